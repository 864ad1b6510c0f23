#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace kf {

// A house in a dashed circle, and a dot somewhere by it: a place that is not sure. 84 by 84.
class RoughPlace : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY changed FINAL)
    Q_PROPERTY(QColor edge MEMBER m_edge NOTIFY changed FINAL)
    Q_PROPERTY(QColor house MEMBER m_house NOTIFY changed FINAL)
    Q_PROPERTY(QColor outline MEMBER m_outline NOTIFY changed FINAL)
    Q_PROPERTY(QColor dot MEMBER m_dot NOTIFY changed FINAL)

public:
    explicit RoughPlace(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_ground;
    QColor m_edge;
    QColor m_house;
    QColor m_outline;
    QColor m_dot;
};

} // namespace kf
