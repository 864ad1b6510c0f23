#pragma once

#include <QStringList>

namespace kf::check {

// What tells a name from others: its words, small, ё as е, in the order of the alphabet and without the legal form
// (ООО, АО, Ltd ...), unless there is nothing else. «ООО "Тавория-Юг"» and «тавория юг» are the same.
QStringList nameWords(QStringView name);

// One slip of the finger apart: a letter too many, too few, another one, or two exchanged. In words of five letters or
// more; shorter ones are other words then.
bool isOneSlip(QStringView a, QStringView b);

} // namespace kf::check
