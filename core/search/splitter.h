#pragma once

#include "core/search/letters.h"

#include <QByteArray>

#include <vector>

namespace kf::search {

// The longest that a word counts, in bytes; what is longer is cut, in the index as in queries.
inline constexpr qsizetype LongestWord = 96;

// A run of letters or of digits. Positions are bytes of the text that was split.
struct Piece
{
    qsizetype from = 0; // in the splitter's buffer
    qsizetype size = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    LetterKind kind = LetterKind::None;
    char joiner = 0; // between it and the piece before: '-', '\'', '.', ',', '/', ':', '@', '_', '&', '+', Glued, Loose
    bool plus = false;  // a + stands before it
    bool quiet = false; // no word by itself: the s of client's, the letters of h2o
};
inline constexpr char Glued = 1; // nothing between: GTX100
inline constexpr char Loose = 2; // digits of one number or telephone, apart: 1 500 000, (916) 123

// Several pieces as one word.
struct Compound
{
    enum class Kind : quint8 {
        Joined, // трейдмаркетинг of трейд-маркетинг, gtx100 of GTX-100: the same as its pieces together
        Number,  // 45/2, 12.5, 13.10.2026: more than its pieces together
        Digits,  // 1500000 of 1 500 000
        Phone,   // 79161234567, 9161234567, ... of +7 (916) 123-45-67
        Address, // anna@tavoria.ru, tavoria.ru
    };
    qsizetype from = 0;
    qsizetype size = 0;
    qsizetype first = 0; // pieces
    qsizetype last = 0;
    Kind kind = Kind::Joined;
};

// Takes text apart into chains: pieces that hang together, and the words that they make together. Most chains are one
// piece. Any bytes are valid text.
class Splitter
{
public:
    enum class For {
        Index,
        Query // numbers in pieces, as one types them, are one number too
    };

    explicit Splitter(QByteArrayView utf8, For purpose = For::Index) : m_utf8(utf8), m_for(purpose) {}

    bool next(); // the next chain; false at the end
    const std::vector<Piece> &pieces() const { return m_pieces; }
    const std::vector<Compound> &compounds() const { return m_compounds; }
    // Valid until next().
    template <typename Part>
    QByteArrayView text(const Part &part) const
    {
        return QByteArrayView(m_buffer.constData() + part.from, part.size);
    }

private:
    bool readPiece();
    char readJoiner();
    void join();
    void joinDigits(qsizetype first, qsizetype last);
    void joinThousands(qsizetype first, qsizetype last);
    void joinTight(qsizetype first, qsizetype last);
    void addAddress(qsizetype first, qsizetype last);
    void joinSegment(qsizetype first, qsizetype last);
    bool isPhone(qsizetype first, qsizetype last) const;
    void addPhone(qsizetype first, qsizetype last);
    void add(Compound::Kind kind, qsizetype first, qsizetype last, bool withJoiners);
    qsizetype digitsIn(qsizetype first, qsizetype last) const;

    QByteArrayView m_utf8;
    For m_for;
    const Letter *m_letters = letterTable();
    qsizetype m_at = 0;
    QByteArray m_buffer;
    std::vector<Piece> m_pieces;
    std::vector<Compound> m_compounds;
};

} // namespace kf::search
