#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

// Which forms a word of the dictionaries has. The data is made when the program is built, by tables/compile.py, of
// Debian's hunspell-ru and hunspell-en-us and of our lists in tables/. 170,000 words take 1 MB, since a word's stem
// stands in it as a hash of 36 bits.
namespace kf::wordtable {

// All forms, itself among them, of the words that `word` (folded, UTF-8) is a form of. Empty: in no dictionary.
std::vector<QByteArray> formsOf(QByteArrayView word);
bool knows(QByteArrayView word);

// The generated data.
extern const quint8 stringSize[];
extern const char stringText[];
extern const quint16 endingsStart[];
extern const quint16 endings[];
extern const quint32 patternStart[];
extern const quint16 patternPart[];
extern const quint32 patternHead[];
extern const quint32 bucketStart[];
extern const quint16 entryHash[];
extern const quint16 entryPattern[];
extern const quint8 entryCheck[];
extern const char oddText[];
extern const int stringCount;
extern const int bucketCount;

} // namespace kf::wordtable
