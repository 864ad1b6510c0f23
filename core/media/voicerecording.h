#pragma once

#include "core/media/sealedfile.h"
#include "core/media/voiceencoder.h"
#include "core/media/voicelevels.h"
#include "core/store/media.h"

namespace kf {

class MediaStore;

// A voice that is being recorded: encoded, sealed and on the disk a second after it was heard. Dropped or killed before
// finish(), it is found again by MediaStore::recover(). One worker thread at a time; its calls wait for the disk.
class VoiceRecording
{
public:
    VoiceRecording(VoiceRecording &&) noexcept = default;

    const RecordId &id() const { return m_media.id; }
    qint64 durationMs() const { return m_encoder.durationMs(); }
    // An error is for good: what was put away until then is recovered.
    Result<void> append(std::span<const qint16> samples);
    Result<Media> finish();

private:
    friend class MediaStore;
    VoiceRecording(MediaStore &store, Media media, SealedWriter file, VoiceEncoder encoder, int rate);
    Result<void> put(const QByteArray &pages);

    MediaStore *m_store;
    Media m_media;
    SealedWriter m_file;
    VoiceEncoder m_encoder;
    VoiceLevels m_levels;
};

} // namespace kf
