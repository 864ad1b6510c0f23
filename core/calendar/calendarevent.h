#pragma once

#include "core/calendar/eventzone.h"

#include <QStringList>

#include <vector>

namespace kf::calendar {

// A day, or a time by some clock, as an event's line says it.
struct EventTime
{
    QDateTime local; // the clock's numbers, as a UTC date-time; of a day: its midnight
    bool isDay = false;
    std::optional<EventZone> zone; // none: by the clock of whoever reads it

    bool isValid() const { return local.isValid(); }
};

// One VEVENT.
struct CalendarEvent
{
    QString uid;
    EventTime recurrence;   // of an override: the occurrence that it speaks of
    bool andFuture = false; // and of all that follow it: RANGE=THISANDFUTURE
    EventTime start;
    qint64 minutes = 0; // by the clock; of days: whole ones
    QString title;
    QString place;
    bool cancelled = false;
    int sequence = 0;
    std::optional<qint64> modified; // UTC ms
    QStringList emails;             // of those who take part, lower case
    QString client;                 // as Keyfield itself has written it
    std::vector<QByteArray> rules;  // RRULE
    std::vector<EventTime> further; // RDATE
    std::vector<EventTime> without; // EXDATE
    qint64 line = 0;                // where it begins in its file
    int file = 0;                   // its place among the files that were read
};

// What could not be taken, or only in part.
struct CalendarProblem
{
    QString file;
    qint64 line = 0; // 0: the file as a whole
    QString event;   // what it is called; empty: it has no name, or it is no event
    QString reason;
    bool refused = true; // false: the event was taken all the same
};

} // namespace kf::calendar
