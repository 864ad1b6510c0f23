#include "platform/notify/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace kf {

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int AsTheDesktopLikes = -1; // how long it is shown

QDBusConnection connectionOf(const QString &bus)
{
    return bus.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(bus);
}

QDBusMessage call(const char *method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, QLatin1String(method));
}

} // namespace

DesktopNotifier::DesktopNotifier(QString applicationName, QString bus, QObject *parent)
    : QObject(parent), m_applicationName(std::move(applicationName)), m_bus(std::move(bus))
{
}

// Not before something is told: a bus that is not needed is not asked for.
void DesktopNotifier::listen()
{
    if (std::exchange(m_listening, true))
        return;
    QDBusConnection bus = connectionOf(m_bus);
    bus.connect(Service, Path, Service, QStringLiteral("ActionInvoked"), this, SLOT(onActionInvoked(uint, QString)));
    bus.connect(Service, Path, Service, QStringLiteral("NotificationClosed"), this,
                SLOT(onNotificationClosed(uint, uint)));
}

void DesktopNotifier::tell(const QString &title, const QString &text, std::function<void()> pressed)
{
    const QDBusConnection bus = connectionOf(m_bus);
    if (!bus.isConnected())
        return;
    listen();
    m_pressed = std::move(pressed);
    QDBusMessage message = call("Notify");
    // "default" is the action of a press on the notification itself.
    message << m_applicationName << m_shown << QStringLiteral("keyfield") << title << text.toHtmlEscaped()
            << QStringList({QStringLiteral("default"), QString()})
            << QVariantMap({{QStringLiteral("desktop-entry"), QStringLiteral("keyfield")},
                            {QStringLiteral("category"), QStringLiteral("presence")}})
            << AsTheDesktopLikes;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        if (!reply.isError())
            m_shown = reply.value();
        finished->deleteLater();
    });
}

void DesktopNotifier::takeBack()
{
    m_pressed = {};
    if (m_shown == 0)
        return;
    QDBusMessage message = call("CloseNotification");
    message << std::exchange(m_shown, 0);
    connectionOf(m_bus).asyncCall(message);
}

void DesktopNotifier::onActionInvoked(uint id, const QString &action)
{
    if (id != m_shown || action != QLatin1String("default"))
        return;
    if (const auto pressed = m_pressed)
        pressed();
}

void DesktopNotifier::onNotificationClosed(uint id, uint)
{
    if (id == m_shown)
        m_shown = 0;
}

} // namespace kf
