#pragma once

#include "server/storage/storage.h"

namespace kf::server {

// The log behind the reader's cursor, from one view of the workspace: the body of a PullResponse, encoded. Stored
// bodies are copied, not decoded.
Result<QByteArray> pull(Storage &storage, const RecordId &workspace, DeviceId reader, const wire::PullRequest &request);

// A page of the workspace's records as they stand: the body of a snapshot page, encoded.
Result<QByteArray> snapshot(Storage &storage, const RecordId &workspace, const wire::SnapshotRequest &request);

} // namespace kf::server
