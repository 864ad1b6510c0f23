#pragma once

#include "qml/Theme/tokens.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace kf {

#define KF_MEASURE(group, name, key)                                                                                   \
    Q_PROPERTY(qreal name READ name CONSTANT FINAL)                                                                    \
public:                                                                                                                \
    qreal name() const                                                                                                 \
    {                                                                                                                  \
        return Tokens::instance().number(group, key);                                                                  \
    }

// Distances: x1 is 4, x2 is 8 and so on, in device-independent pixels.
class Space : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Theme.space")
    KF_MEASURE("space", x1, "1")
    KF_MEASURE("space", x2, "2")
    KF_MEASURE("space", x3, "3")
    KF_MEASURE("space", x4, "4")
    KF_MEASURE("space", x5, "5")
    KF_MEASURE("space", x6, "6")
    KF_MEASURE("space", x8, "8")
    KF_MEASURE("space", x10, "10")
    KF_MEASURE("space", x12, "12")
    KF_MEASURE("space", x16, "16")
    KF_MEASURE("space", cardGap, "cardGap")
    KF_MEASURE("space", sectionGap, "sectionGap")

public:
    using QObject::QObject;
};

class Radius : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Theme.radius")
    KF_MEASURE("radius", xs, "xs")
    KF_MEASURE("radius", s, "s")
    KF_MEASURE("radius", m, "m")
    KF_MEASURE("radius", l, "l")
    KF_MEASURE("radius", xl, "xl")
    KF_MEASURE("radius", sheet, "sheet")

public:
    using QObject::QObject;
};

// How long a movement takes, in ms, and its curve for Easing.BezierSpline. With reduced motion a page asks
// Theme.reduceMotion and fades instead.
class Motion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Theme.motion")
    Q_PROPERTY(int instant READ instant CONSTANT FINAL)
    Q_PROPERTY(int fast READ fast CONSTANT FINAL)
    Q_PROPERTY(int base READ base CONSTANT FINAL)
    Q_PROPERTY(int slow READ slow CONSTANT FINAL)
    Q_PROPERTY(int hero READ hero CONSTANT FINAL)
    Q_PROPERTY(QVariantList standard READ standard CONSTANT FINAL)
    Q_PROPERTY(QVariantList decelerate READ decelerate CONSTANT FINAL)
    Q_PROPERTY(QVariantList accelerate READ accelerate CONSTANT FINAL)

public:
    using QObject::QObject;

    int instant() const { return duration("instant"); }
    int fast() const { return duration("fast"); }
    int base() const { return duration("base"); }
    int slow() const { return duration("slow"); }
    int hero() const { return duration("hero"); }
    QVariantList standard() const { return curve("standard"); }
    QVariantList decelerate() const { return curve("decelerate"); }
    QVariantList accelerate() const { return curve("accelerate"); }

private:
    static int duration(const char *name);
    static QVariantList curve(const char *name);
};

#undef KF_MEASURE

} // namespace kf
