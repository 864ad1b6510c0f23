#pragma once

#include "tests/campaigns/acknowledgements.h"
#include "tests/server/office.h"

#include <atomic>
#include <thread>

namespace kf::test {

// A device that sends as fast as it is let, on a thread of its own, and takes the server at its word: it never heals
// what the server forgets.
class Pusher
{
public:
    Pusher(quint16 port, const QString &code);
    ~Pusher() { stop(); }
    Q_DISABLE_COPY_MOVE(Pusher)
    void stop();

    // When that was written of which it was told last.
    qint64 lastTold() const { return m_lastTold; }

    // Of the rest, once it is stopped: each receipt, as a number for each counter from 1; and when it came.
    DeviceId device() const { return m_device; }
    const std::vector<quint64> &numbers() const { return m_numbers; }
    const Acknowledgements &acknowledgements() const { return m_acknowledgements; }
    int repeated() const { return m_repeated; } // pushes that were not answered at the first try

private:
    void run(quint16 port, const QString &code);

    DeviceId m_device = DeviceId::None;
    std::vector<quint64> m_numbers;
    Acknowledgements m_acknowledgements;
    int m_repeated = 0;
    std::atomic<qint64> m_lastTold = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

// Every operation of the workspace, as a device that was never there before gets them: the numbers of each device's
// operations in the order of their counters. Ends the test run when one stands there twice, or out of turn.
std::map<DeviceId, std::vector<quint64>> numbersOnServer(quint16 port, const QString &code);

} // namespace kf::test
