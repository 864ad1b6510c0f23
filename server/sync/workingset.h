#pragma once

#include "core/change/fold.h"
#include "server/storage/storage.h"

#include <map>
#include <unordered_map>

namespace kf::server {

// The records that one push speaks of, with those around them that the fold asks about: read in a few queries, folded
// in memory, written once. Lives inside a push transaction.
class WorkingSet
{
public:
    explicit WorkingSet(PushTransaction &transaction) : m_transaction(transaction) {}

    // What these operations will need, at once; what is missed is read later, one by one.
    Result<void> load(const std::vector<const Operation *> &operations);

    Result<RecordState *> state(const RecordKey &key); // never null; of a record that does not exist it is empty
    Result<bool> exists(const RecordKey &key);

    // Folds one operation in, and keeps the links and the parents that it speaks for in step.
    struct Folded
    {
        FoldResult result; // its state has moved into the set
        std::vector<RecordKey> revived;
    };
    Result<Folded> fold(const Operation &operation, const Arrival &arrival);

    Result<std::vector<Link>> childrenOf(const RecordId &parent);
    Result<bool> isChild(const RecordId &parent, const RecordKey &child); // by any field

    // What changed, for the transaction to write.
    void collect(PushWrites &writes) const;

private:
    struct Loaded
    {
        RecordState state;
        Deletion storedDeletion = Deletion::None;
        bool stored = false;
        bool changed = false;
    };
    struct KeyHash
    {
        size_t operator()(const RecordKey &key) const { return qHash(key.id, qHash(key.type)); }
    };

    Result<void> loadStates(std::vector<RecordKey> keys);
    Result<void> loadDeletions(std::vector<RecordId> ids);
    Result<void> loadFamilies(std::vector<RecordId> parents);
    Result<Surroundings> surroundings(const Operation &operation, const RecordKey &key);
    // True when `record` is `above` or stands anywhere below it.
    Result<bool> standsUnder(const RecordId &record, const RecordId &above);
    Result<std::vector<RecordKey>> reviveParents(const Operation &operation, const Arrival &arrival,
                                                 const RecordKey &key, const RecordState &state);

    PushTransaction &m_transaction;
    std::unordered_map<RecordKey, Loaded, KeyHash> m_records;
    // Deleted before this push, of those asked for; nullopt: not deleted. What this push deletes its own device has
    // seen, so it never objects to it.
    std::unordered_map<RecordId, std::optional<RecordKey>> m_deleted;
    std::unordered_map<RecordId, std::vector<Link>> m_families; // as stored
    std::map<Link, bool> m_links;                               // changed here: true when added
};

Deletion deletionOf(const RecordState &state);

} // namespace kf::server
