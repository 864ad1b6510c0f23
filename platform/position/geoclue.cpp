#include "platform/position/geoclue.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>

namespace kf::geoclue {

QString pluginName()
{
    return QStringLiteral("geoclue2");
}

bool isServed()
{
    const QDBusConnection bus = QDBusConnection::systemBus();
    return bus.isConnected() && bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.GeoClue2"));
}

} // namespace kf::geoclue
