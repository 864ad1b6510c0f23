#pragma once

#include <QStringView>

#include <optional>

// How often one wants to see a client or a person.
namespace kf::portfolio {

// Days between contacts as account.rhythm or contact.rhythm says, else as the segment has it: A 21, B 30, C 60, any
// other
// 45. Nothing: never asked for (a rhythm of 0).
std::optional<int> rhythmDays(std::optional<qint64> own, QStringView tier);

} // namespace kf::portfolio
