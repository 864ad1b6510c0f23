#pragma once

#include "core/store/store.h"

namespace kf {

// A note about the shelf with two photos and a voice, as somebody at the client's would have made it.
Result<void> addMediaNote(Store &store, const RecordId &account, const QString &text, const QString &photoName,
                          const QString &voiceName);

} // namespace kf
