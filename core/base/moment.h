#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QMetaType>
#include <QTime>

#include <optional>

namespace kf {

// A day, with or without a time of that day: what a due date is. It is the day of the person who set it, not an
// instant, so it has no zone. Text form "2026-10-16" or "2026-10-16T15:00", which also sorts.
struct Moment
{
    QDate date;
    std::optional<QTime> time; // to the minute

    // Of a birthday whose year nobody told: a leap year long gone, the one that address books take for it.
    static constexpr int NoYear = 1604;

    bool operator==(const Moment &) const = default;
    QString toString() const;
    static Result<Moment> fromString(QStringView text);
};

// Instants are UTC milliseconds since 1970. Reads ISO 8601 with an offset or "Z"; without one the text is in
// `zoneOffset` seconds east of Greenwich. Refuses days and times that do not exist.
Result<qint64> parseInstant(QStringView text, int zoneOffset);
QString formatInstant(qint64 utcMs); // "2026-10-13T07:30:00Z", with milliseconds only when there are some

} // namespace kf

Q_DECLARE_METATYPE(kf::Moment)
