#include "platform/notify/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <algorithm>
#include <utility>

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

void DesktopNotifier::tell(const QString &about, const QString &title, const QString &text,
                           std::function<void()> pressed)
{
    const QDBusConnection bus = connectionOf(m_bus);
    if (!bus.isConnected())
        return;
    listen();
    Told &told = m_told[about];
    told.pressed = std::move(pressed);
    QDBusMessage message = call("Notify");
    // "default" is the action of a press on the notification itself.
    message << m_applicationName << told.number << QStringLiteral("keyfield") << title << text.toHtmlEscaped()
            << QStringList({QStringLiteral("default"), QString()})
            << QVariantMap({{QStringLiteral("desktop-entry"), QStringLiteral("keyfield")},
                            {QStringLiteral("category"), QStringLiteral("presence")}})
            << AsTheDesktopLikes;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, about](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        if (reply.isError())
            return;
        if (const auto shown = m_told.find(about); shown != m_told.end())
            shown->number = reply.value();
        else
            close(reply.value()); // it was taken back on its way
    });
}

void DesktopNotifier::close(uint number)
{
    QDBusMessage message = call("CloseNotification");
    message << number;
    connectionOf(m_bus).asyncCall(message);
}

void DesktopNotifier::takeBack()
{
    for (const Told &told : std::exchange(m_told, {})) {
        if (told.number != 0)
            close(told.number);
    }
}

void DesktopNotifier::onActionInvoked(uint id, const QString &action)
{
    if (action != QLatin1String("default"))
        return;
    const auto told = std::find_if(m_told.cbegin(), m_told.cend(), [id](const Told &one) { return one.number == id; });
    if (told == m_told.cend() || !told->pressed)
        return;
    const auto pressed = told->pressed; // what it does may take back what was told
    pressed();
}

void DesktopNotifier::onNotificationClosed(uint id, uint)
{
    for (Told &told : m_told) {
        if (told.number == id)
            told.number = 0;
    }
}

} // namespace kf
