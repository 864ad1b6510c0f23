#include "qml/Models/reason.h"

#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QCoreApplication>

namespace kf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reason)
};

QString complaint(const portfolio::Signal &signal, const QDateTime &now)
{
    if (signal.count > 1)
        return Words::tr("%n complaint(s) to answer", nullptr, signal.count);
    if (!signal.due)
        return Words::tr("Complaint: %1", "what it is about").arg(signal.title);
    if (signal.overdue)
        return Words::tr("Complaint: the answer is late");
    const bool today = signal.due->date == now.date();
    const QString until = today && signal.due->time ? format::time(*signal.due->time)
                          : today                   ? Words::tr("the evening", "an answer is due by")
                                                    : format::day(signal.due->date, now.date());
    return Words::tr("Complaint: answer by %1").arg(until);
}

QString text(const portfolio::Signal &signal, const QDateTime &now)
{
    using Kind = portfolio::Signal::Kind;
    switch (signal.kind) {
    case Kind::Complaint:
        return complaint(signal, now);
    case Kind::OurPromise:
        return signal.count == 1 ? Words::tr("Promise overdue: %1").arg(signal.title)
                                 : Words::tr("%n overdue promise(s)", nullptr, signal.count);
    case Kind::Risk:
        return Words::tr("Risk: %1", "what it is").arg(signal.title);
    case Kind::Task:
        return signal.count == 1 ? Words::tr("Overdue task") : Words::tr("%n overdue task(s)", nullptr, signal.count);
    case Kind::ClientPromise:
        return Words::tr("Waiting for them: %1").arg(signal.title);
    case Kind::NotSeen:
        return Words::tr("No visit for %n day(s)", nullptr, signal.days);
    case Kind::PersonNotSeen:
        break;
    }
    return Words::tr("%1 not seen for %n day(s)", nullptr, signal.days).arg(signal.title);
}

QString icon(portfolio::Signal::Kind kind)
{
    using Kind = portfolio::Signal::Kind;
    switch (kind) {
    case Kind::Complaint:
        return format::typeIcon("complaint");
    case Kind::OurPromise:
    case Kind::ClientPromise:
        return format::typeIcon("promise");
    case Kind::Risk:
        return format::typeIcon("risk");
    case Kind::Task:
        return format::typeIcon("task");
    case Kind::NotSeen:
    case Kind::PersonNotSeen:
        break;
    }
    return QStringLiteral("walk");
}

} // namespace

Reason reasonOf(const portfolio::Signal &signal, const QDateTime &now)
{
    const bool danger = signal.tone == portfolio::Signal::Tone::Danger;
    return {text(signal, now), icon(signal.kind), danger ? QStringLiteral("danger") : QStringLiteral("warning")};
}

} // namespace kf
