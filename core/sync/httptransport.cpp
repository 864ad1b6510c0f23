#include "core/change/codec.h"
#include "core/change/wire.h"
#include "core/sync/transport.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace kf {

namespace {

constexpr int HeadEstimate = 300; // bytes of a request's or an answer's head, which the library does not tell

class HttpTransport final : public QObject, public Transport
{
public:
    HttpTransport(const QString &server, const QByteArray &fingerprint, int timeoutMs)
        : m_server(server), m_fingerprint(fingerprint)
    {
        m_network.setTransferTimeout(timeoutMs);
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a captive portal is no server of ours
        connect(&m_network, &QNetworkAccessManager::sslErrors, this, &HttpTransport::judge);
    }

    void post(const char *path, const QByteArray &body, const QByteArray &token, Answer answer) override
    {
        QNetworkRequest request{QUrl(m_server + QLatin1String(path))};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/cbor"));
        request.setRawHeader("Content-Encoding", "zstd");
        request.setRawHeader("Accept", "application/cbor");
        request.setRawHeader("Accept-Encoding",
                             "zstd"); // said by us, so that the library leaves unpacking to our limits
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        QSslConfiguration tls = request.sslConfiguration();
        tls.setProtocol(QSsl::TlsV1_3OrLater);
        request.setSslConfiguration(tls);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toBase64(QByteArray::Base64UrlEncoding |
                                                                             QByteArray::OmitTrailingEquals));
        const QByteArray packed = compress(body);
        m_out += quint64(packed.size() + HeadEstimate);
        QNetworkReply *reply = m_network.post(request, packed);
        connect(reply, &QNetworkReply::finished, this, [this, reply, answer = std::move(answer)] {
            reply->deleteLater();
            answer(read(reply));
        });
    }

    quint64 bytesOut() const override { return m_out; }
    quint64 bytesIn() const override { return m_in; }

private:
    // The pinned certificate excuses that nobody vouches for it and that it bears another host's name; nothing excuses
    // another certificate.
    void judge(QNetworkReply *reply, const QList<QSslError> &errors)
    {
        if (m_fingerprint.isEmpty())
            return;
        if (reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256) == m_fingerprint)
            reply->ignoreSslErrors(errors);
    }

    Reply read(QNetworkReply *reply)
    {
        Reply result;
        const QByteArray packed = reply->isOpen() ? reply->readAll() : QByteArray(); // closed when it was broken off
        m_in += quint64(packed.size() + HeadEstimate);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0) {
            result.problem = reply->error() == QNetworkReply::SslHandshakeFailedError
                                 ? QStringLiteral("the server's certificate is not the one this device trusts")
                                 : QStringLiteral("no server in reach");
            return result;
        }
        if (!m_fingerprint.isEmpty() &&
            reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256) != m_fingerprint) {
            result.problem = QStringLiteral("the server's certificate is not the one this device trusts");
            return result;
        }
        if (!reply->header(QNetworkRequest::ContentTypeHeader)
                 .toString()
                 .startsWith(QLatin1String("application/cbor"))) {
            result.problem = QStringLiteral("something else than the Keyfield server answered");
            return result;
        }
        if (packed.isEmpty()) {
            result.status = status;
            return result;
        }
        auto plain = decompress(packed, wire::MaxPlainBytes);
        if (!plain) {
            result.problem = plain.error().message;
            return result;
        }
        result.status = status;
        result.body = std::move(*plain);
        return result;
    }

    QNetworkAccessManager m_network;
    QString m_server;
    QByteArray m_fingerprint;
    quint64 m_out = 0;
    quint64 m_in = 0;
};

} // namespace

std::unique_ptr<Transport> makeHttpTransport(const QString &server, const QByteArray &fingerprint, int timeoutMs)
{
    return std::make_unique<HttpTransport>(server, fingerprint, timeoutMs);
}

} // namespace kf
