// Keyfield's server, driven by the rivals' harness: starts the real keyfield-server beside itself, and for the seed
// pushes the records through a device of its own.
#include "core/base/onresult.h"
#include "core/sync/session.h"
#include "tests/bench/lineprotocol.h"
#include "tests/bench/peerdata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace kf;
using namespace kf::bench;

namespace {

class PeerServer
{
public:
    PeerServer() : m_protocol([this](const QJsonObject &command) { handle(command); })
    {
        QObject::connect(&m_protocol, &LineProtocol::closed, qApp, &QCoreApplication::quit);
    }

private:
    static QString binary() { return QCoreApplication::applicationDirPath() + QStringLiteral("/keyfield-server"); }

    void handle(const QJsonObject &command)
    {
        const QString name = command[QStringLiteral("cmd")].toString();
        if (name == QLatin1String("open")) {
            open(command[QStringLiteral("dir")].toString());
        } else if (name == QLatin1String("seed")) {
            seed(command[QStringLiteral("n")].toInt());
        } else if (name == QLatin1String("wait_b")) {
            m_protocol.answer(); // connect_b itself waits for the acknowledgements
        } else if (name == QLatin1String("close")) {
            m_server.terminate();
            m_server.waitForFinished(10000);
            m_protocol.answer();
            QCoreApplication::quit();
        } else {
            m_protocol.fail(QStringLiteral("unknown command"));
        }
    }

    QByteArray admin(const QStringList &arguments)
    {
        QProcess process;
        process.start(binary(),
                      QStringList{QStringLiteral("--data"), m_directory, QStringLiteral("admin")} + arguments);
        process.waitForFinished(20000);
        if (process.exitCode() != 0)
            std::cerr << process.readAllStandardError().toStdString();
        return process.readAllStandardOutput().trimmed();
    }

    void open(const QString &directory)
    {
        m_directory = directory;
        const bool fresh = QDir(directory).isEmpty();
        if (fresh) {
            admin({QStringLiteral("workspace"), QStringLiteral("create"), QStringLiteral("bench")});
            admin({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--workspace"),
                   QStringLiteral("bench"), QStringLiteral("--login"), QStringLiteral("kam"), QStringLiteral("--name"),
                   QStringLiteral("Иванов"), QStringLiteral("--role"), QStringLiteral("kam")});
        }
        m_server.setProcessChannelMode(QProcess::SeparateChannels);
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(
            binary(), {QStringLiteral("--data"), directory, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(10000)) {
        }
        const QString line = QString::fromUtf8(m_server.readLine()).trimmed();
        m_port = line.section(u':', -1).toInt();
        if (m_port == 0) {
            m_protocol.fail(QStringLiteral("the server did not start: ") + line);
            return;
        }
        for (const char *device : {"A", "B", "seed"}) {
            QFile code(
                QDir::temp().filePath(QStringLiteral("keyfield-bench-%1-%2").arg(m_port).arg(QLatin1String(device))));
            if (code.open(QIODevice::WriteOnly))
                code.write(admin({QStringLiteral("device"), QStringLiteral("invite"), QStringLiteral("--login"),
                                  QStringLiteral("kam"), QStringLiteral("--server"),
                                  QStringLiteral("https://127.0.0.1:%1").arg(m_port)}));
        }
        m_protocol.answer({{QStringLiteral("port"), m_port}});
    }

    void seed(int n)
    {
        QFile data(qEnvironmentVariable("ROOT") + QStringLiteral("/data/data-%1.ndjson").arg(n));
        if (!data.open(QIODevice::ReadOnly)) {
            m_protocol.fail(QStringLiteral("no data file"));
            return;
        }
        StoreOptions options;
        options.directory = m_seedDirectory.path();
        options.deviceName = QStringLiteral("seed");
        options.create = true;
        options.registry = &m_types.registry;
        m_seeder = std::make_unique<Session>(std::move(*Store::open(options, Secret::random(32))));
        Action action;
        const auto flush = [&] {
            const auto done = m_seeder->store().apply(std::exchange(action, {})).result();
            return done.has_value();
        };
        while (!data.atEnd()) {
            const QByteArray line = data.readLine().trimmed();
            if (!line.isEmpty())
                action.edits.push_back(RecordEdit::create(recordFromJson(m_types, line)));
            if (action.edits.size() == 500 && !flush())
                return m_protocol.fail(QStringLiteral("seed"));
        }
        if (!action.edits.empty() && !flush())
            return m_protocol.fail(QStringLiteral("seed"));
        QFile code(QDir::temp().filePath(QStringLiteral("keyfield-bench-%1-seed").arg(m_port)));
        if (!code.open(QIODevice::ReadOnly))
            return m_protocol.fail(QStringLiteral("no invitation"));
        onResult(m_seeder->sync().enrol(QString::fromUtf8(code.readAll())), &m_receiver,
                 [this](const Result<void> &result) {
                     if (!result)
                         return m_protocol.fail(result.error().message);
                     onResult(m_seeder->sync().syncNow(), &m_receiver, [this](const SyncReport &report) {
                         if (report.error)
                             return m_protocol.fail(report.error->message);
                         m_protocol.answer();
                     });
                 });
    }

    PeerTypes m_types;
    LineProtocol m_protocol;
    QObject m_receiver;
    QProcess m_server;
    QString m_directory;
    int m_port = 0;
    QTemporaryDir m_seedDirectory;
    std::unique_ptr<Session> m_seeder;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    PeerServer server;
    return QCoreApplication::exec();
}
