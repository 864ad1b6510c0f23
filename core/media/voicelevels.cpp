#include "core/media/voicelevels.h"

#include <algorithm>

namespace kf {

void VoiceLevels::add(std::span<const qint16> samples)
{
    while (!samples.empty()) {
        const size_t taken = std::min(samples.size(), m_step - m_waiting.size());
        m_waiting.insert(m_waiting.end(), samples.begin(), samples.begin() + std::ptrdiff_t(taken));
        samples = samples.subspan(taken);
        if (m_waiting.size() < m_step)
            return;
        m_levels.append(char(quint8(levelOf(m_waiting) * 255)));
        m_waiting.clear();
    }
}

QByteArray VoiceLevels::bars() const
{
    if (m_levels.size() <= Bars)
        return m_levels;
    QByteArray bars;
    for (qsizetype i = 0; i < Bars; ++i) {
        const qsizetype from = i * m_levels.size() / Bars;
        const qsizetype to = (i + 1) * m_levels.size() / Bars;
        const auto louder = [](char a, char b) { return quint8(a) < quint8(b); };
        bars.append(*std::max_element(m_levels.begin() + from, m_levels.begin() + to, louder));
    }
    return bars;
}

} // namespace kf
