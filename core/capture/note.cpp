#include "core/capture/note.h"

#include "core/capture/amounts.h"
#include "core/capture/clocktime.h"
#include "core/capture/dates.h"
#include "core/capture/marks.h"
#include "core/capture/phrase.h"
#include "core/capture/recurrencematch.h"

#include <algorithm>

namespace kf::capture {

namespace {

// What the line says of when.
struct When
{
    std::optional<DateMatch> date;
    std::optional<TimeMatch> hour;
    std::optional<TimeMatch> part;
    std::optional<RecurrenceMatch> recurrence;
};

class LineReader
{
public:
    LineReader(QStringView text, const Context &context, const QDateTime &now)
        : m_line(text), m_context(context), m_now(now)
    {
    }

    Item read()
    {
        readKind(m_line, m_item);
        readMentions(m_line, m_context.people, m_item);
        readUrgency(m_line, m_item);
        blockNumbers(m_line);
        m_isMoving = m_line.has(Trait::Moving);
        for (int i = 0; i < m_line.size();)
            i = m_line.at(i).used ? i + 1 : std::max(i + 1, readAt(i));
        settle();
        m_item.title = titleOf(m_line);
        std::sort(m_item.spans.begin(), m_item.spans.end(),
                  [](const Span &a, const Span &b) { return a.start < b.start; });
        return std::move(m_item);
    }

private:
    // Where reading goes on.
    int readAt(int i)
    {
        if (!m_when.recurrence) {
            if (auto match = matchRecurrence(m_line, i); match && m_line.isFree(match->begin, match->end)) {
                take(match->begin, match->end, Span::What::Recurrence);
                m_when.recurrence = match;
                return match->end;
            }
        }
        if (auto match = matchMoney(m_line, i); match && m_line.isFree(match->begin, match->end)) {
            if (!m_item.money) {
                m_item.money = match->money;
                addSpan(m_line, m_item, match->begin, match->end, Span::What::Money);
                m_line.use(match->leadBegin, match->end);
            }
            return match->end;
        }
        auto time = matchTime(m_line, i);
        if (time && !m_line.isFree(time->begin, time->end))
            time.reset();
        auto date = matchDate(m_line, i, m_now);
        if (date && !m_line.isFree(date->begin, date->end))
            date.reset();
        if (date && time && time->hasHour() && (m_line.isNumber(i) ? time->end >= date->end : time->end > date->end))
            date.reset(); // «в 12.05» is a time
        if (date)
            return takeDate(*date);
        if (time)
            return takeTime(*time);
        return i + 1;
    }

    int takeDate(const DateMatch &match)
    {
        if (match.form == DateMatch::Form::Refused || !match.date.isValid())
            return match.end;
        const bool isTarget = match.lead == Role::RuOn || match.lead == Role::To || match.lead == Role::RuBy;
        const bool wasSource = m_when.date && (m_when.date->lead == Role::RuFrom || m_when.date->lead == Role::From);
        if (m_when.date && !(m_isMoving && isTarget && wasSource))
            return match.end;
        m_when.date = match;
        const bool isClosed = m_line.isWordOf(match.end, u"включительно") || m_line.isWordOf(match.end, u"inclusive");
        const int end = isClosed ? match.end + 1 : match.end;
        take(match.begin, end, Span::What::Due);
        return end;
    }

    int takeTime(const TimeMatch &match)
    {
        auto &slot = match.hasHour() ? m_when.hour : m_when.part;
        const bool isTarget = match.lead == Role::RuOn || match.lead == Role::To;
        const bool wasSource = slot && (slot->lead == Role::RuFrom || slot->lead == Role::From);
        if (slot && !(m_isMoving && isTarget && wasSource)) {
            if (!match.hasHour() && match.part == slot->part) // "first thing Monday morning"
                take(match.begin, match.end, Span::What::Due);
            return match.end;
        }
        slot = match;
        take(match.begin, match.end, Span::What::Due);
        return match.end;
    }

    void take(int begin, int end, Span::What what)
    {
        addSpan(m_line, m_item, begin, end, what);
        m_line.use(begin, end);
    }

    std::optional<QTime> time() const
    {
        const bool isEnglish = m_line.isEnglish();
        const Part part = m_when.part ? m_when.part->part : m_when.recurrence ? m_when.recurrence->part : Part::None;
        if (m_when.hour)
            return timeOf(*m_when.hour, part, isEnglish);
        if (m_when.part)
            return timeOf(*m_when.part, Part::None, isEnglish);
        if (part != Part::None) {
            TimeMatch ofRecurrence;
            ofRecurrence.part = part;
            return timeOf(ofRecurrence, Part::None, isEnglish);
        }
        return std::nullopt;
    }

    bool isPassed(QTime time) const
    {
        const QTime now(m_now.time().hour(), m_now.time().minute(), m_now.time().second());
        return isElsewhere() ? here(m_now.date(), time) < QDateTime(m_now.date(), now, m_context.zone) : time < now;
    }

    // The time is said by another clock than the person's.
    bool isElsewhere() const { return m_when.hour && !m_when.hour->zone.isEmpty(); }
    QDateTime here(QDate day, QTime time) const
    {
        return QDateTime(day, time, QTimeZone(m_when.hour->zone)).toTimeZone(m_context.zone);
    }

    void settle()
    {
        if (m_when.date && m_when.date->time) {
            m_item.due = Moment{m_when.date->date, m_when.date->time};
            return;
        }
        const QDate today = m_now.date();
        const std::optional<QTime> at = time();
        QDate day;
        if (m_when.date)
            day = m_when.date->date;
        else if (m_when.hour && m_when.hour->daysAhead)
            day = today.addDays(*m_when.hour->daysAhead);
        else if (m_when.part && m_when.part->daysAhead)
            day = today.addDays(*m_when.part->daysAhead);
        if (m_when.recurrence) {
            day = firstTime(m_when.recurrence->recurrence, day, at);
        } else if (at && !day.isValid()) {
            day = isPassed(*at) ? today.addDays(1) : today;
        } else if (at) {
            const bool isTonight = day == today && *at == QTime(0, 0); // today's midnight is to come
            const bool isDaysEnd = m_when.hour && m_when.hour->hour == 24;
            day = isTonight || isDaysEnd ? day.addDays(1) : day;
        }
        if (day.isValid() && at && isElsewhere()) {
            const QDateTime local = here(day, *at);
            m_item.due = Moment{local.date(), local.time()};
        } else if (day.isValid()) {
            m_item.due = existing({day, at});
        }
    }

    // Of a recurrence; the day that the line names besides says which one, or from when on.
    QDate firstTime(Recurrence recurrence, QDate day, std::optional<QTime> at)
    {
        using Form = DateMatch::Form;
        if (m_when.date && !recurrence.isAnchored()) {
            const Form form = m_when.date->form;
            if (recurrence.every == Recurrence::Every::Week && form == Form::Weekday)
                recurrence.weekdays = {day.dayOfWeek()};
            else if (recurrence.every == Recurrence::Every::Month && form == Form::DayOfMonth)
                recurrence.day = day.day();
            else if (recurrence.every == Recurrence::Every::Year && form == Form::DayOfYear) {
                recurrence.month = day.month();
                recurrence.day = day.day();
            }
        }
        m_item.recurrence = recurrence.text();
        const QDate from = day.isValid() ? day : m_now.date();
        const QDate first = recurrence.firstFrom(from);
        const bool isOver = first == m_now.date() && at && isPassed(*at) && !day.isValid();
        return isOver ? recurrence.firstFrom(first.addDays(1)) : first;
    }

    // A wall time that the clocks skip is the one an hour later.
    Moment existing(Moment moment) const
    {
        if (!moment.time)
            return moment;
        const QDateTime wanted(moment.date, *moment.time, m_context.zone);
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(wanted.toMSecsSinceEpoch(), m_context.zone);
        if (!there.isValid() || (there.date() == moment.date && there.time() == *moment.time))
            return moment;
        const QTime later = moment.time->addSecs(3600);
        return {moment.date, later};
    }

    Line m_line;
    const Context &m_context;
    const QDateTime &m_now;
    Item m_item;
    When m_when;
    bool m_isMoving = false;
};

} // namespace

const char *kindName(Kind kind)
{
    switch (kind) {
    case Kind::Task:
        return "task";
    case Kind::Promise:
        return "promise";
    case Kind::Risk:
        return "risk";
    case Kind::Idea:
        return "idea";
    case Kind::Need:
        return "need";
    case Kind::Complaint:
        return "complaint";
    case Kind::Note:
        break;
    }
    return "note";
}

std::vector<Item> parse(QStringView text, const Context &context)
{
    const QTimeZone zone = context.zone.isValid() ? context.zone : QTimeZone::utc();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(context.now, zone);
    std::vector<Item> items;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && text[end] != u'\n' && text[end] != u'\r' && text[end] != QChar::LineSeparator &&
               text[end] != QChar::ParagraphSeparator)
            ++end;
        const QStringView line = text.mid(begin, end - begin);
        if (!line.trimmed().isEmpty()) {
            Item item = LineReader(line, context, now).read();
            item.start = begin;
            item.length = line.size();
            for (Span &span : item.spans)
                span.start += begin;
            items.push_back(std::move(item));
        }
        begin = end + 1;
    }
    return items;
}

} // namespace kf::capture
