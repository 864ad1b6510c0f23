#include "server/admin/admin.h"
#include "server/admin/serverfolder.h"
#include "server/http/httpserver.h"
#include "server/storage/openstorage.h"

#include <QCoreApplication>
#include <QDir>

#include <malloc.h>
#include <sodium.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdio>

namespace {

using namespace kf;
using namespace kf::server;

void printTo(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

void warn(const QString &text)
{
    printTo(stderr, QStringLiteral("keyfield-server: %1\n").arg(text));
}

Result<void> serve(Storage &storage, const QString &folder, const Options &options)
{
    KF_ASSIGN(const ListenAddress address, parseListen(options.value("listen", QStringLiteral("127.0.0.1:8443"))));
    KF_ASSIGN(const Certificate certificate,
              serverCertificate(folder, options.value("tls-cert"), options.value("tls-key")));
    KF_ASSIGN(Secret secret, storage.directory().serverSecret());
    Service service(storage, std::move(secret), Clock::system());
    KF_ASSIGN(const auto server, HttpServer::listen(service, certificate, {address.host, address.port, {}}));
    KF_TRY(rememberStart(folder, {serverUrl(address.host, server->port()), certificate.fingerprint}));
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    printTo(stdout, QStringLiteral("listening on https://%1:%2\n").arg(host).arg(server->port()));
    server->run();
    return {};
}

Result<void> run(const Options &options)
{
    if (options.has("help")) {
        printTo(stdout, usage());
        return {};
    }
    if (options.has("version")) {
        printTo(stdout, QStringLiteral("keyfield-server " KF_VERSION "\n"));
        return {};
    }
    const bool isAdmin = options.words.value(0) == QLatin1String("admin");
    if (!isAdmin && !options.words.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("\"%1\" means nothing here; see --help").arg(options.words[0]));
    if (options.value("data").isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--data DIR is missing; see --help"));
    const QString folder = QDir(options.value("data")).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, QStringLiteral("could not make the folder %1").arg(folder));
    KF_ASSIGN(const auto storage, openStorage({folder, options.value("postgres"), options.value("key-file")}, warn));
    if (!isAdmin)
        return serve(*storage, folder, options);
    KF_ASSIGN(const QString output, Admin(*storage, folder, Clock::system()).run(options));
    printTo(stdout, output);
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077); // nothing of ours is for other users
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore); // a core file would hold keys and content
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) { // a connection for each device that waits for news
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    std::signal(SIGPIPE, SIG_IGN);
    // A heap per thread grows page by page, each with a call of the system: a large push spent an eighth of its time
    // so.
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_TOP_PAD, 1024 * 1024);
    const QCoreApplication application(argc, argv);
    if (sodium_init() < 0) {
        warn(QStringLiteral("the cryptographic library does not start"));
        return 1;
    }
    const auto options = kf::server::parseOptions(QCoreApplication::arguments().mid(1));
    const auto done = options ? run(*options) : Result<void>(fail(options.error()));
    if (done)
        return 0;
    warn(done.error().message);
    return done.error().code == ErrorCode::InvalidInput ? 2 : 1;
}
