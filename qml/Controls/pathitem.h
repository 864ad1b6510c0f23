#pragma once

#include <QColor>
#include <QPainterPath>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace kf {

// Lines and areas as SVG's "d" describes them: in pixels, or on a grid that the item is as wide as. Says nothing to a
// screen reader.
class PathItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfPath)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed FINAL)
    Q_PROPERTY(qreal grid MEMBER m_grid NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)
    Q_PROPERTY(QColor fill MEMBER m_fill NOTIFY changed FINAL)
    Q_PROPERTY(qreal strokeWidth MEMBER m_strokeWidth NOTIFY changed FINAL)
    // Lengths of dashes and gaps in turn, on the grid. Empty: a whole line.
    Q_PROPERTY(QList<qreal> dashes MEMBER m_dashes NOTIFY changed FINAL)

public:
    explicit PathItem(QQuickItem *parent = nullptr);

    QString path() const { return m_text; }
    void setPath(const QString &path);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_text;
    QPainterPath m_path;
    qreal m_grid = 0; // 0: pixels
    QColor m_color = Qt::transparent;
    QColor m_fill = Qt::transparent;
    qreal m_strokeWidth = 2;
    QList<qreal> m_dashes;
};

} // namespace kf
