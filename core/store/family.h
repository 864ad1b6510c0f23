#pragma once

#include "core/store/recordkeeper.h"

#include <set>

namespace kf {

// What the fold asks about the records above and below one record, answered from the store's tables. A record belongs
// to every record that a parent field names, the alternatives of that field included: which of them holds is not
// settled yet. Records of unknown types have no family. Writer thread only.
class Family
{
public:
    struct Key
    {
        QByteArray type;
        RecordId id;

        bool operator==(const Key &) const = default;
        bool operator<(const Key &other) const { return id != other.id ? id < other.id : type < other.type; }
    };

    explicit Family(RecordKeeper &keeper) : m_keeper(keeper) {}

    std::vector<Key> parentsOf(const RecordState &child) const; // sorted

    // Those that an operation moves its record to.
    void addNamedParents(const Operation &operation, std::set<Key> &parents) const;

    // What the fold of `operation` has to be told.
    Result<Surroundings> around(const Operation &operation);

    // Our operations above the server's state of a record: its own, which are known, and, where it was deleted, those
    // of its children that may speak for its life. In the order of their counters.
    Result<std::vector<Change>> onTopOf(const Key &key, const RecordState &server, std::vector<Change> own);

    // After an operation of ours on a child: its deleted parents whose deletion the author had not seen live on.
    Result<void> speakForParents(const RecordState &child, const Operation &operation, const Arrival &arrival);

    // True when a child's unsettled operation of ours speaks in it for the record's life.
    static bool isSpokenFor(const RecordState &shown);

private:
    enum class Which { Above, Unsettled };
    // Records with a number above `number`, or with unsettled operations of ours, that may belong to `parent` or have
    // belonged to it.
    Result<std::vector<Key>> perhapsChildrenOf(const Key &parent, Which which, quint64 number = 0);
    bool belongs(const RecordState &child, const Key &parent) const;
    Result<void> foldOnTop(RecordState &child, const Change &change);
    Result<void> unseenEditsOfChildren(const Operation &deletion, Surroundings &around);

    RecordKeeper &m_keeper;
};

// True when a deletion stands in it, disputed or not.
bool holdsDeletion(const RecordState &state);

} // namespace kf
