#include "qml/Calendar/calendarmodel.h"

#include "core/base/workingdays.h"
#include "core/calendar/visitday.h"
#include "qml/Format/format.h"

#include <QTimeZone>

namespace kf {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr int FirstWorkingMinute = 9 * 60;
constexpr int LastWorkingMinute = 18 * 60;
constexpr int LeastGap = 30; // minutes, that is worth to be shown
constexpr int UsualMinutes = 60;

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

QString keyOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDateTime at(QDate day, int minute)
{
    return {day, QTime(minute / 60 % 24, minute % 60)};
}

} // namespace

CalendarModel::CalendarModel(const Clock &clock, QObject *parent)
    : StoreViewModel(clock, parent), m_plan(clock, this), m_people(clock, this), m_date(now().date())
{
    followTheClock();
    connect(&m_plan, &PlanModel::kept, this, [this](const QString &text, const Action &undo, QDate day) {
        m_undo = undo;
        m_undoImport = {};
        m_undoPeople = false;
        setDate(day);
        Q_EMIT done(text);
    });
    connect(&m_plan, &PlanModel::failed, this, &CalendarModel::failed);
    connect(&m_people, &Attendees::done, this, [this](const QString &text) {
        m_undoPeople = true;
        Q_EMIT done(text);
    });
    connect(&m_people, &Attendees::failed, this, &CalendarModel::failed);
    present();
}

CalendarModel::~CalendarModel() = default;

void CalendarModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

void CalendarModel::setMode(int mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    present();
}

QDate CalendarModel::monday() const
{
    return m_date.addDays(1 - m_date.dayOfWeek());
}

void CalendarModel::setDate(QDate date)
{
    // What a calendar can be turned to without end, nobody plans.
    if (!date.isValid() || std::abs(date.daysTo(now().date())) > 366 * 50)
        return;
    m_date = date;
    present();
    if (m_snapshot.monday != monday())
        reload();
}

void CalendarModel::go(int steps)
{
    setDate(m_date.addDays(m_mode == Week ? 7 * steps : steps));
}

void CalendarModel::goDays(int days)
{
    setDate(m_date.addDays(days));
}

void CalendarModel::goToday()
{
    setDate(now().date());
}

void CalendarModel::showDay(const QString &day)
{
    setDate(QDate::fromString(day, Qt::ISODate));
}

QString CalendarModel::dayAt(int column) const
{
    return keyOf(firstDay().addDays(column));
}

QString CalendarModel::timeAt(int minute) const
{
    return format::time(QTime(minute / 60 % 24, minute % 60));
}

const ShownVisit *CalendarModel::find(const QString &visitKey) const
{
    const auto id = RecordId::fromString(visitKey);
    const auto found = std::find_if(m_snapshot.visits.begin(), m_snapshot.visits.end(),
                                    [&](const ShownVisit &visit) { return id && visit.id == *id; });
    return found == m_snapshot.visits.end() ? nullptr : &*found;
}

void CalendarModel::openVisit(const QString &visitKey)
{
    m_openKey = visitKey;
    if (const ShownVisit *visit = find(visitKey)) {
        m_people.standOn(session());
        m_people.openVisit(visit->id, visit->account);
    }
    presentOpen();
}

// After the last visit of the day that is still to come, on a full half hour.
int CalendarModel::freeMinute(QDate day) const
{
    int minute = FirstWorkingMinute + 60;
    if (day == now().date())
        minute = qMax(minute, minuteOf(now().time()));
    for (const VisitPart &part : partsOf(m_snapshot.visits, day, 1)) {
        if (part.startMinute < minute + UsualMinutes)
            minute = qMax(minute, part.startMinute + part.minutes);
    }
    return qMin((minute + 29) / 30 * 30, 23 * 60 - 30);
}

void CalendarModel::planAt(const QString &day, int minute)
{
    QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid())
        date = m_date;
    const QDateTime start = at(date, minute >= 0 ? minute : freeMinute(date));
    m_plan.begin({.start = start.toMSecsSinceEpoch(), .end = start.addSecs(UsualMinutes * 60).toMSecsSinceEpoch()});
}

void CalendarModel::planFor(const QString &accountKey)
{
    const QDate day = qMax(m_date, now().date());
    const QDateTime start = at(day, freeMinute(day));
    m_plan.begin({.account = RecordId::fromString(accountKey).value_or(RecordId()),
                  .start = start.toMSecsSinceEpoch(),
                  .end = start.addSecs(UsualMinutes * 60).toMSecsSinceEpoch()});
}

void CalendarModel::editOpen()
{
    if (const ShownVisit *visit = find(m_openKey))
        m_plan.begin({visit->id, visit->account, visit->title, visit->place, visit->start, visit->endOrUsual(),
                      visit->allDay, visit->end > visit->start, visit->zone, visit->people});
}

void CalendarModel::present()
{
    const QDateTime time = now();
    CalendarView view;
    view.loaded = m_loaded;
    view.dayKey = keyOf(m_date);
    const QDate last = monday().addDays(6);
    if (m_mode == Day)
        view.title = format::headingDate(m_date);
    else if (monday().month() == last.month())
        view.title =
            tr("%1–%2", "days of one month: 12, 18 October").arg(monday().day()).arg(format::day(last, time.date()));
    else
        view.title =
            tr("%1 – %2", "days of two months").arg(format::day(monday(), time.date()), format::day(last, time.date()));
    const qint64 nowDay = firstDay().daysTo(time.date());
    view.holdsToday = nowDay >= 0 && nowDay < columns();
    view.nowDay = view.holdsToday ? int(nowDay) : -1;
    view.nowMinute = view.holdsToday ? minuteOf(time.time()) : -1;
    view.selectedDay = int(firstDay().daysTo(m_date));
    presentDays();
    presentVisits(view);
    presentAllDay();
    presentOpen();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void CalendarModel::presentDays()
{
    const QDate today = now().date();
    std::vector<CalendarDay> days;
    for (int i = 0; i < 7; ++i) {
        const QDate date = monday().addDays(i);
        CalendarDay day;
        day.key = keyOf(date);
        day.weekday = format::shortWeekday(date);
        day.number = QString::number(date.day());
        day.today = date == today;
        day.selected = date == m_date;
        day.off = !isWorkingDay(date);
        for (const ShownVisit &visit : m_snapshot.visits)
            day.count += visit.allDay                        ? (spanOf(visit, date, 1).days > 0 ? 1 : 0)
                         : local(visit.start).date() == date ? 1
                                                             : 0;
        QStringList spoken{format::headingDate(date), tr("%n visit(s)", "", day.count)};
        if (day.off)
            spoken << tr("day off");
        day.spoken = spoken.join(QStringLiteral(", "));
        days.push_back(std::move(day));
    }
    m_days.setRows(std::move(days));
}

void CalendarModel::presentVisits(CalendarView &view)
{
    const std::vector<VisitPart> parts = partsOf(m_snapshot.visits, firstDay(), columns());
    const auto next = std::find_if(parts.begin(), parts.end(), [this](const VisitPart &part) {
        return part.visit->runs() || (part.visit->finished == 0 && part.visit->endOrUsual() > nowMs());
    });
    const bool nextIsToday = next != parts.end() && local(next->visit->start).date() == now().date();
    std::vector<CalendarVisit> rows;
    int firstMinute = view.firstHour * 60;
    int lastMinute = view.lastHour * 60;
    for (const VisitPart &part : parts) {
        const ShownVisit &visit = *part.visit;
        CalendarVisit row;
        row.visitKey = visit.id.toString();
        row.key = part.first ? row.visitKey : row.visitKey + u'/' + QString::number(part.day);
        row.day = part.day;
        row.startMinute = part.startMinute;
        row.minutes = part.minutes;
        row.lane = part.lane;
        row.lanes = part.lanes;
        row.time = format::time(local(visit.start).time());
        row.account = visit.name();
        QStringList detail;
        if (!visit.accountName.isEmpty() && !visit.title.isEmpty())
            detail << visit.title;
        if (!visit.place.isEmpty())
            detail << visit.place;
        row.detail = detail.join(QStringLiteral(", "));
        row.length = visit.end > visit.start ? format::duration((visit.end - visit.start) / MinuteMs) : QString();
        row.next = nextIsToday && next->visit == &visit;
        row.past = !visit.runs() && (visit.finished != 0 || visit.endOrUsual() <= nowMs());
        row.movable = visit.isMovable();
        firstMinute = qMin(firstMinute, part.startMinute);
        lastMinute = qMax(lastMinute, part.startMinute + part.minutes);
        rows.push_back(std::move(row));
    }
    view.firstHour = firstMinute / 60;
    view.lastHour = qBound(1, (lastMinute + 59) / 60, 24);
    std::vector<CalendarGap> gaps;
    if (m_mode == Day) {
        for (const Gap &gap : gapsBetween(parts, 0, FirstWorkingMinute, LastWorkingMinute, LeastGap)) {
            gaps.push_back({QString::number(gap.startMinute), gap.startMinute, gap.minutes,
                            tr("Free: %1").arg(format::duration(gap.minutes))});
        }
    }
    const std::vector<const ShownVisit *> ofDay = visitsOfDay();
    view.empty = m_mode == Day && ofDay.empty();
    view.canOrder =
        std::any_of(ofDay.begin(), ofDay.end(), [this](const ShownVisit *visit) { return isOfOrder(*visit); });
    QStringList note;
    if (m_mode == Day) {
        const qint64 days = now().date().daysTo(m_date);
        if (std::abs(days) <= 1)
            note << format::dayFromHere(m_date, now().date());
        if (!isWorkingDay(m_date))
            note << tr("day off");
        if (!ofDay.empty())
            note << tr("%n visit(s)", "", int(ofDay.size()));
    } else {
        note << tr("%n visit(s)", "", int(m_snapshot.monday == monday() ? m_snapshot.visits.size() : 0));
    }
    view.note = note.join(QStringLiteral(", "));
    m_visits.setRows(std::move(rows));
    m_gaps.setRows(std::move(gaps));
}

void CalendarModel::presentAllDay()
{
    std::vector<CalendarAllDay> rows;
    std::vector<std::vector<bool>> lines; // the days that are taken in each
    for (const ShownVisit &visit : m_snapshot.visits) {
        const DaySpan span = visit.allDay ? spanOf(visit, firstDay(), columns()) : DaySpan{};
        if (span.days == 0)
            continue;
        const auto isFree = [&](const std::vector<bool> &line) {
            return std::none_of(line.begin() + span.day, line.begin() + span.day + span.days,
                                [](bool taken) { return taken; });
        };
        auto line = std::find_if(lines.begin(), lines.end(), isFree);
        if (line == lines.end())
            line = lines.insert(lines.end(), std::vector<bool>(size_t(columns())));
        std::fill(line->begin() + span.day, line->begin() + span.day + span.days, true);
        CalendarAllDay row;
        row.key = row.visitKey = visit.id.toString();
        row.day = span.day;
        row.days = span.days;
        row.line = int(line - lines.begin());
        row.name = visit.accountName.isEmpty() || visit.title.isEmpty()
                       ? visit.name()
                       : QStringLiteral("%1: %2").arg(visit.accountName, visit.title);
        row.spoken = tr("All day: %1").arg(row.name);
        rows.push_back(std::move(row));
    }
    m_allDay.setRows(std::move(rows));
}

void CalendarModel::presentOpen()
{
    OpenVisitView view;
    if (const ShownVisit *visit = find(m_openKey)) {
        const QDateTime start = local(visit->start);
        view.key = m_openKey;
        view.accountKey = visit->account.isNull() ? QString() : visit->account.toString();
        view.title = visit->name();
        view.goal = visit->accountName.isEmpty() ? QString() : visit->title;
        view.timed = !visit->allDay;
        QStringList when;
        if (visit->allDay) {
            when << format::weekdayDay(
                        QDateTime::fromMSecsSinceEpoch(visit->start, calendar::zoneOf(visit->zone)).date(),
                        now().date())
                 << tr("all day");
        } else {
            when << format::weekdayDay(start.date(), now().date())
                 << (visit->end > visit->start
                         ? tr("%1–%2", "times").arg(format::time(start.time()), format::time(local(visit->end).time()))
                         : format::time(start.time()));
            if (visit->end > visit->start)
                when << format::duration((visit->end - visit->start) / MinuteMs);
        }
        view.when = when.join(QStringLiteral(", "));
        view.place = visit->place;
        view.movable = visit->isMovable();
        view.finished = visit->finished != 0;
        view.running = visit->runs();
        view.hasWay = visit->point || !visit->place.isEmpty();
    }
    if (m_open == view)
        return;
    m_open = view;
    Q_EMIT openChanged();
}

} // namespace kf
