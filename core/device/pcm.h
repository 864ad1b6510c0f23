#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace kf {

// Sound: 16-bit samples of one channel.
using Samples = std::vector<qint16>;

// How loud it is to the ear: 0 for silence (-54 dB of the loudest possible and below) to 1.
double levelOf(std::span<const qint16> samples);

} // namespace kf
