// The whole job with the real programs: two devices and a server process, on both engines.
#include "tests/support/postgrescluster.h"
#include "tests/support/programs.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace kf::test;

namespace {

constexpr int Deals = 8800;
constexpr int Accounts = 85;
constexpr int Products = 7;
constexpr int Edits = 50;

const QStringList Types{QStringLiteral("account"), QStringLiteral("product"), QStringLiteral("deal"),
                        QStringLiteral("note")};

// Files of the shape of a real CRM's, with its blemishes: children before their parents, deals without a client, a
// misspelt product, open deals without a closing date.
void writeCrmFiles(const QString &directory)
{
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile file(directory + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    };
    QByteArray accounts = "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n";
    for (int i = 0; i < Accounts; ++i) {
        const QByteArray parent = i % 12 == 3 ? "Client " + QByteArray::number(i + 7) : QByteArray();
        accounts += "Client " + QByteArray::number(i) + ",retail," + QByteArray::number(1980 + i % 40) + ",10.5," +
                    QByteArray::number(100 + i) + ",Kenya," + (i + 7 < Accounts ? parent : QByteArray()) + "\n";
    }
    write(QStringLiteral("accounts.csv"), accounts);
    QByteArray products = "product,series,sales_price\n";
    for (int i = 0; i < Products; ++i)
        products += "GTX Model" + QByteArray::number(i) + ",GTX," + QByteArray::number(100 * i + 55) + "\n";
    write(QStringLiteral("products.csv"), products);
    QByteArray deals = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
    for (int i = 0; i < Deals; ++i) {
        const bool open = i % 5 == 0;
        const QByteArray product = i % 6 == 1 ? "GTXModel1" : "GTX Model" + QByteArray::number(i % Products);
        const QByteArray account = i % 7 == 2 ? QByteArray() : "Client " + QByteArray::number(i % Accounts);
        deals += QByteArray::number(100000 + i) + ",Anna Snelling," + product + ',' + account + ',' +
                 (open ? "Engaging,2016-10-20,," : "Won,2016-10-20,2017-03-01," + QByteArray::number(i)) + "\n";
    }
    write(QStringLiteral("deals.csv"), deals);
}

void importAll(const Device &device, const QString &files)
{
    for (const auto &[file, type, rows] : {std::tuple{"accounts.csv", "account", Accounts},
                                           {"products.csv", "product", Products},
                                           {"deals.csv", "deal", Deals}}) {
        const QJsonObject report =
            device
                .must({QStringLiteral("import"), files + u'/' + QLatin1String(file), QStringLiteral("--type"),
                       QLatin1String(type), QStringLiteral("--currency"), QStringLiteral("USD"),
                       QStringLiteral("--json")})
                .object();
        QCOMPARE(report[QStringLiteral("created")].toInt(), rows);
        QCOMPARE(report[QStringLiteral("refused")].toArray().size(), 0);
    }
}

struct Written
{
    QString record;
    QString field;
    QString value;
};

// Fifty notes and fifty edits, the first twenty of them on fields that the other device edits too.
std::vector<Written> work(const Device &device, const QString &name, const QStringList &accounts)
{
    std::vector<Written> written;
    for (int i = 0; i < Edits; ++i) {
        const QString text = QStringLiteral("Заметка %1 %2").arg(name).arg(i);
        const QString id = device.must({QStringLiteral("note"), QStringLiteral("--account"), accounts[i], text}).line();
        written.push_back({id, QStringLiteral("text"), text});
        const bool shared = i < 20;
        const QString field = shared || name == QStringLiteral("A") ? QStringLiteral("phone") : QStringLiteral("email");
        const QString value = QStringLiteral("%1-%2").arg(name).arg(i);
        device.must({QStringLiteral("set"), accounts[i], field + u'=' + value});
        written.push_back({accounts[i], field, value});
    }
    return written;
}

// Shown, or kept beside what is shown.
void expectKept(const Device &device, const std::vector<Written> &written)
{
    QHash<QString, QStringList> beside;
    const QJsonArray conflicts = device.must({QStringLiteral("conflicts"), QStringLiteral("--json")}).array();
    for (const QJsonValue &value : conflicts) {
        const QJsonObject conflict = value.toObject();
        for (const QJsonValue &alternative : conflict[QStringLiteral("alternatives")].toArray())
            beside[conflict[QStringLiteral("id")].toString() + conflict[QStringLiteral("field")].toString()].append(
                alternative.toObject()[QStringLiteral("value")].toString());
    }
    for (const Written &one : written) {
        const QJsonObject record = device.must({QStringLiteral("get"), one.record, QStringLiteral("--json")}).object();
        const bool kept =
            record[one.field].toString() == one.value || beside[one.record + one.field].contains(one.value);
        QVERIFY2(kept, qPrintable(QStringLiteral("%1 of %2 is lost: %3").arg(one.field, one.record, one.value)));
    }
}

void drain(const Device &device)
{
    const QJsonObject report = device.must({QStringLiteral("sync"), QStringLiteral("--json")}).object();
    QCOMPARE(report[QStringLiteral("pending")].toInt(), 0);
    QCOMPARE(report[QStringLiteral("quarantined")].toInt(), 0);
}

void expectInStep(const Device &a, const Device &b)
{
    for (const QString &type : Types)
        QCOMPARE(a.visible(type), b.visible(type));
    QCOMPARE(a.must({QStringLiteral("conflicts"), QStringLiteral("--json")}).array().size(),
             b.must({QStringLiteral("conflicts"), QStringLiteral("--json")}).array().size());
}

} // namespace

class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_postgres.start()); }
    void cleanupTestCase() { m_postgres.stop(); }

    void twoDevicesMeet_data() { engines(); }
    void twoDevicesMeet()
    {
        Scene scene(engine());
        scene.prepare();
        scene.server.stop();

        const auto byA = work(scene.a, QStringLiteral("A"), scene.accounts);
        const auto byB = work(scene.b, QStringLiteral("B"), scene.accounts);
        const Ran offline = scene.a.run({QStringLiteral("sync"), QStringLiteral("--json")});
        QCOMPARE(offline.code, 3);
        QCOMPARE(offline.object()[QStringLiteral("pending")].toInt(), 2 * Edits);

        scene.server.start();
        drain(scene.a);
        drain(scene.b);
        drain(scene.a);
        expectInStep(scene.a, scene.b);
        expectKept(scene.a, byA);
        expectKept(scene.b, byB);
        QCOMPARE(scene.server.stat()[QStringLiteral("operations")].toInt(), scene.imported + 4 * Edits);
        QCOMPARE(scene.server.stat()[QStringLiteral("records")].toInt(), scene.imported + 2 * Edits);
    }

    void nothingIsLostWhenEverythingIsKilled_data() { engines(); }
    void nothingIsLostWhenEverythingIsKilled()
    {
        Scene scene(engine());
        scene.prepare();
        const auto byA = work(scene.a, QStringLiteral("A"), scene.accounts);
        const auto byB = work(scene.b, QStringLiteral("B"), scene.accounts);

        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 12; ++round) {
            const Device &device = round % 2 ? scene.a : scene.b;
            const auto sync = device.start({QStringLiteral("sync"), QStringLiteral("--json")});
            QVERIFY(sync->waitForStarted());
            sync->waitForFinished(int(random.bounded(5, 250)));
            if (random.bounded(3) == 0) {
                scene.server.killNow();
                sync->kill();
                sync->waitForFinished();
                scene.server.start();
            } else {
                sync->kill();
                sync->waitForFinished();
            }
        }
        drain(scene.a);
        drain(scene.b);
        drain(scene.a);
        expectInStep(scene.a, scene.b);
        expectKept(scene.a, byA);
        expectKept(scene.b, byB);
        QCOMPARE(scene.server.stat()[QStringLiteral("operations")].toInt(), scene.imported + 4 * Edits);
    }

private:
    struct Scene
    {
        explicit Scene(const QString &postgres)
            : server(folder(QStringLiteral("server")), postgres),
              a(directory.filePath(QStringLiteral("a"))),
              b(directory.filePath(QStringLiteral("b")))
        {
        }
        QString folder(const QString &name)
        {
            QDir(directory.path()).mkpath(name);
            return directory.filePath(name);
        }
        void prepare()
        {
            writeCrmFiles(directory.path());
            server.createWorkspace({QStringLiteral("marina"), QStringLiteral("roman")});
            a.init(QStringLiteral("Телефон"));
            importAll(a, directory.path());
            server.start();
            a.must({QStringLiteral("enrol"), server.invite(QStringLiteral("marina"))});
            drain(a);
            b.init(QStringLiteral("Ноутбук"));
            b.must({QStringLiteral("enrol"), server.invite(QStringLiteral("roman"))});
            drain(b);
            expectInStep(a, b);
            for (const QJsonValue &row :
                 a.must({QStringLiteral("list"), QStringLiteral("account"), QStringLiteral("--json")}).array())
                accounts.append(row.toObject()[QStringLiteral("id")].toString());
            QCOMPARE(accounts.size(), Accounts);
        }

        QTemporaryDir directory;
        Server server;
        Device a;
        Device b;
        QStringList accounts;
        const int imported = Accounts + Products + Deals;
    };

    void engines()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("embedded") << false;
        QTest::newRow("postgresql") << true;
    }
    QString engine()
    {
        QFETCH(const bool, postgres);
        return postgres ? m_postgres.freshDatabase() : QString();
    }

    PostgresCluster m_postgres;
};

QTEST_GUILESS_MAIN(MainJobTest)
#include "tst_mainjob.moc"
