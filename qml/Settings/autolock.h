#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <functional>
#include <optional>

namespace kf {

// Locks an app that nobody touches. How long that takes is remembered in the clear, for this machine. UI thread only;
// `clock` outlives it.
class AutoLock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int choice READ choice WRITE choose NOTIFY changed)

public:
    static constexpr int Never = 0;
    static constexpr qint64 AwayMs = 60'000; // in the pocket; whatever the minutes are, unless Never

    explicit AutoLock(const Clock &clock, QObject *parent = nullptr);

    int minutes() const { return m_minutes; } // Never: it does not
    void setMinutes(int minutes);
    static QList<int> choices() { return {1, 5, 15, 60, Never}; }
    int choice() const { return int(choices().indexOf(m_minutes)); } // its place among them
    void choose(int choice) { setMinutes(choices().value(choice, m_minutes)); }
    // From now on it watches keys, pointers and fingers; unlocked is what can be locked.
    void watch(bool unlocked);
    // A phone put it away, or shows it again: locked then, after more than AwayMs.
    void setAway(bool away);
    // Nobody has to touch what listens to him. Asked when the time has come.
    void setBusy(std::function<bool()> busy) { m_busy = std::move(busy); }

    // Of the application: the first touch after a sleep locks instead of doing anything.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void idle(); // to be locked

private:
    bool isOver() const;
    void begin();
    void look();

    const Clock &m_clock;
    int m_minutes;
    bool m_watching = false;
    qint64 m_touched = 0; // monotonic ms, sleep included, as is the next
    std::optional<qint64> m_away;
    std::function<bool()> m_busy;
    QTimer m_timer{this};
};

} // namespace kf
