#pragma once

#include <QFont>
#include <QQmlEngine>
#include <QRectF>

namespace kf {

// Where words found stand in a text that QML's Text draws. `marks`: starts and lengths in turn, in UTF-16 units.
// Nothing is kept.
class Marks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // The text as styled text, the marked words in that colour.
    Q_INVOKABLE QString styled(const QString &text, const QList<int> &marks, const QColor &ink) const;
    // One piece for each line that a marked word is on: x and width in pixels, y the number of the line. Lines break as
    // Text breaks them; what the last of `most` lines has no room for is not shown.
    Q_INVOKABLE QList<QRectF> pieces(const QString &text, const QList<int> &marks, const QFont &font, qreal width,
                                     int most) const;
};

} // namespace kf
