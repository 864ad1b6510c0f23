#include "qml/Models/newswords.h"

#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QCoreApplication>

namespace kf {

namespace {

struct NewsWords
{
    Q_DECLARE_TR_FUNCTIONS(kf::NewsWords)
};

QString joined(QStringList parts, const QString &between = QStringLiteral(", "))
{
    parts.removeAll(QString());
    return parts.join(between);
}

// Inside a line: сегодня, 14:05; пт, 16 октября.
QString byDay(const Moment &due, QDate today)
{
    if (std::abs(today.daysTo(due.date)) > 1)
        return format::inlineMoment(due, today);
    return joined({format::dayFromHere(due.date, today), due.time ? format::time(*due.time) : QString()});
}

QString whatIsNew(const portfolio::News &news, QDate today)
{
    const QString what = news.type == &types::contact ? NewsWords::tr("New person")
                         : news.type == &types::deal  ? NewsWords::tr("New deal")
                                                      : format::typeName(*news.type);
    if (news.due)
        return joined({what, NewsWords::tr("due %1").arg(byDay(*news.due, today))});
    if (const auto *money = std::get_if<Money>(&news.after); money && money->minor != 0)
        return joined({what, format::money(*money)});
    if (const auto *text = std::get_if<QString>(&news.after))
        return joined({what, newsExcerpt(*text)});
    return what;
}

// What was held, kept or done says so by itself; empty: it is another field.
QString whatIsDone(const portfolio::News &news)
{
    if (news.field == &types::visit.finished)
        return NewsWords::tr("Visit held");
    if (news.field == &types::promise.done)
        return NewsWords::tr("Promise kept");
    return news.field == &types::task.done ? NewsWords::tr("Task done") : QString();
}

} // namespace

QString newsDay(qint64 utcMs, QDate today)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(utcMs).date();
    return std::abs(day.daysTo(today)) <= 1 ? format::dayFromHere(day, today) : format::day(day, today);
}

QString newsExcerpt(const QString &text)
{
    return text.size() <= NewsLength ? text : text.left(NewsLength).trimmed() + u'…';
}

NewsText newsText(const portfolio::News &news, QDate today, const QHash<RecordId, QString> &titles)
{
    NewsText text;
    text.key = news.id.toString();
    text.iconName = format::typeIcon(news.type->name());
    text.tone = news.type == &types::contact ? QStringLiteral("info") : format::typeTone(news.type->name());
    text.title = news.title;
    QString what;
    if (!news.field) {
        what = whatIsNew(news, today);
    } else {
        text.key += u'.' + QString::fromLatin1(news.field->name());
        what = whatIsDone(news);
    }
    if (what.isEmpty()) {
        const QString field = format::fieldName(*news.field);
        const QString after = format::value(*news.field, news.after, today, titles);
        const QString before = format::value(*news.field, news.before, today, titles);
        const bool hadValue = !isEmpty(news.before);
        if (news.type == &types::account) {
            //: a field, its old value and its new one: Сегмент: B → A
            text.title = hadValue ? NewsWords::tr("%1: %2 → %3").arg(field, before, after)
                                  //: a field and its value: Сегмент: A
                                  : NewsWords::tr("%1: %2", "a field and its value").arg(field, after);
        } else {
            //: a person or a deal, and what is new there: Илья Корж: категория «Завтраки»
            text.title = NewsWords::tr("%1: %2", "a record and its new value").arg(news.title, after);
            //: a field and its old value: Должность, раньше: ассистент
            what = hadValue ? NewsWords::tr("%1, before: %2").arg(field, before) : field;
        }
    }
    text.what = what;
    text.detail = joined({what, joined({news.author, newsDay(news.at, today)})}, QStringLiteral(" · "));
    return text;
}

} // namespace kf
