#pragma once

#include "core/change/mediawire.h"
#include "server/sync/pull.h"

namespace kf::server {

// The sealed bytes of attachments, in ranges beside the log. They are kept for an attachment's record that says their
// hash, and whoever sees that record may bring them and take them; for everybody else there is nothing there. Any
// thread; memory: one range.

// Takes a range that begins where what is there ends; another one, or an empty one, only tells how much is there. With
// the last range the whole is read once more and held against the hash. NotFound: no such attachment, as far as this
// reader knows; LimitExceeded.
Result<wire::MediaPutAnswer> putMedia(Storage &storage, const Reader &reader, const wire::MediaPut &range, qint64 now);

// NotFound: as above, or its bytes are not whole here.
Result<wire::MediaGetAnswer> getMedia(Storage &storage, const Reader &reader, const wire::MediaGet &wanted, qint64 now);

// With its record, when that is erased.
Result<void> dropMedia(LogView &view, const RecordId &attachment);

Result<quint64> countMedia(LogView &view); // whole ones

} // namespace kf::server
