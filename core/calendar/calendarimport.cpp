#include "core/calendar/calendarimport.h"

#include "core/calendar/reconciler.h"
#include "core/record/types.h"

#include <QJsonArray>

#include <algorithm>

namespace kf::calendar {

namespace {

constexpr size_t EditsOfAction = 250; // a visit has few words: far below what an action may hold

struct Work : CalendarPlan
{
    CalendarReport report;
};

Result<std::vector<RecordEdit>> editsOf(Work &work, Reader &reader)
{
    return Reconciler(reader, work.window, work.report).reconcile(work.expansion);
}

Result<void> write(Work &work, Store::WriteAccess &access, const Registry &registry, const Clock &clock)
{
    ImportNote note;
    note.at = clock.nowMs();
    note.id = RecordId::generate(note.at);
    note.type = types::visit.name().toByteArray();
    note.contentHash = work.files.contentHash;
    note.file =
        work.files.names.size() == 1 ? work.files.names.front() : work.files.names.value(0) + QStringLiteral(" …");
    // Read within the transaction: what it finds there stays so until it has written.
    KF_ASSIGN(Tables tables, Schema::readTypes(access.keeper.db(), registry));
    Reader reader(access.keeper.db(), registry, std::move(tables));
    std::optional<std::vector<RecordEdit>> edits;
    size_t at = 0;
    KF_TRY(access.writer.applyImport(note, [&]() -> Result<std::optional<Action>> {
        if (!edits) {
            KF_ASSIGN(edits, editsOf(work, reader));
        }
        if (at == edits->size())
            return std::nullopt;
        const size_t end = std::min(edits->size(), at + EditsOfAction);
        Action action;
        action.edits.assign(std::make_move_iterator(edits->begin() + qsizetype(at)),
                            std::make_move_iterator(edits->begin() + qsizetype(end)));
        at = end;
        return action;
    }));
    if (note.created > 0)
        work.report.import = note.id;
    return {};
}

} // namespace

QFuture<Result<CalendarReport>> importCalendars(Store &store, CalendarPlan plan, bool dryRun)
{
    const Clock &clock = store.clock();
    auto work = std::make_shared<Work>();
    work->report.files = plan.files.names;
    work->report.dryRun = dryRun;
    work->report.events = qint64(plan.files.events.size());
    work->report.problems = plan.files.problems;
    static_cast<CalendarPlan &>(*work) = std::move(plan);
    const auto finished = [work, &clock](const Result<void> &done, qint64 startMs) -> Result<CalendarReport> {
        if (!done)
            return fail(done.error());
        work->report.seconds = double(clock.monotonicMs() - startMs) / 1000;
        return work->report;
    };
    if (dryRun) {
        return store.read([work, finished, &clock](Reader &reader) {
            const qint64 startMs = clock.monotonicMs();
            const auto edits = editsOf(*work, reader);
            return finished(edits ? Result<void>() : fail(edits.error()), startMs);
        });
    }
    const Registry &registry = store.registry();
    return store.write([work, finished, &registry, &clock](Store::WriteAccess &access) {
        const qint64 startMs = clock.monotonicMs();
        return finished(write(*work, access, registry, clock), startMs);
    });
}

qint64 CalendarReport::refused() const
{
    return std::count_if(problems.begin(), problems.end(),
                         [](const CalendarProblem &problem) { return problem.refused; });
}

QJsonObject CalendarReport::toJson() const
{
    QJsonArray told;
    for (const CalendarProblem &problem : problems) {
        told.append(QJsonObject{{QStringLiteral("file"), problem.file},
                                {QStringLiteral("line"), problem.line},
                                {QStringLiteral("event"), problem.event},
                                {QStringLiteral("reason"), problem.reason},
                                {QStringLiteral("refused"), problem.refused}});
    }
    return {{QStringLiteral("import"), import.isNull() ? QJsonValue() : QJsonValue(import.toString())},
            {QStringLiteral("files"), QJsonArray::fromStringList(files)},
            {QStringLiteral("dryRun"), dryRun},
            {QStringLiteral("events"), events},
            {QStringLiteral("visits"), visits},
            {QStringLiteral("created"), created},
            {QStringLiteral("updated"), updated},
            {QStringLiteral("moved"), moved},
            {QStringLiteral("removed"), removed},
            {QStringLiteral("unchanged"), unchanged},
            {QStringLiteral("kept"), kept},
            {QStringLiteral("withoutAccount"), withoutAccount},
            {QStringLiteral("problems"), told},
            {QStringLiteral("seconds"), seconds}};
}

} // namespace kf::calendar
