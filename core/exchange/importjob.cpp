#include "core/exchange/importjob.h"

#include "core/exchange/tablefile.h"

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

// `open(): Result<std::shared_ptr<RowSource>>`, on the store's thread.
template <typename Open>
QFuture<Result<ImportReport>> importFrom(Store &store, Open open, const ImportOptions &options)
{
    const Clock &clock = store.clock();
    const auto timed = [&clock](Result<ImportReport> report, qint64 startMs) {
        if (report)
            report->seconds = double(clock.monotonicMs() - startMs) / 1000;
        return report;
    };
    if (options.dryRun) {
        return store.read([open, options, timed, &clock](Reader &reader) -> Result<ImportReport> {
            const qint64 startMs = clock.monotonicMs();
            KF_ASSIGN(const std::shared_ptr<RowSource> source, open());
            return timed(dryRun(*source, options, reader, clock), startMs);
        });
    }
    const Registry &registry = store.registry();
    return store.write([open, options, timed, &registry, &clock](Store::WriteAccess &access) -> Result<ImportReport> {
        const qint64 startMs = clock.monotonicMs();
        KF_ASSIGN(const std::shared_ptr<RowSource> source, open());
        return timed(write(*source, options, access, registry, clock), startMs);
    });
}

} // namespace

QFuture<Result<ImportReport>> importRows(Store &store, const std::shared_ptr<RowSource> &source,
                                         const ImportOptions &options)
{
    return importFrom(
        store, [source]() -> Result<std::shared_ptr<RowSource>> { return source; }, options);
}

QFuture<Result<ImportReport>> importTable(Store &store, const QString &path, const ImportOptions &options)
{
    const auto open = [path]() -> Result<std::shared_ptr<RowSource>> {
        return openTable(path).map(
            [](std::unique_ptr<RowSource> source) { return std::shared_ptr<RowSource>(std::move(source)); });
    };
    return importFrom(store, open, options);
}

} // namespace kf
