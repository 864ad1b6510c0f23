#include "core/base/workingdays.h"

#include <algorithm>
#include <array>

namespace kf {

namespace {

constexpr int Saturday = 6;

struct DayOfYear
{
    int month = 0;
    int day = 0;
};

// A holiday on a weekend moves that day of rest to the next working day.
constexpr std::array<DayOfYear, 6> MovingHolidays{{{2, 23}, {3, 8}, {5, 1}, {5, 9}, {6, 12}, {11, 4}}};

// What a decree says of a year: with it, nothing of that year moves by itself any more.
struct Decree
{
    int year = 0;
    std::array<DayOfYear, 5> daysOff;
    std::array<DayOfYear, 1> workedSaturdays;
};
constexpr std::array<Decree, 2> Decrees{{
    {2025, {{{5, 2}, {5, 8}, {6, 13}, {11, 3}, {12, 31}}}, {{{11, 1}}}},
    {2026, {{{1, 9}, {3, 9}, {5, 11}, {12, 31}}}, {}},
}};

template <size_t N>
bool holds(const std::array<DayOfYear, N> &days, QDate day)
{
    return std::any_of(days.begin(), days.end(),
                       [&](const DayOfYear &one) { return one.month == day.month() && one.day == day.day(); });
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Saturday;
}

bool isHoliday(QDate day)
{
    return (day.month() == 1 && day.day() <= 8) || holds(MovingHolidays, day);
}

// The day of rest that a holiday on the weekend before gave way to.
bool isMovedHere(QDate day)
{
    QDate before = day.addDays(-1);
    while (isWeekend(before) || isHoliday(before)) {
        if (isWeekend(before) && holds(MovingHolidays, before))
            return true;
        before = before.addDays(-1);
    }
    return false;
}

} // namespace

bool isWorkingDay(QDate day)
{
    if (isHoliday(day))
        return false;
    const auto decree =
        std::find_if(Decrees.begin(), Decrees.end(), [&](const Decree &one) { return one.year == day.year(); });
    if (decree == Decrees.end())
        return !isWeekend(day) && !isMovedHere(day);
    return isWeekend(day) ? holds(decree->workedSaturdays, day) : !holds(decree->daysOff, day);
}

QDate nextWorkingDay(QDate day)
{
    do {
        day = day.addDays(1);
    } while (!isWorkingDay(day));
    return day;
}

QDate addWorkingDays(QDate day, int count)
{
    const int step = count < 0 ? -1 : 1;
    for (int left = qAbs(count); left > 0; --left) {
        do {
            day = day.addDays(step);
        } while (!isWorkingDay(day));
    }
    return day;
}

} // namespace kf
