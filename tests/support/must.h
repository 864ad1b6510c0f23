#pragma once

#include "core/base/error.h"

#include <utility>

namespace kf::test {

// The value of a step that a test stands on; without it there is nothing to test, and the run ends with the reason.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace kf::test
