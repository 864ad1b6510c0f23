#include "core/search/letters.h"

#include <QChar>
#include <QList>
#include <QString>

#include <array>

namespace kf::search {

namespace {

constexpr char32_t Replacement = 0xfffd;

bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

Letter twoLetters(char32_t c)
{
    switch (c) {
    case 0xdf:   // ß
    case 0x1e9e: // ẞ
        return {U's', U's', LetterKind::Letter};
    case 0xc6: // Æ
    case 0xe6:
        return {U'a', U'e', LetterKind::Letter};
    case 0x152: // Œ
    case 0x153:
        return {U'o', U'e', LetterKind::Letter};
    default:
        return {};
    }
}

// Letters that Unicode does not take apart.
char32_t withoutStroke(char32_t c)
{
    switch (c) {
    case 0xf8: // ø
        return U'o';
    case 0x111: // đ
        return U'd';
    case 0x142: // ł
        return U'l';
    case 0x131: // ı
        return U'i';
    default:
        return c;
    }
}

Letter foldByUnicode(char32_t c)
{
    if (const Letter two = twoLetters(c); two.kind != LetterKind::None)
        return two;
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return {c, 0, LetterKind::Mark};
    if (const int digit = QChar::digitValue(c); category == QChar::Number_DecimalDigit && digit >= 0)
        return {U'0' + char32_t(digit), 0, LetterKind::Digit};
    if (category == QChar::Mark_SpacingCombining)
        return {c, 0, LetterKind::Letter}; // a vowel of an Indian script
    if (!QChar::isLetterOrNumber(c))
        return {};
    if (QChar::script(c) == QChar::Script_Cyrillic) {
        const char32_t small = QChar::toCaseFolded(c);
        return {small == U'ё' ? U'е' : small, 0, LetterKind::Letter};
    }
    const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD);
    const QList<uint> letters = parts.toUcs4();
    Letter folded;
    for (const uint letter : letters) {
        const QChar::Category kind = QChar::category(letter);
        if (kind == QChar::Mark_NonSpacing || !QChar::isLetterOrNumber(letter))
            continue;
        const char32_t small = withoutStroke(QChar::toCaseFolded(letter));
        if (folded.folded == 0)
            folded.folded = small;
        else if (folded.second == 0)
            folded.second = small;
    }
    if (folded.folded == 0)
        return {};
    const bool digit = folded.folded >= U'0' && folded.folded <= U'9';
    folded.kind = digit ? LetterKind::Digit : isIdeograph(c) ? LetterKind::Ideograph : LetterKind::Letter;
    return folded;
}

using Table = std::array<Letter, LetterTableSize>;

Table makeTable()
{
    Table table;
    for (char32_t c = 0; c < LetterTableSize; ++c)
        table[c] = foldByUnicode(c);
    return table;
}

} // namespace

const Letter *letterTable()
{
    static const Table table = makeTable();
    return table.data();
}

Letter foldLetter(char32_t character)
{
    return character < LetterTableSize ? letterTable()[character] : foldByUnicode(character);
}

char32_t readCharacter(QByteArrayView utf8, qsizetype &at)
{
    const auto byte = [&](qsizetype i) { return uchar(utf8[i]); };
    const uchar first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || at + more >= utf8.size()) {
        ++at;
        return Replacement;
    }
    char32_t character = first & (0x3f >> more);
    for (int i = 1; i <= more; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) {
            ++at;
            return Replacement;
        }
        character = (character << 6) | (byte(at + i) & 0x3f);
    }
    at += more + 1;
    return character;
}

void appendCharacter(QByteArray &utf8, char32_t c)
{
    if (c < 0x80) {
        utf8 += char(c);
    } else if (c < 0x800) {
        utf8 += char(0xc0 | (c >> 6));
        utf8 += char(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        utf8 += char(0xe0 | (c >> 12));
        utf8 += char(0x80 | ((c >> 6) & 0x3f));
        utf8 += char(0x80 | (c & 0x3f));
    } else {
        utf8 += char(0xf0 | (c >> 18));
        utf8 += char(0x80 | ((c >> 12) & 0x3f));
        utf8 += char(0x80 | ((c >> 6) & 0x3f));
        utf8 += char(0x80 | (c & 0x3f));
    }
}

QByteArrayView cutBetweenCharacters(QByteArrayView utf8, qsizetype size)
{
    if (utf8.size() <= size)
        return utf8;
    while (size > 0 && (uchar(utf8[size]) & 0xc0) == 0x80)
        --size;
    return utf8.first(size);
}

} // namespace kf::search
