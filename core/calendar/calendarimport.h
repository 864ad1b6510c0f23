#pragma once

#include "core/calendar/expansion.h"
#include "core/store/store.h"

#include <QJsonObject>

namespace kf::calendar {

// What an import of calendars has done, or would do.
struct CalendarReport
{
    RecordId import; // null: nothing was written
    QStringList files;
    bool dryRun = false;
    qint64 events = 0;
    qint64 visits = 0; // planned by them within the window
    qint64 created = 0;
    qint64 updated = 0;
    qint64 moved = 0;   // of the updated: to another time
    qint64 removed = 0; // cancelled since
    qint64 unchanged = 0;
    qint64 kept = 0;           // the event says other than the visit, where the user changed it, or has begun it
    qint64 withoutAccount = 0; // of the created
    std::vector<CalendarProblem> problems;
    double seconds = 0;

    qint64 refused() const;
    QJsonObject toJson() const;
};

// Makes the store's visits those that the calendars plan: new ones are made, moved ones moved, cancelled ones deleted
// unless they were begun. A field that the user changed since keeps his value until the event itself says another one.
// All of it or nothing, in one job of the store; taken back as every import is (Writer::undoImport).
QFuture<Result<CalendarReport>> importCalendars(Store &store, CalendarPlan plan, bool dryRun = false);

} // namespace kf::calendar
