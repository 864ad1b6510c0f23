#include "core/search/query.h"

#include "core/search/keyboard.h"
#include "core/search/splitter.h"
#include "core/search/wordforms.h"

#include <algorithm>

namespace kf::search {

namespace {

constexpr qsizetype MostCharacters = 400;
constexpr size_t MostUnits = 16;
constexpr size_t MostWays = 8; // of a unit

using Ways = std::vector<std::vector<size_t>>;

// All units as one: each way of one with each way of the next.
Ways allOf(const std::vector<Query::Unit> &units)
{
    Ways ways{{}};
    for (const Query::Unit &unit : units) {
        Ways longer;
        for (const auto &way : ways) {
            for (const auto &more : unit.ways) {
                if (longer.size() >= MostWays)
                    break;
                longer.push_back(way);
                longer.back().insert(longer.back().end(), more.begin(), more.end());
            }
        }
        ways = std::move(longer);
    }
    return ways;
}

// Bytes of `text` as UTF-8 to positions in it; `bytes` must be in order.
class Positions
{
public:
    explicit Positions(QByteArrayView utf8) : m_utf8(utf8) {}
    qsizetype of(qsizetype byte)
    {
        while (m_byte < byte) {
            const uchar first = uchar(m_utf8[m_byte++]);
            if ((first & 0xc0) != 0x80)
                m_position += first >= 0xf0 ? 2 : 1;
        }
        // In the middle of a character the next one's position: there is none, words end between characters.
        return m_position;
    }

private:
    QByteArrayView m_utf8;
    qsizetype m_byte = 0;
    qsizetype m_position = 0;
};

} // namespace

Fit Query::Term::fit(QByteArrayView word) const
{
    if (word == written)
        return Fit::Exact;
    if (!forms.empty() &&
        std::binary_search(forms.begin(), forms.end(), word, [](QByteArrayView a, QByteArrayView b) { return a < b; }))
        return Fit::Form;
    return beginning && word.startsWith(written) ? Fit::Beginning : Fit::None;
}

size_t Query::addTerm(QByteArrayView written, bool inflects, bool beginning)
{
    const auto known = std::find_if(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return term.written == written && term.beginning == beginning;
    });
    if (known != m_terms.end())
        return size_t(known - m_terms.begin());
    Term term{written.toByteArray(), {}, beginning};
    if (inflects)
        term.forms = formsOf(written);
    m_terms.push_back(std::move(term));
    return m_terms.size() - 1;
}

std::vector<Query::Unit> Query::parseInto(const QString &text, bool isLast)
{
    std::vector<Unit> units;
    const QByteArray utf8 = text.toUtf8();
    // A gap behind a word says that it is whole; behind a number it may go on: 1 500 000.
    const bool open = isLast && !text.isEmpty();
    const bool gap = open && text.back().isSpace();
    Splitter splitter(utf8, Splitter::For::Query);
    bool more = splitter.next();
    while (more) {
        const std::vector<Piece> pieces = splitter.pieces();
        const std::vector<Compound> compounds = splitter.compounds();
        std::vector<QByteArray> words;
        std::vector<QByteArray> wholes;
        words.reserve(pieces.size());
        wholes.reserve(compounds.size());
        for (const Piece &piece : pieces)
            words.push_back(splitter.text(piece).toByteArray());
        for (const Compound &compound : compounds)
            wholes.push_back(splitter.text(compound).toByteArray());
        more = splitter.next();
        const auto count = qsizetype(pieces.size());
        const auto isOpen = [&](qsizetype last, bool mayGoOn) {
            return open && !more && last + 1 == count &&
                   (!gap || (mayGoOn && pieces[size_t(last)].kind == LetterKind::Digit));
        };
        for (qsizetype at = 0; at < count;) {
            qsizetype last = at;
            for (const Compound &compound : compounds) {
                if (compound.first == at)
                    last = std::max(last, compound.last);
            }
            Unit unit;
            bool pieceByPiece = true;
            for (size_t i = 0; i < compounds.size(); ++i) {
                const Compound &compound = compounds[i];
                if (compound.first != at || compound.last != last)
                    continue;
                const bool inflects =
                    compound.kind == Compound::Kind::Joined && pieces[size_t(last)].kind == LetterKind::Letter;
                unit.ways.push_back({addTerm(
                    wholes[i], inflects,
                    isOpen(last, compound.kind == Compound::Kind::Digits || compound.kind == Compound::Kind::Phone))});
                const bool range = pieces[size_t(last)].joiner == '-';
                const bool mail = compound.kind == Compound::Kind::Address && wholes[i].contains('@');
                if (mail || compound.kind == Compound::Kind::Phone ||
                    (compound.kind == Compound::Kind::Number && !range))
                    pieceByPiece = false;
            }
            std::vector<size_t> way;
            for (qsizetype i = at; i <= last && pieceByPiece; ++i) {
                const Piece &piece = pieces[size_t(i)];
                if (!piece.quiet || count == 1)
                    way.push_back(addTerm(words[size_t(i)], piece.kind == LetterKind::Letter, isOpen(i, false)));
            }
            if (!way.empty())
                unit.ways.push_back(std::move(way));
            if (!unit.ways.empty() && units.size() < MostUnits)
                units.push_back(std::move(unit));
            at = last + 1;
        }
    }
    return units;
}

Query Query::parse(const QString &text)
{
    Query query;
    query.m_text = text.left(MostCharacters);
    if (query.m_text.size() == MostCharacters && query.m_text.back().isHighSurrogate())
        query.m_text.chop(1);
    query.m_units = query.parseInto(query.m_text, true);
    return query;
}

Query Query::withOtherLayout() const
{
    Query query;
    query.m_text = m_text;
    const bool gap = !m_text.isEmpty() && m_text.back().isSpace();
    const QStringList words = m_text.simplified().split(u' ', Qt::SkipEmptyParts);
    bool changed = false;
    for (qsizetype i = 0; i < words.size() && query.m_units.size() < MostUnits; ++i) {
        const bool isLast = i + 1 == words.size() && !gap;
        Unit unit;
        if (const auto typed = query.parseInto(words[i], isLast); !typed.empty())
            unit.ways = allOf(typed);
        for (const QString &other : inOtherLayout(words[i])) {
            const auto read = query.parseInto(other, isLast);
            if (read.empty())
                continue;
            changed = true;
            for (auto &way : allOf(read))
                unit.ways.push_back(std::move(way));
        }
        if (!unit.ways.empty())
            query.m_units.push_back(std::move(unit));
    }
    return changed ? query : Query();
}

void Query::look(QByteArrayView utf8, std::vector<Fit> &best) const
{
    Splitter splitter(utf8);
    const auto take = [&](QByteArrayView word) {
        for (size_t i = 0; i < m_terms.size(); ++i) {
            if (best[i] != Fit::Exact)
                best[i] = std::max(best[i], m_terms[i].fit(word));
        }
    };
    while (splitter.next()) {
        for (const Piece &piece : splitter.pieces()) {
            if (!piece.quiet)
                take(splitter.text(piece));
        }
        for (const Compound &compound : splitter.compounds())
            take(splitter.text(compound));
    }
}

Fit Query::fitOf(const Unit &unit, const std::vector<Fit> &best) const
{
    Fit fit = Fit::None;
    for (const auto &way : unit.ways) {
        Fit worst = Fit::Exact;
        for (const size_t term : way)
            worst = std::min(worst, best[term]);
        fit = std::max(fit, worst);
    }
    return fit;
}

std::vector<Query::Unit> Query::unitsWithout(const std::vector<bool> &terms) const
{
    std::vector<Unit> left;
    for (Unit unit : m_units) {
        bool granted = false;
        for (std::vector<size_t> &way : unit.ways) {
            way.erase(std::remove_if(way.begin(), way.end(), [&](size_t term) { return bool(terms[term]); }),
                      way.end());
            granted = granted || way.empty();
        }
        if (!granted)
            left.push_back(std::move(unit));
    }
    return left;
}

bool Query::isFound(const std::vector<Fit> &best) const
{
    return std::all_of(m_units.begin(), m_units.end(),
                       [&](const Unit &unit) { return fitOf(unit, best) != Fit::None; });
}

std::vector<TextRange> Query::marks(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    std::vector<std::pair<qsizetype, qsizetype>> bytes;
    const auto fits = [&](QByteArrayView word) {
        return std::any_of(m_terms.begin(), m_terms.end(),
                           [&](const Term &term) { return term.fit(word) != Fit::None; });
    };
    Splitter splitter(utf8);
    while (splitter.next()) {
        const std::vector<Piece> &pieces = splitter.pieces();
        for (const Piece &piece : pieces) {
            if (!piece.quiet && fits(splitter.text(piece)))
                bytes.emplace_back(piece.begin, piece.end);
        }
        for (const Compound &compound : splitter.compounds()) {
            if (fits(splitter.text(compound)))
                bytes.emplace_back(pieces[size_t(compound.first)].begin, pieces[size_t(compound.last)].end);
        }
    }
    std::sort(bytes.begin(), bytes.end());
    std::vector<TextRange> ranges;
    qsizetype end = -1;
    Positions positions(utf8);
    for (auto [from, to] : bytes) {
        if (to <= end)
            continue;
        const bool goesOn = from < end;
        const qsizetype start = positions.of(std::max(from, end));
        const qsizetype stop = positions.of(to);
        if (goesOn)
            ranges.back().length += stop - start;
        else
            ranges.push_back({start, stop - start});
        end = to;
    }
    return ranges;
}

} // namespace kf::search
