#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace kf {

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace kf

// Leave the function with the error, or go on. KF_TRY(expression) for Result<void>, KF_ASSIGN(name, expression) for
// values.
#define KF_TRY(expression)                                                                                             \
    do {                                                                                                               \
        if (auto kfTried = (expression); !kfTried)                                                                     \
            return tl::unexpected<kf::Error>(std::move(kfTried).error());                                              \
    } while (false)
#define KF_JOIN2(a, b) a##b
#define KF_JOIN(a, b) KF_JOIN2(a, b)
#define KF_ASSIGN(declaration, expression) KF_ASSIGN_AS(KF_JOIN(kfResult, __LINE__), declaration, expression)
#define KF_ASSIGN_AS(result, declaration, expression)                                                                  \
    auto result = (expression);                                                                                        \
    if (!result)                                                                                                       \
        return tl::unexpected<kf::Error>(std::move(result).error());                                                   \
    declaration = std::move(*result)
