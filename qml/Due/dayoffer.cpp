#include "qml/Due/dayoffer.h"

#include "core/base/workingdays.h"
#include "core/capture/note.h"
#include "qml/Format/format.h"

#include <algorithm>

namespace kf {

DayOffer::DayOffer(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

QDate DayOffer::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
}

std::optional<DayOffer::Said> DayOffer::read(const QString &words) const
{
    const auto items = capture::parse(words, {m_clock.nowMs(), QTimeZone::systemTimeZone(), {}});
    if (items.size() != 1 || !items.front().due)
        return std::nullopt;
    return Said{*items.front().due, items.front().recurrence};
}

std::optional<Moment> DayOffer::dueOf(const QString &key, const std::optional<Moment> &before)
{
    const QDate date = QDate::fromString(key, Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return Moment{date, before ? before->time : std::nullopt};
}

QString DayOffer::understood(const QString &words) const
{
    const auto said = read(words);
    return said ? format::moment(said->due, today()) : QString();
}

void DayOffer::offer()
{
    const QDate today = this->today();
    std::vector<DayRow> rows;
    const auto offer = [&](const QString &label, QDate day) {
        const QString key = day.toString(Qt::ISODate);
        if (std::any_of(rows.begin(), rows.end(), [&](const DayRow &row) { return row.key == key; }))
            return;
        const QString words = format::inlineMoment({day, {}}, today);
        rows.push_back({key, label, isWorkingDay(day) ? words : tr("%1, a day off").arg(words)});
    };
    offer(tr("Tomorrow"), today.addDays(1));
    if (!isWorkingDay(today.addDays(1)))
        offer(tr("The next working day"), nextWorkingDay(today));
    offer(tr("In two days"), today.addDays(2));
    offer(tr("On Monday"), today.addDays(8 - today.dayOfWeek()));
    offer(tr("In a week"), today.addDays(7));
    rows.push_back({QString(), tr("No date"), {}});
    m_days.setRows(std::move(rows));
}

} // namespace kf
