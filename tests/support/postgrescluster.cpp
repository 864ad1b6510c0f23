#include "tests/support/postgrescluster.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>

#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace kf::test {

namespace {

constexpr int LongestRunMs = 120'000;
constexpr char SuperUser[] = "postgres";
constexpr char Role[] = "keyfield_test";

// The user that PostgreSQL runs as: ourselves, or when we are root the one that its package made.
const passwd *databaseUser()
{
    return ::geteuid() == 0 ? ::getpwnam(SuperUser) : nullptr;
}

void becomeDatabaseUser()
{
    if (const passwd *user = databaseUser()) {
        if (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
            ::_exit(1);
    }
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

PostgresCluster::~PostgresCluster()
{
    stop();
}

bool PostgresCluster::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setChildProcessModifier(becomeDatabaseUser);
    process.setWorkingDirectory(m_folder->path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(KF_POSTGRES_BIN "/") + program, arguments);
    if (process.waitForFinished(LongestRunMs) && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(program), process.readAll().constData());
    return false;
}

bool PostgresCluster::start()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_port = freePort();
    if (const passwd *user = databaseUser()) {
        if (::chown(QFile::encodeName(m_folder->path()).constData(), user->pw_uid, user->pw_gid) != 0)
            return false;
    } else if (::geteuid() == 0) {
        qWarning("PostgreSQL does not run as root, and there is no user \"%s\"", SuperUser);
        return false;
    }
    if (!run(QStringLiteral("initdb"),
             {QStringLiteral("--pgdata"), path(QStringLiteral("data")), QStringLiteral("--username"),
              QLatin1String(SuperUser), QStringLiteral("--auth"), QStringLiteral("trust"), QStringLiteral("--encoding"),
              QStringLiteral("UTF8"), QStringLiteral("--locale"), QStringLiteral("C.UTF-8"),
              QStringLiteral("--no-sync")})) // only the data made later has to last
        return false;
    return launch() && sql(QLatin1String(SuperUser), QStringLiteral("CREATE ROLE %1 LOGIN").arg(QLatin1String(Role)));
}

bool PostgresCluster::launch()
{
    m_server = std::make_unique<QProcess>();
    m_server->setChildProcessModifier([] {
        becomeDatabaseUser();
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // after the change of user, which clears it
    });
    m_server->setWorkingDirectory(m_folder->path());
    m_server->setStandardOutputFile(QProcess::nullDevice());
    m_server->setStandardErrorFile(m_folder->filePath(QStringLiteral("log")), QIODevice::Append);
    QStringList arguments{QStringLiteral("-D"), path(QStringLiteral("data")), QStringLiteral("-p"),
                          QString::number(m_port)};
    for (const char *setting : {"listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60",
                                "shared_buffers=64MB", "fsync=on", "synchronous_commit=on"})
        arguments += {QStringLiteral("-c"), QLatin1String(setting)};
    m_server->start(QStringLiteral(KF_POSTGRES_BIN "/postgres"), arguments);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < LongestRunMs && m_server->state() != QProcess::NotRunning) {
        QProcess ready;
        ready.start(QStringLiteral(KF_POSTGRES_BIN "/pg_isready"),
                    {QStringLiteral("-q"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                     QString::number(m_port)});
        if (ready.waitForFinished(LongestRunMs) && ready.exitCode() == 0)
            return true;
        m_server->waitForFinished(50);
    }
    QFile log(path(QStringLiteral("log")));
    const bool read = log.open(QIODevice::ReadOnly);
    qWarning("PostgreSQL did not start: %s", read ? log.readAll().right(2000).constData() : "");
    return false;
}

bool PostgresCluster::sql(const QString &database, const QString &command)
{
    return run(QStringLiteral("psql"),
               {QStringLiteral("-q"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                url(QLatin1String(SuperUser), database), QStringLiteral("-c"), command});
}

QString PostgresCluster::url(const QString &user, const QString &database) const
{
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3").arg(user, QString::number(m_port), database);
}

QString PostgresCluster::freshDatabase()
{
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    if (!sql(QLatin1String(SuperUser), QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(name, QLatin1String(Role))))
        qFatal("cannot make a database");
    return url(QLatin1String(Role), name);
}

void PostgresCluster::stop()
{
    if (m_server && m_server->state() != QProcess::NotRunning) {
        ::kill(pid_t(m_server->processId()), SIGINT); // fast shutdown
        if (!m_server->waitForFinished(LongestRunMs)) {
            m_server->kill();
            m_server->waitForFinished(LongestRunMs);
        }
    }
    m_server.reset();
    m_folder.reset();
}

void PostgresCluster::restart()
{
    ::kill(pid_t(m_server->processId()), SIGQUIT); // immediate shutdown
    m_server->waitForFinished(LongestRunMs);
    if (!launch())
        qFatal("PostgreSQL did not come back");
}

} // namespace kf::test
