#pragma once

#include "core/sync/syncloop.h"

namespace kf::ctl {

// Synchronises until no attachment is left that this device should send or have; texts go first in every run. What came
// of all runs together; its error is the last one's. In a thread with an event loop.
SyncReport syncAll(SyncLoop &loop);

} // namespace kf::ctl
