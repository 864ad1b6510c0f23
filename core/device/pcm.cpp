#include "core/device/pcm.h"

#include <algorithm>
#include <cmath>

namespace kf {

namespace {

constexpr double FaintestDb = -54;
constexpr double FullScale = 32768;

} // namespace

double levelOf(std::span<const qint16> samples)
{
    if (samples.empty())
        return 0;
    double energy = 0;
    for (const qint16 sample : samples)
        energy += double(sample) * sample;
    const double loudness = std::sqrt(energy / double(samples.size())) / FullScale;
    if (loudness <= 0)
        return 0;
    return std::clamp(1 - 20 * std::log10(loudness) / FaintestDb, 0.0, 1.0);
}

} // namespace kf
