#pragma once

#include "server/storage/storage.h"

namespace kf::server {

// What stays of a log row when a record is erased for privacy: its place, the fact, and which parents it called back to
// life. Nullopt when the row speaks of another record and only mentions this one.
Result<std::optional<QByteArray>> erasedBody(const LogRow &row, const RecordId &record);

} // namespace kf::server
