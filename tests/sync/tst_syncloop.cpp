// The device's loop against the real server: the connection it keeps between runs, and what happens when it is gone.
#include "core/record/types.h"
#include "core/sync/refusedwork.h"
#include "core/sync/session.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"
#include "tests/support/records.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;

namespace {

// Stands before the server. Told to, it lets connections that are open fall silent, as a network does that is left.
class Passage : public QObject
{
public:
    explicit Passage(quint16 serverPort)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this, serverPort] {
            while (QTcpSocket *device = m_listener.nextPendingConnection()) {
                ++m_connections;
                auto *server = new QTcpSocket(device);
                connect(server, &QTcpSocket::errorOccurred, device, &QTcpSocket::disconnectFromHost);
                server->connectToHost(QHostAddress::LocalHost, serverPort);
                join(device, server);
                join(server, device);
            }
        });
    }

    quint16 port() const { return m_listener.serverPort(); }
    int connections() const { return m_connections; }
    void silenceOpenOnes() { m_silentUpTo = m_connections; }

private:
    void join(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [this, from, to, number = m_connections] {
            const QByteArray bytes = from->readAll();
            if (number > m_silentUpTo && to->isOpen())
                to->write(bytes);
        });
        connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    }

    QTcpServer m_listener;
    int m_connections = 0;
    int m_silentUpTo = 0;
};

} // namespace

class TestSyncLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theConnectionIsKeptFromRunToRun();
    void aServerThatWasStartedAnewIsFound();
    void aServerThatIsGoneIsOfflineAndFoundAgain();
    void aConnectionThatFellSilentIsGivenUp();
    void everyRunCountsItsOwnBytes();
    void attachmentsWaitForANetworkThatCostsNothing();
    void whatAColleagueCouldNotWriteComesToTheOwner();

private:
    std::unique_ptr<Session> deviceOf(const QString &login);
    SyncReport synchronise(Session *device = nullptr); // the first one, if no other is said
    void note(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Passage> m_passage;
    std::unique_ptr<Session> m_session;
};

void TestSyncLoop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<Server>(m_folder->filePath(u"server"_s), QString());
    m_server->createWorkspace({u"kam"_s, u"colleague"_s});
    m_server->start();
    m_passage = std::make_unique<Passage>(quint16(QUrl(m_server->url()).port()));
    m_session = deviceOf(u"kam"_s);
    const SyncReport first = synchronise();
    QVERIFY2(!first.error, first.error ? qPrintable(first.error->message) : "");
}

void TestSyncLoop::cleanup()
{
    m_session.reset();
    m_passage.reset();
    m_server.reset();
}

std::unique_ptr<Session> TestSyncLoop::deviceOf(const QString &login)
{
    StoreOptions options;
    options.directory = m_folder->filePath(login);
    options.deviceName = u"Телефон"_s;
    options.create = true;
    auto session = std::make_unique<Session>(must(Store::open(options, Secret::random(32))));
    const QString code = m_server->invite(login, u"https://127.0.0.1:%1"_s.arg(m_passage->port()));
    auto enrolled = session->sync().enrol(code);
    if (!QTest::qWaitFor([&] { return enrolled.isFinished(); }, 10000))
        qFatal("the device does not enrol");
    must(enrolled.result());
    return session;
}

SyncReport TestSyncLoop::synchronise(Session *device)
{
    SyncLoop &loop = (device ? device : m_session.get())->sync();
    QSignalSpy settled(&loop, &SyncLoop::finished); // the loop's own word: it takes the next order then
    auto future = loop.syncNow();
    if (!QTest::qWaitFor([&] { return future.isFinished() && !settled.isEmpty(); }, 30000))
        qFatal("the run does not end");
    return future.result();
}

void TestSyncLoop::note(const QString &text)
{
    Record note(types::note);
    note.set(types::note.text, text);
    Action action;
    action.edits.push_back(RecordEdit::create(note));
    must(m_session->store().apply(std::move(action)).result());
}

void TestSyncLoop::theConnectionIsKeptFromRunToRun()
{
    const int before = m_passage->connections();
    for (int i = 0; i < 3; ++i) {
        note(u"Позвонить закупщику %1"_s.arg(i));
        const SyncReport report = synchronise();
        QVERIFY(!report.error);
        QCOMPARE(report.pushed, 1);
    }
    QCOMPARE(m_passage->connections(), before);
}

void TestSyncLoop::aServerThatWasStartedAnewIsFound()
{
    m_server->stop();
    m_server->start();
    note(u"После перезапуска"_s);
    const SyncReport report = synchronise();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->message) : "");
    QCOMPARE(report.pushed, 1);
    QCOMPARE(report.pending, 0);
}

void TestSyncLoop::aServerThatIsGoneIsOfflineAndFoundAgain()
{
    m_server->killNow();
    note(u"Без сети"_s);
    const SyncReport alone = synchronise();
    QVERIFY(alone.error);
    QCOMPARE(alone.error->code, ErrorCode::Offline);
    QCOMPARE(alone.pending, 1);
    m_server->start();
    const SyncReport report = synchronise();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->message) : "");
    QCOMPARE(report.pushed, 1);
    QCOMPARE(m_server->stat()[u"operations"_s].toInt(), 1);
}

void TestSyncLoop::aConnectionThatFellSilentIsGivenUp()
{
    m_passage->silenceOpenOnes();
    note(u"Вышел из здания"_s);
    const SyncReport silent = synchronise();
    QVERIFY(silent.error);
    QCOMPARE(silent.error->code, ErrorCode::Offline);
    const SyncReport report = synchronise();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->message) : "");
    QCOMPARE(report.pushed, 1);
}

void TestSyncLoop::everyRunCountsItsOwnBytes()
{
    for (int i = 0; i < 20; ++i)
        note(u"Заметка %1 "_s.arg(i).repeated(100));
    const SyncReport large = synchronise();
    const SyncReport empty = synchronise();
    QVERIFY(!large.error && !empty.error);
    QVERIFY2(empty.bytesOut < 1000 && empty.bytesOut < large.bytesOut, qPrintable(QString::number(empty.bytesOut)));
    QVERIFY(empty.bytesOut > 0 && empty.bytesIn > 0 && empty.bytesIn < 1000);
}

void TestSyncLoop::attachmentsWaitForANetworkThatCostsNothing()
{
    SyncLoop &sync = m_session->sync();
    sync.setMetered([] { return true; });
    MediaStore media(m_session->store());
    Media what;
    what.kind = u"file"_s;
    what.name = u"Акт.pdf"_s;
    what.place = u"here"_s;
    const Media kept = must(media.keep(what, QByteArray("content").repeated(100)));
    must(m_session->store()
             .write([&](Store::WriteAccess &store) {
                 return store.writer.cutDraft(u"here"_s, Action::only(RecordEdit::create(attachmentOf(kept))),
                                              std::nullopt);
             })
             .result());
    QVERIFY(sync.holdsMedia());
    const SyncReport held = synchronise();
    QCOMPARE(held.pushed, 1); // its record does not wait
    QCOMPARE(held.media.sent, 0);
    QVERIFY(!must(media.find(kept.id))->sent);
    QCOMPARE(media.evict(kept.id).error().code, ErrorCode::Forbidden); // nobody else has it
    sync.letMediaGo();
    QVERIFY(!sync.holdsMedia());
    QCOMPARE(synchronise().media.sent, 1);
    QVERIFY(must(media.find(kept.id))->sent);
    // Room is made, and it comes again when it is asked for.
    must(media.evict(kept.id));
    QVERIFY(!must(media.find(kept.id)));
    sync.wantMedia(kept.id);
    QCOMPARE(synchronise().media.received, 1);
    QCOMPARE(must(media.read(kept.id, 10'000)), QByteArray("content").repeated(100));
}

void TestSyncLoop::whatAColleagueCouldNotWriteComesToTheOwner()
{
    Store &mine = m_session->store();
    const auto colleague = deviceOf(u"colleague"_s);
    const auto personOf = [](Session &session) {
        const QByteArray id = must(session.store().read([](Reader &reader) { return reader.meta("user"); }).result());
        return RecordId::fromBytes(id).value_or(RecordId());
    };
    const RecordId client = makeRecord(mine, Record(types::account).set(types::account.name, u"Тавория"_s));
    const auto join = [&](const RecordId &person, const QString &role) {
        return makeRecord(mine, Record(types::membership)
                                    .set(types::membership.account, client)
                                    .set(types::membership.user, person)
                                    .set(types::membership.role, role));
    };
    join(personOf(*m_session), u"kam"_s);
    const RecordId deputy = join(personOf(*colleague), u"deputy"_s);
    QVERIFY(!synchronise().error);
    QVERIFY(!synchronise(colleague.get()).error);
    const RecordId note = makeRecord(
        colleague->store(), Record(types::note).set(types::note.account, client).set(types::note.text, u"Слова"_s));
    must(mine.apply(Action::only(RecordEdit::remove(types::membership, deputy))).result());
    QVERIFY(!synchronise().error);
    QCOMPARE(synchronise(colleague.get()).quarantined, 1);

    const auto handed = [&] {
        return must(mine.read([](Reader &reader) { return readRefusedWork(reader); }).result());
    };
    QVERIFY(!synchronise().error);
    QVERIFY(handed().empty()); // it was asked a moment ago
    must(mine.write([](Store::WriteAccess &store) {
                 return writeMeta(store.keeper.db(), "refused-asked", QByteArray("0"));
             })
             .result());
    QVERIFY(!synchronise().error);
    QCOMPARE(handed().size(), size_t(1));
    QCOMPARE(handed().front().author, u"colleague"_s);
    must(mine.write([name = handed().front().name](Store::WriteAccess &store) { return takeOver(store, name); })
             .result());
    QVERIFY(!synchronise().error);
    QVERIFY(handed().empty());
    QCOMPARE(must(mine.read([](Reader &reader) { return reader.openWork(); }).result()).quarantined, 0);
    QVERIFY(must(mine.read([&](Reader &reader) { return reader.get(types::note, note); }).result()).has_value());
}

QTEST_GUILESS_MAIN(TestSyncLoop)
#include "tst_syncloop.moc"
