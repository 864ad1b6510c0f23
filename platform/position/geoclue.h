#pragma once

#include <QString>

namespace kf::geoclue {

// The name of Qt's plugin that asks GeoClue, the position service of Linux.
QString pluginName();
// Whether the service runs: asked after it refused, for Qt says "no access" of a service that is not there, too.
bool isServed();

} // namespace kf::geoclue
