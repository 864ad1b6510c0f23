#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace kf::test {

// A PostgreSQL of the test's own: in a temporary folder, on a free loopback port, writing to the disk in earnest, gone
// when it is dropped or the test is killed. Started as another user when the test runs as root, which PostgreSQL
// refuses.
class PostgresCluster
{
public:
    PostgresCluster() = default;
    ~PostgresCluster();
    Q_DISABLE_COPY_MOVE(PostgresCluster)

    bool start(); // false: no PostgreSQL here, or it does not start; qWarning() tells why
    void stop();
    void restart(); // cuts every connection, as a crash of the database would
    // A connection URL of a new, empty database, for a role that owns it and stands below row-level security.
    QString freshDatabase();

private:
    bool run(const QString &program, const QStringList &arguments);
    bool launch();
    bool sql(const QString &database, const QString &command);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString url(const QString &user, const QString &database) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace kf::test
