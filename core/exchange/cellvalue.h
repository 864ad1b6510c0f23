#pragma once

#include "core/record/fieldtype.h"

namespace kf {

// How the cells of one file are written, where that cannot be told from a cell alone.
struct CellFormat
{
    QByteArray currency; // of amounts that stand beside none
    QChar decimalPoint;  // '.' or ','; null: only amounts that can be read in one way
};

struct CellValue
{
    Value value;
    QString changed; // why the value is not the cell letter by letter; empty: it is
};

// A cell as a value of a field that is no reference. Dates are ISO, 16.10.2026, or 10/16/2026 where the day cannot be
// the month; instants without an offset are UTC. Errors are the reasons for a report, without the field's name.
Result<CellValue> readCell(const FieldType &field, const QString &cell, const QByteArray &currency,
                           const CellFormat &format);

// "16.10.2026 15:00" and its like as ISO 8601; the text itself when it is that already.
Result<QString> isoDate(const QString &text);

} // namespace kf
