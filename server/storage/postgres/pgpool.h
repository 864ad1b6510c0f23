#pragma once

#include "server/storage/postgres/pgconnection.h"

#include <condition_variable>
#include <mutex>

namespace kf::server {

// A few connections shared by all threads. A broken one is dropped and opened anew when it is next needed, so that a
// restarted database is found again by itself. Any thread.
class PgPool
{
public:
    explicit PgPool(QString url) : m_url(std::move(url)) {}
    Q_DISABLE_COPY_MOVE(PgPool)

    class Lease
    {
    public:
        Lease(Lease &&) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        PgConnection &operator*() const { return *m_connection; }
        PgConnection *operator->() const { return m_connection.get(); }

    private:
        friend class PgPool;
        Lease(PgPool &pool, std::unique_ptr<PgConnection> connection)
            : m_pool(&pool), m_connection(std::move(connection))
        {
        }
        PgPool *m_pool;
        std::unique_ptr<PgConnection> m_connection;
    };

    Result<Lease> lease(); // waits while all are in use; Offline when the database is not in reach

private:
    static constexpr int MaxConnections = 8;
    void giveBack(std::unique_ptr<PgConnection> connection);

    const QString m_url;
    std::mutex m_lock;
    std::condition_variable m_free;
    std::vector<std::unique_ptr<PgConnection>> m_idle; // under m_lock
    int m_open = 0;                                    // idle or leased; under m_lock
};

} // namespace kf::server
