#pragma once

#include "core/change/refusal.h"
#include "server/storage/storage.h"

namespace kf::server {

struct Pusher
{
    RecordId workspace;
    DeviceId device = DeviceId::None;
    Role role = Role::Reader;
    RecordId user = {};
};

} // namespace kf::server
