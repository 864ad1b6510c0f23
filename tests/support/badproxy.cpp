#include "tests/support/badproxy.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <deque>

namespace kf::test {

using Mode = BadProxy::Mode;

namespace {

constexpr int TickMs = 20; // of what comes late

} // namespace

// One connection: a socket towards the device and one towards the server.
class BadProxyLine : public QObject
{
public:
    BadProxyLine(BadProxy &proxy, QTcpSocket *device, QObject *parent)
        : QObject(parent), m_proxy(proxy), m_mode(proxy.m_mode), m_at(proxy.m_at), m_device(device)
    {
        m_device->setParent(this);
        connect(m_device, &QTcpSocket::readyRead, this, &BadProxyLine::up);
        connect(m_device, &QTcpSocket::disconnected, this, &BadProxyLine::hangUp);
        if (m_mode == Mode::Portal)
            return;
        connect(&m_server, &QTcpSocket::connected, this, &BadProxyLine::up);
        connect(&m_server, &QTcpSocket::readyRead, this, &BadProxyLine::down);
        connect(&m_server, &QTcpSocket::disconnected, this, &BadProxyLine::hangUp);
        connect(&m_server, &QTcpSocket::errorOccurred, this, &BadProxyLine::hangUp);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_toServer.pass(m_mode);
            m_toDevice.pass(m_mode);
            if (m_toServer.isEmpty() && m_toDevice.isEmpty())
                m_tick.stop();
        });
        m_clock.start();
        m_server.connectToHost(QStringLiteral("127.0.0.1"), proxy.m_serverPort);
    }

    ~BadProxyLine() override { m_over = true; } // its sockets have nobody to tell any more

    void become(Mode mode, qint64 at)
    {
        m_mode = mode;
        m_at = at;
        m_up = 0;
        m_down = 0;
    }

private:
    // What is on its way late to one of the ends.
    class Late
    {
    public:
        explicit Late(QTcpSocket &to, const qint64 &at, const QElapsedTimer &clock) : m_to(to), m_at(at), m_clock(clock)
        {
        }
        bool isEmpty() const { return m_pieces.empty(); }
        void add(const QByteArray &bytes) { m_pieces.push_back({m_clock.elapsed(), bytes}); }
        // What is due by now; everything in the modes that know nothing of being late.
        void pass(Mode mode)
        {
            qint64 most = mode == Mode::Trickle ? std::max<qint64>(1, m_at * TickMs / 1000) : INT64_MAX;
            while (!m_pieces.empty() && most > 0) {
                Piece &piece = m_pieces.front();
                if (mode == Mode::Delay && m_clock.elapsed() < piece.cameAt + m_at)
                    return;
                const qint64 count = std::min<qint64>(most, piece.bytes.size());
                m_to.write(piece.bytes.left(count));
                piece.bytes.remove(0, count);
                most -= count;
                if (piece.bytes.isEmpty())
                    m_pieces.pop_front();
            }
        }

    private:
        struct Piece
        {
            qint64 cameAt;
            QByteArray bytes;
        };
        QTcpSocket &m_to;
        const qint64 &m_at;
        const QElapsedTimer &m_clock;
        std::deque<Piece> m_pieces;
    };

    void pass(Late &late, QTcpSocket &to, const QByteArray &bytes)
    {
        m_proxy.m_carried += bytes.size();
        if (m_mode != Mode::Delay && m_mode != Mode::Trickle && late.isEmpty()) {
            to.write(bytes);
            return;
        }
        late.add(bytes);
        m_tick.start(TickMs);
    }
    void up()
    {
        if (m_mode == Mode::Portal) {
            m_device->readAll();
            m_device->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 33\r\n\r\n"
                            "<html>Welcome to our hotel</html>");
            m_device->disconnectFromHost();
            return;
        }
        if (m_silent || m_server.state() != QTcpSocket::ConnectedState)
            return; // what waits is read when it can go on
        QByteArray bytes = m_device->readAll();
        const qint64 before = m_up;
        m_up += bytes.size();
        const bool reached = m_up > m_at && before <= m_at;
        if (reached && m_mode == Mode::Garble)
            bytes[m_at - before] = char(bytes[m_at - before] ^ 0x20);
        if (reached && m_mode == Mode::Duplicate)
            bytes += bytes;
        const bool ends = m_up > m_at && (m_mode == Mode::CutUp || m_mode == Mode::Freeze ||
                                          m_mode == Mode::DropDevice || m_mode == Mode::DropServer);
        if (ends)
            bytes.truncate(std::max<qint64>(0, m_at - before));
        pass(m_toServer, m_server, bytes);
        if (ends)
            end();
    }
    void end()
    {
        m_server.flush();
        if (m_mode == Mode::CutUp) {
            cut();
            return;
        }
        m_silent = true;
        if (m_mode == Mode::DropDevice)
            m_device->abort();
        else if (m_mode == Mode::DropServer)
            m_server.abort();
        m_proxy.m_broken += m_mode != Mode::Freeze;
    }
    void down()
    {
        QByteArray bytes = m_server.readAll();
        if (m_silent)
            return;
        m_down += bytes.size();
        if (m_mode == Mode::CutDown && m_down > m_at) {
            bytes.truncate(std::max<qint64>(0, m_at - (m_down - bytes.size())));
            m_device->write(bytes);
            m_device->flush();
            cut();
            return;
        }
        pass(m_toDevice, *m_device, bytes);
    }
    void cut()
    {
        ++m_proxy.m_broken;
        m_over = true;
        m_device->abort();
        m_server.abort();
        deleteLater();
    }
    void hangUp()
    {
        if (m_over || m_silent)
            return;
        m_over = true;
        m_toServer.pass(Mode::Pass);
        m_toDevice.pass(Mode::Pass);
        m_device->disconnectFromHost();
        m_server.disconnectFromHost();
        deleteLater();
    }

    BadProxy &m_proxy;
    Mode m_mode;
    qint64 m_at;
    QTcpSocket *m_device; // ours, by QObject's ownership
    QTcpSocket m_server;
    QElapsedTimer m_clock;
    QTimer m_tick;
    Late m_toServer{m_server, m_at, m_clock};
    Late m_toDevice{*m_device, m_at, m_clock};
    qint64 m_up = 0;
    qint64 m_down = 0;
    bool m_silent = false; // for good: what came meanwhile is gone
    bool m_over = false;
};

BadProxy::BadProxy(quint16 serverPort, Place place) : m_address(place.address), m_serverPort(serverPort)
{
    QSemaphore listening;
    m_thread.reset(QThread::create([this, &listening, enter = std::move(place.enter)] {
        enter();
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
            while (QTcpSocket *device = server.nextPendingConnection())
                new BadProxyLine(*this, device, m_lines);
        });
        if (!server.listen(m_address))
            qFatal("the proxy cannot listen");
        QObject lines;
        m_lines = &lines;
        m_port = server.serverPort();
        listening.release();
        QEventLoop loop;
        loop.exec();
    }));
    m_thread->start();
    listening.acquire();
}

BadProxy::~BadProxy()
{
    m_thread->quit();
    m_thread->wait();
}

void BadProxy::strike(Mode mode, qint64 at)
{
    set(mode, at);
    QMetaObject::invokeMethod(m_lines, [lines = m_lines, mode, at] {
        for (QObject *line : lines->children())
            static_cast<BadProxyLine *>(line)->become(mode, at);
    });
}

} // namespace kf::test
