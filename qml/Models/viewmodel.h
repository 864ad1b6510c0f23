#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace kf {

// What a page shows. It holds what is known (a snapshot of the store) and the texts and rows made of it; present()
// makes them again whenever the snapshot, the minute or the language changes. UI thread only.
// Derived classes name it with its namespace: Qt 6.4's qmltyperegistrar finds no base by a shorter name, and qmllint
// then takes them for no QObject.
class ViewModel : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    // `clock` outlives the view model.
    explicit ViewModel(const Clock &clock, QObject *parent = nullptr);

protected:
    virtual void present() = 0;
    bool event(QEvent *event) override; // LanguageChange: present again
    // From now on texts that speak of the time are made anew as each minute begins.
    void followTheClock();
    qint64 nowMs() const { return m_clock.nowMs(); }
    QDateTime now() const; // here, in this place's time

private:
    void waitForNextMinute();

    const Clock &m_clock;
    QTimer m_minute;
};

// Tells every view model below `root`, and `root` itself, that the language changed.
void retranslate(QObject *root);

} // namespace kf
