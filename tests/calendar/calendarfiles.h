#pragma once

#include "core/calendar/expansion.h"
#include "tests/support/must.h"

#include <QBuffer>

// Calendars of the corpus beside this file, and ones of a test's own.
namespace kf::test {

inline QString corpusPath(const char *name)
{
    return QStringLiteral(KF_CALENDARS "/") + QString::fromUtf8(name);
}

// Around October 2026, read by somebody in Moscow.
inline calendar::ExpansionWindow october()
{
    calendar::ExpansionWindow window =
        calendar::ExpansionWindow::around(QDateTime(QDate(2026, 10, 13), QTime(6, 52), Qt::UTC).toMSecsSinceEpoch());
    window.zone = QTimeZone("Europe/Moscow");
    return window;
}

inline calendar::CalendarPlan planOf(const QByteArray &text, const calendar::ExpansionWindow &window = october())
{
    calendar::CalendarPlan plan;
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    calendar::readCalendar(buffer, QStringLiteral("test.ics"), plan.files);
    plan.window = window;
    plan.expansion = calendar::expand(plan.files, window);
    return plan;
}

inline QByteArray calendarOf(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

inline QByteArray eventOf(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

// A line for each visit: "uid 2026-10-14T09:00Z/60 Title", by their time.
inline QStringList toldOf(const calendar::Expansion &expansion)
{
    std::vector<calendar::PlannedVisit> visits = expansion.visits;
    std::stable_sort(visits.begin(), visits.end(),
                     [](const auto &left, const auto &right) { return left.start < right.start; });
    QStringList lines;
    for (const calendar::PlannedVisit &visit : visits) {
        lines << QStringLiteral("%1 %2/%3 %4%5")
                     .arg(visit.uid,
                          QDateTime::fromMSecsSinceEpoch(visit.start, Qt::UTC).toString(QStringLiteral("MM-ddTHH:mm")))
                     .arg((visit.end - visit.start) / 60'000)
                     .arg(visit.title, visit.cancelled ? QStringLiteral(" (cancelled)") : QString());
    }
    return lines;
}

} // namespace kf::test
