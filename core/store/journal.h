#pragma once

#include "core/change/fold.h"
#include "core/db/connection.h"
#include "core/store/query.h"

namespace kf {

// What a row of "change" is to the outbox; the numbers are in the database.
enum class ChangeStatus {
    Settled = 0,    // history: numbered, and the cursor has passed it
    Pending = 1,    // not sent
    Sent = 2,       // marked before sending: never amended from here on
    Quarantined = 3 // not accepted; readable, not folded
};

struct Change
{
    qint64 seq = 0;
    Operation operation;
    quint64 number = 0; // 0: none yet
    qint64 at = 0;      // UTC ms
    ChangeStatus status = ChangeStatus::Settled;
    QByteArray reason;
    quint32 boot = 0;  // Clock::bootId() and
    qint64 bootMs = 0; // Clock::monotonicMs() at its making, for its age
    QByteArray before; // shown values of the fields it wrote, before it: a map by name
    // What names it in the outbox: its counter, but not once that is another's, or where it never had one of ours.
    quint64 outboxKey = 0;
};

struct Place
{
    DeviceId device = DeviceId::None;
    quint64 counter = 0;
    quint64 epoch = 0;
    quint64 number = 0;
    quint64 chain = 0;
    qint64 lastSync = 0;
    quint64 sent = 0; // marked before sending: operations up to this counter are never amended
};

// The table "change": history and outbox in one. Functions take the connection; those that write belong into the
// transaction of the record's change.
namespace journal {

Result<Place> readPlace(Connection &db);
Result<void> writePlace(Connection &db, const Place &place);

Result<qsizetype> append(Connection &db, const Change &change); // the bytes of its operation
// An operation of another device that waits here for the user's word: as a quarantined one, under a key of its own.
Result<void> appendHeld(Connection &db, Change change);
// Our own unsettled operations of one record, oldest first, quarantined ones left out.
Result<std::vector<Change>> unsettledOf(Connection &db, const RecordId &record);
Result<std::optional<Change>> ownOpen(Connection &db, quint64 counter);
Result<std::optional<Change>> ownDiscarded(Connection &db, quint64 counter);
Result<std::vector<Change>> ofRecord(Connection &db, const RecordId &record);
Result<std::vector<Change>> ofImport(Connection &db, const RecordId &import);
// An operation as it goes onto the wire, without taking it apart.
struct Unsent
{
    quint64 counter = 0;
    quint64 action = 0;
    qint64 at = 0;
    quint32 boot = 0;
    qint64 bootMs = 0;
    QByteArray body;
};
Result<std::vector<Unsent>> bodiesToSend(Connection &db, quint64 afterCounter, int limit);
// Pending and sent ones in the order of their counters.
Result<std::vector<Change>> toSend(Connection &db, quint64 afterCounter, int limit);
Result<std::vector<Change>> open(Connection &db, int limit); // quarantined ones too
Result<quint64> lastUnsettled(Connection &db);               // the greatest such counter, 0: none
// True when an operation of ours below `first` or above `last` is unsettled.
Result<bool> anyUnsettledBeside(Connection &db, quint64 first, quint64 last);
// The operations of ours from `first` to `last` were given numbers in a row.
Result<void> settle(Connection &db, quint64 first, quint64 last, quint64 firstNumber);
Result<void> setStatus(Connection &db, qint64 seq, ChangeStatus status, quint64 number, qint64 at,
                       const QByteArray &reason = {});

QByteArray encodeBefore(const RecordState &state, const Operation &operation);
std::vector<std::pair<QByteArray, EncodedValue>> decodeBefore(QByteArrayView before);

} // namespace journal

} // namespace kf
