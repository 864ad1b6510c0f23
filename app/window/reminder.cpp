#include "app/window/reminder.h"

#include "qml/Format/format.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace kf {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qsizetype FingerprintBytes = 8;

// A visit that is moved to another hour is told of again.
QString fingerprint(const Diary::Visit &visit)
{
    const QByteArray text = visit.id.toByteArray() + QByteArray::number(visit.start);
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(FingerprintBytes).toHex());
}

} // namespace

Reminder::Reminder(const Clock &clock, Notifier &notifier, Memory told, QObject *parent)
    : QObject(parent), m_clock(clock), m_notifier(notifier), m_told(std::move(told))
{
    m_minute.setInterval(MinuteMs);
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

void Reminder::setDiary(Diary diary)
{
    m_diary = std::move(diary);
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
    if (m_lookedAt)
        return;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    lookAtVisits(now.toMSecsSinceEpoch());
    lookAtPromises(now);
    lookAtTomorrow(now);
}

void Reminder::lookAtVisits(qint64 now)
{
    QStringList ahead;
    std::vector<Diary::Visit> near;
    for (const Diary::Visit &visit : m_diary.visits) {
        if (visit.start <= now)
            continue;
        const QString mark = fingerprint(visit);
        ahead << mark;
        if (visit.start - now <= MinutesBefore * MinuteMs && !m_told.visits.contains(mark))
            near.push_back(visit);
    }
    if (near.empty())
        return;
    m_told.visits.removeIf([&](const QString &mark) { return !ahead.contains(mark); });
    for (const Diary::Visit &visit : near)
        m_told.visits << fingerprint(visit);
    const int minutes = int((near.front().start - now + MinuteMs - 1) / MinuteMs);
    if (near.size() == 1)
        tell(QStringLiteral("visit"), tr("Visit in %n minute(s)", nullptr, minutes), QStringLiteral("brief"),
             near.front().id.toString());
    else
        tell(QStringLiteral("visit"),
             tr("%n visit(s), the first one in %1", nullptr, int(near.size())).arg(format::duration(minutes)),
             QStringLiteral("today"));
}

void Reminder::lookAtPromises(const QDateTime &now)
{
    const int due = m_diary.promises.value(now.date());
    if (due == 0 || now.time() < Morning || now.time() >= Evening || m_told.promises == now.date())
        return;
    m_told.promises = now.date();
    tell(QStringLiteral("promises"), tr("Due today: %n promise(s) of yours", nullptr, due), QStringLiteral("promises"));
}

void Reminder::lookAtTomorrow(const QDateTime &now)
{
    if (now.time() < Evening || m_told.evening == now.date() || (m_visits == 0 && m_attention == 0))
        return;
    m_told.evening = now.date();
    tell(QStringLiteral("day"), textOfTomorrow(), QStringLiteral("today"));
}

void Reminder::tell(const QString &about, const QString &text, const QString &page, const QString &key)
{
    Q_EMIT told();
    m_notifier.tell(about, QStringLiteral("Keyfield"), text, [this, page, key] { Q_EMIT pressed(page, key); });
}

QString Reminder::textOfTomorrow() const
{
    const QString visits = tr("Tomorrow: %n visit(s)", nullptr, m_visits);
    const QString attention = tr("%n client(s) need attention", nullptr, m_attention);
    if (m_visits == 0)
        return attention;
    return m_attention == 0 ? visits : tr("%1, %2", "visits, clients").arg(visits, attention);
}

} // namespace kf
