#pragma once

#include "core/base/geopoint.h"

#include <optional>
#include <vector>

namespace kf::calendar {

// A visit of the day that is to be put in order.
struct DayStop
{
    qint64 start = 0; // UTC ms; of one without an hour: none
    qint64 end = 0;
    bool fixed = true; // it has its hour and keeps it
    qint64 length = 0; // ms; of one without an hour
    std::optional<GeoPoint> point;
};

struct DayFrame
{
    qint64 begin = 0; // UTC ms; nothing is put before it, nor goes on after the end
    qint64 end = 0;
    double metresPerMs = 25'000.0 / 3'600'000; // the way through a town, as the crow flies
    qint64 unknownWayMs = 20 * 60'000;         // to or from where nobody knows
    qint64 step = 5 * 60'000;                  // hours that one can say
};

struct DayOrder
{
    struct Visit
    {
        size_t stop = 0; // which
        qint64 start = 0;
        qint64 end = 0;
        std::optional<double> metres; // from the one before, where both places are known

        bool operator==(const Visit &) const = default;
    };
    std::vector<Visit> visits; // as they follow each other
    std::vector<size_t> left;  // no gap is wide enough for them
    double metres = 0;         // the whole way, as far as it is known

    bool operator==(const DayOrder &) const = default;
};

// The most that is looked for exactly; of more each goes where it lengthens the way least.
inline constexpr size_t MostExact = 8;

// Puts the stops that have no hour into the gaps between the others: as many as have room, then by the shortest way,
// then as early as can be. Fixed ones stay, whatever lies between them. Pure.
DayOrder orderDay(const std::vector<DayStop> &stops, const DayFrame &frame);

} // namespace kf::calendar
