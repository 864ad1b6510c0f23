#pragma once

#include "core/change/refusedwire.h"
#include "server/scope/scopeindex.h"
#include "server/sync/pull.h"

namespace kf::server {

// To which client's owner an operation goes that its author had no right to write. Null: to nobody: it is private, or
// belongs to no client, or it would have changed who sees what. `before`: where those of the same push go, by record.
Result<RecordId> clientOfRefused(ScopeIndex &index, WorkingSet &set, const Operation &operation,
                                 const std::map<RecordId, RecordId> &before);

// What waits for the reader, and what he has settled goes.
Result<wire::RefusedAnswer> answerRefused(Storage &storage, const Reader &reader, const wire::RefusedRequest &request,
                                          qint64 now);

} // namespace kf::server
