#pragma once

#include "core/record/record.h"

#include <QDateTime>

#include <utility>
#include <vector>

namespace kf {

// How a visit went, as label and text: how long it took, where one checked in, how content the client was. Empty while
// it has not begun.
std::vector<std::pair<QString, QString>> visitReport(const Record &visit, const QDateTime &now);

} // namespace kf
