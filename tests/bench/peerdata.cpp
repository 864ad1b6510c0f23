#include "tests/bench/peerdata.h"

#include "core/base/moment.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace kf::bench {

RecordId idOf(const QString &foreign)
{
    // A plausible UUIDv7: a time that grows with the number in the id, then hash bits.
    const qint64 order = foreign.section(u'-', 1, 1).toLongLong();
    const qint64 ms = 1'700'000'000'000 + order * 37;
    QByteArray bytes(8, '\0');
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(ms >> (8 * (5 - i)));
    bytes = bytes.left(6) + QCryptographicHash::hash(foreign.toUtf8(), QCryptographicHash::Sha1).left(10);
    return *RecordId::fromBytes(bytes);
}

RecordId taskId(int i)
{
    // The rivals' rule: id = "t-" number "-" checksum.
    const auto mixed = quint32(quint32(i + 7) * 2654435761U) ^ (quint32('t') * 40503U);
    return idOf(QStringLiteral("t-%1-%2").arg(i, 8, 10, QLatin1Char('0')).arg(mixed, 8, 16, QLatin1Char('0')));
}

Record recordFromJson(const PeerTypes &types, const QByteArray &line)
{
    const QJsonObject row = QJsonDocument::fromJson(line).object();
    const auto *type =
        static_cast<const PeerType *>(types.registry.find(row[QStringLiteral("type")].toString().toUtf8()));
    const auto text = [&](const char *name) { return row[QLatin1String(name)].toString(); };
    Record record(*type, idOf(text("id")));
    record.set(type->title, text("title")).set(type->owner, text("owner")).set(type->status, text("status"));
    record.set(type->body, text("body"));
    if (!text("parent_id").isEmpty())
        record.set(type->parent, idOf(text("parent_id")));
    record.set(type->amount, Money{qRound64(row[QStringLiteral("amount")].toDouble() * 100), "RUB"});
    record.set(type->due, parseInstant(text("due_at"), 0).value_or(0));
    record.set(type->updated, parseInstant(text("updated_at"), 0).value_or(0));
    return record;
}

Record newNote(const PeerTypes &types, int k)
{
    Record record(types.note, RecordId::generate(1'780'000'000'000 + k));
    const auto mixed = quint32(quint32(k % 100 + 7) * 2654435761U) ^ (quint32('a') * 40503U);
    record.set(
        types.note.parent,
        idOf(QStringLiteral("a-%1-%2").arg(k % 100, 8, 10, QLatin1Char('0')).arg(mixed, 8, 16, QLatin1Char('0'))));
    record.set(types.note.owner, QStringLiteral("Иванов П.")).set(types.note.status, QStringLiteral("новая"));
    record.set(types.note.title, QStringLiteral("заметка %1").arg(k));
    record.set(types.note.body,
               QStringLiteral("Провели встречу, согласовали скидку и отсрочку, ждём подписанный договор до "
                              "конца квартала"));
    record.set(types.note.amount, Money{k * 100 + 50, "RUB"});
    record.set(types.note.due, qint64(1746090000000)).set(types.note.updated, qint64(1746090000000));
    return record;
}

} // namespace kf::bench
