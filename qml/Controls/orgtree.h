#pragma once

#include <QQmlEngine>
#include <QRectF>

namespace kf {

// Where the cards of people stand who report to each other: the first ones side by side, everybody below them under the
// one they report to, moved in. Who stands at the top alone, stands above the middle. Nothing is kept.
class OrgTree : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // One rectangle for each key. A boss that is not among the keys, or is below oneself, is none.
    Q_INVOKABLE QList<QRectF> places(const QStringList &keys, const QStringList &bosses, qreal width,
                                     qreal height) const;
    // What they take up, from the left top corner on.
    Q_INVOKABLE QSizeF size(const QList<QRectF> &places) const;
    // The lines between them, with round corners.
    Q_INVOKABLE QString lines(const QStringList &keys, const QStringList &bosses, const QList<QRectF> &places) const;
    // Whom an arrow key reaches from `index`; -1: nobody.
    Q_INVOKABLE int neighbour(const QStringList &keys, const QStringList &bosses, int index, int key) const;
};

} // namespace kf
