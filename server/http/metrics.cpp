#include "server/http/metrics.h"

namespace kf::server {

void Metrics::countRequest(const QByteArray &route, int status, double seconds)
{
    const std::lock_guard lock(m_lock);
    Count &count = m_requests[{route, status}];
    ++count.requests;
    count.seconds += seconds;
}

QByteArray Metrics::text() const
{
    QByteArray requests = "# HELP keyfield_requests_total Requests answered.\n# TYPE keyfield_requests_total counter\n";
    QByteArray seconds = "# HELP keyfield_request_seconds_total Time spent on them.\n"
                         "# TYPE keyfield_request_seconds_total counter\n";
    {
        const std::lock_guard lock(m_lock);
        for (const auto &[key, count] : m_requests) {
            const QByteArray labels = "{path=\"" + key.first + "\",status=\"" + QByteArray::number(key.second) + "\"} ";
            requests += "keyfield_requests_total" + labels + QByteArray::number(count.requests) + '\n';
            seconds += "keyfield_request_seconds_total" + labels + QByteArray::number(count.seconds, 'f', 6) + '\n';
        }
    }
    return requests + seconds +
           "# HELP keyfield_operations_numbered_total Operations that got their number here.\n"
           "# TYPE keyfield_operations_numbered_total counter\n"
           "keyfield_operations_numbered_total " +
           QByteArray::number(m_operations.load()) +
           "\n# HELP keyfield_connections Connections open now.\n# TYPE keyfield_connections gauge\n"
           "keyfield_connections " +
           QByteArray::number(m_connections.load()) + '\n';
}

} // namespace kf::server
