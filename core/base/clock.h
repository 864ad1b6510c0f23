#pragma once

#include <QtGlobal>

namespace kf {

// The two clocks everything is told, injected so that tests own time. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0;       // wall clock, UTC milliseconds since 1970; may jump
    virtual qint64 monotonicMs() const = 0; // milliseconds since boot, sleep included; never goes back
    virtual quint32 bootId() const = 0;     // another number after the machine was started again

    static const Clock &system(); // stateless: asks the operating system
};

} // namespace kf
