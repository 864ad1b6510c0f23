#include "core/base/money.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace kf {

namespace {

constexpr std::array<std::string_view, 15> WholeUnits{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                                      "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF"};
constexpr std::array<std::string_view, 7> Thousandths{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

bool isDigitGap(QChar c)
{
    return c == u' ' || c == QChar(0x00a0) || c == QChar(0x202f) || c == QChar(0x2009) || c == u'\'' ||
           c == QChar(0x2019);
}

// Which of the two signs is the decimal point, or none. A single sign followed by exactly three digits says nothing by
// itself: after a lone "0" or a longer group it is a point; otherwise it is refused as ambiguous by the caller.
struct Layout
{
    qsizetype point = -1;
    bool ambiguous = false;
};

Layout findPoint(QStringView text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    if (dot < 0 && comma < 0)
        return {};
    if (dot >= 0 && comma >= 0)
        return {std::max(dot, comma), false};
    const qsizetype sign = std::max(dot, comma);
    const QChar mark = text[sign];
    if (text.indexOf(mark) != sign)
        return {}; // the same sign twice can only part thousands
    const qsizetype after = text.size() - sign - 1;
    const bool couldBeThousands = after == 3 && sign >= 1 && sign <= 3 && text[0] != u'0';
    return {sign, couldBeThousands};
}

bool isPlainDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Digits alone, or parted by one and the same sign, which is not the point: a first group of one to three, a last one
// of three, and two or three between (lakhs). So "16.10.2026" is no amount.
bool isGrouped(QStringView whole, QChar point)
{
    QChar sign;
    qsizetype group = 0;
    bool first = true;
    for (const QChar c : whole) {
        if (isPlainDigit(c)) {
            ++group;
            continue;
        }
        const bool parts = c == u' ' || c == u'.' || c == u',';
        if (!parts || c == point || (!first && c != sign) || group > 3 || group < (first ? 1 : 2))
            return false;
        sign = c;
        first = false;
        group = 0;
    }
    return first || group == 3;
}

} // namespace

int minorDigits(QByteArrayView currency)
{
    const std::string_view code(currency.data(), size_t(currency.size()));
    if (std::find(WholeUnits.begin(), WholeUnits.end(), code) != WholeUnits.end())
        return 0;
    if (std::find(Thousandths.begin(), Thousandths.end(), code) != Thousandths.end())
        return 3;
    return 2;
}

Result<Money> parseMoney(QStringView amount, QByteArray currency)
{
    const auto refuse = [&](const char *why) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("not an amount of money: %1").arg(QLatin1String(why)));
    };
    QStringView body = amount.trimmed();
    const bool negative = body.startsWith(u'-') || body.startsWith(QChar(0x2212));
    if (negative || body.startsWith(u'+'))
        body = body.mid(1).trimmed();
    QString text;
    for (const QChar c : body)
        text += isDigitGap(c) ? QChar(u' ') : c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    if (text.isEmpty())
        return refuse("it is empty");
    const Layout layout = findPoint(text);
    const int digits = minorDigits(currency);
    if (layout.ambiguous && digits != 3)
        return refuse("the point could part thousands or fractions");
    const bool hasPoint = layout.point >= 0;
    const QStringView whole = hasPoint ? QStringView(text).left(layout.point) : QStringView(text);
    const QStringView fraction = hasPoint ? QStringView(text).mid(layout.point + 1) : QStringView();
    if (!isGrouped(whole, hasPoint ? text[layout.point] : QChar()))
        return refuse("its digits are not in groups of three");
    if (whole.isEmpty() && fraction.isEmpty())
        return refuse("it has no digits");

    qint64 minor = 0;
    const auto append = [&](QChar digit) {
        return !__builtin_mul_overflow(minor, qint64(10), &minor) &&
               !__builtin_add_overflow(minor, qint64(digit.unicode() - u'0'), &minor);
    };
    for (const QChar c : whole) {
        if (isPlainDigit(c) && !append(c))
            return refuse("it is too large");
    }
    for (qsizetype i = 0; i < std::max<qsizetype>(digits, fraction.size()); ++i) {
        const QChar c = i < fraction.size() ? fraction[i] : QChar(u'0');
        if (!isPlainDigit(c))
            return refuse("it holds something that is no digit");
        if (i >= digits && c != u'0')
            return refuse("it is finer than the currency's smallest unit");
        if (i < digits && !append(c))
            return refuse("it is too large");
    }
    return Money{negative ? -minor : minor, std::move(currency)};
}

QString formatAmount(const Money &money)
{
    const int digits = minorDigits(money.currency);
    const bool negative = money.minor < 0;
    const quint64 size = negative ? quint64(0) - quint64(money.minor) : quint64(money.minor);
    quint64 unit = 1;
    for (int i = 0; i < digits; ++i)
        unit *= 10;
    QString text = (negative ? QStringLiteral("-") : QString()) + QString::number(size / unit);
    if (size % unit != 0)
        text += u'.' + QString::number(size % unit).rightJustified(digits, u'0');
    return text;
}

Result<QByteArray> parseCurrency(QStringView text)
{
    const QByteArray code = text.trimmed().toString().toUpper().toLatin1();
    const bool letters = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!letters || (code.size() != 3 && !code.isEmpty()))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a currency is three letters, such as RUB or USD"));
    return code;
}

} // namespace kf
