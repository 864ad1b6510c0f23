#pragma once

#include <QByteArray>

#include <atomic>
#include <map>
#include <mutex>

namespace kf::server {

// Counters for /metrics, in Prometheus' text format. Any thread.
class Metrics
{
public:
    void countRequest(const QByteArray &route, int status, double seconds);
    void countOperations(quint64 numbered) { m_operations += numbered; }
    void connectionOpened() { ++m_connections; }
    void connectionClosed() { --m_connections; }
    QByteArray text() const;

private:
    struct Count
    {
        quint64 requests = 0;
        double seconds = 0;
    };
    mutable std::mutex m_lock;
    std::map<std::pair<QByteArray, int>, Count> m_requests; // by route and status, both from closed sets
    std::atomic<quint64> m_operations = 0;
    std::atomic<int> m_connections = 0;
};

} // namespace kf::server
