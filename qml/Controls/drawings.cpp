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

namespace {

struct Field
{
    qreal horizon; // from the right side, 70 above the card
    qreal depth;   // below the horizon the furrows stand `step` apart
    qreal step;
    qreal shift; // of the middle furrow, in steps
    int left;
    int right;
};
constexpr Field Fields[] = {{40, 330, 38, 0.05, 5, 7}, {68, 330, 46, -0.26, 8, 8}, {60, 264, 56, -0.21, 8, 8}};

} // namespace

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

    const Field &field = Fields[m_form];
    const QPointF horizon(width() - field.horizon, -70);
    const qreal stretch = std::max(1.0, (height() - horizon.y()) / field.depth);
    for (int i = -field.left; i <= field.right; ++i)
        painter->drawLine(horizon, horizon + QPointF((i + field.shift) * field.step, field.depth) * stretch);
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
