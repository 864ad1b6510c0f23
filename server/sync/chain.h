#pragma once

#include "server/storage/storage.h"

namespace kf::server {

// The log's running hash behind one more row (BLAKE2b over the hash before and the row): two logs that part have
// different ones from there on.
quint64 nextChain(quint64 chain, const LogRow &row);

// False when this log is not the one that the reader or writer followed.
Result<bool> isOnThisLog(LogView &log, const wire::Cursor &cursor);

} // namespace kf::server
