#include "server/storage/postgres/pgpool.h"

#include <thread>

namespace kf::server {

PgPool::Lease::~Lease()
{
    if (m_connection)
        m_pool->giveBack(std::move(m_connection));
}

Result<PgPool::Lease> PgPool::lease()
{
    std::unique_lock lock(m_lock);
    m_free.wait(lock, [this] { return !m_idle.empty() || m_open < MaxConnections; });
    if (m_idle.empty()) {
        ++m_open;
        lock.unlock();
    } else {
        auto connection = std::move(m_idle.back());
        m_idle.pop_back();
        lock.unlock();
        // It may have been cut since; a word costs little and saves the request.
        if (connection->run("SELECT 1"))
            return Lease(*this, std::move(connection));
        dropIdle();
    }
    auto opened = open();
    if (!opened) {
        giveBack(nullptr);
        return fail(std::move(opened).error());
    }
    return Lease(*this, std::move(*opened));
}

void PgPool::dropIdle()
{
    std::vector<std::unique_ptr<PgConnection>> dropped;
    {
        const std::lock_guard lock(m_lock);
        dropped.swap(m_idle);
        m_open -= int(dropped.size());
    }
    m_free.notify_all();
}

Result<std::unique_ptr<PgConnection>> PgPool::open()
{
    for (;;) {
        auto opened = PgConnection::open(m_url, secondsToConnect());
        if (opened) {
            const std::lock_guard lock(m_lock);
            m_wasThere = true;
            m_lostAt.reset();
            return opened;
        }
        if (opened.error().code != ErrorCode::Offline || !mayComeBack())
            return opened;
        std::this_thread::sleep_for(BetweenTries);
    }
}

int PgPool::secondsToConnect()
{
    const std::lock_guard lock(m_lock);
    return m_wasThere ? NextConnectionSeconds : FirstConnectionSeconds;
}

bool PgPool::mayComeBack()
{
    const std::lock_guard lock(m_lock);
    const Clock::time_point now = Clock::now();
    if (!m_lostAt)
        m_lostAt = now;
    return m_wasThere && now - *m_lostAt < Patience;
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection)
{
    if (connection && !connection->isUsable())
        connection.reset();
    {
        const std::lock_guard lock(m_lock);
        if (connection)
            m_idle.push_back(std::move(connection));
        else
            --m_open;
    }
    m_free.notify_one();
}

} // namespace kf::server
