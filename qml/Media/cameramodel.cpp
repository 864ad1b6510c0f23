#include "qml/Media/cameramodel.h"

#include "core/base/onresult.h"
#include "qml/Format/format.h"
#include "qml/Media/devicewords.h"

namespace kf {

CameraModel::CameraModel(const Clock &clock, MediaLibrary &library, const QString &place, QObject *parent)
    : ViewModel(clock, parent), m_library(library), m_place(place)
{
    const Camera &camera = library.devices().camera;
    connect(&camera, &Camera::seen, this, &CameraModel::look);
    connect(&camera, &Camera::taken, this, &CameraModel::keep);
    connect(&camera, &Camera::failed, this, &CameraModel::giveUp);
}

CameraModel::~CameraModel()
{
    if (m_on)
        m_library.devices().camera.stop();
}

void CameraModel::forgetTrouble()
{
    m_trouble.clear();
    Q_EMIT stateChanged();
}

void CameraModel::start()
{
    if (m_on)
        return;
    m_on = true;
    m_taken = 0;
    m_trouble.clear();
    Q_EMIT stateChanged();
    m_library.devices().camera.start();
}

void CameraModel::stop()
{
    if (!m_on)
        return;
    m_on = false;
    m_view = {};
    m_library.devices().camera.stop();
    Q_EMIT stateChanged();
    Q_EMIT looked();
}

void CameraModel::take()
{
    if (!m_on || !seeing())
        return;
    ++m_waiting;
    m_library.devices().camera.take();
}

void CameraModel::look(const CameraView &view)
{
    if (!m_on || view.pixels.size() < qsizetype(view.width) * view.height * 4)
        return;
    const bool first = m_view.isNull();
    m_view =
        QImage(reinterpret_cast<const uchar *>(view.pixels.constData()), view.width, view.height, QImage::Format_RGB32)
            .copy();
    if (first)
        Q_EMIT stateChanged();
    Q_EMIT looked();
}

void CameraModel::keep(const QByteArray &jpeg)
{
    if (m_waiting == 0)
        return; // asked for by somebody else
    Media what;
    what.kind = QStringLiteral("photo");
    what.mediaType = QStringLiteral("image/jpeg");
    what.place = m_place;
    what.takenAt = nowMs();
    what.name = tr("Photo, %1").arg(format::time(now().time()));
    onResult(m_library.writing().run([&store = m_library.store(), what, jpeg] { return store.keep(what, jpeg); }), this,
             [this](const Result<Media> &media) {
                 if (media)
                     ++m_taken;
                 else
                     m_trouble = words::notKept(media.error());
                 Q_EMIT stateChanged();
                 if (media)
                     Q_EMIT kept(media->id);
                 settle();
             });
}

void CameraModel::settle()
{
    m_waiting = std::max(0, m_waiting - 1);
    if (m_waiting == 0)
        Q_EMIT settled();
}

void CameraModel::giveUp(DeviceTrouble trouble)
{
    if (!m_on)
        return;
    m_on = false;
    m_view = {};
    m_trouble = words::ofCamera(trouble);
    Q_EMIT stateChanged();
    Q_EMIT looked();
    if (std::exchange(m_waiting, 0) > 0)
        Q_EMIT settled();
}

void CameraModel::present()
{
    Q_EMIT stateChanged();
}

} // namespace kf
