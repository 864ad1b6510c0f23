#pragma once

#include "core/device/devicetrouble.h"
#include "core/device/pcm.h"

#include <QObject>

namespace kf {

// Plays what it is given. Lives on one thread and speaks there.
class Loudspeaker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // wanted() follows whenever there is room, or failed() once. Ends what was playing.
    virtual void start(int samplesPerSecond) = 0;
    virtual void write(const Samples &samples) = 0;
    virtual void finish() = 0;           // no more comes: ended() follows when the last of it has been heard
    virtual void stop() = 0;             // at once
    virtual qint64 playedMs() const = 0; // since start()

Q_SIGNALS:
    void wanted(int samples);
    void ended();
    void failed(kf::DeviceTrouble trouble);
};

} // namespace kf
