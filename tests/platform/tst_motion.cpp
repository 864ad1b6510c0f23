#include "platform/motion/systemmotion.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace kf;

namespace {

constexpr char Service[] = "org.freedesktop.portal.Desktop";
constexpr char Path[] = "/org/freedesktop/portal/desktop";

const QString Wish = QStringLiteral("org.freedesktop.appearance/reduced-motion");
const QString Animations = QStringLiteral("org.gnome.desktop.interface/enable-animations");

} // namespace

// The settings of a desktop portal; like it, it wraps what is read twice.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QMap<QString, QVariant> values;
    int asked = 0;

    void change(const QString &name, const QVariant &value)
    {
        values[name] = value;
        Q_EMIT SettingChanged(name.section(u'/', 0, 0), name.section(u'/', 1), QDBusVariant(value));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++asked;
        const auto at = values.constFind(group + u'/' + key);
        if (at == values.constEnd()) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("not known"));
            return QDBusVariant(0);
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(*at)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

// On a bus of the test's own.
class MotionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForStarted());
        QVERIFY(m_bus.waitForReadyRead());
        const QString address = QString::fromLatin1(m_bus.readLine()).trimmed();
        QVERIFY(QDBusConnection::connectToBus(address, QStringLiteral("app")).isConnected());
        QDBusConnection desktop = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
        QVERIFY(desktop.registerService(QLatin1String(Service)));
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("app"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        m_bus.terminate();
        QVERIFY(m_bus.waitForFinished());
    }
    void init()
    {
        m_portal = std::make_unique<FakePortal>();
        QVERIFY(QDBusConnection(QStringLiteral("desktop"))
                    .registerObject(QLatin1String(Path), m_portal.get(),
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }
    void cleanup() { QDBusConnection(QStringLiteral("desktop")).unregisterObject(QLatin1String(Path)); }

    void aWishIsHonoured()
    {
        m_portal->values[Wish] = 1u;
        SystemMotion motion(QStringLiteral("app"));
        QVERIFY(!motion.reduced()); // nobody waits for the answer
        QTRY_VERIFY(motion.reduced());
    }

    void noWishIsNone()
    {
        m_portal->values[Wish] = 0u;
        m_portal->values[Animations] = true;
        SystemMotion motion(QStringLiteral("app"));
        QTRY_COMPARE(m_portal->asked, 2);
        QTest::qWait(50);
        QVERIFY(!motion.reduced());
    }

    void animationsThatAreSwitchedOffAreAWish()
    {
        m_portal->values[Animations] = false;
        SystemMotion motion(QStringLiteral("app"));
        QTRY_VERIFY(motion.reduced());
    }

    void whatChangesLaterIsFollowed()
    {
        m_portal->values[Wish] = 0u;
        SystemMotion motion(QStringLiteral("app"));
        QTRY_COMPARE(m_portal->asked, 2);
        QSignalSpy changed(&motion, &SystemMotion::changed);
        m_portal->change(Wish, 1u);
        QTRY_VERIFY(motion.reduced());
        m_portal->change(QStringLiteral("org.freedesktop.appearance/color-scheme"), 0u);
        m_portal->change(Animations, false);
        m_portal->change(Wish, 0u);
        m_portal->change(Animations, true);
        QTRY_VERIFY(!motion.reduced());
        QCOMPARE(changed.count(), 2);
    }

    void withoutAPortalOrABusNobodyAsks()
    {
        cleanup();
        SystemMotion lonely(QStringLiteral("app"));
        SystemMotion nowhere(QStringLiteral("no such bus"));
        QTest::qWait(50);
        QVERIFY(!lonely.reduced() && !nowhere.reduced());
    }

private:
    QProcess m_bus;
    std::unique_ptr<FakePortal> m_portal;
};

QTEST_GUILESS_MAIN(MotionTest)
#include "tst_motion.moc"
