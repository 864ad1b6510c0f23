// The database fails over under load: two servers on one PostgreSQL, whose primary is killed, or is gone from the
// network without a word, and whose synchronous standby takes its place. What a device was told is numbered has its
// number for ever, nothing counts twice, and it goes on within seconds.
#include "core/record/types.h"
#include "tests/campaigns/appdevice.h"
#include "tests/campaigns/pusher.h"
#include "tests/faults/campaign.h"
#include "tests/support/postgrespair.h"
#include "tests/support/programs.h"
#include "tests/support/testnetwork.h"

#include <QDir>
#include <QTest>
#include <QUrl>

#include <random>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestGapMs = 5'000;        // p95, after a kill
constexpr qint64 LongestSilentGapMs = 12'000; // p95, when first somebody has to find out
constexpr int StuckMs = 60'000;
constexpr int ConvergeMs = 30'000;
constexpr int BetweenNotesMs = 150;
constexpr int PushersPerNode = 2;
constexpr int AppsPerNode = 2;

QByteArray withoutNamespaces; // why the network is the machine's own; empty: it is one of our own

// From a failover until each device was told of something that it wrote after it.
class Gaps
{
public:
    void add(const Acknowledgements &told, qint64 failover) { m_all.push_back(told.gapAfter(failover)); }
    void sort() { std::sort(m_all.begin(), m_all.end()); }
    qint64 percentile(size_t percent) const
    {
        return m_all.empty() ? 0 : m_all[(m_all.size() * percent + 99) / 100 - 1];
    }
    QByteArray figures() const
    {
        return "p50 " + QByteArray::number(percentile(50)) + " ms, p95 " + QByteArray::number(percentile(95)) +
               " ms, longest " + QByteArray::number(percentile(100)) + " ms";
    }

private:
    std::vector<qint64> m_all;
};

// Two servers on one database, and people at work on both.
class World
{
public:
    explicit World(quint64 seed)
        : m_random(seed),
          m_network(withoutNamespaces.isEmpty() ? std::make_unique<TestNetwork>(0) : nullptr),
          m_database(m_postgres.freshDatabase())
    {
        for (const QString &name : {u"north"_s, u"south"_s})
            m_nodes.push_back(std::make_unique<Server>(made(name), m_database));
        m_nodes.front()->createWorkspace({u"kam"_s});
        for (const auto &node : m_nodes)
            node->start();
        for (const auto &node : m_nodes) {
            for (int i = 0; i < AppsPerNode; ++i)
                addApp(*node);
        }
        Record account(types::account);
        account.set(types::account.name, u"Тавория"_s);
        m_account = m_apps.front()->create(account);
        if (!getsInStep())
            qFatal("the devices do not get in step");
        for (const auto &node : m_nodes) {
            for (int i = 0; i < PushersPerNode; ++i)
                m_pushers.push_back(std::make_unique<Pusher>(node->port(), node->invite(u"kam"_s)));
        }
        if (!QTest::qWaitFor([this] { return everybodyWasToldSince(0); }, StuckMs))
            qFatal("a device does not begin");
        QObject::connect(&m_writing, &QTimer::timeout, &m_writing, [this] { write(); });
        m_writing.start(BetweenNotesMs);
    }

    struct Failover
    {
        qint64 at;
        bool silent;
    };
    // When this returns, the devices have been told of something that they wrote after it.
    Failover failOver(qint64 number)
    {
        QTest::qWait(int(below(2'000)) + 1'000);
        if (below(2) == 0) {
            m_postgres.stallReplication();
            QTest::qWait(int(below(400)));
        }
        const Failover failover{nowMs(), m_network && number % 3 == 1};
        if (failover.silent)
            m_network->silence(m_postgres.primaryPort());
        else
            m_postgres.killPrimary();
        m_postgres.promoteStandby();
        if (!QTest::qWaitFor([&] { return everybodyWasToldSince(failover.at); }, StuckMs))
            qFatal("a device is stuck %d s after the failover", StuckMs / 1000);
        if (failover.silent) {
            m_postgres.killFormerPrimary();
            m_network->heal();
        }
        m_postgres.rebuildStandby();
        return failover;
    }

    void rest()
    {
        m_writing.stop();
        for (const auto &pusher : m_pushers)
            pusher->stop();
    }

    // Once nobody writes any more: nothing is unsent, and everybody is at the end of the log.
    bool getsInStep()
    {
        const auto all = [this](const std::function<bool(const StoreStatus &)> &is) {
            return QTest::qWaitFor(
                [&] {
                    return std::all_of(m_apps.begin(), m_apps.end(),
                                       [&](const auto &app) { return is(app->status()); });
                },
                ConvergeMs);
        };
        if (!all([](const StoreStatus &status) { return status.pending == 0; }))
            return false;
        const quint64 end = quint64(m_nodes.front()->stat()[u"operations"_s].toInteger());
        return all([end](const StoreStatus &status) { return status.cursor >= end; });
    }

    void addApp(Server &node)
    {
        const QString name = u"app %1"_s.arg(m_apps.size());
        m_apps.push_back(std::make_unique<AppDevice>(made(name), name, node.invite(u"kam"_s)));
    }

    Server &node(size_t n) { return *m_nodes[n]; }
    const std::vector<std::unique_ptr<Pusher>> &pushers() const { return m_pushers; }
    const std::vector<std::unique_ptr<AppDevice>> &apps() const { return m_apps; }

private:
    // ... of something that it has written since then.
    bool everybodyWasToldSince(qint64 moment) const
    {
        return std::all_of(m_pushers.begin(), m_pushers.end(),
                           [&](const auto &pusher) { return pusher->lastTold() > moment; }) &&
               (moment == 0 || std::all_of(m_apps.begin(), m_apps.end(), [&](const auto &app) {
                    return app->acknowledgements().gapAfter(moment) >= 0;
                }));
    }
    quint64 below(quint64 end) { return std::uniform_int_distribution<quint64>(0, end - 1)(m_random); }
    QString made(const QString &name) const
    {
        QDir(m_folder.path()).mkpath(name);
        return m_folder.filePath(name);
    }
    void write()
    {
        for (const auto &app : m_apps) {
            if (below(4) == 0) {
                app->change(types::account, m_account, {{&types::account.phone, QString::number(below(1'000'000))}});
                continue;
            }
            Record note(types::note);
            note.set(types::note.text, u"Обсудили поставку %1"_s.arg(below(1'000'000)));
            app->create(note);
        }
    }

    std::mt19937_64 m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<TestNetwork> m_network;
    PostgresPair m_postgres;
    const QString m_database;
    std::vector<std::unique_ptr<Server>> m_nodes;
    std::vector<std::unique_ptr<AppDevice>> m_apps;
    std::vector<std::unique_ptr<Pusher>> m_pushers;
    RecordId m_account;
    QTimer m_writing;
};

} // namespace

class FailoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost()
    {
        const Campaign campaign("failovers", 3, 50);
        World world(campaign.seed());
        std::vector<World::Failover> failovers;
        while (qint64(failovers.size()) < campaign.size())
            failovers.push_back(world.failOver(qint64(failovers.size())));
        world.rest();

        QVERIFY2(world.getsInStep(), "the devices do not get in step");
        const auto numbers = numbersOnServer(world.node(0).port(), world.node(0).invite(u"kam"_s));
        qint64 operations = 0;
        for (const auto &[device, its] : numbers)
            operations += qint64(its.size());
        QCOMPARE(world.node(1).stat()[u"operations"_s].toInteger(), operations);
        int repeated = 0;
        for (const auto &pusher : world.pushers()) {
            const std::vector<quint64> &told = pusher->numbers();
            const std::vector<quint64> &there = numbers.at(pusher->device());
            QVERIFY(there.size() >= told.size());
            QVERIFY(std::equal(told.begin(), told.end(), there.begin()));
            repeated += pusher->repeated();
        }
        for (const auto &app : world.apps()) {
            QVERIFY2(!app->hadToStartOver(), qPrintable(app->name()));
            QCOMPARE(quint64(numbers.at(app->device()).size()), app->written());
        }
        Gaps killed;
        Gaps silent;
        for (const World::Failover &failover : failovers) {
            Gaps &gaps = failover.silent ? silent : killed;
            for (const auto &pusher : world.pushers())
                gaps.add(pusher->acknowledgements(), failover.at);
            for (const auto &app : world.apps())
                gaps.add(app->acknowledgements(), failover.at);
        }

        world.addApp(world.node(1)); // which has seen nothing of it
        const AppDevice::Content content = world.apps().back()->content();
        for (const auto &app : world.apps())
            QVERIFY2(app->content() == content, qPrintable(app->name()));

        killed.sort();
        silent.sort();
        campaign.tell(QByteArray::number(qint64(failovers.size())) + " failovers, " + QByteArray::number(operations) +
                      " operations, " + QByteArray::number(repeated) + " pushes repeated, gap " + killed.figures() +
                      (withoutNamespaces.isEmpty() ? ", when it is silent " + silent.figures()
                                                   : ", none of them silent (" + withoutNamespaces + ')'));
        QVERIFY2(killed.percentile(95) <= LongestGapMs, killed.figures().constData());
        QVERIFY2(silent.percentile(95) <= LongestSilentGapMs, silent.figures().constData());
    }
};

int main(int argc, char *argv[])
{
    withoutNamespaces = TestNetwork::enter(TestNetwork::Root::NeedsOthers);
    QCoreApplication application(argc, argv);
    FailoversTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_failovers.moc"
