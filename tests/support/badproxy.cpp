#include "tests/support/badproxy.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace kf::test {

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
        if (m_mode == BadProxy::Mode::Portal)
            return;
        connect(&m_server, &QTcpSocket::connected, this, &BadProxyLine::up);
        connect(&m_server, &QTcpSocket::readyRead, this, &BadProxyLine::down);
        connect(&m_server, &QTcpSocket::disconnected, this, &BadProxyLine::hangUp);
        connect(&m_server, &QTcpSocket::errorOccurred, this, &BadProxyLine::hangUp);
        m_server.connectToHost(QStringLiteral("127.0.0.1"), proxy.m_serverPort);
    }

private:
    void up()
    {
        if (m_mode == BadProxy::Mode::Portal) {
            m_device->readAll();
            m_device->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 33\r\n\r\n"
                            "<html>Welcome to our hotel</html>");
            m_device->disconnectFromHost();
            return;
        }
        if (m_frozen || m_server.state() != QTcpSocket::ConnectedState)
            return; // what waits is read when it can go on
        QByteArray bytes = m_device->readAll();
        const qint64 before = m_up;
        m_up += bytes.size();
        const bool reached = m_up > m_at;
        if (reached && m_mode == BadProxy::Mode::Garble && before <= m_at)
            bytes[m_at - before] = char(bytes[m_at - before] ^ 0x20);
        if (reached && (m_mode == BadProxy::Mode::CutUp || m_mode == BadProxy::Mode::Freeze))
            bytes.truncate(std::max<qint64>(0, m_at - before));
        m_server.write(bytes);
        m_proxy.m_carried += bytes.size();
        if (reached && m_mode == BadProxy::Mode::CutUp) {
            m_server.flush();
            cut();
        } else if (reached && m_mode == BadProxy::Mode::Freeze) {
            m_frozen = true;
        }
    }
    void down()
    {
        QByteArray bytes = m_server.readAll();
        if (m_frozen)
            return;
        m_down += bytes.size();
        if (m_mode == BadProxy::Mode::CutDown && m_down > m_at) {
            bytes.truncate(std::max<qint64>(0, m_at - (m_down - bytes.size())));
            m_device->write(bytes);
            m_device->flush();
            cut();
            return;
        }
        m_device->write(bytes);
        m_proxy.m_carried += bytes.size();
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
        if (m_over || m_frozen)
            return;
        m_over = true;
        m_device->disconnectFromHost();
        m_server.disconnectFromHost();
        deleteLater();
    }

    BadProxy &m_proxy;
    const BadProxy::Mode m_mode;
    const qint64 m_at;
    QTcpSocket *m_device; // ours, by QObject's ownership
    QTcpSocket m_server;
    qint64 m_up = 0;
    qint64 m_down = 0;
    bool m_frozen = false;
    bool m_over = false;
};

BadProxy::BadProxy(quint16 serverPort) : m_serverPort(serverPort)
{
    QSemaphore listening;
    m_thread.reset(QThread::create([this, &listening] {
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
            while (QTcpSocket *device = server.nextPendingConnection())
                new BadProxyLine(*this, device, &server);
        });
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("the proxy cannot listen");
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

} // namespace kf::test
