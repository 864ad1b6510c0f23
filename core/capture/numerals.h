#pragma once

#include "core/capture/token.h"

namespace kf::capture {

// A number read from tokens; `end` is behind its last one, 0 when there is none.
struct Numeral
{
    int end = 0;
    int value = 0;
    bool spoken = false;
    bool marked = false; // an ordinal that says so: "25th", «25-го»

    explicit operator bool() const { return end > 0; }
};

// 0 to 999: digits, or words in any case: "twenty-five", «двумстам пятидесяти».
Numeral readCardinal(const Line &line, int i);
// 1 to 39: "25th", «25-го», «двадцать пятому», "twenty-fifth".
Numeral readOrdinal(const Line &line, int i);

// How much of something, in halves: «полтора» 3, "a couple of" 4, "2.5" 5, "half a" 1.
struct Quantity
{
    int end = 0;
    int halves = 0;

    explicit operator bool() const { return end > 0; }
};
Quantity readQuantity(const Line &line, int i);

} // namespace kf::capture
