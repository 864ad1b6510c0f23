#pragma once

#include "core/store/store.h"

namespace kf {

// The morning of the story: its clock stands still.
class StoryClock final : public Clock
{
public:
    StoryClock();
    qint64 nowMs() const override { return m_now; }
    qint64 monotonicMs() const override { return Clock::system().monotonicMs(); }
    quint32 bootId() const override { return Clock::system().bootId(); }
    QDate day() const;

private:
    qint64 m_now;
};

// A store as the pictures show it: the sample workspace, synced with a server that is out of reach now, a few changes
// that wait for the network, and one promise that the laptop moved to another day than the phone.
Result<std::unique_ptr<Store>> makeScene(const QString &directory, const QByteArray &story, const QString &language,
                                         const StoryClock &clock);

} // namespace kf
