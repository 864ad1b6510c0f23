#pragma once

#include "qml/Brief/brief.h"

namespace kf::sample {

// The brief of the design's visit. `kind`: "" as there, else what is special: first, many, long, empty, gone.
Brief brief(const QString &kind = {});

} // namespace kf::sample
