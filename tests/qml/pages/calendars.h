#pragma once

#include "qml/Calendar/calendarmodel.h"

// The week of the design's story, and days that are harder to show.
namespace kf::sample {

// `kind`: "" the day, week, busy (visits that meet, over midnight, without an hour), empty, long.
void fillCalendar(CalendarModel &model, const QString &kind = {});
// new, wrong (what cannot be), long.
void fillPlan(PlanModel &model, const QString &kind = {});

} // namespace kf::sample
