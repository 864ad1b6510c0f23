#include "qml/Controls/pathitem.h"

#include "qml/Controls/svgpath.h"

#include <QPainter>

namespace kf {

PathItem::PathItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &PathItem::changed, this, [this] { update(); });
}

void PathItem::setPath(const QString &path)
{
    if (path == m_text)
        return;
    m_text = path;
    const auto read = svgPath(path);
    if (!read && !path.isEmpty())
        qWarning("A path cannot be read: %s", qPrintable(path));
    m_path = read.value_or(QPainterPath());
    Q_EMIT changed();
}

void PathItem::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_grid > 0)
        painter->scale(width() / m_grid, width() / m_grid);
    if (m_fill.alpha() > 0)
        painter->fillPath(m_path, m_fill);
    if (m_color.alpha() == 0 || m_strokeWidth <= 0)
        return;
    QPen pen(m_color, m_strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!m_dashes.isEmpty()) {
        QList<qreal> dashes = m_dashes; // Qt counts in pen widths
        for (qreal &dash : dashes)
            dash /= m_strokeWidth;
        pen.setDashPattern(dashes);
    }
    painter->strokePath(m_path, pen);
}

} // namespace kf
