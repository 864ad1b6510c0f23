#pragma once

#include <QStringList>

namespace kf::search {

// What would have been typed with the other layout of the keyboard, QWERTY for ЙЦУКЕН or the other way: «crblrf» is
// «скидка», «ыфдуы» is «sales». `word` holds no gaps. Two readings when it ends with a sign that is a letter in the
// other layout («crblrf,»); none when its letters are of neither layout, or of both.
QStringList inOtherLayout(const QString &word);

} // namespace kf::search
