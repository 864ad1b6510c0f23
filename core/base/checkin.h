#pragma once

#include <QStringList>

#include <optional>

namespace kf {

// How a check-in came out: what the judge of core/device says, a visit's record keeps, and the window shows.
enum class CheckInOutcome {
    Good,
    Weak,       // usable, but rough
    Stale,      // of some time ago
    Mocked,     // made up by a program
    Denied,     // the user or the system forbids it, or switched it off
    NoReceiver, // this machine has nothing to find it with
    NotFound,   // no usable place within the time
    Skipped     // the user wants none
};

// The words under which records keep them, in the order above.
QStringList checkInWords();
QString checkInWord(CheckInOutcome outcome);
std::optional<CheckInOutcome> checkInOutcome(const QString &word);

} // namespace kf
