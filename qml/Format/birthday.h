#pragma once

#include <QDate>

namespace kf {

// The next one, today's included; of the 29th of February the 1st of March, where the year has none. The year of birth
// does not matter.
QDate nextBirthday(QDate birthday, QDate today);

} // namespace kf
