#pragma once

#include "qml/Media/medialibrary.h"

#include <QColor>
#include <QImage>
#include <QPolygonF>

namespace kf {

// One photo, opened: drawn on and cropped in memory; saving keeps the result and takes the old one away. Points and the
// crop are parts of the whole picture, 0 to 1. UI thread.
class PhotoEdit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(bool loaded READ loaded NOTIFY pictureChanged)
    Q_PROPERTY(bool editable READ editable NOTIFY pictureChanged)
    Q_PROPERTY(QString name READ name NOTIFY pictureChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY pictureChanged)
    Q_PROPERTY(QRectF crop READ crop WRITE setCrop NOTIFY edited)
    Q_PROPERTY(int strokeCount READ strokeCount NOTIFY edited)
    Q_PROPERTY(bool changed READ changed NOTIFY edited)

public:
    struct Stroke
    {
        QColor color;
        QPolygonF points;
    };

    explicit PhotoEdit(MediaLibrary &library, QObject *parent = nullptr);

    bool loaded() const { return !m_image.isNull(); }
    bool editable() const { return m_editable && loaded(); }
    QString name() const { return m_name; }
    QString trouble() const { return m_trouble; }
    QRectF crop() const { return m_crop; }
    void setCrop(const QRectF &crop); // kept within the picture, and not too small to be seen
    int strokeCount() const { return int(m_strokes.size()); }
    bool changed() const { return !m_strokes.empty() || m_crop != whole(); }
    const QImage &image() const { return m_image; }
    const std::vector<Stroke> &strokes() const { return m_strokes; }
    static QRectF whole() { return {0, 0, 1, 1}; }
    static void draw(QPainter &painter, const std::vector<Stroke> &strokes, const QRectF &place);

    Q_INVOKABLE void open(const QString &key, const QString &name, bool editable);
    Q_INVOKABLE void close(); // what was not saved is gone
    Q_INVOKABLE void beginStroke(const QColor &color, const QPointF &at);
    Q_INVOKABLE void extendStroke(const QPointF &to);
    Q_INVOKABLE void undoStroke();
    Q_INVOKABLE void save();

Q_SIGNALS:
    void pictureChanged();
    void edited();
    void saved(); // the draft has the new one in the place of the old

private:
    MediaLibrary &m_library;
    RecordId m_id;
    QString m_name;
    QImage m_image;
    bool m_editable = false;
    QString m_trouble;
    std::vector<Stroke> m_strokes;
    QRectF m_crop = whole();
};

} // namespace kf
