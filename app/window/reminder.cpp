#include "app/window/reminder.h"

#include <QDateTime>

namespace kf {

Reminder::Reminder(const Clock &clock, Notifier &notifier, QDate told, QObject *parent)
    : QObject(parent), m_clock(clock), m_notifier(notifier), m_told(told)
{
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &Reminder::look);
    m_minute.start();
}

void Reminder::setVisitsTomorrow(int visits)
{
    m_visits = visits;
}

void Reminder::setNeedAttention(int clients)
{
    m_attention = clients;
}

void Reminder::setLookedAt(bool lookedAt)
{
    m_lookedAt = lookedAt;
    if (lookedAt)
        m_notifier.takeBack();
    else
        look();
}

void Reminder::look()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    if (m_lookedAt || now.time() < Evening || m_told == now.date() || (m_visits == 0 && m_attention == 0))
        return;
    m_told = now.date();
    Q_EMIT told(m_told);
    m_notifier.tell(QStringLiteral("Keyfield"), text(), [this] { Q_EMIT pressed(); });
}

QString Reminder::text() const
{
    const QString visits = tr("Tomorrow: %n visit(s)", nullptr, m_visits);
    const QString attention = tr("%n client(s) need attention", nullptr, m_attention);
    if (m_visits == 0)
        return attention;
    return m_attention == 0 ? visits : tr("%1, %2", "visits, clients").arg(visits, attention);
}

} // namespace kf
