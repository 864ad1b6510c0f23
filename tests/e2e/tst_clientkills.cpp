// kill -9 of the real clients, three at a time, at any moment while they write, import and synchronise: each store
// opens, what was acknowledged is there, an import is whole or not at all, and in the end all have the same and every
// operation was numbered once.
#include "tests/faults/campaign.h"
#include "tests/server/wholelog.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/programs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace kf::test;

namespace {

constexpr int Clients = 6;
constexpr int RowsOfAnImport = 30;
constexpr int MostKillsOfAScene = 250; // then the lists that are looked through get long
constexpr int LongestLifeMs = 90;      // by then most commands are done by themselves

// One person at one device: what it was told, and what it was promised.
class Hand
{
public:
    Hand(const QString &directory, const QString &name, const QString &field)
        : device(directory), m_name(name), m_field(field)
    {
    }

    // The next thing to do, under way. `files`: where an import finds its file.
    void begin(QRandomGenerator &random, const QStringList &clients, const QString &files)
    {
        const int n = ++m_tried;
        const QString &client = clients[int(random.bounded(quint32(clients.size())))];
        switch (random.bounded(10)) {
        case 0:
        case 1:
        case 2:
            m_doing = Doing::Note;
            m_words = QStringLiteral("%1 заметка %2").arg(m_name).arg(n);
            m_process = device.start({QStringLiteral("note"), QStringLiteral("--account"), client, m_words});
            break;
        case 3:
        case 4:
        case 5:
            m_doing = Doing::Value;
            m_words = QStringLiteral("%1-%2").arg(m_name).arg(n);
            m_client = client;
            m_process = device.start({QStringLiteral("set"), client, m_field + u'=' + m_words});
            break;
        case 6:
            m_doing = Doing::Import;
            m_words = QStringLiteral("%1 import %2 row ").arg(m_name).arg(n);
            m_process = device.start({QStringLiteral("import"), written(files), QStringLiteral("--type"),
                                      QStringLiteral("account"), QStringLiteral("--json")});
            break;
        default:
            m_doing = Doing::Sync;
            m_process = device.start({QStringLiteral("sync"), QStringLiteral("--json")});
        }
    }

    // Dead, or done. True when it was killed.
    bool end(qint64 inMs)
    {
        m_process->waitForFinished(int(std::max<qint64>(0, inMs)));
        const bool killed = m_process->state() != QProcess::NotRunning;
        m_process->kill();
        m_process->waitForFinished();
        const bool done = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
        if (!killed && !done && m_doing != Doing::Sync)
            m_wrong =
                QStringLiteral("a command failed by itself: ") + QString::fromUtf8(m_process->readAllStandardError());
        switch (m_doing) {
        case Doing::Note:
            if (done)
                m_promised.insert(m_words);
            break;
        case Doing::Value: {
            QStringList &possible = m_possible[m_client];
            if (done)
                possible.clear();
            else if (possible.isEmpty())
                possible.append(QString()); // nobody has written it before
            possible.append(m_words);
            break;
        }
        case Doing::Import:
            m_imports.insert(m_words, done);
            break;
        case Doing::Sync:
            break;
        }
        return killed;
    }

    // What is not as it was promised; empty: all is well.
    QString disagreement() const
    {
        if (!m_wrong.isEmpty())
            return m_wrong;
        QSet<QString> notes;
        for (const QString &text : column(QStringLiteral("note"), QStringLiteral("text"))) {
            if (notes.contains(text))
                return QStringLiteral("twice: ") + text;
            notes.insert(text);
        }
        for (const QString &text : m_promised) {
            if (!notes.contains(text))
                return QStringLiteral("lost: ") + text;
        }
        QHash<QString, int> rows;
        QHash<QString, QString> values;
        const QJsonArray accounts =
            device.must({QStringLiteral("list"), QStringLiteral("account"), QStringLiteral("--json")}).array();
        for (const QJsonValue &row : accounts) {
            const QString name = row.toObject()[QStringLiteral("name")].toString();
            ++rows[name.left(name.indexOf(QStringLiteral("row ")) + 4)];
            values[row.toObject()[QStringLiteral("id")].toString()] = row.toObject()[m_field].toString();
        }
        for (auto import = m_imports.begin(); import != m_imports.end(); ++import) {
            const int found = rows.value(import.key());
            if (found != RowsOfAnImport && (found != 0 || import.value()))
                return QStringLiteral("%1 rows of %2").arg(found).arg(import.key());
        }
        for (auto value = m_possible.begin(); value != m_possible.end(); ++value) {
            const QString found = values.value(value.key());
            if (!value->contains(found))
                return QStringLiteral("lost: %1 of %2, there is %3").arg(value->last(), value.key(), found);
        }
        return {};
    }

    Device device;

private:
    enum class Doing { Note, Value, Import, Sync };

    QString written(const QString &files) const
    {
        QFile file(QStringLiteral("%1/%2.csv").arg(files, m_name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        QByteArray rows = "account\n";
        for (int i = 0; i < RowsOfAnImport; ++i)
            rows += m_words.toUtf8() + QByteArray::number(i) + '\n';
        file.write(rows);
        return file.fileName();
    }
    QStringList column(const QString &type, const QString &field) const
    {
        QStringList values;
        for (const QJsonValue &row : device.must({QStringLiteral("list"), type, QStringLiteral("--json")}).array())
            values.append(row.toObject()[field].toString());
        return values;
    }

    QString m_name;
    QString m_field; // its own: nobody else writes it
    int m_tried = 0;
    Doing m_doing = Doing::Sync;
    QString m_words;
    QString m_client;
    std::unique_ptr<QProcess> m_process;
    QSet<QString> m_promised;
    QHash<QString, QStringList> m_possible; // what a client's field may hold: the last promised, or tried since
    QHash<QString, bool> m_imports;         // whether it was promised
    QString m_wrong;
};

} // namespace

class ClientKillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_postgres.start()); }
    void cleanupTestCase() { m_postgres.stop(); }

    void killedAtAnyMoment_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("embedded") << false;
        QTest::newRow("postgresql") << true;
    }
    void killedAtAnyMoment()
    {
        QFETCH(const bool, postgres);
        const Campaign campaign("clientkills", 300, 5'000);
        qInfo("seed %llu", static_cast<unsigned long long>(campaign.seed()));
        QRandomGenerator random(quint32(campaign.seed()));
        const qint64 wanted = campaign.size() / 2; // the other half is the other engine's
        qint64 killed = 0;
        quint64 operations = 0;
        while (killed < wanted) {
            const QString wrong =
                scene(random, postgres, std::min<qint64>(MostKillsOfAScene, wanted - killed), killed, operations);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        campaign.tell(QByteArray::number(killed) + " kills of three clients, " + QByteArray::number(operations) +
                      " operations on " + (postgres ? "PostgreSQL" : "the embedded store"));
    }

private:
    // A server and three devices of two people, until so many were killed. What was wrong; empty: nothing.
    QString scene(QRandomGenerator &random, bool postgres, qint64 kills, qint64 &killed, quint64 &operations)
    {
        const QTemporaryDir folder;
        const auto place = [&](const char *name) {
            const QString path = folder.filePath(QLatin1String(name));
            QDir().mkpath(path);
            return path;
        };
        Server server(place("server"), postgres ? m_postgres.freshDatabase() : QString());
        server.createWorkspace({QStringLiteral("marina"), QStringLiteral("roman")});
        server.start();
        std::vector<Hand> hands;
        hands.emplace_back(place("a"), QStringLiteral("A"), QStringLiteral("phone"));
        hands.emplace_back(place("b"), QStringLiteral("B"), QStringLiteral("email"));
        hands.emplace_back(place("c"), QStringLiteral("C"), QStringLiteral("address"));
        QStringList clients;
        for (size_t i = 0; i < hands.size(); ++i) {
            const Device &device = hands[i].device;
            device.init(QStringLiteral("Device %1").arg(i));
            device.must(
                {QStringLiteral("enrol"), server.invite(i == 1 ? QStringLiteral("roman") : QStringLiteral("marina"))});
            for (int n = 0; i == 0 && n < Clients; ++n)
                clients.append(
                    device.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=%1").arg(n)})
                        .line());
            device.must({QStringLiteral("sync")});
        }

        for (const qint64 before = killed; killed < before + kills;) {
            std::vector<std::pair<qint64, Hand *>> deaths;
            for (Hand &hand : hands) {
                hand.begin(random, clients, folder.path());
                deaths.emplace_back(random.bounded(LongestLifeMs), &hand);
            }
            std::sort(deaths.begin(), deaths.end());
            QElapsedTimer timer;
            timer.start();
            for (const auto &[at, hand] : deaths)
                killed += hand->end(at - timer.elapsed());
            for (const Hand &hand : hands) {
                if (const QString wrong = hand.disagreement(); !wrong.isEmpty())
                    return wrong;
            }
        }
        return ending(server, hands, operations);
    }

    static QString ending(Server &server, const std::vector<Hand> &hands, quint64 &operations)
    {
        for (int round = 0; round < 2; ++round) {
            for (const Hand &hand : hands) {
                const QJsonObject report =
                    hand.device.must({QStringLiteral("sync"), QStringLiteral("--json")}).object();
                if (report[QStringLiteral("pending")].toInt() != 0 ||
                    report[QStringLiteral("quarantined")].toInt() != 0)
                    return QStringLiteral("something was not sent");
            }
        }
        for (const QString &type : {QStringLiteral("account"), QStringLiteral("note")}) {
            for (const Hand &hand : hands) {
                if (hand.device.visible(type) != hands.front().device.visible(type))
                    return QStringLiteral("the devices show different records of the type ") + type;
            }
        }
        for (const Hand &hand : hands) {
            if (const QString wrong = hand.disagreement(); !wrong.isEmpty())
                return wrong;
        }
        kf::server::Phone reader(server.port(), server.invite(QStringLiteral("roman")));
        const kf::server::WholeLog log = kf::server::readWholeLog(reader);
        operations += log.operations;
        if (log.wrong.isEmpty() && log.counters.size() != hands.size())
            return QStringLiteral("a device was taken for another");
        return log.wrong;
    }

    PostgresCluster m_postgres;
};

QTEST_GUILESS_MAIN(ClientKillsTest)
#include "tst_clientkills.moc"
