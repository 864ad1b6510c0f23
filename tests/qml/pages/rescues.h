#pragma once

#include "qml/Rescue/rescuemodel.h"

namespace kf::sample {

// `kind`: made, look, wrong, long: far too much of everything; else nothing was done yet.
void fillRescue(RescueModel &model, const QString &kind);

} // namespace kf::sample
