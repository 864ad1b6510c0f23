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
    QString text;
    bool negative = false;
    for (const QChar c : amount.trimmed()) {
        if (isDigitGap(c))
            continue;
        if ((c == u'-' || c == QChar(0x2212)) && text.isEmpty() && !negative)
            negative = true;
        else if (c == u'+' && text.isEmpty())
            continue;
        else
            text += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    }
    const auto refuse = [&](const char *why) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("not an amount of money: %1").arg(QLatin1String(why)));
    };
    if (text.isEmpty())
        return refuse("it is empty");
    const Layout layout = findPoint(text);
    const int digits = minorDigits(currency);
    if (layout.ambiguous && digits != 3)
        return refuse("the point could part thousands or fractions");

    qint64 minor = 0;
    int fraction = 0;
    bool any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'.' || c == u',') {
            if (i > layout.point && layout.point >= 0)
                return refuse("there are two points");
            continue;
        }
        if (c < u'0' || c > u'9')
            return refuse("it holds something that is no digit");
        any = true;
        if (layout.point >= 0 && i > layout.point && ++fraction > digits) {
            if (c != u'0')
                return refuse("it is finer than the currency's smallest unit");
            continue;
        }
        if (__builtin_mul_overflow(minor, qint64(10), &minor) ||
            __builtin_add_overflow(minor, qint64(c.unicode() - u'0'), &minor))
            return refuse("it is too large");
    }
    if (!any)
        return refuse("it has no digits");
    for (int i = std::min(fraction, digits); i < digits; ++i) {
        if (__builtin_mul_overflow(minor, qint64(10), &minor))
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
