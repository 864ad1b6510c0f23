#pragma once

#include "core/store/journal.h"
#include "core/store/schema.h"

#include <QSet>

#include <map>
#include <unordered_map>

namespace kf {

// Puts states of records into their rows and keeps the search index beside them. Everything that changes a record, a
// user's action or the server's word, goes through here, inside its transaction. Writer thread only.
class RecordKeeper
{
public:
    RecordKeeper(Connection &db, Tables tables);

    struct Kept
    {
        qint64 row = 0;    // 0: the record is not there
        RecordState state; // empty when it is not there
    };
    // Also records of unknown types, which have no row.
    Result<Kept> load(QByteArrayView type, const RecordId &id);
    Result<void> keep(const RecordId &id, const Kept &before, const RecordState &after);
    // The record and all that was ever said of it: for an erasure.
    Result<void> erase(QByteArrayView type, const RecordId &id);
    Result<void> drop(QByteArrayView type, const RecordId &id); // the row alone
    Result<bool> isErased(const RecordId &id);

    // While one lives, inside a transaction, shadows and what the search index has to take over wait in memory: many a
    // shadow is gone again before the end, and the index takes its keys in their order.
    class Gathering
    {
    public:
        explicit Gathering(RecordKeeper &keeper) : m_keeper(keeper) { m_keeper.m_gathered.emplace(); }
        ~Gathering() { m_keeper.m_gathered.reset(); } // what was not written is forgotten
        Q_DISABLE_COPY_MOVE(Gathering)

    private:
        RecordKeeper &m_keeper;
    };
    Result<void> writeGathered(); // before the commit

    // The server's state of a record that has unsettled operations of ours.
    Result<std::optional<RecordState>> shadow(const RecordId &id);
    Result<void> setShadow(const RecordId &id, RecordState state);
    Result<void> dropShadow(const RecordId &id);
    Result<void> dropShadows();

    // The server's log is another one now: what it says of any record from here on is news, whatever its number.
    Result<void> forgetNumbers();

    // True when `parent`, or a record it belongs to, is `child`.
    Result<bool> isAbove(QByteArrayView type, const RecordId &child, const RecordId &parent);

    Connection &db() { return m_db; }
    const Tables &tables() const { return m_tables; }
    // Types whose records changed since the last call: what the listeners are told after the commit.
    QSet<QByteArray> takeChangedTypes() { return std::exchange(m_changed, {}); }
    void noteChanged(QByteArrayView type) { m_changed.insert(type.toByteArray()); }

private:
    struct Indexing
    {
        bool before = false; // it is in the index
        bool after = false;  // it is to be there, with these words
        QByteArray title;
        QByteArray body;
    };
    struct Gathered
    {
        std::map<qint64, Indexing> indexings;                             // by their keys
        std::unordered_map<RecordId, std::optional<RecordState>> shadows; // none: to be removed
    };

    Result<void> index(qint64 key, Indexing indexing);
    Result<void> writeIndexing(qint64 key, const Indexing &indexing);
    Result<std::optional<RecordState>> readShadow(const RecordId &id);
    Result<void> writeShadow(const RecordId &id, const RecordState &state);
    Result<void> removeShadow(const RecordId &id);

    Connection &m_db;
    Tables m_tables;
    std::optional<Gathered> m_gathered;
    QSet<QByteArray> m_changed;
};

} // namespace kf
