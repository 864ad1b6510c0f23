#include "qml/Controls/livetext.h"

namespace kf {

LiveText::LiveText(QQuickItem *parent) : QQuickItem(parent), m_heard(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
}

LiveText::~LiveText()
{
    QAccessible::removeActivationObserver(this);
}

void LiveText::accessibilityActiveChanged(bool active)
{
    if (active == m_heard)
        return;
    m_heard = active;
    Q_EMIT heardChanged();
}

void LiveText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    if (isComponentComplete())
        announce();
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
