#pragma once

#include "server/storage/storage.h"

#include <map>

// Who sees what (architecture §4, "Pull").
//
// Scope follows from data. A `membership` record puts a person into a client's team; the team of a client is that of
// every client above it as well, and whoever is somebody's manager (`user.manager`) sees what that person sees. A
// client is open to everybody until it, or one above it, is given its first membership; from then on it is closed, even
// when the last member has gone. In a workspace that never had a membership everything is as if there were no scope.
//
// Every record has keys, and is seen by whoever sees one of them:
//   Account   the clients it belongs to, by whatever parents (several parents, or alternatives: any of them)
//   Private   its author alone: a note marked private, and what its author derived from it (the field `note`)
//   Author    belongs to no client: its author and his managers; to everybody where the type says so
//   (RecordType::alone) Admins    client records and memberships, beside their own keys: whoever gives rights has to
//   see to whom and of what Everyone  products, colleagues
// Keys are worked out where an operation is folded, generically from links between records (MergeKind::Parent), so that
// types of newer apps follow their parents. They are kept with the numbers from which and until which they held, and
// for each person the numbers at which a key came or went: what a reader may be sent between two cursors is a
// comparison of both ends, and what he saw at a number is known however late he comes. The tables exist for every
// workspace but stay empty, and nobody looks at them, before the first membership or private note.
//
// Powers: reader Read; specialist Add (writes beside the client, not the client or the team); deputy Write; kam, who
// owns the client, and managers Manage. An administrator gives rights on any client but his own to himself.
namespace kf::server {

// LogHead::scope.
enum class Scoped : quint64 {
    No = 0,
    Marked = 1, // private notes; the index is kept
    Teams = 2   // memberships too
};

// The author of what the server writes by itself.
inline constexpr DeviceId ServerDevice{quint64(INT64_MAX)};

inline constexpr quint64 Still = quint64(INT64_MAX); // an interval without an end

struct ScopeKey
{
    enum class Kind : quint8 { Everyone = 0, Account = 1, Author = 2, Private = 3, Admins = 4 };
    Kind kind = Kind::Everyone;
    RecordId id;

    auto operator<=>(const ScopeKey &) const = default;
};

enum class Power : quint8 { None = 0, Read = 1, Add = 2, Write = 3, Manage = 4 };

// A key of a record, for the numbers from `since` up to, not including, `until`.
struct Audience
{
    RecordKey record;
    ScopeKey key;
    quint64 since = 0;
    quint64 until = Still;

    bool holdsAt(quint64 number) const { return since <= number && number < until; }
};

// A key came into a person's sight at that number, or went out of it.
struct Sight
{
    RecordId person;
    quint64 number = 0;
    ScopeKey key;
    bool enters = false;
};

struct Colleague
{
    RecordId person;
    Role role = Role::Reader;
    RecordId manager;
};

struct Member
{
    RecordId account;
    RecordId membership;
    RecordId person;
    Power power = Power::Read;
    qint64 from = 0; // UTC ms
    qint64 to = INT64_MAX;
    bool stands = true; // not deleted
    bool over = false;  // what the record says of its dates

    bool isInForce(qint64 now) const { return stands && from <= now && now < to; }
};

struct Refused
{
    DeviceId device = DeviceId::None;
    quint64 counter = 0;
    qint64 at = 0;
    RecordId person;
    QByteArray reason;
    QByteArray operation;
    RecordId record;
    RecordId account; // to whose owner it is handed; null: to nobody, it was private or of no client
};

// The tables of the scope. Lives inside a transaction.
class ScopeStore
{
public:
    explicit ScopeStore(LogView &log) : m_tables(log.tables()) {}

    Result<std::vector<Audience>> audiencesOf(std::span<const RecordId> records); // ended ones too
    // Those with this key whose record is above `after`, ended ones too; in the order of their records, whole records.
    Result<std::vector<Audience>> withKey(const ScopeKey &key, const RecordId &after, qint64 limit);
    Result<std::vector<Audience>> endedUpTo(quint64 number);
    Result<quint64> countNow(const ScopeKey &key);
    Result<std::vector<ScopeKey>> keysNow();
    Result<void> add(const std::vector<Audience> &audiences);
    Result<void> end(const Audience &audience, quint64 number);

    // Records whose keys changed without an operation of their own.
    Result<std::vector<std::pair<quint64, RecordKey>>> movedAbove(quint64 after, quint64 upTo);
    Result<void> addMoved(quint64 number, const std::vector<RecordKey> &records);
    Result<std::vector<RecordKey>> derivedFrom(const RecordId &note);
    Result<void> addDerived(const RecordId &note, const RecordKey &record);

    Result<std::vector<Sight>> sightsAbove(const RecordId &person, quint64 after);
    Result<void> add(const std::vector<Sight> &sights);

    Result<std::vector<RecordId>> closedAmong(std::span<const RecordId> accounts);
    Result<std::vector<RecordId>> closed();
    Result<void> close(const RecordId &account);
    struct Granted
    {
        RecordId account;
        RecordId person;
        Power power = Power::None;
    };
    Result<std::vector<Granted>> granted(std::span<const RecordId> accounts);
    Result<void> grant(const RecordId &account, const std::map<RecordId, Power> &powers); // instead of what was

    Result<std::vector<Member>> members(std::span<const RecordId> accounts);
    Result<std::vector<Member>> members();
    Result<void> put(const Member &member);
    Result<std::vector<Colleague>> colleagues();
    Result<void> put(const Colleague &colleague);

    Result<std::vector<RecordId>> people(); // who has, or had, a device
    Result<RecordId> personOf(DeviceId device);

    Result<void> add(const std::vector<Refused> &refused);
    Result<std::vector<Refused>> refused();
    // Those of clients that this person answers for, which nobody has settled; the oldest first.
    Result<std::vector<Refused>> refusedFor(const RecordId &person, qint64 limit);
    Result<RecordId> accountOfRefused(const RecordId &record); // null: none of it was, or it has none
    // Of one that was refused for such a client.
    Result<void> settleRefused(const RecordId &person, const std::vector<std::pair<DeviceId, quint64>> &names);
    Result<void> eraseRefused(const RecordId &record);

    // The whole workspace, for the first index.
    Result<void> everyRecord(const std::function<void(const RecordKey &, const QByteArray &state)> &take);
    Result<void> everyLink(const std::function<void(const RecordId &parent, const RecordId &child)> &take);

private:
    SqlTables &m_tables;
};

} // namespace kf::server
