#include "qml/Controls/drawings.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kf {

Arc::Arc(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &Arc::changed, this, [this] { update(); });
}

void Arc::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(width(), height()) - m_strokeWidth;
    const QRectF circle((width() - side) / 2, (height() - side) / 2, side, side);
    if (m_trackColor.alpha() > 0) {
        painter->setPen(QPen(m_trackColor, m_strokeWidth));
        painter->drawEllipse(circle);
    }
    if (m_fraction <= 0)
        return;
    painter->setPen(QPen(m_color, m_strokeWidth, Qt::SolidLine, Qt::RoundCap));
    constexpr int Degree = 16; // as QPainter counts
    painter->drawArc(circle, 90 * Degree, -int(std::lround(360 * Degree * std::min(m_fraction, 1.0))));
}

Furrows::Furrows(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &Furrows::changed, this, [this] { update(); });
}

void Furrows::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(0, 0, width(), height(), m_radius, m_radius);
    painter->setClipPath(card);
    painter->setPen(QPen(m_color, 1.5));

    const bool wide = width() >= 600;
    const QPointF horizon(width() - (wide ? 60 : 40), -70);
    const qreal step = wide ? 56 : 38; // from furrow to furrow, `depth` below the horizon
    const qreal depth = wide ? 264 : 330;
    const qreal stretch = std::max(1.0, (height() - horizon.y()) / depth);
    const int left = wide ? 8 : 5;
    const int right = wide ? 8 : 7;
    for (int i = -left; i <= right; ++i) {
        const qreal across = (i + (wide ? -0.2 : 0.05)) * step;
        painter->drawLine(horizon, horizon + QPointF(across, depth) * stretch);
    }
}

Shadow::Shadow(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &Shadow::changed, this, [this] { update(); });
}

qreal Shadow::reach() const
{
    return m_blur + std::abs(m_offset);
}

void Shadow::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF body = QRectF(0, 0, width(), height()).adjusted(reach(), reach(), -reach(), -reach());
    // Many faint rectangles, one in the other, add up to an edge that fades.
    const int layers = std::max(2, int(m_blur / 2));
    QColor faint = m_color;
    faint.setAlphaF(float(1 - std::pow(1 - m_color.alphaF(), 1.0 / layers)));
    painter->setBrush(faint);
    for (int i = 0; i < layers; ++i) {
        const qreal grow = m_blur / 2 - m_blur * i / (layers - 1);
        const qreal radius = std::max(0.0, m_radius + grow);
        painter->drawRoundedRect(body.adjusted(-grow, -grow, grow, grow).translated(0, m_offset), radius, radius);
    }
}

} // namespace kf
