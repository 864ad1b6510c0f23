#pragma once

#include "core/change/wire.h"
#include "server/sync/push.h"

#include <QByteArray>
#include <QMap>
#include <QSslSocket>

#include <memory>

namespace kf::server {

struct HttpReply
{
    int status = 0;                       // 0: the connection ended without an answer
    QMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    QByteArray plain() const; // unpacked
    bool keepsAlive() const { return headers.value("connection") != "close"; }
};

// A connection that sends just what it is told, byte by byte if need be. Blocks; for tests.
class TlsClient
{
public:
    explicit TlsClient(quint16 port, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);
    bool isConnected() const { return m_socket->isEncrypted() && m_socket->state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray &bytes);
    HttpReply receive(int timeoutMs = 20000);
    bool waitForEnd(int timeoutMs = 20000);
    HttpReply get(const QByteArray &path);
    HttpReply post(const QByteArray &path, const QByteArray &plainBody, const QByteArray &token = {});
    QByteArray fingerprint() const; // SHA-256 of the server's certificate

    static QByteArray postHead(const QByteArray &path, qsizetype length, const QByteArray &token = {});

private:
    bool fill(int timeoutMs);
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_buffer;
};

// A device of the workspace that knows just enough of the protocol.
class Phone
{
public:
    // Enrols with the code; `status()` of the last request tells how it went.
    Phone(quint16 port, const QString &code);
    HttpReply post(const char *path, const QByteArray &body); // with a token, made when needed
    wire::PushResponse push(const std::vector<QByteArray> &operations);
    const wire::EnrolResponse &place() const { return m_place; }
    DeviceId device() const { return m_request.device; }
    int status() const { return m_status; }
    const wire::EnrolRequest &request() const { return m_request; }

private:
    bool renewToken(const QByteArray &challengeBody);
    quint16 m_port;
    std::unique_ptr<TlsClient> m_client;
    wire::EnrolRequest m_request;
    wire::EnrolResponse m_place;
    QByteArray m_signingKey;
    QByteArray m_token;
    int m_status = 0;
};

} // namespace kf::server
