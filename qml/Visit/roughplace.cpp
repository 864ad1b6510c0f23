#include "qml/Visit/roughplace.h"

#include <QPainter>

namespace kf {

RoughPlace::RoughPlace(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(84, 84);
    connect(this, &RoughPlace::changed, this, [this] { update(); });
}

void RoughPlace::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QPen dashes(m_edge, 2);
    dashes.setCapStyle(Qt::FlatCap);
    dashes.setDashPattern({2, 2.5}); // in widths of the pen
    painter->setPen(dashes);
    painter->setBrush(m_ground);
    painter->drawEllipse(QPointF(42, 42), 40, 40);
    painter->setPen(QPen(m_outline, 1.75, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter->setBrush(m_house);
    painter->drawRect(QRectF(30, 26, 20, 26));
    painter->setPen(QPen(m_house, 3));
    painter->setBrush(m_dot);
    painter->drawEllipse(QPointF(56, 54), 7, 7);
}

} // namespace kf
