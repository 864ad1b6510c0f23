#include "server/scope/scope.h"

namespace kf::server {

namespace {

SqlValue number(quint64 value)
{
    return qint64(value);
}

SqlText text(const QByteArray &value)
{
    return {value};
}

ScopeKey keyAt(const SqlRow &row, int column)
{
    return {ScopeKey::Kind(row.integer(column)), row.id(column + 1)};
}

Audience audienceOf(const SqlRow &row)
{
    return {{row.text(1), row.id(0)}, keyAt(row, 2), quint64(row.integer(4)), quint64(row.integer(5))};
}

Refused refusedOf(const SqlRow &row)
{
    return {DeviceId(row.integer(0)),
            quint64(row.integer(1)),
            row.integer(2),
            row.id(3),
            row.text(4),
            row.bytes(5),
            row.id(6),
            row.id(7)};
}

Member memberOf(const SqlRow &row)
{
    return {row.id(0),      row.id(1),      row.id(2),           Power(row.integer(3)),
            row.integer(4), row.integer(5), row.integer(6) != 0, row.integer(7) != 0};
}

} // namespace

Result<std::vector<Audience>> ScopeStore::audiencesOf(std::span<const RecordId> records)
{
    static constexpr Sql Select{"SELECT record, type, kind, key, since, until FROM audience WHERE record = ?1",
                                "SELECT record, type, kind, key, since, until FROM audience WHERE workspace = $1 AND "
                                "record = ANY($2)"};
    std::vector<Audience> found;
    KF_TRY(m_tables.selectEach(Select, records, [&](const SqlRow &row) { found.push_back(audienceOf(row)); }));
    return found;
}

Result<std::vector<Audience>> ScopeStore::withKey(const ScopeKey &key, const RecordId &after, qint64 limit)
{
    static constexpr Sql Select{"SELECT record, type, kind, key, since, until FROM audience WHERE kind = ?1 AND "
                                "key = ?2 AND record > ?3 ORDER BY record LIMIT ?4",
                                "SELECT record, type, kind, key, since, until FROM audience WHERE workspace = $1 AND "
                                "kind = $2 AND key = $3 AND record > $4 ORDER BY record LIMIT $5"};
    std::vector<Audience> found;
    KF_TRY(m_tables.select(Select, {qint64(key.kind), key.id, after, limit},
                           [&](const SqlRow &row) { found.push_back(audienceOf(row)); }));
    if (qint64(found.size()) < limit)
        return found;
    // The last record may have more rows: it comes with the next page, unless it is the only one.
    const RecordId last = found.back().record.id;
    if (found.front().record.id != last)
        std::erase_if(found, [&](const Audience &audience) { return audience.record.id == last; });
    return found;
}

Result<std::vector<Audience>> ScopeStore::endedUpTo(quint64 upTo)
{
    static constexpr Sql Select{"SELECT record, type, kind, key, since, until FROM audience WHERE until <= ?1 AND "
                                "until > since",
                                "SELECT record, type, kind, key, since, until FROM audience WHERE workspace = $1 AND "
                                "until <= $2 AND until > since"};
    std::vector<Audience> found;
    KF_TRY(m_tables.select(Select, {number(upTo)}, [&](const SqlRow &row) { found.push_back(audienceOf(row)); }));
    return found;
}

Result<quint64> ScopeStore::countNow(const ScopeKey &key)
{
    static constexpr Sql Select{"SELECT count(*) FROM audience WHERE kind = ?1 AND key = ?2 AND until = ?3",
                                "SELECT count(*) FROM audience WHERE workspace = $1 AND kind = $2 AND key = $3 AND "
                                "until = $4"};
    quint64 count = 0;
    KF_TRY(m_tables.select(Select, {qint64(key.kind), key.id, number(Still)},
                           [&](const SqlRow &row) { count = quint64(row.integer(0)); }));
    return count;
}

Result<std::vector<ScopeKey>> ScopeStore::keysNow()
{
    static constexpr Sql Select{"SELECT DISTINCT kind, key FROM audience ORDER BY kind, key",
                                "SELECT DISTINCT kind, key FROM audience WHERE workspace = $1 ORDER BY kind, key"};
    std::vector<ScopeKey> keys;
    KF_TRY(m_tables.select(Select, {}, [&](const SqlRow &row) { keys.push_back(keyAt(row, 0)); }));
    return keys;
}

Result<void> ScopeStore::add(const std::vector<Audience> &audiences)
{
    static constexpr Sql Insert{"INSERT OR REPLACE INTO audience(record, type, kind, key, since, until) "
                                "VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                                "INSERT INTO audience(workspace, record, type, kind, key, since, until) "
                                "SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7) "
                                "ON CONFLICT(workspace, record, type, kind, key, since) DO UPDATE SET "
                                "until = excluded.until"};
    std::vector<std::vector<SqlValue>> rows;
    rows.reserve(audiences.size());
    for (const Audience &each : audiences)
        rows.push_back({each.record.id, text(each.record.type), qint64(each.key.kind), each.key.id, number(each.since),
                        number(each.until)});
    return m_tables.runEach(Insert, rows);
}

Result<void> ScopeStore::end(const Audience &audience, quint64 at)
{
    static constexpr Sql Update{"UPDATE audience SET until = ?1 WHERE record = ?2 AND type = ?3 AND kind = ?4 AND "
                                "key = ?5 AND until = ?6",
                                "UPDATE audience SET until = $2 WHERE workspace = $1 AND record = $3 AND type = $4 AND "
                                "kind = $5 AND key = $6 AND until = $7"};
    return m_tables.run(Update, {number(at), audience.record.id, text(audience.record.type), qint64(audience.key.kind),
                                 audience.key.id, number(Still)});
}

Result<std::vector<std::pair<quint64, RecordKey>>> ScopeStore::movedAbove(quint64 after, quint64 upTo)
{
    static constexpr Sql Select{"SELECT number, type, record FROM moved WHERE number > ?1 AND number <= ?2",
                                "SELECT number, type, record FROM moved WHERE workspace = $1 AND number > $2 AND "
                                "number <= $3"};
    std::vector<std::pair<quint64, RecordKey>> moved;
    KF_TRY(m_tables.select(Select, {number(after), number(upTo)}, [&](const SqlRow &row) {
        moved.emplace_back(quint64(row.integer(0)), RecordKey{row.text(1), row.id(2)});
    }));
    return moved;
}

Result<void> ScopeStore::addMoved(quint64 at, const std::vector<RecordKey> &records)
{
    static constexpr Sql Insert{"INSERT OR REPLACE INTO moved(number, record, type) VALUES(?1, ?2, ?3)",
                                "INSERT INTO moved(workspace, number, record, type) SELECT $1, * FROM "
                                "unnest($2, $3, $4) ON CONFLICT DO NOTHING"};
    std::vector<std::vector<SqlValue>> rows;
    for (const RecordKey &record : records)
        rows.push_back({number(at), record.id, text(record.type)});
    return m_tables.runEach(Insert, rows);
}

Result<std::vector<RecordKey>> ScopeStore::derivedFrom(const RecordId &note)
{
    static constexpr Sql Select{"SELECT type, record FROM derived WHERE note = ?1",
                                "SELECT type, record FROM derived WHERE workspace = $1 AND note = $2"};
    std::vector<RecordKey> derived;
    KF_TRY(m_tables.select(Select, {note}, [&](const SqlRow &row) { derived.push_back({row.text(0), row.id(1)}); }));
    return derived;
}

Result<void> ScopeStore::addDerived(const RecordId &note, const RecordKey &record)
{
    static constexpr Sql Insert{"INSERT OR REPLACE INTO derived(note, record, type) VALUES(?1, ?2, ?3)",
                                "INSERT INTO derived(workspace, note, record, type) VALUES($1, $2, $3, $4) "
                                "ON CONFLICT DO NOTHING"};
    return m_tables.run(Insert, {note, record.id, text(record.type)});
}

Result<std::vector<Sight>> ScopeStore::sightsAbove(const RecordId &person, quint64 after)
{
    static constexpr Sql Select{"SELECT number, kind, key, enters FROM sight WHERE person = ?1 AND number > ?2 "
                                "ORDER BY number, kind, key",
                                "SELECT number, kind, key, enters FROM sight WHERE workspace = $1 AND person = $2 AND "
                                "number > $3 ORDER BY number, kind, key"};
    std::vector<Sight> sights;
    KF_TRY(m_tables.select(Select, {person, number(after)}, [&](const SqlRow &row) {
        sights.push_back({person, quint64(row.integer(0)), keyAt(row, 1), row.integer(3) != 0});
    }));
    return sights;
}

Result<void> ScopeStore::add(const std::vector<Sight> &sights)
{
    static constexpr Sql Insert{"INSERT OR REPLACE INTO sight(person, number, kind, key, enters) "
                                "VALUES(?1, ?2, ?3, ?4, ?5)",
                                "INSERT INTO sight(workspace, person, number, kind, key, enters) "
                                "SELECT $1, * FROM unnest($2, $3, $4, $5, $6) "
                                "ON CONFLICT(workspace, person, number, kind, key) DO UPDATE SET "
                                "enters = excluded.enters"};
    std::vector<std::vector<SqlValue>> rows;
    for (const Sight &sight : sights)
        rows.push_back(
            {sight.person, number(sight.number), qint64(sight.key.kind), sight.key.id, qint64(sight.enters ? 1 : 0)});
    return m_tables.runEach(Insert, rows);
}

Result<std::vector<RecordId>> ScopeStore::closedAmong(std::span<const RecordId> accounts)
{
    static constexpr Sql Select{"SELECT account FROM closed WHERE account = ?1",
                                "SELECT account FROM closed WHERE workspace = $1 AND account = ANY($2)"};
    std::vector<RecordId> found;
    KF_TRY(m_tables.selectEach(Select, accounts, [&](const SqlRow &row) { found.push_back(row.id(0)); }));
    return found;
}

Result<std::vector<RecordId>> ScopeStore::closed()
{
    static constexpr Sql Select{"SELECT account FROM closed", "SELECT account FROM closed WHERE workspace = $1"};
    std::vector<RecordId> found;
    KF_TRY(m_tables.select(Select, {}, [&](const SqlRow &row) { found.push_back(row.id(0)); }));
    return found;
}

Result<void> ScopeStore::close(const RecordId &account)
{
    static constexpr Sql Insert{"INSERT OR REPLACE INTO closed(account) VALUES(?1)",
                                "INSERT INTO closed(workspace, account) VALUES($1, $2) ON CONFLICT DO NOTHING"};
    return m_tables.run(Insert, {account});
}

Result<std::vector<ScopeStore::Granted>> ScopeStore::granted(std::span<const RecordId> accounts)
{
    static constexpr Sql Select{"SELECT account, person, power FROM granted WHERE account = ?1",
                                "SELECT account, person, power FROM granted WHERE workspace = $1 AND "
                                "account = ANY($2)"};
    std::vector<Granted> found;
    KF_TRY(m_tables.selectEach(Select, accounts, [&](const SqlRow &row) {
        found.push_back({row.id(0), row.id(1), Power(row.integer(2))});
    }));
    return found;
}

Result<void> ScopeStore::grant(const RecordId &account, const std::map<RecordId, Power> &powers)
{
    static constexpr Sql Delete{"DELETE FROM granted WHERE account = ?1",
                                "DELETE FROM granted WHERE workspace = $1 AND account = $2"};
    static constexpr Sql Insert{"INSERT INTO granted(account, person, power) VALUES(?1, ?2, ?3)",
                                "INSERT INTO granted(workspace, account, person, power) SELECT $1, * FROM "
                                "unnest($2, $3, $4)"};
    KF_TRY(m_tables.run(Delete, {account}));
    std::vector<std::vector<SqlValue>> rows;
    for (const auto &[person, power] : powers)
        rows.push_back({account, person, qint64(power)});
    return m_tables.runEach(Insert, rows);
}

Result<std::vector<Member>> ScopeStore::members(std::span<const RecordId> accounts)
{
    static constexpr Sql Select{"SELECT account, membership, person, power, since, until, stands, over FROM member "
                                "WHERE account = ?1",
                                "SELECT account, membership, person, power, since, until, stands, over FROM member "
                                "WHERE workspace = $1 AND account = ANY($2)"};
    std::vector<Member> found;
    KF_TRY(m_tables.selectEach(Select, accounts, [&](const SqlRow &row) { found.push_back(memberOf(row)); }));
    return found;
}

Result<std::vector<Member>> ScopeStore::members()
{
    static constexpr Sql Select{"SELECT account, membership, person, power, since, until, stands, over FROM member "
                                "ORDER BY account, membership",
                                "SELECT account, membership, person, power, since, until, stands, over FROM member "
                                "WHERE workspace = $1 ORDER BY account, membership"};
    std::vector<Member> found;
    KF_TRY(m_tables.select(Select, {}, [&](const SqlRow &row) { found.push_back(memberOf(row)); }));
    return found;
}

Result<void> ScopeStore::put(const Member &member)
{
    static constexpr Sql Put{"INSERT OR REPLACE INTO member(account, membership, person, power, since, until, stands, "
                             "over) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                             "INSERT INTO member(workspace, account, membership, person, power, since, until, stands, "
                             "over) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9) "
                             "ON CONFLICT(workspace, account, membership) DO UPDATE SET person = excluded.person, "
                             "power = excluded.power, since = excluded.since, until = excluded.until, "
                             "stands = excluded.stands, over = excluded.over"};
    return m_tables.run(Put, {member.account, member.membership, member.person, qint64(member.power), member.from,
                              member.to, qint64(member.stands ? 1 : 0), qint64(member.over ? 1 : 0)});
}

Result<std::vector<Colleague>> ScopeStore::colleagues()
{
    static constexpr Sql Select{"SELECT person, role, manager FROM colleague",
                                "SELECT person, role, manager FROM colleague WHERE workspace = $1"};
    std::vector<Colleague> found;
    KF_TRY(m_tables.select(Select, {}, [&](const SqlRow &row) {
        found.push_back({row.id(0), roleFromName(QString::fromUtf8(row.text(1))).value_or(Role::Reader), row.id(2)});
    }));
    return found;
}

Result<void> ScopeStore::put(const Colleague &colleague)
{
    static constexpr Sql Put{"INSERT OR REPLACE INTO colleague(person, role, manager) VALUES(?1, ?2, ?3)",
                             "INSERT INTO colleague(workspace, person, role, manager) VALUES($1, $2, $3, $4) "
                             "ON CONFLICT(workspace, person) DO UPDATE SET role = excluded.role, "
                             "manager = excluded.manager"};
    return m_tables.run(Put, {colleague.person, text(roleName(colleague.role)), colleague.manager});
}

Result<std::vector<RecordId>> ScopeStore::people()
{
    static constexpr Sql Select{"SELECT DISTINCT person FROM author",
                                "SELECT DISTINCT person FROM author WHERE workspace = $1"};
    std::vector<RecordId> found;
    KF_TRY(m_tables.select(Select, {}, [&](const SqlRow &row) { found.push_back(row.id(0)); }));
    return found;
}

Result<RecordId> ScopeStore::personOf(DeviceId device)
{
    static constexpr Sql Select{"SELECT person FROM author WHERE device = ?1",
                                "SELECT person FROM author WHERE workspace = $1 AND device = $2"};
    RecordId person;
    KF_TRY(m_tables.select(Select, {number(quint64(device))}, [&](const SqlRow &row) { person = row.id(0); }));
    return person;
}

Result<void> ScopeStore::add(const std::vector<Refused> &refused)
{
    static constexpr Sql Insert{"INSERT OR REPLACE INTO refused(device, counter, at, person, reason, operation, "
                                "record, account) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                "INSERT INTO refused(workspace, device, counter, at, person, reason, operation, "
                                "record, account) SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7, $8, $9) "
                                "ON CONFLICT DO NOTHING"};
    std::vector<std::vector<SqlValue>> rows;
    for (const Refused &each : refused)
        rows.push_back({number(quint64(each.device)), number(each.counter), each.at, each.person, text(each.reason),
                        each.operation, each.record, each.account});
    return m_tables.runEach(Insert, rows);
}

Result<std::vector<Refused>> ScopeStore::refused()
{
    static constexpr Sql Select{"SELECT device, counter, at, person, reason, operation, record, account FROM refused "
                                "ORDER BY at, device, counter",
                                "SELECT device, counter, at, person, reason, operation, record, account FROM refused "
                                "WHERE workspace = $1 ORDER BY at, device, counter"};
    std::vector<Refused> found;
    KF_TRY(m_tables.select(Select, {}, [&](const SqlRow &row) { found.push_back(refusedOf(row)); }));
    return found;
}

Result<std::vector<Refused>> ScopeStore::refusedFor(const RecordId &person, qint64 limit)
{
    static constexpr Sql Select{
        "SELECT r.device, r.counter, r.at, r.person, r.reason, r.operation, r.record, r.account "
        "FROM granted g JOIN refused r ON r.account = g.account WHERE g.person = ?1 AND "
        "g.power >= ?2 AND r.settled = ?3 ORDER BY r.at, r.device, r.counter LIMIT ?4",
        "SELECT r.device, r.counter, r.at, r.person, r.reason, r.operation, r.record, r.account "
        "FROM granted g JOIN refused r ON r.workspace = g.workspace AND r.account = g.account "
        "WHERE g.workspace = $1 AND g.person = $2 AND g.power >= $3 AND r.settled = $4 "
        "ORDER BY r.at, r.device, r.counter LIMIT $5"};
    std::vector<Refused> found;
    KF_TRY(m_tables.select(Select, {person, qint64(Power::Manage), RecordId(), limit},
                           [&](const SqlRow &row) { found.push_back(refusedOf(row)); }));
    return found;
}

Result<RecordId> ScopeStore::accountOfRefused(const RecordId &record)
{
    static constexpr Sql Select{"SELECT account FROM refused WHERE record = ?1 ORDER BY at LIMIT 1",
                                "SELECT account FROM refused WHERE workspace = $1 AND record = $2 ORDER BY at LIMIT 1"};
    RecordId account;
    KF_TRY(m_tables.select(Select, {record}, [&](const SqlRow &row) { account = row.id(0); }));
    return account;
}

Result<void> ScopeStore::settleRefused(const RecordId &person, const std::vector<std::pair<DeviceId, quint64>> &names)
{
    static constexpr Sql Update{"UPDATE refused SET settled = ?3 WHERE device = ?1 AND counter = ?2 AND account IN "
                                "(SELECT account FROM granted WHERE person = ?3 AND power >= ?4)",
                                "UPDATE refused SET settled = $4 WHERE workspace = $1 AND device = $2 AND counter = $3 "
                                "AND account IN (SELECT account FROM granted WHERE workspace = $1 AND person = $4 AND "
                                "power >= $5)"};
    for (const auto &[device, counter] : names)
        KF_TRY(m_tables.run(Update, {number(quint64(device)), number(counter), person, qint64(Power::Manage)}));
    return {};
}

Result<void> ScopeStore::eraseRefused(const RecordId &record)
{
    static constexpr Sql Delete{"DELETE FROM refused WHERE instr(operation, ?1) > 0",
                                "DELETE FROM refused WHERE workspace = $1 AND position($2 IN operation) > 0"};
    return m_tables.run(Delete, {record.toByteArray()});
}

Result<void> ScopeStore::everyRecord(const std::function<void(const RecordKey &, const QByteArray &state)> &take)
{
    static constexpr Sql Select{"SELECT type, id, state FROM record WHERE (type, id) > (?1, ?2) ORDER BY type, id "
                                "LIMIT ?3",
                                "SELECT type, id, state FROM record WHERE workspace = $1 AND (type, id) > ($2, $3) "
                                "ORDER BY type, id LIMIT $4"};
    constexpr qint64 AtOnce = 1000;
    RecordKey last;
    for (;;) {
        qint64 count = 0;
        RecordKey next = last;
        KF_TRY(m_tables.select(Select, {text(last.type), last.id, AtOnce}, [&](const SqlRow &row) {
            next = {row.text(0), row.id(1)};
            take(next, row.bytes(2));
            ++count;
        }));
        if (count < AtOnce)
            return {};
        last = next;
    }
}

Result<void> ScopeStore::everyLink(const std::function<void(const RecordId &, const RecordId &)> &take)
{
    static constexpr Sql Select{"SELECT parent, child FROM link",
                                "SELECT parent, child FROM link WHERE workspace = $1"};
    return m_tables.select(Select, {}, [&](const SqlRow &row) { take(row.id(0), row.id(1)); });
}

} // namespace kf::server
