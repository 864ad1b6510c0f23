#include "core/base/clock.h"

#include <QHash>
#include <QSysInfo>

#include <chrono>

namespace kf {

namespace {

class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::system_clock::now().time_since_epoch())
            .count();
    }
    qint64 monotonicMs() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
    }
    quint32 bootId() const override
    {
        static const auto id = quint32(qHash(QSysInfo::bootUniqueId(), 0));
        return id;
    }
};

} // namespace

const Clock &Clock::system()
{
    static const SystemClock clock;
    return clock;
}

} // namespace kf
