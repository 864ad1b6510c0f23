#pragma once

#include "server/storage/storage.h"
#include "server/sync/pull.h"

namespace kf::server {

// The log behind the reader's cursor as he may see it: compares what he saw there with what he sees now, record by
// record, and says of each what brings him from the one to the other. `response` has its cursor and head set.
Result<QByteArray> scopedPull(ReadTransaction &view, const Reader &reader, const wire::PullRequest &request,
                              wire::PullResponse response);

// Of these records, those that a snapshot begun at `number` holds for the reader. Sorted.
class SnapshotScope
{
public:
    static Result<SnapshotScope> of(ReadTransaction &view, const Reader &reader, quint64 number);
    SnapshotScope(SnapshotScope &&) noexcept;
    SnapshotScope &operator=(SnapshotScope &&) noexcept;
    ~SnapshotScope();
    Result<std::vector<RecordKey>> among(const std::vector<RecordKey> &records);
    Result<quint64> total(); // of the workspace

private:
    struct Parts;
    explicit SnapshotScope(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace kf::server
