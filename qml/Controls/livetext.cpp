#include "qml/Controls/livetext.h"

#include <QAccessible>

namespace kf {

void LiveText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    if (isComponentComplete())
        announce();
}

bool LiveText::isHeard()
{
    return QAccessible::isActive();
}

void LiveText::componentComplete()
{
    QQuickItem::componentComplete();
    announce();
}

void LiveText::announce()
{
    if (m_text.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(m_text);
}

} // namespace kf
