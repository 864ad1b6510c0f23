#include "core/capture/numerals.h"

#include <algorithm>
#include <array>

namespace kf::capture {

namespace {

constexpr std::array<QStringView, 22> Suffixes{u"st", u"nd", u"rd", u"th", u"го", u"ого", u"му", u"ому",
                                               u"е",  u"ое", u"й",  u"ый", u"ой", u"м",   u"ом", u"я",
                                               u"ая", u"ю",  u"ую", u"х",  u"ых", u"ей"};

bool isSuffix(const Line &line, int i)
{
    return line.isWord(i) && line.isAttached(i) &&
           std::find(Suffixes.begin(), Suffixes.end(), line.at(i).normal) != Suffixes.end();
}

int tensOf(int number)
{
    return number - number % 10;
}

// Behind a ten: its unit, with a hyphen or a blank.
int behindHyphen(const Line &line, int i)
{
    return line.isSign(i, u'-') && line.isAttached(i) && line.isAttached(i + 1) ? i + 1 : i;
}

} // namespace

Numeral readCardinal(const Line &line, int i)
{
    if (line.isNumber(i, 0, 999) && line.at(i).chainEnd == i + 1)
        return {i + 1, int(line.at(i).number)};
    Numeral result;
    int ceiling = 1000; // each word is smaller than what the one before leaves room for
    while (line.isWord(i) && line.lex(i).cardinal >= 0) {
        const int value = line.lex(i).cardinal;
        const bool hundreds = line.isWordOf(i, u"hundred") && result.value > 0 && result.value < 20; // "two hundred"
        if (!hundreds && (value >= ceiling || (value == 0 && result.end > 0)))
            break;
        result.value = hundreds ? result.value * 100 : result.value + value;
        result.end = ++i;
        result.spoken = true;
        ceiling = value >= 100 ? 100 : value >= 20 ? 10 : 1;
        if (value == 0)
            break;
        if (result.value < 20 && line.isWordOf(i, u"hundred"))
            continue;
        if (ceiling == 1)
            break;
        if (value >= 100 && line.is(i, Role::And) && line.lex(i + 1).cardinal > 0)
            ++i;
        i = ceiling == 10 ? behindHyphen(line, i) : i;
    }
    return result;
}

Numeral readOrdinal(const Line &line, int i)
{
    if (line.isNumber(i, 1, 39) && line.at(i).chainEnd == i + 1) {
        const int suffix = behindHyphen(line, i + 1);
        if (isSuffix(line, suffix))
            return {suffix + 1, int(line.at(i).number), false, true};
        return {};
    }
    if (!line.isWord(i))
        return {};
    if (line.lex(i).ordinal > 0)
        return {i + 1, line.lex(i).ordinal, true, true};
    const int tens = line.lex(i).cardinal;
    const int next = behindHyphen(line, i + 1);
    if ((tens == 20 || tens == 30) && line.lex(next).ordinal > 0 && line.lex(next).ordinal < 10)
        return {next + 1, tensOf(tens) + line.lex(next).ordinal, true, true};
    return {};
}

Quantity readQuantity(const Line &line, int i)
{
    if (line.isNumber(i, 0, 999)) { // 2.5
        const Token &token = line.at(i);
        const bool decimal = token.chainEnd == i + 3 && (line.isSign(i + 1, u'.') || line.isSign(i + 1, u','));
        if (decimal && line.at(i + 2).digits == 1 && (line.at(i + 2).number == 5 || line.at(i + 2).number == 0))
            return {i + 3, int(token.number) * 2 + (line.at(i + 2).number == 5 ? 1 : 0)};
        const bool range = token.chainEnd == i + 3 && line.isSign(i + 1, u'-') && line.isNumber(i + 2, 1, 999);
        if (range) // «через 2-3 дня»: by the latest
            return {i + 3, int(line.at(i + 2).number) * 2};
    }
    Quantity result;
    if (line.is(i, Role::OneAndHalf)) {
        result = {i + 1, 3};
    } else if (line.is(i, Role::A) && line.is(i + 1, Role::Couple)) {
        result = {i + 2, 4};
    } else if (line.is(i, Role::Couple)) {
        result = {i + 1, 4};
    } else if (line.is(i, Role::Half)) {
        const int sign = behindHyphen(line, i + 1);
        result = {line.is(sign, Role::A) ? sign + 1 : sign, 1};
    } else if (line.is(i, Role::A)) {
        if (line.is(i + 1, Role::Half))
            return {i + 2, 1};
        result = {i + 1, 2};
    } else if (const Numeral number = readCardinal(line, i)) {
        result = {number.end, number.value * 2};
    }
    if (!result)
        return result;
    i = result.end;
    if (line.is(i, Role::Of))
        result.end = i + 1;
    else if ((line.is(i, Role::RuFrom) && line.is(i + 1, Role::Half)) || // два с половиной
             (line.is(i, Role::And) && line.is(i + 1, Role::Half)))      // two and a half
        result = {i + 2, result.halves + 1};
    else if (line.is(i, Role::And) && line.is(i + 1, Role::A) && line.is(i + 2, Role::Half))
        result = {i + 3, result.halves + 1};
    return result;
}

} // namespace kf::capture
