#include "core/calendar/expansion.h"

#include <QElapsedTimer>

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>

namespace kf::calendar {

namespace {

constexpr qint64 DayMs = 86'400'000;

icaltimetype icalTime(const QDateTime &local, bool isDay)
{
    icaltimetype time = icaltime_null_time();
    time.year = local.date().year();
    time.month = local.date().month();
    time.day = local.date().day();
    time.hour = local.time().hour();
    time.minute = local.time().minute();
    time.second = local.time().second();
    time.is_date = isDay;
    return time;
}

QDateTime dateTime(const icaltimetype &time)
{
    return {QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, qMin(time.second, 59)), Qt::UTC};
}

// All that files say of one event: itself, and its occurrences that are another way.
struct Series
{
    const CalendarEvent *master = nullptr;
    std::vector<const CalendarEvent *> overrides;
    const CalendarEvent &first() const { return master ? *master : *overrides.front(); }
};

class Expander
{
public:
    Expander(CalendarFiles &files, const ExpansionWindow &window) : m_files(files), m_window(window)
    {
        m_patience.start();
    }

    Expansion expand()
    {
        for (const auto &[uid, series] : sorted())
            expandSeries(uid, series);
        return std::move(m_found);
    }

private:
    std::map<QString, Series> sorted() const
    {
        std::map<QString, Series> all;
        for (const CalendarEvent &event : m_files.events) {
            Series &series = all[event.uid];
            if (event.recurrence.isValid())
                series.overrides.push_back(&event);
            else if (!series.master || series.master->sequence <= event.sequence)
                series.master = &event;
        }
        // The later one of two that speak of the same occurrence comes last.
        for (auto &[uid, series] : all)
            std::stable_sort(series.overrides.begin(), series.overrides.end(),
                             [](const auto *left, const auto *right) { return left->sequence < right->sequence; });
        return all;
    }

    void problem(const CalendarEvent &event, const QString &reason, bool refused)
    {
        m_files.problems.push_back({m_files.names.value(event.file), event.line, event.title, reason, refused});
    }

    qint64 instant(const EventTime &time) const
    {
        return (time.zone ? *time.zone : EventZone(m_window.zone)).toUtcMs(time.local);
    }

    // Of an occurrence: its day, or its instant, whatever clock told it.
    QString keyOf(const EventTime &time, bool ofDays) const
    {
        if (ofDays || time.isDay)
            return time.local.toString(QStringLiteral("yyyyMMdd"));
        return QDateTime::fromMSecsSinceEpoch(instant(time), Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    }

    void expandSeries(const QString &uid, const Series &series)
    {
        const CalendarEvent &first = series.first();
        const bool ofDays = first.start.isDay;
        std::map<QString, EventTime> occurrences;
        if (series.master && !collect(*series.master, occurrences))
            return;
        m_found.series << uid;
        std::map<QString, const CalendarEvent *> overrides;
        for (const CalendarEvent *override : series.overrides)
            overrides[keyOf(override->recurrence, ofDays)] = override;
        const std::map<qint64, const CalendarEvent *> changes = lastingChanges(series);
        const bool recurs = series.master && (!series.master->rules.empty() || !series.master->further.empty());
        int count = 0;
        for (const auto &[key, time] : occurrences) {
            if (overrides.contains(key))
                continue;
            const CalendarEvent *lasting = lastingAt(changes, instant(time));
            const EventTime start = lasting ? moved(time, *lasting) : time;
            if (!m_window.holds(instant(start)))
                continue;
            if (++count > m_window.mostOfEvent) {
                problem(
                    *series.master,
                    QStringLiteral("it has more than %1 occurrences; the rest is left out").arg(m_window.mostOfEvent),
                    false);
                m_found.incomplete.insert(uid);
                break;
            }
            add(uid, recurs || !overrides.empty() ? key : QString(), lasting ? *lasting : *series.master, time, start);
        }
        count = 0;
        for (const auto &[key, override] : overrides) {
            if (++count > m_window.mostOfEvent)
                break;
            if (m_window.holds(instant(override->recurrence)) || m_window.holds(instant(override->start)))
                add(uid, key, *override, override->recurrence, override->start);
        }
    }

    // The overrides that hold for all that follows as well, by the instant from which on (RFC 5545, 3.2.13).
    std::map<qint64, const CalendarEvent *> lastingChanges(const Series &series) const
    {
        std::map<qint64, const CalendarEvent *> changes;
        for (const CalendarEvent *override : series.overrides) {
            if (override->andFuture)
                changes[instant(override->recurrence)] = override;
        }
        return changes;
    }

    static const CalendarEvent *lastingAt(const std::map<qint64, const CalendarEvent *> &changes, qint64 utcMs)
    {
        const auto after = changes.upper_bound(utcMs);
        return after == changes.begin() ? nullptr : std::prev(after)->second;
    }

    // As much earlier or later as the change put the occurrence that it names, by its own clock.
    EventTime moved(const EventTime &time, const CalendarEvent &change) const
    {
        const EventZone zone = change.start.zone ? *change.start.zone : EventZone(m_window.zone);
        const auto ownClock = [&](const EventTime &one) {
            return one.isDay || change.start.isDay ? one.local : zone.toLocal(instant(one));
        };
        EventTime start = change.start;
        start.local = ownClock(time).addSecs(ownClock(change.recurrence).secsTo(change.start.local));
        return start;
    }

    void add(const QString &uid, const QString &key, const CalendarEvent &event, const EventTime &origin,
             const EventTime &start)
    {
        const EventZone zone = start.zone ? *start.zone : EventZone(m_window.zone);
        PlannedVisit visit;
        visit.series = uid;
        visit.uid = key.isEmpty() ? uid : uid + OccurrenceMark + key;
        visit.day = origin.local.date();
        visit.start = zone.toUtcMs(start.local);
        visit.end = qMax(visit.start, zone.toUtcMs(start.local.addSecs(event.minutes * 60)));
        visit.zone = zone.nameAt(visit.start);
        visit.title = event.title;
        visit.place = event.place;
        visit.emails = event.emails;
        visit.client = event.client;
        visit.cancelled = event.cancelled;
        visit.modified = event.modified;
        m_found.visits.push_back(std::move(visit));
    }

    // False: it cannot be worked out.
    bool collect(const CalendarEvent &event, std::map<QString, EventTime> &into)
    {
        const bool ofDays = event.start.isDay;
        into.emplace(keyOf(event.start, ofDays), event.start);
        for (const QByteArray &rule : event.rules) {
            if (m_patience.hasExpired(m_window.patienceMs)) {
                problem(event, QStringLiteral("the rules of this calendar take too long to work out"), true);
                return false;
            }
            if (!collect(event, rule, into)) {
                problem(event,
                        QStringLiteral("its rule cannot be worked out: %1").arg(QString::fromUtf8(rule.left(80))),
                        true);
                return false;
            }
        }
        for (EventTime time : event.further) {
            if (time.isDay && !ofDays) { // at the same hour on another day
                time.local.setTime(event.start.local.time());
                time.isDay = false;
                time.zone = event.start.zone;
            }
            into.emplace(keyOf(time, ofDays), time);
        }
        for (const EventTime &time : event.without) {
            if (time.isDay || ofDays)
                std::erase_if(into, [&](const auto &one) { return one.second.local.date() == time.local.date(); });
            else
                into.erase(keyOf(time, ofDays));
        }
        return true;
    }

    bool collect(const CalendarEvent &event, const QByteArray &text, std::map<QString, EventTime> &into)
    {
        icalrecurrencetype rule = icalrecurrencetype_from_string(text.constData());
        if (rule.freq == ICAL_NO_RECURRENCE)
            return false;
        const EventZone zone = event.start.zone ? *event.start.zone : EventZone(m_window.zone);
        // The end of a rule is told in UTC; the rule itself goes by the event's clock.
        if (rule.until.is_date && !event.start.isDay) { // all of that day
            rule.until = icalTime(QDateTime(dateTime(rule.until).date(), QTime(23, 59, 59), Qt::UTC), false);
        } else if (!icaltime_is_null_time(rule.until) && icaltime_is_utc(rule.until) && !rule.until.is_date) {
            const QDateTime until = zone.toLocal(dateTime(rule.until).toMSecsSinceEpoch());
            rule.until = icalTime(until, false);
        }
        const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> each(
            icalrecur_iterator_new(rule, icalTime(event.start.local, event.start.isDay)), &icalrecur_iterator_free);
        if (!each)
            return false;
        const QDateTime first = QDateTime::fromMSecsSinceEpoch(m_window.from - DayMs, Qt::UTC);
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(m_window.until + DayMs, Qt::UTC);
        // A counted rule must be gone through from its first occurrence on.
        if (rule.count == 0 && event.start.local < first)
            icalrecur_iterator_set_start(
                each.get(), icalTime(QDateTime(first.date(), event.start.local.time(), Qt::UTC), event.start.isDay));
        int kept = 0;
        for (icaltimetype next = icalrecur_iterator_next(each.get()); !icaltime_is_null_time(next);
             next = icalrecur_iterator_next(each.get())) {
            EventTime time = event.start;
            time.local = dateTime(next);
            if (time.local > last || kept > 2 * m_window.mostOfEvent)
                break;
            if (time.local < first || !time.local.isValid())
                continue;
            into.emplace(keyOf(time, event.start.isDay), time);
            ++kept;
        }
        return true;
    }

    CalendarFiles &m_files;
    const ExpansionWindow &m_window;
    QElapsedTimer m_patience;
    Expansion m_found;
};

} // namespace

ExpansionWindow ExpansionWindow::around(qint64 nowMs)
{
    ExpansionWindow window;
    window.from = nowMs - 30 * DayMs;
    window.until = nowMs + 400 * DayMs;
    return window;
}

Expansion expand(CalendarFiles &files, const ExpansionWindow &window)
{
    return Expander(files, window).expand();
}

Result<CalendarPlan> planFromCalendars(const QString &path, const ExpansionWindow &window)
{
    CalendarPlan plan;
    KF_ASSIGN(plan.files, readCalendars(path));
    plan.window = window;
    plan.expansion = expand(plan.files, window);
    return plan;
}

} // namespace kf::calendar
