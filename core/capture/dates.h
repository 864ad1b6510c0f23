#pragma once

#include "core/capture/token.h"

#include <QDateTime>

namespace kf::capture {

// A day as a note says it, from token `begin` to before `end`.
struct DateMatch
{
    // How it was said: what a recurrence behind «каждый месяц» needs to know.
    enum class Form { Day, Weekday, DayOfMonth, DayOfYear, Instant, Refused };

    int begin = 0;
    int end = 0;
    QDate date;
    std::optional<QTime> time; // of an instant, «через 2 часа»
    Form form = Form::Day;     // Refused: it is read and means no due date («вчера», «за март»)
    Role lead = Role::None;
};

// The day whose first own word is token `i`. `now` is in the person's zone.
std::optional<DateMatch> matchDate(const Line &line, int i, const QDateTime &now);

} // namespace kf::capture
