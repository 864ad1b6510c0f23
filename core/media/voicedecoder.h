#pragma once

#include "core/base/result.h"
#include "core/device/pcm.h"
#include "core/media/ogg.h"

#include <memory>

struct OpusDecoder;

namespace kf {

// Opus in Ogg, in pieces of any size, into samples: one channel, 48,000 a second. One thread at a time.
class VoiceDecoder
{
public:
    static constexpr int Rate = 48'000;

    VoiceDecoder();
    VoiceDecoder(VoiceDecoder &&) noexcept = default;
    ~VoiceDecoder();

    // What could be decoded by now. Damaged: this is no voice.
    Result<Samples> decode(QByteArrayView bytes);
    qint64 decoded() const { return m_decoded; } // samples answered so far

private:
    struct Destroy
    {
        void operator()(OpusDecoder *decoder) const;
    };
    Result<void> readHead(const QByteArray &packet);

    std::unique_ptr<OpusDecoder, Destroy> m_decoder;
    OggReader m_reader;
    int m_headers = 0;
    qint64 m_delay = 0;   // samples at the beginning that are the codec's
    qint64 m_skipped = 0; // of those
    qint64 m_decoded = 0;
};

} // namespace kf
