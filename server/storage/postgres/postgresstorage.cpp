#include "server/storage/postgres/postgresstorage.h"

#include "server/storage/postgres/pgschema.h"
#include "server/storage/postgres/pgworkspace.h"

namespace kf::server {

Result<std::unique_ptr<Storage>> PostgresStorage::open(const QString &url,
                                                       const std::function<void(const QString &)> &warn)
{
    std::unique_ptr<PostgresStorage> storage(new PostgresStorage(url));
    KF_ASSIGN(const auto db, storage->m_pool.lease());
    KF_TRY(migratePostgres(*db));
    KF_ASSIGN(const PgRows role, db->run("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"));
    if (role.count() == 1 && role.boolean(0, 0))
        warn(QStringLiteral("the database role stands above row-level security; give the server an ordinary role"));
    return storage;
}

Result<std::unique_ptr<PushTransaction>> PostgresStorage::beginPush(const RecordId &workspace)
{
    return beginPostgresPush(m_pool, workspace);
}

Result<std::unique_ptr<ReadTransaction>> PostgresStorage::beginRead(const RecordId &workspace)
{
    return beginPostgresRead(m_pool, workspace);
}

void PostgresStorage::announce(const News &news)
{
    if (const auto db = m_pool.lease())
        (void)(*db)->run("SELECT pg_notify($1, $2)",
                         PgValues().text(QString::fromLatin1(PgListener::Channel)).text(PgListener::toText(news)));
}

void PostgresStorage::listen(std::function<void(const std::optional<News> &)> hear)
{
    m_listener = std::make_unique<PgListener>(m_url, std::move(hear));
}

Result<void> PostgresStorage::probe()
{
    KF_TRY(m_pool.lease());
    return {};
}

} // namespace kf::server
