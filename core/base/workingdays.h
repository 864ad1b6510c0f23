#pragma once

#include <QDate>

// The working days of Russia: Monday to Friday without the public holidays of article 112 of the Labour Code (1 to 8
// January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November). A holiday on a weekend gives the next working day
// off, those of January do not. What the government moves besides is known for 2025 (decree 1335 of 4 October 2024) and
// 2026 (decree 1466 of 24 September 2025); of other years only what the law itself says.
namespace kf {

bool isWorkingDay(QDate day);
QDate nextWorkingDay(QDate day); // never `day` itself
// `count` working days after `day`, or before it where negative; of 0 `day` itself.
QDate addWorkingDays(QDate day, int count);

} // namespace kf
