#pragma once

#include "core/db/connection.h"
#include "core/db/migration.h"

#include <memory>
#include <mutex>
#include <vector>

namespace kf::server {

// One database file for many threads: one writing connection that is waited for, and as many reading ones as are needed
// at once. Opened, and brought to its schema, when first asked for. Any thread.
class DatabasePool
{
public:
    struct Settings
    {
        std::span<const Migration> schema;
        int writerCacheKiB = 4096;
        int readerCacheKiB = 1024;
        int autoCheckpointPages = 1000;
    };

    DatabasePool(QString path, const Secret &key, const Settings &settings);
    Q_DISABLE_COPY_MOVE(DatabasePool)

    // A connection for this thread until it is dropped.
    class Lease
    {
    public:
        Lease(Lease &&) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        Connection &operator*() const { return *m_connection; }
        Connection *operator->() const { return m_connection.get(); }

    private:
        friend class DatabasePool;
        Lease(DatabasePool &pool, std::unique_ptr<Connection> connection, std::unique_lock<std::mutex> writing);
        DatabasePool *m_pool;
        std::unique_ptr<Connection> m_connection;
        std::unique_lock<std::mutex> m_writing; // locked: this is the writer
    };

    Result<void> create(); // a new file; AlreadyExists when there is one
    Result<Lease> writer();
    Result<Lease> reader();
    const QString &path() const { return m_path; }

private:
    Result<std::unique_ptr<Connection>> open(OpenMode mode, int cacheKiB);
    Result<void> prepare(Connection &connection);
    void giveBack(std::unique_ptr<Connection> connection, bool wasWriter);

    const QString m_path;
    const Secret m_key;
    const Settings m_settings;
    std::mutex m_writing;                 // held with the writer
    std::unique_ptr<Connection> m_writer; // under m_writing
    std::mutex m_lock;
    std::vector<std::unique_ptr<Connection>> m_readers; // idle ones; under m_lock
    bool m_ready = false;                               // under m_lock: the schema is ours
};

} // namespace kf::server
