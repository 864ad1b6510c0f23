#include "platform/notify/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QProcess>
#include <QTest>

using namespace kf;

namespace {

constexpr char Service[] = "org.freedesktop.Notifications";
constexpr char Path[] = "/org/freedesktop/Notifications";

} // namespace

// The notification service of a desktop, as the specification has it.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
    };
    QList<Told> told;
    QList<uint> closed;

    void press(uint id) { Q_EMIT ActionInvoked(id, QStringLiteral("default")); }
    void expire(uint id) { Q_EMIT NotificationClosed(id, 1); }

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        told.push_back({replaces, title, body, actions});
        return replaces != 0 ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.push_back(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 6;
};

// On a bus of the test's own.
class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForStarted());
        QVERIFY(m_bus.waitForReadyRead());
        m_address = QString::fromLatin1(m_bus.readLine()).trimmed();
        QVERIFY(QDBusConnection::connectToBus(m_address, QStringLiteral("app")).isConnected());
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("app"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        m_bus.terminate();
        QVERIFY(m_bus.waitForFinished());
    }
    void init() { m_desktop = std::make_unique<FakeDesktop>(); }
    void cleanup()
    {
        QDBusConnection desktop(QStringLiteral("desktop"));
        desktop.unregisterObject(QLatin1String(Path));
        desktop.unregisterService(QLatin1String(Service));
    }

    void aPressReachesTheApp()
    {
        openDesktop();
        DesktopNotifier notifier(QStringLiteral("Keyfield"), QStringLiteral("app"));
        int pressed = 0;
        notifier.tell(QStringLiteral("day"), QStringLiteral("Keyfield"), QStringLiteral("Завтра 5 визитов"),
                      [&] { ++pressed; });
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QCOMPARE(m_desktop->told[0].body, QStringLiteral("Завтра 5 визитов"));
        QVERIFY(m_desktop->told[0].actions.contains(QStringLiteral("default")));
        m_desktop->press(3); // another program's
        settle(notifier);
        QCOMPARE(pressed, 0);
        m_desktop->press(7);
        QTRY_COMPARE(pressed, 1);
    }

    void theNextOneTakesThePlaceOfTheLast()
    {
        openDesktop();
        DesktopNotifier notifier(QStringLiteral("Keyfield"), QStringLiteral("app"));
        notifier.tell(QStringLiteral("day"), {}, QStringLiteral("one"), {});
        QTRY_COMPARE(m_desktop->told.size(), 1);
        settle(notifier);
        notifier.tell(QStringLiteral("day"), {}, QStringLiteral("two"), {});
        QTRY_COMPARE(m_desktop->told.size(), 2);
        QCOMPARE(m_desktop->told[1].replaces, 7u);
    }

    void eachThingHasAPlaceAndAPressOfItsOwn()
    {
        openDesktop();
        DesktopNotifier notifier(QStringLiteral("Keyfield"), QStringLiteral("app"));
        QStringList pressed;
        notifier.tell(QStringLiteral("visit"), {}, QStringLiteral("one"), [&] { pressed << QStringLiteral("visit"); });
        notifier.tell(QStringLiteral("day"), {}, QStringLiteral("two"), [&] { pressed << QStringLiteral("day"); });
        QTRY_COMPARE(m_desktop->told.size(), 2);
        settle(notifier);
        QCOMPARE(m_desktop->told[1].replaces, 0u);
        m_desktop->press(8);
        QTRY_COMPARE(pressed, QStringList({QStringLiteral("day")}));
        m_desktop->press(7);
        QTRY_COMPARE(pressed.size(), 2);
        notifier.takeBack();
        QTRY_COMPARE(m_desktop->closed.size(), 2);
        m_desktop->press(7);
        settle(notifier);
        QCOMPARE(pressed.size(), 2);
    }

    void itIsTakenBackUnlessItHasGone()
    {
        openDesktop();
        DesktopNotifier notifier(QStringLiteral("Keyfield"), QStringLiteral("app"));
        notifier.tell(QStringLiteral("day"), {}, QStringLiteral("one"), {});
        QTRY_COMPARE(m_desktop->told.size(), 1);
        settle(notifier);
        notifier.takeBack();
        QTRY_COMPARE(m_desktop->closed, QList<uint>({7}));
        notifier.takeBack();
        notifier.tell(QStringLiteral("day"), {}, QStringLiteral("two"), {});
        QTRY_COMPARE(m_desktop->told.size(), 2);
        settle(notifier);
        m_desktop->expire(8);
        settle(notifier);
        notifier.takeBack();
        settle(notifier);
        QCOMPARE(m_desktop->closed.size(), 1);
    }

    void whatIsWrittenIsNoMarkup()
    {
        openDesktop();
        DesktopNotifier notifier(QStringLiteral("Keyfield"), QStringLiteral("app"));
        notifier.tell(QStringLiteral("day"), {}, QStringLiteral("<b>5</b>"), {});
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QCOMPARE(m_desktop->told[0].body, QStringLiteral("&lt;b&gt;5&lt;/b&gt;"));
    }

    void withoutAServiceOrABusNothingHappens()
    {
        DesktopNotifier lonely(QStringLiteral("Keyfield"), QStringLiteral("app"));
        lonely.tell(QStringLiteral("day"), {}, QStringLiteral("one"), {});
        settle(lonely);
        lonely.takeBack();
        DesktopNotifier nowhere(QStringLiteral("Keyfield"), QStringLiteral("no such bus"));
        nowhere.tell(QStringLiteral("day"), {}, QStringLiteral("one"), {});
        nowhere.takeBack();
    }

private:
    void openDesktop()
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(m_address, QStringLiteral("desktop"));
        QVERIFY(desktop.registerObject(QLatin1String(Path), m_desktop.get(),
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(QLatin1String(Service)));
    }
    // What is on its way on the bus has arrived on both sides: a call there and back comes after it.
    void settle(DesktopNotifier &)
    {
        for (const char *name : {"desktop", "app"}) {
            QDBusConnection bus{QString::fromLatin1(name)};
            if (!bus.isConnected())
                continue;
            const QDBusPendingCall call = bus.asyncCall(QDBusMessage::createMethodCall(
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
            QTRY_VERIFY(call.isFinished());
        }
        QCoreApplication::processEvents();
    }

    QProcess m_bus;
    QString m_address;
    std::unique_ptr<FakeDesktop> m_desktop;
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
