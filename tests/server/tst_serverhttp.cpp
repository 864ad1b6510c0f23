// The real server over TLS: what it accepts, what it refuses, and how it ends.
#include "core/change/codec.h"
#include "server/http/ratelimit.h"
#include "tests/server/office.h"
#include "tests/server/tlsclient.h"
#include "tests/support/programs.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace kf;
using namespace kf::server;

class ServerHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<test::Server>(m_folder.path(), QString());
        m_server->createWorkspace({QStringLiteral("kam")});
        m_server->start();
    }
    void cleanupTestCase() { m_server.reset(); }

    void speaksOfItself()
    {
        TlsClient client(port());
        QVERIFY(client.isConnected());
        const HttpReply health = client.get("/healthz");
        QCOMPARE(health.status, 200);
        QCOMPARE(health.body, QByteArray("ok\n"));
        const HttpReply metrics = client.get("/metrics"); // on the same connection
        QCOMPARE(metrics.status, 200);
        QVERIFY(metrics.body.contains("keyfield_requests_total{path=\"/healthz\",status=\"200\"} 1"));
        QVERIFY(metrics.body.contains("keyfield_connections 1"));
    }

    void refusesWhatItDoesNotKnow()
    {
        QCOMPARE(TlsClient(port()).get("/other").status, 404);
        QCOMPARE(TlsClient(port()).get("/v1/push").status, 405);
        TlsClient text(port());
        text.send("POST /v1/pull HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx");
        const HttpReply reply = text.receive();
        QCOMPARE(reply.status, 415);
        QVERIFY(!reply.keepsAlive());
        const auto problem = wire::decodeProblem(reply.plain());
        QVERIFY(problem);
        QCOMPARE(problem->code, QByteArray("invalid-input"));
        QVERIFY(text.waitForEnd());
        TlsClient noise(port());
        noise.send("what is this\r\n\r\n");
        QCOMPARE(noise.receive().status, 400);
    }

    void olderTlsIsRefused() { QVERIFY(!TlsClient(port(), QSsl::TlsV1_2).isConnected()); }

    void headsHaveALimit()
    {
        constexpr qsizetype Limit = 16 * 1024;
        // One long field, or many short ones and a last one that makes up the size; at once, or the end by itself.
        const auto padded = [&](qsizetype size, bool many, qsizetype apart) {
            TlsClient client(port());
            QByteArray head = "GET /healthz HTTP/1.1\r\nHost: x\r\n";
            while (many && head.size() < size - 100)
                head += "X-Padding: xxxxxxxxxxxx\r\n";
            head += "X-Last: ";
            head += QByteArray(size - head.size() - 4, 'x') + "\r\n\r\n";
            client.send(head.chopped(apart));
            if (apart > 0) {
                TlsClient(port()).get("/healthz"); // when this is answered, the first part has arrived
                client.send(head.right(apart));
            }
            return client.receive().status;
        };
        for (const bool many : {false, true}) {
            for (const qsizetype apart : {0, 4, 9000}) {
                QCOMPARE(padded(Limit, many, apart), 200);
                QCOMPARE(padded(Limit + 1, many, apart), 431);
            }
        }
        QCOMPARE(padded(3 * Limit, true, 0), 431);
        // What follows a head in the same piece is not counted to it.
        TlsClient pair(port());
        const QByteArray get = "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Padding: ";
        const QByteArray large = get + QByteArray(Limit - get.size() - 4, 'x') + "\r\n\r\n";
        pair.send(large + large);
        QCOMPARE(pair.receive().status, 200);
        QCOMPARE(pair.receive().status, 200);
        QCOMPARE(TlsClient(port()).get('/' + QByteArray(2047, 'a')).status, 404);
        QCOMPARE(TlsClient(port()).get('/' + QByteArray(2048, 'a')).status, 414);
    }

    void bodiesHaveALimit()
    {
        TlsClient fits(port());
        fits.send(TlsClient::postHead(wire::EnrolPath, wire::MaxBodyBytes) + QByteArray(wire::MaxBodyBytes, 'x'));
        QCOMPARE(fits.receive().status, 400); // taken whole, and not understood
        TlsClient tooLarge(port());
        tooLarge.send(TlsClient::postHead(wire::EnrolPath, wire::MaxBodyBytes + 1));
        QCOMPARE(tooLarge.receive().status, 413);
        TlsClient chunked(port());
        chunked.send("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Type: application/cbor\r\n"
                     "Content-Encoding: zstd\r\nTransfer-Encoding: chunked\r\n\r\n" +
                     QByteArray::number(wire::MaxBodyBytes + 1, 16) + "\r\n" + QByteArray(wire::MaxBodyBytes + 1, 'x'));
        QCOMPARE(chunked.receive().status, 413);
    }

    void packedBodiesAreUnpackedWithinBounds()
    {
        TlsClient client(port());
        const auto post = [&](const QByteArray &packed) {
            client.send(TlsClient::postHead(wire::EnrolPath, packed.size()) + packed);
            return client.receive().status;
        };
        QCOMPARE(post("not zstd"), 400);
        QCOMPARE(post({}), 400);
        QCOMPARE(post(compress(QByteArray(wire::MaxPlainBytes, '\0'))), 400); // just fits, and is no request
        QCOMPARE(post(compress(QByteArray(wire::MaxPlainBytes + 1, '\0'))), 413);
        QByteArray cut = compress(QByteArray(100000, 'x'));
        cut.chop(5);
        QCOMPARE(post(cut), 400);
        QCOMPARE(post(compress("\x9f\xff")), 400);
        QCOMPARE(client.get("/healthz").status, 200); // and the connection is still good
    }

    void requestsMayFollowOneAnotherAtOnce()
    {
        TlsClient client(port());
        client.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(client.receive().status, 200);
        QCOMPARE(client.receive().status, 200);
        client.send("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const HttpReply last = client.receive();
        QCOMPARE(last.status, 200);
        QVERIFY(!last.keepsAlive());
        QVERIFY(client.waitForEnd());
    }

    void slowHeadsAreCutOff()
    {
        TlsClient client(port());
        client.send("GET /healthz HTTP/1.1\r\nHost: ");
        QCOMPARE(client.receive().status, 408);
        QVERIFY(client.waitForEnd());
    }

    void theInvitationNamesTheCertificate()
    {
        const auto invitation = wire::invitationFromCode(m_server->invite(QStringLiteral("kam")));
        QVERIFY(invitation);
        QCOMPARE(TlsClient(port()).fingerprint(), invitation->fingerprint);
    }

    void aDeviceComesIn()
    {
        TlsClient stranger(port());
        const HttpReply challenged = stranger.post(wire::PullPath, wire::encode(wire::PullRequest()));
        QCOMPARE(challenged.status, 401);
        QVERIFY(wire::decodeChallenge(challenged.plain()));
        QVERIFY(challenged.keepsAlive());
        QCOMPARE(stranger.post(wire::PullPath, wire::encode(wire::PullRequest()), "forged").status, 401);

        Phone phone(port(), m_server->invite(QStringLiteral("kam")));
        QCOMPARE(phone.status(), 200);
        QCOMPARE(phone.place().role, QStringLiteral("kam"));
        Pen pen(phone.place().workspace, phone.device(), Role::Kam);
        const auto response = phone.push({encode(pen.create("note"))});
        QCOMPARE(phone.status(), 200);
        QCOMPARE(response.receipts.size(), size_t(1));
        QVERIFY(response.receipts[0].verdict == wire::Verdict::Numbered);

        const HttpReply pulled = phone.post(wire::PullPath, wire::encode(wire::PullRequest()));
        const auto entries = wire::decodePullResponse(pulled.plain(), phone.device());
        QVERIFY(entries);
        QCOMPARE(entries->entries.size(), size_t(1));
        const HttpReply page = phone.post(wire::SnapshotPath, wire::encode(wire::SnapshotRequest()));
        QVERIFY(wire::decodeSnapshotPage(page.plain(), [](const auto &) { return Result<void>(); }));
        QCOMPARE(m_server->stat()[QStringLiteral("operations")].toInt(), 1);
        QCOMPARE(m_server->stat()[QStringLiteral("records")].toInt(), 1);

        const HttpReply renamed = phone.post(wire::DevicePath, wire::encode(wire::RenameRequest{generateDeviceId()}));
        QCOMPARE(renamed.status, 200);

        m_server->admin({QStringLiteral("device"), QStringLiteral("revoke"), toString(phone.device())});
        const HttpReply refused = phone.post(wire::PullPath, wire::encode(wire::PullRequest()));
        QCOMPARE(refused.status, 403);
        const auto problem = wire::decodeProblem(refused.plain());
        QVERIFY(problem);
        QCOMPARE(problem->code, QByteArray("forbidden"));
        QCOMPARE(problem->message, QStringLiteral("this device was revoked"));
    }

    void aCodeWorksOnce()
    {
        const QString code = m_server->invite(QStringLiteral("kam"));
        Phone first(port(), code);
        QCOMPARE(first.status(), 200);
        TlsClient again(port()); // the answer was lost: asked again
        QCOMPARE(again.post(wire::EnrolPath, wire::encode(first.request())).status, 200);
        QCOMPARE(Phone(port(), code).status(), 403);
    }

    void malformedRequestsOfADeviceAreRefused()
    {
        Phone phone(port(), m_server->invite(QStringLiteral("kam")));
        for (const char *path : {wire::PushPath, wire::PullPath, wire::SnapshotPath, wire::DevicePath})
            QCOMPARE(phone.post(path, "\x01").status, 400);
    }

    void theRateHasALimit()
    {
        const Limits limits;
        RateLimit rates(limits);
        const RateLimit::Clock::time_point start;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(rates.take("a", start)->count(), qint64(0));
        for (int i = 1; i <= 20; ++i)
            QCOMPARE(rates.take("a", start)->count(), qint64(50 * i));
        QVERIFY(!rates.take("a", start));
        QVERIFY(rates.take("b", start));
        QVERIFY(rates.take("a", start + std::chrono::milliseconds(51)));
        QVERIFY(!rates.take("a", start + std::chrono::milliseconds(52)));
        QCOMPARE(rates.take("a", start + std::chrono::seconds(7))->count(), qint64(0));
    }

    void stopsGracefully()
    {
        TlsClient idle(port());
        QCOMPARE(idle.get("/healthz").status, 200);
        TlsClient busy(port());
        const QByteArray packed = compress("\x9f\xff");
        const QByteArray request = TlsClient::postHead(wire::EnrolPath, packed.size()) + packed;
        busy.send(request.chopped(2));
        TlsClient probe(port()); // when this is answered, the half request has arrived
        QCOMPARE(probe.get("/healthz").status, 200);
        ::kill(pid_t(m_server->processId()), SIGTERM);
        QVERIFY(idle.waitForEnd()); // nobody waits for who says nothing
        busy.send(request.right(2));
        const HttpReply answered = busy.receive();
        QCOMPARE(answered.status, 400);
        QVERIFY(!answered.keepsAlive());
        m_server->stop();
        QVERIFY(!TlsClient(port()).isConnected());
        m_server->start();
        QCOMPARE(TlsClient(port()).get("/healthz").status, 200);
    }

private:
    quint16 port() const { return quint16(QUrl(m_server->url()).port()); }

    QTemporaryDir m_folder;
    std::unique_ptr<test::Server> m_server;
};

QTEST_GUILESS_MAIN(ServerHttpTest)
#include "tst_serverhttp.moc"
