#pragma once

#include "core/store/reader.h"

namespace kf::calendar {

// Visits that begin within these instants (UTC ms; nothing: all of them), or one by its id.
struct ExportChoice
{
    std::optional<qint64> from;
    std::optional<qint64> until;
    RecordId visit;
};

struct ExportedCalendar
{
    QByteArray text; // RFC 5545, UTF-8
    qint64 visits = 0;
};

// A visit is an event with the uid that it came with, else one made of its id: always the same. Its times go by its own
// clock, which the file describes. Reader thread.
Result<ExportedCalendar> exportCalendar(Reader &reader, const ExportChoice &choice, qint64 nowMs);

} // namespace kf::calendar
