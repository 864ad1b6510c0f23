#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace kf {

// That the library which answers our calls is SQLCipher as we need it, and keeps temporary data in memory. Also sets
// what is set once per process, before the first connection. Any thread.
Result<void> checkLibrary();

// Reads with the key that was set. Damaged: the key is wrong, or the first page is not what was written.
Result<void> proveKey(sqlite3 *db);

// Settings, limits and the authorizer of every connection. Nothing may be run before it but proveKey().
Result<void> harden(sqlite3 *db, bool readOnly, int cacheKiB);

} // namespace kf
