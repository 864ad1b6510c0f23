#include "qml/Media/photocanvas.h"

#include <QPainter>
#include <QPainterPath>

namespace kf {

PhotoCanvas::PhotoCanvas(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void PhotoCanvas::setPhoto(PhotoEdit *photo)
{
    if (m_photo == photo)
        return;
    if (m_photo)
        m_photo->disconnect(this);
    m_photo = photo;
    if (m_photo) {
        connect(m_photo, &PhotoEdit::edited, this, [this] { update(); });
        connect(m_photo, &PhotoEdit::pictureChanged, this, [this] {
            Q_EMIT placeChanged();
            update();
        });
    }
    Q_EMIT photoChanged();
    Q_EMIT placeChanged();
    update();
}

QRectF PhotoCanvas::place() const
{
    if (!m_photo || !m_photo->loaded())
        return {};
    QRectF place(QPointF(), QSizeF(m_photo->image().size()).scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(boundingRect().center());
    return place;
}

QPointF PhotoCanvas::inPhoto(const QPointF &at) const
{
    const QRectF picture = place();
    if (picture.isEmpty())
        return {};
    return {std::clamp((at.x() - picture.x()) / picture.width(), 0.0, 1.0),
            std::clamp((at.y() - picture.y()) / picture.height(), 0.0, 1.0)};
}

void PhotoCanvas::paint(QPainter *painter)
{
    const QRectF picture = place();
    if (picture.isEmpty())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(picture, m_photo->image());
    painter->setClipRect(picture);
    PhotoEdit::draw(*painter, m_photo->strokes(), picture);
    const QRectF crop = m_photo->crop();
    if (crop == PhotoEdit::whole())
        return;
    QPainterPath beside;
    beside.addRect(picture);
    beside.addRect(QRectF(picture.x() + crop.x() * picture.width(), picture.y() + crop.y() * picture.height(),
                          crop.width() * picture.width(), crop.height() * picture.height()));
    painter->fillPath(beside, m_shade);
}

void PhotoCanvas::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    Q_EMIT placeChanged();
}

} // namespace kf
