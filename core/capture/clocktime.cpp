#include "core/capture/clocktime.h"

#include "core/capture/clockreader.h"
#include "core/capture/phrase.h"

namespace kf::capture {

namespace {

bool isAtLead(Role role)
{
    return role == Role::RuIn || role == Role::At;
}

bool isTimeLead(Role role)
{
    switch (role) {
    case Role::RuIn:
    case Role::RuBy:
    case Role::RuUntil:
    case Role::RuFrom:
    case Role::RuAfter:
    case Role::RuBefore:
    case Role::RuBetween:
    case Role::At:
    case Role::By:
    case Role::Until:
    case Role::Before:
    case Role::After:
    case Role::Between:
    case Role::From:
        return true;
    default:
        return false;
    }
}

// «с 10 до 12», "between 2 and 4pm", "10:00-12:00": the end of a range belongs to it.
void readRange(const Line &line, Clock &clock, Role lead)
{
    const int joint = clock.time.end;
    const bool isBetween = lead == Role::Between || lead == Role::RuBetween;
    const bool isFrom = lead == Role::From || lead == Role::RuFrom;
    const bool mayBeDay =
        clock.needs == Needs::AtLead && clock.time.minute >= 1 && clock.time.minute <= 12; // 16.03-20.03
    if (mayBeDay && !isAtLead(lead))
        return;
    const bool joins =
        (isBetween && line.is(joint, Role::And)) ||
        ((isFrom || clock.time.isDigital || clock.needs == Needs::Nothing) &&
         (line.is(joint, Role::RuUntil) || line.is(joint, Role::To) || line.is(joint, Role::Until) ||
          line.is(joint, Role::RuAlong))) ||
        ((clock.time.isDigital || clock.needs == Needs::Nothing || clock.needs == Needs::Lead || isFrom) &&
         line.isSign(joint, u'-'));
    const bool touches = line.isSign(joint, u'-') && line.isAttached(joint) && line.isAttached(joint + 1); // 5-5:30pm
    const bool isMoved = line.is(joint, Role::To) && line.has(Trait::Moving); // from 3pm to 4pm
    if ((!joins && !touches) || isMoved)
        return;
    const auto second = readClock(line, joint + 1);
    if (!second || !standsAlone(line, second->time.end, false) ||
        (second->time.hour == clock.time.hour && second->time.minute == clock.time.minute))
        return;
    if (!joins && !(second->needs == Needs::Nothing && (second->time.isDigital || !second->time.isLoose)))
        return;
    TimeMatch &time = clock.time;
    time.end = second->time.end;
    clock.needs = Needs::Nothing;
    if (time.part == Part::None)
        time.part = second->time.part;
    const bool isMarkedAfternoon = !second->time.isLoose && second->time.hour > 12 && !second->time.isDigital;
    if (time.isLoose && !time.isDigital && isMarkedAfternoon && time.hour + 12 < second->time.hour && time.hour < 12) {
        time.hour += 12;
        time.isLoose = false;
    }
}

bool isDayWord(const Line &line, int i)
{
    const Role role = line.role(i);
    return role == Role::Today || role == Role::Tomorrow || role == Role::DayAfter || line.lex(i).weekday > 0 ||
           role == Role::TwoDaysAfter;
}

// A day was read right before: «чт 16-00».
bool followsDay(const Line &line, int i)
{
    return i > 0 && line.at(i - 1).used &&
           (line.lex(i - 1).weekday > 0 || line.lex(i - 1).month > 0 || line.is(i - 1, Role::Today) ||
            line.is(i - 1, Role::Tomorrow) || line.isNumber(i - 1));
}

bool hasWhatItNeeds(const Line &line, int i, const Clock &clock, Role lead)
{
    switch (clock.needs) {
    case Needs::Nothing:
        return true;
    case Needs::Lead:
        return isTimeLead(lead) || (lead == Role::None && line.is(i - 1, Role::Approx)) ||
               (lead == Role::RuOn && line.has(Trait::Moving));
    case Needs::AtLead: {
        if (isAtLead(lead) || line.is(i - 1, Role::Sharp) ||
            (lead == Role::None && followsDay(line, i) && clock.time.minute > 12))
            return standsAlone(line, clock.time.end, false);
        const bool isNoMonth = clock.time.minute > 12 || clock.time.minute == 0;
        return isNoMonth && (isTimeLead(lead) || lead == Role::RuOn) && standsAlone(line, clock.time.end, true);
    }
    case Needs::LeadAndRoom: {
        const bool isMeeting = line.has(Trait::Moving) || line.has(Trait::Meeting);
        const bool isLed =
            isTimeLead(lead) || line.is(i - 1, Role::Sharp) || (lead == Role::RuOn && isMeeting) ||
            ((lead == Role::To || lead == Role::For) && line.has(Trait::Moving)) ||
            (lead == Role::None && line.is(i - 1, Role::Approx) && isMeeting) ||
            (lead == Role::None && line.is(i - 1, Role::Approx) && line.lex(i).cardinal > 0) ||
            (lead == Role::None && clock.time.isDigital && (followsDay(line, i) || isDayWord(line, clock.time.end)));
        // «с 5 до 8 млн»: a range of something else
        const int joint = clock.time.end;
        const bool joins = line.is(joint, Role::RuUntil) || line.is(joint, Role::To) || line.is(joint, Role::RuAlong);
        if ((lead == Role::RuFrom || lead == Role::From) && joins && line.isNumber(joint + 1))
            return false;
        const bool isOne = (lead == Role::By || lead == Role::RuBy) && line.isWordOf(i, u"one"); // one by one
        if (isOne)
            return false;
        const Token &before = line.at(lead == Role::None ? i : leadTo(line, i).begin - 1);
        if (before.type == Token::Type::Number && !before.used && before.chainEnd == before.chainBegin + 1 &&
            (lead == Role::RuIn || lead == Role::RuBy))
            return false;                                                   // «3 в 1»
        const bool mayCount = clock.time.hour >= 2 && clock.time.hour <= 4; // «в 3 магазина»
        const int begin = leadTo(line, i).begin;
        const bool isSaidFirst = lead == Role::By && (begin == 0 || followsDay(line, begin)); // "by 5 send it"
        const bool isStrict =
            (!isAtLead(lead) && !isSaidFirst) || line.lex(i).cardinal >= 0 || (mayCount && lead == Role::RuIn);
        return isLed && lead != Role::RuBetween && lead != Role::Between && standsAlone(line, clock.time.end, isStrict);
    }
    }
    return false;
}

// «до конца дня», "end of business", "EOD", «до конца завтрашнего дня»
std::optional<TimeMatch> matchEndOfDay(const Line &line, int i)
{
    constexpr int EndOfDay = 18;
    TimeMatch match;
    match.hour = EndOfDay;
    match.begin = leadTo(line, i).begin;
    if (line.is(i, Role::Eod)) {
        match.end = i + 1;
        return match;
    }
    const bool isWithin = line.is(i, Role::Within) && line.is(i + 1, Role::The);
    const bool isCourse = (line.is(i, Role::RuIn) && line.is(i + 1, Role::Course)) || isWithin; // «в течение дня»
    if (!line.is(i, Role::End) && !line.is(i, Role::Close) && !isCourse)
        return std::nullopt;
    int at = isCourse ? i + 2 : i + 1; // "within the day" comes here too
    if (line.is(at, Role::Of))
        ++at;
    while (line.is(at, Role::The) || line.is(at, Role::Working) ||
           (line.is(at, Role::Business) && line.lex(at + 1).unit == Unit::Day) || line.is(at, Role::This))
        ++at;
    if (line.is(at, Role::Today) || line.is(at, Role::Tomorrow)) {
        match.daysAhead = line.is(at, Role::Today) ? 0 : 1;
        ++at;
        if (line.lex(at).unit != Unit::Day)
            return line.isWordOf(at - 1, u"today") || line.isWordOf(at - 1, u"tomorrow")
                       ? (match.end = at, std::optional(match))
                       : std::nullopt;
    }
    const bool isDay = line.isWordOf(at, u"дня") || line.isWordOf(at, u"day") || line.is(at, Role::Business) ||
                       line.isWordOf(at, u"play");
    if (!isDay)
        return std::nullopt;
    match.end = at + 1;
    return match;
}

// "first thing tomorrow", «в понедельник первым делом»: beside a day it is a time.
std::optional<TimeMatch> matchFirstThing(const Line &line, int i)
{
    const bool isSaid = (line.lex(i).ordinal == 1 && line.is(i + 1, Role::Thing)) ||
                        (line.isWordOf(i, u"первым") && line.isWordOf(i + 1, u"делом"));
    if (!isSaid)
        return std::nullopt;
    TimeMatch match;
    match.part = Part::Morning;
    match.begin = i;
    match.end = i + 2;
    const bool isInMorning =
        line.is(i + 2, Role::In) && line.is(i + 3, Role::The) && line.lex(i + 4).part == Part::Morning;
    if (isInMorning)
        match.end = i + 5;
    const bool isLed = line.is(match.end, Role::On) || line.is(match.end, Role::RuIn);
    const bool isBeforeDay = isDayWord(line, match.end) || (isLed && isDayWord(line, match.end + 1));
    return isInMorning || isBeforeDay || followsDay(line, i) ? std::optional(match) : std::nullopt;
}

// «утром», "in the evening", «к обеду», "noon"
std::optional<TimeMatch> matchPart(const Line &line, int i)
{
    const Lexeme &lexeme = line.lex(i);
    if (lexeme.part == Part::None)
        return std::nullopt;
    TimeMatch match;
    match.part = lexeme.part;
    match.end = i + 1;
    const Lead lead = leadTo(line, i);
    const bool isNear = lead.role == Role::RuBy && line.isWordOf(lead.begin - 1, u"ближе"); // «ближе к вечеру»
    match.begin = isNear ? lead.begin - 1 : lead.begin;
    if (line.isWordOf(i, u"днем") && lead.role == Role::RuFrom) // «с днём рождения»
        return std::nullopt;
    if (line.isWordOf(i, u"tonight"))
        match.daysAhead = 0;
    if (lead.role == Role::RuFor || lead.role == Role::RuOf || lead.role == Role::Of)
        return std::nullopt;
    if (line.is(i - 1, Role::This) && !line.at(i - 1).used && lexeme.part != Part::Lunch) {
        match.begin = leadTo(line, i - 1).begin;
        match.daysAhead = 0;
        return match;
    }
    if (lexeme.part == Part::Lunch) {
        constexpr int AfterLunch = 14;
        const bool isAfter = lead.role == Role::After || lead.role == Role::RuAfter;
        if (line.isWordOf(i, u"lunchtime") && isDayWord(line, i - 1))
            return match;
        if (!isTimeLead(lead.role) || lead.role == Role::RuFrom || lead.role == Role::From)
            return std::nullopt;
        if (isAfter)
            match.hour = AfterLunch;
        return match;
    }
    const bool isNoon = line.isWordOf(i, u"noon") || line.isWordOf(i, u"midday") || line.isWordOf(i, u"midnight");
    if (isNoon && lead.role == Role::None && !isDayWord(line, i - 1) && !standsAlone(line, i + 1, true))
        return std::nullopt; // "midnight snack"
    if (lexeme.isAdverb)
        return match;
    const bool isLed =
        lead.role == Role::RuBy || lead.role == Role::RuUntil || lead.role == Role::RuFrom ||
        lead.role == Role::RuUnder || lead.role == Role::By || lead.role == Role::Until || lead.role == Role::RuOn ||
        lead.role == Role::Before || (lead.role == Role::At && lexeme.part == Part::Night) ||
        (lead.role == Role::RuIn && lexeme.part == Part::Night) || (lead.role == Role::In && line.is(i - 1, Role::The));
    const bool isRussian = !line.at(i).normal.isEmpty() && line.at(i).normal.front() >= u'а';
    if (isLed && (!isRussian || !line.isWordOf(i, u"день")))
        return match;
    const bool behindDay = isDayWord(line, i - 1) && standsAlone(line, i + 1, true);
    const bool beforeDay = isRussian && isDayWord(line, i + 1);
    const bool isEarly = (line.is(i - 1, Role::Early) || line.is(i - 1, Role::Late)) && isDayWord(line, i - 2);
    if (isEarly)
        match.begin = i - 1;
    if (behindDay || beforeDay || isEarly)
        return match;
    return std::nullopt;
}

} // namespace

std::optional<TimeMatch> matchTime(const Line &line, int i)
{
    if (auto match = matchEndOfDay(line, i))
        return match;
    // «в первой половине дня»
    if (line.is(i + 1, Role::Half) && line.isWordOf(i + 2, u"дня") &&
        (line.lex(i).ordinal == 1 || line.lex(i).ordinal == 2)) {
        TimeMatch match;
        match.begin = leadTo(line, i).begin;
        match.end = i + 3;
        match.hour = line.lex(i).ordinal == 1 ? 9 : 14;
        return match;
    }
    if (auto match = matchFirstThing(line, i))
        return match;
    if (auto match = matchPart(line, i)) {
        // «вечером в 7», «утром к 9» meet again when the line is put together
        return match;
    }
    auto clock = readClock(line, i);
    if (!clock)
        return std::nullopt;
    const Lead lead = leadTo(line, i);
    if (lead.role == Role::Through || lead.role == Role::Within ||
        (lead.role == Role::In && clock->needs != Needs::Nothing))
        return std::nullopt;
    readRange(line, *clock, lead.role);
    if (!hasWhatItNeeds(line, i, *clock, lead.role))
        return std::nullopt;
    const bool takesLead = lead.role != Role::RuFor && lead.role != Role::RuOf && lead.role != Role::Of;
    clock->time.begin = takesLead ? lead.begin : i;
    clock->time.lead = lead.role;
    if (line.is(i - 1, Role::A) && line.is(i, Role::QuarterPart))
        clock->time.begin = leadTo(line, i - 1).begin;
    return clock->time;
}

QTime timeOf(const TimeMatch &match, Part elsewhere, bool isEnglish)
{
    constexpr int LastAfternoonHour = 7; // "at 7" is 19:00, "at 8" is 08:00
    constexpr int LastDigitalHour = 6;   // "at 6:30" is 18:30
    if (!match.hasHour()) {
        switch (match.part) {
        case Part::Morning:
            return {9, 0};
        case Part::Noon:
            return {12, 0};
        case Part::Lunch:
            return {13, 0};
        case Part::Afternoon:
            return {15, 0};
        case Part::Evening:
            return {18, 0};
        case Part::Night:
            return {23, 0};
        default:
            return {0, 0};
        }
    }
    int hour = match.hour;
    const Part part = match.part != Part::None ? match.part : elsewhere;
    if (match.isLoose) {
        switch (part) {
        case Part::Morning:
            hour = hour == 12 ? 0 : hour;
            break;
        case Part::Afternoon:
        case Part::Lunch:
        case Part::Noon:
            hour = hour < 8 ? hour + 12 : hour;
            break;
        case Part::Evening:
            hour = hour == 12 ? 0 : hour + 12;
            break;
        case Part::Night:
            hour = hour == 12 ? 0 : hour >= 8 ? hour + 12 : hour;
            break;
        default: {
            const int last = !match.isDigital ? LastAfternoonHour : isEnglish ? LastDigitalHour : 0;
            hour = hour <= last ? hour + 12 : hour;
        }
        }
    }
    return {hour % 24, match.minute};
}

} // namespace kf::capture
