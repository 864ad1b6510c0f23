#pragma once

#include "core/device/pcm.h"

namespace kf::test {

// What one can tell from a microphone: two tones that come and go like syllables. The same for the same arguments.
Samples voice(int rate, int fromMs, int lengthMs);
double energyOf(const Samples &samples); // mean square

} // namespace kf::test
