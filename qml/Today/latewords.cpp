#include "qml/Today/latewords.h"

#include <QUrl>

namespace kf {

namespace {

// In the client's language, so these are not words of the window's translation.
struct Words
{
    const char16_t *subject;
    const char16_t *greeting;
    const char16_t *greetingToNobody;
    const char16_t *late;
    const char16_t *regards;
};

constexpr Words Russian{u"Опаздываю на нашу встречу в %1", u"Здравствуйте, %1!", u"Здравствуйте!",
                        u"Опаздываю на нашу встречу в %1, прошу прощения. Скоро буду.", u"С уважением,"};
constexpr Words English{u"I am late for our meeting at %1", u"Hello %1,", u"Hello,",
                        u"I am late for our meeting at %1, I am sorry. I will be there soon.", u"Kind regards,"};

QString filled(const char16_t *words, const QString &with)
{
    return QString::fromUtf16(words).arg(with);
}

QString encoded(QString text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text.replace(u'\n', QStringLiteral("\r\n"))));
}

} // namespace

QString lateMailUrl(const LateNews &news)
{
    const Words &words = news.language == QLatin1String("ru") ? Russian : English;
    const QString greeting =
        news.name.isEmpty() ? QString::fromUtf16(words.greetingToNobody) : filled(words.greeting, news.name);
    QString body = greeting + QStringLiteral("\n\n") + filled(words.late, news.time) + QStringLiteral("\n\n") +
                   QString::fromUtf16(words.regards);
    if (!news.me.isEmpty())
        body += u'\n' + news.me;
    return QStringLiteral("mailto:%1?subject=%2&body=%3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(news.email, "@")), encoded(filled(words.subject, news.time)),
             encoded(body));
}

} // namespace kf
