#pragma once

#include "core/device/camera.h"
#include "core/device/loudspeaker.h"
#include "core/device/microphone.h"

namespace kf {

// The ears, the mouth and the eye of a machine. Whoever lends them keeps them alive.
struct MediaDevices
{
    Microphone &microphone;
    Loudspeaker &loudspeaker;
    Camera &camera;
};

} // namespace kf
