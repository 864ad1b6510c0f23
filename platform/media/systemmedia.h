#pragma once

#include "core/device/mediadevices.h"

#include <memory>

namespace kf {

// The devices that the operating system offers, through Qt Multimedia. None of them is looked for before it is used.
// UI thread.
class SystemMedia
{
public:
    SystemMedia();
    ~SystemMedia();
    Q_DISABLE_COPY_MOVE(SystemMedia)

    MediaDevices devices() { return {*m_microphone, *m_loudspeaker, *m_camera}; }

private:
    std::unique_ptr<Microphone> m_microphone;
    std::unique_ptr<Loudspeaker> m_loudspeaker;
    std::unique_ptr<Camera> m_camera;
};

} // namespace kf
