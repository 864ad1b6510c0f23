#pragma once

#include "core/store/store.h"

#include <QDate>

namespace kf {

// Reads a story (assets/sample/README.md) and writes its records into the store, as one user action after another.
// `day` is the day that the story calls "day+0", in the machine's time zone; `language` is "ru" or "en". The number of
// records. Errors name the record by its key.
Result<int> loadSample(Store &store, const QByteArray &story, QDate day, const QString &language);

} // namespace kf
