#include "tests/bench/livebench.h"

#include "core/base/secret.h"
#include "core/change/codec.h"
#include "core/change/news.h"
#include "core/record/types.h"
#include "server/access/tokens.h"
#include "server/storage/openstorage.h"
#include "tests/bench/devices.h"
#include "tests/bench/measure.h"
#include "tests/server/tlsclient.h"
#include "tests/support/must.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/programs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <sys/resource.h>
#include <unistd.h>

namespace kf::bench {

namespace {

constexpr int Changes = 80;
constexpr int BetweenMs = 250; // faster than anybody writes, and within what a server allows one device
constexpr int Waiting = 5000;
constexpr int WatchedMs = 10'000;
constexpr double MostMs = 100;        // p95
constexpr double MostMegabytes = 250; // of all that wait
constexpr double MostOfACore = 5;     // %

class LiveDevice
{
public:
    LiveDevice(test::Server &server, const QString &directory)
    {
        session = openSession(directory);
        enrol(*session, server.invite(QStringLiteral("kam")));
        QEventLoop loop;
        QObject::connect(&session->sync(), &SyncLoop::finished, &loop, &QEventLoop::quit);
        session->sync().start();
        loop.exec();
    }
    // Waits until the note has come.
    void await(const RecordId &note)
    {
        QEventLoop loop;
        const auto look = [&] {
            auto found = session->store().read([&](Reader &reader) { return reader.get(types::note, note); });
            if (test::must(found.result()))
                loop.quit();
        };
        QObject::connect(&session->store(), &Store::changed, &loop, look);
        QMetaObject::invokeMethod(&loop, look, Qt::QueuedConnection);
        loop.exec();
    }

    std::unique_ptr<Session> session;
};

bool latency(const char *engine, const QString &postgres)
{
    QTemporaryDir folder;
    test::Server server(folder.filePath(QStringLiteral("server")), postgres);
    server.createWorkspace({QStringLiteral("kam")});
    server.start();
    LiveDevice phone(server, folder.filePath(QStringLiteral("phone")));
    LiveDevice laptop(server, folder.filePath(QStringLiteral("laptop")));
    Times times;
    for (int i = 0; i < Changes; ++i) {
        LiveDevice &from = i % 2 == 0 ? phone : laptop;
        LiveDevice &to = i % 2 == 0 ? laptop : phone;
        Record note(types::note);
        note.set(types::note.text, QStringLiteral("Ждут график отгрузок, %1").arg(i));
        QEventLoop loop;
        QTimer::singleShot(BetweenMs, &loop, &QEventLoop::quit);
        loop.exec();
        QElapsedTimer timer;
        timer.start();
        const auto saved = test::must(from.session->store().apply(Action::only(RecordEdit::create(note))).result());
        to.await(saved.ids.front());
        times.ms.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    line(engine, QStringLiteral("%1 (aim: p95 %2 ms)").arg(figures(times)).arg(MostMs));
    return times.p95() <= MostMs;
}

// Seconds of processor time that it has used so far.
double processorSeconds(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = stat.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

bool idle()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    const int count = int(std::min<rlim_t>(Waiting, files.rlim_max - 200));

    QTemporaryDir folder;
    const QString directory = folder.filePath(QStringLiteral("server"));
    test::Server server(directory, QString());
    server.createWorkspace({QStringLiteral("kam")});
    std::vector<QByteArray> tokens;
    wire::Cursor cursor;
    {
        const auto storage = test::must(server::openStorage({directory, {}, {}}, [](const QString &) {}));
        server::Directory &all = storage->directory();
        const server::Tokens maker(test::must(all.serverSecret()));
        const server::Workspace workspace = test::must(all.workspaces()).front();
        const server::User user = *test::must(all.userByLogin(workspace.id, QStringLiteral("kam")));
        for (int i = 0; i < count; ++i) {
            server::Device device;
            device.id = DeviceId(1'000'000 + quint64(i));
            device.workspace = workspace.id;
            device.user = user.id;
            device.name = QStringLiteral("bench");
            device.publicKey = QByteArray(32, char(i % 100));
            test::must(all.addDevice(device));
            tokens.push_back(maker.token({workspace.id, device.id}, Clock::system().nowMs()));
        }
        cursor = test::must(storage->beginRead(workspace.id))->head().cursor();
    }
    server.start();
    const auto port = quint16(QUrl(server.url()).port());
    const double before = megabytesOf(server.processId(), "VmRSS:");
    const QByteArray body = compress(wire::encode(wire::NewsRequest{cursor}));
    std::vector<std::unique_ptr<server::TlsClient>> clients;
    for (const QByteArray &token : tokens) {
        clients.push_back(std::make_unique<server::TlsClient>(port));
        clients.back()->send(server::TlsClient::postHead(wire::NewsPath, body.size(), token) + body);
    }
    const double used = processorSeconds(server.processId());
    QThread::msleep(WatchedMs); // what is measured is that nothing happens
    const double core = 100 * (processorSeconds(server.processId()) - used) / (WatchedMs / 1000.0);
    const double megabytes = megabytesOf(server.processId(), "VmRSS:") - before;
    line("live: devices that wait", QStringLiteral("%1: %2 MB (aim %3), %4 % of a core (aim %5)")
                                        .arg(count)
                                        .arg(megabytes, 0, 'f', 0)
                                        .arg(MostMegabytes)
                                        .arg(core, 0, 'f', 2)
                                        .arg(MostOfACore));
    return megabytes <= MostMegabytes && core <= MostOfACore;
}

} // namespace

int liveBench()
{
    bool good = latency("live: to another device, embedded store", {});
    test::PostgresCluster postgres;
    if (postgres.start())
        good = latency("live: to another device, PostgreSQL", postgres.freshDatabase()) && good;
    else
        std::printf("not measured: there is no PostgreSQL here\n");
    postgres.stop();
    return idle() && good ? 0 : 1;
}

} // namespace kf::bench
