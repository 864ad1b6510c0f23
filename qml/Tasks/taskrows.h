#pragma once

#include <QObject>
#include <QQmlEngine>

namespace kf {

// The texts of Tasks that stand alone.
struct TasksView
{
    Q_GADGET
    QML_VALUE_TYPE(tasksView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool empty MEMBER empty CONSTANT)
    Q_PROPERTY(bool doneForToday MEMBER doneForToday CONSTANT)
    Q_PROPERTY(QString nextWorkingDay MEMBER nextWorkingDay CONSTANT)
    Q_PROPERTY(int dueNow MEMBER dueNow CONSTANT)

public:
    bool loaded = false;       // the store has answered
    bool empty = false;        // nothing open in this segment
    bool doneForToday = false; // of one's own, nothing is overdue or due today
    QString nextWorkingDay;    // Следующий рабочий день: ср, 14 октября
    int dueNow = 0;            // of one's own: overdue and due today, whichever segment is shown

    bool operator==(const TasksView &) const = default;
};

struct TaskRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(int headingCount MEMBER headingCount CONSTANT)
    Q_PROPERTY(bool first MEMBER first CONSTANT)
    Q_PROPERTY(bool last MEMBER last CONSTANT)
    Q_PROPERTY(QString icon MEMBER icon CONSTANT)
    Q_PROPERTY(QString iconTone MEMBER iconTone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString subtitle MEMBER subtitle CONSTANT)
    Q_PROPERTY(QString due MEMBER due CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)
    Q_PROPERTY(bool recurs MEMBER recurs CONSTANT)
    Q_PROPERTY(bool remindable MEMBER remindable CONSTANT)
    Q_PROPERTY(bool reminded MEMBER reminded CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString accountKey;
    QString heading; // of the section that begins with this row; empty: another one begins it
    int headingCount = 0;
    bool first = false; // of its section
    bool last = false;
    QString icon;
    QString iconTone; // of KfTone
    QString title;
    QString subtitle;
    QString due;
    QString tone; // as DueRow's
    bool done = false;
    bool recurs = false;
    bool remindable = false; // somebody else's promise
    bool reminded = false;   // a task to remind him is open
    QString spoken;

    bool operator==(const TaskRow &) const = default;
};

// The one that is open beside the list.
struct TaskView
{
    Q_GADGET
    QML_VALUE_TYPE(taskView)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString icon MEMBER icon CONSTANT)
    Q_PROPERTY(QString iconTone MEMBER iconTone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString titleError MEMBER titleError CONSTANT)
    Q_PROPERTY(QString due MEMBER due CONSTANT)
    Q_PROPERTY(QString dueState MEMBER dueState CONSTANT)
    Q_PROPERTY(QString dueTone MEMBER dueTone CONSTANT)
    Q_PROPERTY(QString dueError MEMBER dueError CONSTANT)
    Q_PROPERTY(QString recurrence MEMBER recurrence CONSTANT)
    Q_PROPERTY(QString recurrenceError MEMBER recurrenceError CONSTANT)
    Q_PROPERTY(bool canRecur MEMBER canRecur CONSTANT)
    Q_PROPERTY(QString waiting MEMBER waiting CONSTANT)
    Q_PROPERTY(QString person MEMBER person CONSTANT)
    Q_PROPERTY(QString personLabel MEMBER personLabel CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString noteDay MEMBER noteDay CONSTANT)
    Q_PROPERTY(QString sentence MEMBER sentence CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    Q_PROPERTY(bool urgent MEMBER urgent CONSTANT)
    Q_PROPERTY(bool canBeUrgent MEMBER canBeUrgent CONSTANT)
    Q_PROPERTY(bool promise MEMBER promise CONSTANT)
    Q_PROPERTY(bool theirs MEMBER theirs CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)
    Q_PROPERTY(bool reminded MEMBER reminded CONSTANT)

public:
    QString key;  // empty: none is open
    QString type; // of the record: "task"
    QString accountKey;
    QString account;
    QString kind; // Задача
    QString icon;
    QString iconTone;
    QString title;
    QString titleError; // why what was written there was not taken
    QString due;        // 16 октября, 15:00
    QString dueState;   // Просрочено: вчера; Пт, через 3 дня
    QString dueTone;
    QString dueError;
    QString recurrence; // Каждую неделю: Пн
    QString recurrenceError;
    bool canRecur = false;
    QString waiting;     // Ждём 12 дней
    QString person;      // who does it, whom it was promised
    QString personLabel; // which of these
    QString text;
    QString noteDay; // when the note was taken
    QString sentence;
    QString note;
    bool urgent = false;
    bool canBeUrgent = false;
    bool promise = false;
    bool theirs = false; // the client's promise
    bool done = false;
    bool reminded = false;

    bool operator==(const TaskView &) const = default;
};

} // namespace kf
