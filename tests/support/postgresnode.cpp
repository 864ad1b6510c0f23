#include "tests/support/postgresnode.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>

#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace kf::test {

namespace {

constexpr int LongestRunMs = 120'000;

// The user that PostgreSQL runs as: ourselves, or when we are root the one that its package made.
const passwd *databaseUser()
{
    return ::geteuid() == 0 ? ::getpwnam(PostgresNode::SuperUser) : nullptr;
}

void becomeDatabaseUser()
{
    if (const passwd *user = databaseUser()) {
        if (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
            ::_exit(1);
    }
}

// Below those that connections get: while the node is away nobody else may come to sit there.
quint16 quietPort()
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = quint16(20'000 + QRandomGenerator::global()->bounded(12'000));
        if (QTcpServer().listen(QHostAddress::LocalHost, port))
            return port;
    }
    qFatal("no free port");
}

std::vector<pid_t> childrenOf(qint64 parent)
{
    std::vector<pid_t> children;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray all = stat.readAll(); // PID (NAME) STATE PARENT ...
        if (all.mid(all.lastIndexOf(')') + 2).split(' ').value(1).toLongLong() == parent)
            children.push_back(pid_t(process.toLongLong()));
    }
    return children;
}

} // namespace

PostgresNode::PostgresNode(const QString &folder) : m_folder(folder), m_port(quietPort()) {}

bool PostgresNode::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setChildProcessModifier(becomeDatabaseUser);
    process.setWorkingDirectory(m_folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(KF_POSTGRES_BIN "/") + program, arguments);
    if (process.waitForFinished(LongestRunMs) && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(program), process.readAll().constData());
    return false;
}

bool PostgresNode::create()
{
    if (const passwd *user = databaseUser()) {
        if (::chown(QFile::encodeName(m_folder).constData(), user->pw_uid, user->pw_gid) != 0)
            return false;
    } else if (::geteuid() == 0) {
        qWarning("PostgreSQL does not run as root, and there is no user \"%s\"", SuperUser);
        return false;
    }
    if (!run(QStringLiteral("initdb"),
             {QStringLiteral("--pgdata"), data(), QStringLiteral("--username"), QLatin1String(SuperUser),
              QStringLiteral("--auth"), QStringLiteral("trust"), QStringLiteral("--encoding"), QStringLiteral("UTF8"),
              QStringLiteral("--locale"), QStringLiteral("C.UTF-8"),
              QStringLiteral("--no-sync")})) // only the data made later has to last
        return false;
    return launch() && sql(QLatin1String(SuperUser), QStringLiteral("CREATE ROLE %1 LOGIN").arg(QLatin1String(Role)));
}

bool PostgresNode::follow(const PostgresNode &primary)
{
    if (isRunning())
        killNow();
    if (const passwd *user = databaseUser()) {
        if (::chown(QFile::encodeName(m_folder).constData(), user->pw_uid, user->pw_gid) != 0)
            return false;
    }
    QDir(data()).removeRecursively();
    return run(QStringLiteral("pg_basebackup"),
               {QStringLiteral("--pgdata"), data(), QStringLiteral("--dbname"),
                primary.url(QLatin1String(SuperUser), QLatin1String(SuperUser)),
                QStringLiteral("--write-recovery-conf"), QStringLiteral("--wal-method=stream"),
                QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync")}) &&
           launch();
}

bool PostgresNode::launch()
{
    m_server = std::make_unique<QProcess>();
    m_server->setChildProcessModifier([] {
        becomeDatabaseUser();
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // after the change of user, which clears it
    });
    m_server->setWorkingDirectory(m_folder);
    m_server->setStandardOutputFile(QProcess::nullDevice());
    const QString log = m_folder + QStringLiteral("/log");
    m_server->setStandardErrorFile(log, QIODevice::Append);
    QStringList arguments{QStringLiteral("-D"), data(), QStringLiteral("-p"), QString::number(m_port)};
    for (const char *setting :
         {"listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "shared_buffers=64MB",
          "fsync=on", "synchronous_commit=on", "wal_keep_size=256MB", "wal_retrieve_retry_interval=200ms"})
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
    QFile told(log);
    const bool read = told.open(QIODevice::ReadOnly);
    qWarning("PostgreSQL did not start: %s", read ? told.readAll().right(2000).constData() : "");
    return false;
}

void PostgresNode::stop()
{
    if (isRunning()) {
        ::kill(pid_t(m_server->processId()), SIGINT); // fast shutdown
        if (!m_server->waitForFinished(LongestRunMs))
            killNow();
    }
    m_server.reset();
}

void PostgresNode::shutAtOnce()
{
    ::kill(pid_t(m_server->processId()), SIGQUIT); // immediate shutdown
    m_server->waitForFinished(LongestRunMs);
}

void PostgresNode::killNow()
{
    const std::vector<pid_t> children = childrenOf(m_server->processId());
    m_server->kill();
    for (const pid_t child : children)
        ::kill(child, SIGKILL);
    m_server->waitForFinished(LongestRunMs);
}

bool PostgresNode::promote()
{
    constexpr int WaitSeconds = 60;
    return value(QStringLiteral("SELECT pg_promote(true, %1)").arg(WaitSeconds)) == "t";
}

bool PostgresNode::sql(const QString &database, const QString &command)
{
    return run(QStringLiteral("psql"),
               {QStringLiteral("-q"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                url(QLatin1String(SuperUser), database), QStringLiteral("-c"), command});
}

QByteArray PostgresNode::value(const QString &query) const
{
    QProcess process;
    process.start(QStringLiteral(KF_POSTGRES_BIN "/psql"),
                  {QStringLiteral("-qtA"), QStringLiteral("-d"),
                   url(QLatin1String(SuperUser), QLatin1String(SuperUser)), QStringLiteral("-c"), query});
    if (!process.waitForFinished(LongestRunMs) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(query), process.readAllStandardError().constData());
    return process.readAllStandardOutput().split('\n').front();
}

QString PostgresNode::url(const QString &user, const QString &database) const
{
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3").arg(user, QString::number(m_port), database);
}

} // namespace kf::test
