#include "app/ctl/syncing.h"

#include "app/ctl/waiting.h"

namespace kf::ctl {

SyncReport syncAll(SyncLoop &loop)
{
    SyncReport all;
    for (;;) {
        SyncReport run = waitFor(loop.syncNow());
        run.pushed += all.pushed;
        run.pulled += all.pulled;
        run.bytesOut += all.bytesOut;
        run.bytesIn += all.bytesIn;
        run.media.sent += all.media.sent;
        run.media.received += all.media.received;
        run.media.damaged.merge(all.media.damaged);
        run.media.spoilt.merge(all.media.spoilt);
        all = std::move(run);
        if (all.error || all.mediaError || all.media.left == 0)
            return all;
    }
}

} // namespace kf::ctl
