#include "core/calendar/contentlines.h"

#include <QIODevice>

namespace kf::calendar {

bool ContentLines::fill()
{
    if (m_at < m_chunk.size())
        return true;
    m_chunk = m_device.read(LongestLine);
    m_at = 0;
    return !m_chunk.isEmpty();
}

bool ContentLines::readPhysical()
{
    m_ahead.clear();
    m_aheadCut = false;
    m_hasAhead = fill();
    if (!m_hasAhead)
        return false;
    ++m_number;
    for (bool ended = false; !ended && fill();) {
        const qsizetype found = m_chunk.indexOf('\n', m_at);
        ended = found >= 0;
        const qsizetype end = ended ? found : m_chunk.size();
        m_aheadCut = m_aheadCut || m_ahead.size() + end - m_at > LongestLine;
        if (!m_aheadCut)
            m_ahead += QByteArrayView(m_chunk).sliced(m_at, end - m_at);
        m_at = ended ? end + 1 : end;
    }
    if (m_ahead.endsWith('\r'))
        m_ahead.chop(1);
    if (m_number == 1 && m_ahead.startsWith("\xef\xbb\xbf"))
        m_ahead.remove(0, 3);
    return true;
}

bool ContentLines::next(Line &line)
{
    if (!m_hasAhead && !readPhysical())
        return false;
    line.text = std::move(m_ahead);
    line.number = m_number;
    line.cut = m_aheadCut;
    m_hasAhead = false;
    while (readPhysical() && (m_ahead.startsWith(' ') || m_ahead.startsWith('\t'))) {
        line.cut = line.cut || m_aheadCut || line.text.size() + m_ahead.size() > LongestLine;
        if (!line.cut)
            line.text += QByteArrayView(m_ahead).sliced(1);
        m_hasAhead = false;
    }
    return true;
}

} // namespace kf::calendar
