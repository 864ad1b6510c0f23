#pragma once

#include "core/base/result.h"

namespace kf::ctl {

// The word itself; of "-" what standard input holds, without the line breaks at its end.
Result<QString> textFrom(const QString &word);

} // namespace kf::ctl
