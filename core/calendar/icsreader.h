#pragma once

#include "core/base/result.h"
#include "core/calendar/calendarevent.h"

class QIODevice;

namespace kf::calendar {

// What .ics files hold. Events that cannot be read are told of and left out; the others of the same file are kept.
struct CalendarFiles
{
    QStringList names; // without folders
    std::vector<CalendarEvent> events;
    std::vector<CalendarProblem> problems;
    QByteArray contentHash; // of all of them
};

// One stream; at most `MostEvents` of it.
inline constexpr size_t MostEvents = 20'000;
void readCalendar(QIODevice &device, const QString &name, CalendarFiles &into);

// A file, or every .ics file of a folder and those below it. NotFound: there is none; InvalidInput: it is no calendar.
// Of a folder, files that are no calendars are problems. Any thread.
Result<CalendarFiles> readCalendars(const QString &path);

} // namespace kf::calendar
