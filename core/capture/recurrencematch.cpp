#include "core/capture/recurrencematch.h"

#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

#include <array>

namespace kf::capture {

namespace {

using Every = Recurrence::Every;

constexpr int Saturday = 6;
constexpr int Sunday = 7;

std::optional<Every> everyOf(Unit unit)
{
    switch (unit) {
    case Unit::Day:
        return Every::Day;
    case Unit::Week:
        return Every::Week;
    case Unit::Month:
        return Every::Month;
    case Unit::Quarter:
        return Every::Quarter;
    case Unit::Year:
        return Every::Year;
    default:
        return std::nullopt;
    }
}

// «понедельник, среду и пятницу»; its end, or `i`.
int readWeekdays(const Line &line, int i, std::set<int> &weekdays, bool many)
{
    int end = i;
    for (int at = i; line.isWord(at) && line.lex(at).weekday > 0 && (!many || line.lex(at).weekdays);) {
        weekdays.insert(line.lex(at).weekday);
        end = ++at;
        if (line.isSign(at, u',') || line.isSign(at, u'/') || line.isSign(at, u'&'))
            ++at;
        if (line.is(at, Role::And))
            ++at;
        while (at > end && (line.is(at, Role::Every) || line.is(at, Role::RuAlong) || line.is(at, Role::On) ||
                            line.is(at, Role::RuIn)))
            ++at;
        if (at == end)
            break;
    }
    return end;
}

bool isMonth(const Line &line, int i)
{
    return line.lex(i).unit == Unit::Month;
}

// Behind a day of the month: «числа», "of the month".
int ofMonthEnd(const Line &line, int i)
{
    int at = line.is(i, Role::NumberOfDay) ? i + 1 : i;
    int month = at;
    while (line.is(month, Role::Of) || line.is(month, Role::The) || line.is(month, Role::Every) ||
           line.is(month, Role::In) || line.is(month, Role::RuIn))
        ++month;
    return isMonth(line, month) ? month + 1 : at;
}

// What of a month: «15-го числа», "the last Friday", «последний день», «второй вторник»; its end, or `i`.
int readDayOfMonths(const Line &line, int i, Recurrence &recurrence)
{
    int at = i;
    const bool isLast = line.is(at, Role::LastOf);
    Numeral number = isLast ? Numeral{at + 1, -1} : readOrdinal(line, at);
    if (!number && line.isNumber(at, 1, 31) && line.is(at + 1, Role::NumberOfDay))
        number = readCardinal(line, at);
    if (!number)
        return i;
    at = number.end;
    if (line.isWord(at) && line.lex(at).weekday > 0 && number.value <= 5) {
        recurrence.nth = number.value;
        recurrence.weekdays = {line.lex(at).weekday};
        return at + 1;
    }
    if (isLast)
        return line.lex(at).unit == Unit::Day || line.is(at, Role::NumberOfDay) ? (recurrence.day = -1, at + 1) : i;
    if (line.lex(at).unit != Unit::None && line.lex(at).unit != Unit::Day)
        return i;
    recurrence.day = number.value;
    return line.is(at, Role::NumberOfDay) || line.lex(at).unit == Unit::Day ? at + 1 : at;
}

// «8 марта», "on March 8"
int readDayOfYears(const Line &line, int i, Recurrence &recurrence)
{
    int at = i;
    const int first = at;
    int month = line.isWord(at) ? line.lex(at).month : 0;
    if (month > 0)
        ++at;
    Numeral day = readOrdinal(line, at);
    if (!day && line.isNumber(at, 1, 31))
        day = readCardinal(line, at);
    if (!day)
        return i;
    at = line.is(day.end, Role::Of) && month == 0 ? day.end + 1 : day.end;
    if (month == 0) {
        month = line.isWord(at) ? line.lex(at).month : 0;
        ++at;
    }
    if (month == 0 || first == at || !QDate(2000, month, day.value).isValid())
        return i;
    recurrence.month = month;
    recurrence.day = day.value;
    return at;
}

// What stands behind "every week", «ежемесячно»: the weekdays, the day.
int readAnchor(const Line &line, int i, Recurrence &recurrence)
{
    int at = i;
    while (line.is(at, Role::On) || line.is(at, Role::The) || line.is(at, Role::By) || line.is(at, Role::RuIn) ||
           line.is(at, Role::RuBy) || line.is(at, Role::RuUntil) || line.is(at, Role::RuAlong) ||
           line.is(at, Role::Every))
        ++at;
    int end = at;
    if (recurrence.every == Every::Week)
        end = readWeekdays(line, at, recurrence.weekdays, false);
    else if (recurrence.every == Every::Month)
        end = readDayOfMonths(line, at, recurrence);
    else if (recurrence.every == Every::Year)
        end = readDayOfYears(line, at, recurrence);
    return end > at ? end : i;
}

std::optional<RecurrenceMatch> matchEvery(const Line &line, int i)
{
    RecurrenceMatch match;
    match.begin = i;
    Recurrence &recurrence = match.recurrence;
    int at = i + 1;
    const Numeral ordinal = readOrdinal(line, at);
    if (line.is(at, Role::Other)) {
        recurrence.interval = 2;
        ++at;
    } else if (line.is(at, Role::LastOf) || (ordinal && !line.isNumber(at))) {
        // «каждый последний день», «каждую первую пятницу месяца», «каждый второй вторник»
        const int end = readDayOfMonths(line, at, recurrence);
        const int ofMonth = ofMonthEnd(line, end);
        const bool isOfMonth = end > at && ofMonth > end;
        const int behind = ordinal ? ordinal.end : at + 1;
        if (isOfMonth || (end > at && line.is(at, Role::LastOf))) {
            recurrence.every = Every::Month;
            match.end = ofMonth;
            return match;
        }
        recurrence = {};
        if (!ordinal || ordinal.value < 2 || (line.lex(behind).weekday == 0 && line.lex(behind).unit == Unit::None)) {
            if (ordinal && line.is(behind, Role::NumberOfDay)) {
                recurrence.every = Every::Month;
                recurrence.day = ordinal.value;
                match.end = ofMonthEnd(line, behind);
                return match;
            }
            return std::nullopt;
        }
        recurrence.interval = ordinal.value;
        at = behind;
    } else if (ordinal) { // every 15th, «каждое 15-е число»
        recurrence.every = Every::Month;
        recurrence.day = ordinal.value;
        match.end = ofMonthEnd(line, ordinal.end);
        const bool isDay = match.end > ordinal.end || standsAlone(line, match.end, true);
        return isDay && ordinal.value <= 31 ? std::optional(match) : std::nullopt;
    } else if (line.isNumber(at, 1, 31) && line.is(at + 1, Role::NumberOfDay)) {
        recurrence.every = Every::Month;
        recurrence.day = int(line.at(at).number);
        match.end = ofMonthEnd(line, at + 1);
        return match;
    } else if (const Numeral number = readCardinal(line, at); number && number.value > 0 && number.value < 100) {
        recurrence.interval = number.value;
        at = number.end;
    } else if (line.is(at, Role::HalfYear)) {
        recurrence.every = Every::Month;
        recurrence.interval = 6;
        match.end = at + 1;
        return match;
    }
    if ((line.is(at, Role::Working) || line.is(at, Role::Business)) && line.lex(at + 1).unit == Unit::Day) {
        recurrence.every = Every::WorkingDay;
        match.end = at + 2;
        return match;
    }
    if (line.is(at, Role::Weekday) || line.isWordOf(at, u"workday")) {
        recurrence.every = Every::WorkingDay;
        match.end = at + 1;
        return match;
    }
    if (line.is(at, Role::Weekend)) {
        recurrence.every = Every::Week;
        recurrence.weekdays = {Saturday, Sunday};
        match.end = at + 1;
        return match;
    }
    if (line.isWord(at) && line.lex(at).weekday > 0) {
        recurrence.every = Every::Week;
        match.end = readWeekdays(line, at, recurrence.weekdays, false);
        return match;
    }
    if (line.lex(at).part != Part::None && line.lex(at).part != Part::Noon && line.lex(at).unit == Unit::None) {
        match.part = line.lex(at).part;
        match.end = at + 1;
        return match;
    }
    const auto every = everyOf(line.isWord(at) ? line.lex(at).unit : Unit::None);
    if (!every || (line.isWordOf(at, u"q") && !line.isAttached(at)))
        return std::nullopt;
    recurrence.every = *every;
    match.end = readAnchor(line, at + 1, recurrence);
    return match;
}

// «ежемесячно 15 числа», "weekly on Mondays"; "weekly report" is none.
std::optional<RecurrenceMatch> matchAdverb(const Line &line, int i)
{
    static constexpr std::array<std::pair<Role, Every>, 5> adverbs{{{Role::Daily, Every::Day},
                                                                    {Role::Weekly, Every::Week},
                                                                    {Role::Monthly, Every::Month},
                                                                    {Role::Quarterly, Every::Quarter},
                                                                    {Role::Yearly, Every::Year}}};
    for (const auto &[role, every] : adverbs) {
        if (!line.is(i, role))
            continue;
        RecurrenceMatch match;
        match.begin = i;
        match.recurrence.every = every;
        match.end = readAnchor(line, i + 1, match.recurrence);
        const bool isAdverb = line.at(i).normal.front() >= u'а';
        if (line.isWordOf(i - 1, u"twice") || line.isWordOf(i - 1, u"times"))
            return std::nullopt;
        const bool isNoun = line.is(i - 1, Role::The) || line.is(i - 1, Role::A) ||
                            (line.isWord(i + 1) && !standsAlone(line, i + 1, true)) ||
                            line.lex(i + 1).has(Trait::Meeting);
        return isAdverb || match.end > i + 1 || !isNoun ? std::optional(match) : std::nullopt;
    }
    return std::nullopt;
}

// «раз в неделю», "once every two weeks"
std::optional<RecurrenceMatch> matchOnce(const Line &line, int i)
{
    const bool isCounted = line.isNumber(i - 1) || line.lex(i - 1).cardinal > 1;
    if (!line.is(i, Role::Once) || isCounted)
        return std::nullopt;
    int at = i + 1;
    if (line.is(at, Role::Every)) {
        auto match = matchEvery(line, at);
        if (match)
            match->begin = i;
        return match;
    }
    if (!line.is(at, Role::RuIn) && !line.is(at, Role::A) && !line.is(at, Role::In))
        return std::nullopt;
    RecurrenceMatch match;
    match.begin = line.lex(i - 1).cardinal == 1 ? i - 1 : i;
    ++at;
    if (line.is(at, Role::HalfYear)) {
        match.recurrence.every = Every::Month;
        match.recurrence.interval = 6;
        match.end = at + 1;
        return match;
    }
    if (const Numeral number = readCardinal(line, at); number && number.value > 0) {
        match.recurrence.interval = number.value;
        at = number.end;
    }
    const auto every = everyOf(line.lex(at).unit);
    if (!every)
        return std::nullopt;
    match.recurrence.every = *every;
    match.end = readAnchor(line, at + 1, match.recurrence);
    return match;
}

// «по понедельникам и средам», "on weekdays", "Mondays"
std::optional<RecurrenceMatch> matchMany(const Line &line, int i)
{
    RecurrenceMatch match;
    const bool isLed = line.is(i - 1, Role::RuAlong) || line.is(i - 1, Role::On);
    match.begin = isLed ? i - 1 : i;
    if (line.is(i, Role::Weekday) && isLed) {
        match.recurrence.every = Every::WorkingDay;
        match.end = i + 1;
        return match;
    }
    if (line.is(i, Role::Weekend) && (line.is(i - 1, Role::RuAlong) || (isLed && line.isWordOf(i, u"weekends")))) {
        match.recurrence.every = Every::Week;
        match.recurrence.weekdays = {Saturday, Sunday};
        match.end = i + 1;
        return match;
    }
    if (line.is(i - 1, Role::RuAlong) && line.is(i, Role::Working) && line.lex(i + 1).unit == Unit::Day) {
        match.recurrence.every = Every::WorkingDay;
        match.end = i + 2;
        return match;
    }
    const bool isRussian = line.isWord(i) && line.at(i).normal.front() >= u'а';
    if (isRussian && line.lex(i).weekday > 0 && line.at(i).length <= 3 &&
        line.is(i - 1, Role::RuAlong)) { // «по пн, ср»
        match.recurrence.every = Every::Week;
        match.end = readWeekdays(line, i, match.recurrence.weekdays, false);
        return match;
    }
    if (!line.isWord(i) || !line.lex(i).weekdays || (isRussian && !line.is(i - 1, Role::RuAlong)))
        return std::nullopt;
    match.recurrence.every = Every::Week;
    match.end = readWeekdays(line, i, match.recurrence.weekdays, true);
    return match;
}

// «15-го числа каждого месяца», "the last Friday of every month"
std::optional<RecurrenceMatch> matchOfEvery(const Line &line, int i)
{
    RecurrenceMatch match;
    const int end = readDayOfMonths(line, i, match.recurrence);
    if (end == i)
        return std::nullopt;
    int at = end;
    if (line.is(at, Role::Of))
        ++at;
    if (!line.is(at, Role::Every) && !(line.isWordOf(at, u"ежемесячно") || line.isWordOf(at, u"monthly")))
        return std::nullopt;
    if (line.is(at, Role::Every) && !isMonth(line, at + 1))
        return std::nullopt;
    match.recurrence.every = Every::Month;
    match.end = line.is(at, Role::Every) ? at + 2 : at + 1;
    match.begin = leadTo(line, i).begin;
    return match;
}

} // namespace

std::optional<RecurrenceMatch> matchRecurrence(const Line &line, int i)
{
    if (line.is(i, Role::Every))
        return line.is(i - 1, Role::Of) ? std::nullopt : matchEvery(line, i);
    if (auto match = matchAdverb(line, i))
        return match;
    if (auto match = matchOnce(line, i))
        return match;
    if (auto match = matchMany(line, i))
        return match;
    return matchOfEvery(line, i);
}

} // namespace kf::capture
