#pragma once

#include "core/store/store.h"

namespace kf {

// How many bytes of attachments are whole on this device, by their kind (as in types::attachment).
QFuture<Result<std::map<QString, qint64>>> mediaSizes(Store &store);

} // namespace kf
