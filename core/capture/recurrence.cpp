#include "core/capture/recurrence.h"

#include "core/base/workingdays.h"
#include "core/capture/calendar.h"

#include <array>

namespace kf::capture {

namespace {

using Every = Recurrence::Every;

constexpr std::array<QStringView, 8> WeekdayNames{u"", u"MO", u"TU", u"WE", u"TH", u"FR", u"SA", u"SU"};
constexpr int MostInterval = 999;

std::optional<Every> everyOf(QStringView word)
{
    static constexpr std::array<std::pair<QStringView, Every>, 6> words{{{u"daily", Every::Day},
                                                                         {u"weekdays", Every::WorkingDay},
                                                                         {u"weekly", Every::Week},
                                                                         {u"monthly", Every::Month},
                                                                         {u"quarterly", Every::Quarter},
                                                                         {u"yearly", Every::Year}}};
    for (const auto &[name, every] : words) {
        if (word == name)
            return every;
    }
    return std::nullopt;
}

// MO, 1MO, -1FR; 0 of `nth`: no number. False: it is none.
bool readWeekday(QStringView text, int &nth, int &weekday)
{
    const QStringView name = text.right(2);
    for (size_t at = 1; at < WeekdayNames.size(); ++at) {
        if (name == WeekdayNames[at])
            weekday = int(at);
    }
    bool isNumber = true;
    nth = text.size() > 2 ? text.chopped(2).toInt(&isNumber) : 0;
    return weekday > 0 && isNumber && nth >= -1 && nth <= 5;
}

bool readAnchor(QStringView text, Recurrence &recurrence)
{
    if (recurrence.every == Every::Year) {
        const auto parts = text.split(u'-');
        recurrence.month = parts.front().toInt();
        recurrence.day = parts.back().toInt();
        return parts.size() == 2 && QDate(2000, recurrence.month, recurrence.day).isValid();
    }
    if (recurrence.every == Every::Month && text == u"last") {
        recurrence.day = -1;
        return true;
    }
    if (recurrence.every == Every::Month && text.back().isDigit()) {
        recurrence.day = text.toInt();
        return recurrence.day >= 1 && recurrence.day <= 31;
    }
    if (recurrence.every != Every::Week && recurrence.every != Every::Month)
        return false;
    for (const QStringView part : text.split(u',')) {
        int weekday = 0;
        if (!readWeekday(part, recurrence.nth, weekday) || (recurrence.nth != 0) != (recurrence.every == Every::Month))
            return false;
        recurrence.weekdays.insert(weekday);
    }
    return recurrence.every == Every::Week || recurrence.weekdays.size() == 1;
}

// The first of that month, so many months later.
QDate monthLater(QDate day, int months)
{
    return QDate(day.year(), day.month(), 1).addMonths(months);
}

QDate inMonth(QDate first, int day)
{
    const int last = first.daysInMonth();
    return QDate(first.year(), first.month(), day < 0 ? last : qMin(day, last));
}

} // namespace

std::optional<Recurrence> Recurrence::fromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView head = colon < 0 ? text : text.left(colon);
    const qsizetype slash = head.indexOf(u'/');
    const auto every = everyOf(slash < 0 ? head : head.left(slash));
    if (!every)
        return std::nullopt;
    Recurrence recurrence;
    recurrence.every = *every;
    if (slash >= 0) {
        recurrence.interval = head.mid(slash + 1).toInt();
        if (recurrence.interval < 1 || recurrence.interval > MostInterval)
            return std::nullopt;
    }
    if (colon >= 0 && (colon + 1 == text.size() || !readAnchor(text.mid(colon + 1), recurrence)))
        return std::nullopt;
    return recurrence;
}

QString Recurrence::text() const
{
    QString text;
    switch (every) {
    case Every::Day:
        text = QStringLiteral("daily");
        break;
    case Every::WorkingDay:
        text = QStringLiteral("weekdays");
        break;
    case Every::Week:
        text = QStringLiteral("weekly");
        break;
    case Every::Month:
        text = QStringLiteral("monthly");
        break;
    case Every::Quarter:
        text = QStringLiteral("quarterly");
        break;
    case Every::Year:
        text = QStringLiteral("yearly");
        break;
    }
    if (interval > 1)
        text += u'/' + QString::number(interval);
    QStringList names;
    for (const int weekday : weekdays)
        names.append((nth != 0 ? QString::number(nth) : QString()).append(WeekdayNames[size_t(weekday)]));
    if (!names.isEmpty())
        text += u':' + names.join(u',');
    else if (month > 0)
        text += QStringLiteral(":%1-%2").arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
    else if (day != 0)
        text += day < 0 ? QStringLiteral(":last") : u':' + QString::number(day);
    return text;
}

QDate Recurrence::firstFrom(QDate from) const
{
    if (every == Every::WorkingDay)
        return isWorkingDay(from) ? from : nextWorkingDay(from);
    if (nth != 0) {
        for (QDate first(from.year(), from.month(), 1); first <= from.addMonths(12); first = first.addMonths(1)) {
            const QDate found = nthWeekday(first, first.addMonths(1).addDays(-1), nth, *weekdays.begin());
            if (found.isValid() && found >= from)
                return found;
        }
        return from;
    }
    if (!weekdays.empty()) {
        QDate found = from;
        while (!weekdays.contains(found.dayOfWeek()))
            found = found.addDays(1);
        return found;
    }
    if (month > 0)
        return nextDate(from, month, day);
    if (day < 0)
        return QDate(from.year(), from.month(), from.daysInMonth());
    return day > 0 ? nextDayOfMonth(from, day) : from;
}

QDate Recurrence::stepFrom(QDate due) const
{
    switch (every) {
    case Every::Day:
        return due.addDays(interval);
    case Every::WorkingDay:
        return kf::addWorkingDays(due, interval);
    case Every::Week: {
        if (weekdays.empty())
            return due.addDays(7 * qint64(interval));
        const auto later = weekdays.upper_bound(due.dayOfWeek());
        return later != weekdays.end() ? weekdayOfWeek(due, *later, 0)
                                       : weekdayOfWeek(due, *weekdays.begin(), interval);
    }
    case Every::Month: {
        if (!isAnchored())
            return due.addMonths(interval);
        // In its own month still, where it was due before its day: made so by hand.
        for (int months = 0;; months += interval) {
            const QDate first = monthLater(due, months);
            const QDate found =
                nth != 0 ? nthWeekday(first, inMonth(first, -1), nth, *weekdays.begin()) : inMonth(first, day);
            if (found.isValid() && found > due)
                return found;
        }
    }
    case Every::Quarter:
        return due.addMonths(3 * interval);
    case Every::Year:
        if (month == 0)
            return due.addYears(interval);
        for (int years = 0;; years += interval) {
            const QDate found = inMonth(QDate(due.year() + years, month, 1), day);
            if (found > due)
                return found;
        }
    }
    return {};
}

QDate Recurrence::nextAfter(QDate due, QDate today) const
{
    QDate next = due;
    do {
        next = stepFrom(next);
    } while (next.isValid() && next <= today);
    return next;
}

} // namespace kf::capture
