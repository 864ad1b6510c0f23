#pragma once

#include <QByteArray>

class QIODevice;

namespace kf::calendar {

// The content lines of an iCalendar stream (RFC 5545, 3.1), unfolded, each with the number of its first line in the
// file. However long a line is, no more than LongestLine of it is ever in memory.
class ContentLines
{
public:
    static constexpr qsizetype LongestLine = 64 * 1024; // bytes

    struct Line
    {
        QByteArray text; // its beginning, when it was cut
        qint64 number = 0;
        bool cut = false;
    };

    // `device` is open and outlives this.
    explicit ContentLines(QIODevice &device) : m_device(device) {}

    bool next(Line &line); // false: that was all

private:
    bool readPhysical();

    bool fill();

    QIODevice &m_device;
    QByteArray m_chunk; // of the device, and how far it was taken
    qsizetype m_at = 0;
    QByteArray m_ahead; // the line that was read last, and belongs to nothing yet
    bool m_aheadCut = false;
    bool m_hasAhead = false;
    qint64 m_number = 0; // of that line
};

} // namespace kf::calendar
