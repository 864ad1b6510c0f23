#include "app/ctl/commands/commands.h"
#include "core/calendar/calendarexport.h"
#include "core/calendar/calendarimport.h"

#include <QDate>
#include <QSaveFile>
#include <QTimeZone>

#include <cstdio>

namespace kf::ctl {

namespace {

QString textOf(const calendar::CalendarReport &report)
{
    QString text = QStringLiteral("%1: %2 events, %3 visits\n")
                       .arg(report.files.join(QStringLiteral(", ")))
                       .arg(report.events)
                       .arg(report.visits);
    text += QStringLiteral("%1new %2, changed %3 (moved %4), removed %5, as before %6, kept as they are here %7\n")
                .arg(report.dryRun ? QStringLiteral("would be: ") : QString())
                .arg(report.created)
                .arg(report.updated)
                .arg(report.moved)
                .arg(report.removed)
                .arg(report.unchanged)
                .arg(report.kept);
    if (report.withoutAccount > 0)
        text += QStringLiteral("%1 without a client\n").arg(report.withoutAccount);
    if (!report.import.isNull())
        text += QStringLiteral("take it back with: import --undo %1\n").arg(report.import.toString());
    for (const calendar::CalendarProblem &problem : report.problems) {
        text += QStringLiteral("%1, line %2%3: %4%5\n")
                    .arg(problem.file)
                    .arg(problem.line)
                    .arg(problem.event.isEmpty() ? QString() : QStringLiteral(", \"%1\"").arg(problem.event),
                         problem.reason, problem.refused ? QStringLiteral("; left out") : QString());
    }
    return text;
}

Result<std::optional<qint64>> dayFrom(const Arguments &arguments, const char *option, int daysLater)
{
    if (!arguments.has(option))
        return std::optional<qint64>();
    const QDate day = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is a day, YYYY-MM-DD").arg(QLatin1String(option)));
    return std::optional(day.addDays(daysLater).startOfDay().toMSecsSinceEpoch());
}

Result<void> writeOut(const QString &path, const QByteArray &text)
{
    if (path == u"-") {
        std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Io, QStringLiteral("cannot write %1").arg(path));
    return {};
}

} // namespace

Result<ExitCode> importCalendar(Context &context, const Arguments &arguments)
{
    const auto window = calendar::ExpansionWindow::around(Clock::system().nowMs());
    KF_ASSIGN(calendar::CalendarPlan plan, calendar::planFromCalendars(arguments.positional.front(), window));
    KF_TRY(context.open());
    KF_ASSIGN(const calendar::CalendarReport report,
              calendar::importCalendars(context.store(), std::move(plan), arguments.has("--dry-run")).result());
    context.answer(report.toJson(), textOf(report));
    return Done;
}

Result<ExitCode> exportCalendar(Context &context, const Arguments &arguments)
{
    calendar::ExportChoice choice;
    KF_ASSIGN(choice.from, dayFrom(arguments, "--from", 0));
    KF_ASSIGN(choice.until, dayFrom(arguments, "--to", 1));
    KF_TRY(context.open());
    KF_ASSIGN(const calendar::ExportedCalendar exported, context.read([choice](Reader &reader) {
        return calendar::exportCalendar(reader, choice, Clock::system().nowMs());
    }));
    const QString path = arguments.positional.front();
    KF_TRY(writeOut(path, exported.text));
    if (path != u"-")
        context.answer(QJsonObject{{QStringLiteral("visits"), exported.visits}, {QStringLiteral("file"), path}},
                       QStringLiteral("%1 visits written").arg(exported.visits));
    return Done;
}

} // namespace kf::ctl
