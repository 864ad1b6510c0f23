#include "platform/media/systemloudspeaker.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

namespace kf {

namespace {

constexpr int FeedMs = 40; // the sink holds some times as much

} // namespace

SystemLoudspeaker::SystemLoudspeaker(QObject *parent) : Loudspeaker(parent)
{
    m_feed.setInterval(FeedMs);
    connect(&m_feed, &QTimer::timeout, this, &SystemLoudspeaker::feed);
}

SystemLoudspeaker::~SystemLoudspeaker() = default;

void SystemLoudspeaker::start(int samplesPerSecond)
{
    stop();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    QAudioFormat format;
    format.setSampleRate(samplesPerSecond);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isNull() || !device.isFormatSupported(format)) {
        giveUp(DeviceTrouble::Missing);
        return;
    }
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sound = m_sink->start();
    if (!m_sound) {
        giveUp(DeviceTrouble::Denied);
        return;
    }
    m_feed.start();
}

void SystemLoudspeaker::write(const Samples &samples)
{
    m_waiting.append(reinterpret_cast<const char *>(samples.data()), qsizetype(samples.size() * sizeof(qint16)));
}

void SystemLoudspeaker::finish()
{
    m_last = true;
}

void SystemLoudspeaker::stop()
{
    m_feed.stop();
    m_waiting.clear();
    m_last = false;
    m_sound = nullptr;
    m_sink.reset();
}

qint64 SystemLoudspeaker::playedMs() const
{
    return m_sink ? m_sink->processedUSecs() / 1000 : 0;
}

void SystemLoudspeaker::feed()
{
    const qsizetype room = m_sink->bytesFree() / qsizetype(sizeof(qint16)) * qsizetype(sizeof(qint16));
    if (m_waiting.size() < room && !m_last)
        Q_EMIT wanted(int((room - m_waiting.size()) / qsizetype(sizeof(qint16))));
    if (!m_sink)
        return; // somebody stopped it
    const qint64 taken = m_sound->write(m_waiting.constData(), std::min(room, m_waiting.size()));
    if (taken > 0)
        m_waiting.remove(0, taken);
    if (m_last && m_waiting.isEmpty() && m_sink->state() != QAudio::ActiveState) {
        stop();
        Q_EMIT ended();
    } else if (m_sink->error() == QAudio::IOError || m_sink->error() == QAudio::FatalError) {
        giveUp(DeviceTrouble::Lost);
    }
}

void SystemLoudspeaker::giveUp(DeviceTrouble trouble)
{
    stop();
    QMetaObject::invokeMethod(
        this, [this, trouble] { Q_EMIT failed(trouble); }, Qt::QueuedConnection);
}

} // namespace kf
