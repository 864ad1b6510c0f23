#include "core/base/workingdays.h"
#include "core/capture/dateparts.h"
#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

#include <algorithm>

namespace kf::capture {

namespace {

constexpr int Minutes = 60;

// So much time: «полтора часа», "an hour and a half", «1 час 30 минут», «3 рабочих дня».
struct Duration
{
    int end = 0;
    Unit unit = Unit::None; // the larger one
    int halves = 0;
    int minutes = 0; // of hours and minutes, all together
    bool workingDays = false;

    explicit operator bool() const { return end > 0; }
    bool isClock() const { return unit == Unit::Hour || unit == Unit::Minute; }
};

int skipDot(const Line &line, int i)
{
    return line.isSign(i, u'.') && line.isAttached(i) && line.isWord(i - 1) && line.at(i - 1).length <= 4 &&
                   line.isWord(i + 1)
               ? i + 1
               : i;
}

Duration readDuration(const Line &line, int i)
{
    Duration result;
    if (line.is(i, Role::HalfHour))
        return {i + 1, Unit::Hour, 1, 30, false};
    if (line.is(i, Role::HalfYear))
        return {i + 1, Unit::Year, 1, 0, false};
    if (line.is(i, Role::Fortnight) || (line.is(i, Role::A) && line.is(i + 1, Role::Fortnight)))
        return {line.is(i, Role::A) ? i + 2 : i + 1, Unit::Week, 4, 0, false};
    if (line.is(i, Role::A) && line.is(i + 1, Role::HalfHour))
        return {i + 2, Unit::Hour, 1, 30, false};
    // «четверть часа», "a quarter of an hour"
    const int quarter = line.is(i, Role::A) ? i + 1 : i;
    if (line.is(quarter, Role::QuarterPart)) {
        int at = quarter + 1;
        while (line.is(at, Role::Of) || line.is(at, Role::A))
            ++at;
        if (line.lex(at).unit == Unit::Hour)
            return {at + 1, Unit::Hour, 0, 15, false};
    }
    Quantity quantity = readQuantity(line, i);
    // «три четверти часа», "three quarters of an hour"
    if (quantity.halves == 6 &&
        (line.isWordOf(quantity.end, u"четверти") || line.isWordOf(quantity.end, u"quarters"))) {
        int at = quantity.end + 1;
        while (line.is(at, Role::Of) || line.is(at, Role::A))
            ++at;
        if (line.lex(at).unit == Unit::Hour)
            return {at + 1, Unit::Hour, 1, 45, false};
    }
    // «10 р.д.»
    if (quantity && line.isWordOf(quantity.end, u"р") && line.isSign(quantity.end + 1, u'.') &&
        line.isWordOf(quantity.end + 2, u"д")) {
        const int end = quantity.end + 3;
        return {line.isSign(end, u'.') && line.isAttached(end) ? end + 1 : end, Unit::Day, quantity.halves, 0, true};
    }
    if (!quantity)
        quantity = {i, 2}; // «через час»
    int at = quantity.end;
    if (line.isSign(at, u'-') && line.isAttached(at)) // half-hour
        ++at;
    while (line.is(at, Role::Working) || line.is(at, Role::Business) || line.isWordOf(at, u"календарных") ||
           line.isWordOf(at, u"календарный") || line.isWordOf(at, u"календарные") || line.isWordOf(at, u"calendar") ||
           line.isWordOf(at, u"full") || line.isWordOf(at, u"полных") || line.isWordOf(at, u"ближайших") ||
           line.isWordOf(at, u"целых")) {
        result.workingDays = result.workingDays || line.is(at, Role::Working) || line.is(at, Role::Business);
        at = skipDot(line, at + 1);
    }
    result.unit = line.lex(at).unit;
    if (line.isWordOf(at, u"м") && line.isAttached(at)) // «30м»
        result.unit = Unit::Minute;
    if (line.isWordOf(at - 1, u"workday") || line.isWordOf(at - 1, u"workdays") || line.isWordOf(at - 1, u"р/д")) {
        result.unit = Unit::Day;
        --at;
    }
    if (result.unit == Unit::None || (line.at(at).length == 1 && line.at(at).capital) ||
        (line.at(at).length == 1 && !line.isAttached(at) && !line.isWordOf(at, u"ч")))
        return {};
    const bool isImplied = quantity.end == i;
    if (isImplied && line.at(at).length <= 2)
        return {};
    const bool isLatin = !line.at(at).normal.isEmpty() && line.at(at).normal.front() < u'а';
    if (isImplied && isLatin && !line.is(i - 1, Role::The) && !line.is(i - 1, Role::Next) &&
        !line.is(i - 1, Role::Coming)) // "in week 38"
        return {};
    result.halves = quantity.halves;
    const bool dotted = line.isSign(at + 1, u'.') && line.isAttached(at + 1) && line.at(at).length <= 4;
    result.end = dotted ? at + 2 : at + 1;
    if (line.isSign(result.end, u'\'')) // two weeks' time
        ++result.end;
    if (line.isWordOf(result.end, u"time") && (line.at(result.end - 1).owner || line.isSign(result.end - 1, u'\'')))
        ++result.end;
    if (line.isSign(result.end, u'-') && line.isAttached(result.end) &&
        line.is(result.end + 1, Role::OneAndHalf)) { // «час-полтора»
        result.halves += 1;
        result.end += 2;
    }
    // «час с половиной», "an hour and a half"
    if (line.is(result.end, Role::RuFrom) && line.is(result.end + 1, Role::Half)) {
        result.halves += 1;
        result.end += 2;
    } else if (line.is(result.end, Role::And) && line.is(result.end + 1, Role::A) &&
               line.is(result.end + 2, Role::Half)) {
        result.halves += 1;
        result.end += 3;
    }
    if (!result.isClock())
        return result;
    result.minutes =
        result.halves * (result.unit == Unit::Hour ? Minutes / 2 : 1) / (result.unit == Unit::Hour ? 1 : 2);
    if (result.unit == Unit::Hour) {
        const int more = line.is(result.end, Role::And) ? result.end + 1 : result.end;
        const Quantity minutes = readQuantity(line, more);
        if (minutes && minutes.end > more && line.lex(minutes.end).unit == Unit::Minute) {
            result.minutes += minutes.halves / 2;
            result.end = minutes.end + 1;
            if (line.isSign(result.end, u'.') && line.isAttached(result.end) && line.at(result.end - 1).length <= 3)
                ++result.end;
        }
    }
    return result;
}

Parsed after(const Duration &duration, const QDateTime &now)
{
    Parsed parsed;
    parsed.end = duration.end;
    const QDate today = now.date();
    if (duration.isClock()) {
        const QDateTime then =
            QDateTime::fromMSecsSinceEpoch(now.toMSecsSinceEpoch() + qint64(duration.minutes) * 60'000, now.timeZone());
        parsed.date = then.date();
        parsed.time = QTime(then.time().hour(), then.time().minute());
        parsed.form = DateMatch::Form::Instant;
    } else if (duration.workingDays && duration.unit == Unit::Day) {
        parsed.date = addWorkingDays(today, (duration.halves + 1) / 2);
    } else {
        parsed.date = addHalves(today, duration.unit, duration.halves);
    }
    return parsed;
}

// "a week from Monday", "two days from tomorrow"
Parsed afterDay(const Line &line, const Duration &duration, const QDateTime &now)
{
    int at = duration.end;
    const bool isBritish =
        duration.unit == Unit::Week && (line.isWordOf(at, u"tomorrow") || line.isWordOf(at, u"today"));
    if (isBritish) { // "a week tomorrow"
        Parsed parsed;
        parsed.end = at + 1;
        parsed.date =
            addHalves(now.date().addDays(line.is(at, Role::Tomorrow) ? 1 : 0), duration.unit, duration.halves);
        return parsed;
    }
    const bool joins =
        line.is(at, Role::From) || line.is(at, Role::After) || line.is(at, Role::On) || line.is(at, Role::RuAfter);
    if (!joins || duration.isClock())
        return {};
    ++at;
    QDate from;
    if (line.is(at, Role::Now) || line.is(at, Role::Today))
        from = now.date();
    else if (line.is(at, Role::Tomorrow))
        from = now.date().addDays(1);
    else if (line.is(at, Role::This) || line.lex(at).weekday > 0 || line.is(at, Role::Next)) {
        const Parsed weekday = readWeekday(line, at, now.date());
        if (!weekday)
            return {};
        from = weekday.date;
        at = weekday.end - 1;
    } else {
        Parsed day = readWrittenDate(line, at, now.date());
        if (!day)
            day = readNumericDate(line, at, now.date(), Role::From);
        if (!day || day.form == DateMatch::Form::Refused)
            return {};
        from = day.date;
        at = day.end - 1;
    }
    Parsed parsed;
    parsed.end = at + 1;
    parsed.date = duration.workingDays ? addWorkingDays(from, (duration.halves + 1) / 2)
                                       : addHalves(from, duration.unit, duration.halves);
    return parsed;
}

} // namespace

Parsed readRelative(const Line &line, int i, const QDateTime &now)
{
    // «часа через два»
    if (line.lex(i).unit != Unit::None && line.is(i + 1, Role::Through) && readCardinal(line, i + 2) &&
        line.lex(readCardinal(line, i + 2).end).unit == Unit::None) {
        const Numeral number = readCardinal(line, i + 2);
        Duration duration{number.end, line.lex(i).unit, number.value * 2, 0, false};
        duration.minutes = number.value * (duration.unit == Unit::Hour ? Minutes : 1);
        return after(duration, now);
    }
    int at = i;
    bool isLed = true;
    if (line.is(i, Role::Through) || line.is(i, Role::Within)) {
        ++at;
        if (line.is(at, Role::The) && line.isWordOf(at + 1, u"day"))
            return {};
    } else if ((line.isWordOf(i, u"over") || line.isWordOf(i, u"during")) && line.is(i + 1, Role::The) &&
               line.is(i + 2, Role::Next)) {
        at += 3;
    } else if (line.is(i, Role::In)) {
        ++at;
        if (line.is(at, Role::The)) {
            ++at;
            if (!line.is(at, Role::Next) && !line.is(at, Role::Coming))
                return {};
        }
        if ((line.is(at, Role::Next) || line.is(at, Role::Coming)) && readQuantity(line, at + 1))
            ++at;
    } else if (line.is(i, Role::RuIn) && line.is(i + 1, Role::Course)) {
        at += 2;
        if (line.isWordOf(at, u"дня") || line.isWordOf(at, u"сегодняшнего") || line.isWordOf(at, u"рабочего"))
            return {};
        if (line.is(at, Role::Coming) || line.is(at, Role::Next))
            ++at;
    } else if ((line.is(i, Role::RuIn) || line.is(i, Role::RuFor)) && line.is(i + 1, Role::Coming) &&
               (readQuantity(line, i + 2) ||
                (line.lex(i + 2).unit > Unit::Day && line.lex(i + 2).unit != Unit::None))) {
        at += 2; // «в ближайшие 3 дня»
    } else {
        isLed = false;
    }
    while (isLed && (line.is(at, Role::Approx) || line.isWordOf(at, u"about") || line.isWordOf(at, u"the") ||
                     line.isWordOf(at, u"next")))
        ++at;
    if (isLed && (line.is(at, Role::In)))
        return {};
    if (!isLed && !readQuantity(line, at) && !line.is(at, Role::Fortnight))
        return {};
    const Duration duration = readDuration(line, at);
    if (!duration)
        return {};
    if (line.is(duration.end, Role::Ago))
        return {};
    const bool isOnDay = isLed && line.is(duration.end, Role::On); // of that week, see below
    if (Parsed parsed = isOnDay ? Parsed{} : afterDay(line, duration, now))
        return parsed;
    const bool isAfterSomething =
        line.is(duration.end, Role::RuAfter) || (line.is(duration.end, Role::After) && !duration.isClock());
    if (isAfterSomething) // «через неделю после отгрузки»
        return {};
    if (!isLed) {
        const bool fromNow = line.is(duration.end, Role::From) && line.is(duration.end + 1, Role::Now);
        if (!fromNow)
            return {};
    }
    Parsed parsed = after(duration, now);
    if (line.is(duration.end, Role::From) && line.is(duration.end + 1, Role::Now))
        parsed.end = duration.end + 2;
    // «через неделю в пятницу», "in two weeks on Friday": the Friday of that week
    if (duration.unit == Unit::Week && duration.halves % 2 == 0) {
        const int day = line.is(parsed.end, Role::RuIn) || line.is(parsed.end, Role::On) ? parsed.end + 1 : 0;
        if (day > 0 && line.lex(day).weekday > 0 && !line.lex(day).weekdays) {
            parsed.date = weekdayOfWeek(now.date(), line.lex(day).weekday, duration.halves / 2);
            parsed.end = day + 1;
        }
    }
    return parsed;
}

int readPast(const Line &line, int i)
{
    if (line.is(i, Role::Yesterday))
        return line.lex(i + 1).unit == Unit::Day || line.lex(i + 1).part != Part::None ? i + 2 : i + 1;
    const bool isThat = line.isWordOf(i, u"ту") || line.isWordOf(i, u"тот") || line.isWordOf(i, u"той");
    if (isThat && (line.lex(i + 1).weekday > 0 || line.lex(i + 1).unit == Unit::Week))
        return i + 2; // nobody knows which
    if (line.is(i, Role::Last) || (line.is(i, Role::LastOf) && line.isWordOf(i, u"last"))) {
        int at = i + 1;
        const bool isFew = readCardinal(line, at).end > 0 || line.isWordOf(at, u"few") || line.is(at, Role::Couple);
        if (isFew)
            ++at;
        const Lexeme &next = line.lex(at);
        const bool isLast = line.is(i, Role::LastOf);
        // "last Friday" is over, "last Friday of the month" is not
        const bool isInMonth = line.is(at + 1, Role::In) && (line.lex(at + 2).month > 0 || line.is(at + 2, Role::The));
        if (isLast && (line.is(at + 1, Role::Of) || isInMonth))
            return 0;
        if (isLast && (line.is(at, Role::Working) || next.unit == Unit::Day))
            return 0;
        if (next.weekday > 0 || next.unit != Unit::None || next.month > 0 || next.part != Part::None ||
            line.is(at, Role::Weekend))
            return at + 1;
        return 0;
    }
    if (line.isNumber(i) || line.lex(i).cardinal > 0 || line.is(i, Role::A) || line.is(i, Role::Couple) ||
        line.is(i, Role::HalfHour) || line.is(i, Role::HalfYear) || line.is(i, Role::OneAndHalf) ||
        line.lex(i).unit != Unit::None) {
        const Duration duration = readDuration(line, i);
        if (duration && line.is(duration.end, Role::Ago))
            return duration.end + 1;
    }
    return 0;
}

} // namespace kf::capture
