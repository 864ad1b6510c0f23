// PostgreSQL with a synchronous standby: what that has not got yet is acknowledged to nobody, and when it takes over,
// the devices wait a moment.
#include "server/media/blobs.h"
#include "server/storage/openstorage.h"
#include "tests/db/check.h"
#include "tests/server/enginetest.h"
#include "tests/server/tlsclient.h"
#include "tests/support/must.h"
#include "tests/support/postgrespair.h"
#include "tests/support/programs.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace kf;
using namespace kf::server;

namespace {

constexpr int SoonMs = 20'000;
constexpr std::chrono::milliseconds AWhile{700};

} // namespace

class ServerStandbyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_postgres = std::make_unique<test::PostgresPair>();
        m_storage = test::must(openStorage({{}, m_postgres->freshDatabase(), {}}, [](const QString &) {}));
        m_office = std::make_unique<Office>(*m_storage);
    }
    void cleanup()
    {
        m_office.reset();
        m_storage.reset();
        m_postgres.reset();
    }

    void aPushWaitsForTheStandby()
    {
        Pen pen = m_office->device();
        const std::vector<Operation> note{pen.create("note")};
        m_postgres->stallReplication();
        auto push = pushing(pen, note);
        QCOMPARE(push.wait_for(AWhile), std::future_status::timeout);
        m_postgres->goOnReplicating();
        KF_OK(push.get());
    }

    // PostgreSQL calls a commit whose waiting was cancelled a success; the next failover would lose it.
    void aCancelledWaitIsNoAcknowledgement()
    {
        Pen pen = m_office->device();
        const std::vector<Operation> note{pen.create("note")};
        m_postgres->stallReplication();
        auto push = pushing(pen, note);
        QTRY_COMPARE_WITH_TIMEOUT(m_postgres->waitingCommits(), 1, SoonMs);
        m_postgres->cancelWaitingCommits();
        const auto refused = push.get();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Offline);

        // It is there by now, and still the standby's to confirm.
        auto again = pushing(pen, note);
        QCOMPARE(again.wait_for(AWhile), std::future_status::timeout);
        m_postgres->goOnReplicating();
        const auto outcome = again.get();
        KF_OK(outcome);
        QCOMPARE(outcome->response.receipts, Receipts{numbered(1, 1, 1)});
        QCOMPARE(outcome->response.head, quint64(1));
    }

    // A device lets go of bytes of which the server says that it has them.
    void theBytesOfAnAttachmentWaitLikewise()
    {
        Pen pen = m_office->device();
        const QByteArray bytes(1000, 'b');
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        const Operation attachment = pen.create("attachment", {textField("sha256", QString::fromLatin1(hash.toHex()))});
        KF_OK(pen.push(*m_storage, {attachment}));
        const Reader reader{m_office->workspace(), pen.device()};
        const wire::MediaPut half{attachment.record, hash, 1000, 0, bytes.left(500)};
        const auto putting = [&] {
            return std::async(std::launch::async, [&] { return putMedia(*m_storage, reader, half, Noon); });
        };
        m_postgres->stallReplication();
        auto put = putting();
        QTRY_COMPARE_WITH_TIMEOUT(m_postgres->waitingCommits(), 1, SoonMs);
        m_postgres->cancelWaitingCommits();
        QVERIFY(!put.get());
        put = putting();
        QCOMPARE(put.wait_for(AWhile), std::future_status::timeout);
        m_postgres->goOnReplicating();
        const auto answer = put.get();
        KF_OK(answer);
        QCOMPARE(answer->have, quint64(500));
    }

    void whatWasAcknowledgedSurvivesTheLossOfThePrimary()
    {
        Pen pen = m_office->device();
        for (quint64 number = 1; number <= 2; ++number) {
            const std::vector<Operation> note{pen.create("note")};
            KF_OK(pen.push(*m_storage, note));
            m_postgres->killPrimary();
            auto again = pushing(pen, note);
            QCOMPARE(again.wait_for(AWhile), std::future_status::timeout); // it may be back soon
            m_postgres->promoteStandby();
            const auto known = again.get();
            KF_OK(known);
            QCOMPARE(known->response.receipts, Receipts{numbered(number, 1, number)});
            m_postgres->rebuildStandby();
        }
    }

    // What was under way when the primary died is said again by the server itself.
    void aDeviceWaitsAMoment()
    {
        const QTemporaryDir folder;
        test::Server server(folder.path(), m_postgres->freshDatabase());
        server.createWorkspace({QStringLiteral("kam")});
        server.start();
        const QString code = server.invite(QStringLiteral("kam"));
        std::promise<void> enrolled;
        std::promise<void> stalled;
        auto status = std::async(std::launch::async, [&] {
            Phone phone(server.port(), code);
            Pen pen(phone.place().workspace, phone.device(), Role::Kam);
            phone.push({encode(pen.create("note"))});
            enrolled.set_value();
            stalled.get_future().wait();
            phone.push({encode(pen.create("note"))});
            return phone.status();
        });
        enrolled.get_future().wait();
        m_postgres->stallReplication();
        stalled.set_value();
        QTRY_COMPARE_WITH_TIMEOUT(m_postgres->waitingCommits(), 1, SoonMs);
        m_postgres->killPrimary();
        m_postgres->promoteStandby();
        QCOMPARE(status.get(), 200);
        QCOMPARE(server.stat()[QStringLiteral("operations")].toInt(), 2);
    }

    // With a database that stays away nobody is kept waiting: each would hold a thread.
    void whenItStaysAwayTheyAreToldAtOnce()
    {
        Pen pen = m_office->device();
        const std::vector<Operation> note{pen.create("note")};
        m_postgres->killPrimary();
        for (const bool first : {true, false}) {
            QElapsedTimer timer;
            timer.start();
            const auto offline = pen.push(*m_storage, note);
            QVERIFY(!offline);
            QCOMPARE(offline.error().code, ErrorCode::Offline);
            QVERIFY2(timer.elapsed() < (first ? 6'000 : 1'000), qPrintable(QString::number(timer.elapsed())));
        }
    }

private:
    std::future<Result<PushOutcome>> pushing(const Pen &pen, const std::vector<Operation> &operations)
    {
        return std::async(std::launch::async, [this, &pen, &operations] { return pen.push(*m_storage, operations); });
    }

    std::unique_ptr<test::PostgresPair> m_postgres;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Office> m_office;
};

QTEST_GUILESS_MAIN(ServerStandbyTest)
#include "tst_serverstandby.moc"
