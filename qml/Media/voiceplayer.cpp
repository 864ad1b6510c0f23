#include "qml/Media/voiceplayer.h"

#include "core/base/onresult.h"
#include "core/media/voicedecoder.h"
#include "qml/Media/devicewords.h"
#include "qml/Media/medialibrary.h"

namespace kf {

struct VoicePlayer::Source
{
    RecordId id;
    std::optional<SealedReader> file;
    VoiceDecoder decoder;

    Piece next(MediaStore &store, size_t wanted)
    {
        Piece piece;
        if (!file) {
            auto opened = store.open(id);
            if (!opened) {
                piece.error = opened.error();
                return piece;
            }
            file.emplace(std::move(*opened));
        }
        while (piece.samples.size() < wanted) {
            const auto chunk = file->next();
            if (!chunk) {
                piece.error = chunk.error();
                return piece;
            }
            if (!*chunk) {
                piece.last = true;
                return piece;
            }
            const auto some = decoder.decode(**chunk);
            if (!some) {
                piece.error = some.error();
                return piece;
            }
            piece.samples.insert(piece.samples.end(), some->begin(), some->end());
        }
        return piece;
    }
};

VoicePlayer::VoicePlayer(MediaLibrary &library, QObject *parent) : QObject(parent), m_library(library)
{
    Loudspeaker &loudspeaker = library.devices().loudspeaker;
    connect(&loudspeaker, &Loudspeaker::wanted, this, &VoicePlayer::fetch);
    connect(&loudspeaker, &Loudspeaker::ended, this, [this] { end({}); });
    connect(&loudspeaker, &Loudspeaker::failed, this, [this] {
        if (!m_key.isEmpty())
            end(words::ofLoudspeaker());
    });
}

VoicePlayer::~VoicePlayer()
{
    if (!m_key.isEmpty())
        m_library.devices().loudspeaker.stop();
}

void VoicePlayer::toggle(const QString &key, int durationMs)
{
    const bool same = key == m_key;
    stop();
    const auto id = RecordId::fromString(key);
    if (same || !id)
        return;
    m_source = std::make_shared<Source>();
    m_source->id = *id;
    m_key = key;
    m_durationMs = durationMs;
    m_progress = 0;
    m_over = m_fetching = false;
    m_trouble.clear();
    Q_EMIT playingChanged();
    Q_EMIT progressChanged();
    m_library.devices().loudspeaker.start(VoiceDecoder::Rate);
}

void VoicePlayer::stop()
{
    if (m_key.isEmpty())
        return;
    m_library.devices().loudspeaker.stop();
    end({});
}

void VoicePlayer::end(const QString &trouble)
{
    m_source.reset();
    m_key.clear();
    m_progress = 0;
    m_trouble = trouble;
    Q_EMIT playingChanged();
    Q_EMIT progressChanged();
}

void VoicePlayer::fetch(int samples)
{
    if (!m_source)
        return;
    const double progress =
        m_durationMs > 0 ? double(m_library.devices().loudspeaker.playedMs()) / double(m_durationMs) : 0;
    m_progress = std::clamp(progress, 0.0, 1.0);
    Q_EMIT progressChanged();
    if (m_fetching || m_over)
        return;
    m_fetching = true;
    onResult(m_library.reading().run([source = m_source, &store = m_library.store(), wanted = size_t(samples)] {
        return source->next(store, wanted);
    }),
             this, [this, source = m_source](const Piece &piece) {
                 if (source == m_source)
                     play(piece);
             });
}

void VoicePlayer::play(const Piece &piece)
{
    m_fetching = false;
    Loudspeaker &loudspeaker = m_library.devices().loudspeaker;
    if (piece.error) {
        loudspeaker.stop();
        end(words::notOpened(*piece.error));
        return;
    }
    loudspeaker.write(piece.samples);
    if (piece.last) {
        m_over = true;
        loudspeaker.finish();
    }
}

} // namespace kf
