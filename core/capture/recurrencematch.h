#pragma once

#include "core/capture/dates.h"
#include "core/capture/recurrence.h"

namespace kf::capture {

struct RecurrenceMatch
{
    int begin = 0;
    int end = 0;
    Recurrence recurrence;
    Part part = Part::None; // «каждое утро»
};

// The recurrence whose first own word is token `i`.
std::optional<RecurrenceMatch> matchRecurrence(const Line &line, int i);

} // namespace kf::capture
