#pragma once

#include "core/device/position.h"

#include <QString>
#include <QVariantMap>

#include <memory>

namespace kf {

struct QtPositionOptions
{
    QString plugin;         // one of Qt's position plugins, such as "nmea"; empty: the system's
    QVariantMap parameters; // of the plugin: {"nmea.source": "socket://127.0.0.1:2947"}, or a file to play again
};

// Qt Positioning, woken for one fix at a time. UI thread.
std::unique_ptr<PositionSource> makeQtPositionSource(const QtPositionOptions &options = {});

} // namespace kf
