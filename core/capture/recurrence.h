#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <set>

namespace kf::capture {

// «каждый понедельник», "every other week", «15-го числа каждого месяца».
struct Recurrence
{
    enum class Every { Day, WorkingDay, Week, Month, Quarter, Year };

    Every every = Every::Day;
    int interval = 1;
    std::set<int> weekdays; // of weeks; of months the one that `nth` counts
    int nth = 0;            // of the month's weekdays; -1: the last
    int day = 0;            // of the month or year; -1: the last
    int month = 0;

    bool operator==(const Recurrence &) const = default;

    QString text() const; // as note.h says
    // Nothing: it is no such text.
    static std::optional<Recurrence> fromText(QStringView text);
    // Working days are those of the calendar (core/base/workingdays.h); every other recurrence keeps the day it names,
    // a day off too.
    QDate firstFrom(QDate day) const;
    // When it is due again after it was due on `due` and done on `today`: later than both, so that what was missed
    // meanwhile is not asked for. Counted from `due`; a month too short for the day has it on its last. Invalid: never.
    QDate nextAfter(QDate due, QDate today) const;
    bool isAnchored() const { return !weekdays.empty() || day != 0; }

private:
    QDate stepFrom(QDate due) const;
};

} // namespace kf::capture
