#pragma once

namespace kf {

// Why a device of the machine cannot be used.
enum class DeviceTrouble {
    Missing, // there is none
    Denied,  // the user or the system does not let us
    Lost     // it was there, and stopped
};

} // namespace kf
