#pragma once

#include "core/device/loudspeaker.h"

#include <QByteArray>
#include <QTimer>

#include <memory>

class QAudioSink;
class QIODevice;

namespace kf {

class SystemLoudspeaker final : public Loudspeaker
{
    Q_OBJECT

public:
    explicit SystemLoudspeaker(QObject *parent = nullptr);
    ~SystemLoudspeaker() override;

    void start(int samplesPerSecond) override;
    void write(const Samples &samples) override;
    void finish() override;
    void stop() override;
    qint64 playedMs() const override;

private:
    void feed();
    void giveUp(DeviceTrouble trouble);

    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_sound = nullptr; // the sink's
    QTimer m_feed;
    QByteArray m_waiting;
    bool m_last = false; // no more comes
};

} // namespace kf
