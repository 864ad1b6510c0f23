#include "platform/motion/systemmotion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

namespace kf {

namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Settings = QStringLiteral("org.freedesktop.portal.Settings");

const QString Appearance = QStringLiteral("org.freedesktop.appearance");
const QString ReducedMotion = QStringLiteral("reduced-motion"); // 1: as little as possible
const QString Gnome = QStringLiteral("org.gnome.desktop.interface");
const QString Animations = QStringLiteral("enable-animations");

// A bus that is not there would be started for us.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

QDBusConnection connectionOf(const QString &bus)
{
    return bus.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(bus);
}

// Older portals wrap the value once more.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemMotion::SystemMotion(const QString &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    if (bus.isEmpty() && !hasSessionBus())
        return;
    QDBusConnection connection = connectionOf(bus);
    if (!connection.isConnected())
        return;
    connection.connect(Service, Path, Settings, QStringLiteral("SettingChanged"), this,
                       SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(Appearance, ReducedMotion);
    ask(Gnome, Animations);
}

void SystemMotion::ask(const QString &group, const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Settings, QStringLiteral("Read"));
    message << group << key;
    auto *watcher = new QDBusPendingCallWatcher(connectionOf(m_bus).asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        finished->deleteLater();
        if (!reply.isError())
            take(group, key, reply.value().variant());
    });
}

void SystemMotion::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, value.variant());
}

void SystemMotion::take(const QString &group, const QString &key, const QVariant &value)
{
    const QVariant plain = unwrapped(value);
    if (group == Appearance && key == ReducedMotion)
        m_wished = plain.toUInt() == 1;
    else if (group == Gnome && key == Animations)
        m_still = !plain.toBool();
    else
        return;
    const bool reduced = m_wished || m_still;
    if (reduced == m_reduced)
        return;
    m_reduced = reduced;
    Q_EMIT changed();
}

} // namespace kf
