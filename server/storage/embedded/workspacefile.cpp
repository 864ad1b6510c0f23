#include "server/storage/embedded/workspacefile.h"

#include "core/db/transaction.h"
#include "server/storage/embedded/filetables.h"
#include "server/storage/erasure.h"

namespace kf::server {

namespace {

Result<RecordId> idColumn(const Statement &row, int column)
{
    if (const auto id = RecordId::fromBytes(row.blob(column)))
        return *id;
    return fail(ErrorCode::Damaged, QStringLiteral("an id in the workspace is damaged"));
}

Result<LogHead> readHead(Connection &db)
{
    KF_ASSIGN(Statement row, db.prepare("SELECT epoch, number, chain, records, scope, due FROM head"));
    KF_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::Damaged, QStringLiteral("the workspace has no head"));
    return LogHead{quint64(row.integer(0)), quint64(row.integer(1)), quint64(row.integer(2)),
                   quint64(row.integer(3)), quint64(row.integer(4)), row.integer(5)};
}

Result<std::optional<quint64>> readChain(Connection &db, quint64 number)
{
    KF_ASSIGN(Statement row, db.prepare("SELECT chain FROM log WHERE number = ?"));
    row.bind(1, number);
    KF_ASSIGN(const bool found, row.step());
    return found ? std::optional(quint64(row.integer(0))) : std::nullopt;
}

Result<void> readStates(Connection &db, std::span<const RecordKey> sortedKeys, const LogView::TakeState &take)
{
    KF_ASSIGN(Statement row, db.prepare("SELECT state FROM record WHERE type = ? AND id = ?"));
    for (const RecordKey &key : sortedKeys) {
        row.bindText(1, key.type);
        row.bindBlob(2, key.id.bytes());
        KF_ASSIGN(const bool found, row.step());
        if (found)
            KF_TRY(take(key, row.blob(0)));
        row.reset();
    }
    return {};
}

Result<void> writeHead(Connection &db, const LogHead &head)
{
    KF_ASSIGN(Statement row, db.prepare("INSERT OR REPLACE INTO head(id, epoch, number, chain, records, scope, due) "
                                        "VALUES(1, ?, ?, ?, ?, ?, ?)"));
    row.bind(1, head.epoch);
    row.bind(2, head.number);
    row.bind(3, head.chain);
    row.bind(4, head.records);
    row.bind(5, head.scope);
    row.bind(6, head.due);
    return row.run();
}

class EmbeddedPush final : public PushTransaction
{
public:
    EmbeddedPush(std::shared_ptr<DatabasePool> file, DatabasePool::Lease db, Transaction transaction, LogHead head,
                 CommitWatcher &watcher)
        : m_file(std::move(file)),
          m_db(std::move(db)),
          m_transaction(std::move(transaction)),
          m_head(head),
          m_watcher(watcher),
          m_tables(*m_db)
    {
    }

    const LogHead &head() const override { return m_head; }
    Result<std::optional<quint64>> chainAt(quint64 number) override { return readChain(*m_db, number); }

    Result<quint64> lastCounter(DeviceId device) override
    {
        KF_ASSIGN(Statement row, m_db->prepare("SELECT last FROM batch WHERE device = ? ORDER BY last DESC LIMIT 1"));
        row.bind(1, quint64(device));
        KF_ASSIGN(const bool found, row.step());
        return found ? quint64(row.integer(0)) : quint64(0);
    }

    Result<std::vector<StoredBatch>> batches(DeviceId device, quint64 first, quint64 last) override
    {
        KF_ASSIGN(Statement rows, m_db->prepare("SELECT first, last, results FROM batch WHERE device = ?1 "
                                                "AND last >= ?2 ORDER BY last"));
        rows.bind(1, quint64(device));
        rows.bind(2, first);
        std::vector<StoredBatch> batches;
        for (;;) {
            KF_ASSIGN(const bool more, rows.step());
            if (!more || quint64(rows.integer(0)) > last)
                return batches;
            batches.push_back({quint64(rows.integer(0)), quint64(rows.integer(1)), rows.blob(2).toByteArray()});
        }
    }

    Result<void> states(std::span<const RecordKey> sortedKeys, const TakeState &take) override
    {
        return readStates(*m_db, sortedKeys, take);
    }
    SqlTables &tables() override { return m_tables; }

    Result<std::vector<RecordKey>> deletedAmong(std::span<const RecordId> sortedIds) override
    {
        std::vector<RecordKey> deleted;
        KF_ASSIGN(Statement rows, m_db->prepare("SELECT type FROM deletion WHERE id = ?"));
        for (const RecordId &id : sortedIds) {
            rows.bindBlob(1, id.bytes());
            KF_TRY(rows.forEach([&](const Statement &row) { deleted.push_back({row.text(0).toByteArray(), id}); }));
        }
        return deleted;
    }

    Result<std::vector<Link>> children(std::span<const RecordId> sortedParents) override
    {
        std::vector<Link> links;
        KF_ASSIGN(Statement rows, m_db->prepare("SELECT child, field, type FROM link WHERE parent = ?"));
        for (const RecordId &parent : sortedParents) {
            rows.bindBlob(1, parent.bytes());
            for (;;) {
                KF_ASSIGN(const bool more, rows.step());
                if (!more)
                    break;
                KF_ASSIGN(const RecordId child, idColumn(rows, 0));
                links.push_back({parent, {rows.text(2).toByteArray(), child}, rows.text(1).toByteArray()});
            }
        }
        return links;
    }

    Result<void> commit(const PushWrites &writes) override
    {
        KF_TRY(writeLog(writes));
        KF_TRY(writeRecords(writes));
        KF_TRY(writeLinks(writes));
        KF_TRY(writeDeletions(writes));
        if (writes.batch)
            KF_TRY(writeBatch(writes.device, *writes.batch));
        for (const RecordId &id : writes.erased)
            KF_TRY(eraseFromLog(id));
        KF_TRY(writeHead(*m_db, writes.head));
        KF_TRY(m_transaction.commit());
        if (!writes.erased.empty()) // the write-ahead log still holds what was erased; a reader may keep it a little
            (void)m_db->checkpoint(Connection::Checkpoint::Truncate);
        m_watcher.committed(m_file, m_db->logPages());
        return {};
    }
    Result<void> confirm() override { return {}; } // nothing is seen before it is on the disk

private:
    Result<void> writeLog(const PushWrites &writes)
    {
        KF_ASSIGN(Statement row, m_db->prepare("INSERT INTO log(number, device, counter, at, own_as_written, chain, "
                                               "body) VALUES(?, ?, ?, ?, ?, ?, ?)"));
        for (const LogRow &entry : writes.log) {
            row.bind(1, entry.number);
            row.bind(2, quint64(entry.device));
            row.bind(3, entry.counter);
            row.bind(4, entry.at);
            row.bind(5, entry.ownAsWritten);
            row.bind(6, entry.chain);
            row.bindBlob(7, entry.body);
            KF_TRY(row.run());
        }
        return {};
    }

    Result<void> writeRecords(const PushWrites &writes)
    {
        KF_ASSIGN(Statement create, m_db->prepare("INSERT INTO record(type, id, state) VALUES(?, ?, ?)"));
        KF_ASSIGN(Statement change, m_db->prepare("UPDATE record SET state = ?3 WHERE type = ?1 AND id = ?2"));
        for (const WrittenRecord &record : writes.records) {
            Statement &row = record.created ? create : change;
            row.bindText(1, record.key.type);
            row.bindBlob(2, record.key.id.bytes());
            row.bindBlob(3, record.state);
            KF_TRY(row.run());
        }
        return {};
    }

    Result<void> writeLinks(const PushWrites &writes)
    {
        KF_ASSIGN(Statement drop, m_db->prepare("DELETE FROM link WHERE parent = ? AND child = ? AND field = ?"));
        for (const Link &link : writes.linksRemoved) {
            drop.bindBlob(1, link.parent.bytes());
            drop.bindBlob(2, link.child.id.bytes());
            drop.bindText(3, link.field);
            KF_TRY(drop.run());
        }
        KF_ASSIGN(Statement add, m_db->prepare("INSERT OR REPLACE INTO link(parent, child, field, type) "
                                               "VALUES(?, ?, ?, ?)"));
        for (const Link &link : writes.linksAdded) {
            add.bindBlob(1, link.parent.bytes());
            add.bindBlob(2, link.child.id.bytes());
            add.bindText(3, link.field);
            add.bindText(4, link.child.type);
            KF_TRY(add.run());
        }
        return {};
    }

    Result<void> writeDeletions(const PushWrites &writes)
    {
        KF_ASSIGN(Statement drop, m_db->prepare("DELETE FROM deletion WHERE id = ? AND type = ?"));
        KF_ASSIGN(Statement put, m_db->prepare("INSERT OR REPLACE INTO deletion(id, type, deletion) "
                                               "VALUES(?, ?, ?)"));
        for (const WrittenDeletion &written : writes.deletions) {
            Statement &row = written.deletion == Deletion::None ? drop : put;
            row.bindBlob(1, written.key.id.bytes());
            row.bindText(2, written.key.type);
            if (written.deletion != Deletion::None)
                row.bind(3, int(written.deletion));
            KF_TRY(row.run());
        }
        return {};
    }

    Result<void> writeBatch(DeviceId device, const StoredBatch &batch)
    {
        KF_ASSIGN(Statement row, m_db->prepare("INSERT INTO batch(device, first, last, results) VALUES(?, ?, ?, ?)"));
        row.bind(1, quint64(device));
        row.bind(2, batch.first);
        row.bind(3, batch.last);
        row.bindBlob(4, batch.results);
        return row.run();
    }

    Result<void> eraseFromLog(const RecordId &id)
    {
        struct Erased
        {
            quint64 number;
            QByteArray body;
        };
        std::vector<Erased> erased;
        {
            KF_ASSIGN(Statement rows, m_db->prepare("SELECT number, device, counter, at, body FROM log "
                                                    "WHERE instr(body, ?) > 0"));
            rows.bindBlob(1, id.bytes());
            for (;;) {
                KF_ASSIGN(const bool more, rows.step());
                if (!more)
                    break;
                LogRow row;
                row.number = quint64(rows.integer(0));
                row.device = DeviceId(rows.integer(1));
                row.counter = quint64(rows.integer(2));
                row.at = rows.integer(3);
                row.body = rows.blob(4);
                KF_ASSIGN(const auto body, erasedBody(row, id));
                if (body)
                    erased.push_back({row.number, *body});
            }
        }
        KF_ASSIGN(Statement row, m_db->prepare("UPDATE log SET own_as_written = 0, body = ? WHERE number = ?"));
        for (const Erased &entry : erased) {
            row.bindBlob(1, entry.body);
            row.bind(2, entry.number);
            KF_TRY(row.run());
        }
        return {};
    }

    std::shared_ptr<DatabasePool> m_file;
    DatabasePool::Lease m_db;
    Transaction m_transaction;
    LogHead m_head;
    CommitWatcher &m_watcher;
    FileTables m_tables;
};

class EmbeddedRead final : public ReadTransaction
{
public:
    EmbeddedRead(std::shared_ptr<DatabasePool> file, DatabasePool::Lease db, Transaction transaction, LogHead head)
        : m_file(std::move(file)),
          m_db(std::move(db)),
          m_transaction(std::move(transaction)),
          m_head(head),
          m_tables(*m_db)
    {
    }

    const LogHead &head() const override { return m_head; }
    Result<void> states(std::span<const RecordKey> sortedKeys, const TakeState &take) override
    {
        return readStates(*m_db, sortedKeys, take);
    }
    SqlTables &tables() override { return m_tables; }

    Result<std::optional<quint64>> chainAt(quint64 number) override { return readChain(*m_db, number); }

    Result<void> log(quint64 after, const std::function<bool(const LogRow &)> &take) override
    {
        KF_ASSIGN(Statement rows, m_db->prepare("SELECT number, device, counter, at, own_as_written, chain, body "
                                                "FROM log WHERE number > ? ORDER BY number"));
        rows.bind(1, after);
        for (;;) {
            KF_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            const LogRow row{quint64(rows.integer(0)),
                             DeviceId(rows.integer(1)),
                             quint64(rows.integer(2)),
                             rows.integer(3),
                             rows.integer(4) != 0,
                             quint64(rows.integer(5)),
                             rows.blob(6)};
            if (!take(row))
                return {};
        }
    }

    Result<std::vector<wire::Author>> authors(quint64 since) override
    {
        KF_ASSIGN(Statement rows, m_db->prepare("SELECT device, device_name, person, person_name FROM author "
                                                "WHERE since >= ? ORDER BY device"));
        rows.bind(1, since);
        std::vector<wire::Author> authors;
        for (;;) {
            KF_ASSIGN(const bool more, rows.step());
            if (!more)
                return authors;
            KF_ASSIGN(const RecordId user, idColumn(rows, 2));
            authors.push_back({DeviceId(rows.integer(0)), rows.string(1), user, rows.string(3)});
        }
    }

    Result<std::optional<QByteArray>> typeAfter(const QByteArray &type) override
    {
        KF_ASSIGN(Statement row, m_db->prepare("SELECT type FROM record WHERE type > ? ORDER BY type LIMIT 1"));
        const QByteArray bound = type.isNull() ? QByteArray("") : type;
        row.bindText(1, bound);
        KF_ASSIGN(const bool found, row.step());
        return found ? std::optional(row.text(0).toByteArray()) : std::nullopt;
    }

    Result<void> records(const QByteArray &type, const RecordId &after,
                         const std::function<bool(const RecordId &, QByteArrayView)> &take) override
    {
        KF_ASSIGN(Statement rows, m_db->prepare("SELECT id, state FROM record WHERE type = ? AND id > ? ORDER BY id"));
        rows.bindText(1, type);
        rows.bindBlob(2, after.bytes());
        for (;;) {
            KF_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            KF_ASSIGN(const RecordId id, idColumn(rows, 0));
            if (!take(id, rows.blob(1)))
                return {};
        }
    }

    Result<quint64> deletedRecords() override
    {
        KF_ASSIGN(Statement row, m_db->prepare("SELECT count(*) FROM deletion WHERE deletion = ?"));
        row.bind(1, int(Deletion::Whole));
        KF_TRY(row.step());
        return quint64(row.integer(0));
    }

private:
    std::shared_ptr<DatabasePool> m_file;
    DatabasePool::Lease m_db;
    Transaction m_transaction;
    LogHead m_head;
    FileTables m_tables;
};

} // namespace

Result<std::unique_ptr<PushTransaction>> beginEmbeddedPush(const std::shared_ptr<DatabasePool> &file,
                                                           CommitWatcher &watcher)
{
    KF_ASSIGN(auto db, file->writer());
    KF_ASSIGN(auto transaction, Transaction::begin(*db));
    KF_ASSIGN(const LogHead head, readHead(*db));
    return std::make_unique<EmbeddedPush>(file, std::move(db), std::move(transaction), head, watcher);
}

Result<std::unique_ptr<ReadTransaction>> beginEmbeddedRead(const std::shared_ptr<DatabasePool> &file)
{
    KF_ASSIGN(auto db, file->reader());
    KF_ASSIGN(auto transaction, Transaction::begin(*db, Transaction::Kind::Read));
    KF_ASSIGN(const LogHead head, readHead(*db));
    return std::make_unique<EmbeddedRead>(file, std::move(db), std::move(transaction), head);
}

Result<void> startLog(DatabasePool &file, quint64 epoch)
{
    KF_ASSIGN(auto db, file.writer());
    KF_ASSIGN(auto transaction, Transaction::begin(*db));
    KF_TRY(writeHead(*db, {.epoch = epoch}));
    return transaction.commit();
}

Result<void> writeAuthor(DatabasePool &file, const wire::Author &author)
{
    KF_ASSIGN(auto db, file.writer());
    KF_ASSIGN(auto transaction, Transaction::begin(*db));
    {
        KF_ASSIGN(Statement row, db->prepare("INSERT OR IGNORE INTO author(device, device_name, person, person_name, "
                                             "since) VALUES(?, ?, ?, ?, (SELECT number FROM head))"));
        row.bind(1, quint64(author.device));
        row.bind(2, author.deviceName);
        row.bindBlob(3, author.user.bytes());
        row.bind(4, author.userName);
        KF_TRY(row.run());
    }
    return transaction.commit();
}

} // namespace kf::server
