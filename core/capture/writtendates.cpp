#include "core/capture/dateparts.h"
#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

#include <array>

namespace kf::capture {

namespace {

constexpr int FirstYear = 1900;
constexpr int LastYear = 2100;

bool isYear(const Token &token)
{
    return token.type == Token::Type::Number && token.digits == 4 && token.number >= FirstYear &&
           token.number <= LastYear;
}

Parsed dated(int end, int year, int month, int day, QDate today)
{
    Parsed parsed;
    parsed.form = DateMatch::Form::DayOfYear;
    parsed.date = year > 0 ? QDate(year, month, day) : nextDate(today, month, day);
    if (!parsed.date.isValid())
        return {};
    parsed.end = end;
    if (year > 0 && year < today.year())
        parsed.form = DateMatch::Form::Refused;
    else if (year > 0)
        parsed.form = DateMatch::Form::Day;
    return parsed;
}

int withCentury(const Token &token)
{
    return int(token.digits <= 2 ? 2000 + token.number : token.number);
}

// «г.», «года» behind a year
int yearWordEnd(const Line &line, int i)
{
    const int suffix = line.isSign(i, u'-') && line.isAttached(i) ? i + 1 : i; // «2027-го»
    if (line.isAttached(suffix) && (line.isWordOf(suffix, u"го") || line.isWordOf(suffix, u"й") ||
                                    line.isWordOf(suffix, u"м") || line.isWordOf(suffix, u"ом")))
        return yearWordEnd(line, suffix + 1);
    if (line.isWordOf(i, u"г"))
        return line.isSign(i + 1, u'.') && line.isAttached(i + 1) ? i + 2 : i + 1;
    return line.lex(i).unit == Unit::Year &&
                   (line.isWordOf(i, u"года") || line.isWordOf(i, u"году") || line.isWordOf(i, u"год"))
               ? i + 1
               : i;
}

Parsed readIsoDate(const Line &line, int i, QDate today)
{
    const Token &token = line.at(i);
    const char16_t sign = line.at(i + 1).sign;
    if (token.digits != 4 || token.chainEnd != i + 5 || sign != line.at(i + 3).sign || sign == u':' || sign == u',' ||
        !isYear(token))
        return {};
    Parsed parsed = dated(i + 5, int(token.number), int(line.at(i + 2).number), int(line.at(i + 4).number), today);
    // 2026-03-12T15:00
    const int clock = i + 6;
    if (parsed && line.isWordOf(i + 5, u"t") && line.isAttached(i + 5) && line.isNumber(clock) &&
        line.isSign(clock + 1, u':')) {
        const QTime time(int(line.at(clock).number), int(line.at(clock + 2).number));
        if (time.isValid()) {
            parsed.time = time;
            parsed.end = line.at(clock).chainEnd;
        }
    }
    return parsed;
}

bool isDayLead(Role role)
{
    switch (role) {
    case Role::RuBy:
    case Role::RuUntil:
    case Role::RuOn:
    case Role::RuFrom:
    case Role::RuAfter:
    case Role::RuBefore:
    case Role::RuAlong:
    case Role::RuOf:
    case Role::RuFor:
    case Role::On:
    case Role::By:
    case Role::Until:
    case Role::Before:
    case Role::After:
    case Role::From:
    case Role::Since:
    case Role::For:
    case Role::Due:
    case Role::To:
        return true;
    default:
        return false;
    }
}

// The day and the month of a/b; which is which is said in note.h.
Parsed dayAndMonth(const Line &line, int i, int end, int year, QDate today)
{
    const int first = int(line.at(i).number);
    const int second = int(line.at(i + 2).number);
    if (second <= 12)
        return dated(end, year, second, first, today);
    const bool monthMayLead = line.isSign(i + 1, u'/') && !line.isRussian();
    return monthMayLead && first <= 12 ? dated(end, year, first, second, today) : Parsed{};
}

// Of «5-7 мая» and «с 5 по 7 мая» the end of the second number, 0 when there is none.
int rangeEnd(const Line &line, int i)
{
    if (line.at(i).chainEnd == i + 3 && line.isSign(i + 1, u'-') && line.isNumber(i + 2, 1, 31))
        return i + 3;
    const bool joins = line.is(i + 1, Role::RuAlong) || line.is(i + 1, Role::RuUntil) || line.is(i + 1, Role::To) ||
                       line.isSign(i + 1, u'-');
    if (!joins || line.at(i).chainEnd != i + 1)
        return 0;
    if (const Numeral ordinal = readOrdinal(line, i + 2))
        return ordinal.end;
    return line.isNumber(i + 2, 1, 31) && line.at(i + 2).chainEnd == i + 3 ? i + 3 : 0;
}

} // namespace

int readYear(const Line &line, int &i)
{
    int at = i;
    if (line.isSign(at, u',') && isYear(line.at(at + 1)))
        ++at;
    const bool isShort = (line.isSign(at, u'\'') && line.at(at + 1).digits == 2) ||
                         (line.at(at).digits == 2 && line.at(at).chainEnd == at + 1 &&
                          (line.lex(at + 1).unit == Unit::Year && yearWordEnd(line, at + 1) > at + 1));
    if (line.isSign(at, u'\''))
        ++at;
    const Token &token = line.at(at);
    const bool isWhole = token.chainEnd == at + 1 || !line.isNumber(at); // 2026-03 is no year
    if (!(isShort || isYear(token)) || token.blocked || !isWhole)
        return 0;
    i = yearWordEnd(line, at + 1);
    return withCentury(token);
}

Parsed readNumericDate(const Line &line, int i, QDate today, Role lead)
{
    const Token &token = line.at(i);
    if (!line.isNumber(i) || token.blocked || token.chainBegin != i || token.chainEnd < i + 3)
        return {};
    if (Parsed iso = readIsoDate(line, i, today))
        return iso;
    const char16_t sign = line.at(i + 1).sign;
    const Token &second = line.at(i + 2);
    if (token.digits > 2 || second.digits > 2 || token.number < 1 || second.number < 1)
        return {};
    const Lexeme &behind = line.lex(token.chainEnd);
    if (token.chainEnd == i + 5) {
        const Token &year = line.at(i + 4);
        const bool isShort = year.digits == 2 && year.number >= 20 && year.number <= 60 && sign != u'-';
        if (sign != line.at(i + 3).sign || (sign != u'.' && sign != u'/' && sign != u'-') || !(isShort || isYear(year)))
            return {};
        return dayAndMonth(line, i, yearWordEnd(line, i + 5), withCentury(year), today);
    }
    if (token.chainEnd != i + 3 || (sign != u'.' && sign != u'/') ||
        (token.number == 24 && second.number == 7 && sign == u'/'))
        return {};
    const bool isCounted = behind.has(Trait::Counted) || behind.power > 0 || behind.currency ||
                           behind.unit != Unit::None || line.isSign(i + 3, u'₽') || line.isSign(i + 3, u'€') ||
                           line.isSign(i + 3, u'$') || line.isSign(i - 1, u'€') || line.isSign(i - 1, u'$') ||
                           line.isSign(i - 1, u'₽');
    if (isCounted)
        return {};
    const bool onlyFits = sign == u'/' && !line.isRussian() && (token.number > 12) != (second.number > 12);
    const bool isFull = onlyFits || (second.digits == 2 && (sign == u'.' || token.digits == 2));
    const bool isGerman = line.isSign(i + 3, u'.') && line.isAttached(i + 3) && isDayLead(lead); // by 15.6.
    if (sign == u'.' && second.digits != 2 && !isGerman)
        return {};
    // «1.10 в 14:00»
    const int clock =
        line.is(token.chainEnd, Role::RuIn) || line.is(token.chainEnd, Role::At) ? token.chainEnd + 1 : token.chainEnd;
    const bool isBeforeClock = line.isNumber(clock) && (clock > token.chainEnd || line.isSign(clock + 1, u':'));
    if (!isFull && !isDayLead(lead) && !isBeforeClock)
        return {};
    // "12.05 of", «цена 12.10»: only with a preposition, or a whole date of two digits each
    if (line.lex(i - 1).has(Trait::Planned) ||
        (token.digits == 1 && sign == u'.' && !isDayLead(lead) && i > 0 && !isBeforeClock))
        return {};
    int end = i + 3;
    if (sign == u'.' && line.isSign(end, u'.') && line.isAttached(end) &&
        (line.isWord(end + 1) || line.isNumber(end + 1)) && line.at(end + 1).gap)
        ++end; // «25.03. в 15:00»
    return dayAndMonth(line, i, end, 0, today);
}

Parsed readWrittenDate(const Line &line, int i, QDate today)
{
    int day = 0;
    int at = i;
    int month = 0;
    if (line.lex(i).month > 0 && line.isWord(i)) { // March 5th, March the 5th
        const bool isEnglish = line.at(i).normal.front().unicode() < 0x250;
        month = line.lex(i).month;
        at = i + 1;
        if (line.isSign(at, u'.') && line.isAttached(at))
            ++at;
        if (line.is(at, Role::The))
            ++at;
        const Numeral ordinal = readOrdinal(line, at);
        if (ordinal) {
            day = ordinal.value;
            at = ordinal.end;
        } else if (line.isNumber(at, 1, 31) && line.at(at).digits <= 2 && !line.lex(at + 1).has(Trait::Counted) &&
                   (line.at(at).chainEnd == at + 1 || (line.at(at).chainEnd == at + 3 && line.isSign(at + 1, u'-')) ||
                    (line.at(at).chainEnd == at + 3 && line.at(at + 2).digits == 4)) &&
                   line.lex(at + 1).power == 0 && !line.lex(at + 1).currency && line.role(at + 1) != Role::Am &&
                   line.role(at + 1) != Role::Pm) {
            day = int(line.at(at).number);
            at =
                rangeEnd(line, at) > 0 && line.at(at).chainEnd == at + 3 && line.isSign(at + 1, u'-') ? at + 3 : at + 1;
        }
        if (!isEnglish || day == 0)
            return {};
        const int year = readYearBehind(line, at, today);
        return dated(at, year, month, day, today);
    }
    if (line.is(i, Role::The))
        at = i + 1;
    if (const Numeral ordinal = readOrdinal(line, at)) {
        day = ordinal.value;
        const bool joins = line.is(ordinal.end, Role::RuAlong) || line.is(ordinal.end, Role::RuUntil) ||
                           line.is(ordinal.end, Role::To) || line.isSign(ordinal.end, u'-');
        const Numeral second = joins ? readOrdinal(line, ordinal.end + 1) : Numeral{};
        at = second ? second.end : ordinal.end;
    } else if (line.isNumber(at, 1, 31) && line.at(at).digits <= 2) {
        day = int(line.at(at).number);
        const bool isMoved = (line.is(at + 1, Role::RuOn) || line.is(at + 1, Role::To)) &&
                             line.isNumber(at + 2, 1, 31) && line.has(Trait::Moving);
        if (isMoved && line.at(at).chainEnd == at + 1) { // «перенос с 3 на 10 февраля»
            at += 2;
            day = int(line.at(at).number);
        }
        const int range = rangeEnd(line, at);
        if (line.at(at).chainEnd != at + 1 && range == 0)
            return {};
        at = range > 0 ? range : at + 1;
    } else {
        return {};
    }
    if (line.is(at, Role::NumberOfDay))
        ++at;
    if (line.is(at, Role::Of))
        ++at;
    if (line.isSign(at, u'-') && line.isAttached(at)) // 12-Mar
        ++at;
    month = line.isWord(at) ? line.lex(at).month : 0;
    if (month == 0)
        return {};
    ++at;
    if (line.isSign(at, u'.') && line.isAttached(at) && line.at(at - 1).length <= 4)
        ++at;
    if (line.isSign(at, u'-') && isYear(line.at(at + 1)))
        ++at;
    const int year = readYearBehind(line, at, today);
    return dated(at, year, month, day, today);
}

Parsed readDayOfMonth(const Line &line, int i, QDate today, Role lead)
{
    int at = i;
    int day = 0;
    bool isSaid = false; // it is a day for certain
    const Numeral ordinal = readOrdinal(line, i);
    if (ordinal && ordinal.value <= 31) {
        day = ordinal.value;
        at = ordinal.end;
    } else if (line.isNumber(i, 1, 31) && line.at(i).chainEnd == i + 1 && line.is(i + 1, Role::NumberOfDay)) {
        day = int(line.at(i).number);
        at = i + 1;
    } else {
        return {};
    }
    if (line.is(at, Role::NumberOfDay)) {
        ++at;
        isSaid = true;
    }
    // «15-го следующего месяца», "the 5th of next month"
    int after = line.is(at, Role::Of) ? at + 1 : at;
    while (line.is(after, Role::The))
        ++after;
    const NamedPeriod period = readPeriod(line, after, today, line.is(at, Role::Of));
    Parsed parsed;
    parsed.form = DateMatch::Form::DayOfMonth;
    if (period && !period.isCalendar && period.period.first.month() == period.period.last.month() &&
        !period.period.isWeek()) {
        parsed.end = period.end;
        parsed.date = QDate(period.period.first.year(), period.period.first.month(), day);
        parsed.form = DateMatch::Form::Day;
        return parsed.date.isValid() ? parsed : Parsed{};
    }
    if (!isSaid) {
        const QStringView last = line.at(ordinal.end - 1).normal;
        const bool isRussian = !last.isEmpty() && last.front() >= u'а';
        const bool isGenitive = last == u"го" || last == u"ого" || last == u"му" || last == u"ому" ||
                                last.endsWith(u"го") || last.endsWith(u"му");
        const bool isNeuter = last == u"е" || last == u"ое";
        const bool isDigit = line.isNumber(i);
        if (isRussian && !isGenitive && !(isNeuter && isDigit && isDayLead(lead)))
            return {};
        if (isRussian && !isDigit && !isDayLead(lead) && ordinal.end == i + 1)
            return {};
        const bool hasArticle = line.is(i - 1, Role::The);
        if (!isRussian && !(hasArticle || isDayLead(lead) || isDigit))
            return {};
        if (!isRussian && !isDigit && !(hasArticle && isDayLead(lead)))
            return {};
        // «1-го клиента» is counted, «31-го инвентаризация» is dated
        constexpr int MostCounted = 9;
        if (!standsAlone(line, at, !isRussian || !isDigit || day <= MostCounted))
            return {};
    }
    parsed.end = at;
    parsed.date = nextDayOfMonth(today, day);
    return parsed.date.isValid() ? parsed : Parsed{};
}

} // namespace kf::capture
