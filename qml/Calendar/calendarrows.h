#pragma once

#include <QMetaType>
#include <QQmlEngine>
#include <QString>

namespace kf {

// What stands alone on the page.
struct CalendarView
{
    Q_GADGET
    QML_VALUE_TYPE(calendarView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    Q_PROPERTY(QString dayKey MEMBER dayKey CONSTANT)
    Q_PROPERTY(bool holdsToday MEMBER holdsToday CONSTANT)
    Q_PROPERTY(int nowMinute MEMBER nowMinute CONSTANT)
    Q_PROPERTY(int nowDay MEMBER nowDay CONSTANT)
    Q_PROPERTY(int selectedDay MEMBER selectedDay CONSTANT)
    Q_PROPERTY(int firstHour MEMBER firstHour CONSTANT)
    Q_PROPERTY(int lastHour MEMBER lastHour CONSTANT)
    Q_PROPERTY(bool empty MEMBER empty CONSTANT)
    Q_PROPERTY(bool canOrder MEMBER canOrder CONSTANT)

public:
    bool loaded = false; // the store has answered
    QString title;       // Вторник, 13 октября; 12–18 октября
    QString note;        // «сегодня, 3 визита»; «выходной»
    QString dayKey;      // the day one looks at, 2026-10-13
    bool holdsToday = false;
    int nowMinute = -1;  // of the day
    int nowDay = -1;     // its column
    int selectedDay = 0; // the column of the day one looks at
    int firstHour = 8;   // what the grid shows
    int lastHour = 20;
    bool empty = false;
    bool canOrder = false; // visits without an hour wait for one

    bool operator==(const CalendarView &) const = default;
};

struct CalendarDay
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString weekday MEMBER weekday CONSTANT)
    Q_PROPERTY(QString number MEMBER number CONSTANT)
    Q_PROPERTY(int count MEMBER count CONSTANT)
    Q_PROPERTY(bool today MEMBER today CONSTANT)
    Q_PROPERTY(bool selected MEMBER selected CONSTANT)
    Q_PROPERTY(bool off MEMBER off CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key; // 2026-10-13
    QString weekday;
    QString number;
    int count = 0;
    bool today = false;
    bool selected = false;
    bool off = false; // nobody works
    QString spoken;

    bool operator==(const CalendarDay &) const = default;
};

// A visit as it lies in one column of the grid.
struct CalendarVisit
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString visitKey MEMBER visitKey CONSTANT)
    Q_PROPERTY(int day MEMBER day CONSTANT)
    Q_PROPERTY(int startMinute MEMBER startMinute CONSTANT)
    Q_PROPERTY(int minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(int lane MEMBER lane CONSTANT)
    Q_PROPERTY(int lanes MEMBER lanes CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString length MEMBER length CONSTANT)
    Q_PROPERTY(bool next MEMBER next CONSTANT)
    Q_PROPERTY(bool past MEMBER past CONSTANT)
    Q_PROPERTY(bool movable MEMBER movable CONSTANT)

public:
    QString key; // one that goes over midnight has two parts
    QString visitKey;
    int day = 0;
    int startMinute = 0;
    int minutes = 0;
    int lane = 0; // beside others of the same time
    int lanes = 1;
    QString time;
    QString account;
    QString detail;
    QString length;
    bool next = false;
    bool past = false;
    bool movable = true; // it has not begun

    bool operator==(const CalendarVisit &) const = default;
};

// A visit without an hour.
struct CalendarAllDay
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString visitKey MEMBER visitKey CONSTANT)
    Q_PROPERTY(int day MEMBER day CONSTANT)
    Q_PROPERTY(int days MEMBER days CONSTANT)
    Q_PROPERTY(int line MEMBER line CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString visitKey;
    int day = 0; // the first column
    int days = 1;
    int line = 0; // below others of the same days
    QString name;
    QString spoken;

    bool operator==(const CalendarAllDay &) const = default;
};

// Time between two visits.
struct CalendarGap
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(int startMinute MEMBER startMinute CONSTANT)
    Q_PROPERTY(int minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)

public:
    QString key;
    int startMinute = 0;
    int minutes = 0;
    QString name; // «Свободно 1 ч 30 мин»

    bool operator==(const CalendarGap &) const = default;
};

// The visit that one has opened.
struct OpenVisitView
{
    Q_GADGET
    QML_VALUE_TYPE(openVisitView)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString goal MEMBER goal CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(bool movable MEMBER movable CONSTANT)
    Q_PROPERTY(bool timed MEMBER timed CONSTANT)
    Q_PROPERTY(bool finished MEMBER finished CONSTANT)
    Q_PROPERTY(bool running MEMBER running CONSTANT)
    Q_PROPERTY(bool hasWay MEMBER hasWay CONSTANT)

public:
    QString key;
    QString accountKey;
    QString title;
    QString goal;
    QString when;
    QString place;
    bool movable = false;
    bool timed = false;
    bool finished = false;
    bool running = false;
    bool hasWay = false; // a map can be asked for it

    bool operator==(const OpenVisitView &) const = default;
};

// A stop of the order that is proposed for a day.
struct OrderRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool placed MEMBER placed CONSTANT)

public:
    QString key;
    QString time;
    QString account;
    QString detail; // the way from the one before: «≈ 2,4 км»
    bool placed = false;

    bool operator==(const OrderRow &) const = default;
};

// What an import of a calendar has done.
struct CalendarSummary
{
    Q_GADGET
    QML_VALUE_TYPE(calendarSummary)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QList<QString> lines MEMBER lines CONSTANT)
    Q_PROPERTY(QList<QString> problems MEMBER problems CONSTANT)
    Q_PROPERTY(bool undoable MEMBER undoable CONSTANT)

public:
    QString title;
    QList<QString> lines;
    QList<QString> problems;
    bool undoable = false;

    bool operator==(const CalendarSummary &) const = default;
};

} // namespace kf
