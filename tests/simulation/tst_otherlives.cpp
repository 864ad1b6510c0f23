// Two devices under one name, a server that forgets, a rename that is cut off: what the simulation found, step by step.
#include "core/record/types.h"
#include "tests/simulation/simulation.h"
#include "tests/support/must.h"

#include <QTest>

using namespace kf;
using namespace kf::sim;
using kf::test::must;
using namespace Qt::StringLiterals;

namespace {

// The beginning of a simulation, led by the hand.
class Company
{
public:
    explicit Company(const Beginning &beginning)
        : m_beginning(beginning), m_office(Disk(m_folder.filePath(u"office"_s), beginning.server), m_now)
    {
        m_office.open();
        for (size_t i = 0; i < beginning.seats.size(); ++i)
            seat(int(i), beginning.seats[i].files, beginning.seats[i].owner, int(i));
    }

    Device &marina() { return *m_devices[0]; }
    Device &laptop() { return *m_devices[1]; }
    Device &roman() { return *m_devices[2]; }

    Device &copy(Device &device)
    {
        const Disk::Files files = filesOf(device);
        seat(int(m_devices.size()), files, device.owner, device.machine);
        return *m_devices.back();
    }
    Disk::Files filesOf(Device &device)
    {
        device.close();
        const Disk::Files files = Disk::filesIn(device.disk().folder());
        must(device.open());
        return files;
    }
    void restore(Device &device, const Disk::Files &files)
    {
        device.close();
        device.disk().put(files);
        must(device.open());
    }
    Disk::Files log()
    {
        m_office.close();
        const Disk::Files files = Disk::filesIn(m_office.disk().folder());
        m_office.open();
        return files;
    }
    void restoreLog(const Disk::Files &files)
    {
        m_office.close();
        m_office.disk().put(files);
        m_office.open();
    }

    void begin(Device &device)
    {
        device.startSync();
        device.settle();
    }
    QByteArray ahead(Device &device) // what it asks next
    {
        const auto at = asked(device);
        return at == m_network.end() ? QByteArray() : at->path;
    }
    // The next request of the device arrives, and so does its answer unless it is lost.
    QByteArray next(Device &device, bool isAnswered = true)
    {
        const auto at = asked(device);
        if (at == m_network.end())
            return {};
        const Request request = std::move(*at);
        m_network.erase(at);
        const Transport::Reply reply = m_office.answer(request.path, request.body, request.token);
        request.answer(isAnswered ? reply : Transport::Reply());
        device.settle();
        return request.path;
    }
    SyncReport sync(Device &device)
    {
        m_now += 1000;
        begin(device);
        while (device.isSyncing())
            next(device);
        return *device.lastReport();
    }
    quint64 operations() { return must(m_office.storage().beginRead(m_beginning.workspace))->head().number; }

    RecordId account(Device &device, const QString &name)
    {
        Record record(types::account);
        record.set(types::account.name, name);
        return must(device.act(Action::only(RecordEdit::create(record)))).ids.front();
    }
    void rename(Device &device, const RecordId &account, const QString &name)
    {
        must(device.act(Action::only(RecordEdit::change(types::account, account, {{&types::account.name, name}}))));
    }
    QStringList names(Device &device, const RecordId &account)
    {
        QStringList names;
        const RecordState state = device.state(types::account, account);
        if (const FieldState *name = state.field(types::account.name.name())) {
            for (const RegisterValue &value : name->values)
                names.append(QString::fromUtf8(CborReader(value.value).text()));
        }
        return names;
    }

private:
    Network::iterator asked(Device &device)
    {
        return std::find_if(m_network.begin(), m_network.end(), [&](const Request &request) {
            return request.machine == device.machine && request.answer;
        });
    }
    void seat(int number, const Disk::Files &files, const Device::Owner &owner, int keyOf)
    {
        m_devices.push_back(std::make_unique<Device>(number, Disk(m_folder.filePath(u"device%1"_s.arg(number)), files),
                                                     m_now, m_network, keyOf));
        m_devices.back()->owner = owner;
        must(m_devices.back()->open());
    }

    const Beginning &m_beginning;
    QTemporaryDir m_folder;
    qint64 m_now = Simulation::Morning;
    Network m_network;
    OfficeServer m_office;
    std::vector<std::unique_ptr<Device>> m_devices;
};

} // namespace

class OtherLivesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_beginning = Beginning::make(); }

    void aCopyGetsWhatItsTwinHasWrittenUnderTheSameName()
    {
        Company company(m_beginning);
        const RecordId old = company.account(company.marina(), u"Тавория"_s);
        company.sync(company.marina());
        Device &copy = company.copy(company.marina());
        const RecordId fresh = company.account(company.marina(), u"Орбис"_s);
        company.rename(company.marina(), old, u"Тавория Плюс"_s);
        company.sync(company.marina());
        QVERIFY(!company.sync(copy).error); // has nothing to send by which the server could tell them apart
        QCOMPARE(company.names(copy, fresh), QStringList{u"Орбис"_s});
        QCOMPARE(company.names(copy, old), QStringList{u"Тавория Плюс"_s});
        company.rename(copy, fresh, u"Орбис-2"_s);
        QVERIFY(!company.sync(copy).error);
        company.sync(company.marina());
        QCOMPARE(company.names(company.marina(), fresh), QStringList{u"Орбис-2"_s});
    }

    void aRestoredDeviceGetsBackWhatItHadSent()
    {
        Company company(m_beginning);
        company.sync(company.marina());
        const Disk::Files backup = company.filesOf(company.marina());
        const RecordId client = company.account(company.marina(), u"Тавория"_s);
        company.sync(company.marina());
        company.restore(company.marina(), backup);
        QVERIFY(!company.sync(company.marina()).error);
        QCOMPARE(company.names(company.marina(), client), QStringList{u"Тавория"_s});
    }

    void whatHasItsNumberIsNotSentAgainUnderAnotherName()
    {
        Company company(m_beginning);
        const RecordId client = company.account(company.marina(), u"Тавория"_s);
        Device &copy = company.copy(company.marina());
        company.sync(company.marina());
        company.sync(company.roman());
        company.rename(company.roman(), client, u"Роман переименовал"_s);
        company.sync(company.roman());
        // Both counters are taken: the first by the same operation, the second by another one.
        company.account(company.marina(), u"Орбис"_s);
        company.sync(company.marina());
        company.account(copy, u"Север"_s);
        QVERIFY(!company.sync(copy).error);
        QCOMPARE(company.operations(), quint64(4));
        for (Device *device : {&company.marina(), &company.roman(), &copy}) {
            company.sync(*device);
            QCOMPARE(company.names(*device, client), QStringList{u"Роман переименовал"_s});
        }
    }

    void whoIsStoppedWhileHeIsRenamedGetsInAgain()
    {
        for (const bool isAnswered : {false, true}) {
            Company company(m_beginning);
            company.sync(company.marina());
            Device &copy = company.copy(company.marina());
            company.account(company.marina(), u"Орбис"_s);
            company.sync(company.marina());
            const RecordId client = company.account(copy, u"Север"_s);
            company.begin(copy);
            while (company.ahead(copy) != QByteArray(wire::DevicePath))
                QVERIFY(!company.next(copy).isEmpty());
            company.next(copy, isAnswered);
            company.restore(copy, company.filesOf(copy)); // killed, and started again
            const SyncReport report = company.sync(copy);
            QVERIFY2(!report.error, report.error ? qPrintable(report.error->message) : "");
            QCOMPARE(report.pending, 0);
            company.sync(company.marina());
            QCOMPARE(company.names(company.marina(), client), QStringList{u"Север"_s});
        }
    }

    void whatTheServerConfirmedAndForgotIsSentAgain()
    {
        Company company(m_beginning);
        company.sync(company.marina());
        const Disk::Files backup = company.log();
        const RecordId first = company.account(company.marina(), u"Тавория"_s);
        company.begin(company.marina());
        while (company.next(company.marina(), true) != QByteArray(wire::PushPath)) {
        }
        company.next(company.marina(), false); // it has its receipt, and nothing of the log
        company.restoreLog(backup);
        const RecordId second = company.account(company.marina(), u"Орбис"_s);
        const SyncReport report = company.sync(company.marina());
        QVERIFY(!report.error);
        QCOMPARE(report.pending, 0);
        company.sync(company.roman());
        QCOMPARE(company.names(company.roman(), first), QStringList{u"Тавория"_s});
        QCOMPARE(company.names(company.roman(), second), QStringList{u"Орбис"_s});
    }

    void whatWasConfirmedInALostLogIsNotThroughInTheNextOne()
    {
        Company company(m_beginning);
        company.sync(company.marina());
        const Disk::Files backup = company.log();
        const RecordId client = company.account(company.marina(), u"Тавория"_s);
        company.begin(company.marina());
        while (company.next(company.marina(), true) != QByteArray(wire::PushPath)) {
        }
        // Its pull is on the way; meanwhile others write on in the log that was put back, beyond that number.
        company.restoreLog(backup);
        for (const QString &name : {u"Орбис"_s, u"Север"_s, u"Юг"_s})
            company.account(company.roman(), name);
        company.sync(company.roman());
        while (company.marina().isSyncing())
            company.next(company.marina());
        QCOMPARE(company.sync(company.marina()).pending, 0);
        company.sync(company.roman());
        QCOMPARE(company.names(company.roman(), client), QStringList{u"Тавория"_s});
    }

    void whatItsAuthorMayNotSeeStaysWithTheOthers()
    {
        Company company(m_beginning);
        const RecordId client = company.account(company.marina(), u"Тавория"_s);
        company.sync(company.marina());
        Record membership(types::membership);
        membership.set(types::membership.account, client)
            .set(types::membership.user, company.roman().owner.user)
            .set(types::membership.role, u"kam"_s);
        // Whoever gives a client to another alone, and keeps nothing of it.
        const RecordId given = must(company.marina().act(Action::only(RecordEdit::create(membership)))).ids.front();
        company.sync(company.marina());
        company.sync(company.roman());
        QVERIFY(company.roman().state(types::membership, given).exists());
        QVERIFY(!company.marina().state(types::membership, given).exists());
        QVERIFY(!company.marina().state(types::account, client).exists());
    }

private:
    Beginning m_beginning;
};

QTEST_GUILESS_MAIN(OtherLivesTest)
#include "tst_otherlives.moc"
