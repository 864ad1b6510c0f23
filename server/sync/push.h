#pragma once

#include "server/sync/pusher.h"

namespace kf::server {

struct PushOutcome
{
    wire::PushResponse response;
    quint64 numbered = 0;                // operations that were new
    std::shared_ptr<const void> remains; // what the work left in memory: to be dropped when nobody waits any more
};

// Architecture §4, "Push": numbers what is new and acceptable, action by action, and answers what is known as it was
// answered before; all of it in one transaction, durable when this returns. `arrivedAt`: UTC ms. Protocol when the
// request is not in the order of its counters.
Result<PushOutcome> push(Storage &storage, const Pusher &pusher, const wire::PushRequest &request, qint64 arrivedAt);

} // namespace kf::server
