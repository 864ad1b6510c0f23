// A rescue file as one looks at it.
#include "core/record/recordjson.h"
#include "core/rescue/rescuefile.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>

namespace kf {

std::vector<RescueLine> RescueContents::lines() const
{
    std::vector<RescueLine> lines;
    QHash<RecordId, size_t> places;
    QHash<RecordId, QString> titles;
    for (const Unacknowledged::Known &known : work.known)
        titles.insert(known.id, known.title);
    for (const Unacknowledged::Item &item : work.items) {
        const Operation &operation = item.operation;
        const auto at = places.constFind(operation.record);
        if (at == places.cend()) {
            places.insert(operation.record, lines.size());
            lines.emplace_back();
            lines.back().id = operation.record;
            lines.back().type = operation.type;
        }
        RescueLine &line = at == places.cend() ? lines.back() : lines[*at];
        line.title = item.title.isEmpty() ? titles.value(operation.record) : item.title;
        line.created = line.created || operation.kind == Operation::Kind::Create;
        if (operation.kind == Operation::Kind::Delete || operation.kind == Operation::Kind::Restore)
            line.deleted = operation.kind == Operation::Kind::Delete;
        ++line.changes;
        line.at = std::max(line.at, item.at);
        if (item.refused)
            line.reason = item.reason;
    }
    return lines;
}

QJsonObject RescueContents::toJson() const
{
    QMap<QString, int> types;
    QJsonArray records;
    for (const RescueLine &line : lines()) {
        const QString type = QString::fromUtf8(line.type);
        ++types[type];
        records.append(QJsonObject{{QStringLiteral("type"), type},
                                   {QStringLiteral("id"), line.id.toString()},
                                   {QStringLiteral("title"), textJson(line.title)},
                                   {QStringLiteral("created"), line.created},
                                   {QStringLiteral("deleted"), line.deleted},
                                   {QStringLiteral("changes"), line.changes},
                                   {QStringLiteral("at"), instantJson(line.at)},
                                   {QStringLiteral("reason"), textJson(QString::fromUtf8(line.reason))}});
    }
    QJsonObject counts;
    for (auto type = types.cbegin(); type != types.cend(); ++type)
        counts[type.key()] = type.value();
    QJsonArray drafts;
    for (const Draft &draft : work.drafts)
        drafts.append(
            QJsonObject{{QStringLiteral("text"), draft.text}, {QStringLiteral("at"), instantJson(draft.changedAt)}});
    return {{QStringLiteral("made"), instantJson(work.origin.madeAt)},
            {QStringLiteral("device"), kf::toString(work.origin.device)},
            {QStringLiteral("deviceName"), textJson(work.origin.deviceName)},
            {QStringLiteral("workspace"), textJson(work.origin.workspaceName)},
            {QStringLiteral("user"), textJson(work.origin.userName)},
            {QStringLiteral("operations"), qint64(work.items.size())},
            {QStringLiteral("types"), counts},
            {QStringLiteral("records"), records},
            {QStringLiteral("drafts"), drafts},
            {QStringLiteral("attachments"), attachments},
            {QStringLiteral("missing"), missing}};
}

QJsonObject RescueMade::toJson() const
{
    return {{QStringLiteral("file"), textJson(path)},
            {QStringLiteral("operations"), operations},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("drafts"), drafts},
            {QStringLiteral("attachments"), attachments},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("bytes"), bytes}};
}

QJsonObject RescueImported::toJson() const
{
    return {{QStringLiteral("import"), import.isNull() ? QJsonValue() : QJsonValue(import.toString())},
            {QStringLiteral("written"), written},
            {QStringLiteral("here"), here},
            {QStringLiteral("held"), held},
            {QStringLiteral("erased"), erased},
            {QStringLiteral("drafts"), drafts},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("named"), named},
            {QStringLiteral("attachments"), attachments},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("again"), again},
            {QStringLiteral("abroad"), abroad}};
}

} // namespace kf
