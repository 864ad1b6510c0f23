#include "core/base/error.h"

namespace kf {

const char *errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid-input";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::WrongPassphrase:
        return "wrong-passphrase";
    case ErrorCode::Damaged:
        return "damaged";
    case ErrorCode::TooNew:
        return "too-new";
    case ErrorCode::Busy:
        return "busy";
    case ErrorCode::DiskFull:
        return "disk-full";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::Offline:
        return "offline";
    case ErrorCode::Unauthorized:
        return "unauthorized";
    case ErrorCode::Forbidden:
        return "forbidden";
    case ErrorCode::Protocol:
        return "protocol";
    case ErrorCode::LimitExceeded:
        return "limit-exceeded";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace kf
