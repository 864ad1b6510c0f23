#include "core/media/voicedecoder.h"

#include <QtEndian>

#include <opus/opus.h>

#include <array>

namespace kf {

namespace {

constexpr int LongestFrame = VoiceDecoder::Rate * 120 / 1000; // that Opus knows
constexpr int Headers = 2;

tl::unexpected<Error> noVoice()
{
    return fail(ErrorCode::Damaged, QStringLiteral("this is no voice that Keyfield can play"));
}

} // namespace

void VoiceDecoder::Destroy::operator()(OpusDecoder *decoder) const
{
    opus_decoder_destroy(decoder);
}

VoiceDecoder::VoiceDecoder() = default;
VoiceDecoder::~VoiceDecoder() = default;

Result<void> VoiceDecoder::readHead(const QByteArray &packet)
{
    constexpr qsizetype Size = 19;
    if (packet.size() < Size || !packet.startsWith("OpusHead") || packet[9] != 1)
        return noVoice();
    m_delay = qFromLittleEndian<quint16>(packet.constData() + 10);
    int code = OPUS_OK;
    m_decoder.reset(opus_decoder_create(Rate, 1, &code));
    return code == OPUS_OK ? Result<void>() : noVoice();
}

Result<Samples> VoiceDecoder::decode(QByteArrayView bytes)
{
    m_reader.push(bytes);
    Samples samples;
    std::array<qint16, LongestFrame> frame{};
    while (const std::optional<OggPage> page = m_reader.next()) {
        for (const QByteArray &packet : page->packets) {
            if (m_headers < Headers) {
                if (m_headers++ == 0)
                    KF_TRY(readHead(packet));
                continue;
            }
            if (!m_decoder)
                return noVoice();
            const int count = opus_decode(m_decoder.get(), reinterpret_cast<const unsigned char *>(packet.constData()),
                                          opus_int32(packet.size()), frame.data(), LongestFrame, 0);
            if (count < 0)
                return noVoice();
            const qint64 skip = std::min<qint64>(count, m_delay - m_skipped);
            m_skipped += skip;
            samples.insert(samples.end(), frame.begin() + skip, frame.begin() + count);
        }
        // The last page says where the voice ends; what its last frame holds behind that is filling.
        if ((page->flags & OggPage::Last) != 0) {
            const qint64 whole = std::max<qint64>(0, page->granule - m_delay);
            const qint64 have = m_decoded + qint64(samples.size());
            if (have > whole)
                samples.resize(size_t(std::max<qint64>(0, whole - m_decoded)));
        }
    }
    m_decoded += qint64(samples.size());
    return samples;
}

} // namespace kf
