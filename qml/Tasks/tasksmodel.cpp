#include "qml/Tasks/tasksmodel.h"

#include "core/base/workingdays.h"
#include "core/capture/recurrence.h"
#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Models/recurrencewords.h"

#include <QTimer>

namespace kf {

TasksModel::TasksModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent), m_days(clock)
{
    followTheClock();
}

void TasksModel::show(Snapshot snapshot)
{
    if (snapshot.segment != m_segment)
        return; // an answer from before
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    m_dueNow = m_snapshot.dueNow;
    m_dueOn = now().date();
    present();
}

void TasksModel::showNote(Note note)
{
    m_note = std::move(note);
    presentOpen();
}

void TasksModel::setSegment(int segment)
{
    if (m_segment == segment)
        return;
    m_segment = segment;
    m_limit = PageSize;
    m_loaded = false;
    m_snapshot = {};
    m_snapshot.segment = segment;
    m_justDone = {};
    m_openKey.clear();
    Q_EMIT segmentChanged();
    present();
    reload();
}

const DueItem *TasksModel::find(const QString &key) const
{
    const auto id = RecordId::fromString(key);
    const auto at = std::find_if(m_snapshot.open.begin(), m_snapshot.open.end(),
                                 [&](const DueItem &item) { return id && item.id == *id; });
    return at == m_snapshot.open.end() ? nullptr : &*at;
}

int TasksModel::indexOf(const QString &key) const
{
    const auto &rows = m_rows.rows();
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const TaskRow &row) { return row.key == key; });
    return at == rows.end() ? -1 : int(at - rows.begin());
}

void TasksModel::more()
{
    if (m_snapshot.whole || int(m_snapshot.open.size()) < m_limit)
        return;
    m_limit *= 2;
    reload();
}

void TasksModel::complete(const QString &key)
{
    const DueItem *open = find(key);
    if (!open || open->done || m_justDone.holds(open->id))
        return;
    const DueItem item = doneOf(*open, nowMs());
    const QDate today = now().date();
    DueItem undone = item;
    undone.done = false;
    m_justDone.add(item, nowMs());
    act(actionOf(item, today), actionOf(undone, today));
    m_undoTicks = true;
    present();
    QTimer::singleShot(JustDone::StayMs, this, [this] { present(); });
    if (const auto again = dueAgain(item, today)) {
        Q_EMIT done(tr("Done. Next time: %1").arg(format::inlineMoment(*again, today)));
        return;
    }
    switch (item.kind) {
    case DueItem::Kind::Task:
        Q_EMIT done(tr("Task done"));
        break;
    case DueItem::Kind::OurPromise:
    case DueItem::Kind::ClientPromise:
        Q_EMIT done(tr("Promise kept"));
        break;
    case DueItem::Kind::Complaint:
        Q_EMIT done(tr("Complaint settled"));
        break;
    case DueItem::Kind::Goal: // stands with its client
        break;
    }
}

void TasksModel::undo()
{
    if (!m_undo)
        return;
    if (std::exchange(m_undoTicks, false)) {
        if (const auto item = m_justDone.takeLast()) {
            DueItem undone = *item;
            undone.next = {};
            putAmong(m_snapshot.open, undone);
        }
    }
    keep(*std::exchange(m_undo, std::nullopt));
    present();
}

void TasksModel::act(Action action, Action undo)
{
    keep(std::move(action));
    m_undo = std::move(undo);
    m_undoTicks = false;
}

void TasksModel::giveBack()
{
    m_justDone = {};
    m_undo.reset();
    Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
    present();
    reload();
}

QString TasksModel::reminderOf(const DueItem &item) const
{
    return tr("Remind: %1", "a task to remind a client of his promise").arg(item.title);
}

bool TasksModel::isReminded(const DueItem &item) const
{
    return item.waitsForOthers() && m_snapshot.reminders.contains({item.account, reminderOf(item)});
}

void TasksModel::remind(const QString &key)
{
    const DueItem *item = find(key);
    if (!item || !item->waitsForOthers() || isReminded(*item))
        return;
    const QDate today = now().date();
    const QDate day = isWorkingDay(today) ? today : nextWorkingDay(today);
    Record task(types::task, RecordId::generate(nowMs()));
    task.set(types::task.title, reminderOf(*item)).set(types::task.account, item->account);
    task.set(types::task.due, Moment{day, {}}).set(types::task.note, item->note);
    task.set(types::task.sentence, item->sentence);
    m_snapshot.reminders.insert({item->account, reminderOf(*item)});
    act(Action::only(RecordEdit::create(task)), Action::only(RecordEdit::remove(types::task, task.id())));
    present();
    Q_EMIT done(day == today ? tr("A task for today: remind them")
                             : tr("A task for %1: remind them").arg(format::inlineMoment({day, {}}, today)));
}

void TasksModel::openItem(const QString &key)
{
    if (m_openKey == key)
        return;
    m_openKey = key;
    m_titleError.clear();
    m_dueError.clear();
    m_recurrenceError.clear();
    presentOpen();
    readNote();
}

void TasksModel::postpone(const QString &key, const QString &day)
{
    const DueItem *item = find(key);
    if (!item)
        return;
    moveTo(*item, DayOffer::dueOf(day, item->due), item->recurrence);
}

bool TasksModel::postponeTo(const QString &key, const QString &words)
{
    const DueItem *item = find(key);
    const auto said = m_days.read(words);
    if (!item || !said)
        return false;
    moveTo(*item, said->due, said->recurrence.isEmpty() ? item->recurrence : said->recurrence);
    return true;
}

void TasksModel::moveTo(const DueItem &item, const std::optional<Moment> &due, const QString &recurrence)
{
    setWhen(item, due, recurrence,
            due ? tr("Moved to %1").arg(format::inlineMoment(*due, now().date())) : tr("It has no date now"));
}

void TasksModel::setWhen(const DueItem &item, const std::optional<Moment> &due, const QString &recurrence,
                         const QString &text)
{
    const DueItem before = item;
    DueItem moved = before;
    moved.due = due;
    moved.recurrence = before.kind == DueItem::Kind::Task ? recurrence : QString();
    if (moved.due == before.due && moved.recurrence == before.recurrence)
        return;
    const auto edit = [](const DueItem &to) {
        Action action = Action::only(editOf(to, "due", to.due ? Value(*to.due) : Value()));
        if (const FieldType *again = typeOf(to).field("recurrence"))
            action.edits.front().values.emplace_back(again, to.recurrence);
        return action;
    };
    putAmong(m_snapshot.open, moved);
    act(edit(moved), edit(before));
    present();
    Q_EMIT done(text);
}

void TasksModel::setTitle(const QString &title)
{
    const DueItem *item = find(m_openKey);
    if (!item)
        return;
    const QString written = title.simplified();
    m_titleError = written.isEmpty() ? tr("Write what is to be done") : QString();
    if (!written.isEmpty() && written != item->title) {
        const auto edit = [&](const QString &to) { return Action::only(editOf(*item, "title", to)); };
        act(edit(written), edit(item->title));
        DueItem renamed = *item;
        renamed.title = written;
        putAmong(m_snapshot.open, renamed);
        present();
        Q_EMIT done(tr("Changed"));
        return;
    }
    presentOpen();
}

void TasksModel::setDue(const QString &words)
{
    const DueItem *item = find(m_openKey);
    if (!item)
        return;
    m_dueError.clear();
    if (words.trimmed() == m_open.due) {
        presentOpen();
    } else if (words.trimmed().isEmpty()) {
        moveTo(*item, std::nullopt, item->recurrence);
    } else if (!postponeTo(m_openKey, words)) {
        m_dueError = tr("We do not understand this day. Write, for example: tomorrow, on Friday 15:00, 16.10");
        presentOpen();
    }
}

bool TasksModel::saysNever(const QString &words)
{
    static const QStringList Never{
        QStringLiteral("не повторять"),  QStringLiteral("не повторяется"),
        QStringLiteral("без повтора"),   QStringLiteral("никогда"),
        QStringLiteral("нет"),           QStringLiteral("один раз"),
        QStringLiteral("never"),         QStringLiteral("no"),
        QStringLiteral("do not repeat"), QStringLiteral("does not repeat"),
        QStringLiteral("once"),
    };
    return Never.contains(words.simplified(), Qt::CaseInsensitive);
}

void TasksModel::setRecurrence(const QString &words)
{
    const DueItem *item = find(m_openKey);
    if (!item || item->kind != DueItem::Kind::Task)
        return;
    m_recurrenceError.clear();
    const QString written = words.trimmed();
    if (written == m_open.recurrence) {
        presentOpen();
        return;
    }
    const auto said = m_days.read(written);
    if (written.isEmpty() || saysNever(written)) {
        setWhen(*item, item->due, {}, tr("It does not repeat any more"));
    } else if (const auto often = said ? capture::Recurrence::fromText(said->recurrence) : std::nullopt) {
        // What has a day already keeps it, or goes to the next one that fits.
        Moment due = said->due;
        if (item->due)
            due = {often->firstFrom(item->due->date), due.time ? due.time : item->due->time};
        setWhen(*item, due, said->recurrence, tr("It repeats: %1").arg(recurrenceWords(said->recurrence)));
    } else {
        m_recurrenceError =
            tr("We do not understand how often. Write, for example: every Monday, every month on the 15th, never");
    }
    presentOpen();
}

void TasksModel::remove(const QString &key)
{
    const DueItem *found = find(key);
    if (!found)
        return;
    const DueItem item = *found;
    act(Action::only(RecordEdit::remove(typeOf(item), item.id)),
        Action::only(RecordEdit::restore(typeOf(item), item.id)));
    std::erase_if(m_snapshot.open, [&](const DueItem &one) { return one.id == item.id; });
    present();
    Q_EMIT done(tr("Deleted: %1").arg(item.title));
}

void TasksModel::setTheirs(bool theirs)
{
    const DueItem *item = find(m_openKey);
    if (!item || !item->isPromise() || theirs == (item->kind == DueItem::Kind::ClientPromise))
        return;
    const auto edit = [&](bool to) {
        return Action::only(editOf(*item, "direction", to ? QStringLiteral("client") : QStringLiteral("we")));
    };
    act(edit(theirs), edit(!theirs));
    // It belongs to the other list from now on.
    std::erase_if(m_snapshot.open, [id = item->id](const DueItem &one) { return one.id == id; });
    present();
    Q_EMIT done(theirs ? tr("You wait for it now") : tr("It is yours to keep now"));
}

void TasksModel::setUrgent(bool urgent)
{
    const DueItem *item = find(m_openKey);
    if (!item || item->kind != DueItem::Kind::Task || item->urgent == urgent)
        return;
    const auto edit = [&](bool to) { return Action::only(editOf(*item, "urgent", to)); };
    act(edit(urgent), edit(!urgent));
    DueItem changed = *item;
    changed.urgent = urgent;
    putAmong(m_snapshot.open, changed);
    present();
    Q_EMIT done(urgent ? tr("Marked as urgent") : tr("Not urgent any more"));
}

} // namespace kf
