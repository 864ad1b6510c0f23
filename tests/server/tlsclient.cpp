#include "tests/server/tlsclient.h"

#include "core/change/codec.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <sodium.h>

namespace kf::server {

namespace {

constexpr int ConnectMs = 20000;

} // namespace

QByteArray HttpReply::plain() const
{
    return decompress(body, wire::MaxPlainBytes).value_or(QByteArray());
}

TlsClient::TlsClient(quint16 port, QSsl::SslProtocol protocol) : m_socket(std::make_unique<QSslSocket>())
{
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(protocol);
    m_socket->setSslConfiguration(configuration);
    m_socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    m_socket->waitForEncrypted(ConnectMs);
}

QByteArray TlsClient::fingerprint() const
{
    return m_socket->peerCertificate().digest(QCryptographicHash::Sha256);
}

void TlsClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->state() == QAbstractSocket::ConnectedState &&
           (m_socket->bytesToWrite() > 0 || m_socket->encryptedBytesToWrite() > 0)) {
        if (!m_socket->waitForBytesWritten(ConnectMs))
            break;
    }
}

bool TlsClient::fill(int timeoutMs)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(timeoutMs))
        return false;
    m_buffer += m_socket->readAll();
    return true;
}

HttpReply TlsClient::receive(int timeoutMs)
{
    HttpReply reply;
    QElapsedTimer timer;
    timer.start();
    const auto left = [&] { return std::max(1, timeoutMs - int(timer.elapsed())); };
    while (!m_buffer.contains("\r\n\r\n")) {
        if (timer.elapsed() > timeoutMs || !fill(left()))
            return reply;
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = reply.headers.value("content-length").toLongLong();
    while (m_buffer.size() < length) {
        if (timer.elapsed() > timeoutMs || !fill(left()))
            return reply;
    }
    reply.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    reply.status = lines[0].split(' ').value(1).toInt();
    return reply;
}

bool TlsClient::waitForEnd(int timeoutMs)
{
    return m_socket->state() == QAbstractSocket::UnconnectedState || m_socket->waitForDisconnected(timeoutMs);
}

HttpReply TlsClient::get(const QByteArray &path)
{
    send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return receive();
}

QByteArray TlsClient::postHead(const QByteArray &path, qsizetype length, const QByteArray &token)
{
    QByteArray head = "POST " + path +
                      " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cbor\r\n"
                      "Content-Encoding: zstd\r\nContent-Length: " +
                      QByteArray::number(length) + "\r\n";
    if (!token.isEmpty())
        head += "Authorization: Bearer " +
                token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + "\r\n";
    return head + "\r\n";
}

HttpReply TlsClient::post(const QByteArray &path, const QByteArray &plainBody, const QByteArray &token)
{
    const QByteArray packed = compress(plainBody);
    send(postHead(path, packed.size(), token) + packed);
    return receive();
}

Phone::Phone(quint16 port, const QString &code) : m_port(port)
{
    const auto invitation = wire::invitationFromCode(code);
    if (!invitation)
        qFatal("%s", qPrintable(invitation.error().message));
    QByteArray publicKey(qsizetype(crypto_sign_PUBLICKEYBYTES), '\0');
    m_signingKey = QByteArray(qsizetype(crypto_sign_SECRETKEYBYTES), '\0');
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                        reinterpret_cast<unsigned char *>(m_signingKey.data()));
    m_request = {invitation->secret, generateDeviceId(), publicKey, QStringLiteral("Телефон")};
    m_client = std::make_unique<TlsClient>(port);
    const HttpReply reply = m_client->post(wire::EnrolPath, wire::encode(m_request));
    m_status = reply.status;
    if (const auto place = wire::decodeEnrolResponse(reply.plain()))
        m_place = *place;
}

bool Phone::renewToken(const QByteArray &challengeBody)
{
    const auto challenge = wire::decodeChallenge(challengeBody);
    if (!challenge)
        return false;
    wire::TokenRequest request;
    request.workspace = m_place.workspace;
    request.device = m_request.device;
    request.challenge = challenge->challenge;
    request.signature = QByteArray(qsizetype(crypto_sign_BYTES), '\0');
    const QByteArray message = wire::tokenMessage(request.challenge);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(request.signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
                         reinterpret_cast<const unsigned char *>(m_signingKey.constData()));
    const HttpReply reply = m_client->post(wire::TokenPath, wire::encode(request));
    const auto token = wire::decodeTokenResponse(reply.plain());
    if (reply.status != 200 || !token) {
        m_status = reply.status;
        return false;
    }
    m_token = token->token;
    return true;
}

HttpReply Phone::post(const char *path, const QByteArray &body)
{
    if (!m_client->isConnected())
        m_client = std::make_unique<TlsClient>(m_port);
    HttpReply reply = m_client->post(path, body, m_token);
    m_status = reply.status;
    if (reply.status == 401 && renewToken(reply.plain())) {
        reply = m_client->post(path, body, m_token);
        m_status = reply.status;
    }
    return reply;
}

wire::PushResponse Phone::push(const std::vector<QByteArray> &operations)
{
    wire::PushRequest request;
    for (const QByteArray &operation : operations)
        request.items.push_back({operation, 0});
    const HttpReply reply = post(wire::PushPath, wire::encode(request));
    return wire::decodePushResponse(reply.plain()).value_or(wire::PushResponse());
}

} // namespace kf::server
