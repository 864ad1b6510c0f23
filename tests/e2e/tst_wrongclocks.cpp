// Devices whose clock is wrong, and one that was away for two years: what is right does not depend on them.
#include "tests/support/programs.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kf::test;
using namespace Qt::StringLiterals;

class WrongClocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QDir(m_directory->path()).mkpath(u"server"_s);
        m_server = std::make_unique<Server>(m_directory->filePath(u"server"_s), QString());
        m_server->createWorkspace({u"marina"_s, u"roman"_s});
        m_server->start();
    }
    void cleanup()
    {
        m_server.reset();
        m_directory.reset();
    }

    void theClockIsDecadesOff_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("1970") << u"1970-02-01 00:00:00"_s;
        QTest::newRow("2099") << u"2099-12-31 23:59:00"_s;
    }

    void theClockIsDecadesOff()
    {
        QFETCH(const QString, clock);
        Device wrong = device(u"wrong"_s, u"marina"_s, clock);
        Device right = device(u"right"_s, u"roman"_s);
        const QString client = add(wrong, u"Тавория"_s);
        const QByteArray history = wrong.must({u"history"_s, client, u"--json"_s}).out;
        QVERIFY2(history.contains(clock.left(4).toLatin1()), history.constData()); // it is wrong indeed
        sync(wrong);
        sync(right);
        // What was written after one had seen the other's stands, whatever the clocks say.
        right.must({u"set"_s, client, u"about=Сеть кафе"_s});
        sync(right);
        sync(wrong);
        wrong.must({u"set"_s, client, u"about=Сеть пекарен"_s});
        sync(wrong);
        sync(right);
        QCOMPARE(get(right, client, u"about"_s), u"Сеть пекарен"_s);
        right.must({u"set"_s, client, u"about=Сеть кафе и пекарен"_s});
        sync(right);
        sync(wrong);
        QCOMPARE(get(wrong, client, u"about"_s), u"Сеть кафе и пекарен"_s);
        // And what nobody had seen stands beside it.
        wrong.must({u"set"_s, client, u"phone=1"_s});
        right.must({u"set"_s, client, u"phone=2"_s});
        sync(wrong);
        sync(right);
        sync(wrong);
        QCOMPARE(sync(right)[u"conflicts"_s].toInt(), 1);
        QCOMPARE(wrong.visible(u"account"_s), right.visible(u"account"_s));
    }

    void theClockIsSetRightMeanwhile()
    {
        Device phone = device(u"phone"_s, u"marina"_s, u"2099-12-31 23:59:00"_s);
        Device laptop = device(u"laptop"_s, u"roman"_s);
        const QString first = add(phone, u"Из будущего"_s);
        sync(phone);
        phone.setClock({});
        const QString second = add(phone, u"Из настоящего"_s);
        phone.must({u"set"_s, first, u"about=Исправлено"_s});
        sync(phone);
        sync(laptop);
        QCOMPARE(get(laptop, first, u"about"_s), u"Исправлено"_s);
        QCOMPARE(get(laptop, second, u"name"_s), u"Из настоящего"_s);
    }

    void aDeviceComesBackAfterTwoYears()
    {
        const QString then = QDateTime::currentDateTimeUtc().addYears(-2).toString(u"yyyy-MM-dd hh:mm:ss"_s);
        Device phone = device(u"phone"_s, u"marina"_s, then);
        Device laptop = device(u"laptop"_s, u"roman"_s, then);
        const QString client = add(phone, u"Тавория"_s);
        const QString gone = add(phone, u"Береста"_s);
        sync(phone);
        sync(laptop);
        // In a drawer, with words that were never sent.
        phone.must({u"set"_s, client, u"about=Было сказано тогда"_s});
        const QString unsent = add(phone, u"Никто не знал"_s);
        laptop.setClock({});
        for (int i = 0; i < 60; ++i)
            laptop.must({u"set"_s, client, u"phone=%1"_s.arg(i)});
        laptop.must({u"delete"_s, gone});
        const QString later = add(laptop, u"Появилась позже"_s);
        sync(laptop);
        phone.setClock({});
        QCOMPARE(sync(phone)[u"pending"_s].toInt(), 0);
        sync(laptop);
        for (const Device *device : {&phone, &laptop}) {
            QCOMPARE(get(*device, client, u"about"_s), u"Было сказано тогда"_s);
            QCOMPARE(get(*device, client, u"phone"_s), u"59"_s);
            QCOMPARE(get(*device, unsent, u"name"_s), u"Никто не знал"_s);
            QCOMPARE(get(*device, later, u"name"_s), u"Появилась позже"_s);
        }
        QCOMPARE(phone.visible(u"account"_s), laptop.visible(u"account"_s));
        QVERIFY(!phone.visible(u"account"_s).contains("Береста"));
    }

private:
    Device device(const QString &name, const QString &login, const QString &clock = {})
    {
        Device device(m_directory->filePath(name));
        device.setClock(clock);
        device.init(name);
        device.must({u"enrol"_s, m_server->invite(login)});
        return device;
    }
    static QString add(const Device &device, const QString &name)
    {
        return device.must({u"add"_s, u"account"_s, u"name="_s + name}).line();
    }
    static QJsonObject sync(const Device &device) { return device.must({u"sync"_s, u"--json"_s}).object(); }
    static QString get(const Device &device, const QString &id, const QString &field)
    {
        return device.must({u"get"_s, id, u"--json"_s}).object()[field].toString();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Server> m_server;
};

QTEST_GUILESS_MAIN(WrongClocksTest)
#include "tst_wrongclocks.moc"
