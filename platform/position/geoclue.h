#pragma once

#include <QString>

namespace kf::geoclue {

// The name of Qt's plugin that asks GeoClue, the position service of Linux.
QString pluginName();
// Whether this machine has the service: Qt's plugin is there without it, and then keeps silent or says "no access".
bool isOffered();

} // namespace kf::geoclue
