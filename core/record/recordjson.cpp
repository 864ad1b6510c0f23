#include "core/record/recordjson.h"

#include "core/base/moment.h"

namespace kf {

QJsonValue instantJson(qint64 utcMs)
{
    return utcMs == 0 ? QJsonValue() : QJsonValue(formatInstant(utcMs));
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void putValue(QJsonObject &object, const QString &key, const QString &currencyKey, const FieldType *field,
              const Value &value)
{
    if (const auto *money = std::get_if<Money>(&value))
        object[currencyKey] = textJson(QString::fromUtf8(money->currency));
    else if (field && field->kind() == FieldKind::Money)
        object[currencyKey] = QJsonValue();
    if (!field) {
        const auto *flag = std::get_if<bool>(&value);
        object[key] = flag ? QJsonValue(*flag) : QJsonValue();
        return;
    }
    QJsonObject single;
    writeJson(*field, value, single);
    object[key] = single.begin().value();
}

QJsonObject recordJson(const Record &record)
{
    const RecordType &type = *record.type();
    QJsonObject object;
    object[QStringLiteral("id")] = record.id().toString();
    object[QStringLiteral("type")] = QString::fromUtf8(type.name());
    object[QStringLiteral("deleted")] = record.deleted;
    object[QStringLiteral("changed")] = instantJson(record.changedAt);
    for (const FieldType *field : type.fields())
        putValue(object, QString::fromUtf8(field->name()), QString::fromUtf8(type.currencyKey(*field)), field,
                 record.value(*field));
    return object;
}

} // namespace kf
