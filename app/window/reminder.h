#pragma once

#include "core/base/clock.h"
#include "core/device/notifier.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace kf {

// In the evening, once, while the app is not looked at: how many visits tomorrow has and how many clients need
// attention. Numbers alone; a locked app tells what it knew when it was locked. UI thread only.
class Reminder : public QObject
{
    Q_OBJECT

public:
    static inline const QTime Evening{18, 0};

    // Both outlive it. `told`: the day of the last reminder, from an earlier run.
    Reminder(const Clock &clock, Notifier &notifier, QDate told, QObject *parent = nullptr);

    void setVisitsTomorrow(int visits);
    void setNeedAttention(int clients);
    void setLookedAt(bool lookedAt);

Q_SIGNALS:
    void told(QDate day);
    void pressed();

private:
    void look();
    QString text() const;

    const Clock &m_clock;
    Notifier &m_notifier;
    QDate m_told;
    QTimer m_minute;
    int m_visits = 0;
    int m_attention = 0;
    bool m_lookedAt = true;
};

} // namespace kf
