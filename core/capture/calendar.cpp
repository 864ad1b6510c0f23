#include "core/capture/calendar.h"

#include <algorithm>

namespace kf::capture {

namespace {

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

Period monthsFrom(QDate first, int months)
{
    return {first, first.addMonths(months).addDays(-1)};
}

} // namespace

QDate Period::middle() const
{
    if (isWeek())
        return first.addDays(2);
    if (first.month() == last.month())
        return first.addDays(14);
    return first.addDays((first.daysTo(last) + 1) / 2);
}

std::optional<Period> periodOf(Unit unit, QDate day, int ahead)
{
    switch (unit) {
    case Unit::Week: {
        const QDate first = monday(day).addDays(7 * qint64(ahead));
        return Period{first, first.addDays(4)};
    }
    case Unit::Month:
        return monthsFrom(QDate(day.year(), day.month(), 1).addMonths(ahead), 1);
    case Unit::Quarter:
        return monthsFrom(QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).addMonths(3 * ahead), 3);
    case Unit::HalfYear:
        return monthsFrom(QDate(day.year(), day.month() < 7 ? 1 : 7, 1).addMonths(6 * ahead), 6);
    case Unit::Year:
        return monthsFrom(QDate(day.year() + ahead, 1, 1), 12);
    default:
        return std::nullopt;
    }
}

QDate nextWeekday(QDate today, int weekday)
{
    return today.addDays((weekday - today.dayOfWeek() + 6) % 7 + 1);
}

QDate weekdayOfWeek(QDate today, int weekday, int ahead)
{
    return monday(today).addDays(7 * qint64(ahead) + weekday - 1);
}

QDate nextDayOfMonth(QDate today, int day)
{
    QDate first(today.year(), today.month(), 1);
    for (int i = 0; i < 3; ++i, first = first.addMonths(1)) {
        const QDate found(first.year(), first.month(), day);
        if (found.isValid() && found >= today)
            return found;
    }
    return {};
}

QDate nextDate(QDate today, int month, int day)
{
    for (int year = today.year(); year <= today.year() + 8; ++year) { // the 29th of February may take eight
        const QDate found(year, month, day);
        if (found.isValid() && found >= today)
            return found;
    }
    return {};
}

QDate nthWeekday(QDate first, QDate last, int n, int weekday)
{
    if (n < 0)
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    const QDate found = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * qint64(n - 1));
    return found <= last ? found : QDate();
}

QDate addHalves(QDate day, Unit unit, int halves)
{
    const bool half = halves % 2 != 0;
    switch (unit) {
    case Unit::Day:
        return day.addDays(halves / 2 + (half ? 1 : 0)); // within a day and a half is within two
    case Unit::Week:
        return day.addDays(7 * qint64(halves) / 2);
    case Unit::Month:
        return day.addMonths(halves / 2).addDays(half ? 15 : 0);
    case Unit::Quarter:
        return day.addMonths(3 * (halves / 2)).addDays(half ? 45 : 0);
    case Unit::HalfYear:
        return day.addMonths(3 * halves);
    case Unit::Year:
        return day.addMonths(6 * halves);
    default:
        return day;
    }
}

} // namespace kf::capture
