#pragma once

#include "core/base/result.h"
#include "core/calendar/calendarevent.h"

namespace kf::calendar {

// In which Keyfield writes the name of the client.
inline constexpr char ClientProperty[] = "X-KEYFIELD-CLIENT";

// Whether a property of this name says something that a visit is made of.
bool isWanted(const QByteArray &name);
// As it stands in the text of a VEVENT; empty: nowhere.
QString summaryOf(const QByteArray &event);

// The text of one VEVENT, without what it may hold inside. `calendarZone` is what the calendar itself goes by, in the
// place of a zone that nobody knows. Errors say what is wrong in a few words; `remarks` what was taken in another way.
Result<CalendarEvent> parseEvent(const QByteArray &text, const ZoneTable &zones, const QString &calendarZone,
                                 QStringList &remarks);

} // namespace kf::calendar
