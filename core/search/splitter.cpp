#include "core/search/splitter.h"

#include <algorithm>
#include <array>

namespace kf::search {

namespace {

constexpr size_t MostPieces = 24; // of a chain; a longer one goes on as the next

bool isGap(char32_t c)
{
    return c == U' ' || c == 0xa0 || c == 0x2009 || c == 0x202f || c == U'\t';
}

char joinerOf(char32_t c)
{
    switch (c) {
    case U'-':
    case 0x2010: // hyphens
    case 0x2011:
        return '-';
    case U'\'':
    case U'`':
    case 0x2018: // quotation marks that stand for an apostrophe
    case 0x2019:
    case 0x2bc:
        return '\'';
    case U'.':
    case U',':
    case U'/':
    case U':':
    case U'@':
    case U'_':
    case U'&':
    case U'+':
        return char(c);
    default:
        return 0;
    }
}

// readCharacter() for what is written here mostly.
inline char32_t nextCharacter(QByteArrayView utf8, qsizetype &at)
{
    const uchar first = uchar(utf8[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    if (first >= 0xc2 && first < 0xe0 && at + 1 < utf8.size() && (uchar(utf8[at + 1]) & 0xc0) == 0x80) {
        at += 2;
        return (char32_t(first & 0x1f) << 6) | (uchar(utf8[at - 1]) & 0x3f);
    }
    return readCharacter(utf8, at);
}

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

} // namespace

bool Splitter::readPiece()
{
    Piece piece;
    piece.from = m_buffer.size();
    piece.begin = m_at;
    std::array<char, LongestWord + 8> word; // and two letters more
    qsizetype size = 0;
    const auto put = [&](char32_t c) {
        if (c < 0x80) {
            word[size_t(size++)] = char(c);
        } else if (c < 0x800) {
            word[size_t(size++)] = char(0xc0 | (c >> 6));
            word[size_t(size++)] = char(0x80 | (c & 0x3f));
        } else {
            QByteArray bytes;
            appendCharacter(bytes, c);
            std::copy(bytes.begin(), bytes.end(), word.begin() + size);
            size += bytes.size();
        }
    };
    qsizetype at = m_at;
    while (at < m_utf8.size()) {
        qsizetype behind = at;
        const char32_t character = nextCharacter(m_utf8, behind);
        const Letter letter = character < LetterTableSize ? m_letters[character] : foldLetter(character);
        if (letter.kind == LetterKind::Mark && piece.kind != LetterKind::None) {
            if (character == 0x306 && size >= 2 && QByteArrayView(word.data() + size - 2, 2) == "и") {
                size -= 2; // й, taken apart
                put(U'й');
            }
        } else if (letter.kind == LetterKind::None || letter.kind == LetterKind::Mark ||
                   (piece.kind != LetterKind::None && letter.kind != piece.kind)) {
            break;
        } else {
            if (piece.kind == LetterKind::Ideograph)
                break;
            piece.kind = letter.kind;
            if (size < LongestWord) {
                put(letter.folded);
                if (letter.second != 0)
                    put(letter.second);
            }
        }
        at = behind;
    }
    if (piece.kind == LetterKind::None)
        return false;
    piece.size = cutBetweenCharacters(QByteArrayView(word.data(), size), LongestWord).size();
    m_buffer.append(word.data(), piece.size);
    piece.end = m_at = at;
    m_pieces.push_back(piece);
    return true;
}

// What stands between the last piece and the next, when they hang together; the place is then at the next piece.
char Splitter::readJoiner()
{
    const Piece &last = m_pieces.back();
    if (last.kind == LetterKind::Ideograph || m_pieces.size() >= MostPieces)
        return 0;
    qsizetype at = m_at;
    int count = 0;
    char32_t first = 0;
    bool loose = last.kind == LetterKind::Digit;
    while (at < m_utf8.size()) {
        qsizetype behind = at;
        const char32_t c = nextCharacter(m_utf8, behind);
        const Letter letter = c < LetterTableSize ? m_letters[c] : foldLetter(c);
        if (letter.kind == LetterKind::Ideograph)
            return 0;
        if (letter.kind == LetterKind::Letter || letter.kind == LetterKind::Digit) {
            char joiner = 0;
            if (count == 0)
                joiner = Glued;
            else if (count == 1 && joinerOf(first) != 0)
                joiner = joinerOf(first);
            else if (loose && letter.kind == LetterKind::Digit)
                joiner = Loose;
            if (joiner != 0)
                m_at = at;
            return joiner;
        }
        if (++count > 3)
            return 0;
        first = c;
        loose = loose && (isGap(c) || c == U'(' || c == U')' || c == U'-' || (c == U'\'' && count == 1));
        at = behind;
    }
    return 0;
}

bool Splitter::next()
{
    m_buffer.resize(0);
    m_pieces.clear();
    m_compounds.clear();
    char32_t before = 0;
    while (m_at < m_utf8.size() && !readPiece())
        before = nextCharacter(m_utf8, m_at);
    if (m_pieces.empty())
        return false;
    m_pieces.back().plus = before == U'+';
    while (const char joiner = readJoiner()) {
        readPiece();
        m_pieces.back().joiner = joiner;
    }
    if (m_pieces.size() > 1 || m_pieces[0].kind == LetterKind::Digit)
        join();
    return true;
}

void Splitter::join()
{
    const auto count = qsizetype(m_pieces.size());
    const auto isDigit = [&](qsizetype i) { return m_pieces[size_t(i)].kind == LetterKind::Digit; };
    for (qsizetype first = 0; first < count;) { // runs of digits
        qsizetype last = first;
        while (isDigit(first) && last + 1 < count && isDigit(last + 1))
            ++last;
        if (isDigit(first))
            joinDigits(first, last);
        first = last + 1;
    }
    for (qsizetype first = 0; first < count;) { // what hangs together tightly, with letters in it
        qsizetype last = first;
        while (last + 1 < count && m_pieces[size_t(last) + 1].joiner != Loose)
            ++last;
        if (last > first && std::any_of(m_pieces.begin() + first, m_pieces.begin() + last + 1,
                                        [](const Piece &piece) { return piece.kind == LetterKind::Letter; }))
            joinTight(first, last);
        first = last + 1;
    }
}

qsizetype Splitter::digitsIn(qsizetype first, qsizetype last) const
{
    qsizetype count = 0;
    for (qsizetype i = first; i <= last; ++i)
        count += m_pieces[size_t(i)].size;
    return count;
}

bool Splitter::isPhone(qsizetype first, qsizetype last) const
{
    const qsizetype digits = digitsIn(first, last);
    const QByteArrayView start = text(m_pieces[size_t(first)]);
    if (digits > 15)
        return false;
    if (m_pieces[size_t(first)].plus && digits >= 10)
        return true;
    if (digits == 11 && (start.front() == '7' || start.front() == '8'))
        return first == last || last - first >= 2;
    const auto size = [&](qsizetype i) { return m_pieces[size_t(i)].size; };
    const auto isApart = [&](qsizetype i) {
        return m_pieces[size_t(i)].joiner == '-' || m_pieces[size_t(i)].joiner == Loose;
    };
    return last - first >= 2 && (digits == 7 || digits == 10) && size(last) == 2 && size(last - 1) == 2 &&
           size(last - 2) == 3 && isApart(last) && isApart(last - 1);
}

void Splitter::add(Compound::Kind kind, qsizetype first, qsizetype last, bool withJoiners)
{
    Compound compound{m_buffer.size(), 0, first, last, kind};
    for (qsizetype i = first; i <= last; ++i) {
        const Piece &piece = m_pieces[size_t(i)];
        if (withJoiners && i > first && piece.joiner > Loose)
            m_buffer += kind == Compound::Kind::Number && piece.joiner == ',' ? '.' : piece.joiner;
        m_buffer.append(m_buffer.constData() + piece.from, piece.size);
    }
    compound.size = cutBetweenCharacters(QByteArrayView(m_buffer).sliced(compound.from), LongestWord).size();
    m_buffer.truncate(compound.from + compound.size);
    m_compounds.push_back(compound);
}

// Found by all of its digits, with either prefix of the country, and by its last ones.
void Splitter::addPhone(qsizetype first, qsizetype last)
{
    add(Compound::Kind::Phone, first, last, false);
    if (m_for == For::Query) {
        add(Compound::Kind::Number, first, last, true); // for what it may be the beginning of
        return;
    }
    const Compound whole = m_compounds.back();
    const auto addText = [&](QByteArrayView text) {
        const Compound compound{m_buffer.size(), text.size(), first, last, Compound::Kind::Phone};
        m_buffer.append(text.toByteArray());
        m_compounds.push_back(compound);
    };
    if (whole.size == 11 && (text(whole).front() == '7' || text(whole).front() == '8'))
        addText((text(whole).front() == '7' ? "8" : "7") + text(whole).sliced(1).toByteArray());
    for (qsizetype digits = 4; digits < std::min<qsizetype>(whole.size, 11); ++digits)
        addText(text(whole).last(digits).toByteArray());
}

void Splitter::joinDigits(qsizetype first, qsizetype last)
{
    if (isPhone(first, last)) {
        addPhone(first, last);
        return;
    }
    if (first == last)
        return;
    const auto loose = [&](qsizetype i) { return m_pieces[size_t(i)].joiner == Loose; };
    bool anyLoose = false;
    for (qsizetype start = first; start <= last;) {
        qsizetype end = start;
        while (end < last && !loose(end + 1))
            ++end;
        if (end > start)
            add(Compound::Kind::Number, start, end, true);
        anyLoose = anyLoose || end < last;
        start = end + 1;
    }
    joinThousands(first, last);
    if (m_for == For::Query && anyLoose)
        add(Compound::Kind::Digits, first, last, false);
}

// 1 500 000 and 1 500 000,50: three digits behind each gap.
void Splitter::joinThousands(qsizetype first, qsizetype last)
{
    for (qsizetype start = first; start < last;) {
        const char gap = m_pieces[size_t(start) + 1].joiner;
        qsizetype end = start;
        while (m_pieces[size_t(start)].size <= 3 && end < last && m_pieces[size_t(end) + 1].size == 3 &&
               m_pieces[size_t(end) + 1].joiner == gap && gap != '-' && gap != '/' && gap != ':')
            ++end;
        if (end > start) {
            add(Compound::Kind::Digits, start, end, false);
            const char fraction = end < last ? m_pieces[size_t(end) + 1].joiner : char(0);
            if (gap == Loose && (fraction == ',' || fraction == '.')) {
                const QByteArray whole =
                    text(m_compounds.back()).toByteArray() + '.' + text(m_pieces[size_t(end) + 1]).toByteArray();
                m_compounds.push_back({m_buffer.size(), whole.size(), start, end + 1, Compound::Kind::Digits});
                m_buffer += whole;
            }
        }
        start = std::max(end, start + 1);
    }
}

void Splitter::joinTight(qsizetype first, qsizetype last)
{
    bool at = false;
    bool dots = true;
    bool plain = true;
    bool digitsWithSigns = false;
    for (qsizetype i = first; i <= last; ++i) {
        const Piece &piece = m_pieces[size_t(i)];
        plain = plain && isPlain(text(piece));
        if (i == first)
            continue;
        at = at || piece.joiner == '@';
        dots = dots && (piece.joiner == '.' || piece.joiner == '-' || piece.joiner == Glued);
        digitsWithSigns =
            digitsWithSigns || ((piece.joiner == '/' || piece.joiner == '.') &&
                                (piece.kind == LetterKind::Digit || m_pieces[size_t(i) - 1].kind == LetterKind::Digit));
    }
    const bool anyDot = std::any_of(m_pieces.begin() + first + 1, m_pieces.begin() + last + 1,
                                    [](const Piece &piece) { return piece.joiner == '.'; });
    if (at || (plain && dots && anyDot))
        addAddress(first, last);
    else if (digitsWithSigns)
        add(Compound::Kind::Number, first, last, true);
    const auto hangs = [&](qsizetype i) {
        const char joiner = m_pieces[size_t(i)].joiner;
        return joiner == '-' || joiner == '_' || joiner == '\'' || joiner == Glued;
    };
    for (qsizetype start = first; start <= last;) {
        qsizetype end = start;
        while (end < last && hangs(end + 1))
            ++end;
        if (end > start)
            joinSegment(start, end);
        start = end + 1;
    }
}

// With the host of a mail address by itself.
void Splitter::addAddress(qsizetype first, qsizetype last)
{
    add(Compound::Kind::Address, first, last, true);
    for (qsizetype i = first + 1; i < last && m_for == For::Index; ++i) {
        if (m_pieces[size_t(i)].joiner == '@')
            add(Compound::Kind::Address, i, last, true);
    }
}

void Splitter::joinSegment(qsizetype first, qsizetype last)
{
    const auto piece = [&](qsizetype i) -> Piece & { return m_pieces[size_t(i)]; };
    const auto isOne = [&](qsizetype i) {
        qsizetype behind = 0;
        readCharacter(text(piece(i)), behind);
        return behind == piece(i).size;
    };
    if (piece(last).joiner == '\'' && text(piece(last)) == "s" && isPlain(text(piece(last - 1)))) {
        piece(last).quiet = true; // client's
        if (--last == first)
            return;
    }
    bool glued = true;
    bool ones = true;
    for (qsizetype i = first; i <= last; ++i) {
        glued = glued && (i == first || piece(i).joiner == Glued);
        ones = ones && isOne(i);
        if (i > first && piece(i).joiner == '\'' && isOne(i))
            piece(i).quiet = true; // don't
    }
    if (glued && (ones || last - first >= 2)) {
        for (qsizetype i = first; i <= last; ++i)
            piece(i).quiet = true; // h2o, 1с
    }
    const bool anyLetter = std::any_of(m_pieces.begin() + first, m_pieces.begin() + last + 1,
                                       [](const Piece &one) { return one.kind == LetterKind::Letter; });
    if (anyLetter)
        add(Compound::Kind::Joined, first, last, false);
}

} // namespace kf::search
