#pragma once

#include "core/base/clock.h"
#include "core/base/moment.h"

#include <QCborMap>
#include <QObject>
#include <QQmlEngine>

#include <optional>

namespace kf {

// When one meets next, and what for, as it is said at the end of a visit: a day from the near ones, or all of it in the
// user's own words. UI thread only; `clock` outlives it.
class NextStep : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the visit's model")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(QString dayKey READ dayKey NOTIFY changed)
    Q_PROPERTY(QString when READ when NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    struct Meeting
    {
        Moment when;
        QString goal; // may be empty
    };

    NextStep(const Clock &clock, QObject *parent);

    QString words() const { return m_words; }
    void setWords(const QString &words);
    QString dayKey() const;  // of the near day that was chosen, 2026-10-14; empty: none, or it is in the words
    QString when() const;    // what is understood: Чт, 22 октября, 11:00; empty: there is no next meeting
    QString problem() const; // why there is none, though something was said
    // Nothing: there is none.
    std::optional<Meeting> meeting() const;

    // One of the near days; the same once more takes it back.
    Q_INVOKABLE void chooseDay(const QString &key);
    Q_INVOKABLE void clear();

    // For a draft to keep; empty: nothing was said.
    QCborMap memory() const;
    void recall(const QCborMap &memory);

Q_SIGNALS:
    void changed();
    void said(); // by the user

private:
    Meeting read() const; // without a day: an invalid date
    QDate today() const;

    const Clock &m_clock;
    QString m_words;
    QDate m_day; // from the near ones
};

} // namespace kf
