#include "qml/Visit/checkinwords.h"

#include "qml/Format/format.h"

#include <QCoreApplication>

namespace kf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckIn)
};

QString timeOf(const CheckIn &checkIn)
{
    return format::time(QDateTime::fromMSecsSinceEpoch(checkIn.at).time());
}

QString accuracyOf(const CheckIn &checkIn)
{
    return checkIn.place && checkIn.place->accuracy > 0 ? format::accuracy(checkIn.place->accuracy) : QString();
}

// Decided on, or nothing to decide.
QString keptText(const CheckIn &checkIn)
{
    const QString time = timeOf(checkIn);
    const QString accuracy = accuracyOf(checkIn);
    switch (checkIn.outcome) {
    case CheckInOutcome::Good:
    case CheckInOutcome::Weak:
        return accuracy.isEmpty() ? Words::tr("Checked in %1, accuracy unknown").arg(time)
                                  : Words::tr("Checked in %1, accuracy %2").arg(time, accuracy);
    case CheckInOutcome::Stale:
        return Words::tr("Checked in with an old place, of %1").arg(time);
    case CheckInOutcome::Mocked:
        return Words::tr("Checked in with a made-up place");
    case CheckInOutcome::Denied:
        return Words::tr("Location is off or not allowed");
    case CheckInOutcome::NoReceiver:
        return Words::tr("This device cannot tell where it is");
    case CheckInOutcome::NotFound:
        return Words::tr("The place was not found");
    case CheckInOutcome::Skipped:
        break;
    }
    return Words::tr("No check-in");
}

void ask(CheckInView &view, const CheckIn &found, const std::optional<qint64> &distance)
{
    const QString accuracy = accuracyOf(found);
    view.doubtful = true;
    view.actionText = Words::tr("Choose");
    switch (found.outcome) {
    case CheckInOutcome::Stale:
        view.text = Words::tr("The place is old, of %1").arg(timeOf(found));
        view.question = Words::tr("Location is old");
        view.explanation = Words::tr("The device knows where it was at %1, and nothing newer").arg(timeOf(found));
        return;
    case CheckInOutcome::Mocked:
        view.text = Words::tr("The place is made up");
        view.question = Words::tr("Location is made up");
        view.explanation = Words::tr("It comes from a program, not from a receiver");
        return;
    default:
        break;
    }
    view.text =
        accuracy.isEmpty() ? Words::tr("The place is rough") : Words::tr("The place is rough, %1").arg(accuracy);
    view.question = Words::tr("Location is rough");
    QString told = accuracy.isEmpty() ? Words::tr("Accuracy unknown") : Words::tr("Accuracy %1").arg(accuracy);
    if (distance)
        told = Words::tr("%1, about %2 to the client").arg(told, format::distance(double(*distance)));
    view.explanation = Words::tr("%1. Satellites are hard to receive indoors").arg(told);
}

} // namespace

CheckInView checkInView(const CheckInState &state)
{
    CheckInView view;
    if (state.searching) {
        view.searching = true;
        view.text = Words::tr("Looking for the place, you can write");
        return view;
    }
    if (state.doubtful) {
        ask(view, *state.doubtful, state.distance);
        return view;
    }
    if (!state.kept) {
        view.text = Words::tr("Not checked in yet");
        view.actionText = Words::tr("Check in");
        view.canFind = true;
        return view;
    }
    const CheckInOutcome outcome = state.kept->outcome;
    view.text = keptText(*state.kept);
    view.good = outcome == CheckInOutcome::Good;
    view.offersPlace = view.good && !state.clientHasPlace && !state.placeDismissed;
    view.canFind = !view.good && outcome != CheckInOutcome::NoReceiver;
    if (view.canFind) {
        view.actionText = outcome == CheckInOutcome::Skipped ? Words::tr("Check in")
                          : state.kept->place                ? Words::tr("Improve")
                                                             : Words::tr("Try again");
    }
    return view;
}

} // namespace kf
