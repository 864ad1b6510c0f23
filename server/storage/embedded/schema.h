#pragma once

#include "core/db/migration.h"

namespace kf::server {

// Who may come in: one file for the whole server.
std::span<const Migration> controlSchema();
// A workspace's log and records: one file for each.
std::span<const Migration> workspaceSchema();

} // namespace kf::server
