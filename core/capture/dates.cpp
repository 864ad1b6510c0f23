#include "core/capture/dates.h"

#include "core/base/workingdays.h"
#include "core/capture/dateparts.h"
#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

#include <algorithm>
#include <array>

namespace kf::capture {

namespace {

using Form = DateMatch::Form;

bool refuses(Role lead)
{
    return lead == Role::RuFor || lead == Role::RuOf || lead == Role::Since || lead == Role::Of ||
           lead == Role::Through;
}

// What may lead to a month, a quarter or a year by its name: «в мае», "by Q3". Not «за март», "report for Q2".
bool leadsToCalendar(const Line &line, Role lead, int begin, bool isMonth)
{
    switch (lead) {
    case Role::RuIn:
    case Role::RuBy:
    case Role::RuUntil:
    case Role::RuFrom:
    case Role::RuAfter:
    case Role::RuBefore:
    case Role::In:
    case Role::By:
    case Role::Until:
    case Role::Before:
    case Role::After:
    case Role::From:
    case Role::Due:
        return true;
    case Role::RuOn:
    case Role::To:
    case Role::For:
    case Role::On:
        return line.has(Trait::Moving) || (lead == Role::RuOn && isMonth && !line.lex(begin - 1).has(Trait::Planned) &&
                                           begin > 0 && !line.isNumber(begin - 1));
    default:
        return false;
    }
}

// «ровно через неделю»
int withApprox(const Line &line, int i)
{
    while ((line.is(i - 1, Role::Approx) || line.is(i - 1, Role::Sharp)) && !line.at(i - 1).used)
        --i;
    return i;
}

// «Вторник» in quotes is a name.
bool isQuoted(const Line &line, const DateMatch &match)
{
    return line.isSign(match.begin - 1, u'"') && line.isAttached(match.begin) && line.isSign(match.end, u'"') &&
           line.isAttached(match.end);
}

std::optional<DateMatch> matched(const Lead &lead, const Parsed &parsed)
{
    if (!parsed)
        return std::nullopt;
    DateMatch match;
    match.begin = lead.begin;
    match.end = parsed.end;
    match.date = parsed.date;
    match.time = parsed.time;
    match.form = refuses(lead.role) ? Form::Refused : parsed.form;
    match.lead = lead.role;
    return match;
}

// «сегодня», "the day after tomorrow", «к завтрашней встрече»
Parsed readNearDay(const Line &line, int i, QDate today)
{
    Parsed parsed;
    int ahead = -1;
    int at = line.is(i, Role::The) ? i + 1 : i;
    const bool isAfter = line.isWordOf(at, u"day") && (line.is(at + 1, Role::After));
    if (isAfter && line.is(at + 2, Role::Tomorrow)) {
        ahead = 2;
        parsed.end = at + 3;
    } else if (line.is(i, Role::Today)) {
        if (line.at(i).owner)
            return {};
        ahead = 0;
        parsed.end = line.lex(i + 1).unit == Unit::Day && !line.isWordOf(i, u"today") && !line.isWordOf(i, u"сегодня")
                         ? i + 2
                         : i + 1;
    } else if (line.is(i, Role::Tomorrow)) {
        ahead = 1;
        parsed.end = line.lex(i + 1).unit == Unit::Day && !line.isWordOf(i, u"tomorrow") && !line.isWordOf(i, u"завтра")
                         ? i + 2
                         : i + 1;
    } else if (line.is(i, Role::TomorrowOf)) {
        ahead = 1;
        parsed.end = line.lex(i + 1).unit == Unit::Day ? i + 2 : i + 1;
    } else if (line.is(i, Role::DayAfter)) {
        ahead = 2;
        parsed.end = i + 1;
    } else if (line.is(i, Role::TwoDaysAfter)) {
        ahead = 3;
        parsed.end = i + 1;
    }
    if (ahead < 0)
        return {};
    parsed.date = today.addDays(ahead);
    if (line.isWordOf(parsed.end, u"week") && standsAlone(line, parsed.end + 1, true)) { // "tomorrow week"
        parsed.date = parsed.date.addDays(7);
        ++parsed.end;
    }
    return parsed;
}

// «в конце мая», "end of next week", «к середине месяца», "mid-March", "Q2 end", "EOW"
Parsed readEdge(const Line &line, int i, QDate today)
{
    Parsed parsed;
    const Role role = line.role(i);
    static constexpr std::array<std::pair<Role, Unit>, 4> ends{
        {{Role::Eow, Unit::Week}, {Role::Eom, Unit::Month}, {Role::Eoq, Unit::Quarter}, {Role::Eoy, Unit::Year}}};
    for (const auto &[end, unit] : ends) {
        if (role == end) {
            Period period = *periodOf(unit, today);
            if (period.last < today)
                period = *periodOf(unit, today, 1);
            return {i + 1, period.last};
        }
    }
    // "month end", "quarter-end"
    if (line.isWord(i)) {
        const int end = line.isSign(i + 1, u'-') && line.isAttached(i + 1) ? i + 2 : i + 1;
        const auto period =
            line.isWordOf(end, u"end") && line.at(i).length > 1 ? periodOf(line.lex(i).unit, today) : std::nullopt;
        if (period && line.at(i).normal.front() < u'а')
            return {end + 1, period->last};
    }
    int at = i + 1;
    const bool isEnd = role == Role::End || role == Role::Late ||
                       (role == Role::LastOf && (line.lex(at).unit == Unit::Day || line.is(at, Role::NumberOfDay)));
    const bool isStart = role == Role::Start || role == Role::Early;
    const bool isMiddle = role == Role::Middle;
    const bool isFew = line.lex(i).ordinal == 1 && line.is(at, Role::NumberOfDay); // «в первых числах апреля»
    const bool isTwenties = line.lex(i).ordinal == 20 && line.is(at, Role::NumberOfDay);
    if (!isEnd && !isStart && !isMiddle && !isFew && !isTwenties)
        return {};
    if (isFew || isTwenties || role == Role::LastOf)
        ++at;
    if (line.isSign(at, u'-') && line.isAttached(at))
        ++at;
    while (line.is(at, Role::Of) || line.is(at, Role::The) || line.is(at, Role::Working) ||
           line.is(at, Role::Business) || line.isWordOf(at, u"календарного") || line.isWordOf(at, u"самого"))
        ++at;
    const bool isMonthOnly = role == Role::Early || role == Role::Late || line.isWordOf(i, u"mid");
    const NamedPeriod period = readPeriod(line, at, today, true);
    if (!period || (isMonthOnly && !period.isCalendar && !period.isNext && !period.isThis))
        return {};
    parsed.end = period.end;
    const auto dayIn = [&](const Period &in) {
        return isTwenties ? in.first.addDays(19) : isEnd ? in.last : isMiddle ? in.middle() : in.first;
    };
    parsed.date = dayIn(period.period);
    if (period.isPast) {
        parsed.form = Form::Refused;
    } else if (parsed.date < today && !period.isThis) { // the middle of this month is over
        const bool isMonth = period.period.first.month() == period.period.last.month();
        const QDate after = period.isCalendar ? period.period.first.addYears(1)
                                              : period.period.last.addDays(period.period.isWeek() ? 3 : 1);
        const Unit unit = period.period.isWeek()                                 ? Unit::Week
                          : isMonth                                              ? Unit::Month
                          : period.period.first.daysTo(period.period.last) < 100 ? Unit::Quarter
                                                                                 : Unit::Year;
        parsed.date = dayIn(*periodOf(unit, after));
    }
    return parsed;
}

Parsed readWeekend(const Line &line, int i, QDate today)
{
    constexpr int Saturday = 6;
    const bool isNext = line.is(i, Role::Next);
    int at = isNext || line.is(i, Role::This) || line.is(i, Role::Coming) || line.is(i, Role::The) ? i + 1 : i;
    if (!line.is(at, Role::Weekend))
        return {};
    const QDate saturday = weekdayOfWeek(today, Saturday, isNext ? 1 : 0);
    return {at + 1, std::max(saturday, isNext ? saturday : today)};
}

// "next working day"
Parsed readNextWorkingDay(const Line &line, int i, QDate today)
{
    const bool isNext = line.is(i, Role::Next) || line.is(i, Role::Coming);
    if (!isNext)
        return {};
    if (line.is(i + 1, Role::Working) || line.is(i + 1, Role::Business))
        return line.lex(i + 2).unit == Unit::Day ? Parsed{i + 3, addWorkingDays(today, 1)} : Parsed{};
    return line.isWordOf(i + 1, u"день") || line.isWordOf(i + 1, u"day") ? Parsed{i + 2, today.addDays(1)} : Parsed{};
}

// "next week", «в этом месяце», «на следующей неделе в среду», «в мае», "by Q3", «в 2027 году»
std::optional<DateMatch> matchPeriod(const Line &line, int i, QDate today)
{
    const NamedPeriod period = readPeriod(line, i, today, false);
    if (!period)
        return std::nullopt;
    const Lead lead = leadTo(line, i);
    Parsed parsed;
    parsed.end = period.end;
    if (!period.isCalendar) {
        parsed.date = period.isNext ? period.period.first : std::max(period.period.last, today);
        const bool joins = line.is(parsed.end, Role::RuIn) || line.is(parsed.end, Role::On);
        const bool isComma = line.isSign(parsed.end, u',');
        const int day = parsed.end + (joins ? 1 : isComma && line.is(parsed.end + 1, Role::RuIn) ? 2 : 0);
        if (period.period.isWeek() && line.isWord(day) && line.lex(day).weekday > 0 && !line.lex(day).weekdays) {
            parsed.date = period.period.first.addDays(line.lex(day).weekday - 1);
            parsed.end = day + 1;
        } else if (line.is(parsed.end, Role::End)) { // "next month end"
            parsed.date = period.period.last;
            ++parsed.end;
        } else if (lead.role == Role::RuFor || lead.role == Role::For || lead.role == Role::RuOf ||
                   lead.role == Role::Of ||
                   (lead.role == Role::RuOn && line.lex(lead.begin - 1).has(Trait::Planned) &&
                    !line.has(Trait::Moving))) {
            if (!(lead.role == Role::For && (line.has(Trait::Moving) || !line.has(Trait::Planned))))
                parsed.form = Form::Refused;
        } else if (lead.role == Role::None && line.isWord(i - 1) && line.lex(i - 1).has(Trait::Planned) &&
                   !line.isWordOf(i, u"next") && !line.isWordOf(i, u"this")) {
            parsed.form = Form::Refused; // «план следующего месяца»
        }
        return matched(lead, parsed);
    }
    if (line.is(parsed.end, Role::End) && !period.isPast && line.isWordOf(parsed.end, u"end")) { // Q2 end
        parsed.date = period.period.last;
        ++parsed.end;
        return matched(lead, parsed);
    }
    parsed.date = period.period.first;
    const bool isMonth = line.lex(i).month > 0;
    const bool isYear = period.period.first.daysTo(period.period.last) > 300;
    if (isYear && (line.at(i).digits == 4 && period.end == i + 1) && !standsAlone(line, period.end, true))
        return std::nullopt;
    if (isMonth && line.lex(i).isWeak && line.at(i).normal.front().unicode() < 0x250 && !line.at(i).capital &&
        lead.role != Role::In && lead.role != Role::By)
        return std::nullopt;
    if (period.isPast || !leadsToCalendar(line, lead.role, lead.begin, isMonth) ||
        (isYear && period.period.first.year() <= today.year())) {
        parsed.form = Form::Refused;
        return matched({i, lead.role}, parsed);
    }
    if (parsed.date < today) { // «в мае» in the middle of May is the next one
        const int year = parsed.date.year() + 1;
        int said = period.end;
        const bool hasYear = line.isNumber(said - 1) || line.lex(said - 1).unit == Unit::Year;
        if (!hasYear)
            parsed.date = QDate(year, parsed.date.month(), 1);
    }
    return matched(lead, parsed);
}

// A weekday with the date behind or before it: «в пятницу, 13 марта», "13 March (Fri)".
Parsed withDateBehind(const Line &line, Parsed weekday, QDate today)
{
    int at = weekday.end;
    const bool isOpen = line.isSign(at, u'(');
    if (line.isSign(at, u',') || isOpen)
        ++at;
    if (line.is(at, Role::The) || line.is(at, Role::On))
        ++at;
    Parsed date = readWrittenDate(line, at, today);
    if (!date)
        date = readNumericDate(line, at, today, Role::On);
    if (!date && line.isNumber(at))
        date = readDayOfMonth(line, at, today, Role::On);
    // «в пятницу тринадцатого»: said in words, the day has to be that weekday
    if (const Numeral day = readOrdinal(line, at); !date && day && standsAlone(line, day.end, false)) {
        const QDate named = nextDayOfMonth(today, day.value);
        if (named.dayOfWeek() == weekday.date.dayOfWeek())
            date = {day.end, named};
    }
    if (!date || date.form == Form::Refused)
        return weekday;
    if (isOpen && line.isSign(date.end, u')'))
        ++date.end;
    return date;
}

Parsed withWeekdayBehind(const Line &line, Parsed date)
{
    int at = date.end;
    const bool isOpen = line.isSign(at, u'(');
    if (isOpen || line.isSign(at, u','))
        ++at;
    if (line.isWord(at) && line.lex(at).weekday == date.date.dayOfWeek() &&
        (isOpen ? line.isSign(at + 1, u')') : !line.lex(at).isWeak))
        date.end = isOpen ? at + 2 : at + 1;
    return date;
}

// "sat", «ср.», "sun" are other words too, unless something leads to them.
bool isDoubtful(const Line &line, int i, const Lead &lead)
{
    const Token &token = line.at(i);
    static constexpr std::array<QStringView, 4> narrations{u"был", u"была", u"было", u"was"};
    const bool isNarrated = std::find(narrations.begin(), narrations.end(), line.at(i + 1).normal) != narrations.end();
    if (isNarrated && lead.role == Role::None) // «четверг был тяжёлый»
        return true;
    if (!token.lexeme->isWeak || line.isNumber(i + 1))
        return false;
    if (lead.role != Role::None)
        return line.isWordOf(i, u"ср") && lead.role != Role::RuIn && lead.role != Role::RuBy &&
               lead.role != Role::RuUntil && lead.role != Role::RuOn;
    if (line.isSign(i + 1, u'.') && line.isAttached(i + 1) && line.isWord(i + 2))
        return true;
    if (token.normal.front() >= u'а') // «ср чек»
        return line.isWordOf(i, u"ср") ? !standsAlone(line, i + 1, true) : false;
    return !(token.capital && (i > 0 || standsAlone(line, i + 1, true)));
}

std::optional<DateMatch> matchAnyDate(const Line &line, int i, const QDateTime &now)
{
    const QDate today = now.date();
    const Token &token = line.at(i);
    if (token.type == Token::Type::Sign || token.type == Token::Type::End || token.used)
        return std::nullopt;
    if (const int end = readPast(line, i); end > 0) {
        DateMatch past;
        past.begin = i;
        past.end = end;
        past.form = Form::Refused;
        return past;
    }
    if (Parsed parsed = readRelative(line, i, now)) {
        const Lead lead = leadTo(line, i);
        if (line.is(i, Role::In) || line.is(i, Role::Through) || line.is(i, Role::Within) || line.is(i, Role::RuIn) ||
            line.is(i, Role::RuFor) || line.isWordOf(i, u"over") || line.isWordOf(i, u"during"))
            return matched({withApprox(line, i), Role::None}, parsed);
        return matched(lead, parsed);
    }
    const Lead lead = leadTo(line, i);
    if (Parsed parsed = readNearDay(line, i, today)) {
        if (line.is(i, Role::TomorrowOf) && line.lex(i + 1).unit != Unit::Day)
            return matched({i, Role::None}, parsed); // «к завтрашней встрече»: the preposition is the meeting's
        if (line.at(i).owner)
            return matched({i, Role::None}, parsed);
        return matched(lead, parsed);
    }
    if (Parsed parsed = readFeast(line, i, today, lead.role))
        return matched(lead, parsed);
    if (Parsed parsed = readWeekNumber(line, i, today, lead.role))
        return matched(lead, parsed);
    if (Parsed parsed = readNthDay(line, i, today))
        return matched(lead, parsed);
    if (Parsed parsed = readNextWorkingDay(line, i, today))
        return matched(lead, parsed);
    if (Parsed parsed = readWeekend(line, i, today)) {
        const bool isLed =
            lead.role != Role::None || line.is(i, Role::This) || line.is(i, Role::Next) || line.is(i, Role::Coming);
        const int over = line.is(i - 1, Role::The) ? i - 2 : i - 1;
        if (line.isWordOf(over, u"over") || line.isWordOf(over, u"during"))
            return matched({over, Role::On}, parsed);
        return isLed && !line.is(i - 1, Role::Every) ? matched(lead, parsed) : std::nullopt;
    }
    if (Parsed parsed = readWeekday(line, i, today)) {
        const bool isPlain = line.lex(i).weekday > 0 && parsed.end <= i + 2;
        const Parsed whole = isPlain ? withDateBehind(line, parsed, today) : parsed;
        return isDoubtful(line, i, lead) && whole.end == parsed.end && isPlain ? std::nullopt : matched(lead, whole);
    }
    if (Parsed parsed = readEdge(line, i, today)) {
        const bool hasOwnLead = line.is(i, Role::Early) || line.is(i, Role::Late) || line.isWordOf(i, u"mid");
        if (lead.role == Role::None && !hasOwnLead && parsed.form != Form::Refused && line.isWordOf(i, u"начало") &&
            line.at(parsed.end).type != Token::Type::Sign)
            return std::nullopt; // «начало года» alone is a title
        return matched(lead, parsed);
    }
    if (Parsed parsed = readNumericDate(line, i, today, lead.role))
        return matched(lead, withWeekdayBehind(line, parsed));
    if (Parsed parsed = readWrittenDate(line, i, today)) {
        const bool isModal = line.isWordOf(i, u"may") && !token.capital;
        return isModal ? std::nullopt : matched(lead, withWeekdayBehind(line, parsed));
    }
    if (auto period = matchPeriod(line, i, today))
        return period;
    if (Parsed parsed = readDayOfMonth(line, i, today, lead.role))
        return matched(lead, withWeekdayBehind(line, parsed));
    return std::nullopt;
}

} // namespace

std::optional<DateMatch> matchDate(const Line &line, int i, const QDateTime &now)
{
    auto match = matchAnyDate(line, i, now);
    return match && isQuoted(line, *match) ? std::nullopt : match;
}

} // namespace kf::capture
