#pragma once

#include "core/base/checkin.h"
#include "core/device/position.h"

namespace kf {

// What is made of a position when somebody checks in at a client's.
struct CheckIn
{
    CheckInOutcome outcome = CheckInOutcome::NotFound;
    std::optional<GeoPlace> place; // of Good, Weak, Stale and Mocked
    qint64 at = 0;                 // UTC ms of the fix; without a place, of the answer

    bool operator==(const CheckIn &) const = default;
};

namespace checkin {

// Good up to here: a building and the street before it. In metres, as is the next one.
constexpr double GoodWithin = 50;
// Worse than this is a part of a town, such as an address on the internet tells it: no place at all.
constexpr double UsableWithin = 1000;
// An older fix is where one was, not where one is. A fix of the future only says that the device's clock is slow.
constexpr std::chrono::milliseconds FreshFor = std::chrono::minutes(2);

// Mocked counts before Stale, Stale before Weak. An accuracy that nobody told is Weak.
CheckIn judge(const PositionSource::Answer &answer, qint64 nowMs);

} // namespace checkin

} // namespace kf
