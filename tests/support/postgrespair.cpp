#include "tests/support/postgrespair.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStorageInfo>
#include <QThread>

#include <csignal>
#include <utility>

namespace kf::test {

namespace {

constexpr int LongestMs = 60'000;
constexpr int LookEveryMs = 20;

// Where there is a disk in memory with room for both they lie on that: processes die here and no machine does, and a
// disk that others are busy with would be measured instead.
QString folderTemplate()
{
    constexpr qint64 Needed = 2'000'000'000;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const QString folder = memory.isValid() && memory.bytesAvailable() >= Needed ? memory.rootPath() : QDir::tempPath();
    return folder + QStringLiteral("/keyfield-postgres-XXXXXX");
}

// A node's folder stands in one that others may pass through: PostgreSQL runs as another user.
std::unique_ptr<PostgresNode> nodeIn(const QTemporaryDir &folder, const QString &name)
{
    QDir(folder.path()).mkpath(name);
    return std::make_unique<PostgresNode>(folder.filePath(name));
}

void expect(bool done, const char *what)
{
    if (!done)
        qFatal("%s", what);
}

} // namespace

PostgresPair::PostgresPair() : m_folder(folderTemplate())
{
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    m_primary = nodeIn(m_folder, QStringLiteral("one"));
    m_standby = nodeIn(m_folder, QStringLiteral("two"));
    expect(m_primary->create(), "there is no primary");
    rebuildStandby();
}

PostgresPair::~PostgresPair()
{
    for (const auto &node : {&m_primary, &m_standby}) {
        if ((*node)->isRunning())
            (*node)->killNow(); // one may be waiting for the other
    }
}

QString PostgresPair::freshDatabase()
{
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    const QString role = QLatin1String(PostgresNode::Role);
    expect(m_primary->sql(QLatin1String(PostgresNode::SuperUser),
                          QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(name, role)),
           "cannot make a database");
    return QStringLiteral("postgresql://%1@127.0.0.1:%2,127.0.0.1:%3/%4?target_session_attrs=read-write")
        .arg(role, QString::number(m_primary->port()), QString::number(m_standby->port()), name);
}

qint64 PostgresPair::sender() const
{
    const qint64 process = m_primary->value(QStringLiteral("SELECT pid FROM pg_stat_replication")).toLongLong();
    expect(process > 0, "nobody feeds the standby");
    return process;
}

void PostgresPair::stallReplication()
{
    ::kill(pid_t(sender()), SIGSTOP);
}

void PostgresPair::goOnReplicating()
{
    ::kill(pid_t(sender()), SIGCONT);
}

int PostgresPair::waitingCommits() const
{
    return m_primary->value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))
        .toInt();
}

void PostgresPair::cancelWaitingCommits()
{
    expect(m_primary->sql(QLatin1String(PostgresNode::SuperUser),
                          QStringLiteral("SELECT pg_cancel_backend(pid) FROM pg_stat_activity "
                                         "WHERE wait_event = 'SyncRep'")),
           "nothing is cancelled");
}

void PostgresPair::killPrimary()
{
    m_primary->killNow();
}

void PostgresPair::promoteStandby()
{
    expect(m_standby->promote(), "the standby does not take over");
    std::swap(m_primary, m_standby);
}

void PostgresPair::killFormerPrimary()
{
    m_standby->killNow();
}

void PostgresPair::rebuildStandby()
{
    expect(m_standby->follow(*m_primary), "there is no standby");
    // The settings of a node go along with its copy: here it waits for nobody yet, so that one which is promoted goes
    // on alone, as a cluster's manager would have it.
    const auto primarySays = [this](const char *setting) {
        return m_primary->sql(QLatin1String(PostgresNode::SuperUser), QLatin1String(setting));
    };
    expect(primarySays("ALTER SYSTEM SET synchronous_standby_names = '*'") && primarySays("SELECT pg_reload_conf()"),
           "the primary does not wait for its standby");
    // What was written before it waited has to be there as well.
    const QString here = QString::fromLatin1(m_primary->value(QStringLiteral("SELECT pg_current_wal_flush_lsn()")));
    const QString query = QStringLiteral("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync' "
                                         "AND flush_lsn >= '%1'")
                              .arg(here);
    QElapsedTimer timer;
    timer.start();
    while (m_primary->value(query) != "1") {
        expect(timer.elapsed() < LongestMs, "the standby does not keep up");
        QThread::msleep(LookEveryMs);
    }
}

} // namespace kf::test
