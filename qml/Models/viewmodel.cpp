#include "qml/Models/viewmodel.h"

#include <QCoreApplication>
#include <QEvent>

namespace kf {

ViewModel::ViewModel(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_minute.setSingleShot(true);
    m_minute.setTimerType(Qt::CoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        present();
        waitForNextMinute();
    });
}

bool ViewModel::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    return QObject::event(event);
}

void ViewModel::followTheClock()
{
    waitForNextMinute();
}

QDateTime ViewModel::now() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
}

void ViewModel::waitForNextMinute()
{
    constexpr qint64 Minute = 60'000;
    m_minute.start(int(Minute - m_clock.nowMs() % Minute));
}

void retranslate(QObject *root)
{
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(root, &change);
    const QList<ViewModel *> models = root->findChildren<ViewModel *>();
    for (ViewModel *model : models) {
        QEvent own(QEvent::LanguageChange);
        QCoreApplication::sendEvent(model, &own);
    }
}

} // namespace kf
