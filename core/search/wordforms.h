#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace kf::search {

// The forms of the word that `word` (folded, UTF-8) is a form of, itself among them, sorted: скидка, скидки, скидок ...
// Inflections only: what derivation makes is another word (скидочный). When the letters may belong to several words
// (банки), the forms of all of them. Russian and English; a word in no dictionary gets the endings that a word of its
// looks usually has.
std::vector<QByteArray> formsOf(QByteArrayView word);

// For words in no dictionary: surnames, brands, new words.
std::vector<QByteArray> guessedForms(QByteArrayView word);
// A word that the dictionary has without its forms, though it ends like one with some: прайс.
bool isUninflected(QByteArrayView word);
// Of the surname that the word may be (Иванов, Ивановой); empty when it looks like none.
std::vector<QByteArray> surnameForms(QByteArrayView word);

} // namespace kf::search
