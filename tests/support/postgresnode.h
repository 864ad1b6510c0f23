#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

#include <memory>

namespace kf::test {

// One PostgreSQL server of the test's own, on a loopback port that it keeps, writing to the disk in earnest; gone when
// it is dropped or the test is killed. Runs as another user when the test runs as root, which PostgreSQL refuses. Where
// something returns false, qWarning() has told why. One thread.
class PostgresNode
{
public:
    static constexpr char SuperUser[] = "postgres";
    static constexpr char Role[] = "keyfield_test"; // stands below row-level security

    // In a folder that exists and holds nothing else.
    explicit PostgresNode(const QString &folder);
    ~PostgresNode() { stop(); }
    Q_DISABLE_COPY_MOVE(PostgresNode)

    bool create();                            // an empty one; launched
    bool follow(const PostgresNode &primary); // a standby, made anew of what that one has; launched
    bool launch();
    void stop();
    void shutAtOnce(); // cuts every connection; the disk has all that was acknowledged
    void killNow();    // all its processes, as the loss of the machine would
    bool promote();    // the standby takes writes from now on
    bool isRunning() const { return m_server && m_server->state() != QProcess::NotRunning; }

    bool sql(const QString &database, const QString &command);
    QByteArray value(const QString &query) const; // the first one it answers; empty when there is none
    quint16 port() const { return m_port; }
    QString url(const QString &user, const QString &database) const;

private:
    bool run(const QString &program, const QStringList &arguments);
    QString data() const { return m_folder + QStringLiteral("/data"); }

    const QString m_folder;
    const quint16 m_port;
    std::unique_ptr<QProcess> m_server;
};

} // namespace kf::test
