#include "core/calendar/visitday.h"

#include "core/record/types.h"

#include <QTimeZone>

namespace kf::calendar {

namespace {

// The first moment of its day: not always 0:00 where clocks go forward at midnight.
bool beginsDay(qint64 utcMs, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs, zone);
    return at == at.date().startOfDay(zone);
}

} // namespace

QTimeZone zoneOf(const QString &name)
{
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

bool isAllDay(qint64 start, qint64 end, const QString &zone)
{
    constexpr qint64 ShortestDayMs = 20 * 3'600'000LL;
    if (end - start < ShortestDayMs)
        return false;
    const QTimeZone clock = zoneOf(zone);
    return beginsDay(start, clock) && beginsDay(end, clock);
}

bool isAllDay(const Record &visit)
{
    return isAllDay(visit.get(types::visit.start), visit.get(types::visit.end), visit.get(types::visit.zone));
}

} // namespace kf::calendar
