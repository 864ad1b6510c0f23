#include "qml/Letter/letter.h"

#include <QDateTime>
#include <QLocale>

namespace kf {

namespace {

// A letter has a language of its own, so its words are not those of the window's translation.
struct Words
{
    const char16_t *subject;
    const char16_t *greeting;
    const char16_t *greetingToNobody;
    const char16_t *thanks;
    const char16_t *ours;
    const char16_t *theirs;
    const char16_t *until;
    const char16_t *next;
    const char16_t *regards;
    const char16_t *minutes;
    const char16_t *contact;  // the subject, when somebody is introduced
    const char16_t *follows;  // by his predecessor, for good; a day, a name
    const char16_t *standsIn; // and until a day: from, name, until
    const char16_t *iFollow;  // by himself: from, name
    const char16_t *iStandIn; // from, name, until, for whom
    const char16_t *stands;   // what was agreed
    const char16_t *date;     // QLocale's form
    const char16_t *weekday;  // with the day of the week
};

constexpr Words Russian{u"Итоги встречи %1",
                        u"Здравствуйте, %1!",
                        u"Здравствуйте!",
                        u"Спасибо за встречу %1. Коротко, о чём договорились.",
                        u"Мы:",
                        u"Вы:",
                        u"до %1",
                        u"Следующая встреча: %1",
                        u"С уважением,",
                        u"Протокол встречи, %1",
                        u"Кто работает с вами с %1: %2",
                        u"С %1 с вами работает %2.",
                        u"С %1 по %3 меня замещает %2.",
                        u"Меня зовут %2. С %1 с вами работаю я.",
                        u"Меня зовут %2. С %1 по %3 я замещаю вашего менеджера (%4).",
                        u"Всё, о чём договорились, остаётся в силе.",
                        u"d MMMM yyyy",
                        u"d MMMM, dddd"};
constexpr Words English{u"Summary of our meeting on %1",
                        u"Hello %1,",
                        u"Hello,",
                        u"Thank you for the meeting on %1. In short, this is what we agreed.",
                        u"We:",
                        u"You:",
                        u"by %1",
                        u"Our next meeting: %1",
                        u"Kind regards,",
                        u"Minutes of the meeting, %1",
                        u"Who works with you from %1: %2",
                        u"From %1 %2 works with you.",
                        u"From %1 to %3 %2 stands in for me.",
                        u"My name is %2. From %1 I work with you.",
                        u"My name is %2. From %1 to %3 I stand in for your manager (%4).",
                        u"All that we agreed stands.",
                        u"d MMMM yyyy",
                        u"dddd, d MMMM"};

class Writer
{
public:
    explicit Writer(const QString &language)
        : m_words(language == QLatin1String("ru") ? Russian : English),
          m_locale(language == QLatin1String("ru") ? QLocale(QLocale::Russian) : QLocale(QLocale::English))
    {
    }

    const Words &words() const { return m_words; }
    QString day(qint64 utcMs) const { return date(QDateTime::fromMSecsSinceEpoch(utcMs).date(), m_words.date); }
    QString until(const Moment &due) const
    {
        QString text = date(due.date, m_words.weekday);
        if (due.time)
            text += QStringLiteral(", ") + time(*due.time);
        return filled(m_words.until, text);
    }
    QString meeting(qint64 utcMs, bool allDay, const QString &place) const
    {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs);
        QString text = date(at.date(), m_words.weekday);
        if (!allDay)
            text += QStringLiteral(", ") + time(at.time());
        if (!place.isEmpty())
            text += QStringLiteral(", ") + place;
        return filled(m_words.next, text);
    }
    static QString filled(const char16_t *words, const QString &with) { return QString::fromUtf16(words).arg(with); }

private:
    QString date(QDate day, const char16_t *form) const { return m_locale.toString(day, QString::fromUtf16(form)); }
    static QString time(QTime time) { return time.toString(QStringLiteral("H:mm")); }

    const Words &m_words;
    QLocale m_locale;
};

void put(QString &body, const char16_t *heading, const std::vector<Agreed::Promise> &promises, const Writer &writer)
{
    if (promises.empty())
        return;
    body += u'\n' + QString::fromUtf16(heading) + u'\n';
    for (const Agreed::Promise &promise : promises) {
        body += QStringLiteral("• ") + promise.title;
        if (promise.due)
            body += QStringLiteral(", ") + writer.until(*promise.due);
        body += u'\n';
    }
}

} // namespace

LetterText composeLetter(const Agreed &agreed, const QString &language)
{
    const Writer writer(language);
    const Words &words = writer.words();
    LetterText text;
    QString about;
    if (agreed.introduces) {
        const Agreed::Introduction &one = *agreed.introduces;
        const QString from = writer.day(one.from);
        const bool writes = !one.insteadOf.isEmpty();
        text.subject = QString::fromUtf16(words.contact).arg(from, one.name);
        about = one.to == 0 ? QString::fromUtf16(writes ? words.iFollow : words.follows).arg(from, one.name)
                            : QString::fromUtf16(writes ? words.iStandIn : words.standsIn)
                                  .arg(from, one.name, writer.day(one.to - 1));
        if (writes && one.to != 0)
            about = about.arg(one.insteadOf);
        about += u' ' + QString::fromUtf16(words.stands);
    } else {
        const QString day = writer.day(agreed.start);
        text.subject = Writer::filled(words.subject, day);
        about = Writer::filled(words.thanks, day);
    }
    text.body = agreed.people.isEmpty() ? QString::fromUtf16(words.greetingToNobody)
                                        : Writer::filled(words.greeting, agreed.people.join(QStringLiteral(", ")));
    text.body += QStringLiteral("\n\n") + about + u'\n';
    put(text.body, words.ours, agreed.ours, writer);
    put(text.body, words.theirs, agreed.theirs, writer);
    if (agreed.next != 0)
        text.body += u'\n' + writer.meeting(agreed.next, agreed.nextAllDay, agreed.nextPlace) + u'\n';
    text.body += u'\n' + QString::fromUtf16(words.regards);
    if (!agreed.me.isEmpty())
        text.body += u'\n' + agreed.me;
    return text;
}

MinutesWords minutesWords(const Agreed &agreed, const QString &language)
{
    const Writer writer(language);
    return {Writer::filled(writer.words().minutes, agreed.accountName), writer.day(agreed.start), agreed.me,
            agreed.people.join(QStringLiteral(", "))};
}

} // namespace kf
