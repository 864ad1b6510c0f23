#pragma once

#include "core/base/error.h"
#include "core/device/devicetrouble.h"

#include <QString>

namespace kf::words {

// What went wrong, what it means and what to do, in the user's language.
QString ofMicrophone(DeviceTrouble trouble);
QString ofCamera(DeviceTrouble trouble);
QString ofLoudspeaker();
QString notKept(const Error &error);   // a voice or a photo
QString notOpened(const Error &error); // of one that is there

} // namespace kf::words
