#pragma once

#include "server/storage/storage.h"

namespace kf::server {

struct StorageOptions
{
    QString folder;   // of the embedded engine
    QString postgres; // a connection URL; empty: the embedded engine
    QString keyFile;  // of the embedded engine; empty: a systemd credential "keyfield", else a file in the folder
};

// The engine that the options ask for, ready. `warn` gets plain sentences that an administrator should read.
Result<std::unique_ptr<Storage>> openStorage(const StorageOptions &options,
                                             const std::function<void(const QString &)> &warn);

} // namespace kf::server
