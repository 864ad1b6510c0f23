#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace kf {

// Part of a circle's line, from twelve o'clock on, over a full one.
class Arc : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfArc)
    Q_PROPERTY(qreal fraction MEMBER m_fraction NOTIFY changed FINAL)
    Q_PROPERTY(qreal strokeWidth MEMBER m_strokeWidth NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)
    Q_PROPERTY(QColor trackColor MEMBER m_trackColor NOTIFY changed FINAL)

public:
    explicit Arc(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    qreal m_fraction = 0; // 0 to 1
    qreal m_strokeWidth = 5;
    QColor m_color;
    QColor m_trackColor;
};

// The furrows of a field that run to the horizon: the pattern of what is filled with cobalt.
class Furrows : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfFurrows)
    Q_PROPERTY(Form form MEMBER m_form NOTIFY changed FINAL)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)

public:
    // What it lies on: a phone's card, a tablet's or the desktop's.
    enum Form { Narrow, Medium, Wide };
    Q_ENUM(Form)

    explicit Furrows(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    Form m_form = Narrow;
    qreal m_radius = 0;
    QColor m_color = QColor(255, 255, 255, 20);
};

// The soft shadow of what floats. Lies around it: anchors.fill it with a negative margin of `reach`.
class Shadow : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfShadow)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY changed FINAL)
    Q_PROPERTY(qreal blur MEMBER m_blur NOTIFY changed FINAL)
    Q_PROPERTY(qreal offset MEMBER m_offset NOTIFY changed FINAL)
    Q_PROPERTY(qreal reach READ reach NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)

public:
    explicit Shadow(QQuickItem *parent = nullptr);

    qreal reach() const;
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    qreal m_radius = 16;
    qreal m_blur = 28;
    qreal m_offset = 8; // downwards; negative: upwards
    QColor m_color = QColor(11, 20, 48, 56);
};

} // namespace kf
