#pragma once

#include <QSslSocket>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace kf::test {

// Somebody who keeps a server busy with connections that never come to their point: a byte now and then, of a greeting
// or of the head of a request. One that the server ends is begun anew. Lives on a thread with an event loop.
class SlowLoris
{
public:
    SlowLoris(const QString &host, quint16 port, int connections)
        : m_host(host), m_port(port), m_all(size_t(connections))
    {
        for (auto &connection : m_all)
            connection = std::make_unique<QSslSocket>();
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { dribble(); });
        m_tick.start(TickMs);
    }
    int ended() const { return m_ended; } // by the server

private:
    static constexpr int TickMs = 300;

    void dribble()
    {
        for (size_t i = 0; i < m_all.size(); ++i) {
            QSslSocket &connection = *m_all[i];
            const bool greets = i % 2 == 0; // and so comes as far as a request
            if (connection.state() == QAbstractSocket::UnconnectedState) {
                m_ended += m_begun++ >= int(m_all.size());
                connection.setPeerVerifyMode(QSslSocket::VerifyNone);
                if (greets)
                    connection.connectToHostEncrypted(m_host, m_port);
                else
                    connection.connectToHost(m_host, m_port);
            } else if (connection.state() == QAbstractSocket::ConnectedState && (!greets || connection.isEncrypted())) {
                connection.write(greets ? "P" : "\x16"); // POST; the first byte of a greeting
            }
        }
    }

    const QString m_host;
    const quint16 m_port;
    std::vector<std::unique_ptr<QSslSocket>> m_all;
    QTimer m_tick;
    int m_begun = 0;
    int m_ended = 0;
};

} // namespace kf::test
