#pragma once

#include <QString>

namespace kf {

// What went wrong, as a closed set: a caller decides by the code, a person reads the message.
enum class ErrorCode {
    InvalidInput,    // what was typed, imported or sent does not make sense
    NotFound,        // no such record, file, type or field
    AlreadyExists,   // it is there already
    WrongPassphrase, // the passphrase does not open this vault
    Damaged,         // a file is not what it should be; nothing was deleted
    TooNew,          // made by a newer Keyfield
    Busy,            // another process holds the store
    DiskFull,        // no room left on the disk
    Io,              // the disk or the system refused
    Offline,         // no server in reach
    Unauthorized,    // the server does not know this device, or no longer
    Forbidden,       // the person has no right to do this
    Protocol,        // the other side spoke something we do not understand
    LimitExceeded,   // larger than Keyfield accepts
    Cancelled,
    Internal
};

// `message` is one plain English sentence without record content, fit for a terminal or a log; the window shows its own
// translated text by code.
struct [[nodiscard]] Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;

    bool operator==(const Error &) const = default;
};

// A stable name of the code for logs and JSON: "wrong-passphrase".
const char *errorName(ErrorCode code);

} // namespace kf
