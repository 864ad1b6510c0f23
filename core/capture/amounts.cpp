#include "core/capture/amounts.h"

#include "core/capture/numerals.h"
#include "core/capture/phrase.h"

namespace kf::capture {

namespace {

// A decimal number: `mantissa` with `decimals` of its digits behind the point.
struct Figure
{
    int end = 0;
    qint64 mantissa = 0;
    int decimals = 0;
    bool isSpoken = false;

    explicit operator bool() const { return end > 0 || isSpoken; }
};

bool appendDigits(Figure &figure, const Token &token)
{
    for (int i = 0; i < token.digits; ++i) {
        if (__builtin_mul_overflow(figure.mantissa, qint64(10), &figure.mantissa))
            return false;
    }
    return token.number >= 0 && !__builtin_add_overflow(figure.mantissa, token.number, &figure.mantissa);
}

bool isOneBlank(const Line &line, int i)
{
    const Token &before = line.at(i - 1);
    return line.at(i).start - before.start - before.length == 1;
}

// Whether what is left of the chain at `i` is a fraction: ",50".
bool isFraction(const Line &line, int i, int end)
{
    return end == i + 2 && (line.isSign(i, u',') || line.isSign(i, u'.')) && line.at(i + 1).digits <= 2;
}

// "2 500 000,50", "1'000'000", "1,500,000.25", "12.500,50"; `scaled`: a multiplier follows, so 1.250 is no 1250.
Figure readFigure(const Line &line, int i, bool scaled)
{
    constexpr int MostGroups = 6;
    const Token &first = line.at(i);
    if (!line.isNumber(i) || first.blocked || first.chainBegin != i)
        return {};
    Figure figure;
    if (!appendDigits(figure, first))
        return {};
    int at = i + 1;
    int groups = 0;
    const auto isGroup = [&](int k) { return line.isNumber(k) && line.at(k).digits == 3 && !line.at(k).blocked; };
    if (first.chainEnd == at) {
        while (first.digits <= 3 && first.number > 0 && groups < MostGroups) {
            const bool byBlank = isGroup(at) && line.at(at).gap && isOneBlank(line, at);
            const bool byMark =
                line.isSign(at, u'\'') && line.isAttached(at) && isGroup(at + 1) && line.isAttached(at + 1);
            if (!byBlank && !byMark)
                break;
            const int group = byBlank ? at : at + 1;
            if (line.at(group).chainEnd > group + 1 && !isFraction(line, group + 1, line.at(group).chainEnd))
                break;
            if (!appendDigits(figure, line.at(group)))
                return {};
            at = group + 1;
            ++groups;
            if (line.at(group).chainEnd > at) {
                if (!appendDigits(figure, line.at(at + 1)))
                    return {};
                figure.decimals = line.at(at + 1).digits;
                at += 2;
                break;
            }
        }
        figure.end = at;
        return figure;
    }
    const int end = first.chainEnd;
    const int signs = (end - i) / 2;
    char16_t point = 0; // what parts the fraction, if anything does
    for (int k = 1; k < end - i; k += 2) {
        if (!line.isSign(i + k, u'.') && !line.isSign(i + k, u','))
            return {};
    }
    const char16_t lastSign = line.at(end - 2).sign;
    const int lastDigits = line.at(end - 1).digits;
    if (signs == 1)
        point = lastDigits == 3 && !scaled && first.digits <= 3 && first.number > 0 ? char16_t(0) : lastSign;
    else if (lastSign != line.at(i + 1).sign)
        point = lastSign;
    for (int k = i + 1; k < end; k += 2) {
        const bool isPoint = line.at(k).sign == point && k == end - 2;
        if (!isPoint && line.at(k + 1).digits != 3)
            return {};
        if (!appendDigits(figure, line.at(k + 1)))
            return {};
        if (isPoint)
            figure.decimals = line.at(k + 1).digits;
    }
    figure.end = end;
    return figure;
}

// «полтора», "half a", «двести пятьдесят», «два с половиной»; nothing at all is one: «миллион рублей».
Figure readSpokenFigure(const Line &line, int i)
{
    if (line.lex(i).power > 0 && !line.lex(i).isShort && line.isWord(i))
        return line.lex(i).isHalf ? Figure{i, 5, 1, true} : Figure{i, 1, 0, true};
    if (line.isNumber(i))
        return {};
    if (line.is(i, Role::QuarterPart)) { // «четверть миллиона», "a quarter of a million"
        int end = i + 1;
        while (line.is(end, Role::Of) || line.is(end, Role::A))
            ++end;
        return line.lex(end).power > 0 ? Figure{end, 25, 2, true} : Figure{};
    }
    if (line.is(i, Role::A) && line.is(i + 1, Role::QuarterPart))
        return readSpokenFigure(line, i + 1);
    if (const Quantity quantity = readQuantity(line, i); quantity && line.lex(quantity.end).power > 0)
        return quantity.halves % 2 == 0 ? Figure{quantity.end, quantity.halves / 2, 0, true}
                                        : Figure{quantity.end, qint64(quantity.halves) * 5, 1, true};
    if (const Numeral number = readCardinal(line, i))
        return {number.end, number.value, 0, true};
    return {};
}

QStringView currencyOfSign(char16_t sign)
{
    switch (sign) {
    case u'₽':
        return u"RUB";
    case u'$':
        return u"USD";
    case u'€':
        return u"EUR";
    case u'£':
        return u"GBP";
    case u'¥':
        return u"CNY";
    case u'₸':
        return u"KZT";
    case u'₴':
        return u"UAH";
    default:
        return {};
    }
}

struct Unitary // a power or a currency behind a figure
{
    int end = 0;
    int power = 0;
    QByteArray currency;
    bool isDoubtful = false; // "5m", «5 к»: only together with a currency
};

Unitary readPower(const Line &line, int i)
{
    const Lexeme &lexeme = line.lex(i);
    if (!line.isWord(i) || lexeme.power == 0)
        return {i, 0, {}, false};
    int end = i + 1;
    const bool isThousandOfRoubles = line.isWordOf(i, u"тр");
    const bool isT = line.isWordOf(i, u"т");
    if (line.isSign(end, u'.') && line.isAttached(end) && line.at(i).length <= 4)
        ++end;
    Unitary result{end, lexeme.power, isThousandOfRoubles ? QByteArray("RUB") : QByteArray(), false};
    if (lexeme.isShort && !isThousandOfRoubles) {
        const bool isMetre = line.isWordOf(i, u"м") || (line.isWordOf(i, u"m") && !line.at(i).capital);
        result.isDoubtful = isT || isMetre || !line.isAttached(i);
    }
    return result;
}

Unitary readCurrency(const Line &line, int i)
{
    if (const QStringView sign = currencyOfSign(line.at(i).sign); !sign.isEmpty())
        return {i + 1, 0, sign.toLatin1(), false};
    if (line.isWordOf(i, u"us") && line.lex(i + 1).currency)
        return {i + 2, 0, line.lex(i + 1).currency, false};
    if (!line.isWord(i) || !line.lex(i).currency)
        return {i, 0, {}, false};
    const bool dotted = line.isSign(i + 1, u'.') && line.isAttached(i + 1) && line.at(i).length <= 4;
    // the point of «руб.» belongs to it, that of a sentence does not
    return {dotted ? i + 2 : i + 1, 0, line.lex(i).currency, false};
}

// «1 млн 200 тыс», «тысяча двести», "two million three hundred thousand"
void addSmallerParts(const Line &line, Figure &figure, Unitary &power)
{
    while (power.power > 0) {
        const bool isNumber = line.isNumber(power.end);
        const Figure more = isNumber ? readFigure(line, power.end, true) : readSpokenFigure(line, power.end);
        if (!more || more.decimals > 0 || more.end == power.end || more.mantissa >= 1000)
            return;
        const Unitary smaller = readPower(line, more.end);
        const int shift = power.power - smaller.power;
        const bool isPlain = smaller.power == 0 && (isNumber || !figure.isSpoken || !readCurrency(line, more.end).end);
        if (shift <= 0 || isPlain || figure.decimals > shift)
            return;
        qint64 scale = 1;
        for (int k = figure.decimals; k < shift; ++k)
            scale *= 10;
        if (__builtin_mul_overflow(figure.mantissa, scale, &figure.mantissa) ||
            __builtin_add_overflow(figure.mantissa, more.mantissa, &figure.mantissa))
            return;
        figure.decimals = 0;
        power = smaller;
        if (smaller.power == 0)
            power.end = more.end;
    }
}

std::optional<qint64> toMinor(const Figure &figure, int power, int digits)
{
    qint64 minor = figure.mantissa;
    for (int exponent = power + digits - figure.decimals; exponent != 0;) {
        if (exponent > 0) {
            if (__builtin_mul_overflow(minor, qint64(10), &minor))
                return std::nullopt;
            --exponent;
        } else {
            if (minor % 10 != 0)
                return std::nullopt;
            minor /= 10;
            ++exponent;
        }
    }
    return minor;
}

// Where «на сумму», "worth", «от 500 до» before the amount begin.
int moneyLead(const Line &line, int begin)
{
    int at = begin;
    const bool isRange = (line.is(at - 1, Role::RuUntil) || line.is(at - 1, Role::To) || line.isSign(at - 1, u'-')) &&
                         line.isNumber(at - 2) && !line.at(at - 2).blocked && line.at(at - 2).chainEnd == at - 1;
    if (isRange)
        at = line.at(at - 2).chainBegin;
    while (line.is(at - 1, Role::Approx) || line.isSign(at - 1, u'~'))
        --at;
    static constexpr std::array<QStringView, 9> sums{u"сумму",  u"сумме", u"сумма", u"суммой", u"размере",
                                                     u"amount", u"sum",   u"total", u"value"};
    for (const QStringView sum : sums) {
        const int word = line.is(at - 1, Role::Of) ? at - 2 : at - 1;
        if (!line.isWordOf(word, sum))
            continue;
        at = line.is(word - 1, Role::The) || line.is(word - 1, Role::A) ? word - 1 : word;
        break;
    }
    switch (line.role(at - 1)) {
    case Role::RuIn:
    case Role::RuBy:
    case Role::RuUntil:
    case Role::RuOn:
    case Role::RuFrom:
    case Role::RuAlong:
    case Role::RuOf:
    case Role::RuFor:
    case Role::At:
    case Role::By:
    case Role::In:
    case Role::For:
    case Role::From:
    case Role::To:
    case Role::Of:
    case Role::With:
    case Role::Between:
    case Role::RuBetween:
    case Role::A:
        --at;
        break;
    default:
        if (line.isWordOf(at - 1, u"worth") || line.isWordOf(at - 1, u"over") || line.isWordOf(at - 1, u"under") ||
            line.isWordOf(at - 1, u"свыше") || line.isWordOf(at - 1, u"более"))
            --at;
    }
    if (line.isWordOf(at - 1, u"up") && line.is(at, Role::To))
        --at;
    return line.isFree(at, begin) ? at : begin;
}

} // namespace

std::optional<MoneyMatch> matchMoney(const Line &line, int i)
{
    if (line.at(i).used)
        return std::nullopt;
    const Unitary before = readCurrency(line, i);
    const bool isPrefixed = before.end > i;
    const int number = before.end;
    if (isPrefixed && !line.isNumber(number))
        return std::nullopt;
    int figureAt = number;
    if (line.isNumber(number) && line.at(number).chainEnd == number + 3 && line.isSign(number + 1, u'-') &&
        !line.at(number).blocked)
        figureAt = number + 2; // $5-7k: the upper bound
    const auto figureFrom = [&](bool scaled) -> Figure {
        if (figureAt != number) {
            Figure figure;
            return appendDigits(figure, line.at(figureAt)) ? (figure.end = figureAt + 1, figure) : Figure{};
        }
        const Figure figure = readFigure(line, number, scaled);
        return figure || isPrefixed ? figure : readSpokenFigure(line, number);
    };
    Figure figure = figureFrom(false);
    if (!figure)
        return std::nullopt;
    Unitary power = readPower(line, figure.end);
    if (power.power > 0)
        figure = figureFrom(true);
    if (!figure)
        return std::nullopt;
    power = readPower(line, figure.end);
    addSmallerParts(line, figure, power);
    const Unitary currency = readCurrency(line, power.end);
    const bool hasCurrency = isPrefixed || currency.end > power.end || !power.currency.isEmpty();
    if (power.isDoubtful && !hasCurrency)
        return std::nullopt;
    if (!hasCurrency && power.power == 0)
        return std::nullopt;
    const bool isAlone = figure.isSpoken && figure.mantissa == 1 && figure.end == i; // «миллион» of anything
    if (isAlone && !hasCurrency)
        return std::nullopt;
    const int end = currency.end > power.end ? currency.end : power.end;
    const bool isCounted = line.isWord(end) && !standsAlone(line, end, false) && line.role(end) != Role::QuarterPart;
    const bool isBrand = !figure.isSpoken && figure.mantissa < 10 && line.lex(figure.end).isShort && line.isWord(end) &&
                         !standsAlone(line, end, true); // 3M tape
    if (!hasCurrency && (isCounted || isBrand || line.isSign(end, u'%')))
        return std::nullopt;
    MoneyMatch match;
    match.begin = i;
    match.end = end;
    match.money.currency = isPrefixed                     ? before.currency
                           : !currency.currency.isEmpty() ? currency.currency
                                                          : power.currency;
    const auto minor = toMinor(figure, power.power, minorDigits(match.money.currency));
    if (!minor)
        return std::nullopt;
    match.money.minor = *minor;
    match.leadBegin = moneyLead(line, i);
    return match;
}

} // namespace kf::capture
