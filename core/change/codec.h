#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace kf {

// Bodies on the wire are zstd frames. `level` 1 is for what is sent while somebody waits.
QByteArray compress(QByteArrayView plain, int level = 1);

// Never allocates more than `limit` bytes, whatever the frame claims.
Result<QByteArray> decompress(QByteArrayView frame, qsizetype limit);

} // namespace kf
