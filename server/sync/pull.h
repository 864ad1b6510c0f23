#pragma once

#include "server/storage/storage.h"

namespace kf::server {

struct Reader
{
    RecordId workspace;
    DeviceId device = DeviceId::None;
    RecordId user = {};
};

// The log behind the reader's cursor, from one view of the workspace, as far as he may see it: the body of a
// PullResponse, encoded. Where everybody sees everything, stored bodies are copied, not decoded. `now`: UTC ms.
Result<QByteArray> pull(Storage &storage, const Reader &reader, const wire::PullRequest &request, qint64 now);

// A page of the workspace's records as they stand, of those that he may see: the body of a snapshot page, encoded.
Result<QByteArray> snapshot(Storage &storage, const Reader &reader, const wire::SnapshotRequest &request, qint64 now);

} // namespace kf::server
