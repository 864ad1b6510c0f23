#pragma once

#include "server/http/limits.h"

#include <mutex>
#include <unordered_map>

namespace kf::server {

// A token bucket for each key. A little over the rate a request waits its turn; far over it is refused. Any thread.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;

    explicit RateLimit(const Limits &limits) : m_limits(limits) {}

    // How long to wait before going on; nullopt: refused.
    std::optional<std::chrono::milliseconds> take(const QByteArray &key, Clock::time_point now);

private:
    struct Bucket
    {
        double tokens = 0;
        Clock::time_point filled;
    };
    void forgetFull(Clock::time_point now);

    const Limits &m_limits;
    std::mutex m_lock;
    std::unordered_map<QByteArray, Bucket> m_buckets; // under m_lock
};

} // namespace kf::server
