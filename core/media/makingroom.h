#pragma once

#include "core/media/mediastore.h"

namespace kf {

// How many bytes of attachments on this device the server has too: they can go, and come again when they are asked for.
QFuture<Result<qint64>> spareBytes(Store &store);

// Lets all of those go; the bytes that were. One that is in use, or that cannot be let go of, stays. Waits for the disk
// and for the store's writer: for worker threads.
Result<qint64> makeRoom(Store &store);

} // namespace kf
