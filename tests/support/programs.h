#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

// The real binaries, as a script would use them. For tests: a call that must succeed and does not, ends the test run
// with what the program said.
namespace kf::test {

QString binary(const QString &name); // in build/bin
QString passphrase();                // of every store that a Device makes

struct Ran
{
    int code = 0; // exit code; -1: killed or crashed
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QString line() const { return QString::fromUtf8(out).trimmed(); }
};

// keyfieldctl on one store.
class Device
{
public:
    explicit Device(const QString &directory) : m_directory(directory) {}

    // From now on its clock stands there when a program begins, and goes on from it: "1970-02-01 00:00:00"; empty: the
    // machine's.
    void setClock(const QString &utc) { m_clock = utc; }

    Ran run(const QStringList &arguments) const;
    Ran must(const QStringList &arguments) const; // exit code 0
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    void init(const QString &name) const;
    // Everything a user can see of a type, in a stable order: what two devices in step have in common.
    QByteArray visible(const QString &type) const;
    QString directory() const { return m_directory; }

private:
    QString m_directory;
    QString m_clock;
};

// keyfield-server with one workspace "work", on a port of its own.
class Server
{
public:
    // `postgres`: a connection URL; empty: the embedded store.
    Server(const QString &directory, const QString &postgres);
    ~Server(); // ends it

    // From its next start it listens at `address` (an IPv4 one), and `enter` is run in its process before the program.
    void standAt(const QString &address, std::function<void()> enter);
    void createWorkspace(const QStringList &logins);
    // `url`: of what stands between device and server; empty: the server itself.
    QString invite(const QString &login, const QString &url = {});
    Ran admin(const QStringList &arguments) const;
    QJsonObject stat() const;
    void start();
    void stop();    // asks it to, and waits
    void killNow(); // as a power cut would
    bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }
    qint64 processId() const { return m_process ? m_process->processId() : 0; }
    quint16 port() const { return m_port; }
    QString url() const { return QStringLiteral("https://%1:%2").arg(m_address).arg(m_port); }

private:
    QStringList common() const;
    QString m_directory;
    QString m_postgres;
    quint16 m_port;
    QString m_address = QStringLiteral("127.0.0.1");
    std::function<void()> m_enter = [] {};
    std::unique_ptr<QProcess> m_process;
};

} // namespace kf::test
