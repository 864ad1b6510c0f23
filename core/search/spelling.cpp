#include "core/search/spelling.h"

#include "core/search/letters.h"
#include "core/search/wordforms.h"

#include <algorithm>
#include <array>

namespace kf::search {

namespace {

constexpr size_t Shortest = 4;
constexpr size_t ShortestWithTwo = 7;
constexpr size_t Longest = 40;
constexpr size_t SameBeginning = 2;
constexpr int LongestEnding = 3;

std::u32string lettersOf(QByteArrayView utf8)
{
    std::u32string letters;
    for (qsizetype at = 0; at < utf8.size();)
        letters += readCharacter(utf8, at);
    return letters;
}

// Optimal string alignment (Damerau), given up beyond `most`.
int distanceOf(const std::u32string &a, const std::u32string &b, int most)
{
    if (std::abs(int(a.size()) - int(b.size())) > most || b.size() > Longest + 2)
        return most + 1;
    std::array<std::array<int, Longest + 3>, 3> rows{};
    for (size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = int(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        auto &row = rows[i % 3];
        const auto &before = rows[(i + 2) % 3];
        const auto &beforeThat = rows[(i + 1) % 3];
        row[0] = int(i);
        int least = row[0];
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeThat[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
    }
    return rows[a.size() % 3][b.size()];
}

} // namespace

Spelling::Spelling(QByteArrayView word) : m_word(lettersOf(word))
{
    const bool letters =
        std::all_of(m_word.begin(), m_word.end(), [](char32_t c) { return foldLetter(c).kind == LetterKind::Letter; });
    if (letters && m_word.size() >= Shortest && m_word.size() <= Longest)
        m_most = m_word.size() >= ShortestWithTwo ? 2 : 1;
    m_distance = m_most + 1;
}

std::vector<QByteArray> Spelling::beginnings() const
{
    std::vector<QByteArray> letters;
    for (size_t i = 0; i < 2 && m_most > 0; ++i) {
        QByteArray letter;
        appendCharacter(letter, m_word[i]);
        if (letters.empty() || letters.front() != letter)
            letters.push_back(std::move(letter));
    }
    return letters;
}

void Spelling::consider(QByteArrayView candidate, qint64 records)
{
    if (m_most == 0)
        return;
    const std::u32string letters = lettersOf(candidate);
    compare(candidate, letters, records);
    // «скитка» where the texts say «скидок»: words of one beginning may differ by their ending alone.
    const bool alike =
        letters.size() >= SameBeginning && letters.compare(0, SameBeginning, m_word, 0, SameBeginning) == 0;
    const bool near = std::abs(int(letters.size()) - int(m_word.size())) <= LongestEnding + m_most;
    if (!alike || !near)
        return;
    for (const QByteArray &form : formsOf(candidate))
        compare(form, lettersOf(form), records);
}

void Spelling::compare(QByteArrayView candidate, const std::u32string &letters, qint64 records)
{
    const int distance = distanceOf(m_word, letters, std::min(m_most, m_distance));
    if (distance > m_most || distance > m_distance || (distance == m_distance && records <= m_records))
        return;
    m_distance = distance;
    m_records = records;
    m_best = candidate.toByteArray();
}

} // namespace kf::search
