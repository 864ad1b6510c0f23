#include "qml/Settings/autolock.h"

#include <QEvent>
#include <QGuiApplication>
#include <QSettings>

#include <algorithm>

namespace kf {

namespace {

constexpr char MinutesSetting[] = "lock-after-minutes";
constexpr int UsualMinutes = 15;
constexpr qint64 MinuteMs = 60'000;
constexpr qint64 LookAgainMs = 30'000; // while it is busy

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::InputMethod:
    case QEvent::ShortcutOverride: // whose key press nobody else hears of
    case QEvent::FocusIn:          // a screen reader moves without keys
        return true;
    default:
        return false;
    }
}

} // namespace

AutoLock::AutoLock(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    const int remembered = QSettings().value(QLatin1String(MinutesSetting), UsualMinutes).toInt();
    m_minutes = choices().contains(remembered) ? remembered : UsualMinutes;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::look);
}

void AutoLock::setMinutes(int minutes)
{
    if (minutes == m_minutes || !choices().contains(minutes))
        return;
    m_minutes = minutes;
    QSettings().setValue(QLatin1String(MinutesSetting), minutes);
    begin();
    Q_EMIT changed();
}

void AutoLock::watch(bool unlocked)
{
    if (unlocked != m_watching) {
        m_watching = unlocked;
        if (unlocked)
            qGuiApp->installEventFilter(this);
        else
            qGuiApp->removeEventFilter(this);
    }
    begin();
}

void AutoLock::begin()
{
    m_touched = m_clock.monotonicMs();
    m_timer.stop();
    if (m_watching && m_minutes != Never)
        m_timer.start(int(m_minutes * MinuteMs));
}

void AutoLock::setAway(bool away)
{
    if (away == m_away.has_value())
        return;
    if (away) {
        m_away = m_clock.monotonicMs();
        return;
    }
    const bool locks = m_watching && m_minutes != Never && m_clock.monotonicMs() - *m_away >= AwayMs;
    m_away.reset();
    if (locks && !(m_busy && m_busy()))
        Q_EMIT idle();
}

bool AutoLock::isOver() const
{
    return m_minutes != Never && m_clock.monotonicMs() - m_touched >= m_minutes * MinuteMs;
}

void AutoLock::look()
{
    const qint64 left = m_minutes * MinuteMs - (m_clock.monotonicMs() - m_touched);
    if (m_busy && m_busy())
        m_timer.start(int(LookAgainMs));
    else if (left > 0)
        m_timer.start(int(std::max<qint64>(left, 1))); // touched meanwhile
    else
        Q_EMIT idle();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    if (!isTouch(event->type()))
        return QObject::eventFilter(watched, event);
    if (isOver() && !(m_busy && m_busy())) {
        // The machine slept, and the timer with it.
        Q_EMIT idle();
        return true;
    }
    m_touched = m_clock.monotonicMs(); // the timer looks for itself
    return false;
}

} // namespace kf
