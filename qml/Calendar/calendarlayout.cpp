#include "qml/Calendar/calendarlayout.h"

#include "core/calendar/visitday.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace kf {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 UsualVisitMs = 60 * MinuteMs; // when nobody said how long
constexpr int DayMinutes = 24 * 60;
constexpr int LeastMinutes = 15; // a part is never thinner than this

int minuteOf(const QDateTime &at)
{
    return at.time().hour() * 60 + at.time().minute();
}

void placeInLanes(std::vector<VisitPart> &parts)
{
    // A cluster: parts that meet each other, directly or through others.
    for (size_t begin = 0; begin < parts.size();) {
        std::vector<int> lanes; // where each ends
        int clusterEnd = 0;
        size_t end = begin;
        for (; end < parts.size() && parts[end].day == parts[begin].day; ++end) {
            VisitPart &part = parts[end];
            if (end > begin && part.startMinute >= clusterEnd)
                break;
            const auto free =
                std::find_if(lanes.begin(), lanes.end(), [&](int laneEnd) { return laneEnd <= part.startMinute; });
            part.lane = int(free - lanes.begin());
            if (free == lanes.end())
                lanes.push_back(0);
            lanes[size_t(part.lane)] = part.startMinute + part.minutes;
            clusterEnd = qMax(clusterEnd, part.startMinute + part.minutes);
        }
        for (size_t i = begin; i < end; ++i)
            parts[i].lanes = int(lanes.size());
        begin = end;
    }
}

} // namespace

qint64 ShownVisit::endOrUsual() const
{
    return end > start ? end : start + UsualVisitMs;
}

std::vector<VisitPart> partsOf(const std::vector<ShownVisit> &visits, QDate firstDay, int days)
{
    std::vector<VisitPart> parts;
    for (const ShownVisit &visit : visits) {
        if (visit.allDay)
            continue;
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(visit.start);
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(visit.endOrUsual());
        for (QDate day = start.date(); day <= end.date(); day = day.addDays(1)) {
            const qint64 column = firstDay.daysTo(day);
            const bool first = day == start.date();
            const int from = first ? minuteOf(start) : 0;
            const int until = day == end.date() ? minuteOf(end) : DayMinutes;
            if (column < 0 || column >= days || (!first && until == 0))
                continue;
            // Where the clock goes back an end may stand before its start.
            const int minutes = qMax(LeastMinutes, until - from);
            parts.push_back({&visit, int(column), qMin(from, DayMinutes - LeastMinutes), minutes, 0, 1, first});
        }
    }
    std::stable_sort(parts.begin(), parts.end(), [](const VisitPart &left, const VisitPart &right) {
        return std::tie(left.day, left.startMinute, right.minutes) <
               std::tie(right.day, right.startMinute, left.minutes);
    });
    placeInLanes(parts);
    return parts;
}

std::vector<Gap> gapsBetween(const std::vector<VisitPart> &parts, int day, int from, int until, int least)
{
    std::vector<Gap> gaps;
    int freeFrom = -1; // before the first one there is no gap between visits
    for (const VisitPart &part : parts) {
        if (part.day != day)
            continue;
        const int begin = qMax(freeFrom, from);
        if (freeFrom >= 0 && qMin(part.startMinute, until) - begin >= least)
            gaps.push_back({begin, qMin(part.startMinute, until) - begin});
        freeFrom = qMax(freeFrom, part.startMinute + part.minutes);
    }
    return gaps;
}

DaySpan spanOf(const ShownVisit &allDay, QDate firstDay, int days)
{
    const QTimeZone clock = calendar::zoneOf(allDay.zone);
    const QDate first = QDateTime::fromMSecsSinceEpoch(allDay.start, clock).date();
    const QDate beyond = QDateTime::fromMSecsSinceEpoch(allDay.end, clock).date();
    const qint64 from = qMax<qint64>(0, firstDay.daysTo(first));
    const qint64 until = qMin<qint64>(days, firstDay.daysTo(beyond));
    return from < until ? DaySpan{int(from), int(until - from)} : DaySpan{};
}

} // namespace kf
