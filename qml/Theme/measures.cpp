#include "qml/Theme/measures.h"

#include <QJsonArray>

namespace kf {

int Motion::duration(const char *name)
{
    return Tokens::instance().object("motion", "duration").value(QLatin1String(name)).toInt();
}

QVariantList Motion::curve(const char *name)
{
    QVariantList points;
    const QJsonArray handles = Tokens::instance().object("motion", "easing").value(QLatin1String(name)).toArray();
    for (const QJsonValue handle : handles)
        points << handle.toDouble();
    return points << 1.0 << 1.0;
}

} // namespace kf
