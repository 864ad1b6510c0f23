#include "core/media/voicerecording.h"

#include "core/media/mediastore.h"

namespace kf {

VoiceRecording::VoiceRecording(MediaStore &store, Media media, SealedWriter file, VoiceEncoder encoder, int rate)
    : m_store(&store), m_media(std::move(media)), m_file(std::move(file)), m_encoder(std::move(encoder)), m_levels(rate)
{
}

Result<void> VoiceRecording::put(const QByteArray &pages)
{
    if (pages.isEmpty())
        return {};
    KF_TRY(m_file.append(pages));
    return m_file.sync();
}

Result<void> VoiceRecording::append(std::span<const qint16> samples)
{
    m_levels.add(samples);
    KF_ASSIGN(const QByteArray pages, m_encoder.encode(samples));
    return put(pages);
}

Result<Media> VoiceRecording::finish()
{
    KF_ASSIGN(const QByteArray pages, m_encoder.finish());
    KF_TRY(put(pages));
    m_media.durationMs = m_encoder.durationMs();
    m_media.levels = m_levels.bars();
    return m_store->complete(m_media, m_file);
}

} // namespace kf
