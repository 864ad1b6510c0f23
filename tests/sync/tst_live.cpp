// What one device writes another one shows at once, while both are connected: over the real server, on both engines.
#include "core/record/types.h"
#include "core/sync/session.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/programs.h"
#include "tests/support/records.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;

namespace {

// Long before a device would look by itself.
constexpr int SoonMs = 10'000;

} // namespace

class TestLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void cleanupTestCase() { m_postgres.stop(); }
    void init();
    void cleanup();
    void whatOneWritesTheOtherShows();
    void everyNodeHearsOfIt();
    void aServerThatWasAwayIsListenedToAgain();
    void aServerEndsThoughDevicesWait();
    void nobodyIsToldOfWhatHeWroteHimself();
    void aRevokedDeviceIsToldSo();
    void pausedItWaitsForItsUser();

private:
    std::unique_ptr<Session> device(Server &server, const QString &name);
    static QStringList notes(Session &session);
    void note(Session &session, const QString &text);
    static bool has(Session &session, const QString &text) { return notes(session).contains(text); }

    PostgresCluster m_postgres;
    QString m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Session> m_phone;
    std::unique_ptr<Session> m_laptop;
};

void TestLive::initTestCase_data()
{
    QTest::addColumn<bool>("embedded");
    QTest::newRow("embedded") << true;
    QTest::newRow("postgresql") << false;
}

void TestLive::initTestCase()
{
    QVERIFY(m_postgres.start());
}

void TestLive::init()
{
    QFETCH_GLOBAL(const bool, embedded);
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = embedded ? QString() : m_postgres.freshDatabase();
    m_server = std::make_unique<Server>(m_folder->filePath(u"server"_s), m_database);
    m_server->createWorkspace({u"kam"_s});
    m_server->start();
    m_phone = device(*m_server, u"phone"_s);
    m_laptop = device(*m_server, u"laptop"_s);
}

void TestLive::cleanup()
{
    m_phone.reset();
    m_laptop.reset();
    m_server.reset();
}

// Enrolled, in step, and listening.
std::unique_ptr<Session> TestLive::device(Server &server, const QString &name)
{
    StoreOptions options;
    options.directory = m_folder->filePath(name);
    options.deviceName = name;
    options.create = true;
    auto session = std::make_unique<Session>(must(Store::open(options, Secret::random(32))));
    auto enrolled = session->sync().enrol(server.invite(u"kam"_s));
    if (!QTest::qWaitFor([&] { return enrolled.isFinished(); }, SoonMs))
        qFatal("enrolling does not end");
    must(enrolled.result());
    QSignalSpy finished(&session->sync(), &SyncLoop::finished);
    session->sync().start();
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, SoonMs))
        qFatal("the first run does not end");
    return session;
}

QStringList TestLive::notes(Session &session)
{
    QStringList texts;
    for (const Record &note : recordsOf(session.store(), types::note))
        texts << note.get(types::note.text);
    return texts;
}

void TestLive::note(Session &session, const QString &text)
{
    Record note(types::note);
    note.set(types::note.text, text);
    makeRecord(session.store(), note);
}

void TestLive::whatOneWritesTheOtherShows()
{
    QElapsedTimer timer;
    for (int i = 0; i < 5; ++i) {
        const QString there = u"phone %1"_s.arg(i);
        timer.start();
        note(*m_phone, there);
        QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, there), SoonMs);
        const QString back = u"laptop %1"_s.arg(i);
        note(*m_laptop, back);
        QTRY_VERIFY_WITH_TIMEOUT(has(*m_phone, back), SoonMs);
        qInfo("there and back in %lld ms", timer.elapsed());
    }
}

void TestLive::everyNodeHearsOfIt()
{
    QFETCH_GLOBAL(const bool, embedded);
    if (embedded)
        return; // one server works on a folder
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    Server other(m_folder->filePath(u"other"_s), m_database);
    other.start();
    const auto tablet = device(other, u"tablet"_s);
    note(*m_phone, u"from one node"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*tablet, u"from one node"_s), SoonMs);
    note(*tablet, u"from the other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_phone, u"from the other"_s), SoonMs);
    // The database goes down and comes back: the nodes hear each other again.
    m_postgres.restart();
    note(*m_phone, u"after it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*tablet, u"after it"_s), 3 * SoonMs);
    note(*tablet, u"and back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_phone, u"and back"_s), 3 * SoonMs);
}

void TestLive::aServerThatWasAwayIsListenedToAgain()
{
    note(*m_phone, u"before"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"before"_s), SoonMs);
    m_server->killNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->sync().state(), SyncLoop::State::Offline, SoonMs); // noticed at once
    QTRY_VERIFY(m_laptop->sync().nextTryAt() > 0);                                         // and when it is tried again
    note(*m_phone, u"meanwhile"_s);
    m_server->start();
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"meanwhile"_s), 3 * SoonMs);
    note(*m_phone, u"after"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"after"_s), SoonMs);
}

void TestLive::aServerEndsThoughDevicesWait()
{
    note(*m_phone, u"both listen"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"both listen"_s), SoonMs);
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < 9'000, qPrintable(QString::number(timer.elapsed()))); // it breaks nothing off after 10 s
}

void TestLive::nobodyIsToldOfWhatHeWroteHimself()
{
    QSignalSpy runs(&m_phone->sync(), &SyncLoop::finished);
    note(*m_phone, u"mine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"mine"_s), SoonMs);
    note(*m_laptop, u"an answer"_s); // the phone's second run; its own note made one
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_phone, u"an answer"_s), SoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(runs.count() >= 2, SoonMs);
    QVERIFY2(runs.count() <= 3, qPrintable(QString::number(runs.count())));
}

void TestLive::aRevokedDeviceIsToldSo()
{
    const auto device = must(m_laptop->store().read([](Reader &reader) { return reader.status(); }).result()).device;
    m_server->admin({u"device"_s, u"revoke"_s, toString(device)});
    note(*m_phone, u"not for the laptop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->sync().state(), SyncLoop::State::Failed, SoonMs);
    QVERIFY(!has(*m_laptop, u"not for the laptop"_s));
}

void TestLive::pausedItWaitsForItsUser()
{
    m_laptop->sync().pause();
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->sync().state(), SyncLoop::State::Paused, SoonMs);
    QSignalSpy runs(&m_laptop->sync(), &SyncLoop::finished);
    note(*m_phone, u"while it is paused"_s);
    note(*m_laptop, u"waits"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->sync().pending(), qint64(1), SoonMs);
    // The phone's own change has gone its way meanwhile, and nothing has come of it here.
    QTRY_COMPARE_WITH_TIMEOUT(m_phone->sync().pending(), qint64(0), SoonMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_phone->sync().state(), SyncLoop::State::Saved, SoonMs);
    QCOMPARE(runs.count(), 0);
    QCOMPARE(m_laptop->sync().state(), SyncLoop::State::Paused);
    QVERIFY(!has(*m_laptop, u"while it is paused"_s));
    m_laptop->sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"while it is paused"_s), SoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_phone, u"waits"_s), SoonMs);
    note(*m_phone, u"and it listens again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(has(*m_laptop, u"and it listens again"_s), SoonMs);
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
