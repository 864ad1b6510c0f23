#include "tests/support/programs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTcpServer>

#include <sys/prctl.h>

#include <algorithm>
#include <csignal>

namespace kf::test {

namespace {

constexpr int LongestRunMs = 120'000;

// `clock`: as Device::setClock().
QProcessEnvironment environment(const QString &clock = {})
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    result.insert(QStringLiteral("KEYFIELD_PASSPHRASE"), passphrase());
    if (!clock.isEmpty()) {
        result.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KF_FAKETIME));
        result.insert(QStringLiteral("FAKETIME"), u'@' + clock);
        result.insert(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
        result.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    }
    return result;
}

Ran runProgram(const QString &program, const QStringList &arguments, const QString &clock = {})
{
    QProcess process;
    process.setProcessEnvironment(environment(clock));
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(LongestRunMs))
        qFatal("%s %s did not end", qPrintable(program), qPrintable(arguments.join(u' ')));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return server.serverPort();
}

} // namespace

QString passphrase()
{
    return QStringLiteral("рожь и овёс 2026");
}

QString binary(const QString &name)
{
    return QFileInfo(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/") + name).absoluteFilePath();
}

Ran Device::run(const QStringList &arguments) const
{
    return runProgram(binary(QStringLiteral("keyfieldctl")),
                      QStringList{QStringLiteral("--store"), m_directory} + arguments, m_clock);
}

Ran Device::must(const QStringList &arguments) const
{
    Ran ran = run(arguments);
    if (ran.code != 0)
        qFatal("keyfieldctl %s: exit %d: %s", qPrintable(arguments.join(u' ')), ran.code, ran.err.constData());
    return ran;
}

std::unique_ptr<QProcess> Device::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment(m_clock));
    process->start(binary(QStringLiteral("keyfieldctl")),
                   QStringList{QStringLiteral("--store"), m_directory} + arguments);
    return process;
}

void Device::init(const QString &name) const
{
    must({QStringLiteral("init"), QStringLiteral("--name"), name, QStringLiteral("--kdf"), QStringLiteral("minimal")});
}

QByteArray Device::visible(const QString &type) const
{
    const QJsonArray rows = must({QStringLiteral("list"), type, QStringLiteral("--json")}).array();
    std::vector<QByteArray> lines;
    for (const auto &row : rows) {
        QJsonObject object = row.toObject();
        object.remove(QStringLiteral("changed")); // the device's own clock until the server has spoken
        lines.push_back(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    std::sort(lines.begin(), lines.end());
    QByteArray all;
    for (const QByteArray &line : lines)
        all += line + '\n';
    return all;
}

Server::Server(const QString &directory, const QString &postgres)
    : m_directory(directory), m_postgres(postgres), m_port(freePort())
{
}

Server::~Server()
{
    if (isRunning())
        stop();
}

QStringList Server::common() const
{
    QStringList arguments{QStringLiteral("--data"), m_directory};
    if (!m_postgres.isEmpty())
        arguments += {QStringLiteral("--postgres"), m_postgres};
    return arguments;
}

Ran Server::admin(const QStringList &arguments) const
{
    Ran ran = runProgram(binary(QStringLiteral("keyfield-server")),
                         common() + QStringList{QStringLiteral("admin")} + arguments);
    if (ran.code != 0)
        qFatal("admin %s: exit %d: %s", qPrintable(arguments.join(u' ')), ran.code, ran.err.constData());
    return ran;
}

void Server::standAt(const QString &address, std::function<void()> enter)
{
    m_address = address;
    m_enter = std::move(enter);
}

void Server::createWorkspace(const QStringList &logins)
{
    admin({QStringLiteral("workspace"), QStringLiteral("create"), QStringLiteral("work")});
    for (const QString &login : logins) {
        admin({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--workspace"), QStringLiteral("work"),
               QStringLiteral("--login"), login, QStringLiteral("--name"), login, QStringLiteral("--role"),
               QStringLiteral("kam")});
    }
}

QString Server::invite(const QString &login, const QString &url)
{
    return admin({QStringLiteral("device"), QStringLiteral("invite"), QStringLiteral("--login"), login,
                  QStringLiteral("--server"), url.isEmpty() ? this->url() : url})
        .line();
}

QJsonObject Server::stat() const
{
    return admin(
               {QStringLiteral("workspace"), QStringLiteral("stat"), QStringLiteral("work"), QStringLiteral("--json")})
        .object();
}

void Server::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([enter = m_enter] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // it does not outlive a killed test
        enter();
    });
    m_process->setStandardErrorFile(m_directory + QStringLiteral("/server.log"), QIODevice::Append);
    m_process->start(binary(QStringLiteral("keyfield-server")),
                     common() +
                         QStringList{QStringLiteral("--listen"), QStringLiteral("%1:%2").arg(m_address).arg(m_port)});
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(20'000))
            qFatal("keyfield-server did not start; see %s/server.log", qPrintable(m_directory));
    }
}

void Server::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(20'000))
        qFatal("keyfield-server did not stop");
}

void Server::killNow()
{
    m_process->kill();
    m_process->waitForFinished(20'000);
}

} // namespace kf::test
