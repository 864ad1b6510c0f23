#pragma once

#include "qml/Models/dueitems.h"

namespace kf::tasks {

// In the order of the list. Whoever waits for others has Chase in the place of the first two.
enum Section { Overdue, Chase, Today, ThisWeek, Later, NoDate };

int sectionOf(bool waiting, const DueItem &item, const QDateTime &now);
// The days of a section, from the first to before the last; invalid: without an end.
std::pair<QDate, QDate> daysOf(bool waiting, int section, QDate today);

} // namespace kf::tasks
