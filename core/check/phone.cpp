#include "core/check/phone.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

namespace kf::check {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// «вн. 3» is what many offices write; the library knows «доб.».
QString withKnownExtension(QStringView written)
{
    static const QRegularExpression inner(QStringLiteral("(?<![\\p{L}])(внутр[\\p{L}]*|вн)\\.?\\s*(?=\\d)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return written.toString().replace(inner, QStringLiteral("доб. "));
}

bool hasCyrillic(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

struct Parts
{
    QString digits;
    QString extension;
    bool plus = false;
};

Parts partsOf(QStringView written)
{
    static const QRegularExpression extension(QStringLiteral("(доб|вн|ext|x|#|;)[^\\d]*(\\d{1,7})\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    Parts parts;
    QString text = written.toString();
    const auto found = extension.match(text);
    if (found.hasMatch()) {
        parts.extension = found.captured(2);
        text.truncate(found.capturedStart());
    }
    parts.plus = text.trimmed().startsWith(u'+');
    for (const QChar c : text) {
        if (c.isDigit())
            parts.digits += QChar(u'0' + c.digitValue());
    }
    return parts;
}

} // namespace

std::optional<QString> phoneText(QStringView written, const QByteArray &region)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    const QString text = withKnownExtension(written);
    PhoneNumber number;
    if (library.Parse(text.toStdString(), region.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !library.IsValidNumber(number))
        return std::nullopt;
    const QString extension = QString::fromStdString(number.extension());
    number.clear_extension();
    std::string formatted;
    library.Format(number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    QString result = QString::fromStdString(formatted);
    if (!extension.isEmpty())
        result += (hasCyrillic(text) ? QStringLiteral(" доб. ") : QStringLiteral(" ext. ")) + extension;
    return result;
}

QString phoneKey(QStringView written)
{
    constexpr qsizetype Fewest = 6;
    constexpr qsizetype WithinRussia = 10;
    const Parts parts = partsOf(written);
    QString digits = parts.digits;
    if (!parts.plus && digits.size() == WithinRussia)
        digits.prepend(u'7');
    else if (!parts.plus && digits.size() == WithinRussia + 1 && digits.startsWith(u'8'))
        digits[0] = u'7';
    else if (!parts.plus && digits.startsWith(QLatin1String("810")))
        digits.remove(0, 3);
    if (digits.size() < Fewest)
        return {};
    return parts.extension.isEmpty() ? digits : digits + u'x' + parts.extension;
}

QString phoneToDial(QStringView written)
{
    const auto read = phoneText(written);
    const Parts parts = partsOf(read ? QStringView(*read) : written);
    const QString number = (parts.plus ? QStringLiteral("+") : QString()) + parts.digits;
    return parts.extension.isEmpty() ? number : number + u',' + parts.extension;
}

} // namespace kf::check
