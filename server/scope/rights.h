#pragma once

#include "server/scope/scopeindex.h"
#include "server/sync/pusher.h"

namespace kf::server {

// Why the scope does not let this action in: one of core/change/refusal.h, or empty. The action's operations are
// well-formed, and those that create nothing speak of records that exist.
Result<QByteArray> refusalByScope(ScopeIndex &index, WorkingSet &set, const Pusher &pusher,
                                  const std::vector<const Operation *> &action);

} // namespace kf::server
