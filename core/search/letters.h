#pragma once

#include <QByteArrayView>

namespace kf::search {

enum class LetterKind : quint8 {
    None,      // parts words
    Letter,    //
    Digit,     //
    Ideograph, // of a script that writes without spaces: a word of its own
    Mark       // belongs to the letter before it, and is left out: accents, soft hyphens, joiners
};

// A character as the index knows it: small, ё as е, without the accents of Latin letters, wide forms as usual ones. й
// is a letter of its own. ß and ligatures become two letters.
struct Letter
{
    char32_t folded = 0;
    char32_t second = 0; // of ß, æ, ﬁ ...
    LetterKind kind = LetterKind::None;
};

Letter foldLetter(char32_t character);
// Latin, Cyrillic and what stands between them, nearly everything that is written here: their letters one by one.
inline constexpr char32_t LetterTableSize = 0x530;
const Letter *letterTable();

// The character at `at`, which moves behind it; U+FFFD for what is no UTF-8. `at` must be inside.
char32_t readCharacter(QByteArrayView utf8, qsizetype &at);
void appendCharacter(QByteArray &utf8, char32_t character);
// At most `size` bytes of it, cut between characters.
QByteArrayView cutBetweenCharacters(QByteArrayView utf8, qsizetype size);

} // namespace kf::search
