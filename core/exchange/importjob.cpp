#include "core/exchange/importjob.h"

namespace kf {

namespace {

Result<ImportReport> dryRun(RowSource &source, const ImportOptions &options, Reader &reader, const Clock &clock)
{
    KF_ASSIGN(Importer importer, Importer::start(source, options, reader, clock));
    for (;;) {
        KF_ASSIGN(const auto action, importer.next());
        if (!action)
            return importer.report();
    }
}

Result<ImportReport> write(RowSource &source, const ImportOptions &options, Store::WriteAccess &access,
                           const Registry &registry, const Clock &clock)
{
    ImportNote note;
    note.at = clock.nowMs();
    note.id = RecordId::generate(note.at);
    note.type = options.type->name().toByteArray();
    note.contentHash = source.facts().contentHash;
    note.file = source.facts().fileName;
    // Read within the transaction: what it finds there stays so until it has written.
    KF_ASSIGN(Tables tables, Schema::readTypes(access.keeper.db(), registry));
    Reader reader(access.keeper.db(), registry, std::move(tables));
    std::optional<Importer> importer;
    KF_TRY(access.writer.applyImport(note, [&]() -> Result<std::optional<Action>> {
        if (!importer) {
            KF_ASSIGN(importer, Importer::start(source, options, reader, clock));
        }
        return importer->next();
    }));
    ImportReport report = importer->report();
    if (note.created > 0)
        report.import = note.id;
    return report;
}

} // namespace

QFuture<Result<ImportReport>> importRows(Store &store, const std::shared_ptr<RowSource> &source,
                                         const ImportOptions &options)
{
    const Clock &clock = store.clock();
    const auto timed = [&clock](Result<ImportReport> report, qint64 startMs) {
        if (report)
            report->seconds = double(clock.monotonicMs() - startMs) / 1000;
        return report;
    };
    if (options.dryRun) {
        return store.read([source, options, timed, &clock](Reader &reader) {
            const qint64 startMs = clock.monotonicMs();
            return timed(dryRun(*source, options, reader, clock), startMs);
        });
    }
    const Registry &registry = store.registry();
    return store.write([source, options, timed, &registry, &clock](Store::WriteAccess &access) {
        const qint64 startMs = clock.monotonicMs();
        return timed(write(*source, options, access, registry, clock), startMs);
    });
}

} // namespace kf
