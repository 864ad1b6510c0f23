// kill -9 of the server while eight devices push: what was acknowledged stays, nothing counts twice, numbers have no
// gap. And nothing of it can be read in the embedded store's files.
#include "tests/faults/campaign.h"
#include "tests/server/engines.h"
#include "tests/server/office.h"
#include "tests/server/wholelog.h"
#include "tests/support/programs.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <thread>

using namespace kf;
using namespace kf::server;

namespace {

constexpr size_t Devices = 8;
const QString Marker = QStringLiteral("СекретныйМаркерСервера");

QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

} // namespace

class ServerCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_postgres.start()); }
    void cleanupTestCase() { m_postgres.stop(); }

    void acknowledgedOperationsSurvive_data() { Engines::addRows(); }
    void acknowledgedOperationsSurvive()
    {
        QFETCH(const bool, embedded);
        const test::Campaign campaign("serverkills", 30, 500);
        const int kills = int(campaign.size() / 2); // half of them on each engine
        QRandomGenerator random(quint32(campaign.seed()));
        qInfo("seed %llu", static_cast<unsigned long long>(campaign.seed()));
        const QTemporaryDir folder;
        test::Server server(folder.path(), embedded ? QString() : m_postgres.freshDatabase());
        server.createWorkspace({QStringLiteral("kam")});
        server.start();
        const auto port = quint16(QUrl(server.url()).port());

        std::atomic<bool> stop = false;
        std::vector<quint64> acknowledged(Devices);
        std::vector<std::thread> devices;
        std::vector<QString> codes;
        for (size_t i = 0; i < acknowledged.size(); ++i)
            codes.push_back(server.invite(QStringLiteral("kam")));
        std::atomic<int> pushes = 0;
        std::atomic<size_t> enrolled = 0;
        for (size_t i = 0; i < acknowledged.size(); ++i) {
            devices.emplace_back([&, i] {
                Phone phone(port, codes[i]);
                if (phone.status() != 200)
                    qFatal("a device could not enrol");
                ++enrolled;
                Pen pen(phone.place().workspace, phone.device(), Role::Kam);
                std::vector<QByteArray> batch;
                while (!stop) {
                    if (batch.empty()) {
                        for (int n = 0; n < 20; ++n)
                            batch.push_back(encode(pen.create("note", {textField("text", Marker)})));
                    }
                    const wire::PushResponse response = phone.push(batch); // the same again until it is acknowledged
                    if (phone.status() != 200) {
                        std::this_thread::sleep_for(std::chrono::milliseconds(5)); // the server needs its turn to start
                        continue;
                    }
                    if (response.receipts.size() != 1 || response.receipts[0].count != batch.size() ||
                        response.receipts[0].verdict != wire::Verdict::Numbered)
                        qFatal("a push was not numbered whole");
                    acknowledged[i] = pen.counter();
                    batch.clear();
                    ++pushes;
                }
            });
        }
        // One of them alone could push enough for the first kill while the other is still at the door.
        QTRY_COMPARE_WITH_TIMEOUT(enrolled.load(), acknowledged.size(), 60000);
        for (int i = 0; i < kills; ++i) {
            const int target = pushes + 3 + int(random.bounded(10));
            QTRY_VERIFY_WITH_TIMEOUT(pushes >= target, 60000);
            std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(20'000))); // anywhere in a push
            server.killNow();
            server.start();
        }
        stop = true;
        for (std::thread &device : devices)
            device.join();

        Phone reader(port, server.invite(QStringLiteral("kam")));
        const WholeLog log = readWholeLog(reader);
        QCOMPARE(log.wrong, QString());
        std::vector<quint64> found;
        for (const auto &[device, counter] : log.counters)
            found.push_back(counter);
        std::sort(found.begin(), found.end());
        std::sort(acknowledged.begin(), acknowledged.end());
        QCOMPARE(found.size(), acknowledged.size());
        for (size_t i = 0; i < found.size(); ++i)
            QVERIFY(found[i] >= acknowledged[i]);
        const QJsonObject stat = server.stat();
        QCOMPARE(quint64(stat[QStringLiteral("operations")].toInteger()), log.operations);
        QCOMPARE(quint64(stat[QStringLiteral("records")].toInteger()), log.operations);

        campaign.tell(QByteArray::number(kills) + " kills under " + QByteArray::number(qsizetype(Devices)) +
                      " devices, " + QByteArray::number(log.operations) + " operations on " +
                      (embedded ? "the embedded store" : "PostgreSQL"));

        expectNoMarker(folder.path()); // while it runs
        server.killNow();
        expectNoMarker(folder.path());
        server.start();
        server.stop();
        expectNoMarker(folder.path());
    }

private:
    static void expectNoMarker(const QString &folder)
    {
        int files = 0;
        QDirIterator every(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (every.hasNext()) {
            QFile file(every.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(Marker.toUtf8()) && !content.contains(utf16(Marker)),
                     qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
    }

    test::PostgresCluster m_postgres;
};

QTEST_GUILESS_MAIN(ServerCrashTest)
#include "tst_servercrash.moc"
