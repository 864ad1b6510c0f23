#pragma once

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace kf {

// The path that an SVG "d" attribute describes. Nothing: it is malformed, or turns an ellipse's axes.
std::optional<QPainterPath> svgPath(QStringView description);

} // namespace kf
