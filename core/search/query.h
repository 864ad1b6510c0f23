#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace kf::search {

// How well a word of a text is the one that is looked for.
enum class Fit : quint8 {
    None,
    Beginning, // it begins with what was typed
    Form,      // another form of the word
    Exact
};

// A part of a text, in the units in which its positions are counted: UTF-16 of a QString.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

// What a person typed, understood: words that must all be there, in any of their forms, the last one also as the
// beginning of a word as written. Any text is a valid query; only its first words count (MostUnits). A value; any
// thread.
class Query
{
public:
    static Query parse(const QString &text);
    // Each word as typed or as the other layout of the keyboard has it. Empty when that changes nothing.
    Query withOtherLayout() const;

    struct Term
    {
        QByteArray written;            // folded
        std::vector<QByteArray> forms; // sorted; empty: as written only
        bool beginning = false;
        Fit fit(QByteArrayView word) const;
    };
    // One of its ways must be there: all terms of one way, by their numbers.
    struct Unit
    {
        std::vector<std::vector<size_t>> ways;
    };
    const std::vector<Term> &terms() const { return m_terms; }
    const std::vector<Unit> &units() const { return m_units; }
    // What is left to look for when these terms are taken for granted: units that hang on them alone are gone.
    std::vector<Unit> unitsWithout(const std::vector<bool> &terms) const;
    bool isEmpty() const { return m_units.empty(); }
    const QString &text() const { return m_text; }

    // The best fit of each term in a text, better ones of `best` kept.
    void look(QByteArrayView utf8, std::vector<Fit> &best) const;
    // Of a unit, when the fits are these: that of its best way.
    Fit fitOf(const Unit &unit, const std::vector<Fit> &best) const;
    bool isFound(const std::vector<Fit> &best) const;
    // Where its words are, in order, apart.
    std::vector<TextRange> marks(const QString &text) const;

private:
    std::vector<Unit> parseInto(const QString &text, bool isLast);
    size_t addTerm(QByteArrayView written, bool inflects, bool beginning);

    QString m_text;
    std::vector<Term> m_terms;
    std::vector<Unit> m_units;
};

// One line of a text around the words that were found.
struct Snippet
{
    QString text;
    std::vector<TextRange> marks;
};
// Empty when none of the words is in `content`.
Snippet snippetOf(const QString &content, const Query &query);

} // namespace kf::search
