#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"
#include "app/ctl/render.h"
#include "app/ctl/textinput.h"
#include "core/capture/note.h"
#include "core/record/types.h"

#include <algorithm>

namespace kf::ctl {

namespace {

// The instant of --now: without an offset it is wall time of the zone.
Result<qint64> instantFrom(const QString &text, const QTimeZone &zone)
{
    if (auto wall = Moment::fromString(text); wall && !text.trimmed().endsWith(u'Z'))
        return QDateTime(wall->date, wall->time.value_or(QTime(0, 0)), zone).toMSecsSinceEpoch();
    auto instant = parseInstant(text, 0);
    if (!instant)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("--now is a time such as 2026-10-16T15:00 or 2026-10-16T15:00:00+03:00"));
    return *instant;
}

Result<capture::People> people(Reader &reader, const QString &account)
{
    std::optional<RecordId> own;
    if (!account.isEmpty()) {
        KF_ASSIGN(own, findRecord(reader, types::account, account));
    }
    Query query;
    query.type = &types::contact;
    KF_ASSIGN(const auto contacts, reader.list(query));
    std::vector<capture::Person> found;
    for (const Record &contact : contacts) {
        found.push_back({contact.title(), contact.id(), own && contact.get(types::contact.account) == *own});
    }
    return capture::People(std::move(found));
}

QJsonValue momentJson(const std::optional<Moment> &due)
{
    return due ? QJsonValue(due->toString()) : QJsonValue::Null;
}

QJsonObject itemJson(const capture::Item &item)
{
    QJsonArray mentions;
    QJsonObject candidates;
    for (const capture::Mention &mention : item.mentions) {
        mentions.append(mention.name);
        if (mention.candidates.size() < 2)
            continue;
        QJsonArray names;
        for (const capture::Person &person : mention.candidates)
            names.append(person.name);
        candidates.insert(mention.name, names);
    }
    QJsonObject json{{QStringLiteral("kind"), QString::fromLatin1(capture::kindName(item.kind))},
                     {QStringLiteral("title"), item.title},
                     {QStringLiteral("due"), momentJson(item.due)},
                     {QStringLiteral("recurrence"), textJson(item.recurrence)},
                     {QStringLiteral("mentions"), mentions},
                     {QStringLiteral("amount"), item.money ? QJsonValue(formatAmount(*item.money)) : QJsonValue::Null},
                     {QStringLiteral("currency"),
                      item.money ? textJson(QString::fromLatin1(item.money->currency)) : QJsonValue::Null},
                     {QStringLiteral("priority"), item.urgent ? QJsonValue(QStringLiteral("high")) : QJsonValue::Null}};
    if (!candidates.isEmpty())
        json.insert(QStringLiteral("candidates"), candidates);
    return json;
}

QString itemText(const capture::Item &item)
{
    QStringList parts{QString::fromLatin1(capture::kindName(item.kind)), item.title};
    if (item.due)
        parts.append(item.due->toString());
    if (!item.recurrence.isEmpty())
        parts.append(item.recurrence);
    for (const capture::Mention &mention : item.mentions)
        parts.append(u'@' + mention.name);
    if (item.money)
        parts.append((formatAmount(*item.money) + u' ' + QString::fromLatin1(item.money->currency)).trimmed());
    if (item.urgent)
        parts.append(QStringLiteral("urgent"));
    return parts.join(QStringLiteral(" | ")) + u'\n';
}

} // namespace

Result<ExitCode> capture(Context &context, const Arguments &arguments)
{
    const auto misused = [&context](const QString &message) {
        context.say(message);
        return Misused;
    };
    if (!arguments.has("--parse"))
        return misused(QStringLiteral("--parse TEXT is missing"));
    capture::Context note;
    note.zone = QTimeZone::systemTimeZone();
    if (arguments.has("--zone")) {
        note.zone = QTimeZone(arguments.value("--zone").toLatin1());
        if (!note.zone.isValid())
            return misused(QStringLiteral("--zone is a time zone such as Europe/Moscow"));
    }
    note.now = QDateTime::currentMSecsSinceEpoch();
    if (arguments.has("--now")) {
        const auto now = instantFrom(arguments.value("--now"), note.zone);
        if (!now)
            return misused(now.error().message);
        note.now = *now;
    }
    KF_ASSIGN(const QString text, textFrom(arguments.value("--parse")));
    KF_TRY(context.open());
    KF_ASSIGN(note.people, context.read([account = arguments.value("--account")](Reader &reader) {
        return people(reader, account);
    }));
    QJsonArray items;
    QString lines;
    for (const capture::Item &item : capture::parse(text, note)) {
        items.append(itemJson(item));
        lines += itemText(item);
    }
    context.answer(QJsonObject{{QStringLiteral("items"), items}}, lines);
    return Done;
}

} // namespace kf::ctl
