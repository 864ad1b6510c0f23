#include "qml/Controls/words.h"

#include <QLocale>

namespace kf {

QString Words::list(const QStringList &parts) const
{
    return joined(parts, QStringLiteral(", "));
}

QString Words::joined(const QStringList &parts, const QString &between) const
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(between);
}

QString Words::initials(const QString &name) const
{
    QString letters;
    bool inWord = false;
    int words = 0;
    for (qsizetype i = 0; i < name.size() && words < 2; ++i) {
        const bool pair = name[i].isHighSurrogate() && i + 1 < name.size();
        const char32_t letter = pair ? QChar::surrogateToUcs4(name[i], name[i + 1]) : char32_t(name[i].unicode());
        if (!inWord && QChar::isLetterOrNumber(letter)) {
            letters += QString::fromUcs4(&letter, 1);
            inWord = true;
            ++words;
        } else if (QChar::isSpace(letter)) {
            inWord = false;
        }
        i += pair ? 1 : 0;
    }
    return QLocale().toUpper(letters);
}

QString Words::number(int value) const
{
    return QLocale().toString(value).replace(u'-', QChar(0x2212));
}

QString Words::escaped(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    // Styled text takes every other space for one that may break.
    for (const char16_t unbroken : {u'\u00a0', u'\u202f'})
        escaped.replace(QChar(unbroken), QStringLiteral("&nbsp;"));
    return escaped;
}

} // namespace kf
