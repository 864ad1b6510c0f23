#include "platform/position/geoclue.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QStringList>

namespace kf::geoclue {

QString pluginName()
{
    return QStringLiteral("geoclue2");
}

bool isOffered()
{
    const QString service = QStringLiteral("org.freedesktop.GeoClue2");
    const QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return false;
    const QDBusReply<QStringList> startable = bus.interface()->activatableServiceNames();
    return bus.interface()->isServiceRegistered(service) || startable.value().contains(service);
}

} // namespace kf::geoclue
