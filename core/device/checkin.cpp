#include "core/device/checkin.h"

#include <cmath>

namespace kf::checkin {

namespace {

// In metres; 0: nobody told. That is also how some systems say it.
double toldAccuracy(const PositionFix &fix)
{
    return fix.accuracy.value_or(0);
}

CheckInOutcome outcomeOf(const PositionFix &fix, qint64 nowMs)
{
    if (fix.mocked)
        return CheckInOutcome::Mocked;
    if (nowMs - fix.at > FreshFor.count())
        return CheckInOutcome::Stale;
    const double accuracy = toldAccuracy(fix);
    return accuracy > 0 && accuracy <= GoodWithin ? CheckInOutcome::Good : CheckInOutcome::Weak;
}

// Receivers that know nothing yet say the zero point, which lies in the sea, or an accuracy below zero.
bool isUsable(const PositionFix &fix)
{
    return fix.point != GeoPoint() && toldAccuracy(fix) >= 0 && toldAccuracy(fix) <= UsableWithin;
}

} // namespace

CheckIn judge(const PositionSource::Answer &answer, qint64 nowMs)
{
    if (!answer) {
        switch (answer.error()) {
        case PositionTrouble::Denied:
            return {CheckInOutcome::Denied, {}, nowMs};
        case PositionTrouble::NoReceiver:
            return {CheckInOutcome::NoReceiver, {}, nowMs};
        case PositionTrouble::NoFix:
            break;
        }
        return {CheckInOutcome::NotFound, {}, nowMs};
    }
    const PositionFix &fix = *answer;
    if (!isUsable(fix))
        return {CheckInOutcome::NotFound, {}, nowMs};
    return {outcomeOf(fix, nowMs), GeoPlace{fix.point, qint32(std::ceil(toldAccuracy(fix)))}, fix.at};
}

} // namespace kf::checkin
