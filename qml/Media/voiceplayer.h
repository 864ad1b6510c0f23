#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/device/pcm.h"

#include <QQmlEngine>

#include <memory>

namespace kf {

class MediaLibrary;

// Plays one voice at a time: unsealed and decoded a second at a time, in memory alone. UI thread.
class VoicePlayer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY playingChanged)

public:
    explicit VoicePlayer(MediaLibrary &library, QObject *parent = nullptr);
    ~VoicePlayer() override;

    QString playing() const { return m_key; }      // the attachment's key; empty: nothing
    double progress() const { return m_progress; } // 0 to 1
    QString trouble() const { return m_trouble; }

    // Plays it from its beginning, or stops it.
    Q_INVOKABLE void toggle(const QString &key, int durationMs);
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void playingChanged();
    void progressChanged();

private:
    struct Source; // on the reading thread alone
    struct Piece
    {
        Samples samples;
        bool last = false;
        std::optional<Error> error;
    };
    void fetch(int samples);
    void play(const Piece &piece);
    void end(const QString &trouble);

    MediaLibrary &m_library;
    std::shared_ptr<Source> m_source;
    QString m_key;
    QString m_trouble;
    qint64 m_durationMs = 0;
    double m_progress = 0;
    bool m_fetching = false;
    bool m_over = false;
};

} // namespace kf
