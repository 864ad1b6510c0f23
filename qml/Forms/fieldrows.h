#pragma once

#include "core/record/record.h"

#include <QDate>
#include <QHash>
#include <QMetaType>

#include <functional>

namespace kf {

// A field of a record that says something.
struct FieldRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString recordKey MEMBER recordKey CONSTANT)
    Q_PROPERTY(QString recordType MEMBER recordType CONSTANT)

public:
    QString key;
    QString label;
    QString value;
    QString recordKey; // that it points to; empty: none
    QString recordType;

    bool operator==(const FieldRow &) const = default;
};

// Those that forms ask for and that are not empty, but for what is `told` elsewhere, in the order of the declaration.
// `titles`: of the records that they point to.
std::vector<FieldRow> fieldRows(const Record &record, const QHash<RecordId, QString> &titles, QDate today,
                                const std::function<bool(const FieldType &)> &told);

} // namespace kf
