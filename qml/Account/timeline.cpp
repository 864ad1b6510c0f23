#include "qml/Account/timeline.h"

#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

namespace kf {

namespace {

// A timeline reaching further back than this is divided into months.
constexpr qint64 LongTimelineDays = 30;

QDate dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).date();
}

bool isSameMonth(qint64 left, qint64 right)
{
    const QDate one = dayOf(left);
    const QDate other = dayOf(right);
    return one.month() == other.month() && one.year() == other.year();
}

TimelineRow rowOf(const TimelineEvent &event, const QDateTime &now)
{
    using Kind = TimelineEvent::Kind;
    TimelineRow row;
    row.key = event.id.toString() + QString::number(int(event.kind));
    row.recordKey = event.id.toString();
    row.title = event.title;
    row.detail = event.detail;
    row.when = format::shortDay(dayOf(event.at), now.date());
    row.tone = QStringLiteral("neutral");
    switch (event.kind) {
    case Kind::Visit:
        row.iconName = QStringLiteral("walk");
        row.title = event.title.isEmpty() ? Timeline::tr("Visit") : Timeline::tr("Visit: %1").arg(event.title);
        break;
    case Kind::Note:
        row.iconName = event.isPrivate ? QStringLiteral("lock") : QStringLiteral("note");
        break;
    case Kind::TaskDone:
        row.iconName = QStringLiteral("task");
        row.tone = QStringLiteral("success");
        row.title = Timeline::tr("Done: %1").arg(event.title);
        break;
    case Kind::PromiseGiven:
        row.iconName = QStringLiteral("seal");
        row.tone = QStringLiteral("promise");
        row.title = Timeline::tr("Promised: %1").arg(event.title);
        if (event.due) {
            QString day = format::day(event.due->date, now.date());
            if (event.due->time)
                day = Timeline::tr("%1, %2", "day, time").arg(day, format::time(*event.due->time));
            row.detail = format::isOverdue(*event.due, now) ? Timeline::tr("Was due %1, overdue").arg(day)
                                                            : Timeline::tr("Due %1").arg(day);
        }
        break;
    case Kind::PromiseKept:
        row.iconName = QStringLiteral("seal");
        row.tone = QStringLiteral("success");
        row.title = Timeline::tr("Kept: %1").arg(event.title);
        break;
    case Kind::Noticed:
        row.iconName = format::typeIcon(event.type->name());
        row.tone = format::typeTone(event.type->name());
        //: a kind of record and its title: Риск: уйдут к конкуренту
        row.title = Timeline::tr("%1: %2").arg(format::typeName(*event.type), event.title);
        break;
    }
    return row;
}

} // namespace

Timeline::Timeline(QObject *parent)
    : QObject(parent), m_rows([this](const std::vector<TimelineEvent> &events, int at) { return compose(events, at); })
{
}

QSet<QByteArray> Timeline::types()
{
    return {"account", "visit", "note", "attachment", "task", "promise", "complaint", "goal", "need", "risk", "idea"};
}

void Timeline::show(std::vector<TimelineEvent> events, const QDateTime &now)
{
    m_now = now;
    m_byMonth = !events.empty() && dayOf(events.back().at).daysTo(dayOf(events.front().at)) > LongTimelineDays;
    m_rows.setItems(std::move(events));
}

void Timeline::showAt(const QDateTime &now)
{
    m_now = now;
    m_rows.composeAnew();
}

TimelineRow Timeline::compose(const std::vector<TimelineEvent> &events, int at)
{
    const TimelineEvent &event = events[size_t(at)];
    const TimelineEvent *newer = at > 0 ? &events[size_t(at) - 1] : nullptr;
    const TimelineEvent *older = size_t(at) + 1 < events.size() ? &events[size_t(at) + 1] : nullptr;
    TimelineRow row = rowOf(event, m_now);
    QStringList spoken{row.when, event.isPrivate ? tr("only you see it") : QString(), row.title, row.detail};
    spoken.removeAll(QString());
    row.spoken = spoken.join(QStringLiteral(", "));
    row.media = mediaOf(event);
    if (m_byMonth && (!newer || !isSameMonth(newer->at, event.at)))
        row.month = format::month(dayOf(event.at), m_now.date());
    row.last = !older || (m_byMonth && !isSameMonth(older->at, event.at));
    return row;
}

RowModel *Timeline::mediaOf(const TimelineEvent &event)
{
    const auto known = m_media.find(event.id);
    if (event.media.empty() && known == m_media.end())
        return nullptr;
    ListOf<MediaRow> &rows = known != m_media.end() ? known->second : m_media[event.id];
    rows.setRows(event.media);
    return &rows;
}

} // namespace kf
