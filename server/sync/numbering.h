#pragma once

#include "core/record/recordtype.h"
#include "server/scope/scopeindex.h"

namespace kf::server {

// Gives operations their numbers, inside a push transaction: folds each, keeps the scope in step, and makes its row of
// the log. Nothing is written before commit().
class Numbering
{
public:
    Numbering(PushTransaction &transaction, DeviceId device, qint64 now);

    WorkingSet &set() { return m_set; }
    ScopeIndex &scope() { return m_scope; }
    const LogHead &head() const { return m_writes.head; }
    size_t count() const { return m_writes.log.size(); }

    // 0: its record was erased, and it got no number.
    Result<quint64> number(const Operation &operation, qint64 at);

    // What the server writes by itself.
    // The workspace's people, where the records do not say so yet.
    Result<void> writePeople(const std::vector<User> &people);
    // The first membership is about to come: who is who, and what belongs to no client becomes its author's.
    Result<void> beginTeams(const std::vector<User> &people);
    // Memberships that have begun or ended by their dates.
    Result<void> keepDates();

    Result<void> commit(std::optional<StoredBatch> batch);

private:
    Result<wire::Entry> entryOf(const Operation &operation, const Arrival &arrival, const WorkingSet::Folded &folded);
    Result<void> writeOwn(const RecordType &type, const RecordId &record, std::vector<FieldChange> fields);

    PushTransaction &m_transaction;
    const qint64 m_now;
    WorkingSet m_set;
    PushWrites m_writes;
    ScopeIndex m_scope;
    std::vector<std::unique_ptr<QByteArray>> m_bodies; // what the log rows' views point into
};

// A view of the workspace for somebody who reads it now: what the dates of memberships make due is numbered before.
Result<std::unique_ptr<ReadTransaction>> beginReadAt(Storage &storage, const RecordId &workspace, qint64 now);
// After a change of the workspace's people: their records follow, once there are any.
Result<void> keepPeople(Storage &storage, const RecordId &workspace, qint64 now);

} // namespace kf::server
