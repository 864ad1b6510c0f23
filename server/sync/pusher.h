#pragma once

#include "server/storage/storage.h"

namespace kf::server {

struct Pusher
{
    RecordId workspace;
    DeviceId device = DeviceId::None;
    Role role = Role::Reader;
    RecordId user = {};
};

// Stable names of why an action was not accepted; the app has words for them.
namespace reason {
inline constexpr char UnknownRecord[] = "unknown-record";
inline constexpr char ReadOnly[] = "read-only";
inline constexpr char TooLarge[] = "too-large";
inline constexpr char Malformed[] = "malformed";
inline constexpr char NotAllowed[] = "not-allowed";
inline constexpr char NoRight[] = "no-right"; // on this client, or no longer
} // namespace reason

} // namespace kf::server
