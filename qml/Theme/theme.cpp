#include "qml/Theme/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QPalette>

#include <algorithm>

namespace kf {

Theme::Theme(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    const QInputMethod *input = QGuiApplication::inputMethod();
    connect(input, &QInputMethod::visibleChanged, this, &Theme::keyboardHeightChanged);
    connect(input, &QInputMethod::keyboardRectangleChanged, this, &Theme::keyboardHeightChanged);
    applyMode();
    applyText();
}

Theme *Theme::of(QQmlEngine &engine)
{
    auto *theme = engine.findChild<Theme *>(QString(), Qt::FindDirectChildrenOnly);
    if (!theme) {
        theme = new Theme(&engine);
        QJSEngine::setObjectOwnership(theme, QJSEngine::CppOwnership);
    }
    return theme;
}

Theme *Theme::create(QQmlEngine *engine, QJSEngine *)
{
    return of(*engine);
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    applyMode();
    applyText();
}

bool Theme::dark() const
{
    if (m_mode != System)
        return m_mode == Dark;
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Theme::applyMode()
{
    m_colors.setScheme(dark() ? Colors::Scheme::Dark : sunlight() ? Colors::Scheme::Sunlight : Colors::Scheme::Light);
    Q_EMIT modeChanged();
}

void Theme::applyText()
{
    m_text.apply(m_textScale, dense(), sunlight());
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && m_mode == System)
        applyMode();
    return QObject::eventFilter(watched, event);
}

void Theme::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    applyText();
    Q_EMIT textScaleChanged();
}

void Theme::setReduceMotion(bool reduce)
{
    if (reduce == m_reduceMotion)
        return;
    m_reduceMotion = reduce;
    Q_EMIT reduceMotionChanged();
}

void Theme::setLeftHanded(bool leftHanded)
{
    if (leftHanded == m_leftHanded)
        return;
    m_leftHanded = leftHanded;
    Q_EMIT leftHandedChanged();
}

void Theme::setWindowWidth(qreal width)
{
    if (qFuzzyCompare(width, m_windowWidth))
        return;
    const WidthClass before = widthClass();
    m_windowWidth = width;
    if (widthClass() != before) {
        applyText();
        Q_EMIT layoutChanged();
    }
    Q_EMIT windowWidthChanged();
}

Theme::WidthClass Theme::widthClass() const
{
    if (m_windowWidth < Tokens::instance().number("breakpoint", "medium"))
        return Compact;
    return m_windowWidth < Tokens::instance().number("breakpoint", "expanded") ? Medium : Expanded;
}

void Theme::setTouch(bool touch)
{
    if (touch == m_touch)
        return;
    m_touch = touch;
    applyText();
    Q_EMIT layoutChanged();
}

qreal Theme::keyboardHeight() const
{
    const QInputMethod *input = QGuiApplication::inputMethod();
    return input->isVisible() ? input->keyboardRectangle().height() : 0;
}

qreal Theme::minTarget() const
{
    return Tokens::instance().number("touch", dense() ? "desktopControl" : "minTarget");
}

qreal Theme::controlHeight() const
{
    return Tokens::instance().number("touch", dense() ? "desktopControl" : "buttonHeight");
}

qreal Theme::controlRadius() const
{
    return Tokens::instance().number("radius", dense() ? "denseControl" : "control");
}

qreal Theme::cardRadius() const
{
    return Tokens::instance().number("radius", dense() ? "denseCard" : "card");
}

qreal Theme::screenMargin() const
{
    static constexpr const char *Classes[] = {"compact", "medium", "expanded"};
    return Tokens::instance().object("space", "screenMargin").value(QLatin1String(Classes[widthClass()])).toDouble();
}

qreal Theme::areaOpacity() const
{
    return Tokens::instance().object("chart", dark() ? "dark" : "light").value(u"areaOpacity").toDouble();
}

qreal Theme::bandOpacity() const
{
    return Tokens::instance().object("chart", dark() ? "dark" : "light").value(u"bandOpacity").toDouble();
}

qreal Theme::twoPanesFrom() const
{
    return Tokens::instance().number("breakpoint", "twoPanes");
}

} // namespace kf
