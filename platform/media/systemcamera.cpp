#include "platform/media/systemcamera.h"

#include "core/base/onresult.h"

#include <QBuffer>
#include <QCamera>
#include <QCameraDevice>
#include <QImage>
#include <QImageCapture>
#include <QImageWriter>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QPainter>
#include <QVideoFrame>
#include <QVideoSink>

namespace kf {

namespace {

constexpr int LookMs = 66;    // fifteen looks a second are enough to aim
constexpr int LookSide = 960; // pixels of the longer side, and so are these
constexpr int PictureSide = 3000;
constexpr int Quality = 88;

QImage within(const QImage &image, int side)
{
    if (std::max(image.width(), image.height()) <= side)
        return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// Into memory. Drawn anew first, so that no remark of the driver's comes along.
QByteArray jpegOf(const QImage &image)
{
    const QImage picture = within(image, PictureSide);
    QImage plain(picture.size(), QImage::Format_RGB32);
    QPainter(&plain).drawImage(0, 0, picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(Quality);
    return writer.write(plain) ? bytes : QByteArray();
}

} // namespace

struct SystemCamera::Session
{
    explicit Session(const QCameraDevice &device) : camera(device)
    {
        session.setCamera(&camera);
        session.setImageCapture(&capture);
        session.setVideoSink(&sink);
    }

    QCamera camera;
    QImageCapture capture;
    QVideoSink sink;
    QMediaCaptureSession session; // lets go of the others first
};

SystemCamera::SystemCamera(QObject *parent) : Camera(parent), m_encoding(QStringLiteral("kf-camera")) {}

SystemCamera::~SystemCamera() = default;

void SystemCamera::start()
{
    if (m_session)
        return;
    const QCameraDevice device = QMediaDevices::defaultVideoInput();
    if (device.isNull()) {
        giveUp(DeviceTrouble::Missing);
        return;
    }
    m_session = std::make_unique<Session>(device);
    connect(&m_session->sink, &QVideoSink::videoFrameChanged, this, &SystemCamera::look);
    connect(&m_session->capture, &QImageCapture::imageCaptured, this,
            [this](int, const QImage &image) { keep(image); });
    connect(&m_session->capture, &QImageCapture::errorOccurred, this, [this] { giveUp(DeviceTrouble::Lost); });
    connect(&m_session->camera, &QCamera::errorOccurred, this,
            [this] { giveUp(m_sinceLook.isValid() ? DeviceTrouble::Lost : DeviceTrouble::Denied); });
    m_sinceLook.invalidate();
    m_session->camera.start();
}

void SystemCamera::stop()
{
    m_session.reset();
}

void SystemCamera::take()
{
    if (m_session && m_session->capture.capture() < 0) // into memory: no name is given
        giveUp(DeviceTrouble::Lost);
}

void SystemCamera::look(const QVideoFrame &frame)
{
    if (m_sinceLook.isValid() && m_sinceLook.elapsed() < LookMs)
        return;
    const QImage image = within(frame.toImage(), LookSide).convertToFormat(QImage::Format_RGB32);
    if (image.isNull())
        return;
    m_sinceLook.start();
    CameraView view{image.width(), image.height(), {}};
    const qsizetype line = qsizetype(image.width()) * 4;
    view.pixels.reserve(line * image.height());
    for (int y = 0; y < image.height(); ++y)
        view.pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), line);
    Q_EMIT seen(view);
}

void SystemCamera::keep(const QImage &image)
{
    onResult(m_encoding.run([image] { return jpegOf(image); }), this, [this](const QByteArray &jpeg) {
        if (jpeg.isEmpty())
            giveUp(DeviceTrouble::Lost);
        else
            Q_EMIT taken(jpeg);
    });
}

void SystemCamera::giveUp(DeviceTrouble trouble)
{
    if (m_session) {
        m_session->camera.disconnect(this);
        m_session->capture.disconnect(this);
    }
    // Later, since this may be a signal of what is dropped.
    QMetaObject::invokeMethod(
        this,
        [this, trouble] {
            m_session.reset();
            Q_EMIT failed(trouble);
        },
        Qt::QueuedConnection);
}

} // namespace kf
