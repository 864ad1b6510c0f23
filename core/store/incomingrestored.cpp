// What a device does when a server, or the device itself, was put back from an older copy.
#include "core/db/transaction.h"
#include "core/store/incoming.h"

#include <limits>

namespace kf {

Result<qint64> Incoming::resendAfter(quint64 serverCounter)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(const Place place, journal::readPlace(db));
    KF_TRY(db.execute("DELETE FROM receipt"));
    KF_ASSIGN(Statement row, db.prepare("UPDATE change SET status = 1, number = 0 WHERE device = ? AND counter > ? AND "
                                        "status = 0"));
    row.bind(1, quint64(place.device));
    row.bind(2, serverCounter);
    KF_TRY(row.run());
    const qint64 count = db.changes();
    KF_TRY(leaveTheLostLog(place.device, serverCounter));
    // Of what is made anew, the new log has nothing yet: neither our own fields nor what others had written there.
    KF_ASSIGN(const auto unsent, journal::toSend(db, 0, std::numeric_limits<int>::max()));
    for (const Change &change : unsent) {
        if (change.operation.kind == Operation::Kind::Create)
            KF_TRY(refold(change.operation.type, change.operation.record, RecordState()));
    }
    KF_TRY(db.execute("UPDATE media SET sent = 0")); // whether it has their bytes, it says when it is asked
    KF_TRY(transaction.commit());
    return count;
}

// Numbers of the lost log mean something else in the new one. Up to the last operation of ours that the server has,
// both are one: no more than that can an unsent operation claim to have seen. It may then stand beside a value that its
// author knew, but takes none away that he did not.
Result<void> Incoming::leaveTheLostLog(DeviceId device, quint64 serverCounter)
{
    Connection &db = m_keeper.db();
    quint64 common = 0;
    {
        KF_ASSIGN(Statement row, db.prepare("SELECT ifnull(max(number), 0) FROM change WHERE device = ? AND "
                                            "counter BETWEEN 1 AND ? AND status = 0"));
        row.bind(1, quint64(device));
        row.bind(2, serverCounter);
        KF_TRY(row.step());
        common = quint64(row.integer(0));
    }
    KF_ASSIGN(const auto unsent, journal::toSend(db, serverCounter, std::numeric_limits<int>::max()));
    for (const Change &change : unsent) {
        if (change.operation.base <= common)
            continue;
        Operation operation = change.operation;
        operation.base = common;
        KF_ASSIGN(Statement row, db.prepare("UPDATE change SET body = ? WHERE seq = ?"));
        const QByteArray body = encode(operation);
        row.bindBlob(1, body);
        row.bind(2, change.seq);
        KF_TRY(row.run());
    }
    KF_ASSIGN(Statement drafts, db.prepare("UPDATE draft SET base = ?1 WHERE base > ?1"));
    drafts.bind(1, common);
    KF_TRY(drafts.run());
    return m_keeper.forgetNumbers();
}

Result<void> Incoming::becomeNewDevice(DeviceId name)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(Place place, journal::readPlace(db));
    KF_ASSIGN(const auto open, journal::toSend(db, 0, std::numeric_limits<int>::max()));
    place.device = name;
    place.counter = 0;
    place.sent = 0;
    quint64 oldAction = 0;
    quint64 newAction = 0;
    std::vector<Change> renamed;
    std::set<RecordId> through;
    for (const Change &change : open) {
        KF_ASSIGN(const quint64 number, receivedNumber(change.operation.counter));
        if (number != 0) {
            KF_TRY(journal::setStatus(db, change.seq, ChangeStatus::Settled, number, change.at));
            through.insert(change.operation.record);
            continue;
        }
        Change again = change;
        again.operation.device = place.device;
        again.operation.counter = ++place.counter;
        if (change.operation.action != oldAction || newAction == 0) {
            oldAction = change.operation.action;
            newAction = again.operation.counter;
        }
        again.operation.action = newAction;
        again.status = ChangeStatus::Pending;
        renamed.push_back(std::move(again));
    }
    KF_TRY(db.execute("DELETE FROM receipt"));
    KF_TRY(db.execute("DELETE FROM change WHERE status > 0 AND status < 3"));
    KF_TRY(db.execute("UPDATE change SET counter = -seq WHERE status = 3")); // counters are the new device's now
    for (const Change &change : renamed)
        KF_TRY(journal::append(db, change));
    KF_TRY(journal::writePlace(db, place));
    // The records bear the old name and counters, and so do those that theirs speak for.
    std::set<Family::Key> records;
    for (const Change &change : renamed)
        records.insert({change.operation.type, change.operation.record});
    for (const Family::Key &record : records) {
        if (through.contains(record.id)) // until the snapshot brings it, as it is shown
            continue;
        KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(record.type, record.id));
        KF_ASSIGN(auto server, m_keeper.shadow(record.id));
        KF_TRY(refold(record.type, record.id, server.value_or(RecordState())));
        KF_TRY(refoldSpokenFor(m_family.parentsOf(kept.state)));
    }
    return transaction.commit();
}

} // namespace kf
