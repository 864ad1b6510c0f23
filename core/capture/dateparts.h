#pragma once

#include "core/capture/calendar.h"
#include "core/capture/dates.h"

// The parts of the grammar of days, each in a file of its own: what matchDate() tries at a token. None of them looks at
// what leads to it unless it says so.
namespace kf::capture {

struct Parsed
{
    int end = 0;
    QDate date;
    DateMatch::Form form = DateMatch::Form::Day;
    std::optional<QTime> time{};

    explicit operator bool() const { return end > 0; }
};

// 25.03.2026, 3/15, 2026-03-12 and the like; invalid of a past year: Refused.
Parsed readNumericDate(const Line &line, int i, QDate today, Role lead);
// «25 марта 2026 года», "March 5th", «двадцать пятого марта», «5-7 мая».
Parsed readWrittenDate(const Line &line, int i, QDate today);
// «25-го», «25 числа», "the 21st of next month"; needs what leads to it.
Parsed readDayOfMonth(const Line &line, int i, QDate today, Role lead);

// A stretch of time that is named: "next week", «второй квартал 2027 года», "May".
struct NamedPeriod
{
    int end = 0;
    Period period;
    bool isNext = false;     // "next ...": its first day is meant
    bool isThis = false;     // "this ...": its last day is meant
    bool isCalendar = false; // a month, quarter or year by its name or number
    bool isPast = false;

    explicit operator bool() const { return end > 0; }
};
// `bare`: a unit alone is the present one, as in «конец недели».
NamedPeriod readPeriod(const Line &line, int i, QDate today, bool bare);
int readYear(const Line &line, int &i); // 0: none; «2026 года» too
// «следующего года», "of next year" as well; moves `end` behind it.
int readYearBehind(const Line &line, int &end, QDate today);

// «через 2 недели», "in half an hour", "3 days from now", "a week from Monday"; begins with the preposition or number.
Parsed readRelative(const Line &line, int i, const QDateTime &now);
// «в следующую пятницу», "Wed next week", "Monday week"
Parsed readWeekday(const Line &line, int i, QDate today);
// «последняя пятница месяца», "first working day of next month"
Parsed readNthDay(const Line &line, int i, QDate today);
// «до Нового года», "by Christmas": feasts as deadlines.
Parsed readFeast(const Line &line, int i, QDate today, Role lead);
// «на 12-й неделе», "by week 14": its Monday, as ISO 8601 counts; needs what leads to it.
Parsed readWeekNumber(const Line &line, int i, QDate today, Role lead);
// «вчера», "last week", «3 дня назад»: the end of it, or 0
int readPast(const Line &line, int i);

} // namespace kf::capture
