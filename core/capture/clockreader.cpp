#include "core/capture/clockreader.h"

#include "core/capture/numerals.h"
#include "core/capture/phrase.h"
#include "core/capture/zones.h"

#include <array>

namespace kf::capture {

namespace {

constexpr int HalfHour = 30;
constexpr int QuarterHour = 15;

struct PartMatch
{
    int end = 0;
    Part part = Part::None;
};

// Behind an hour: «утра», "in the morning", "at night".
PartMatch partBehind(const Line &line, int i)
{
    static constexpr std::array<std::pair<QStringView, Part>, 8> words{{{u"утра", Part::Morning},
                                                                        {u"дня", Part::Afternoon},
                                                                        {u"вечера", Part::Evening},
                                                                        {u"ночи", Part::Night},
                                                                        {u"утром", Part::Morning},
                                                                        {u"днем", Part::Afternoon},
                                                                        {u"вечером", Part::Evening},
                                                                        {u"ночью", Part::Night}}};
    for (const auto &[word, part] : words) {
        if (line.isWordOf(i, word))
            return {i + 1, part};
    }
    if (line.is(i, Role::In) && line.is(i + 1, Role::The) && line.lex(i + 2).part != Part::None)
        return {i + 3, line.lex(i + 2).part};
    if (line.is(i, Role::At) && line.lex(i + 1).part == Part::Night)
        return {i + 2, Part::Night};
    if (line.isWordOf(i, u"tonight"))
        return {i + 1, Part::Evening};
    return {i, Part::None};
}

// "pm", "p.m."; 0 when there is none.
int meridiemEnd(const Line &line, int i, bool &isAfternoon)
{
    isAfternoon = line.is(i, Role::Pm);
    if (isAfternoon ||
        (line.is(i, Role::Am) && (line.isAttached(i) || !line.is(i - 1, Role::None) || line.isNumber(i - 1))))
        return i + 1;
    isAfternoon = line.isWordOf(i, u"p");
    if ((isAfternoon || line.isWordOf(i, u"a")) && line.isSign(i + 1, u'.') && line.isWordOf(i + 2, u"m"))
        return line.isSign(i + 3, u'.') && line.isAttached(i + 3) ? i + 4 : i + 3;
    return 0;
}

// Whatever says more about an hour that was read: am, «вечера», o'clock, ровно.
void readBehind(const Line &line, Clock &clock)
{
    TimeMatch &time = clock.time;
    if (line.is(time.end, Role::OClock)) {
        ++time.end;
        clock.needs = Needs::Nothing;
    }
    if (line.isWordOf(time.end, u"noon") || line.isWordOf(time.end, u"midnight")) { // 12 noon
        time.hour = line.isWordOf(time.end, u"noon") ? 12 : 0;
        time.isLoose = false;
        ++time.end;
        clock.needs = Needs::Nothing;
    }
    bool isAfternoon = false;
    if (const int end = meridiemEnd(line, time.end, isAfternoon); end > 0 && time.hour <= 12 && time.hour > 0) {
        time.hour = time.hour % 12 + (isAfternoon ? 12 : 0);
        time.isLoose = false;
        time.end = end;
        clock.needs = Needs::Nothing;
    }
    if (const PartMatch part = partBehind(line, time.end); part.part != Part::None) {
        const bool isNeeded = line.isWordOf(time.end, u"дня") && !line.is(time.end - 1, Role::None);
        if (!line.lex(time.end).isAdverb || time.isLoose) {
            const bool countsDays = line.isWordOf(time.end, u"дня") && clock.needs == Needs::LeadAndRoom;
            clock.needs = countsDays || isNeeded ? Needs::Lead : Needs::Nothing;
            time.part = part.part;
            time.end = part.end;
        }
    }
    if (line.is(time.end, Role::Sharp)) {
        ++time.end;
        clock.needs = clock.needs == Needs::LeadAndRoom ? Needs::Lead : clock.needs;
    }
    if (const ZoneMatch zone = readZone(line, time.end)) {
        time.end = zone.end;
        time.zone = zone.id;
    }
}

std::optional<Clock> clockOf(int end, int hour, int minute, Needs needs, bool isDigital = false)
{
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
        return std::nullopt;
    Clock clock;
    clock.time.end = end;
    clock.time.hour = hour;
    clock.time.minute = minute;
    clock.time.isLoose = hour > 0 && hour <= 12;
    clock.time.isDigital = isDigital;
    clock.needs = needs;
    return clock;
}

// The hour that comes before the one named: 3:30 of «полчетвёртого».
std::optional<Clock> clockBefore(int end, int hour, int minute, Needs needs = Needs::Nothing)
{
    return hour < 1 || hour > 12 ? std::nullopt : clockOf(end, hour == 1 ? 12 : hour - 1, minute, needs);
}

// An hour as a number or a word, for "past five", «без пяти шесть».
Numeral readHour(const Line &line, int i)
{
    if (line.isWordOf(i, u"час") || line.isWordOf(i, u"часа"))
        return {i + 1, 1, true};
    const Numeral hour = readCardinal(line, i);
    return hour && hour.value >= 1 && hour.value <= 24 ? hour : Numeral{};
}

// "past five", "to five" behind so many minutes.
std::optional<Clock> minutesAround(const Line &line, int i, int minutes)
{
    const bool isPast = line.isWordOf(i, u"past") || line.is(i, Role::After);
    const bool isTo =
        line.is(i, Role::To) || line.is(i, Role::Of) || line.is(i, Role::Until) || line.is(i, Role::Before);
    if ((!isPast && !isTo) || minutes < 1 || minutes > 59)
        return std::nullopt;
    if (line.lex(i + 1).part == Part::Noon || line.lex(i + 1).part == Part::Midnight) {
        const int hour = line.lex(i + 1).part == Part::Noon ? 12 : 24;
        auto clock = clockOf(i + 2, isPast ? hour % 24 : hour - 1, isPast ? minutes : 60 - minutes, Needs::Nothing);
        clock->time.isLoose = false;
        return clock;
    }
    const Numeral hour = readHour(line, i + 1);
    if (!hour || hour.value > 12)
        return std::nullopt;
    return isPast ? clockOf(hour.end, hour.value, minutes, Needs::Nothing)
                  : clockBefore(hour.end, hour.value, 60 - minutes);
}

// Whether "10 to 12" is a time: not in "from 10 to 12", and by itself in "10 minutes to 12" alone.
bool isMinutes(const Line &line, int i, bool saysMinutes, int minutes, Clock &clock)
{
    const Role lead = leadTo(line, i).role;
    if (lead == Role::From || lead == Role::RuFrom || lead == Role::Between || (!saysMinutes && minutes % 5 != 0))
        return false;
    const bool isPast = clock.time.minute == minutes && minutes != 30;
    const bool isSpoken = line.isWord(i) && (minutes == 20 || minutes == 25) && standsAlone(line, clock.time.end, true);
    if (!saysMinutes && !isPast && !isSpoken)
        clock.needs = Needs::LeadAndRoom;
    return true;
}

// «шестого» behind so many minutes.
std::optional<Clock> minutesOfHour(const Line &line, int i, int minutes)
{
    const int hour = line.isWord(i) ? line.lex(i).ordinal : 0;
    const bool isGenitive = line.at(i).normal.endsWith(u"го");
    return isGenitive ? clockBefore(i + 1, hour, minutes) : std::nullopt;
}

// «без четверти пять», «без 15 минут пять»
std::optional<Clock> clockWithout(const Line &line, int i)
{
    Numeral minutes = line.is(i + 1, Role::QuarterPart) ? Numeral{i + 2, QuarterHour} : readCardinal(line, i + 1);
    if (!minutes || minutes.value > 30 || minutes.value < 1)
        return std::nullopt;
    if (line.lex(minutes.end).unit == Unit::Minute)
        ++minutes.end;
    const Numeral hour = readHour(line, minutes.end);
    if (!hour)
        return std::nullopt;
    if (hour.value > 12)
        return clockOf(hour.end, hour.value - 1, 60 - minutes.value, Needs::Nothing);
    return clockBefore(hour.end, hour.value, 60 - minutes.value);
}

// «половина шестого», «пол-шестого», "half past five", "half five"
std::optional<Clock> clockOfHalf(const Line &line, int i)
{
    const int next = line.isSign(i + 1, u'-') ? i + 2 : i + 1;
    if (auto clock = minutesOfHour(line, next, HalfHour))
        return clock;
    if (auto clock = minutesAround(line, i + 1, HalfHour))
        return clock;
    const Numeral hour =
        line.isWordOf(i, u"half") && leadTo(line, i).role == Role::At ? readCardinal(line, i + 1) : Numeral{};
    return hour && hour.value <= 12 && hour.value > 0 ? clockOf(hour.end, hour.value, HalfHour, Needs::LeadAndRoom)
                                                      : std::nullopt;
}

// "15h30", «15 часов 30 минут», «3 часа»: behind an hour at `unit`.
std::optional<Clock> clockInHours(const Line &line, int unit, int hour)
{
    if (hour > 24)
        return std::nullopt;
    int end = unit + 1;
    if (line.isSign(end, u'.') && line.isAttached(end) && line.at(unit).length <= 2)
        ++end;
    const bool touches = line.isAttached(unit) && line.at(unit).length == 1;
    const Numeral minutes = readCardinal(line, end);
    if (minutes && minutes.value < 60) {
        const bool hasUnit = line.lex(minutes.end).unit == Unit::Minute || line.isWordOf(minutes.end, u"м");
        if (hasUnit || (touches && line.isAttached(end) && line.at(end).digits == 2)) {
            int last = hasUnit ? minutes.end + 1 : minutes.end;
            if (hasUnit && line.isWordOf(minutes.end, u"мин") && line.isSign(last, u'.') && line.isAttached(last))
                ++last;
            return clockOf(last, hour, minutes.value, touches ? Needs::Nothing : Needs::Lead);
        }
    }
    return clockOf(end, hour, 0, Needs::Lead);
}

// 15:00, 15:00:30
std::optional<Clock> clockWithColon(const Line &line, int i)
{
    const Token &token = line.at(i);
    const int parts = token.chainEnd - i;
    if (!line.isSign(i + 1, u':') || line.at(i + 2).digits != 2 || token.digits > 2 || (parts != 3 && parts != 5))
        return std::nullopt;
    if (parts == 5 && (!line.isSign(i + 3, u':') || line.at(i + 4).digits != 2))
        return std::nullopt;
    auto clock = clockOf(token.chainEnd, int(token.number), int(line.at(i + 2).number), Needs::Nothing, true);
    if (clock && token.digits == 2 && token.number < 10)
        clock->time.isLoose = false;
    if (clock && (line.lex(token.chainEnd).unit == Unit::Hour && line.at(token.chainEnd).length <= 3))
        clock->time.end += line.isSign(clock->time.end + 1, u'.') ? 2 : 1; // 15:00 ч.
    return clock;
}

// 15.30 and 15-30
std::optional<Clock> clockWithPoint(const Line &line, int i)
{
    const Token &token = line.at(i);
    if (token.chainEnd != i + 3 || token.digits > 2 || line.at(i + 2).digits != 2)
        return std::nullopt;
    const int minute = int(line.at(i + 2).number);
    if (line.isSign(i + 1, u'.'))
        return clockOf(i + 3, int(token.number), minute, Needs::AtLead, true);
    if (line.isSign(i + 1, u'-') && minute % 5 == 0)
        return clockOf(i + 3, int(token.number), minute, Needs::LeadAndRoom, true);
    return std::nullopt;
}

std::optional<Clock> clockOfNumber(const Line &line, int i)
{
    const Token &token = line.at(i);
    if (token.blocked || token.chainBegin != i || token.number < 0)
        return std::nullopt;
    if (auto clock = clockWithColon(line, i))
        return clock;
    if (auto clock = clockWithPoint(line, i))
        return clock;
    const int hour = int(std::min<qint64>(token.number, 9999));
    if (token.chainEnd == i + 3 && line.isSign(i + 1, u'-') && line.isNumber(i + 2, 0, 24) &&
        hour < line.at(i + 2).number) {
        // 3-4pm, «в 15-16»: from the first of them
        auto end = clockOf(i + 3, int(line.at(i + 2).number), 0, Needs::LeadAndRoom);
        readBehind(line, *end);
        auto clock = clockOf(end->time.end, hour, 0, end->needs);
        clock->time.part = end->time.part;
        const bool isAfternoon = end->needs == Needs::Nothing && end->time.hour > 12;
        if (isAfternoon && hour < 12 && hour + 12 < end->time.hour)
            clock->time.hour += 12;
        return clock;
    }
    if (token.chainEnd != i + 1)
        return std::nullopt;
    if (line.lex(i + 1).unit == Unit::Hour)
        if (token.digits <= 2)
            return clockInHours(line, i + 1, hour);
    int behind = i + 1;
    if (line.lex(behind).cardinal == 0 && token.digits <= 2) { // «в 9 ноль-ноль»
        const int second = line.isSign(behind + 1, u'-') ? behind + 2 : behind + 1;
        if (line.lex(second).cardinal == 0 && line.isWord(second))
            return clockOf(second + 1, hour, 0, Needs::Nothing);
    }
    if (line.lex(behind).unit == Unit::Minute)
        ++behind;
    if (auto clock = minutesOfHour(line, behind, hour); clock && hour < 60 && behind > i + 1)
        return clock;
    if (auto clock = minutesAround(line, behind, hour); clock && isMinutes(line, i, behind > i + 1, hour, *clock))
        return clock;
    if (token.digits == 4 && hour / 100 < 24) { // at 1500
        const bool hasUnit = line.lex(i + 1).unit == Unit::Hour;
        auto clock = clockOf(hasUnit ? i + 2 : i + 1, hour / 100, hour % 100,
                             hasUnit ? Needs::Nothing : Needs::LeadAndRoom, true);
        const bool isMilitary = hour < 1000; // 0900
        if (clock && !hasUnit && !isMilitary && leadTo(line, i).role != Role::At)
            return std::nullopt;
        if (clock)
            clock->time.isLoose = false;
        return clock;
    }
    const bool hasSuffix = line.isSign(i + 1, u'-') && line.isAttached(i + 1) && line.isAttached(i + 2) &&
                           (line.isWordOf(i + 2, u"ти") || line.isWordOf(i + 2, u"и") || line.isWordOf(i + 2, u"ми") ||
                            line.isWordOf(i + 2, u"ish"));
    return token.digits <= 2 ? clockOf(hasSuffix ? i + 3 : i + 1, hour, 0, Needs::LeadAndRoom) : std::nullopt;
}

std::optional<Clock> clockOfWords(const Line &line, int i)
{
    const Lexeme &lexeme = line.lex(i);
    if (lexeme.halfTo > 0)
        return clockBefore(i + 1, lexeme.halfTo, HalfHour);
    if (lexeme.role == Role::Half)
        return clockOfHalf(line, i);
    if (lexeme.role == Role::Without)
        return clockWithout(line, i);
    if (lexeme.role == Role::QuarterPart) {
        if (auto clock = minutesOfHour(line, i + 1, QuarterHour))
            return clock;
        return minutesAround(line, i + 1, QuarterHour);
    }
    if (line.isWordOf(i, u"час") || line.isWordOf(i, u"часу") || line.isWordOf(i, u"часа")) {
        const bool isRush =
            line.isWordOf(i + 1, u"пик") || line.is(i - 2, Role::Once) || line.lex(i - 2).has(Trait::Counted);
        return isRush || line.isNumber(i - 1) || line.isNumber(i - 2) ? std::nullopt
                                                                      : clockOf(i + 1, 1, 0, Needs::LeadAndRoom);
    }
    const Numeral number = readCardinal(line, i);
    if (!number || number.value > 59)
        return std::nullopt;
    int behind = number.end;
    if (line.lex(behind).unit == Unit::Hour)
        return clockInHours(line, behind, number.value);
    if (line.lex(behind).unit == Unit::Minute)
        ++behind;
    if (auto clock = minutesOfHour(line, behind, number.value); clock && behind > number.end)
        return clock;
    if (auto clock = minutesAround(line, behind, number.value);
        clock && isMinutes(line, i, behind > number.end, number.value, *clock))
        return clock;
    if (number.value > 24 || behind > number.end)
        return std::nullopt;
    // «пятнадцать тридцать», «пятнадцать ноль-ноль», "three oh five"
    if (line.lex(number.end).cardinal == 0 && number.end > i) {
        int end = number.end + 1;
        if (line.isSign(end, u'-'))
            ++end;
        if (const Numeral second = readCardinal(line, end); second && second.value < 10)
            return clockOf(second.end, number.value, second.value, Needs::Nothing);
    }
    if (const Numeral minutes = readCardinal(line, number.end); minutes && minutes.value >= 10 && minutes.value < 60) {
        bool isAfternoon = false;
        const bool isMarked = meridiemEnd(line, minutes.end, isAfternoon) > 0;
        return clockOf(minutes.end, number.value, minutes.value, isMarked ? Needs::Nothing : Needs::LeadAndRoom);
    }
    return clockOf(number.end, number.value, 0, Needs::LeadAndRoom);
}

} // namespace

std::optional<Clock> readClock(const Line &line, int i)
{
    auto clock = line.isNumber(i) ? clockOfNumber(line, i) : line.isWord(i) ? clockOfWords(line, i) : std::nullopt;
    if (clock)
        readBehind(line, *clock);
    return clock;
}

} // namespace kf::capture
