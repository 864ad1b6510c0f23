#pragma once

#include "tests/server/tlsclient.h"

#include <map>

namespace kf::server {

// The log of a workspace as a device that has just enrolled reads it.
struct WholeLog
{
    quint64 operations = 0;               // the number of the last of them
    std::map<DeviceId, quint64> counters; // the last of each device
    QString wrong;                        // a number or a counter that is missing or comes twice; empty: none
};

WholeLog readWholeLog(Phone &reader);

} // namespace kf::server
