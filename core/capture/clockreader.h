#pragma once

#include "core/capture/clocktime.h"

// The hours and minutes of clocktime.h, apart from what leads to them.
namespace kf::capture {

// How much a time needs around it to be one.
enum class Needs {
    Nothing,     // 15:00, 3pm, «полтретьего»
    Lead,        // a preposition: «в 3 часа», but not «на 3 часа»
    AtLead,      // «в» or "at" alone: 15.30
    LeadAndRoom, // a preposition, and nothing that would be counted: «в 15»
};

struct Clock
{
    TimeMatch time;
    Needs needs = Needs::Nothing;
};

// What is written at token `i`, with «вечера», pm and o'clock behind it; `begin` is not set.
std::optional<Clock> readClock(const Line &line, int i);

} // namespace kf::capture
