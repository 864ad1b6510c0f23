#include "core/capture/dateparts.h"
#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

#include <algorithm>
#include <array>

namespace kf::capture {

namespace {

bool isDeadline(Role lead)
{
    return lead == Role::RuUntil || lead == Role::RuBy || lead == Role::RuBefore || lead == Role::By ||
           lead == Role::Before || lead == Role::Until;
}

bool isAnyOf(const Line &line, int i, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return line.isWordOf(i, word); });
}

QDate mondayOfWeek(int year, int number)
{
    const QDate inFirst(year, 1, 4); // ISO 8601: the week that holds it is the first
    return inFirst.addDays(1 - inFirst.dayOfWeek() + 7 * (number - 1));
}

} // namespace

Parsed readFeast(const Line &line, int i, QDate today, Role lead)
{
    if (!isDeadline(lead))
        return {};
    const bool isNewYear =
        (isAnyOf(line, i, {u"нового", u"новому", u"новым"}) && isAnyOf(line, i + 1, {u"года", u"году", u"годом"})) ||
        (line.isWordOf(i, u"new") && isAnyOf(line, i + 1, {u"year", u"year's"}));
    if (isNewYear) {
        int end = i + 2;
        if (line.at(end - 1).owner) {
            if (!line.isWordOf(end, u"eve"))
                return {}; // "before New Year's party"
            ++end;
        }
        return {end, nextDate(today, 12, 31), DateMatch::Form::DayOfYear};
    }
    if (line.isWordOf(i, u"christmas") && !line.at(i).owner)
        return {i + 1, nextDate(today, 12, 25), DateMatch::Form::DayOfYear};
    if (isAnyOf(line, i, {u"рождества", u"рождеству", u"рождеством"}))
        return {i + 1, nextDate(today, 1, 7), DateMatch::Form::DayOfYear};
    return {};
}

Parsed readWeekNumber(const Line &line, int i, QDate today, Role lead)
{
    constexpr int MostWeeks = 53;
    if (lead == Role::None)
        return {};
    int end = 0;
    int number = 0;
    if (isAnyOf(line, i, {u"week", u"неделе", u"неделю", u"недели"}) && line.isNumber(i + 1, 1, MostWeeks) &&
        line.at(i + 1).chainEnd == i + 2) {
        number = int(line.at(i + 1).number);
        end = i + 2;
    } else if (line.isNumber(i, 1, MostWeeks)) {
        const Numeral ordinal = readOrdinal(line, i);
        const int unit = ordinal ? ordinal.end : i + 1;
        const bool isWeek = ordinal ? isAnyOf(line, unit, {u"week", u"неделе", u"неделю", u"недели", u"неделя"})
                                    : line.isWordOf(unit, u"неделе");
        if (!isWeek)
            return {};
        number = int(line.at(i).number);
        end = unit + 1;
    }
    // «на 2-й неделе мая», "in week 3 of the project" count from elsewhere
    const bool isCounted = end > 0 && (line.lex(end).month > 0 || line.is(end, Role::Of) || line.is(end, Role::RuOf) ||
                                       line.lex(end).unit != Unit::None);
    if (end == 0 || isCounted)
        return {};
    QDate monday = mondayOfWeek(today.year(), number);
    if (monday.addDays(4) < today)
        monday = mondayOfWeek(today.year() + 1, number);
    return {end, monday};
}

} // namespace kf::capture
