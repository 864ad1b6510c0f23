#pragma once

#include "core/device/mediadevices.h"
#include "core/media/mediastore.h"
#include "qml/Media/voiceplayer.h"

#include <QQmlEngine>

namespace kf {

// What the media of a session are kept and shown with: the sealed files, the machine's devices, and the threads on
// which the slow part is done. Made by unlocking, destroyed by locking: what is being written then is finished first.
class MediaLibrary : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::VoicePlayer *player READ player CONSTANT)

public:
    // Both outlive this.
    MediaLibrary(Store &store, const MediaDevices &devices, QObject *parent = nullptr);
    ~MediaLibrary() override;

    const MediaDevices &devices() const { return m_devices; }
    MediaStore &store() { return m_store; }          // for work given to one of these:
    Executor &writing() { return m_writing; }        // what is being kept, in order
    Executor &reading() { return m_reading; }        // what is to be seen and heard
    VoicePlayer *player() { return m_player.get(); } // one voice at a time, whatever page it is on

private:
    MediaDevices m_devices;
    MediaStore m_store;
    Executor m_writing{QStringLiteral("kf-media-write")};
    Executor m_reading{QStringLiteral("kf-media-read")};
    std::unique_ptr<VoicePlayer> m_player;
};

} // namespace kf
