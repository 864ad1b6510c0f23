#include "server/storage/postgres/pgworkspace.h"

#include "server/storage/erasure.h"
#include "server/storage/postgres/pgtables.h"

namespace kf::server {

namespace {

constexpr int RowsAtOnce = 500; // of unknown size each: a bound on memory

using Kind = PgArray::Kind;

LogHead headOf(const PgRows &rows)
{
    return {quint64(rows.integer(0, 0)), quint64(rows.integer(0, 1)), quint64(rows.integer(0, 2)),
            quint64(rows.integer(0, 3)), quint64(rows.integer(0, 4)), rows.integer(0, 5)};
}

tl::unexpected<Error> noWorkspace()
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such workspace"));
}

Result<std::optional<quint64>> readChain(PgConnection &db, const PgValues &workspaceAndNumber)
{
    KF_ASSIGN(const PgRows rows,
              db.run("SELECT chain FROM log WHERE workspace = $1 AND number = $2", workspaceAndNumber));
    return rows.count() == 0 ? std::nullopt : std::optional(quint64(rows.integer(0, 0)));
}

LogRow logRowOf(const PgRows &rows, int i)
{
    return {quint64(rows.integer(i, 0)),
            DeviceId(rows.integer(i, 1)),
            quint64(rows.integer(i, 2)),
            rows.integer(i, 3),
            rows.boolean(i, 4),
            quint64(rows.integer(i, 5)),
            rows.bytes(i, 6)};
}

Result<void> readStates(PgConnection &db, const RecordId &workspace, std::span<const RecordKey> sortedKeys,
                        const LogView::TakeState &take)
{
    PgArray types(Kind::Text, sortedKeys.size());
    PgArray ids(Kind::Uuid, sortedKeys.size());
    for (const RecordKey &key : sortedKeys) {
        types.add(QByteArrayView(key.type));
        ids.add(key.id);
    }
    PgValues given = PgValues().add(workspace);
    std::move(types).appendTo(given);
    std::move(ids).appendTo(given);
    KF_ASSIGN(const PgRows rows, db.run("SELECT r.type, r.id, r.state FROM unnest($2, $3) AS k(type, id) JOIN record r "
                                        "ON r.workspace = $1 AND r.type = k.type COLLATE \"C\" AND r.id = k.id",
                                        given));
    for (int i = 0; i < rows.count(); ++i)
        KF_TRY(take({rows.bytes(i, 0).toByteArray(), rows.id(i, 1)}, rows.bytes(i, 2)));
    return {};
}

class PostgresPush final : public PushTransaction
{
public:
    PostgresPush(PgPool::Lease db, PgTransaction transaction, const RecordId &workspace, LogHead head)
        : m_db(std::move(db)),
          m_transaction(std::move(transaction)),
          m_workspace(workspace),
          m_head(head),
          m_tables(*m_db, workspace)
    {
    }

    const LogHead &head() const override { return m_head; }
    Result<std::optional<quint64>> chainAt(quint64 number) override { return readChain(*m_db, values().add(number)); }

    Result<quint64> lastCounter(DeviceId device) override
    {
        KF_ASSIGN(const PgRows rows, m_db->run("SELECT coalesce(max(last), 0) FROM batch "
                                               "WHERE workspace = $1 AND device = $2",
                                               values().add(device)));
        return quint64(rows.integer(0, 0));
    }

    Result<std::vector<StoredBatch>> batches(DeviceId device, quint64 first, quint64 last) override
    {
        KF_ASSIGN(const PgRows rows,
                  m_db->run("SELECT first, last, results FROM batch WHERE workspace = $1 AND device = $2 "
                            "AND last >= $3 AND first <= $4 ORDER BY last",
                            values().add(device).add(first).add(last)));
        std::vector<StoredBatch> batches;
        for (int i = 0; i < rows.count(); ++i)
            batches.push_back(
                {quint64(rows.integer(i, 0)), quint64(rows.integer(i, 1)), rows.bytes(i, 2).toByteArray()});
        return batches;
    }

    Result<void> states(std::span<const RecordKey> sortedKeys, const TakeState &take) override
    {
        return readStates(*m_db, m_workspace, sortedKeys, take);
    }
    SqlTables &tables() override { return m_tables; }

    Result<std::vector<RecordKey>> deletedAmong(std::span<const RecordId> sortedIds) override
    {
        KF_ASSIGN(const PgRows rows, m_db->run("SELECT d.type, d.id FROM deletion d WHERE d.workspace = $1 "
                                               "AND d.id = ANY($2)",
                                               withIds(sortedIds)));
        std::vector<RecordKey> deleted;
        for (int i = 0; i < rows.count(); ++i)
            deleted.push_back({rows.bytes(i, 0).toByteArray(), rows.id(i, 1)});
        return deleted;
    }

    Result<std::vector<Link>> children(std::span<const RecordId> sortedParents) override
    {
        KF_ASSIGN(const PgRows rows, m_db->run("SELECT parent, type, child, field FROM link WHERE workspace = $1 "
                                               "AND parent = ANY($2)",
                                               withIds(sortedParents)));
        std::vector<Link> links;
        for (int i = 0; i < rows.count(); ++i)
            links.push_back(
                {rows.id(i, 0), {rows.bytes(i, 1).toByteArray(), rows.id(i, 2)}, rows.bytes(i, 3).toByteArray()});
        return links;
    }

    Result<void> commit(const PushWrites &writes) override
    {
        KF_TRY(writeLog(writes));
        KF_TRY(writeRecords(writes));
        KF_TRY(writeLinks(writes.linksRemoved, "DELETE FROM link l USING unnest($2, $3, $4, $5) "
                                               "AS g(parent, child, field, type) WHERE l.workspace = $1 AND "
                                               "l.parent = g.parent AND l.child = g.child AND "
                                               "l.field = g.field COLLATE \"C\" AND l.type = g.type COLLATE \"C\""));
        KF_TRY(writeLinks(writes.linksAdded, "INSERT INTO link(workspace, parent, child, field, type) "
                                             "SELECT $1, * FROM unnest($2, $3, $4, $5) ON CONFLICT DO NOTHING"));
        KF_TRY(writeDeletions(writes));
        if (writes.batch)
            KF_TRY(m_db->run("INSERT INTO batch(workspace, device, first, last, results) VALUES($1, $2, $3, $4, $5)",
                             values()
                                 .add(writes.device)
                                 .add(writes.batch->first)
                                 .add(writes.batch->last)
                                 .add(QByteArrayView(writes.batch->results))));
        for (const RecordId &id : writes.erased)
            KF_TRY(eraseFromLog(id));
        KF_TRY(m_db->run("UPDATE head SET number = $2, chain = $3, records = $4, scope = $5, due = $6 "
                         "WHERE workspace = $1",
                         values()
                             .add(writes.head.number)
                             .add(writes.head.chain)
                             .add(writes.head.records)
                             .add(writes.head.scope)
                             .add(writes.head.due)));
        return m_transaction.commit();
    }
    // The lock that it took is written down like a change, and so waits for the standbys behind all earlier ones.
    Result<void> confirm() override { return m_transaction.commit(); }

private:
    PgValues values() const { return PgValues().add(m_workspace); }

    PgValues withIds(std::span<const RecordId> ids) const
    {
        PgArray array(Kind::Uuid, ids.size());
        for (const RecordId &id : ids)
            array.add(id);
        PgValues given = values();
        std::move(array).appendTo(given);
        return given;
    }

    Result<void> writeLog(const PushWrites &writes)
    {
        if (writes.log.empty())
            return {};
        PgArray numbers(Kind::Integer, writes.log.size());
        PgArray devices(Kind::Integer, writes.log.size());
        PgArray counters(Kind::Integer, writes.log.size());
        PgArray times(Kind::Integer, writes.log.size());
        PgArray own(Kind::Boolean, writes.log.size());
        PgArray chains(Kind::Integer, writes.log.size());
        PgArray bodies(Kind::Bytes, writes.log.size());
        for (const LogRow &row : writes.log) {
            numbers.add(row.number);
            devices.add(qint64(row.device));
            counters.add(row.counter);
            times.add(row.at);
            own.add(row.ownAsWritten);
            chains.add(row.chain);
            bodies.add(row.body);
        }
        PgValues given = values();
        for (PgArray *array : {&numbers, &devices, &counters, &times, &own, &chains, &bodies})
            std::move(*array).appendTo(given);
        KF_TRY(m_db->run("INSERT INTO log(workspace, number, device, counter, at, own_as_written, chain, body) "
                         "SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7, $8)",
                         given));
        return {};
    }

    Result<void> writeRecords(const PushWrites &writes)
    {
        if (writes.records.empty())
            return {};
        PgArray types(Kind::Text, writes.records.size());
        PgArray ids(Kind::Uuid, writes.records.size());
        PgArray states(Kind::Bytes, writes.records.size());
        for (const WrittenRecord &record : writes.records) {
            types.add(QByteArrayView(record.key.type));
            ids.add(record.key.id);
            states.add(QByteArrayView(record.state));
        }
        PgValues given = values();
        for (PgArray *array : {&types, &ids, &states})
            std::move(*array).appendTo(given);
        KF_TRY(m_db->run("INSERT INTO record(workspace, type, id, state) SELECT $1, * FROM unnest($2, $3, $4) "
                         "ON CONFLICT(workspace, type, id) DO UPDATE SET state = excluded.state",
                         given));
        return {};
    }

    Result<void> writeLinks(const std::vector<Link> &links, const char *sql)
    {
        if (links.empty())
            return {};
        PgArray parents(Kind::Uuid, links.size());
        PgArray children(Kind::Uuid, links.size());
        PgArray fields(Kind::Text, links.size());
        PgArray types(Kind::Text, links.size());
        for (const Link &link : links) {
            parents.add(link.parent);
            children.add(link.child.id);
            fields.add(QByteArrayView(link.field));
            types.add(QByteArrayView(link.child.type));
        }
        PgValues given = values();
        for (PgArray *array : {&parents, &children, &fields, &types})
            std::move(*array).appendTo(given);
        KF_TRY(m_db->run(sql, given));
        return {};
    }

    Result<void> writeDeletions(const PushWrites &writes)
    {
        for (const WrittenDeletion &written : writes.deletions) {
            const PgValues key = values().add(written.key.id).text(QByteArrayView(written.key.type));
            if (written.deletion == Deletion::None)
                KF_TRY(m_db->run("DELETE FROM deletion WHERE workspace = $1 AND id = $2 AND type = $3", key));
            else
                KF_TRY(m_db->run("INSERT INTO deletion(workspace, id, type, deletion) VALUES($1, $2, $3, $4) "
                                 "ON CONFLICT(workspace, id, type) DO UPDATE SET deletion = excluded.deletion",
                                 PgValues(key).add(int(written.deletion))));
        }
        return {};
    }

    Result<void> eraseFromLog(const RecordId &id)
    {
        KF_ASSIGN(const PgRows rows,
                  m_db->run("SELECT number, device, counter, at, own_as_written, chain, body FROM log "
                            "WHERE workspace = $1 AND position($2 IN body) > 0",
                            values().add(id.bytes())));
        for (int i = 0; i < rows.count(); ++i) {
            const LogRow row = logRowOf(rows, i);
            KF_ASSIGN(const auto body, erasedBody(row, id));
            if (body)
                KF_TRY(m_db->run("UPDATE log SET own_as_written = false, body = $3 "
                                 "WHERE workspace = $1 AND number = $2",
                                 values().add(row.number).add(QByteArrayView(*body))));
        }
        return {};
    }

    PgPool::Lease m_db;
    PgTransaction m_transaction;
    const RecordId m_workspace;
    const LogHead m_head;
    PgTables m_tables;
};

class PostgresRead final : public ReadTransaction
{
public:
    PostgresRead(PgPool::Lease db, PgTransaction transaction, const RecordId &workspace, LogHead head)
        : m_db(std::move(db)),
          m_transaction(std::move(transaction)),
          m_workspace(workspace),
          m_head(head),
          m_tables(*m_db, workspace)
    {
    }

    const LogHead &head() const override { return m_head; }

    Result<std::optional<quint64>> chainAt(quint64 number) override { return readChain(*m_db, values().add(number)); }
    Result<void> states(std::span<const RecordKey> sortedKeys, const TakeState &take) override
    {
        return readStates(*m_db, m_workspace, sortedKeys, take);
    }
    SqlTables &tables() override { return m_tables; }

    Result<void> log(quint64 after, const std::function<bool(const LogRow &)> &take) override
    {
        for (;;) {
            KF_ASSIGN(const PgRows rows,
                      m_db->run("SELECT number, device, counter, at, own_as_written, chain, body FROM log "
                                "WHERE workspace = $1 AND number > $2 ORDER BY number LIMIT $3",
                                values().add(after).add(RowsAtOnce)));
            for (int i = 0; i < rows.count(); ++i) {
                const LogRow row = logRowOf(rows, i);
                if (!take(row))
                    return {};
                after = row.number;
            }
            if (rows.count() < RowsAtOnce)
                return {};
        }
    }

    Result<std::vector<wire::Author>> authors(quint64 since) override
    {
        KF_ASSIGN(const PgRows rows, m_db->run("SELECT device, device_name, person, person_name FROM author "
                                               "WHERE workspace = $1 AND since >= $2 ORDER BY device",
                                               values().add(since)));
        std::vector<wire::Author> authors;
        for (int i = 0; i < rows.count(); ++i)
            authors.push_back({DeviceId(rows.integer(i, 0)), rows.text(i, 1), rows.id(i, 2), rows.text(i, 3)});
        return authors;
    }

    Result<std::optional<QByteArray>> typeAfter(const QByteArray &type) override
    {
        KF_ASSIGN(const PgRows rows, m_db->run("SELECT type FROM record WHERE workspace = $1 AND type > $2 "
                                               "ORDER BY type LIMIT 1",
                                               values().text(QByteArrayView(type))));
        return rows.count() == 0 ? std::nullopt : std::optional(rows.bytes(0, 0).toByteArray());
    }

    Result<void> records(const QByteArray &type, const RecordId &after,
                         const std::function<bool(const RecordId &, QByteArrayView)> &take) override
    {
        RecordId last = after;
        for (;;) {
            KF_ASSIGN(const PgRows rows, m_db->run("SELECT id, state FROM record WHERE workspace = $1 AND type = $2 "
                                                   "AND id > $3 ORDER BY id LIMIT $4",
                                                   values().text(QByteArrayView(type)).add(last).add(RowsAtOnce)));
            for (int i = 0; i < rows.count(); ++i) {
                last = rows.id(i, 0);
                if (!take(last, rows.bytes(i, 1)))
                    return {};
            }
            if (rows.count() < RowsAtOnce)
                return {};
        }
    }

    Result<quint64> deletedRecords() override
    {
        KF_ASSIGN(const PgRows rows, m_db->run("SELECT count(*) FROM deletion WHERE workspace = $1 AND deletion = $2",
                                               values().add(int(Deletion::Whole))));
        return quint64(rows.integer(0, 0));
    }

private:
    PgValues values() const { return PgValues().add(m_workspace); }

    PgPool::Lease m_db;
    PgTransaction m_transaction;
    const RecordId m_workspace;
    const LogHead m_head;
    PgTables m_tables;
};

} // namespace

Result<std::unique_ptr<PushTransaction>> beginPostgresPush(PgPool &pool, const RecordId &workspace)
{
    KF_ASSIGN(auto db, pool.lease());
    KF_ASSIGN(auto transaction, PgTransaction::begin(*db, PgTransaction::Kind::Write, workspace));
    // The lock comes before anything that is read.
    KF_ASSIGN(const PgRows rows,
              db->run("SELECT epoch, number, chain, records, scope, due FROM head WHERE workspace = $1 FOR UPDATE",
                      PgValues().add(workspace)));
    if (rows.count() == 0)
        return noWorkspace();
    const LogHead head = headOf(rows);
    return std::make_unique<PostgresPush>(std::move(db), std::move(transaction), workspace, head);
}

Result<std::unique_ptr<ReadTransaction>> beginPostgresRead(PgPool &pool, const RecordId &workspace)
{
    KF_ASSIGN(auto db, pool.lease());
    KF_ASSIGN(auto transaction, PgTransaction::begin(*db, PgTransaction::Kind::Read, workspace));
    KF_ASSIGN(const PgRows rows,
              db->run("SELECT epoch, number, chain, records, scope, due FROM head WHERE workspace = $1",
                      PgValues().add(workspace)));
    if (rows.count() == 0)
        return noWorkspace();
    const LogHead head = headOf(rows);
    return std::make_unique<PostgresRead>(std::move(db), std::move(transaction), workspace, head);
}

} // namespace kf::server
