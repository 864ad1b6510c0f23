#pragma once

#include "server/scope/scoperights.h"
#include "server/sync/workingset.h"

#include <unordered_set>

namespace kf::server {

// Keeps the scope in step with the records while operations are folded, and judges whether their author may write them.
// Writes into its tables at once, except what write() leaves for the end. Lives inside a push transaction.
class ScopeIndex
{
public:
    // `head`: the one that will be written; its scope and its next date are kept here. `now`: UTC ms.
    ScopeIndex(PushTransaction &transaction, WorkingSet &set, LogHead &head, qint64 now);

    Scoped scope() const { return Scoped(m_head.scope); }
    bool isOn() const { return scope() != Scoped::No; }

    // Makes the index of what is there already; nothing when it is made.
    Result<void> turnOn();
    // At this number, what belongs to no client becomes its author's.
    Result<void> beginTeams(quint64 number);
    // After an operation on this record was folded under this number.
    Result<void> follow(const RecordKey &record, quint64 number);
    Result<void> write();

    // Memberships whose dates and whose word about them are at odds: what the server has to write about them.
    Result<std::vector<Member>> atOdds();

    Result<std::vector<ScopeKey>> keysOf(const RecordKey &record);   // as they stand
    Result<std::vector<ScopeKey>> keysOfAny(const RecordId &record); // whatever its type
    Result<bool> isFree(const RecordKey &record);                    // its id has no other type
    Result<RecordId> authorOf(const RecordKey &record);
    Result<bool> hasTeam(const std::vector<RecordId> &accounts); // somebody in force there or above
    Result<void> noteDates();
    qint64 now() const { return m_now; }
    ScopeRights &rights() { return m_rights; }
    ScopeStore &store() { return m_store; }

private:
    // What the keys of a record follow from.
    struct Facts
    {
        RecordKey record;
        DeviceId creator = DeviceId::None;
        bool isPrivate = false;
        std::vector<RecordId> references;
        std::vector<RecordId> notes; // those that it was taken from
    };
    static Facts factsOf(const RecordKey &record, const RecordState &state);
    Result<std::vector<ScopeKey>> workOut(const Facts &facts);
    Result<std::vector<RecordId>> parentsOf(const Facts &facts);
    Result<bool> change(const RecordKey &record, std::vector<ScopeKey> keys, quint64 number);
    Result<void> followDependants(const RecordKey &record, quint64 number);
    Result<void> followMembership(const RecordKey &record, const RecordState &state, quint64 number);
    Result<void> followColleague(const RecordKey &record, const RecordState &state, quint64 number);
    Result<std::vector<RecordId>> lineageOf(const RecordId &account); // itself and all above
    Result<std::vector<RecordId>> accountsUnder(const RecordId &account);
    Result<void> regrant(const RecordId &account, quint64 number);
    Result<std::map<RecordId, Power>> powersIn(const std::vector<Member> &members);
    Result<RecordId> personOf(DeviceId device);
    Result<std::vector<Audience> *> audiences(const RecordId &record);
    Result<void> flush();

    PushTransaction &m_transaction;
    WorkingSet &m_set;
    LogHead &m_head;
    const qint64 m_now;
    ScopeStore m_store;
    ScopeRights m_rights;
    std::unordered_map<RecordId, std::vector<Audience>> m_audiences; // those that hold, of what was asked for
    std::unordered_map<DeviceId, RecordId> m_people;
    std::vector<Audience> m_added; // not written yet
    // While the first index is made:
    struct Building
    {
        std::unordered_map<RecordId, std::vector<Facts>> facts;
        std::unordered_map<RecordId, std::unordered_set<RecordId>> parents; // by the child
        std::unordered_set<RecordId> open;                                  // being worked out
    };
    std::optional<Building> m_building;
};

} // namespace kf::server
