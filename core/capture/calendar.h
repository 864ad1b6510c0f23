#pragma once

#include "core/capture/vocabulary.h"

#include <QDate>

namespace kf::capture {

// The days of a stretch of time; `last` of a week is its Friday.
struct Period
{
    QDate first;
    QDate last;
    QDate middle() const;
    bool isWeek() const { return first.daysTo(last) == 4; }
};

// The one that `day` lies in, or `ahead` later. Week, Month, Quarter, HalfYear or Year; anything else is no period.
std::optional<Period> periodOf(Unit unit, QDate day, int ahead = 0);

QDate nextWeekday(QDate today, int weekday);                   // never today
QDate weekdayOfWeek(QDate today, int weekday, int ahead);      // of this week or `ahead` later
QDate nextDayOfMonth(QDate today, int day);                    // today, or the next month that has such a day
QDate nextDate(QDate today, int month, int day);               // today, or the next year that has such a day
QDate nthWeekday(QDate first, QDate last, int n, int weekday); // the last for n < 0; null when there is none
QDate addHalves(QDate day, Unit unit, int halves);             // «полтора месяца» is three halves

} // namespace kf::capture
