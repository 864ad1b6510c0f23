#pragma once

#include "qml/Media/photoedit.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace kf {

// The photo that is open, whole, with what was drawn on it; dark beside the crop.
class PhotoCanvas : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(PhotoCanvas)
    Q_PROPERTY(kf::PhotoEdit *photo READ photo WRITE setPhoto NOTIFY photoChanged FINAL)
    Q_PROPERTY(QColor shade MEMBER m_shade NOTIFY photoChanged FINAL)
    Q_PROPERTY(QRectF place READ place NOTIFY placeChanged FINAL)

public:
    explicit PhotoCanvas(QQuickItem *parent = nullptr);

    PhotoEdit *photo() const { return m_photo; }
    void setPhoto(PhotoEdit *photo);
    QRectF place() const;                                 // of the picture, in this item's coordinates
    Q_INVOKABLE QPointF inPhoto(const QPointF &at) const; // 0 to 1
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void photoChanged();
    void placeChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    QPointer<PhotoEdit> m_photo;
    QColor m_shade;
};

} // namespace kf
