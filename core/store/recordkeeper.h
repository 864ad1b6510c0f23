#pragma once

#include "core/store/journal.h"
#include "core/store/schema.h"

#include <QSet>

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

    // The server's state of a record that has unsettled operations of ours.
    Result<std::optional<RecordState>> shadow(const RecordId &id);
    Result<void> setShadow(const RecordId &id, const RecordState &state);
    Result<void> dropShadow(const RecordId &id);

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
    Connection &m_db;
    Tables m_tables;
    QSet<QByteArray> m_changed;
};

} // namespace kf
