#pragma once

#include "core/capture/vocabulary.h"

#include <span>

namespace kf::capture {

// One entry of the vocabulary: words parted by blanks, "stem|a,b" standing for "stema stemb" and "stem|,a" for
// "stem stema"; and what they mean.
struct WordsOfRole
{
    const char16_t *words;
    Role role;
};
struct WordsOfTrait
{
    const char16_t *words;
    Trait trait;
};
struct WordsOfNumber
{
    const char16_t *words;
    int number; // of the weekday, month, cardinal or ordinal
};
struct WordsOfUnit
{
    const char16_t *words;
    Unit unit;
};
struct WordsOfPart
{
    const char16_t *words;
    Part part;
    bool isAdverb;
};
struct WordsOfMoney
{
    const char16_t *words;
    int power;
    const char *currency;
    bool isShort;
};
struct WordsOfKind
{
    const char16_t *words;
    Kind kind;
};

std::span<const WordsOfRole> roleWords();
std::span<const WordsOfTrait> traitWords();
std::span<const WordsOfNumber> weekdayWords();
std::span<const WordsOfNumber> manyWeekdaysWords();
std::span<const WordsOfNumber> monthWords();
std::span<const WordsOfNumber> cardinalWords();
std::span<const WordsOfNumber> ordinalWords();
std::span<const WordsOfNumber> halfToWords();
std::span<const WordsOfUnit> unitWords();
std::span<const WordsOfPart> partWords();
std::span<const WordsOfMoney> moneyWords();
std::span<const WordsOfKind> kindWords();
const char16_t *weakWords();
const char16_t *halfPowerWords();
const char16_t *urgentWords();

} // namespace kf::capture
