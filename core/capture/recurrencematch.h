#pragma once

#include "core/capture/dates.h"

#include <set>

namespace kf::capture {

// «каждый понедельник», "every other week", «15-го числа каждого месяца».
struct Recurrence
{
    enum class Every { Day, WorkingDay, Week, Month, Quarter, Year };

    Every every = Every::Day;
    int interval = 1;
    std::set<int> weekdays; // of weeks; of months the one that `nth` counts
    int nth = 0;            // of the month's weekdays; -1: the last
    int day = 0;            // of the month or year; -1: the last
    int month = 0;

    QString text() const; // as note.h says
    QDate firstFrom(QDate day) const;
    bool isAnchored() const { return !weekdays.empty() || day != 0; }
};

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
