#pragma once

#include "core/record/recordtype.h"

#include <QStringList>

#include <vector>

namespace kf {

// A column of a file and the field that takes its cells.
struct MappedColumn
{
    QString heading;                  // "column 3" when the file says nothing
    const FieldType *field = nullptr; // null: left out
    bool isCurrency = false;          // of the amount in `field`
};

// A column by its heading, or "#3" by its place, and the field it means; an empty field leaves the column out.
using ColumnChoice = std::pair<QString, QString>;

// Finds the field of each column by its name, the headings that other programs use for it, or its label; what the user
// says goes before. InvalidInput when a choice names no column or no field, when two columns mean one field equally
// well, or when no column means any.
Result<std::vector<MappedColumn>> mapColumns(const RecordType &type, const QStringList &headings,
                                             const std::vector<ColumnChoice> &choices);

// The same as a proposal, for somebody who will look at it: of columns that mean one field equally well the first one
// takes it, and that none means any is no error.
std::vector<MappedColumn> proposeColumns(const RecordType &type, const QStringList &headings);

// Those whose records a table can hold: an attachment is more than its row.
std::vector<const RecordType *> tableTypes(const Registry &registry);

// The type whose fields these headings name best; null: they name none.
const RecordType *proposeType(const Registry &registry, const QStringList &headings);

} // namespace kf
