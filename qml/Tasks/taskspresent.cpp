// How Tasks says what it shows.
#include "core/base/workingdays.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"
#include "qml/Models/recurrencewords.h"
#include "qml/Tasks/tasksections.h"
#include "qml/Tasks/tasksmodel.h"

namespace kf {

namespace {

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

int TasksModel::sectionOf(const DueItem &item) const
{
    return tasks::sectionOf(m_segment == Waiting, item, now());
}

QString TasksModel::sectionName(int section) const
{
    switch (section) {
    case tasks::Overdue:
        return tr("Overdue");
    case tasks::Chase:
        return tr("Time to remind them");
    case tasks::Today:
        return tr("Today");
    case tasks::ThisWeek:
        return tr("This week");
    case tasks::Later:
        return tr("Later");
    default:
        return tr("No date");
    }
}

QString TasksModel::waitingFor(const DueItem &item, QDate today)
{
    const int days = int(QDateTime::fromMSecsSinceEpoch(item.id.createdAt()).date().daysTo(today));
    return days < 1 ? tr("waiting since today") : tr("waiting for %n day(s)", nullptr, days);
}

TaskRow TasksModel::taskRow(const DueItem &item) const
{
    const DueRow due = dueRow(item, now(), format::DueStyle::Weekdays, DueSubtitle::Account);
    const RecordType &type = typeOf(item);
    TaskRow row;
    row.key = due.key;
    row.accountKey = due.accountKey;
    row.icon = format::typeIcon(type.name());
    row.iconTone = item.kind == DueItem::Kind::Task ? QStringLiteral("primary") : format::typeTone(type.name());
    row.title = due.title;
    row.subtitle = item.accountName;
    row.due = due.due;
    row.tone = due.tone;
    row.done = due.done;
    row.recurs = !item.recurrence.isEmpty();
    row.remindable = item.waitsForOthers() && !item.done;
    QStringList spoken{due.spoken};
    QStringList about;
    if (item.urgent && !item.done)
        about << tr("Urgent");
    if (item.waitsForOthers()) {
        const QString waiting = waitingFor(item, now().date());
        about << (about.isEmpty() ? capitalized(waiting) : waiting);
        spoken << waiting;
    }
    if (item.kind == DueItem::Kind::Task && !item.personName.isEmpty())
        about << item.personName;
    if (!item.accountName.isEmpty())
        about << item.accountName;
    row.subtitle = about.join(QStringLiteral(", "));
    if (row.recurs)
        spoken << recurrenceWords(item.recurrence);
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

// The row of an item that is as it was, on the same day, stays: of ten thousand one is ticked off.
std::vector<TaskRow> TasksModel::rowsOf(const std::vector<DueItem> &items)
{
    const QDate today = now().date();
    const std::pair words(today, sectionName(tasks::Today));
    const bool sameWords = m_wordsOf == words;
    m_wordsOf = words;
    QHash<RecordId, size_t> places;
    if (sameWords) {
        places.reserve(qsizetype(m_shown.size()));
        for (size_t at = 0; at < m_shown.size(); ++at)
            places.insert(m_shown[at].id, at);
    }
    const std::vector<TaskRow> &before = m_rows.rows();
    std::vector<TaskRow> rows;
    rows.reserve(items.size());
    for (const DueItem &item : items) {
        const auto place = places.constFind(item.id);
        const bool asBefore = place != places.cend() && m_shown[*place] == item && item.due && item.due->date != today;
        rows.push_back(asBefore ? before[*place] : taskRow(item));
        TaskRow &row = rows.back();
        row.heading.clear();
        row.headingCount = 0;
        row.first = row.last = false;
        row.reminded = isReminded(item);
    }
    return rows;
}

QString TasksModel::repeatsAs(const QString &words) const
{
    if (saysNever(words))
        return tr("Does not repeat");
    const auto said = m_days.read(words);
    return said ? capitalized(recurrenceWords(said->recurrence)) : QString();
}

void TasksModel::present()
{
    const QDate today = now().date();
    if (m_loaded && m_dueOn != today)
        reload();
    m_justDone.dropOld(nowMs());
    std::vector<DueItem> items = m_justDone.among(m_snapshot.open);
    std::vector<TaskRow> rows = rowsOf(items);
    m_shown = std::move(items);
    size_t begun = 0; // the row that the present section begins with
    int section = -1;
    bool urgent = false;
    for (size_t at = 0; at < rows.size(); ++at) {
        const int own = sectionOf(m_shown[at]);
        urgent = urgent || (own <= tasks::Today && !m_shown[at].done);
        if (own != section) {
            if (at > 0)
                rows[at - 1].last = true;
            section = own;
            begun = at;
            rows[at].first = true;
            rows[at].heading = sectionName(own);
        }
        ++rows[begun].headingCount;
    }
    if (!rows.empty()) {
        rows.back().last = true;
        if (!m_snapshot.whole)
            rows[begun].headingCount = qMax(rows[begun].headingCount, m_snapshot.lastTotal);
    }
    TasksView view;
    view.loaded = m_loaded;
    view.empty = m_loaded && rows.empty();
    view.dueNow = m_dueNow;
    view.doneForToday = m_loaded && m_segment == Mine && !urgent;
    view.nextWorkingDay =
        tr("The next working day is %1").arg(format::inlineMoment({nextWorkingDay(today), {}}, today));
    m_rows.setRows(std::move(rows));
    presentOpen();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void TasksModel::presentOpen()
{
    TaskView open;
    const TaskRow *row = m_rows.find(m_openKey);
    if (row) {
        const DueItem *item = &m_shown[size_t(row - m_rows.rows().data())];
        const QDate today = now().date();
        open.key = m_openKey;
        open.accountKey = row->accountKey;
        open.account = item->accountName;
        open.type = QString::fromLatin1(typeOf(*item).name());
        open.kind = format::typeName(typeOf(*item));
        open.icon = row->icon;
        open.iconTone = row->iconTone;
        open.title = item->title;
        open.titleError = m_titleError;
        open.dueError = m_dueError;
        if (item->due) {
            const bool overdue = !row->done && format::isOverdue(*item->due, now());
            // Without the weekday, which would speak against a day that is written in the place of this one.
            open.due = format::day(item->due->date, today);
            if (item->due->time)
                open.due = tr("%1, %2", "day, time").arg(open.due, format::time(*item->due->time));
            const QString away = format::dayFromHere(item->due->date, today);
            open.dueState =
                overdue ? tr("Overdue: %1", "the day it was due").arg(away)
                        : tr("%1, %2", "weekday, how far away").arg(format::shortWeekday(item->due->date), away);
            open.dueTone = row->done ? QStringLiteral("neutral") : row->tone;
        }
        open.recurrence = capitalized(recurrenceWords(item->recurrence));
        open.recurrenceError = m_recurrenceError;
        open.canRecur = item->kind == DueItem::Kind::Task;
        open.promise = item->isPromise();
        open.theirs = item->kind == DueItem::Kind::ClientPromise;
        open.person = item->personName;
        if (const FieldType *person = typeOf(*item).field("person"))
            open.personLabel = format::fieldName(*person);
        open.urgent = item->urgent;
        open.canBeUrgent = item->kind == DueItem::Kind::Task;
        if (item->waitsForOthers())
            open.waiting = capitalized(waitingFor(*item, today));
        open.text = item->text;
        open.sentence = item->sentence;
        if (!item->note.isNull() && m_note.id == item->note) {
            open.note = m_note.text;
            open.noteDay = format::day(QDateTime::fromMSecsSinceEpoch(item->note.createdAt()).date(), today);
        }
        open.done = row->done;
        open.reminded = row->reminded;
    }
    if (m_open == open)
        return;
    m_open = open;
    Q_EMIT openChanged();
}

} // namespace kf
