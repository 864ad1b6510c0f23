#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connection.h"
#include "core/db/connectioncore.h"

#include <memory>

namespace kf {

// A key of 32 bytes and the salt that goes with it in a database made today.
Secret withOwnSalt(const Secret &key);

// Opens an existing file in the order of Connection's comment. Inside core/db only.
Result<std::unique_ptr<ConnectionCore>> openDatabaseFile(const QString &path, const Secret &key,
                                                         const ConnectionOptions &options);

// Makes a new, empty, encrypted database that is on the disk under its name whole or not at all: a file of no or few
// bytes is therefore always damage. Several processes may try at once; one wins, the others get AlreadyExists.
Result<void> createDatabaseFile(const QString &path, const Secret &key);

} // namespace kf
