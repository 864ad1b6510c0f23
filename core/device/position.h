#pragma once

#include "core/base/geopoint.h"

#include <QFuture>

#include <chrono>

namespace kf {

// Where the device was at one moment.
struct PositionFix
{
    GeoPoint point;
    std::optional<double> accuracy; // metres around the point; nothing: the receiver did not say
    qint64 at = 0;                  // UTC ms, by the receiver's clock
    bool mocked = false;            // not measured: made up by a program, or a track played again

    bool operator==(const PositionFix &) const = default;
};

// Why there is none.
enum class PositionTrouble {
    Denied,     // the user or the system forbids it, or switched it off
    NoReceiver, // this machine has nothing to find its position with
    NoFix       // nothing within the time
};

// Tells where the device is, when it is asked, and does nothing in between: no track, nothing in the background.
// UI thread only; its futures settle there too, NoFix at the latest when the time is over.
class PositionSource
{
public:
    using Answer = tl::expected<PositionFix, PositionTrouble>;

    PositionSource() = default;
    virtual ~PositionSource() = default; // a question still open is never answered then
    Q_DISABLE_COPY_MOVE(PositionSource)

    // One fix, the next that comes. One question at a time: an earlier one still open is never answered.
    virtual QFuture<Answer> locate(std::chrono::milliseconds atMost) = 0;
    // A question still open is taken back: it is never answered, and nothing is listened to for it.
    virtual void giveUp() = 0;
};

} // namespace kf
