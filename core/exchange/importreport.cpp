#include "core/exchange/importreport.h"

#include "core/base/moment.h"

#include <QJsonArray>

namespace kf {

namespace {

constexpr qsizetype ShownLength = 200; // of a cell; the file itself has the rest

QString shown(const QString &value)
{
    return value.size() <= ShownLength ? value : value.left(ShownLength) + u'…';
}

template <typename Items, typename Fn>
QJsonArray arrayOf(const Items &items, Fn toObject)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(toObject(item));
    return array;
}

} // namespace

QJsonObject ImportReport::toJson() const
{
    QJsonObject json;
    json[QStringLiteral("import")] = import.isNull() ? QJsonValue() : QJsonValue(import.toString());
    json[QStringLiteral("file")] = file;
    json[QStringLiteral("type")] = QString::fromUtf8(type);
    json[QStringLiteral("encoding")] = encoding;
    json[QStringLiteral("separator")] = separator;
    json[QStringLiteral("dryRun")] = dryRun;
    json[QStringLiteral("rows")] = rows;
    json[QStringLiteral("created")] = created;
    json[QStringLiteral("skipped")] = qint64(duplicates.size());
    json[QStringLiteral("withoutAccount")] = withoutAccount;
    json[QStringLiteral("withoutCurrency")] = withoutCurrency;
    json[QStringLiteral("nulsRemoved")] = nulsRemoved;
    json[QStringLiteral("seconds")] = seconds;
    json[QStringLiteral("unmapped")] = QJsonArray::fromStringList(unmapped);
    QJsonObject columns;
    for (auto it = mapped.begin(); it != mapped.end(); ++it)
        columns[it.key()] = it.value();
    json[QStringLiteral("mapped")] = columns;
    json[QStringLiteral("refused")] = arrayOf(refused, [](const Refused &row) {
        return QJsonObject{{QStringLiteral("line"), row.line},
                           {QStringLiteral("column"), row.column},
                           {QStringLiteral("value"), shown(row.value)},
                           {QStringLiteral("reason"), row.reason}};
    });
    json[QStringLiteral("changed")] = arrayOf(changed, [](const Changed &row) {
        return QJsonObject{{QStringLiteral("line"), row.line},
                           {QStringLiteral("field"), row.field},
                           {QStringLiteral("from"), shown(row.from)},
                           {QStringLiteral("to"), shown(row.to)},
                           {QStringLiteral("why"), row.why}};
    });
    json[QStringLiteral("duplicates")] = arrayOf(duplicates, [](const Duplicate &row) {
        return QJsonObject{{QStringLiteral("line"), row.line},
                           {QStringLiteral("value"), shown(row.value)},
                           {QStringLiteral("reason"), row.reason}};
    });
    json[QStringLiteral("proposals")] = arrayOf(proposals, [](const Proposal &proposal) {
        return QJsonObject{{QStringLiteral("field"), proposal.field},
                           {QStringLiteral("value"), shown(proposal.value)},
                           {QStringLiteral("proposed"), proposal.proposed},
                           {QStringLiteral("rows"), qint64(proposal.lines.size())},
                           {QStringLiteral("lines"), arrayOf(proposal.lines, [](qint64 line) { return line; })}};
    });
    if (importedBefore) {
        json[QStringLiteral("importedBefore")] =
            QJsonObject{{QStringLiteral("import"), importedBefore->import.toString()},
                        {QStringLiteral("file"), importedBefore->file},
                        {QStringLiteral("at"), formatInstant(importedBefore->at)}};
    }
    return json;
}

} // namespace kf
