#pragma once

#include "core/base/money.h"
#include "core/capture/token.h"

namespace kf::capture {

// An amount of money: a number with a multiplier or a currency, or both.
struct MoneyMatch
{
    int begin = 0;
    int end = 0;
    int leadBegin = 0; // «на сумму», "for" before it, which leave the title with it
    Money money;
};

// The amount whose first own token is `i`: its currency or its number.
std::optional<MoneyMatch> matchMoney(const Line &line, int i);

} // namespace kf::capture
