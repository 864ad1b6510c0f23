#pragma once

#include "core/device/devicetrouble.h"

#include <QByteArray>
#include <QObject>

namespace kf {

// What a camera looks at: rows of 32-bit pixels (0xffRRGGBB in the machine's byte order), without gaps.
struct CameraView
{
    int width = 0;
    int height = 0;
    QByteArray pixels;
};

// Takes pictures into memory, and nowhere else: no file, no gallery. Lives on one thread and speaks there.
class Camera : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // seen() follows some times a second, or failed() once. Does nothing while it is on.
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void take() = 0; // while it is on; taken() follows, or failed()

Q_SIGNALS:
    void seen(const kf::CameraView &view);
    void taken(const QByteArray &jpeg);     // without the place, the time or the device in it
    void failed(kf::DeviceTrouble trouble); // it is off then
};

} // namespace kf
