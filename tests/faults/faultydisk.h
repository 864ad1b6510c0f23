#pragma once

#include <QByteArray>
#include <QString>

#include <mutex>
#include <vector>

namespace kf::test {

// The disk beneath every database of this process: SQLite's own file layer with a record of what was done to the files
// of one folder, and with calls that fail on demand. It registers itself as SQLite's default, so that the code under
// test opens its files as always.
class FaultyDisk
{
public:
    static FaultyDisk &instance();

    struct Event
    {
        enum class Kind { Create, Write, Truncate, Sync, Delete, Mark };

        Kind kind = Kind::Mark;
        QByteArray name;   // of the file, within the recorded folder
        qint64 offset = 0; // of a write; the new size of a truncated one; what a mark says
        QByteArray bytes;
    };
    // From now on, until what was recorded is taken.
    void record(const QString &folder);
    void mark(qint64 what); // between the events of the files
    std::vector<Event> takeRecord();
    std::vector<Event> takeSoFar(); // and the record goes on

    // The at-th call (1: the next one) fails; `forEver`: and every later one, until the disk is healed.
    struct Fault
    {
        enum class Kind { Broken, Full }; // every call may fail; those that need room

        Kind kind = Kind::Broken;
        qint64 at = 1;
        bool forEver = false;
    };
    void failIn(const QString &folder, const Fault &fault);
    qint64 heal(); // the number of calls that have failed

    // For the file layer alone.
    void note(Event::Kind kind, const char *path, qint64 offset = 0, QByteArrayView bytes = {});
    enum class Call { Open, Read, Write, Sync, Truncate, Delete };
    bool fails(Call call, const char *path);
    bool isFull() const { return m_fault.kind == Fault::Kind::Full; }

private:
    FaultyDisk();

    std::mutex m_mutex;
    QByteArray m_recorded; // folder; empty: none
    std::vector<Event> m_events;
    QByteArray m_failing; // folder; empty: none
    Fault m_fault;
    qint64 m_calls = 0;
    qint64 m_failures = 0;
};

} // namespace kf::test
