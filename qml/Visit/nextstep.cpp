#include "qml/Visit/nextstep.h"

#include "core/base/workingdays.h"
#include "core/capture/note.h"
#include "qml/Format/format.h"

namespace kf {

namespace {

// Drafts on the disk have them.
constexpr QLatin1String Words("words");
constexpr QLatin1String Day("day");

} // namespace

NextStep::NextStep(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

QDate NextStep::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
}

NextStep::Meeting NextStep::read() const
{
    const auto items = capture::parse(m_words, {m_clock.nowMs(), QTimeZone::systemTimeZone(), {}});
    Meeting meeting;
    if (!items.empty()) {
        meeting.goal = items.front().title.simplified();
        meeting.when = items.front().due.value_or(Moment());
    }
    if (m_day.isValid())
        meeting.when.date = m_day;
    return meeting;
}

std::optional<NextStep::Meeting> NextStep::meeting() const
{
    Meeting meeting = read();
    if (!meeting.when.date.isValid() || meeting.when.date < today())
        return std::nullopt;
    return meeting;
}

void NextStep::setWords(const QString &words)
{
    if (m_words == words)
        return;
    const QDate before = m_day;
    m_words = words;
    m_day = {};
    if (!read().when.date.isValid())
        m_day = before; // the words say what for, the day was chosen
    Q_EMIT changed();
    Q_EMIT said();
}

QString NextStep::dayKey() const
{
    return m_day.isValid() ? m_day.toString(Qt::ISODate) : QString();
}

QString NextStep::when() const
{
    const auto next = meeting();
    if (!next)
        return {};
    const QString when = format::moment(next->when, today());
    return isWorkingDay(next->when.date) ? when : tr("%1, a day off").arg(when);
}

QString NextStep::problem() const
{
    const QDate date = read().when.date;
    if (date.isValid() && date < today())
        return tr("This day has passed");
    return m_words.trimmed().isEmpty() || date.isValid() ? QString() : tr("On which day?");
}

void NextStep::chooseDay(const QString &key)
{
    const QDate day = QDate::fromString(key, Qt::ISODate);
    m_day = day == m_day ? QDate() : day;
    Q_EMIT changed();
    Q_EMIT said();
}

void NextStep::clear()
{
    m_words.clear();
    m_day = {};
    Q_EMIT changed();
    Q_EMIT said();
}

QCborMap NextStep::memory() const
{
    QCborMap memory;
    if (!m_words.isEmpty())
        memory.insert(Words, m_words);
    if (m_day.isValid())
        memory.insert(Day, dayKey());
    return memory;
}

void NextStep::recall(const QCborMap &memory)
{
    m_words = memory.value(Words).toString();
    m_day = QDate::fromString(memory.value(Day).toString(), Qt::ISODate);
    Q_EMIT changed();
}

} // namespace kf
