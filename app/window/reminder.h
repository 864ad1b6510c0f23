#pragma once

#include "app/window/diary.h"
#include "core/base/clock.h"
#include "core/device/notifier.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace kf {

// What the app tells while it is not looked at, each of it once:
// - before a visit, that it is near;
// - on the morning of a day on which promises of ours are due, how many;
// - in the evening, how many visits tomorrow has and how many clients need attention.
// Numbers alone; a locked app tells what it knew when it was locked. UI thread only.
class Reminder : public QObject
{
    Q_OBJECT

public:
    static inline const QTime Morning{9, 0};
    static inline const QTime Evening{18, 0};
    static constexpr int MinutesBefore = 30; // a visit

    // What was told already, for the next run.
    struct Memory
    {
        QDate evening;      // the last one
        QDate promises;     // the last morning
        QStringList visits; // fingerprints of visit and hour, of those ahead: no name and no time can be read from them
    };

    // Both outlive it. `told`: by an earlier run.
    Reminder(const Clock &clock, Notifier &notifier, Memory told, QObject *parent = nullptr);

    void setVisitsTomorrow(int visits);
    void setNeedAttention(int clients);
    void setDiary(Diary diary);
    void setLookedAt(bool lookedAt);
    const Memory &memory() const { return m_told; }

Q_SIGNALS:
    void told();
    // Where it leads: "brief" with the key of a visit, "promises" or "today".
    void pressed(const QString &page, const QString &key);

private:
    void look();
    void lookAtVisits(qint64 now);
    void lookAtPromises(const QDateTime &now);
    void lookAtTomorrow(const QDateTime &now);
    void tell(const QString &about, const QString &text, const QString &page, const QString &key = {});
    QString textOfTomorrow() const;

    const Clock &m_clock;
    Notifier &m_notifier;
    Memory m_told;
    QTimer m_minute;
    Diary m_diary;
    int m_visits = 0;
    int m_attention = 0;
    bool m_lookedAt = true;
};

} // namespace kf
