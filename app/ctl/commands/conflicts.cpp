#include "app/ctl/commands/commands.h"
#include "app/ctl/render.h"

namespace kf::ctl {

namespace {

QJsonObject toJson(const Conflict &conflict)
{
    const RecordType &type = *conflict.record.type();
    const FieldType *field = type.field(conflict.field);
    QJsonArray alternatives;
    for (const Alternative &alternative : conflict.alternatives) {
        QJsonObject object{{QStringLiteral("n"), alternative.n},
                           {QStringLiteral("author"), textJson(alternative.author)},
                           {QStringLiteral("device"), deviceText(alternative.deviceName, alternative.device)},
                           {QStringLiteral("at"), instantJson(alternative.at)}};
        putValue(object, QStringLiteral("value"), QStringLiteral("currency"), field, alternative.value);
        alternatives.append(object);
    }
    QJsonObject object{{QStringLiteral("id"), conflict.record.id().toString()},
                       {QStringLiteral("type"), QString::fromUtf8(type.name())},
                       {QStringLiteral("field"), QString::fromUtf8(conflict.field)},
                       {QStringLiteral("alternatives"), alternatives}};
    putValue(object, QStringLiteral("shown"), QStringLiteral("currency"), field, conflict.shown.value);
    return object;
}

QString toText(const Conflict &conflict)
{
    const FieldType *field = conflict.record.type()->field(conflict.field);
    QString text = QStringLiteral("%1 %2, %3\n  0: %4\n")
                       .arg(conflict.record.id().toString(), conflict.record.title(), QString::fromUtf8(conflict.field),
                            valueText(field, conflict.shown.value));
    for (const Alternative &alternative : conflict.alternatives)
        text += QStringLiteral("  %1: %2  (%3 %4, %5)\n")
                    .arg(alternative.n)
                    .arg(valueText(field, alternative.value), alternative.author,
                         deviceText(alternative.deviceName, alternative.device), formatInstant(alternative.at));
    return text;
}

} // namespace

Result<ExitCode> conflicts(Context &context, const Arguments &)
{
    KF_TRY(context.open());
    KF_ASSIGN(const auto open, context.read([](Reader &reader) { return reader.conflicts(); }));
    QJsonArray json;
    QString text;
    for (const Conflict &conflict : open) {
        json.append(toJson(conflict));
        text += toText(conflict);
    }
    context.answer(json, text);
    return Done;
}

} // namespace kf::ctl
