#pragma once

#include "qml/Team/handovermodel.h"
#include "qml/Team/takeovermodel.h"

namespace kf::sample {

// `kind`: open (everybody sees the client), asked (it was given, and is not accepted), none (of no workspace); long:
// far too much of everything.
portfolio::Team team(const QString &kind);
// `kind`: back (from a substitution); gone; long. Otherwise a client is to be accepted.
void fillTakeover(TakeoverModel &model, const QString &kind);
// `kind`: alone (no colleagues); long.
void fillHandover(HandoverModel &model, const QString &kind);

} // namespace kf::sample
