#pragma once

#include <QHostAddress>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace kf::test {

// What stands between a device and the server and does not mean it well. Runs on a thread of its own; the modes are
// changed from any thread.
class BadProxy
{
public:
    enum class Mode {
        Pass,       // everything goes through
        CutUp,      // after `at` bytes from the device both ends are reset
        CutDown,    // after `at` bytes from the server
        Freeze,     // after `at` bytes from the device nothing goes on, and nobody is told
        DropDevice, // after `at` bytes from the device that is cut off, and the server is not told
        DropServer, // the other way round
        Garble,     // the byte at `at` from the device arrives changed
        Duplicate,  // the piece from the device that has the byte at `at` arrives twice
        Delay,      // everything arrives `at` ms late
        Trickle,    // `at` bytes in a second, each way
        Portal      // a page of a hotel answers instead of the server
    };

    // Where it stands; by default, on the machine.
    struct Place
    {
        QHostAddress address = QHostAddress::LocalHost;
        std::function<void()> enter = [] {}; // what its thread does before it listens
    };

    explicit BadProxy(quint16 serverPort) : BadProxy(serverPort, Place()) {}
    BadProxy(quint16 serverPort, Place place);
    ~BadProxy();
    Q_DISABLE_COPY_MOVE(BadProxy)

    void set(Mode mode, qint64 at = 0) // for connections made from then on
    {
        m_at = at;
        m_mode = mode;
    }
    void strike(Mode mode, qint64 at = 0); // for those that are open as well, whose bytes are counted from then on
    void leadTo(quint16 serverPort) { m_serverPort = serverPort; }
    int broken() const { return m_broken; }      // connections, so far
    qint64 carried() const { return m_carried; } // bytes both ways
    QString url() const { return QStringLiteral("https://%1:%2").arg(m_address.toString()).arg(m_port); }

private:
    friend class BadProxyLine;
    const QHostAddress m_address;
    std::atomic<Mode> m_mode = Mode::Pass;
    std::atomic<qint64> m_at = 0;
    std::atomic<int> m_broken = 0;
    std::atomic<qint64> m_carried = 0;
    std::atomic<quint16> m_serverPort;
    quint16 m_port = 0;
    QObject *m_lines = nullptr; // their parent, on the thread
    std::unique_ptr<QThread> m_thread;
};

} // namespace kf::test
