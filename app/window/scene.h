#pragma once

#include "core/device/position.h"
#include "core/store/store.h"

#include <QTime>

namespace kf {

// The day of the story: its clock stands still.
class StoryClock final : public Clock
{
public:
    StoryClock();
    qint64 nowMs() const override { return m_now; }
    qint64 monotonicMs() const override { return Clock::system().monotonicMs(); }
    quint32 bootId() const override { return Clock::system().bootId(); }
    QDate day() const;
    void moveTo(QTime time); // of the same day

private:
    qint64 m_now;
};

// Where the story happens: on the way to the client, at his door, or somewhere in his building.
class StoryPosition final : public PositionSource
{
public:
    explicit StoryPosition(const StoryClock &clock) : m_clock(clock) {}
    enum class Where { Underway, Door, Indoors };
    void moveTo(Where where) { m_where = where; }
    QFuture<Answer> locate(std::chrono::milliseconds atMost) override;
    void giveUp() override {}

private:
    const StoryClock &m_clock;
    Where m_where = Where::Underway;
};

// A store as the pictures show it: the sample workspace, synced with a server that is out of reach now, a few changes
// that wait for the network, and one promise that the laptop moved to another day than the phone.
Result<std::unique_ptr<Store>> makeScene(const QString &directory, const QByteArray &story, const QString &language,
                                         const StoryClock &clock);

// A store on its first day: nothing in it, and no server.
Result<std::unique_ptr<Store>> makeEmptyScene(const QString &directory, const StoryClock &clock);

} // namespace kf
