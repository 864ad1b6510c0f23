#include "core/media/ogg.h"

#include <QtEndian>

#include <array>

namespace kf {

namespace {

constexpr QByteArrayView Capture("OggS");
constexpr qsizetype HeadSize = 27; // without the table of lengths
constexpr qsizetype ChecksumAt = 22;
constexpr int FullSegment = 255; // the packet goes on in the next one

constexpr std::array<quint32, 256> checksumTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i << 24;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 0x80000000u) != 0 ? (value << 1) ^ 0x04c11db7u : value << 1;
        table[i] = value;
    }
    return table;
}

quint32 checksum(QByteArrayView page)
{
    static constexpr std::array<quint32, 256> Table = checksumTable();
    quint32 sum = 0;
    for (qsizetype i = 0; i < page.size(); ++i) {
        const bool own = i >= ChecksumAt && i < ChecksumAt + 4; // counts as zero
        sum = (sum << 8) ^ Table[((sum >> 24) ^ (own ? 0u : quint32(quint8(page[i])))) & 0xff];
    }
    return sum;
}

} // namespace

QByteArray OggPage::encoded() const
{
    QByteArray table;
    QByteArray body;
    for (const QByteArray &packet : packets) {
        table.append(packet.size() / FullSegment, char(FullSegment));
        table.append(char(packet.size() % FullSegment));
        body.append(packet);
    }
    QByteArray page(HeadSize, 0);
    std::copy(Capture.begin(), Capture.end(), page.begin());
    page[5] = char(flags);
    qToLittleEndian(granule, page.data() + 6);
    qToLittleEndian(stream, page.data() + 14);
    qToLittleEndian(number, page.data() + 18);
    page[26] = char(table.size());
    page += table + body;
    qToLittleEndian(checksum(page), page.data() + ChecksumAt);
    return page;
}

std::optional<OggPage> OggReader::next()
{
    for (;;) {
        const qsizetype at = m_bytes.indexOf(Capture);
        if (at < 0) {
            m_bytes = m_bytes.right(Capture.size() - 1); // may be the beginning of one
            return std::nullopt;
        }
        m_bytes.remove(0, at);
        if (m_bytes.size() < HeadSize)
            return std::nullopt;
        const qsizetype segments = quint8(m_bytes[26]);
        if (m_bytes.size() < HeadSize + segments)
            return std::nullopt;
        qsizetype bodySize = 0;
        for (qsizetype i = 0; i < segments; ++i)
            bodySize += quint8(m_bytes[HeadSize + i]);
        const qsizetype size = HeadSize + segments + bodySize;
        if (m_bytes.size() < size)
            return std::nullopt;
        const QByteArrayView page = QByteArrayView(m_bytes).first(size);
        if (page[4] != 0 || qFromLittleEndian<quint32>(page.data() + ChecksumAt) != checksum(page)) {
            m_bytes.remove(0, Capture.size());
            continue;
        }
        OggPage found;
        found.flags = quint8(page[5]);
        found.granule = qFromLittleEndian<qint64>(page.data() + 6);
        found.stream = qFromLittleEndian<quint32>(page.data() + 14);
        found.number = qFromLittleEndian<quint32>(page.data() + 18);
        qsizetype from = HeadSize + segments;
        qsizetype length = 0;
        for (qsizetype i = 0; i < segments; ++i) {
            const int segment = quint8(page[HeadSize + i]);
            length += segment;
            if (segment == FullSegment)
                continue;
            found.packets.push_back(page.sliced(from, length).toByteArray());
            from += length;
            length = 0;
        }
        m_bytes.remove(0, size);
        return found;
    }
}

} // namespace kf
