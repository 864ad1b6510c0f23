#include "app/ctl/render.h"

namespace kf::ctl {

QString deviceText(const QString &name, DeviceId device)
{
    return name.isEmpty() ? toString(device) : name;
}

QString valueText(const FieldType *field, const Value &value)
{
    if (!field) {
        const auto *flag = std::get_if<bool>(&value);
        return flag && *flag ? QStringLiteral("true") : QStringLiteral("false");
    }
    QString text = formatValue(*field, value);
    if (const auto *money = std::get_if<Money>(&value); money && !money->currency.isEmpty())
        text += u' ' + QString::fromUtf8(money->currency);
    return text;
}

QString recordText(const Record &record)
{
    QString text = QStringLiteral("%1 %2%3\n")
                       .arg(QString::fromUtf8(record.type()->name()), record.id().toString(),
                            record.deleted ? QStringLiteral(" (deleted)") : QString());
    for (const FieldType *field : record.type()->fields()) {
        if (!isEmpty(record.value(*field)))
            text += QStringLiteral("  %1: %2\n")
                        .arg(QString::fromUtf8(field->name()), valueText(field, record.value(*field)));
    }
    return text;
}

} // namespace kf::ctl
