#pragma once

#include "core/record/record.h"

#include <QDateTime>

// How a visit lies in its days.
namespace kf::calendar {

// The clock that the visit goes by; the device's own when it names none that is known.
QTimeZone zoneOf(const QString &name);

// A visit that has a day and no hour begins and ends at midnight by its clock, some days later.
bool isAllDay(qint64 start, qint64 end, const QString &zone);
bool isAllDay(const Record &visit);

} // namespace kf::calendar
