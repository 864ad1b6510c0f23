#include "tests/media/voices.h"

#include <cmath>
#include <numbers>

namespace kf::test {

Samples voice(int rate, int fromMs, int lengthMs)
{
    Samples samples;
    const qint64 first = qint64(fromMs) * rate / 1000;
    const qint64 count = qint64(lengthMs) * rate / 1000;
    samples.reserve(size_t(count));
    for (qint64 i = first; i < first + count; ++i) {
        const double t = double(i) / rate;
        const double turn = 2 * std::numbers::pi * t;
        const double syllable = 0.55 + 0.45 * std::sin(turn * 3);
        samples.push_back(qint16(9000 * syllable * (std::sin(turn * 220) + 0.5 * std::sin(turn * 880))));
    }
    return samples;
}

double energyOf(const Samples &samples)
{
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    return samples.empty() ? 0 : sum / double(samples.size());
}

} // namespace kf::test
