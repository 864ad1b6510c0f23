#pragma once

#include "core/capture/token.h"

#include <QTime>

namespace kf::capture {

// A time of the day as a note says it, from token `begin` to before `end`. A part of the day alone has no hour.
struct TimeMatch
{
    int begin = 0;
    int end = 0;
    int hour = -1; // 24: the end of the day
    int minute = 0;
    bool isLoose = false;   // may be of the afternoon: "at 5"
    bool isDigital = false; // 5:30, which is what it says unless a part of the day speaks against it
    Part part = Part::None;
    Role lead = Role::None;
    QByteArray zone;              // IANA, by whose clock it is said; empty: by the person's
    std::optional<int> daysAhead; // «до конца завтрашнего дня»

    bool hasHour() const { return hour >= 0; }
};

// The time whose first own word is token `i`.
std::optional<TimeMatch> matchTime(const Line &line, int i);

// The time it means, with the part of the day that the line says elsewhere.
QTime timeOf(const TimeMatch &match, Part elsewhere, bool isEnglish);

} // namespace kf::capture
