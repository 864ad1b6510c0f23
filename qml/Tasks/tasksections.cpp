#include "qml/Tasks/tasksections.h"

namespace kf::tasks {

namespace {

QDate nextMonday(QDate today)
{
    return today.addDays(8 - today.dayOfWeek());
}

} // namespace

int sectionOf(bool waiting, const DueItem &item, const QDateTime &now)
{
    if (!item.due)
        return NoDate;
    if (waiting) {
        DueItem open = item;
        open.done = false; // what was just ticked off stays where it was
        return isToChase(open, now.date()) ? Chase : Later;
    }
    if (format::isOverdue(*item.due, now))
        return Overdue;
    if (item.due->date == now.date())
        return Today;
    return item.due->date < nextMonday(now.date()) ? ThisWeek : Later;
}

std::pair<QDate, QDate> daysOf(bool waiting, int section, QDate today)
{
    if (waiting) {
        QDate later = today;
        DueItem item;
        item.kind = DueItem::Kind::ClientPromise;
        for (item.due = Moment{later, {}}; isToChase(item, today); item.due = Moment{later, {}})
            later = later.addDays(1);
        return section == Chase ? std::pair(QDate(), later) : std::pair(later, QDate());
    }
    switch (section) {
    case Overdue:
        return {QDate(), today};
    case Today:
        return {today, today.addDays(1)};
    case ThisWeek:
        return {today.addDays(1), nextMonday(today)};
    default:
        return {qMax(nextMonday(today), today.addDays(1)), QDate()};
    }
}

} // namespace kf::tasks
