#pragma once

#include <QQmlEngine>

namespace kf {

// Lines and areas of charts as SVG's "d", for KfPath. Where a value is not a number there is a gap. Nothing is kept.
class Curves : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // A place for each of `things`: the first one at `first`, then every `step`.
    Q_INVOKABLE QList<qreal> even(const QVariantList &things, qreal first, qreal step) const;
    // Where values stand on an axis whose `from` is at `low` and whose `to` at `high`.
    Q_INVOKABLE QList<qreal> scaled(const QList<qreal> &values, qreal from, qreal to, qreal low, qreal high) const;
    // The same between the least and the most of the values themselves.
    Q_INVOKABLE QList<qreal> fitted(const QList<qreal> &values, qreal low, qreal high) const;
    // Through the points (xs[i], ys[i]).
    Q_INVOKABLE QString line(const QList<qreal> &xs, const QList<qreal> &ys) const;
    // From that line down to `base`.
    Q_INVOKABLE QString area(const QList<qreal> &xs, const QList<qreal> &ys, qreal base) const;
    // Between two lines.
    Q_INVOKABLE QString band(const QList<qreal> &xs, const QList<qreal> &upper, const QList<qreal> &lower) const;
};

} // namespace kf
