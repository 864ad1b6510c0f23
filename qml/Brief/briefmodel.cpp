#include "qml/Brief/briefmodel.h"

#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

namespace kf {

namespace {

constexpr qint64 SoonMinutes = 24 * 60; // what is due sooner tells how long that is

QString joined(QStringList parts, const QString &between = QStringLiteral(", "))
{
    parts.removeAll(QString());
    return parts.join(between);
}

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

QString speak(const BriefRow &row)
{
    return joined({row.title, row.detail, row.tag});
}

// Where a map is to go: what is known more exactly counts.
QString routeTo(const Brief &brief)
{
    const auto escaped = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    if (brief.onMap) {
        const QString point = formatPlace({brief.onMap->point, 0});
        return QStringLiteral("%1?q=%2(%3)").arg(point, point.section(u':', 1), escaped(brief.accountName));
    }
    return brief.address.isEmpty() ? QString() : QStringLiteral("geo:0,0?q=") + escaped(brief.address);
}

// The one nearest to `day`, with no year of its own.
QDate nearest(QDate birthday, QDate day)
{
    QDate found;
    for (const int year : {day.year() - 1, day.year(), day.year() + 1}) {
        QDate one(year, birthday.month(), birthday.day());
        if (!one.isValid())
            one = QDate(year, 2, 28); // of somebody who was born on the 29th
        if (!found.isValid() || std::abs(day.daysTo(one)) < std::abs(day.daysTo(found)))
            found = one;
    }
    return found;
}

// First names, where they tell people apart.
QString shortNames(const QStringList &names)
{
    QStringList first;
    for (const QString &name : names)
        first << name.section(u' ', 0, 0);
    QStringList apart = first;
    return joined(apart.removeDuplicates() == 0 ? first : names);
}

} // namespace

BriefModel::BriefModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

BriefModel::~BriefModel() = default;

void BriefModel::open(const QString &visitKey, const QString &accountKey)
{
    const auto visit = RecordId::fromString(visitKey).value_or(RecordId());
    const auto account = RecordId::fromString(accountKey).value_or(RecordId());
    m_visit = visit;
    m_account = account;
    m_loaded = false;
    m_allNews = false;
    m_brief = {};
    present();
    Q_EMIT opened();
    reload();
}

void BriefModel::show(Brief brief)
{
    m_loaded = true;
    m_brief = std::move(brief);
    present();
}

void BriefModel::showAllNews()
{
    m_allNews = true;
    present();
}

void BriefModel::present()
{
    BriefView view;
    view.loaded = m_loaded;
    view.gone = m_loaded && !m_brief.exists;
    presentHead(view);
    presentPeople(view);
    presentNews(view);
    presentNotes();
    presentPromises();
    presentQuestions();
    presentGoals();
    presentPoints();
    view.empty = m_loaded && m_brief.exists && !view.planned;
    for (const RowModel *rows :
         {&m_people, &m_news, &m_notes, &m_ours, &m_theirs, &m_questions, &m_risks, &m_goals, &m_needs})
        view.empty = view.empty && rows->count() == 0;
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void BriefModel::presentHead(BriefView &view) const
{
    const QDate today = now().date();
    view.planned = !m_brief.visit.isNull();
    view.runs = m_brief.started != 0;
    view.visitKey = view.planned ? m_brief.visit.toString() : QString();
    view.accountKey = m_brief.account.isNull() ? QString() : m_brief.account.toString();
    view.account = m_brief.accountName.isEmpty() ? m_brief.goal : m_brief.accountName;
    view.goal = m_brief.accountName.isEmpty() ? QString() : m_brief.goal;
    view.route = routeTo(m_brief);
    if (!m_loaded)
        return;
    if (view.runs) {
        view.when = joined({tr("Under way since %1").arg(format::time(local(m_brief.started).time())), m_brief.place});
    } else if (view.planned) {
        const QDateTime start = local(m_brief.start);
        const qint64 days = today.daysTo(start.date());
        const QString day = days == 0   ? tr("Today")
                            : days == 1 ? tr("Tomorrow")
                                        : format::weekdayDay(start.date(), today);
        view.when = joined({tr("%1 %2", "day, time").arg(day, format::time(start.time())), m_brief.place});
    } else {
        view.when = tr("No visit is planned");
    }
}

BriefRow BriefModel::birthdayRow(const Brief::Person &person, QDate birthday) const
{
    const QDate today = now().date();
    const qint64 days = today.daysTo(birthday);
    const QString day = std::abs(days) <= 1    ? format::dayFromHere(birthday, today)
                        : days > 0 && days < 7 ? format::onWeekday(birthday)
                                               : format::day(birthday, birthday);
    BriefRow row;
    row.key = person.id.toString();
    row.iconName = QStringLiteral("cake");
    row.tone = QStringLiteral("promise");
    //: a person and a day: Ольга Рябинина: день рождения в четверг
    row.title = tr("%1: birthday %2").arg(person.name, day);
    row.spoken = row.title;
    return row;
}

void BriefModel::presentPeople(BriefView &view)
{
    const QDate meeting = m_brief.start == 0 ? now().date() : local(m_brief.start).date();
    std::vector<BriefRow> people;
    std::vector<BriefRow> birthdays;
    QStringList positions;
    for (const Brief::Person &person : m_brief.people) {
        BriefRow row;
        row.key = person.id.toString();
        row.title = person.name;
        row.detail = person.position;
        row.spoken = speak(row);
        people.push_back(std::move(row));
        view.names << person.name;
        if (people.size() <= MostNames)
            positions << person.position;
        if (!person.birthday)
            continue;
        const QDate birthday = nearest(person.birthday->date, meeting);
        if (std::abs(meeting.daysTo(birthday)) <= BirthdayDays)
            birthdays.push_back(birthdayRow(person, birthday));
    }
    view.people = shortNames(view.names.mid(0, MostNames));
    if (const auto more = view.names.size() - qsizetype(MostNames); more > 0)
        //: names, and how many further people
        view.people = tr("%1 and %n more", nullptr, int(more)).arg(view.people);
    view.positions = joined(positions);
    if (!m_brief.onlyContact.isEmpty())
        //: a person: the client's only contact
        view.warning = tr("It all hangs on one person: %1. Find a second one here").arg(m_brief.onlyContact);
    m_people.setRows(std::move(people));
    m_birthdays.setRows(std::move(birthdays));
}

BriefRow BriefModel::newsRow(const Brief::Change &change) const
{
    const NewsText text = newsText(change, now().date(), m_brief.titles);
    BriefRow row;
    row.key = text.key;
    row.iconName = text.iconName;
    row.tone = text.tone;
    row.title = text.title;
    row.detail = text.detail;
    row.spoken = speak(row);
    return row;
}

void BriefModel::presentNews(BriefView &view)
{
    const QDate today = now().date();
    std::vector<BriefRow> rows;
    if (m_brief.since != 0) {
        view.news = tr("What has changed since %1").arg(format::day(local(m_brief.since).date(), today));
        for (const Brief::Change &change : m_brief.changes)
            rows.push_back(newsRow(change));
        if (!m_allNews && rows.size() > MostNews) {
            view.moreNews = int(rows.size() - MostNews);
            rows.resize(MostNews);
        }
    } else {
        view.news = tr("What we know");
        for (const Brief::Fact &fact : m_brief.facts) {
            BriefRow row;
            row.key = QString::fromLatin1(fact.field->name());
            row.iconName = fact.field == &types::account.employees ? QStringLiteral("users")
                           : fact.field == &types::account.tags    ? QStringLiteral("tag")
                                                                   : QStringLiteral("accounts");
            row.title = format::value(*fact.field, fact.value, today);
            row.detail = format::fieldName(*fact.field);
            row.spoken = joined({row.detail, row.title});
            rows.push_back(std::move(row));
        }
    }
    m_news.setRows(std::move(rows));
}

void BriefModel::presentNotes()
{
    const QDate today = now().date();
    std::vector<BriefRow> rows;
    for (const Brief::Change &note : m_brief.notes) {
        const auto *more = std::get_if<QString>(&note.after);
        BriefRow row;
        row.key = note.id.toString();
        row.iconName = format::typeIcon(note.type->name());
        row.tone = format::typeTone(note.type->name());
        row.title = note.title;
        row.detail = joined({more ? newsExcerpt(*more) : QString(), joined({note.author, newsDay(note.at, today)})},
                            QStringLiteral(" · "));
        row.spoken = speak(row);
        rows.push_back(std::move(row));
    }
    m_notes.setRows(std::move(rows));
}

void BriefModel::presentPromises()
{
    const QDateTime time = now();
    std::vector<BriefRow> ours;
    std::vector<BriefRow> theirs;
    for (const Brief::Promise &promise : m_brief.promises) {
        BriefRow row;
        row.key = promise.id.toString();
        row.title = promise.title;
        row.detail = promise.person;
        row.iconName = QStringLiteral("circle");
        row.settled = promise.done;
        if (promise.done) {
            row.iconName = QStringLiteral("circlecheck");
            row.tone = row.tagTone = QStringLiteral("success");
            row.tag = tr("Kept");
        } else if (promise.due && format::isOverdue(*promise.due, time)) {
            row.iconName = QStringLiteral("warn");
            row.tone = row.tagTone = QStringLiteral("danger");
            row.tag = tr("Overdue");
        } else if (promise.due) {
            const qint64 days = time.date().daysTo(promise.due->date);
            row.tag = days <= 1 ? format::due(*promise.due, time, format::DueStyle::Dates)
                                : format::day(promise.due->date, time.date());
        }
        row.spoken = speak(row);
        (promise.ours ? ours : theirs).push_back(std::move(row));
    }
    m_ours.setRows(std::move(ours));
    m_theirs.setRows(std::move(theirs));
}

void BriefModel::presentQuestions()
{
    const QDateTime time = now();
    std::vector<BriefRow> rows;
    for (const Brief::Question &question : m_brief.questions) {
        BriefRow row;
        row.key = question.id.toString();
        row.title = question.title;
        row.detail = question.detail;
        row.iconName = QStringLiteral("alert");
        if (question.due) {
            const QDateTime due(question.due->date, question.due->time.value_or(QTime(23, 59)));
            const qint64 minutes = time.secsTo(due) / 60;
            const bool overdue = format::isOverdue(*question.due, time);
            row.tone = row.tagTone =
                overdue || minutes < SoonMinutes ? QStringLiteral("danger") : QStringLiteral("neutral");
            if (!overdue && question.due->time && minutes < SoonMinutes)
                row.tagIcon = QStringLiteral("clock");
            row.tag = overdue                  ? tr("Overdue")
                      : !row.tagIcon.isEmpty() ? format::duration(minutes)
                                               : format::due(*question.due, time, format::DueStyle::Dates);
        }
        row.spoken = speak(row);
        rows.push_back(std::move(row));
    }
    m_questions.setRows(std::move(rows));
    std::vector<BriefRow> risks;
    for (const Brief::Risk &risk : m_brief.risks) {
        BriefRow row;
        row.key = risk.id.toString();
        row.title = risk.title;
        //: a day: Записан 12 сентября
        row.detail = tr("Noted %1").arg(newsDay(risk.at, time.date()));
        row.iconName = format::typeIcon(types::risk.name());
        row.tone = format::typeTone(types::risk.name());
        row.spoken = speak(row);
        risks.push_back(std::move(row));
    }
    m_risks.setRows(std::move(risks));
    std::vector<BriefRow> needs;
    for (const Brief::Need &need : m_brief.needs) {
        BriefRow row;
        row.key = need.id.toString();
        row.title = row.spoken = need.title;
        needs.push_back(std::move(row));
    }
    m_needs.setRows(std::move(needs));
}

void BriefModel::presentGoals()
{
    const QDateTime time = now();
    std::vector<BriefRow> rows;
    for (const Brief::Question &goal : m_brief.goals) {
        BriefRow row;
        row.key = goal.id.toString();
        row.title = goal.title;
        row.detail = goal.detail;
        row.iconName = format::typeIcon(types::goal.name());
        row.tone = format::typeTone(types::goal.name());
        if (goal.due && format::isOverdue(*goal.due, time)) {
            row.tone = row.tagTone = QStringLiteral("danger");
            row.tag = tr("Overdue");
        } else if (goal.due) {
            //: a day: до 31 декабря
            row.tag = tr("by %1", "a day").arg(format::day(goal.due->date, time.date()));
        }
        row.spoken = speak(row);
        rows.push_back(std::move(row));
    }
    m_goals.setRows(std::move(rows));
}

void BriefModel::presentPoints()
{
    std::vector<BriefRow> rows;
    for (const Brief::Point &point : m_brief.points) {
        const bool done = point.state == QLatin1String("done");
        const bool dropped = point.state == QLatin1String("n/a");
        BriefRow row;
        row.key = point.item.toString();
        row.title = point.title;
        row.detail = point.why;
        row.settled = done || dropped;
        row.iconName = done      ? QStringLiteral("circlecheck")
                       : dropped ? QStringLiteral("minus")
                                 : QStringLiteral("circle");
        row.tone = done ? QStringLiteral("success") : QStringLiteral("neutral");
        row.tag = dropped ? tr("Not needed") : QString();
        row.spoken = joined({speak(row), done ? tr("talked about") : QString()});
        rows.push_back(std::move(row));
    }
    m_points.setRows(std::move(rows));
}

} // namespace kf
