#pragma once

#include "core/device/mediadevices.h"

#include <QTimer>

#include <optional>

namespace kf::test {

// Devices in the hands of a test. Failures come a turn of the event loop later, as the system's do.
class FakeMicrophone final : public Microphone
{
public:
    void start() override
    {
        if (trouble)
            QTimer::singleShot(0, this, [this] { Q_EMIT failed(*trouble); });
        else
            on = true;
    }
    void stop() override { on = false; }
    int rate() const override { return 16'000; }
    // In pieces of a tenth of a second, as microphones give them.
    void say(const Samples &samples)
    {
        for (size_t at = 0; on && at < samples.size(); at += 1600) {
            Q_EMIT heard(Samples(samples.begin() + std::ptrdiff_t(at),
                                 samples.begin() + std::ptrdiff_t(std::min(at + 1600, samples.size()))));
        }
    }
    void breakDown(DeviceTrouble how)
    {
        on = false;
        Q_EMIT failed(how);
    }

    std::optional<DeviceTrouble> trouble;
    bool on = false;
};

class FakeLoudspeaker final : public Loudspeaker
{
public:
    FakeLoudspeaker()
    {
        m_clock.setInterval(1);
        connect(&m_clock, &QTimer::timeout, this, [this] {
            if (m_last) {
                stop();
                Q_EMIT ended();
            } else {
                Q_EMIT wanted(4800);
            }
        });
    }
    void start(int samplesPerSecond) override
    {
        rate = samplesPerSecond;
        heard.clear();
        m_last = false;
        if (trouble)
            QTimer::singleShot(0, this, [this] { Q_EMIT failed(*trouble); });
        else
            m_clock.start();
    }
    void write(const Samples &samples) override { heard.insert(heard.end(), samples.begin(), samples.end()); }
    void finish() override { m_last = true; }
    void stop() override { m_clock.stop(); }
    qint64 playedMs() const override { return qint64(heard.size()) * 1000 / rate; }

    std::optional<DeviceTrouble> trouble;
    Samples heard;
    int rate = 48'000;

private:
    QTimer m_clock;
    bool m_last = false;
};

class FakeCamera final : public Camera
{
public:
    void start() override
    {
        if (trouble) {
            QTimer::singleShot(0, this, [this] { Q_EMIT failed(*trouble); });
            return;
        }
        on = true;
        QTimer::singleShot(0, this, [this] { Q_EMIT seen({4, 3, QByteArray(4 * 3 * 4, '\x7f')}); });
    }
    void stop() override { on = false; }
    void take() override
    {
        QTimer::singleShot(0, this, [this] { Q_EMIT taken(picture); });
    }
    void breakDown(DeviceTrouble how)
    {
        on = false;
        Q_EMIT failed(how);
    }

    std::optional<DeviceTrouble> trouble;
    QByteArray picture; // what it takes next
    bool on = false;
};

struct FakeDevices
{
    FakeMicrophone microphone;
    FakeLoudspeaker loudspeaker;
    FakeCamera camera;
    MediaDevices devices{microphone, loudspeaker, camera};
};

} // namespace kf::test
