#include "qml/Models/recurrencewords.h"

#include "core/capture/recurrence.h"
#include "qml/Format/format.h"

#include <QCoreApplication>

namespace kf {

namespace {

using capture::Recurrence;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

constexpr QDate SomeSunday = QDate::fromJulianDay(2461325); // 11 October 2026

QString weekday(int number)
{
    return format::shortWeekday(SomeSunday.addDays(number));
}

QString howOften(const Recurrence &recurrence)
{
    const int n = recurrence.interval;
    switch (recurrence.every) {
    case Recurrence::Every::Day:
        return n == 1 ? Words::tr("every day") : Words::tr("every %n day(s)", nullptr, n);
    case Recurrence::Every::WorkingDay:
        return n == 1 ? Words::tr("every working day") : Words::tr("every %n working day(s)", nullptr, n);
    case Recurrence::Every::Week:
        return n == 1 ? Words::tr("every week") : Words::tr("every %n week(s)", nullptr, n);
    case Recurrence::Every::Month:
        return n == 1 ? Words::tr("every month") : Words::tr("every %n month(s)", nullptr, n);
    case Recurrence::Every::Quarter:
        return n == 1 ? Words::tr("every quarter") : Words::tr("every %n quarter(s)", nullptr, n);
    case Recurrence::Every::Year:
        break;
    }
    return n == 1 ? Words::tr("every year") : Words::tr("every %n year(s)", nullptr, n);
}

QString whichDay(const Recurrence &recurrence)
{
    if (recurrence.month > 0) {
        const QDate day(2000, recurrence.month, recurrence.day);
        return format::day(day, day);
    }
    if (recurrence.day != 0)
        return recurrence.day < 0 ? Words::tr("on the last day") : Words::tr("on day %1").arg(recurrence.day);
    QStringList days;
    for (const int day : recurrence.weekdays)
        days << weekday(day);
    const QString names = days.join(QStringLiteral(", "));
    if (recurrence.nth == 0)
        return names;
    return recurrence.nth < 0 ? Words::tr("%1, for the last time in it", "a weekday of a month").arg(names)
                              : Words::tr("%1, no. %2 in it", "a weekday of a month").arg(names).arg(recurrence.nth);
}

} // namespace

QString recurrenceWords(const QString &recurrence)
{
    const auto read = Recurrence::fromText(recurrence);
    if (!read)
        return {};
    const QString often = howOften(*read);
    return read->isAnchored() ? Words::tr("%1: %2", "how often, on which day").arg(often, whichDay(*read)) : often;
}

} // namespace kf
