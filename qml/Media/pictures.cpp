#include "qml/Media/pictures.h"

#include "core/base/onresult.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QPainterPath>

namespace kf {

namespace {

constexpr qint64 LargestFile = 40 << 20;     // bytes
constexpr qint64 LargestPicture = 100 << 20; // pixels; nobody's camera makes more
constexpr int ThumbSide = 360;               // enough for any screen's pixels
constexpr int Quality = 88;

} // namespace

QImage pictureOf(const QByteArray &bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "jpeg" && format != "png") || size.isEmpty() ||
        qint64(size.width()) * size.height() > LargestPicture)
        return {};
    if (std::max(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QByteArray jpegOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(Quality);
    return writer.write(picture) ? bytes : QByteArray();
}

MediaPicture::MediaPicture(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void MediaPicture::setLibrary(MediaLibrary *library)
{
    if (m_library == library)
        return;
    m_library = library;
    Q_EMIT sourceChanged();
    load();
}

void MediaPicture::setKey(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    Q_EMIT sourceChanged();
    load();
}

void MediaPicture::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    load();
}

void MediaPicture::load()
{
    const auto id = RecordId::fromString(m_key);
    if (!isComponentComplete() || !m_library || !id)
        return;
    onResult(m_library->reading().run([&store = m_library->store(), id = *id] {
        const auto bytes = store.read(id, LargestFile);
        return bytes ? pictureOf(*bytes, ThumbSide) : QImage();
    }),
             this, [this, key = m_key](const QImage &image) {
                 if (key != m_key)
                     return;
                 m_image = image;
                 Q_EMIT loadedChanged();
                 update();
             });
}

void MediaPicture::paint(QPainter *painter)
{
    if (m_image.isNull())
        return;
    QPainterPath outline;
    outline.addRoundedRect(boundingRect(), m_radius, m_radius);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setClipPath(outline);
    const QSizeF filling = boundingRect().size().scaled(m_image.size(), Qt::KeepAspectRatio);
    QRectF part(QPointF(), filling);
    part.moveCenter(QRectF(m_image.rect()).center());
    painter->drawImage(boundingRect(), m_image, part);
}

void CameraPicture::setCamera(CameraModel *camera)
{
    if (m_camera == camera)
        return;
    if (m_camera)
        m_camera->disconnect(this);
    m_camera = camera;
    if (m_camera)
        connect(m_camera, &CameraModel::looked, this, [this] { update(); });
    Q_EMIT cameraChanged();
    update();
}

void CameraPicture::paint(QPainter *painter)
{
    if (!m_camera || !m_camera->seeing())
        return;
    const QImage &view = m_camera->view();
    QRectF place(QPointF(), QSizeF(view.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio));
    place.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, view);
}

} // namespace kf
