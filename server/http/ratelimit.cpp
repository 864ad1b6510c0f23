#include "server/http/ratelimit.h"

namespace kf::server {

namespace {

constexpr size_t ManyBuckets = 10000;

double secondsBetween(RateLimit::Clock::time_point from, RateLimit::Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

std::optional<std::chrono::milliseconds> RateLimit::take(const QByteArray &key, Clock::time_point now)
{
    const std::lock_guard lock(m_lock);
    if (m_buckets.size() >= ManyBuckets)
        forgetFull(now);
    const auto [at, fresh] = m_buckets.try_emplace(key, Bucket{m_limits.burst, now});
    Bucket &bucket = at->second;
    bucket.tokens =
        std::min(m_limits.burst, bucket.tokens + secondsBetween(bucket.filled, now) * m_limits.requestsPerSecond);
    bucket.filled = now;
    const double waitSeconds = std::max(0.0, (1 - bucket.tokens) / m_limits.requestsPerSecond);
    const std::chrono::milliseconds wait(qint64(waitSeconds * 1000));
    if (wait > m_limits.longestQueue)
        return std::nullopt;
    bucket.tokens -= 1;
    return wait;
}

// A bucket that has filled up again says no more than none.
void RateLimit::forgetFull(Clock::time_point now)
{
    std::erase_if(m_buckets, [&](const auto &entry) {
        const Bucket &bucket = entry.second;
        return bucket.tokens + secondsBetween(bucket.filled, now) * m_limits.requestsPerSecond >= m_limits.burst;
    });
}

} // namespace kf::server
