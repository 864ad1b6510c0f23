#pragma once

#include "core/base/result.h"
#include "core/device/pcm.h"
#include "core/media/ogg.h"

#include <memory>

struct OpusEncoder;

namespace kf {

// A voice into Opus in Ogg: 20 ms a frame, a page for each second, so that a page can be put away as soon as it is
// full. One thread at a time.
class VoiceEncoder
{
public:
    static constexpr int FrameMs = 20;
    static constexpr int PageMs = FrameMs * OggPage::MaxPackets;
    static constexpr int BitsPerSecond = 24'000;

    // `rate`: samples a second, 16,000 or 48,000. InvalidInput for another one.
    static Result<VoiceEncoder> create(int rate);
    VoiceEncoder(VoiceEncoder &&) noexcept = default;
    ~VoiceEncoder();

    // The pages that are full by now; often none.
    Result<QByteArray> encode(std::span<const qint16> samples);
    Result<QByteArray> finish(); // the rest, and the end of the stream
    qint64 durationMs() const;   // of what came in

private:
    struct Destroy
    {
        void operator()(OpusEncoder *encoder) const;
    };
    VoiceEncoder(int rate, OpusEncoder *encoder);
    QByteArray page(std::vector<QByteArray> packets, quint8 flags);
    QByteArray headers();
    Result<void> encodeFrame(std::span<const qint16> frame);

    int m_rate;
    std::unique_ptr<OpusEncoder, Destroy> m_encoder;
    qint64 m_delay = 0; // of the codec, in samples at 48 kHz: to be left out when it is heard
    Samples m_waiting;  // less than a frame
    OggPage m_page;
    quint32 m_pages = 0;
    qint64 m_frames = 0;
    qint64 m_samples = 0; // at m_rate
};

} // namespace kf
