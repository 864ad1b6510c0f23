#include "qml/Models/dueitems.h"

#include "core/base/workingdays.h"
#include "core/capture/recurrence.h"

#include <QCoreApplication>

#include <algorithm>

namespace kf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Due)
};

// From here on what is due today is tinted: half a working day.
constexpr qint64 SoonSeconds = 5 * 3600;

QString tone(const Moment &due, const QDateTime &now)
{
    if (format::isOverdue(due, now))
        return QStringLiteral("danger");
    if (due.time && due.date == now.date() && now.secsTo(QDateTime(due.date, *due.time)) < SoonSeconds)
        return QStringLiteral("warning");
    return QStringLiteral("neutral");
}

QString kindName(DueItem::Kind kind)
{
    switch (kind) {
    case DueItem::Kind::Task:
        return Words::tr("Task");
    case DueItem::Kind::OurPromise:
    case DueItem::Kind::ClientPromise:
        return Words::tr("Promise");
    case DueItem::Kind::Complaint:
        return Words::tr("Complaint");
    case DueItem::Kind::Goal:
        break;
    }
    return Words::tr("Goal");
}

// From then on one reminds a client of what he promised.
constexpr int DaysToChase = 2;

QString detailLine(const DueItem &item)
{
    switch (item.kind) {
    case DueItem::Kind::OurPromise:
        return item.personName.isEmpty() ? Words::tr("We promised") : Words::tr("Promised to: %1").arg(item.personName);
    case DueItem::Kind::ClientPromise:
        return item.personName.isEmpty() ? Words::tr("The client promised")
                                         : Words::tr("The client promised: %1").arg(item.personName);
    case DueItem::Kind::Task:
    case DueItem::Kind::Complaint:
    case DueItem::Kind::Goal:
        break;
    }
    return item.detail;
}

QString accountLine(const DueItem &item, bool chase)
{
    if (!chase)
        return item.accountName;
    return item.accountName.isEmpty() ? Words::tr("Time to remind them")
                                      : Words::tr("%1, time to remind them").arg(item.accountName);
}

} // namespace

DueItem doneOf(DueItem item, qint64 nowMs)
{
    item.done = true;
    if (dueAgain(item, QDateTime::fromMSecsSinceEpoch(nowMs).date()))
        item.next = RecordId::generate(nowMs);
    return item;
}

std::optional<Moment> dueAgain(const DueItem &item, QDate today)
{
    const auto recurrence = capture::Recurrence::fromText(item.recurrence);
    if (!recurrence)
        return std::nullopt;
    const QDate day = recurrence->nextAfter(item.due ? item.due->date : today, today);
    return day.isValid() ? std::optional(Moment{day, item.due ? item.due->time : std::nullopt}) : std::nullopt;
}

bool isToChase(const DueItem &item, QDate today)
{
    return item.waitsForOthers() && !item.done && item.due && addWorkingDays(item.due->date, -DaysToChase) <= today;
}

DueRow dueRow(const DueItem &item, const QDateTime &now, format::DueStyle style, DueSubtitle subtitle)
{
    DueRow row;
    row.key = item.id.toString();
    row.accountKey = item.account.isNull() ? QString() : item.account.toString();
    row.promise = item.isPromise();
    row.title = item.title;
    const bool chase = isToChase(item, now.date());
    row.subtitle = subtitle == DueSubtitle::Account ? accountLine(item, chase) : detailLine(item);
    row.tone = QStringLiteral("neutral");
    if (item.due) {
        row.due = format::due(*item.due, now, style);
        row.tone = tone(*item.due, now);
        if (chase && row.tone == QLatin1String("neutral"))
            row.tone = QStringLiteral("warning");
    }
    row.done = item.done;

    QStringList spoken{kindName(item.kind), item.title};
    if (!item.accountName.isEmpty())
        spoken << item.accountName;
    if (item.kind == DueItem::Kind::Task && !item.personName.isEmpty())
        spoken << item.personName;
    if (item.urgent && !item.done)
        spoken << Words::tr("urgent");
    if (chase)
        spoken << Words::tr("time to remind them");
    if (row.done)
        spoken << Words::tr("done");
    else if (row.tone == QLatin1String("danger"))
        spoken << Words::tr("overdue: %1").arg(row.due);
    else if (!row.due.isEmpty())
        spoken << Words::tr("due: %1").arg(row.due);
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

bool isDueBefore(const DueItem &left, const DueItem &right)
{
    const QTime lastMinute(23, 59, 59); // what has no time of day may wait until its end
    if (left.due && right.due) {
        const auto leftTime = std::tuple(left.due->date, left.due->time.value_or(lastMinute), !left.urgent);
        const auto rightTime = std::tuple(right.due->date, right.due->time.value_or(lastMinute), !right.urgent);
        return leftTime != rightTime ? leftTime < rightTime : left.id < right.id;
    }
    return left.due.has_value() != right.due.has_value() ? left.due.has_value() : left.id < right.id;
}

void putAmong(std::vector<DueItem> &items, DueItem item)
{
    std::erase_if(items, [&](const DueItem &other) { return other.id == item.id; });
    items.insert(std::upper_bound(items.begin(), items.end(), item, isDueBefore), std::move(item));
}

void JustDone::add(DueItem item, qint64 nowMs)
{
    m_entries.push_back({std::move(item), nowMs});
}

bool JustDone::holds(const RecordId &id) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.item.id == id; });
}

std::optional<DueItem> JustDone::takeLast()
{
    if (m_entries.empty())
        return std::nullopt;
    DueItem item = std::move(m_entries.back().item);
    m_entries.pop_back();
    item.done = false;
    return item;
}

void JustDone::dropOld(qint64 nowMs)
{
    std::erase_if(m_entries, [&](const Entry &entry) { return nowMs - entry.at >= StayMs; });
}

std::vector<DueItem> JustDone::among(std::vector<DueItem> open) const
{
    for (const Entry &entry : m_entries)
        putAmong(open, entry.item);
    return open;
}

} // namespace kf
