#include "core/check/codes.h"

#include <QList>

#include <algorithm>
#include <array>
#include <span>

namespace kf::check {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLatinCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

// Digits as people part them: with spaces, hyphens and the like.
QString withoutGaps(QStringView written)
{
    QString text;
    for (const QChar c : written) {
        if (!c.isSpace() && c != u'-' && c != QChar(0x2011))
            text += c;
    }
    return text.toUpper();
}

// As the tax service's rules say: the weighted sum of the digits before, modulo 11, modulo 10.
bool fits(QStringView number, std::span<const int> weights)
{
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * number[qsizetype(i)].digitValue();
    return sum % 11 % 10 == number[qsizetype(weights.size())].digitValue();
}

constexpr std::array<int, 9> OfOrganisation{2, 4, 10, 3, 5, 9, 4, 6, 8};
constexpr std::array<int, 10> OfPersonFirst{7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
constexpr std::array<int, 11> OfPersonSecond{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') && !label.endsWith(u'-') &&
           std::all_of(label.begin(), label.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
}

bool isLocalPart(QStringView part)
{
    static const QString signs = QStringLiteral(".!#$%&'*+/=?^_`{|}~-");
    return !part.isEmpty() && part.size() <= 64 && !part.startsWith(u'.') && !part.endsWith(u'.') &&
           !part.contains(QLatin1String("..")) &&
           std::all_of(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber() || signs.contains(c); });
}

} // namespace

QString taxNumberText(QStringView written)
{
    return withoutGaps(written);
}

TaxNumberFault checkTaxNumber(QStringView text)
{
    const bool foreign = text.size() > 3 && isLatinCapital(text[0]) && isLatinCapital(text[1]);
    if (foreign)
        return TaxNumberFault::None;
    if (!areDigits(text) || (text.size() != 10 && text.size() != 12))
        return TaxNumberFault::Length;
    const bool right =
        text.size() == 10 ? fits(text, OfOrganisation) : fits(text, OfPersonFirst) && fits(text, OfPersonSecond);
    return right ? TaxNumberFault::None : TaxNumberFault::CheckDigit;
}

QString taxReasonText(QStringView written)
{
    return withoutGaps(written);
}

bool isTaxReason(QStringView text)
{
    return text.size() == 9 && areDigits(text.left(4)) && areDigits(text.right(3)) &&
           (areDigits(text.mid(4, 2)) || (isLatinCapital(text[4]) && isLatinCapital(text[5])));
}

QString emailText(QStringView written)
{
    QStringView text = written.trimmed();
    if (text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        text = text.mid(7);
    // «Ольга <o@tavoria.ru>», as mail programs copy it.
    const qsizetype open = text.indexOf(u'<');
    if (open >= 0 && text.endsWith(u'>'))
        text = text.mid(open + 1, text.size() - open - 2).trimmed();
    const qsizetype at = text.lastIndexOf(u'@');
    return at < 0 ? text.toString() : text.left(at).toString() + text.mid(at).toString().toLower();
}

bool isEmail(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0 || text.size() > 254 || !isLocalPart(text.left(at)))
        return false;
    const auto labels = text.mid(at + 1).split(u'.');
    return labels.size() >= 2 && labels.back().size() >= 2 && !labels.back().back().isDigit() &&
           std::all_of(labels.begin(), labels.end(), isLabel);
}

} // namespace kf::check
