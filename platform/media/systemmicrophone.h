#pragma once

#include "core/device/microphone.h"

#include <QAudio>

#include <memory>

class QAudioSource;
class QIODevice;

namespace kf {

class SystemMicrophone final : public Microphone
{
    Q_OBJECT

public:
    explicit SystemMicrophone(QObject *parent = nullptr);
    ~SystemMicrophone() override;

    void start() override;
    void stop() override;
    int rate() const override { return m_rate; }

private:
    void listen();
    void follow(QAudio::State state);
    void giveUp(DeviceTrouble trouble);

    int m_rate = 16'000;
    std::unique_ptr<QAudioSource> m_source;
    QIODevice *m_sound = nullptr; // the source's
};

} // namespace kf
