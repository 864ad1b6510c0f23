#include "app/ctl/commands/commands.h"
#include "app/ctl/render.h"

namespace kf::ctl {

namespace {

QJsonObject toJson(const FieldHistory &change, const RecordType &type)
{
    const FieldType *field = type.field(change.field);
    QJsonObject object{
        {QStringLiteral("field"), QString::fromUtf8(change.field)},
        {QStringLiteral("author"), textJson(change.author)},
        {QStringLiteral("device"), deviceText(change.deviceName, change.device)},
        {QStringLiteral("at"), instantJson(change.at)},
        {QStringLiteral("number"), change.number == 0 ? QJsonValue() : QJsonValue(qint64(change.number))}};
    putValue(object, QStringLiteral("value"), QStringLiteral("currency"), field, change.value);
    putValue(object, QStringLiteral("before"), QStringLiteral("currencyBefore"), field, change.before);
    return object;
}

} // namespace

Result<ExitCode> history(Context &context, const Arguments &arguments)
{
    KF_TRY(context.open());
    KF_ASSIGN(const Record record, context.record(arguments.positional.front()));
    KF_ASSIGN(auto changes, context.read([id = record.id()](Reader &reader) { return reader.history(id); }));
    KF_ASSIGN(const StoreStatus status, context.read([](Reader &reader) { return reader.status(); }));
    QJsonArray json;
    QString text;
    for (FieldHistory &change : changes) {
        if (change.author.isEmpty() && change.device == status.device)
            change.author = status.user;
        if (change.deviceName.isEmpty() && change.device == status.device)
            change.deviceName = status.deviceName;
        json.append(toJson(change, *record.type()));
        const FieldType *field = record.type()->field(change.field);
        text += QStringLiteral("%1  %2: %3  (%4 %5)\n")
                    .arg(formatInstant(change.at), QString::fromUtf8(change.field), valueText(field, change.value),
                         change.author, deviceText(change.deviceName, change.device));
    }
    context.answer(json, text);
    return Done;
}

} // namespace kf::ctl
