#pragma once

#include "core/media/mediastore.h"

#include <QStringList>

namespace kf {

// Files of any kind become attachments and leave as copies. Both wait for the disk and the store: worker threads.

inline constexpr qint64 LargestAttachment = 500ll * 1024 * 1024; // what a server takes, sealed

// All of them in one action, or none. Either place may be null. NotFound: one cannot be read; LimitExceeded: one is
// too large; each says which.
Result<std::vector<RecordId>> attachFiles(Store &store, MediaStore &media, const QStringList &paths,
                                          const RecordId &account, const RecordId &note = {});

// Its content as a new file, readable by other programs; the bytes written. Damaged, DiskFull: nothing is left of it.
Result<qint64> writeCopy(MediaStore &media, const RecordId &id, const QString &path);

} // namespace kf
