#pragma once

#include <QColor>
#include <QPainterPath>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace kf {

// An icon of ours by its name, stroked in one colour. It says nothing to a screen reader: what it stands on does.
class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfIcon)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(qreal size READ size WRITE setSide NOTIFY sizeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(qreal strokeWidth READ strokeWidth WRITE setStrokeWidth NOTIFY strokeWidthChanged FINAL)

public:
    explicit Icon(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name); // empty: nothing is drawn
    qreal size() const { return m_size; }
    void setSide(qreal size);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    qreal strokeWidth() const { return m_strokeWidth; }
    void setStrokeWidth(qreal width); // on the grid of 24

    void paint(QPainter *painter) override;

    static QStringList names();
    static QPainterPath path(const QString &name); // on a grid of 24 × 24

Q_SIGNALS:
    void nameChanged();
    void sizeChanged();
    void colorChanged();
    void strokeWidthChanged();

private:
    QString m_name;
    QPainterPath m_path;
    QColor m_color = Qt::black;
    qreal m_size = 24;
    qreal m_strokeWidth = 1.75;
};

} // namespace kf
