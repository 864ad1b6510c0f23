#pragma once

#include "qml/Team/handovermodel.h"

namespace kf::sample {

// `kind`: open (everybody sees the client), none (of no workspace); long: far too much of everything.
portfolio::Team team(const QString &kind);
// `kind`: alone (no colleagues); long.
void fillHandover(HandoverModel &model, const QString &kind);

} // namespace kf::sample
