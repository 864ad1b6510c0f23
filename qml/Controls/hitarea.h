#pragma once

#include <QPointF>
#include <QQmlEngine>
#include <QQuickItem>

namespace kf {

// For Item.containmentMask: an item that is drawn smaller than a finger takes presses from around it as well.
class HitArea : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfHitArea)
    Q_PROPERTY(QQuickItem *item MEMBER m_item REQUIRED FINAL)
    Q_PROPERTY(qreal minimum MEMBER m_minimum FINAL)

public:
    using QObject::QObject;

    Q_INVOKABLE bool contains(const QPointF &point) const;

private:
    QQuickItem *m_item = nullptr;
    qreal m_minimum = 48;
};

} // namespace kf
