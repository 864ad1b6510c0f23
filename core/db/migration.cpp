#include "core/db/migration.h"

#include "core/db/transaction.h"

namespace kf {

namespace {

Result<int> schemaVersion(Connection &connection)
{
    KF_ASSIGN(const qint64 version, connection.integer("PRAGMA user_version"));
    return int(version);
}

Result<void> takeStep(Connection &connection, const Migration &step)
{
    KF_ASSIGN(Transaction transaction, Transaction::begin(connection));
    // Another process may have been faster while this one waited for the lock.
    KF_ASSIGN(const int now, schemaVersion(connection));
    if (now >= step.version)
        return {};
    KF_TRY(step.apply(connection));
    KF_TRY(connection.execute(QByteArray("PRAGMA user_version=" + QByteArray::number(step.version))));
    return transaction.commit();
}

} // namespace

Result<SchemaReport> runMigrations(Connection &connection, std::span<const Migration> steps)
{
    const int known = steps.empty() ? 0 : steps.back().version;
    KF_ASSIGN(const int from, schemaVersion(connection));
    if (from > known) {
        KF_TRY(connection.forbidWriting());
        return SchemaReport{SchemaState::Newer, from, from};
    }
    if (from == known)
        return SchemaReport{SchemaState::Current, from, from};
    if (connection.isReadOnly())
        return SchemaReport{SchemaState::Older, from, from};
    for (const Migration &step : steps) {
        if (step.version <= from)
            continue;
        if (auto taken = takeStep(connection, step); !taken) {
            Error error = std::move(taken).error();
            error.message = QStringLiteral("schema step %1 (%2): %3")
                                .arg(QString::number(step.version), QLatin1String(step.name), error.message);
            return fail(std::move(error));
        }
    }
    return SchemaReport{SchemaState::Migrated, from, known};
}

} // namespace kf
