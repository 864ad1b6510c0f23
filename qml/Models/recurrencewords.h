#pragma once

#include <QString>

namespace kf {

// A recurrence as it is kept ("weekly:MO") in the user's words: «каждую неделю: Пн». Empty: it is none.
QString recurrenceWords(const QString &recurrence);

} // namespace kf
