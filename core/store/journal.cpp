#include "core/store/journal.h"

namespace kf::journal {

namespace {

constexpr char Columns[] =
    "SELECT seq, device, number, at, status, reason, boot, boot_ms, body, before, counter FROM change ";

Result<Change> readChange(const Statement &row)
{
    Change change;
    change.seq = row.integer(0);
    change.number = quint64(row.integer(2));
    change.at = row.integer(3);
    change.status = ChangeStatus(row.integer(4));
    change.reason = row.text(5).toByteArray();
    change.boot = quint32(row.integer(6));
    change.bootMs = row.integer(7);
    KF_ASSIGN(change.operation, decodeOperation(row.blob(8), DeviceId(row.integer(1))));
    change.before = row.blob(9).toByteArray();
    change.outboxKey = quint64(row.integer(10));
    return change;
}

Result<std::vector<Change>> readAll(Statement &rows)
{
    std::vector<Change> changes;
    for (;;) {
        KF_ASSIGN(const bool more, rows.step());
        if (!more)
            return changes;
        KF_ASSIGN(Change change, readChange(rows));
        changes.push_back(std::move(change));
    }
}

Result<Statement> select(Connection &db, const char *where)
{
    return db.prepare(QByteArray(Columns) + where);
}

} // namespace

Result<Place> readPlace(Connection &db)
{
    KF_ASSIGN(Statement row, db.prepare("SELECT device, max(counter, ifnull((SELECT max(counter) FROM change WHERE "
                                        "status > 0), 0)), epoch, number, chain, last_sync, sent FROM place"));
    KF_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::Damaged, QStringLiteral("the store has lost its place"));
    return Place{DeviceId(row.integer(0)), quint64(row.integer(1)), quint64(row.integer(2)), quint64(row.integer(3)),
                 quint64(row.integer(4)),  row.integer(5),          quint64(row.integer(6))};
}

Result<void> writePlace(Connection &db, const Place &place)
{
    KF_ASSIGN(Statement row,
              db.prepare("INSERT OR REPLACE INTO place(one, device, counter, epoch, number, chain, last_sync, sent) "
                         "VALUES(1, ?, ?, ?, ?, ?, ?, ?)"));
    row.bind(1, quint64(place.device));
    row.bind(2, place.counter);
    row.bind(3, place.epoch);
    row.bind(4, place.number);
    row.bind(5, place.chain);
    row.bind(6, place.lastSync);
    row.bind(7, place.sent);
    return row.run();
}

Result<qsizetype> append(Connection &db, const Change &change)
{
    KF_ASSIGN(Statement row, db.prepare("INSERT INTO change(record, device, counter, number, at, status, import, "
                                        "boot, boot_ms, body, before) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const QByteArray body = encode(change.operation);
    row.bindBlob(1, change.operation.record.bytes());
    row.bind(2, quint64(change.operation.device));
    row.bind(3, change.operation.counter);
    row.bind(4, change.number);
    row.bind(5, change.at);
    row.bind(6, int(change.status));
    if (change.operation.import.isNull())
        row.bindNull(7);
    else
        row.bindBlob(7, change.operation.import.bytes());
    row.bind(8, change.boot);
    row.bind(9, change.bootMs);
    row.bindBlob(10, body);
    if (change.before.isEmpty())
        row.bindNull(11);
    else
        row.bindBlob(11, change.before);
    KF_TRY(row.run());
    return body.size();
}

Result<void> appendHeld(Connection &db, Change change)
{
    change.status = ChangeStatus::Settled; // its counter is not one of ours
    KF_TRY(append(db, change));
    KF_ASSIGN(Statement row, db.prepare("UPDATE change SET status = ?, reason = ?, counter = -seq WHERE seq = ?"));
    row.bind(1, int(ChangeStatus::Quarantined));
    row.bindText(2, change.reason);
    row.bind(3, db.lastInsertRowId());
    return row.run();
}

Result<std::vector<Change>> unsettledOf(Connection &db, const RecordId &record)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE record = ? AND status BETWEEN 1 AND 2 ORDER BY counter"));
    rows.bindBlob(1, record.bytes());
    return readAll(rows);
}

Result<std::optional<Change>> ownOpen(Connection &db, quint64 counter)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE counter = ? AND status > 0"));
    rows.bind(1, counter);
    KF_ASSIGN(auto changes, readAll(rows));
    return changes.empty() ? std::nullopt : std::optional(std::move(changes.front()));
}

Result<std::optional<Change>> ownDiscarded(Connection &db, quint64 counter)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE counter = ? AND status = 0 AND number = 0 AND reason IS NOT NULL"));
    rows.bind(1, counter);
    KF_ASSIGN(auto changes, readAll(rows));
    return changes.empty() ? std::nullopt : std::optional(std::move(changes.front()));
}

Result<std::vector<Change>> ofRecord(Connection &db, const RecordId &record)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE record = ? ORDER BY seq"));
    rows.bindBlob(1, record.bytes());
    return readAll(rows);
}

Result<std::vector<Change>> ofImport(Connection &db, const RecordId &import)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE import = ? ORDER BY seq DESC"));
    rows.bindBlob(1, import.bytes());
    return readAll(rows);
}

Result<std::vector<Change>> toSend(Connection &db, quint64 afterCounter, int limit)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE counter > ? AND status > 0 AND status < 3 ORDER BY counter LIMIT ?"));
    rows.bind(1, afterCounter);
    rows.bind(2, limit);
    return readAll(rows);
}

Result<std::vector<Unsent>> bodiesToSend(Connection &db, quint64 afterCounter, int limit)
{
    KF_ASSIGN(Statement rows, db.prepare("SELECT counter, at, boot, boot_ms, body FROM change WHERE counter > ? AND "
                                         "status > 0 AND status < 3 ORDER BY counter LIMIT ?"));
    rows.bind(1, afterCounter);
    rows.bind(2, limit);
    std::vector<Unsent> unsent;
    KF_TRY(rows.forEach([&](const Statement &row) {
        Unsent one{quint64(row.integer(0)),  0, row.integer(1), quint32(row.integer(2)), row.integer(3),
                   row.blob(4).toByteArray()};
        one.action = actionOf(one.body);
        unsent.push_back(std::move(one));
    }));
    return unsent;
}

Result<std::vector<Change>> open(Connection &db, int limit)
{
    KF_ASSIGN(Statement rows, select(db, "WHERE status > 0 ORDER BY counter LIMIT ?"));
    rows.bind(1, limit);
    return readAll(rows);
}

Result<quint64> lastUnsettled(Connection &db)
{
    return db.integer("SELECT ifnull(max(counter), 0) FROM change WHERE status > 0 AND status < 3")
        .map([](qint64 counter) { return quint64(counter); });
}

Result<bool> anyUnsettledBeside(Connection &db, quint64 first, quint64 last)
{
    KF_ASSIGN(Statement others, db.prepare("SELECT 1 FROM change WHERE status > 0 AND status < 3 AND counter < ? "
                                           "UNION ALL SELECT 1 FROM change WHERE status > 0 AND status < 3 AND "
                                           "counter > ? LIMIT 1"));
    others.bind(1, first);
    others.bind(2, last);
    return others.step();
}

Result<void> settle(Connection &db, quint64 first, quint64 last, quint64 firstNumber)
{
    KF_ASSIGN(Statement row, db.prepare("UPDATE change SET status = 0, number = counter + ? WHERE status > 0 AND "
                                        "counter BETWEEN ? AND ?"));
    row.bind(1, qint64(firstNumber) - qint64(first));
    row.bind(2, first);
    row.bind(3, last);
    return row.run();
}

Result<void> setStatus(Connection &db, qint64 seq, ChangeStatus status, quint64 number, qint64 at,
                       const QByteArray &reason)
{
    KF_ASSIGN(Statement row, db.prepare("UPDATE change SET status = ?, number = ?, at = ?, reason = ? WHERE seq = ?"));
    row.bind(1, int(status));
    row.bind(2, number);
    row.bind(3, at);
    if (reason.isEmpty())
        row.bindNull(4);
    else
        row.bindText(4, reason);
    row.bind(5, seq);
    return row.run();
}

QByteArray encodeBefore(const RecordState &state, const Operation &operation)
{
    QByteArray before;
    if (operation.kind == Operation::Kind::Create || operation.fields.empty())
        return before;
    CborWriter out(before);
    out.map(operation.fields.size());
    for (const FieldChange &change : operation.fields) {
        out.text(QByteArrayView(change.name));
        const FieldState *field = state.field(change.name);
        if (!field || field->values.empty()) {
            out.null();
        } else if (field->set) {
            out.array(field->values.size());
            for (const RegisterValue &element : field->values)
                out.raw(element.value);
        } else {
            out.raw(field->values.front().value);
        }
    }
    return before;
}

std::vector<std::pair<QByteArray, EncodedValue>> decodeBefore(QByteArrayView before)
{
    std::vector<std::pair<QByteArray, EncodedValue>> values;
    if (before.isEmpty())
        return values;
    CborReader in(before);
    const quint64 count = in.map();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        QByteArray name = in.text().toByteArray();
        values.emplace_back(std::move(name), in.item().toByteArray());
    }
    return values;
}

} // namespace kf::journal
