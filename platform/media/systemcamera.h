#pragma once

#include "core/base/executor.h"
#include "core/device/camera.h"

#include <QElapsedTimer>

#include <memory>

class QImage;
class QVideoFrame;

namespace kf {

class SystemCamera final : public Camera
{
    Q_OBJECT

public:
    explicit SystemCamera(QObject *parent = nullptr);
    ~SystemCamera() override;

    void start() override;
    void stop() override;
    void take() override;

private:
    struct Session; // Qt Multimedia's objects
    void look(const QVideoFrame &frame);
    void keep(const QImage &image);
    void giveUp(DeviceTrouble trouble);

    std::unique_ptr<Session> m_session;
    QElapsedTimer m_sinceLook;
    Executor m_encoding;
};

} // namespace kf
