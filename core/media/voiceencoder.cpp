#include "core/media/voiceencoder.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <opus/opus.h>

namespace kf {

namespace {

constexpr int GranuleRate = 48'000; // that of Opus in Ogg, whatever goes in
constexpr int GranulesPerFrame = GranuleRate / 1000 * VoiceEncoder::FrameMs;

tl::unexpected<Error> opusError(int code)
{
    return fail(ErrorCode::Internal, QStringLiteral("the voice could not be encoded (%1)").arg(code));
}

} // namespace

void VoiceEncoder::Destroy::operator()(OpusEncoder *encoder) const
{
    opus_encoder_destroy(encoder);
}

VoiceEncoder::VoiceEncoder(int rate, OpusEncoder *encoder) : m_rate(rate), m_encoder(encoder) {}
VoiceEncoder::~VoiceEncoder() = default;

Result<VoiceEncoder> VoiceEncoder::create(int rate)
{
    if (rate != 16'000 && rate != 48'000)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a voice has 16,000 or 48,000 samples a second"));
    int code = OPUS_OK;
    OpusEncoder *made = opus_encoder_create(rate, 1, OPUS_APPLICATION_VOIP, &code);
    if (code != OPUS_OK)
        return opusError(code);
    VoiceEncoder encoder(rate, made);
    opus_encoder_ctl(made, OPUS_SET_BITRATE(BitsPerSecond));
    opus_encoder_ctl(made, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
    opus_int32 lookahead = 0;
    opus_encoder_ctl(made, OPUS_GET_LOOKAHEAD(&lookahead));
    encoder.m_delay = qint64(lookahead) * GranuleRate / rate;
    encoder.m_page.stream = QRandomGenerator::global()->generate();
    return encoder;
}

QByteArray VoiceEncoder::page(std::vector<QByteArray> packets, quint8 flags)
{
    m_page.packets = std::move(packets);
    m_page.flags = flags;
    m_page.number = m_pages++;
    QByteArray bytes = m_page.encoded();
    m_page.packets.clear();
    return bytes;
}

QByteArray VoiceEncoder::headers()
{
    QByteArray head("OpusHead\x01\x01", 10);
    head.resize(19, 0);
    qToLittleEndian(quint16(m_delay), head.data() + 10);
    qToLittleEndian(quint32(m_rate), head.data() + 12);
    constexpr QByteArrayView Vendor("Keyfield");
    QByteArray tags("OpusTags");
    tags.resize(12, 0);
    qToLittleEndian(quint32(Vendor.size()), tags.data() + 8);
    tags.append(Vendor);
    tags.resize(tags.size() + 4, 0); // no remarks
    QByteArray both = page({head}, OggPage::First);
    return both + page({tags}, 0);
}

Result<void> VoiceEncoder::encodeFrame(std::span<const qint16> frame)
{
    QByteArray packet(OggPage::MaxPacket, Qt::Uninitialized);
    const opus_int32 size = opus_encode(m_encoder.get(), frame.data(), int(frame.size()),
                                        reinterpret_cast<unsigned char *>(packet.data()), opus_int32(packet.size()));
    if (size < 0)
        return opusError(size);
    packet.resize(size);
    m_page.packets.push_back(std::move(packet));
    ++m_frames;
    return {};
}

Result<QByteArray> VoiceEncoder::encode(std::span<const qint16> samples)
{
    QByteArray pages;
    if (m_pages == 0)
        pages = headers();
    m_samples += qint64(samples.size());
    const size_t frame = size_t(m_rate / 1000 * FrameMs);
    while (!samples.empty()) {
        const size_t taken = std::min(samples.size(), frame - m_waiting.size());
        m_waiting.insert(m_waiting.end(), samples.begin(), samples.begin() + std::ptrdiff_t(taken));
        samples = samples.subspan(taken);
        if (m_waiting.size() < frame)
            break;
        KF_TRY(encodeFrame(m_waiting));
        m_waiting.clear();
        m_page.granule = m_frames * GranulesPerFrame;
        if (m_page.packets.size() == OggPage::MaxPackets)
            pages += page(std::move(m_page.packets), 0);
    }
    return pages;
}

Result<QByteArray> VoiceEncoder::finish()
{
    KF_ASSIGN(QByteArray pages, encode({}));
    const qint64 end = m_samples * (GranuleRate / m_rate) + m_delay;
    const size_t frame = size_t(m_rate / 1000 * FrameMs);
    // Silence pushes the last of the voice out of the codec.
    while (m_frames * GranulesPerFrame < end) {
        m_waiting.resize(frame, 0);
        KF_TRY(encodeFrame(m_waiting));
        m_waiting.clear();
        if (m_page.packets.size() == OggPage::MaxPackets && m_frames * GranulesPerFrame < end) {
            m_page.granule = m_frames * GranulesPerFrame;
            pages += page(std::move(m_page.packets), 0);
        }
    }
    m_page.granule = end;
    return pages + page(std::move(m_page.packets), OggPage::Last);
}

qint64 VoiceEncoder::durationMs() const
{
    return m_samples * 1000 / m_rate;
}

} // namespace kf
