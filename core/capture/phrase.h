#pragma once

#include "core/capture/token.h"

namespace kf::capture {

// The words that lead to a day or a time: «не позднее чем к», "due by the". They belong to it.
struct Lead
{
    int begin = 0;          // index of the first of them, or of what they lead to
    Role role = Role::None; // of the preposition that stands nearest
};
Lead leadTo(const Line &line, int core);

// Whether a bare number or ordinal can stand here by itself, nothing being counted by it: the line ends, a sign, a verb
// or a preposition follows at `i`. `strict`: no other word may follow.
bool standsAlone(const Line &line, int i, bool strict);

// Phones, contracts' numbers, versions, shares, and numbers grown into words: no dates, no times, no money.
void blockNumbers(Line &line);

} // namespace kf::capture
