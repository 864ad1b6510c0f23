#include "qml/Media/medialibrary.h"

namespace kf {

MediaLibrary::MediaLibrary(Store &store, const MediaDevices &devices, QObject *parent)
    : QObject(parent), m_devices(devices), m_store(store), m_player(std::make_unique<VoicePlayer>(*this))
{
    // What a kill left open comes back into its draft; the store tells those who show it.
    // Not on the writing thread: a voice that is recorded meanwhile does not wait for it.
    m_reading.run([this] { return m_store.recover(); });
}

MediaLibrary::~MediaLibrary() = default;

} // namespace kf
