#include "core/base/checkin.h"

namespace kf {

QStringList checkInWords()
{
    return {QStringLiteral("good"),      QStringLiteral("weak"),   QStringLiteral("stale"),
            QStringLiteral("mocked"),    QStringLiteral("denied"), QStringLiteral("no receiver"),
            QStringLiteral("not found"), QStringLiteral("skipped")};
}

QString checkInWord(CheckInOutcome outcome)
{
    return checkInWords().value(int(outcome));
}

std::optional<CheckInOutcome> checkInOutcome(const QString &word)
{
    const qsizetype at = checkInWords().indexOf(word);
    return at < 0 ? std::nullopt : std::optional(CheckInOutcome(at));
}

} // namespace kf
