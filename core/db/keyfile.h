#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace kf {

// A file of 32 random bytes that only its owner may read: the key of a database whose host has no one to ask for a
// passphrase. It protects against copies of the database alone.

// NotFound without a file, Damaged when it is not 32 bytes, Forbidden when others may read it.
Result<Secret> loadKeyFile(const QString &path);

// As above, and makes the file when there is none: on the disk, name and all, before the key is answered. Several
// processes may do so at once and get the same key. `created` tells whether this call made it.
Result<Secret> ensureKeyFile(const QString &path, bool *created = nullptr);

} // namespace kf
