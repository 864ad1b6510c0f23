#pragma once

#include "core/calendar/icsreader.h"

#include <QSet>

namespace kf::calendar {

// The visits that events plan.
struct PlannedVisit
{
    QString uid;    // visit.uid: the event's, and which of its occurrences
    QString series; // the event's alone
    QDate day;      // that the series has the occurrence on, before it was moved
    qint64 start = 0;
    qint64 end = 0; // UTC ms
    QString zone;
    QString title;
    QString place;
    QStringList emails;
    QString client;
    bool cancelled = false;
    std::optional<qint64> modified; // of the event, UTC ms
};

struct ExpansionWindow
{
    qint64 from = 0; // UTC ms
    qint64 until = 0;
    QTimeZone zone = QTimeZone::systemTimeZone(); // of days, and of times without a zone
    int mostOfEvent = 500;
    qint64 patienceMs = 4'000; // for the rules of all events; some can never come true

    // 30 days back, 400 ahead.
    static ExpansionWindow around(qint64 nowMs);
    bool holds(qint64 utcMs) const { return utcMs >= from && utcMs < until; }
};

// What divides an event's uid from its occurrence in visit.uid.
inline constexpr QChar OccurrenceMark = u'#';

struct Expansion
{
    std::vector<PlannedVisit> visits; // those of a series together
    QStringList series;               // of all events that could be worked out, whether or not there is a visit
    QSet<QString> incomplete;         // those of which there is more than was worked out
};

// The occurrences of all events within the window, overrides in the place of what they override. What cannot be worked
// out is added to the problems of `files`.
Expansion expand(CalendarFiles &files, const ExpansionWindow &window);

// What calendars plan, worked out.
struct CalendarPlan
{
    CalendarFiles files;
    ExpansionWindow window;
    Expansion expansion;
};

// Reads a file or a folder (readCalendars) and works out its occurrences. Takes its time; any thread.
Result<CalendarPlan> planFromCalendars(const QString &path, const ExpansionWindow &window);

} // namespace kf::calendar
