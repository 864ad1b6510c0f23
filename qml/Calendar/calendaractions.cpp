// What one does with the visits of the calendar, and with calendars as files.
#include "core/base/workingdays.h"
#include "core/record/types.h"
#include "qml/Calendar/calendarmodel.h"
#include "qml/Format/format.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>
#include <QUrlQuery>

namespace kf {

namespace {

constexpr qsizetype MostProblems = 50; // that a summary tells
constexpr qsizetype MostNames = 3;     // of files, likewise
constexpr int FirstHour = 9;           // of the visits that an order is found for
constexpr int LastHour = 19;

RecordEdit timesOf(const ShownVisit &visit, qint64 start, const Value &end)
{
    return RecordEdit::change(types::visit, visit.id, {{&types::visit.start, start}, {&types::visit.end, end}});
}

Value endOf(const ShownVisit &visit)
{
    return visit.end > visit.start ? Value(visit.end) : Value();
}

// By the clock here: the same hour on another day is the same hour.
qint64 moved(qint64 utcMs, int minutes, int days)
{
    const QDateTime before = QDateTime::fromMSecsSinceEpoch(utcMs);
    return QDateTime(before.date().addDays(days), before.time()).addSecs(minutes * 60).toMSecsSinceEpoch();
}

} // namespace

void CalendarModel::act(Action action, Action undo, const QString &text)
{
    writeToStore([action = std::move(action)](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this, undo = std::move(undo), text](const Result<ActionReceipt> &result) {
                     if (!result) {
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                         reload();
                         return;
                     }
                     m_undo = undo;
                     m_undoImport = {};
                     m_undoPeople = false;
                     Q_EMIT done(text);
                 });
}

void CalendarModel::showLater(const ShownVisit &visit, qint64 start, qint64 end)
{
    for (ShownVisit &one : m_snapshot.visits) {
        if (one.id == visit.id) {
            one.start = start;
            one.end = end;
        }
    }
    std::stable_sort(m_snapshot.visits.begin(), m_snapshot.visits.end(),
                     [](const ShownVisit &left, const ShownVisit &right) { return left.start < right.start; });
}

void CalendarModel::move(const QString &visitKey, int minutes, int days)
{
    const ShownVisit *visit = find(visitKey);
    if (!visit || !visit->isMovable() || (minutes == 0 && days == 0))
        return;
    const int ownMinutes = visit->allDay ? 0 : minutes;
    const qint64 start = moved(visit->start, ownMinutes, days);
    // An hour stays an hour; of days each stays whole.
    const qint64 end = visit->end <= visit->start ? 0
                       : visit->allDay            ? moved(visit->end, 0, days)
                                                  : start + (visit->end - visit->start);
    if (start == visit->start)
        return;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(start);
    Moment moment{at.date(), {}};
    if (!visit->allDay)
        moment.time = at.time();
    RecordEdit there = timesOf(*visit, start, end > start ? Value(end) : Value());
    RecordEdit back = timesOf(*visit, visit->start, endOf(*visit));
    const QString text =
        tr("%1: %2", "a visit, moved to a time").arg(visit->name(), format::inlineMoment(moment, now().date()));
    showLater(*visit, start, end);
    if (m_date != at.date() && days != 0)
        setDate(at.date());
    else
        present();
    act(Action::only(std::move(there)), Action::only(std::move(back)), text);
}

void CalendarModel::remove(const QString &visitKey)
{
    const ShownVisit *visit = find(visitKey);
    if (!visit || !visit->isMovable())
        return;
    const QString text = tr("Removed: %1").arg(visit->name());
    act(Action::only(RecordEdit::remove(types::visit, visit->id)),
        Action::only(RecordEdit::restore(types::visit, visit->id)), text);
    std::erase_if(m_snapshot.visits, [id = visit->id](const ShownVisit &one) { return one.id == id; });
    present();
}

void CalendarModel::undo()
{
    const auto told = [this](bool done) {
        if (!done)
            Q_EMIT failed(tr("This cannot be taken back any more"));
        reload();
    };
    if (std::exchange(m_undoPeople, false)) {
        m_people.undo();
        return;
    }
    if (!m_undoImport.isNull()) {
        writeToStore(
            [id = std::exchange(m_undoImport, {})](Store::WriteAccess &store) { return store.writer.undoImport(id); },
            [told](const Result<qint64> &undone) { told(undone.has_value()); });
        return;
    }
    if (!m_undo)
        return;
    writeToStore(
        [action = *std::exchange(m_undo, {})](Store::WriteAccess &store) { return store.writer.apply(action); },
        [told](const Result<ActionReceipt> &result) { told(result.has_value()); });
}

bool CalendarModel::isOfOrder(const ShownVisit &visit) const
{
    return visit.allDay && visit.isMovable() && m_date >= now().date() && spanOf(visit, m_date, 1).days == 1 &&
           visit.end - visit.start < 2 * 24 * 3'600'000LL && (visit.point || !visit.account.isNull());
}

std::vector<const ShownVisit *> CalendarModel::visitsOfDay() const
{
    std::vector<const ShownVisit *> visits;
    for (const ShownVisit &visit : m_snapshot.visits) {
        if (visit.allDay ? spanOf(visit, m_date, 1).days > 0
                         : QDateTime::fromMSecsSinceEpoch(visit.start).date() == m_date)
            visits.push_back(&visit);
    }
    return visits;
}

void CalendarModel::proposeOrder()
{
    std::vector<calendar::DayStop> stops;
    m_orderOf.clear();
    const std::vector<const ShownVisit *> visits = visitsOfDay();
    for (const ShownVisit *visit : visits) {
        if (visit->allDay && !isOfOrder(*visit))
            continue; // an exhibition, a holiday: no stop on the way
        calendar::DayStop stop;
        stop.fixed = !visit->allDay;
        stop.start = visit->start;
        stop.end = visit->endOrUsual();
        stop.length = 3'600'000;
        stop.point = visit->point;
        stops.push_back(stop);
        m_orderOf.push_back(visit->id);
    }
    calendar::DayFrame frame;
    frame.begin = qMax(QDateTime(m_date, QTime(FirstHour, 0)).toMSecsSinceEpoch(), nowMs());
    frame.end = QDateTime(m_date, QTime(LastHour, 0)).toMSecsSinceEpoch();
    m_proposed = calendar::orderDay(stops, frame);
    std::vector<OrderRow> rows;
    const auto visitOf = [&](size_t stop) { return find(m_orderOf[stop].toString()); };
    for (const calendar::DayOrder::Visit &visit : m_proposed.visits) {
        OrderRow row;
        const ShownVisit &shown = *visitOf(visit.stop);
        row.key = shown.id.toString();
        row.time = format::time(QDateTime::fromMSecsSinceEpoch(visit.start).time());
        row.account = shown.name();
        row.placed = !stops[visit.stop].fixed;
        QStringList detail;
        if (visit.metres)
            detail << tr("≈ %1", "the way to it").arg(format::distance(*visit.metres));
        if (row.placed)
            detail << tr("put here");
        row.detail = detail.join(QStringLiteral(", "));
        rows.push_back(std::move(row));
    }
    for (const size_t stop : m_proposed.left) {
        const ShownVisit &shown = *visitOf(stop);
        rows.push_back({shown.id.toString(), QStringLiteral("—"), shown.name(), tr("No gap is wide enough"), false});
    }
    m_orderText =
        m_proposed.metres > 0 ? tr("The whole way: ≈ %1").arg(format::distance(m_proposed.metres)) : QString();
    m_order.setRows(std::move(rows));
    Q_EMIT orderChanged();
}

void CalendarModel::takeOrder()
{
    Action action;
    Action undo;
    std::vector<std::tuple<ShownVisit, qint64, qint64>> changed;
    for (const calendar::DayOrder::Visit &place : m_proposed.visits) {
        const ShownVisit *visit = find(m_orderOf[place.stop].toString());
        if (!visit || !visit->allDay)
            continue;
        action.edits.push_back(timesOf(*visit, place.start, Value(place.end)));
        undo.edits.push_back(timesOf(*visit, visit->start, endOf(*visit)));
        changed.emplace_back(*visit, place.start, place.end);
    }
    if (action.edits.empty())
        return;
    for (const auto &[visit, start, end] : changed) {
        showLater(visit, start, end);
        for (ShownVisit &one : m_snapshot.visits) {
            if (one.id == visit.id)
                one.allDay = false;
        }
    }
    present();
    const int count = int(action.edits.size());
    act(std::move(action), std::move(undo), tr("%n visit(s) have their hour", "", count));
}

QUrl CalendarModel::wayTo(const QString &visitKey) const
{
    const ShownVisit *visit = find(visitKey);
    if (!visit || (!visit->point && visit->place.isEmpty()))
        return {};
    const QString name =
        QString::fromLatin1(QUrl::toPercentEncoding(visit->place.isEmpty() ? visit->name() : visit->place));
    if (!visit->point)
        return QUrl(QStringLiteral("geo:0,0?q=%1").arg(name));
    const QString point =
        QStringLiteral("%1,%2").arg(visit->point->latitudeDegrees()).arg(visit->point->longitudeDegrees());
    return QUrl(QStringLiteral("geo:%1?q=%1(%2)").arg(point, name));
}

QUrl CalendarModel::mapOf(const QString &visitKey) const
{
    const ShownVisit *visit = find(visitKey);
    if (!visit || (!visit->point && visit->place.isEmpty()))
        return {};
    QUrl url(QStringLiteral("https://yandex.ru/maps/"));
    QUrlQuery query;
    if (visit->point) {
        query.addQueryItem(
            QStringLiteral("pt"),
            QStringLiteral("%1,%2").arg(visit->point->longitudeDegrees()).arg(visit->point->latitudeDegrees()));
        query.addQueryItem(QStringLiteral("z"), QStringLiteral("17"));
    } else {
        query.addQueryItem(QStringLiteral("text"), visit->place);
    }
    url.setQuery(query);
    return url;
}

void CalendarModel::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

void CalendarModel::importFile(const QUrl &file)
{
    if (!session() || m_busy)
        return;
    setBusy(true);
    if (!m_worker)
        m_worker = std::make_unique<Executor>(QStringLiteral("calendar"));
    const QString path = file.toLocalFile();
    const auto planned = m_worker->run([path, window = calendar::ExpansionWindow::around(nowMs())] {
        return calendar::planFromCalendars(path, window);
    });
    onResult(planned, this, [this, ofFolder = QFileInfo(path).isDir()](Result<calendar::CalendarPlan> plan) {
        if (!plan) {
            showSummary(fail(plan.error()), ofFolder);
            return;
        }
        onResult(calendar::importCalendars(session()->store(), std::move(*plan)), this,
                 [this](const Result<calendar::CalendarReport> &report) { showSummary(report); });
    });
}

void CalendarModel::showSummary(const Result<calendar::CalendarReport> &report, bool ofFolder)
{
    setBusy(false);
    CalendarSummary summary;
    if (!report) {
        const bool unread = report.error().code == ErrorCode::NotFound;
        const bool calendar = report.error().code != ErrorCode::InvalidInput;
        if (unread)
            summary.title = ofFolder ? tr("There are no calendars in this folder") : tr("The file cannot be read");
        else
            summary.title =
                calendar ? tr("The calendar was not taken in. Nothing was changed") : tr("This is no calendar");
        if (!calendar)
            summary.lines << tr(
                "Choose a file with the ending .ics: Google, Outlook, Apple and Yandex calendars export such");
    } else {
        summary.title = report->files.size() <= MostNames ? report->files.join(QStringLiteral(", "))
                                                          : tr("%n calendar file(s)", "", int(report->files.size()));
        const auto tell = [&summary](qint64 count, const QString &text) {
            if (count > 0)
                summary.lines << text;
        };
        tell(report->created, tr("%n new visit(s)", "", int(report->created)));
        tell(report->updated, tr("%n changed", "visits", int(report->updated)));
        tell(report->removed, tr("%n cancelled and removed", "visits", int(report->removed)));
        tell(report->kept, tr("%n stay as you have changed them", "visits", int(report->kept)));
        tell(report->withoutAccount,
             tr("%n of the new ones without an account", "visits", int(report->withoutAccount)));
        if (report->import.isNull())
            summary.lines << tr("Everything is here already");
        for (const calendar::CalendarProblem &problem : report->problems) {
            if (summary.problems.size() == MostProblems)
                break;
            const QString what = problem.event.isEmpty() ? problem.file : problem.event;
            summary.problems << (problem.refused ? tr("%1: not taken, line %2").arg(what).arg(problem.line)
                                                 : tr("%1: taken in part, line %2").arg(what).arg(problem.line));
        }
        summary.undoable = !report->import.isNull();
        m_undoImport = report->import;
        m_undo.reset();
        m_undoPeople = false;
    }
    m_summary = summary;
    Q_EMIT summaryChanged();
    Q_EMIT imported();
}

QString CalendarModel::exportName() const
{
    return QStringLiteral("keyfield-%1.ics").arg(firstDay().toString(Qt::ISODate));
}

void CalendarModel::exportWeek(const QUrl &file)
{
    calendar::ExportChoice choice;
    choice.from = monday().startOfDay().toMSecsSinceEpoch();
    choice.until = monday().addDays(7).startOfDay().toMSecsSinceEpoch();
    exportVisits(file, choice);
}

void CalendarModel::exportAll(const QUrl &file)
{
    exportVisits(file, {});
}

void CalendarModel::exportVisits(const QUrl &file, const calendar::ExportChoice &choice)
{
    if (!session())
        return;
    const auto written = [path = file.toLocalFile(), choice, now = nowMs()](Reader &reader) -> Result<qint64> {
        KF_ASSIGN(const calendar::ExportedCalendar exported, calendar::exportCalendar(reader, choice, now));
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(exported.text) != exported.text.size() || !out.commit())
            return fail(ErrorCode::Io, QStringLiteral("cannot write the calendar"));
        return exported.visits;
    };
    onResult(session()->store().read(written), this, [this](const Result<qint64> &visits) {
        if (visits)
            Q_EMIT said(tr("%n visit(s) are in the file", "", int(*visits)));
        else
            Q_EMIT failed(tr("The file cannot be written. Choose another folder"));
    });
}

} // namespace kf
