#pragma once

#include "qml/Theme/colors.h"
#include "qml/Theme/measures.h"
#include "qml/Theme/textstyles.h"

#include <QObject>
#include <QQmlEngine>

namespace kf {

// What everything looks like: one per QML engine, made of the design tokens. The application sets the mode, the text
// scale and what the device is like; the shell sets the width of its window. UI thread only.
class Theme : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool sunlight READ sunlight NOTIFY modeChanged FINAL)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool largeText READ largeText NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    Q_PROPERTY(bool leftHanded READ leftHanded WRITE setLeftHanded NOTIFY leftHandedChanged FINAL)
    Q_PROPERTY(qreal windowWidth READ windowWidth WRITE setWindowWidth NOTIFY windowWidthChanged FINAL)
    Q_PROPERTY(WidthClass widthClass READ widthClass NOTIFY layoutChanged FINAL)
    Q_PROPERTY(bool compact READ compact NOTIFY layoutChanged FINAL)
    Q_PROPERTY(bool expanded READ expanded NOTIFY layoutChanged FINAL)
    Q_PROPERTY(bool touch READ touch WRITE setTouch NOTIFY layoutChanged FINAL)
    Q_PROPERTY(bool dense READ dense NOTIFY layoutChanged FINAL)
    Q_PROPERTY(qreal minTarget READ minTarget NOTIFY layoutChanged FINAL)
    Q_PROPERTY(qreal controlHeight READ controlHeight NOTIFY layoutChanged FINAL)
    Q_PROPERTY(qreal controlRadius READ controlRadius NOTIFY layoutChanged FINAL)
    Q_PROPERTY(qreal cardRadius READ cardRadius NOTIFY layoutChanged FINAL)
    Q_PROPERTY(qreal screenMargin READ screenMargin NOTIFY layoutChanged FINAL)
    // Of what is filled in a chart: below a line, and where a forecast may lie.
    Q_PROPERTY(qreal areaOpacity READ areaOpacity NOTIFY modeChanged FINAL)
    Q_PROPERTY(qreal bandOpacity READ bandOpacity NOTIFY modeChanged FINAL)
    Q_PROPERTY(qreal twoPanesFrom READ twoPanesFrom CONSTANT FINAL)
    Q_PROPERTY(qreal keyboardHeight READ keyboardHeight NOTIFY keyboardHeightChanged FINAL)
    Q_PROPERTY(kf::Colors *color READ color CONSTANT FINAL)
    Q_PROPERTY(kf::TextStyles *text READ text CONSTANT FINAL)
    Q_PROPERTY(kf::Space *space READ space CONSTANT FINAL)
    Q_PROPERTY(kf::Radius *radius READ radius CONSTANT FINAL)
    Q_PROPERTY(kf::Motion *motion READ motion CONSTANT FINAL)

public:
    enum Mode { System, Light, Dark, Sunlight };
    Q_ENUM(Mode)
    enum WidthClass { Compact, Medium, Expanded };
    Q_ENUM(WidthClass)

    // That of `engine`, which owns it; made when it is first asked for.
    static Theme *of(QQmlEngine &engine);
    static Theme *create(QQmlEngine *engine, QJSEngine *);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool dark() const;
    bool sunlight() const { return m_mode == Sunlight; }

    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);                       // 1 to 2
    bool largeText() const { return m_textScale >= 1.3; } // layouts reflow

    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);

    bool leftHanded() const { return m_leftHanded; } // what is under the right thumb goes under the left one
    void setLeftHanded(bool leftHanded);

    qreal windowWidth() const { return m_windowWidth; }
    void setWindowWidth(qreal width);
    WidthClass widthClass() const;
    bool compact() const { return widthClass() == Compact; }
    bool expanded() const { return widthClass() == Expanded; }
    // A finger, even on a wide screen: nothing gets denser.
    bool touch() const { return m_touch; }
    void setTouch(bool touch);
    bool dense() const { return expanded() && !m_touch; }
    qreal minTarget() const;
    qreal controlHeight() const;
    qreal controlRadius() const;
    qreal cardRadius() const;
    qreal screenMargin() const;
    qreal areaOpacity() const;
    qreal bandOpacity() const;
    qreal twoPanesFrom() const; // list and detail side by side from this window width on

    qreal keyboardHeight() const; // of the window's lower end, under the on-screen keyboard

    Colors *color() { return &m_colors; }
    TextStyles *text() { return &m_text; }
    Space *space() { return &m_space; }
    Radius *radius() { return &m_radius; }
    Motion *motion() { return &m_motion; }

Q_SIGNALS:
    void modeChanged();
    void textScaleChanged();
    void reduceMotionChanged();
    void leftHandedChanged();
    void windowWidthChanged();
    void layoutChanged();
    void keyboardHeightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Theme(QObject *parent);

    void applyMode();
    void applyText();

    Mode m_mode = System;
    qreal m_textScale = 1;
    bool m_reduceMotion = false;
    bool m_leftHanded = false;
    bool m_touch = false;
    qreal m_windowWidth = 0;
    Colors m_colors;
    TextStyles m_text;
    Space m_space;
    Radius m_radius;
    Motion m_motion;
};

} // namespace kf
