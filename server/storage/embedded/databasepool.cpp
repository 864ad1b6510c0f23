#include "server/storage/embedded/databasepool.h"

#include <utility>

namespace kf::server {

namespace {

constexpr size_t MaxIdleReaders = 4;
constexpr int BusyTimeoutMs = 5000;

} // namespace

DatabasePool::DatabasePool(QString path, const Secret &key, const Settings &settings)
    : m_path(std::move(path)), m_key(key.clone()), m_settings(settings)
{
}

DatabasePool::Lease::Lease(DatabasePool &pool, std::unique_ptr<Connection> connection,
                           std::unique_lock<std::mutex> writing)
    : m_pool(&pool), m_connection(std::move(connection)), m_writing(std::move(writing))
{
    m_connection->bindToCurrentThread();
}

DatabasePool::Lease::~Lease()
{
    if (m_connection)
        m_pool->giveBack(std::move(m_connection), m_writing.owns_lock());
}

void DatabasePool::giveBack(std::unique_ptr<Connection> connection, bool wasWriter)
{
    if (wasWriter) {
        m_writer = std::move(connection);
        return;
    }
    const std::lock_guard lock(m_lock);
    if (m_readers.size() < MaxIdleReaders)
        m_readers.push_back(std::move(connection));
}

Result<std::unique_ptr<Connection>> DatabasePool::open(OpenMode mode, int cacheKiB)
{
    return Connection::open(m_path, m_key, {mode, cacheKiB, BusyTimeoutMs}).map([](Connection connection) {
        return std::make_unique<Connection>(std::move(connection));
    });
}

Result<void> DatabasePool::prepare(Connection &connection)
{
    KF_ASSIGN(const SchemaReport report, runMigrations(connection, m_settings.schema));
    if (report.state == SchemaState::Newer)
        return fail(ErrorCode::TooNew, QStringLiteral("the data was written by a newer Keyfield server"));
    connection.setAutoCheckpoint(m_settings.autoCheckpointPages);
    const std::lock_guard lock(m_lock);
    m_ready = true;
    return {};
}

Result<void> DatabasePool::create()
{
    const std::lock_guard writing(m_writing);
    KF_ASSIGN(m_writer, open(OpenMode::Create, m_settings.writerCacheKiB));
    return prepare(*m_writer);
}

Result<DatabasePool::Lease> DatabasePool::writer()
{
    std::unique_lock writing(m_writing);
    if (!m_writer) {
        KF_ASSIGN(auto opened, open(OpenMode::ReadWrite, m_settings.writerCacheKiB));
        KF_TRY(prepare(*opened));
        m_writer = std::move(opened);
    }
    return Lease(*this, std::move(m_writer), std::move(writing));
}

Result<DatabasePool::Lease> DatabasePool::reader()
{
    bool ready = false;
    {
        const std::lock_guard lock(m_lock);
        ready = m_ready;
        if (!m_readers.empty()) {
            auto connection = std::move(m_readers.back());
            m_readers.pop_back();
            return Lease(*this, std::move(connection), {});
        }
    }
    if (!ready)
        KF_TRY(writer()); // brings the schema up
    KF_ASSIGN(auto opened, open(OpenMode::ReadWrite, m_settings.readerCacheKiB));
    return Lease(*this, std::move(opened), {});
}

} // namespace kf::server
