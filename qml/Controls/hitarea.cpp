#include "qml/Controls/hitarea.h"

#include <algorithm>

namespace kf {

bool HitArea::contains(const QPointF &point) const
{
    const qreal across = std::max(0.0, (m_minimum - m_item->width()) / 2);
    const qreal down = std::max(0.0, (m_minimum - m_item->height()) / 2);
    return QRectF(0, 0, m_item->width(), m_item->height()).adjusted(-across, -down, across, down).contains(point);
}

} // namespace kf
