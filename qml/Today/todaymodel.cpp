#include "qml/Today/todaymodel.h"

#include "core/check/codes.h"
#include "core/check/phone.h"
#include "qml/Format/format.h"
#include "qml/Today/latewords.h"

#include <QLocale>
#include <QTimer>

namespace kf {

namespace {

constexpr qint64 SecondMs = 1000;
constexpr qint64 MinuteMs = 60'000;
constexpr qint64 UsualVisitMs = 60 * MinuteMs; // when nobody said how long

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

qint64 endOf(const TodayModel::Visit &visit)
{
    return visit.end > visit.start ? visit.end : visit.start + UsualVisitMs;
}

int minuteOfDay(QTime time)
{
    return time.hour() * 60 + time.minute();
}

// Up, so that "in 38 min" at 9:52:20 still ends at 10:30.
qint64 minutesUntil(qint64 ms)
{
    return (ms + MinuteMs - 1) / MinuteMs;
}

} // namespace

TodayModel::TodayModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &TodayModel::tick);
}

void TodayModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
    tick();
}

QString TodayModel::timer() const
{
    if (!m_snapshot.running)
        return {};
    const Visit &visit = *m_snapshot.running;
    if (visit.pausedAt > 0)
        return tr("Pause %1").arg(format::stopwatch(std::max<qint64>(0, nowMs() - visit.pausedAt) / SecondMs));
    return format::stopwatch(std::max<qint64>(0, (nowMs() - visit.started) / SecondMs - visit.paused));
}

void TodayModel::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    Q_EMIT watchedChanged();
    tick();
}

void TodayModel::tick()
{
    m_second.stop();
    if (!m_snapshot.running || !m_watched)
        return;
    Q_EMIT timerChanged();
    const Visit &visit = *m_snapshot.running;
    const qint64 since = visit.pausedAt > 0 ? visit.pausedAt : visit.started;
    m_second.start(int(SecondMs - std::max<qint64>(0, nowMs() - since) % SecondMs));
}

void TodayModel::complete(const QString &key)
{
    const auto id = RecordId::fromString(key);
    const auto at = std::find_if(m_snapshot.open.begin(), m_snapshot.open.end(),
                                 [&](const DueItem &item) { return id && item.id == *id && !item.done; });
    if (at == m_snapshot.open.end() || m_justDone.holds(at->id))
        return;
    const DueItem item = doneOf(*at, nowMs());
    m_justDone.add(item, nowMs());
    keep(item);
    present();
    QTimer::singleShot(JustDone::StayMs, this, [this] { present(); });
    Q_EMIT done(item.kind == DueItem::Kind::Task ? tr("Task done") : tr("Promise kept"));
}

void TodayModel::undo()
{
    const auto item = m_justDone.takeLast();
    if (!item)
        return;
    putAmong(m_snapshot.open, *item);
    keep(*item);
    present();
}

void TodayModel::giveBack()
{
    m_justDone = {};
    Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
    present();
    reload();
}

void TodayModel::present()
{
    const QDateTime time = now();
    TodayView view;
    view.date = format::headingDate(time.date());
    view.inlineDate = format::inlineDate(time.date());
    view.userName = m_snapshot.userName;
    view.loaded = m_loaded;
    view.noClients = m_snapshot.noClients;
    view.moreDue = m_snapshot.moreDue;
    view.nowMinute = minuteOfDay(time.time());
    presentVisits(view);
    presentDue(view);
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

AgendaRow TodayModel::agendaRow(const Visit &visit) const
{
    const QDateTime start = local(visit.start);
    AgendaRow row;
    row.key = visit.id.toString();
    row.accountKey = visit.account.isNull() ? QString() : visit.account.toString();
    row.time = format::time(start.time());
    row.account = visit.accountName.isEmpty() ? visit.title : visit.accountName;
    QStringList detail;
    if (!visit.accountName.isEmpty() && !visit.title.isEmpty())
        detail << visit.title;
    if (!visit.place.isEmpty())
        detail << visit.place;
    row.detail = detail.join(QStringLiteral(", "));
    row.minutes = int((endOf(visit) - visit.start) / MinuteMs);
    row.length = visit.end > visit.start ? format::duration(row.minutes) : QString();
    row.startMinute = minuteOfDay(start.time());
    row.past = !visit.runs() && (visit.finished != 0 || endOf(visit) <= nowMs());
    return row;
}

void TodayModel::presentNext(TodayView &view, const Visit &visit) const
{
    const AgendaRow row = agendaRow(visit);
    const qint64 late = visit.runs() ? 0 : (nowMs() - visit.start) / MinuteMs; // minutes
    view.hasNext = true;
    view.nextKey = row.key;
    view.nextRuns = visit.runs();
    view.nextLabel = visit.runs() ? tr("Visit under way")
                     : late > 0   ? tr("Running late by %1").arg(format::duration(late))
                                  : tr("Next visit");
    if (late > 0)
        presentWarning(view, visit);
    view.nextTime = row.time;
    view.nextIn = visit.runs() ? format::duration((nowMs() - visit.started) / MinuteMs)
                  : late > 0   ? tr("until %1").arg(format::time(local(endOf(visit)).time()))
                               : format::until(minutesUntil(visit.start - nowMs()));
    view.nextAccountKey = row.accountKey;
    view.nextAccount = row.account;
    view.nextGoal = visit.accountName.isEmpty() ? QString() : visit.title;
    view.nextPlace = visit.place;
    view.nextPeople = visit.people;
    QStringList spoken{view.nextLabel, view.nextIn, view.nextTime, view.nextAccount};
    spoken << view.nextGoal << view.nextPlace << view.nextPeople;
    spoken.removeAll(QString());
    view.nextSpoken = spoken.join(QStringLiteral(", "));
}

void TodayModel::presentWarning(TodayView &view, const Visit &visit) const
{
    for (const Reach &reach : visit.reach) {
        const QString number = check::phoneToDial(reach.phone);
        const bool mail = check::isEmail(reach.email);
        if (number.isEmpty() && !mail)
            continue;
        view.warnName = reach.name;
        if (!number.isEmpty()) {
            view.warnPhone = reach.phone;
            view.warnCallUrl = QStringLiteral("tel:") + number;
        }
        if (mail) {
            const QString own = QLocale().language() == QLocale::Russian ? QStringLiteral("ru") : QStringLiteral("en");
            view.warnEmail = reach.email;
            view.warnMailUrl = lateMailUrl({reach.name == visit.accountName ? QString() : reach.name, reach.email,
                                            format::time(local(visit.start).time()), m_snapshot.userName,
                                            visit.language.isEmpty() ? own : visit.language});
        }
        return;
    }
}

void TodayModel::presentVisits(TodayView &view)
{
    const QDate today = now().date();
    if (m_snapshot.running)
        presentNext(view, *m_snapshot.running);
    std::vector<AgendaRow> schedule;
    std::vector<AgendaRow> agenda;
    std::vector<AgendaRow> allDay;
    int lastMinute = 0;
    int firstMinute = 24 * 60;
    for (const Visit &visit : m_snapshot.visits) {
        if (local(visit.start).date() != today)
            continue; // midnight passed since the snapshot
        AgendaRow row = agendaRow(visit);
        if (visit.allDay && !visit.runs()) { // it has no place among the hours, and is never the next one
            row.time = QStringLiteral("—");
            row.detail = row.detail.isEmpty() ? tr("All day") : tr("All day, %1").arg(row.detail);
            row.length.clear();
            agenda.push_back(row);
            allDay.push_back(std::move(row));
            continue;
        }
        firstMinute = qMin(firstMinute, row.startMinute);
        lastMinute = qMax(lastMinute, row.startMinute + row.minutes);
        // The one that was started stands first, wherever it was planned.
        const bool next = m_snapshot.running ? m_snapshot.running->id == visit.id : !row.past && !view.hasNext;
        if (next) {
            row.next = true;
            presentNext(view, visit);
        } else if (!row.past) {
            agenda.push_back(row);
        }
        schedule.push_back(std::move(row));
    }
    view.hasVisits = !schedule.empty() || !agenda.empty();
    if (!schedule.empty()) {
        view.firstHour = qMin(view.firstHour, firstMinute / 60);
        view.lastHour = qBound(view.lastHour, (lastMinute + 59) / 60, 24);
    }
    if (m_snapshot.ahead) {
        const Visit &next = *m_snapshot.ahead;
        const QDateTime start = local(next.start);
        const qint64 days = today.daysTo(start.date());
        const QString day = days == 1  ? format::dayFromHere(start.date(), today)
                            : days < 7 ? format::onWeekday(start.date())
                                       : format::day(start.date(), today);
        view.emptyText =
            tr("The next one is %1, %2: %3")
                .arg(day, format::time(start.time()), next.accountName.isEmpty() ? next.title : next.accountName);
    }
    m_schedule.setRows(std::move(schedule));
    m_allDay.setRows(std::move(allDay));
    m_agenda.setRows(std::move(agenda));
}

void TodayModel::presentDue(TodayView &view)
{
    const QDateTime time = now();
    m_justDone.dropOld(nowMs());
    std::vector<DueRow> due;
    std::vector<DueRow> week;
    for (const DueItem &item : m_justDone.among(m_snapshot.open)) {
        if (!item.due)
            continue;
        const qint64 days = time.date().daysTo(item.due->date);
        DueRow row = dueRow(item, time, format::DueStyle::Weekdays, DueSubtitle::Account);
        if (days <= 0 && !item.done && !view.hasNext && !view.hasVisits && view.firstKey.isEmpty()) {
            view.firstKey = row.key;
            view.firstAccountKey = row.accountKey;
            view.firstTitle = row.title;
            view.firstDetail = row.subtitle;
            view.firstDue = row.due;
            view.firstSpoken = tr("To begin with: %1").arg(row.spoken);
        }
        if (days <= 0 || isToChase(item, time.date()))
            due.push_back(std::move(row));
        else if (days <= DaysAhead)
            week.push_back(std::move(row));
    }
    m_due.setRows(std::move(due));
    m_week.setRows(std::move(week));
}

} // namespace kf
