#include "core/base/workingdays.h"
#include "core/capture/dateparts.h"
#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

#include <algorithm>
#include <array>

namespace kf::capture {

namespace {

// The number of a quarter or half-year as people write it: "II".
int romanNumber(const Line &line, int i)
{
    static constexpr std::array<QStringView, 4> numbers{u"i", u"ii", u"iii", u"iv"};
    for (size_t k = 0; k < numbers.size(); ++k) {
        if (line.isWordOf(i, numbers[k]))
            return int(k) + 1;
    }
    return 0;
}

// "Q2", «2-й квартал», «второго квартала», "the second quarter", «2 кв.», "H1"
struct Numbered
{
    int end = 0;
    int number = 0;
    Unit unit = Unit::None;
};

Numbered readNumbered(const Line &line, int i)
{
    const bool quarter = line.isWordOf(i, u"q") || line.isWordOf(i, u"кв");
    const bool half = line.isWordOf(i, u"h");
    if ((quarter || half) && line.isNumber(i + 1) && line.isAttached(i + 1) && line.at(i + 1).number >= 1 &&
        line.at(i + 1).number <= (quarter ? 4 : 2) && line.at(i + 1).chainEnd == i + 2)
        return {i + 2, int(line.at(i + 1).number), quarter ? Unit::Quarter : Unit::HalfYear};
    Numbered result;
    if (const Numeral ordinal = readOrdinal(line, i))
        result = {ordinal.end, ordinal.value, Unit::None};
    else if (line.isNumber(i, 1, 4) && line.at(i).chainEnd == i + 1)
        result = {i + 1, int(line.at(i).number), Unit::None};
    else if (const int roman = romanNumber(line, i))
        result = {i + 1, roman, Unit::None};
    else
        return {};
    const Unit unit = line.lex(result.end).unit;
    if ((unit != Unit::Quarter && unit != Unit::HalfYear) || result.number > (unit == Unit::Quarter ? 4 : 2))
        return {};
    result.unit = unit;
    const bool dotted =
        line.isWordOf(result.end, u"кв") && line.isSign(result.end + 1, u'.') && line.isAttached(result.end + 1);
    result.end += dotted ? 2 : 1;
    return result;
}

bool isOfYear(const Line &line, int i)
{
    return line.lex(i).unit == Unit::Year;
}

// Without a year it is the next one whose last day is still to come; the caller asks for the first.
Period nextOccurrence(QDate first, int months, QDate today)
{
    Period period{first, first.addMonths(months).addDays(-1)};
    if (period.last < today)
        period = {first.addYears(1), first.addYears(1).addMonths(months).addDays(-1)};
    return period;
}

} // namespace

int readYearBehind(const Line &line, int &end, QDate today)
{
    int at = line.is(end, Role::Of) || line.is(end, Role::RuIn) || line.is(end, Role::In) ? end + 1 : end;
    if (line.is(at, Role::Next) && isOfYear(line, at + 1)) {
        end = at + 2;
        return today.year() + 1;
    }
    if (line.is(at, Role::This) && isOfYear(line, at + 1)) {
        end = at + 2;
        return today.year();
    }
    if (line.is(end, Role::RuIn) || line.is(end, Role::In))
        at = end;
    const int year = readYear(line, at);
    if (year > 0)
        end = at;
    return year;
}

NamedPeriod readPeriod(const Line &line, int i, QDate today, bool bare)
{
    NamedPeriod result;
    const bool isNext = line.is(i, Role::Next);
    const bool isThis = line.is(i, Role::This);
    const bool wasDotted = isNext && line.isWordOf(i, u"след") && line.isSign(i + 1, u'.');
    const int unitAt = isNext || isThis ? (wasDotted ? i + 2 : i + 1) : i;
    const Unit unit = line.isWord(unitAt) ? line.lex(unitAt).unit : Unit::None;
    const bool isShort = line.at(unitAt).length <= 1;
    if (isNext || isThis || bare) {
        const bool isAfterNext = line.is(unitAt + 1, Role::After) && line.is(unitAt + 2, Role::Next);
        const int ahead = isNext ? 1 : 0;
        if (const auto period = isShort ? std::nullopt : periodOf(unit, today, ahead)) {
            result.period = *period;
            result.isNext = isNext;
            result.isThis = isThis;
            result.end = unitAt + 1;
            if (line.isWordOf(unitAt, u"кв") && line.isSign(result.end, u'.') && line.isAttached(result.end))
                ++result.end;
            // Friday is over: the end of the week is the one of the next
            if (!isNext && period->isWeek() && period->last < today)
                result.period = *periodOf(unit, today, 1);
            if (isAfterNext && bare)
                return {};
            return result;
        }
    }
    if (line.is(i, Role::The) && bare)
        ++i;
    // "week after next"
    if (line.lex(i).unit != Unit::None && line.is(i + 1, Role::After) && line.is(i + 2, Role::Next)) {
        if (const auto period = periodOf(line.lex(i).unit, today, 2)) {
            result.period = *period;
            result.isNext = true;
            result.end = i + 3;
            return result;
        }
    }
    result.isCalendar = true;
    if (line.isWord(i) && line.lex(i).month > 0) {
        result.end = i + 1;
        if (line.isSign(result.end, u'.') && line.isAttached(result.end) && line.at(i).length <= 4)
            ++result.end;
        const int year = readYearBehind(line, result.end, today);
        const QDate first(year > 0 ? year : today.year(), line.lex(i).month, 1);
        result.period = year > 0 ? *periodOf(Unit::Month, first) : nextOccurrence(first, 1, today);
        result.isPast = year > 0 && result.period.last < today;
        return result;
    }
    if (const Numbered numbered = readNumbered(line, i); numbered.end > 0) {
        result.end = numbered.end;
        const int months = numbered.unit == Unit::Quarter ? 3 : 6;
        const int year = readYearBehind(line, result.end, today);
        const QDate first = QDate(year > 0 ? year : today.year(), 1, 1).addMonths((numbered.number - 1) * months);
        result.period = year > 0 ? *periodOf(numbered.unit, first) : nextOccurrence(first, months, today);
        result.isPast = year > 0 && result.period.last < today;
        return result;
    }
    int end = i;
    if (const int year = readYear(line, end); year > 0 && !line.isSign(i, u',')) {
        result.end = end;
        result.period = *periodOf(Unit::Year, QDate(year, 1, 1));
        result.isPast = year < today.year();
        return result;
    }
    return {};
}

Parsed readWeekday(const Line &line, int i, QDate today)
{
    Parsed parsed;
    parsed.form = DateMatch::Form::Weekday;
    const bool isNext = line.is(i, Role::Next);
    const bool isThis = line.is(i, Role::This);
    const bool isComing = line.is(i, Role::Coming);
    int at = i;
    if (isNext || isThis || isComing) {
        ++at;
        if (line.isSign(at, u'.') && line.isAttached(at))
            ++at;
        if ((isThis && line.is(at, Role::Coming)) || (isComing && line.is(at, Role::Next)))
            ++at;
        parsed.form = DateMatch::Form::Day;
    }
    const int weekday = line.isWord(at) ? line.lex(at).weekday : 0;
    if (weekday == 0 || line.lex(at).weekdays || line.at(at).owner)
        return {};
    ++at;
    const bool isShort = line.at(at - 1).length <= 4;
    if (isShort && line.isSign(at, u'.') && line.isAttached(at))
        ++at;
    parsed.end = at;
    if (isNext) {
        parsed.date = weekdayOfWeek(today, weekday, 1);
        return parsed;
    }
    if (isThis) {
        parsed.date = weekdayOfWeek(today, weekday, 0);
        if (parsed.date < today)
            parsed.date = nextWeekday(today, weekday);
        return parsed;
    }
    parsed.date = nextWeekday(today, weekday);
    if (isComing)
        return parsed;
    // "Friday after next", "Monday week"
    if (line.is(at, Role::After) && line.is(at + 1, Role::Next)) {
        parsed.date = weekdayOfWeek(today, weekday, 2);
        parsed.end = at + 2;
        return parsed;
    }
    if (line.isWordOf(at, u"week") && standsAlone(line, at + 1, true)) {
        parsed.date = parsed.date.addDays(7);
        parsed.end = at + 1;
        return parsed;
    }
    // «в среду на следующей неделе», "Wednesday of next week", «в пятницу через неделю»
    int week = at;
    if (line.is(week, Role::RuOn) || line.is(week, Role::Of) || line.is(week, Role::In))
        ++week;
    if (line.is(week, Role::The))
        ++week;
    const NamedPeriod period = readPeriod(line, week, today, false);
    if (period && !period.isCalendar && period.period.isWeek()) {
        parsed.date = period.period.first.addDays(weekday - 1);
        parsed.end = period.end;
        parsed.form = DateMatch::Form::Day;
        return parsed;
    }
    if (line.is(at, Role::Through) || (line.is(at, Role::In) && !line.is(at + 1, Role::The))) {
        const Quantity weeks = readQuantity(line, at + 1);
        const int unit = weeks ? weeks.end : at + 1;
        if (line.lex(unit).unit == Unit::Week) {
            parsed.date = weekdayOfWeek(today, weekday, weeks ? weeks.halves / 2 : 1);
            parsed.end = unit + 1;
            parsed.form = DateMatch::Form::Day;
        }
    }
    return parsed;
}

Parsed readNthDay(const Line &line, int i, QDate today)
{
    const bool isLast = line.is(i, Role::LastOf);
    const Numeral ordinal = isLast ? Numeral{i + 1, -1} : readOrdinal(line, i);
    if (!ordinal || ordinal.value > 5)
        return {};
    int at = ordinal.end;
    const bool isWorking = line.is(at, Role::Working) || line.is(at, Role::Business);
    if (isWorking)
        ++at;
    const int weekday = line.isWord(at) ? line.lex(at).weekday : 0;
    if (weekday == 0 && line.lex(at).unit != Unit::Day)
        return {};
    ++at;
    const bool joins = line.is(at, Role::Of) || line.is(at, Role::In) || line.is(at, Role::RuIn);
    if (joins)
        ++at;
    while (line.is(at, Role::The))
        ++at;
    const auto in = [&](QDate day) -> QDate {
        const NamedPeriod period = readPeriod(line, at, day, true);
        if (!period || period.isPast)
            return {};
        const QDate first = period.period.first;
        const QDate last = period.period.last;
        if (weekday > 0)
            return nthWeekday(first, last, ordinal.value, weekday);
        if (isWorking)
            return isLast ? addWorkingDays(last.addDays(1), -1) : addWorkingDays(first.addDays(-1), ordinal.value);
        return isLast ? last : first.addDays(ordinal.value - 1);
    };
    const NamedPeriod period = readPeriod(line, at, today, true);
    if (!period)
        return {};
    Parsed parsed;
    parsed.end = period.end;
    parsed.date = in(today);
    // «в первый понедельник месяца» that is over: of the next month
    if (parsed.date.isValid() && parsed.date < today && !period.isCalendar && !period.isThis)
        parsed.date = in(period.period.last.addDays(period.period.isWeek() ? 3 : 1));
    return parsed.date.isValid() ? parsed : Parsed{};
}

} // namespace kf::capture
