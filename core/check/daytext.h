#pragma once

#include "core/base/moment.h"

namespace kf::check {

// A day as one writes it into a form: 16.10.2026, 16/10/26, 2026-10-16, «16 октября 2026», "October 16, 2026", with a
// time behind it or not. Where no year is written it is of Moment::NoYear. What is said by "tomorrow" and its like is
// the note language's to read.
struct DayText
{
    enum class State {
        Read,
        NoSuchDay, // 31 February; `day` and `month` say which
        NotADay
    };

    State state = State::NotADay;
    Moment moment;
    int day = 0;
    int month = 0;
};

// A year of two digits is the last one that has come if `past`, else one of this century.
DayText readDay(QStringView written, QDate today, bool past);

} // namespace kf::check
