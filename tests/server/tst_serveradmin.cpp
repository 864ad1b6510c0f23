// The administrator's command line, before the first start and beside a running server.
#include "core/change/wire.h"
#include "server/admin/options.h"
#include "tests/server/engines.h"
#include "tests/server/tlsclient.h"
#include "tests/support/programs.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace kf;
using namespace kf::server;

class ServerAdminTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_postgres.start()); }
    void cleanupTestCase() { m_postgres.stop(); }

    void worksBeforeAndBeside_data() { Engines::addRows(); }
    void worksBeforeAndBeside()
    {
        QFETCH(const bool, embedded);
        const QTemporaryDir folder;
        test::Server server(folder.path(), embedded ? QString() : m_postgres.freshDatabase());
        server.createWorkspace({QStringLiteral("kam"), QStringLiteral("second")});
        const QString early = server.invite(QStringLiteral("kam")); // before the first start
        QVERIFY(early.startsWith(QLatin1String("KF1-")));
        QVERIFY(!early.contains(u'\n'));
        QCOMPARE(server.stat(),
                 (QJsonObject{
                     {QStringLiteral("operations"), 0}, {QStringLiteral("records"), 0}, {QStringLiteral("blobs"), 0}}));
        server.start();
        Phone first(port(server), early);
        QCOMPARE(first.status(), 200);

        // Beside the running server: a new person, who comes in; a new workspace.
        server.admin({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--workspace"),
                      QStringLiteral("work"), QStringLiteral("--login"), QStringLiteral("boss"),
                      QStringLiteral("--name"), QStringLiteral("Начальник"), QStringLiteral("--role"),
                      QStringLiteral("manager")});
        Phone boss(port(server), server.invite(QStringLiteral("boss")));
        QCOMPARE(boss.place().role, QStringLiteral("manager"));
        QCOMPARE(boss.place().userName, QStringLiteral("Начальник"));
        server.admin({QStringLiteral("workspace"), QStringLiteral("create"), QStringLiteral("other")});
        server.admin({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--workspace"),
                      QStringLiteral("other"), QStringLiteral("--login"), QStringLiteral("kam"),
                      QStringLiteral("--name"), QStringLiteral("Kam"), QStringLiteral("--role"),
                      QStringLiteral("kam")});
        const auto code = server
                              .admin({QStringLiteral("device"), QStringLiteral("invite"), QStringLiteral("--login"),
                                      QStringLiteral("kam"), QStringLiteral("--workspace"), QStringLiteral("other")})
                              .line();
        const auto invitation = wire::invitationFromCode(code);
        QVERIFY(invitation);
        QCOMPARE(invitation->server, server.url()); // where it listens
        Phone elsewhere(port(server), code);
        QCOMPARE(elsewhere.place().workspaceName, QStringLiteral("other"));

        const QJsonArray devices =
            server.admin({QStringLiteral("device"), QStringLiteral("list"), QStringLiteral("--json")}).array();
        QCOMPARE(devices.size(), 3);
        const QJsonArray here =
            server
                .admin({QStringLiteral("device"), QStringLiteral("list"), QStringLiteral("--workspace"),
                        QStringLiteral("work"), QStringLiteral("--json")})
                .array();
        QCOMPARE(here.size(), 2);
        QCOMPARE(here[0].toObject()[QStringLiteral("id")].toString(), toString(first.device()));
        QCOMPARE(here[0].toObject()[QStringLiteral("login")].toString(), QStringLiteral("kam"));
        QVERIFY(!here[0].toObject()[QStringLiteral("revoked")].toBool());
        QCOMPARE(first.post(wire::PullPath, wire::encode(wire::PullRequest())).status, 200);
        server.admin({QStringLiteral("device"), QStringLiteral("revoke"), toString(first.device())});
        QCOMPARE(first.post(wire::PullPath, wire::encode(wire::PullRequest())).status, 403);
        QCOMPARE(boss.post(wire::PullPath, wire::encode(wire::PullRequest())).status, 200);
    }

    void saysWhatIsWrong()
    {
        const QTemporaryDir folder;
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            process.start(test::binary(QStringLiteral("keyfield-server")), arguments);
            process.waitForFinished(60000);
            const QByteArray said = process.readAllStandardError();
            return std::tuple(process.exitCode(), process.readAllStandardOutput(), said);
        };
        const QStringList data{QStringLiteral("--data"), folder.path()};
        const auto admin = [&](const QString &words) {
            return run(data + QStringList{QStringLiteral("admin")} + words.split(u' '));
        };
        QCOMPARE(std::get<0>(run({})), 2);
        QCOMPARE(std::get<0>(run({QStringLiteral("--nonsense")})), 2);
        QCOMPARE(std::get<0>(run({QStringLiteral("--help")})), 0);
        QCOMPARE(std::get<0>(run(data + QStringList{QStringLiteral("--listen"), QStringLiteral("nowhere")})), 2);
        QVERIFY(std::get<2>(admin(QStringLiteral("device invite --login x"))).contains("there is no workspace yet"));
        QCOMPARE(std::get<0>(admin(QStringLiteral("workspace create work"))), 0);
        const auto twice = admin(QStringLiteral("workspace create work"));
        QVERIFY(std::get<0>(twice) != 0);
        QVERIFY(std::get<1>(twice).isEmpty());
        QVERIFY(std::get<2>(twice).contains("already"));
        QVERIFY(std::get<0>(admin(QStringLiteral("workspace stat nope --json"))) != 0);
        QVERIFY(std::get<0>(admin(QStringLiteral("user add --login a --name b --role tsar"))) != 0);
        QVERIFY(std::get<0>(admin(QStringLiteral("user add --login a --role kam"))) != 0);
        QCOMPARE(std::get<0>(admin(QStringLiteral("user add --login a --name b --role kam"))), 0);
        QVERIFY(std::get<0>(admin(QStringLiteral("user add --login a --name b --role kam"))) != 0);
        QVERIFY(std::get<0>(admin(QStringLiteral("device invite --login b"))) != 0);
        QVERIFY(std::get<0>(admin(QStringLiteral("device revoke 12"))) != 0);
        QVERIFY(std::get<0>(admin(QStringLiteral("fly"))) != 0);
        // A wrong key opens nothing and breaks nothing.
        QFile key(folder.filePath(QStringLiteral("other.key")));
        QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray(32, 'k')) == 32);
        key.close();
        QVERIFY(key.setPermissions(QFileDevice::ReadOwner));
        const auto wrongKey =
            run(data + QStringList{QStringLiteral("--key-file"), key.fileName(), QStringLiteral("admin"),
                                   QStringLiteral("workspace"), QStringLiteral("stat"), QStringLiteral("work")});
        QVERIFY(std::get<0>(wrongKey) != 0);
        QVERIFY(std::get<2>(wrongKey).contains("another key"));
        QCOMPARE(std::get<0>(admin(QStringLiteral("workspace stat work --json"))), 0);
    }

    void theKeyIsNamedWhenItIsMadeBesideTheData()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(test::binary(QStringLiteral("keyfield-server")),
                      {QStringLiteral("--data"), folder.path(), QStringLiteral("admin"), QStringLiteral("workspace"),
                       QStringLiteral("create"), QStringLiteral("work")});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardError().contains("--key-file"));
        const QFileInfo key(folder.filePath(QStringLiteral("server.key")));
        QCOMPARE(key.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());

        // A systemd credential takes its place.
        const QTemporaryDir second;
        QVERIFY(QFile::copy(key.filePath(), second.filePath(QStringLiteral("keyfield"))));
        const QTemporaryDir data;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), second.path());
        QProcess withCredential;
        withCredential.setProcessEnvironment(environment);
        withCredential.start(test::binary(QStringLiteral("keyfield-server")),
                             {QStringLiteral("--data"), data.path(), QStringLiteral("admin"),
                              QStringLiteral("workspace"), QStringLiteral("create"), QStringLiteral("work")});
        QVERIFY(withCredential.waitForFinished(60000));
        QCOMPARE(withCredential.exitCode(), 0);
        QVERIFY(withCredential.readAllStandardError().isEmpty());
        QVERIFY(!QFileInfo::exists(data.filePath(QStringLiteral("server.key"))));
    }

    void anAddressIsFoundByItself()
    {
        const auto address = parseListen(QStringLiteral("[::1]:8443"));
        QVERIFY(address);
        QCOMPARE(address->host, QStringLiteral("::1"));
        QCOMPARE(address->port, quint16(8443));
        QVERIFY(!parseListen(QStringLiteral("8443")));
        QVERIFY(!parseListen(QStringLiteral("127.0.0.1:70000")));

        const QTemporaryDir folder;
        QProcess process;
        process.start(
            test::binary(QStringLiteral("keyfield-server")),
            {QStringLiteral("--data"), folder.path(), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(60000));
        const QByteArray line = process.readLine().trimmed();
        QVERIFY2(line.startsWith("listening on https://127.0.0.1:"), line.constData());
        const quint16 free = line.mid(line.lastIndexOf(':') + 1).toUShort();
        QCOMPARE(TlsClient(free).get("/healthz").status, 200);
        process.terminate();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 0);
    }

private:
    static quint16 port(const test::Server &server) { return quint16(QUrl(server.url()).port()); }
    test::PostgresCluster m_postgres;
};

QTEST_GUILESS_MAIN(ServerAdminTest)
#include "tst_serveradmin.moc"
