#pragma once

#include <QString>

#include <atomic>
#include <memory>

class QThread;

namespace kf::test {

// What stands between a device and the server and does not mean it well. Runs on a thread of its own; the modes are
// changed from any thread and hold for connections made from then on.
class BadProxy
{
public:
    enum class Mode {
        Pass,    // everything goes through
        CutUp,   // after `at` bytes from the device both ends are reset
        CutDown, // after `at` bytes from the server
        Freeze,  // after `at` bytes from the device nothing goes on, and nobody is told
        Garble,  // the byte at `at` from the device arrives changed
        Portal   // a page of a hotel answers instead of the server
    };

    explicit BadProxy(quint16 serverPort);
    ~BadProxy();

    void set(Mode mode, qint64 at = 0)
    {
        m_at = at;
        m_mode = mode;
    }
    void leadTo(quint16 serverPort) { m_serverPort = serverPort; }
    int broken() const { return m_broken; }      // connections, so far
    qint64 carried() const { return m_carried; } // bytes both ways
    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_port); }

private:
    friend class BadProxyLine;
    std::atomic<Mode> m_mode = Mode::Pass;
    std::atomic<qint64> m_at = 0;
    std::atomic<int> m_broken = 0;
    std::atomic<qint64> m_carried = 0;
    std::atomic<quint16> m_serverPort;
    quint16 m_port = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace kf::test
