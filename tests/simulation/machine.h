#pragma once

#include "core/base/clock.h"
#include "tests/faults/powercut.h"
#include "tests/simulation/chance.h"

#include <QString>

// The computers of a simulation: their disks and their clocks.
namespace kf::sim {

// One wall clock for all, and what each machine makes of it.
class MachineClock final : public Clock
{
public:
    explicit MachineClock(const qint64 &worldMs) : m_worldMs(worldMs) {}

    qint64 nowMs() const override { return m_worldMs + wrongByMs; }
    qint64 monotonicMs() const override { return m_worldMs - m_bootedMs; }
    quint32 bootId() const override { return m_boots; }
    void boot()
    {
        ++m_boots;
        m_bootedMs = m_worldMs;
    }

    qint64 wrongByMs = 0;

private:
    const qint64 &m_worldMs;
    quint32 m_boots = 1;
    qint64 m_bootedMs = 0;
};

// The disk of one machine. What is written to it stays in doubt until the step it belongs to is over.
class Disk
{
public:
    using Files = test::PowerCut::Files;

    // `folder` is on the faulty disk, which records it.
    Disk(QString folder, const Files &files);

    QString folder() const; // another one after each cut
    void happen(const test::FaultyDisk::Event &event);
    size_t eventsInDoubt() const { return m_doubtful.size(); }
    void endOfStep(); // all of them have happened

    // The machine stops when so many of the step's events have happened, and finds on its disk what the loss leaves.
    void cut(size_t events, test::Loss loss, Chance &chance);
    Files content() const;                       // as it stands
    static Files filesIn(const QString &folder); // of any
    void put(const Files &files);

private:
    QString m_root;
    int m_lives = 0;
    QByteArray m_prefix; // of the names of its files in the record
    std::optional<test::PowerCut> m_cut;
    std::vector<test::FaultyDisk::Event> m_doubtful;
};

} // namespace kf::sim
