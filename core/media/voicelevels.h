#pragma once

#include "core/device/pcm.h"

#include <QByteArray>

namespace kf {

// How loud a voice was over its length, for a picture of it.
class VoiceLevels
{
public:
    static constexpr int Bars = 32;

    explicit VoiceLevels(int rate) : m_step(size_t(rate) / 10) {}

    void add(std::span<const qint16> samples);
    QByteArray bars() const; // 0 to 255 each; fewer than Bars when it was short

private:
    size_t m_step; // samples of a tenth of a second
    Samples m_waiting;
    QByteArray m_levels; // one for each tenth of a second
};

} // namespace kf
