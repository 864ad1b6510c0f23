#include "qml/Forms/fieldrows.h"

#include "qml/Format/recordwords.h"

namespace kf {

std::vector<FieldRow> fieldRows(const Record &record, const QHash<RecordId, QString> &titles, QDate today,
                                const std::function<bool(const FieldType &)> &told)
{
    std::vector<FieldRow> rows;
    for (const FieldType *field : record.type()->fields()) {
        const Value &value = record.value(*field);
        if (field->has(FieldFlag::Technical) || isEmpty(value) || told(*field))
            continue;
        FieldRow row{QString::fromLatin1(field->name()),
                     format::fieldName(*field),
                     format::value(*field, value, today, titles),
                     {},
                     {}};
        if (const auto *id = std::get_if<RecordId>(&value)) {
            row.recordKey = id->toString();
            row.recordType = QString::fromLatin1(field->target());
        }
        if (!field->choices().isEmpty() && !row.value.isEmpty())
            row.value[0] = row.value[0].toUpper(); // it stands alone
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kf
