#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace kf {

// Pages of an Ogg stream (RFC 3533), as far as Opus in Ogg (RFC 7845) needs them: one logical stream, no packet that
// goes over two pages.
struct OggPage
{
    enum Flag : quint8 { First = 2, Last = 4 };
    static constexpr int MaxPackets = 50;
    static constexpr qsizetype MaxPacket = 1275; // the longest that Opus makes

    quint8 flags = 0;
    qint64 granule = 0; // samples at 48 kHz up to the end of the page
    quint32 stream = 0;
    quint32 number = 0;
    std::vector<QByteArray> packets;

    QByteArray encoded() const;
};

// Takes pages out of bytes that come in pieces.
class OggReader
{
public:
    void push(QByteArrayView bytes) { m_bytes.append(bytes); }
    // The next page that is whole. What is no page is stepped over; a page with a wrong checksum counts as none.
    std::optional<OggPage> next();

private:
    QByteArray m_bytes;
};

} // namespace kf
