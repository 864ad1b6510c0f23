#pragma once

#include "qml/Media/cameramodel.h"
#include "qml/Media/medialibrary.h"

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>

namespace kf {

// A JPEG or PNG out of memory, no larger than `side` pixels each way; null when it is none, or beyond all measure.
QImage pictureOf(const QByteArray &bytes, int side);
// Into memory; empty when that fails.
QByteArray jpegOf(const QImage &picture);

// A photo of the library, filling its place. It is unsealed and made small off the UI thread, and no cache holds it.
class MediaPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(MediaPicture)
    Q_PROPERTY(kf::MediaLibrary *library READ library WRITE setLibrary NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY sourceChanged FINAL)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged FINAL)

public:
    explicit MediaPicture(QQuickItem *parent = nullptr);

    MediaLibrary *library() const { return m_library; }
    void setLibrary(MediaLibrary *library);
    QString key() const { return m_key; }
    void setKey(const QString &key);
    bool loaded() const { return !m_image.isNull(); }
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void loadedChanged();

protected:
    void componentComplete() override;

private:
    void load();

    QPointer<MediaLibrary> m_library;
    QString m_key;
    QImage m_image;
    qreal m_radius = 0;
};

// What the camera looks at, whole.
class CameraPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(CameraPicture)
    Q_PROPERTY(kf::CameraModel *camera READ camera WRITE setCamera NOTIFY cameraChanged FINAL)

public:
    explicit CameraPicture(QQuickItem *parent = nullptr) : QQuickPaintedItem(parent) {}

    CameraModel *camera() const { return m_camera; }
    void setCamera(CameraModel *camera);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void cameraChanged();

private:
    QPointer<CameraModel> m_camera;
};

} // namespace kf
