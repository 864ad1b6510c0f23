#include "platform/media/systemmicrophone.h"

#include <QAudioDevice>
#include <QAudioSource>
#include <QMediaDevices>

namespace kf {

namespace {

// What a voice needs, else what every sound card has.
constexpr int Rates[] = {16'000, 48'000};

QAudioFormat formatOf(int rate)
{
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

SystemMicrophone::SystemMicrophone(QObject *parent) : Microphone(parent) {}

SystemMicrophone::~SystemMicrophone() = default;

void SystemMicrophone::start()
{
    if (m_source)
        return;
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    const auto *rate = std::find_if(std::begin(Rates), std::end(Rates), [&device](int wanted) {
        return !device.isNull() && device.isFormatSupported(formatOf(wanted));
    });
    if (rate == std::end(Rates)) {
        giveUp(DeviceTrouble::Missing);
        return;
    }
    m_rate = *rate;
    m_source = std::make_unique<QAudioSource>(device, formatOf(m_rate));
    connect(m_source.get(), &QAudioSource::stateChanged, this, &SystemMicrophone::follow);
    m_sound = m_source->start();
    if (!m_sound || m_source->error() == QAudio::OpenError) {
        giveUp(DeviceTrouble::Denied);
        return;
    }
    connect(m_sound, &QIODevice::readyRead, this, &SystemMicrophone::listen);
}

void SystemMicrophone::stop()
{
    if (!m_source)
        return;
    listen();
    m_source->disconnect(this);
    m_source->stop();
    m_source.reset();
    m_sound = nullptr;
}

void SystemMicrophone::listen()
{
    if (!m_sound)
        return;
    // Of the source: the device it reads through does not know.
    const qint64 whole = m_source->bytesAvailable() / qint64(sizeof(qint16));
    Samples samples(static_cast<size_t>(whole));
    const qint64 read = m_sound->read(reinterpret_cast<char *>(samples.data()), whole * qint64(sizeof(qint16)));
    samples.resize(size_t(std::max<qint64>(0, read)) / sizeof(qint16));
    if (!samples.empty())
        Q_EMIT heard(samples);
}

void SystemMicrophone::follow(QAudio::State state)
{
    if (state == QAudio::StoppedState && m_source->error() != QAudio::NoError)
        giveUp(m_source->error() == QAudio::OpenError ? DeviceTrouble::Denied : DeviceTrouble::Lost);
}

void SystemMicrophone::giveUp(DeviceTrouble trouble)
{
    m_sound = nullptr;
    if (m_source) {
        m_source->disconnect(this);
        m_source.release()->deleteLater(); // this may be its own signal
    }
    // Later, so that whoever called start() has come back from it.
    QMetaObject::invokeMethod(
        this, [this, trouble] { Q_EMIT failed(trouble); }, Qt::QueuedConnection);
}

} // namespace kf
