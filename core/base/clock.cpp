#include "core/base/clock.h"

#include <QHash>
#include <QSysInfo>

#include <chrono>
#include <ctime>

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
        // A steady_clock stands still while a phone sleeps; ages would be too small by that.
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
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
