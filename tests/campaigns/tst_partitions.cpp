// Ten devices at work while the network between them and the server breaks, again and again: packets are lost one way,
// both ways, at random, or answered with a reset; a proxy delays, cuts, doubles, lets connections hang, and trickles.
// Once it is whole again everybody is in step within 30 s, and each operation has one number.
#include "core/record/types.h"
#include "tests/campaigns/appdevice.h"
#include "tests/campaigns/pusher.h"
#include "tests/campaigns/slowloris.h"
#include "tests/faults/campaign.h"
#include "tests/support/badproxy.h"
#include "tests/support/programs.h"
#include "tests/support/testnetwork.h"

#include <QDir>
#include <QTest>

#include <numeric>
#include <random>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using Mode = BadProxy::Mode;
using Way = TestNetwork::Way;

namespace {

constexpr int Devices = 10;
constexpr int PartitionMs = 8'000;
constexpr int ConvergeMs = 30'000;
constexpr int BetweenEditsMs = 500;
constexpr int LookEveryMs = 100;
constexpr int Kinds = 5; // of the network's faults, and of the proxies'
enum NetworkFault { OneWayToServer, OneWayToDevice, BothWays, Reset, Loss };
enum ProxyFault { Delays, Cuts, Duplicates, HalfOpen, Trickles };
constexpr int LorisConnections = 120;
constexpr int CompareEvery = 20; // partitions: what everybody sees; and at the end

QByteArray withoutNamespaces; // why the network is the machine's own; empty: it is one of our own

class World
{
public:
    explicit World(quint64 seed) : m_random(seed), m_server(made(u"server"_s), QString())
    {
        if (withoutNamespaces.isEmpty()) {
            m_network = std::make_unique<TestNetwork>(Devices);
            m_server.standAt(u"0.0.0.0"_s, [this] { m_network->goToServerSide(); });
        }
        m_server.createWorkspace({u"kam"_s});
        m_server.start();
        for (int i = 0; i < Devices; ++i) {
            if (isBehindProxy(i))
                m_proxies[i] = std::make_unique<BadProxy>(m_server.port(), placeFor(i));
            addDevice(i);
        }
        for (int i = 0; i < 3; ++i) {
            Record account(types::account);
            account.set(types::account.name, u"Клиент %1"_s.arg(i));
            m_accounts.push_back(m_devices.front()->create(account));
        }
        if (!getsInStep())
            qFatal("the devices do not get in step");
        QObject::connect(&m_writing, &QTimer::timeout, &m_writing, [this] { write(); });
    }

    // What is wrong; empty: nothing.
    QString partition(qint64 number)
    {
        QStringList told;
        m_struck.clear();
        const qint64 begun = nowMs();
        m_writing.start(BetweenEditsMs);
        const int network = kindOf(number);
        const int proxy = kindOf(number + 2); // every kind is there among any five
        std::vector<int> deaf;
        if (m_network)
            deaf = breakNetwork(network, told);
        const std::set<int> cutOff = m_struck;
        const std::vector<int> badly = breakProxies(proxy, told);
        // Some only read, and hear of what the others wrote by the line that was open before. Where that hangs half
        // open they find out when the server has been silent for too long, which takes more than 30 s.
        m_readers.clear();
        for (const int device : cutOff) {
            if (network != Reset && std::count(badly.begin(), badly.end(), device) == 0 && below(2) == 0)
                m_readers.insert(device);
        }
        QTest::qWait(PartitionMs);

        for (const int device : deaf) {
            if (m_devices[size_t(device)]->acknowledgements().gapAfter(begun + BetweenEditsMs / 2) >= 0)
                return told.join(u", ") + u": device %1 is not cut off"_s.arg(device);
        }
        for (int device = 0; device < Devices; ++device) {
            if (!m_struck.contains(device) && m_devices[size_t(device)]->acknowledgements().gapAfter(begun) < 0)
                return told.join(u", ") + u": device %1 waits for the others"_s.arg(device);
        }
        if (m_loris && m_loris->ended() < LorisConnections / 2)
            return told.join(u", ") +
                   u": the server ended only %1 of those who never come to their point"_s.arg(m_loris->ended());
        m_writing.stop();
        heal();
        const qint64 healed = nowMs();
        if (!getsInStep())
            return told.join(u", ") + u": stuck: "_s + stuck();
        m_healing.push_back(nowMs() - healed);
        return number % CompareEvery == CompareEvery - 1 ? differences() : QString();
    }

    // Each operation has one number, and somebody who was not there sees what all the others see.
    QString end()
    {
        std::map<DeviceId, std::vector<quint64>> numbers;
        const QString code = m_server.invite(u"kam"_s);
        std::thread([&] { // where the server is
            placeFor(0).enter();
            numbers = numbersOnServer(m_server.port(), code);
        })
            .join();
        for (const auto &device : m_devices) {
            const size_t there = numbers[device->device()].size();
            m_operations += qint64(there);
            if (there != device->written())
                return u"%1 wrote %2 operations, and %3 are there"_s.arg(device->name())
                    .arg(device->written())
                    .arg(there);
            if (device->hadToStartOver() || device->status().quarantined > 0)
                return u"%1 was turned away"_s.arg(device->name());
        }
        if (m_server.stat()[u"operations"_s].toInteger() != m_operations)
            return u"there are operations that nobody wrote"_s;
        addDevice(Devices);
        return differences();
    }

    QByteArray figures()
    {
        std::sort(m_healing.begin(), m_healing.end());
        const auto percentile = [this](size_t percent) {
            return QByteArray::number(m_healing[(m_healing.size() * percent + 99) / 100 - 1]);
        };
        return QByteArray::number(m_operations) + " operations, in step again after p50 " + percentile(50) +
               " ms, p95 " + percentile(95) + " ms, at most " + QByteArray::number(m_healing.back()) + " ms";
    }

private:
    quint64 below(quint64 end) { return std::uniform_int_distribution<quint64>(0, end - 1)(m_random); }
    qint64 between(qint64 least, qint64 most) { return least + qint64(below(quint64(most - least))); }
    bool isBehindProxy(int device) const { return !m_network || device % 2 == 1; }
    QString made(const QString &name) const
    {
        QDir(m_folder.path()).mkpath(name);
        return m_folder.filePath(name);
    }
    BadProxy::Place placeFor(int device) const
    {
        if (!m_network)
            return {};
        return {QHostAddress(m_network->addressFor(device)), [this] { m_network->goToServerSide(); }};
    }
    void addDevice(int i)
    {
        const auto proxy = m_proxies.find(i);
        const QString url = proxy != m_proxies.end() ? proxy->second->url()
                                                     : u"https://%1:%2"_s.arg(directAddress(i)).arg(m_server.port());
        const QString name = u"device %1"_s.arg(i);
        m_devices.push_back(std::make_unique<AppDevice>(made(name), name, m_server.invite(u"kam"_s, url)));
    }
    QString directAddress(int device) const
    {
        return m_network ? m_network->addressFor(device % Devices) : u"127.0.0.1"_s;
    }

    void write()
    {
        for (size_t i = 0; i < m_devices.size(); ++i) {
            const auto &device = m_devices[i];
            if (m_readers.contains(int(i)))
                continue;
            if (below(3) == 0) {
                const RecordId account = m_accounts[below(m_accounts.size())];
                const TextField &field = below(2) == 0 ? types::account.phone : types::account.email;
                device->change(types::account, account, {{&field, QString::number(below(1'000'000))}});
                continue;
            }
            Record note(types::note);
            note.set(types::note.account, m_accounts[below(m_accounts.size())]);
            note.set(types::note.text, u"Обсудили поставку %1"_s.arg(below(1'000'000)));
            device->create(note);
        }
    }

    // The first ones in turn, so that a short campaign has them all.
    int kindOf(qint64 number) { return number < 2 * Kinds ? int(number % Kinds) : int(below(Kinds)); }

    std::vector<int> someOf(std::vector<int> devices, size_t least)
    {
        std::shuffle(devices.begin(), devices.end(), m_random);
        devices.resize(least + below(devices.size() - least + 1));
        m_struck.insert(devices.begin(), devices.end());
        return devices;
    }

    // Those that nothing reaches or leaves whole.
    std::vector<int> breakNetwork(int kind, QStringList &told)
    {
        std::vector<int> all(Devices);
        std::iota(all.begin(), all.end(), 0);
        const std::vector<int> devices = someOf(all, Devices / 2);
        constexpr const char *Names[Kinds] = {"one way, to the server", "one way, to the device", "both ways", "reset",
                                              "loss"};
        constexpr const char *Verdicts[Kinds] = {"drop", "drop", "drop", "meta l4proto tcp reject with tcp reset",
                                                 "numgen random mod 100 < 30 drop"};
        told += QString::fromLatin1(Names[kind]);
        if (kind != OneWayToDevice)
            m_network->treat(Way::ToServer, devices, Verdicts[kind]);
        if (kind != OneWayToServer)
            m_network->treat(Way::ToDevice, devices, Verdicts[kind]);
        return kind == Loss ? std::vector<int>() : devices;
    }

    std::vector<int> breakProxies(int kind, QStringList &told)
    {
        std::vector<int> all;
        for (const auto &[device, proxy] : m_proxies)
            all.push_back(device);
        constexpr const char *Names[Kinds] = {"delay", "cut", "duplicate", "half-open", "trickle"};
        told += QString::fromLatin1(Names[kind]);
        std::vector<int> devices = someOf(all, all.size() / 2);
        for (const int device : devices) {
            BadProxy &proxy = *m_proxies.at(device);
            switch (kind) {
            case Delays:
                proxy.strike(Mode::Delay, between(300, 3'000));
                break;
            case Cuts:
                proxy.strike(below(2) == 0 ? Mode::CutUp : Mode::CutDown, between(0, 3'000));
                break;
            case Duplicates:
                proxy.strike(Mode::Duplicate, between(0, 3'000));
                break;
            case HalfOpen:
                proxy.strike(below(2) == 0 ? Mode::DropDevice : Mode::DropServer, between(0, 3'000));
                break;
            default:
                proxy.strike(Mode::Trickle, between(50, 1'000));
                break;
            }
        }
        int open = 0; // somebody's address at which the server can be reached
        while (m_struck.contains(open))
            ++open;
        if (kind == Trickles && open < Devices)
            m_loris = std::make_unique<SlowLoris>(directAddress(open), m_server.port(), LorisConnections);
        return devices;
    }

    void heal()
    {
        if (m_network)
            m_network->heal();
        for (const auto &[device, proxy] : m_proxies)
            proxy->strike(Mode::Pass);
        m_loris.reset();
    }

    bool isInStep(AppDevice &device, quint64 end) const
    {
        const StoreStatus status = device.status();
        return status.pending == 0 && status.cursor >= end;
    }
    // Nobody writes: nothing is unsent, and everybody is at the end of the log.
    bool getsInStep()
    {
        quint64 end = 0;
        for (const auto &device : m_devices)
            end += device->written();
        for (const qint64 begun = nowMs(); nowMs() < begun + ConvergeMs;) {
            if (std::all_of(m_devices.begin(), m_devices.end(),
                            [&](const auto &device) { return isInStep(*device, end); }))
                return true;
            QTest::qWait(LookEveryMs);
        }
        return false;
    }
    QString stuck()
    {
        QStringList those;
        for (const auto &device : m_devices) {
            const StoreStatus status = device->status();
            those += u"%1: %2 unsent, at %3, state %4 %5"_s.arg(device->name())
                         .arg(status.pending)
                         .arg(status.cursor)
                         .arg(int(device->sync().state()))
                         .arg(device->sync().problem());
        }
        return those.join(u"; ");
    }
    QString differences()
    {
        const AppDevice::Content content = m_devices.back()->content();
        for (const auto &device : m_devices) {
            if (device->content() != content)
                return u"%1 and %2 differ"_s.arg(device->name(), m_devices.back()->name());
        }
        return {};
    }

    std::mt19937_64 m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<TestNetwork> m_network;
    Server m_server;
    std::map<int, std::unique_ptr<BadProxy>> m_proxies; // by device
    std::vector<std::unique_ptr<AppDevice>> m_devices;
    std::vector<RecordId> m_accounts;
    std::set<int> m_struck;
    std::set<int> m_readers; // write nothing just now
    std::unique_ptr<SlowLoris> m_loris;
    std::vector<qint64> m_healing;
    qint64 m_operations = 0;
    QTimer m_writing;
};

} // namespace

class PartitionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsInStepAgain()
    {
        const Campaign campaign("partitions", 8, 200);
        World world(campaign.seed());
        for (qint64 i = 0; i < campaign.size(); ++i) {
            const QString wrong = world.partition(i);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(u"seed %1, partition %2, %3"_s.arg(campaign.seed()).arg(i).arg(wrong)));
        }
        const QString wrong = world.end();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        campaign.tell(QByteArray::number(campaign.size()) + " partitions" +
                      (withoutNamespaces.isEmpty() ? QByteArray() : " by proxies alone (" + withoutNamespaces + ')') +
                      ", " + world.figures());
    }
};

int main(int argc, char *argv[])
{
    withoutNamespaces = TestNetwork::enter(TestNetwork::Root::MayBeAlone);
    QCoreApplication application(argc, argv);
    PartitionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_partitions.moc"
