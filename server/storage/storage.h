#pragma once

#include "core/change/wire.h"
#include "server/storage/directory.h"
#include "server/storage/sqltables.h"

#include <functional>
#include <memory>
#include <span>

namespace kf::server {

// Where a workspace's log stands.
struct LogHead
{
    quint64 epoch = 0;
    quint64 number = 0; // the last one given
    quint64 chain = 0;  // running hash of the log up to it
    quint64 records = 0;
    quint64 scope = 0; // see scope/scope.h: 0 as long as everybody sees everything
    qint64 due = 0;    // when the dates of a membership next make a difference, UTC ms; 0: never

    wire::Cursor cursor() const { return {epoch, number, chain}; }
};

struct RecordKey
{
    QByteArray type;
    RecordId id;

    bool operator==(const RecordKey &) const = default;
    bool operator<(const RecordKey &other) const { return type != other.type ? type < other.type : id < other.id; }
};

// One numbered operation and what came of it.
struct LogRow
{
    quint64 number = 0;
    DeviceId device = DeviceId::None;
    quint64 counter = 0;
    qint64 at = 0;
    bool ownAsWritten = false;
    quint64 chain = 0;
    QByteArrayView body; // wire::encodeEntryBody; when read, valid inside the callback only
};

// A record that belongs to another, by one of its fields.
struct Link
{
    RecordId parent;
    RecordKey child;
    QByteArray field;

    bool operator==(const Link &) const = default;
    bool operator<(const Link &other) const
    {
        if (parent != other.parent)
            return parent < other.parent;
        return !(child == other.child) ? child < other.child : field < other.field;
    }
};

// The results of one push, kept as one row; see sync/results.h.
struct StoredBatch
{
    quint64 first = 0; // counters of the device
    quint64 last = 0;
    QByteArray results;
};

struct WrittenRecord
{
    RecordKey key;
    QByteArray state; // encode(RecordState)
    bool created = false;
};

enum class Deletion : quint8 { None = 0, Disputed = 1, Whole = 2 }; // Whole: nobody objected; erased counts as whole

struct WrittenDeletion
{
    RecordKey key;
    Deletion deletion = Deletion::None;
};

// Everything one push leaves behind.
struct PushWrites
{
    LogHead head;
    DeviceId device = DeviceId::None;
    std::optional<StoredBatch> batch;   // none: the server's own operations
    std::vector<LogRow> log;            // bodies owned by the caller
    std::vector<WrittenRecord> records; // sorted by key
    std::vector<Link> linksAdded;
    std::vector<Link> linksRemoved;
    std::vector<WrittenDeletion> deletions;
    std::vector<RecordId> erased; // what the log says of them goes too
};

// A workspace's log as one transaction sees it.
class LogView
{
public:
    virtual ~LogView() = default;
    virtual const LogHead &head() const = 0;
    virtual Result<std::optional<quint64>> chainAt(quint64 number) = 0; // nullopt: no such row
    using TakeState = std::function<Result<void>(const RecordKey &key, QByteArrayView state)>;
    virtual Result<void> states(std::span<const RecordKey> sortedKeys, const TakeState &take) = 0; // those that exist
    virtual SqlTables &tables() = 0;
};

// One push: holds the workspace's counter from its beginning, so that everything it reads is the latest and numbers are
// given in commit order. Dropped without commit(), it leaves nothing. One thread at a time.
class PushTransaction : public LogView
{
public:
    virtual Result<quint64> lastCounter(DeviceId device) = 0; // 0: it pushed nothing yet
    // Those that hold any of the counters first to last, in order.
    virtual Result<std::vector<StoredBatch>> batches(DeviceId device, quint64 first, quint64 last) = 0;

    virtual Result<std::vector<RecordKey>> deletedAmong(std::span<const RecordId> sortedIds) = 0; // or disputed
    virtual Result<std::vector<Link>> children(std::span<const RecordId> sortedParents) = 0;

    virtual Result<void> commit(const PushWrites &writes) = 0; // durable when it returns
    // In place of commit(), when there is nothing to write: what was read of earlier pushes is durable when it returns.
    // It may be there and not yet be where it has to be: a commit whose waiting for a standby was broken off.
    virtual Result<void> confirm() = 0;
};

// One consistent view of a workspace. One thread at a time; short-lived, it keeps old versions from being cleared.
class ReadTransaction : public LogView
{
public:
    // Rows above `after`, in order, until `take` answers false.
    virtual Result<void> log(quint64 after, const std::function<bool(const LogRow &)> &take) = 0;
    // Devices that came when the log stood at `since` or later.
    virtual Result<std::vector<wire::Author>> authors(quint64 since) = 0;

    virtual Result<std::optional<QByteArray>> typeAfter(const QByteArray &type) = 0; // by their bytes
    // The type's records behind `after`, in the order of their ids, until `take` answers false.
    virtual Result<void> records(const QByteArray &type, const RecordId &after,
                                 const std::function<bool(const RecordId &, QByteArrayView state)> &take) = 0;
    virtual Result<quint64> deletedRecords() = 0; // whole deletions and erasures
};

// A workspace's log has grown, by that device.
struct News
{
    RecordId workspace;
    DeviceId device = DeviceId::None;
};

// The server's data, behind the narrowest interface that the sync needs; two implementations. Any thread. NotFound when
// there is no such workspace.
class Storage
{
public:
    virtual ~Storage() = default;
    virtual Directory &directory() = 0;
    virtual Result<std::unique_ptr<PushTransaction>> beginPush(const RecordId &workspace) = 0;
    virtual Result<std::unique_ptr<ReadTransaction>> beginRead(const RecordId &workspace) = 0;
    virtual Result<void> probe() = 0; // whether it answers at all, for /healthz

    // To the other servers on this data; at best: whoever hears nothing looks for himself now and then.
    virtual void announce(const News &news) = 0;
    // From now on, on a thread of the storage's, what any server announces; nothing: some of it may have been missed.
    // Once, before the storage is shared among threads.
    virtual void listen(std::function<void(const std::optional<News> &)> hear) = 0;
};

} // namespace kf::server
