#pragma once

#include "server/storage/postgres/pgconnection.h"

#include <chrono>
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

    // Waits while all are in use. Offline when the database is not in reach: one that was, and fails over to its
    // standby, is waited for a few seconds; nobody who comes later waits longer than the first.
    Result<Lease> lease();

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int MaxConnections = 8;
    static constexpr std::chrono::milliseconds Patience{4000};
    static constexpr int FirstConnectionSeconds = 10;
    static constexpr int NextConnectionSeconds = 3; // another one may have taken its place
    static constexpr std::chrono::milliseconds BetweenTries{100};
    Result<std::unique_ptr<PgConnection>> open();
    int secondsToConnect();
    bool mayComeBack(); // it failed again
    // One of them was dead, and they lead to where that led: to find it out of each may take seconds.
    void dropIdle();
    void giveBack(std::unique_ptr<PgConnection> connection);

    const QString m_url;
    std::mutex m_lock;
    std::condition_variable m_free;
    std::vector<std::unique_ptr<PgConnection>> m_idle; // under m_lock
    int m_open = 0;                                    // idle or leased; under m_lock
    bool m_wasThere = false;                           // ever; under m_lock
    std::optional<Clock::time_point> m_lostAt;         // the first failure since it was there; under m_lock
};

} // namespace kf::server
