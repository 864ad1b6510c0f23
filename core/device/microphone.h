#pragma once

#include "core/device/devicetrouble.h"
#include "core/device/pcm.h"

#include <QObject>

namespace kf {

// Hears. Lives on one thread and speaks there; nothing of what it hears goes anywhere but into heard().
class Microphone : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // heard() follows many times a second, or failed() once. Does nothing while it is on.
    virtual void start() = 0;
    // What was heard until now has been told when this returns.
    virtual void stop() = 0;
    // Samples a second: 16,000 or 48,000; holds from the first heard() until the next start().
    virtual int rate() const = 0;

Q_SIGNALS:
    void heard(const kf::Samples &samples);
    void failed(kf::DeviceTrouble trouble); // it is off then
};

} // namespace kf
