#include "core/change/textmerge.h"

#include <algorithm>

namespace kf {

namespace {

using Lines = std::vector<QByteArrayView>;

// A run of base lines [begin, end) and what stands in its place.
struct Hunk
{
    size_t begin = 0;
    size_t end = 0;
    Lines lines;
    bool operator==(const Hunk &other) const
    {
        return begin == other.begin && end == other.end && lines == other.lines;
    }
};

// Above this many pairs of lines the differing middle counts as one change: bounded time and memory for any text.
constexpr size_t MaxComparedPairs = 4'000'000;

Lines splitLines(QByteArrayView text)
{
    Lines lines;
    if (text.isEmpty())
        return lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            lines.push_back(text.sliced(start, i - start));
            start = i + 1;
        }
    }
    lines.push_back(text.sliced(start));
    return lines;
}

// The longest common subsequence of two middles, as hunks.
void compareMiddle(const Lines &base, const Lines &other, size_t from, size_t baseEnd, size_t otherEnd,
                   std::vector<Hunk> &hunks)
{
    const size_t rows = baseEnd - from;
    const size_t columns = otherEnd - from;
    std::vector<unsigned> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t r, size_t c) -> unsigned & { return length[r * (columns + 1) + c]; };
    for (size_t r = rows; r-- > 0;) {
        for (size_t c = columns; c-- > 0;) {
            at(r, c) = base[from + r] == other[from + c] ? at(r + 1, c + 1) + 1 : std::max(at(r + 1, c), at(r, c + 1));
        }
    }
    size_t r = 0;
    size_t c = 0;
    while (r < rows || c < columns) {
        if (r < rows && c < columns && base[from + r] == other[from + c]) {
            ++r;
            ++c;
            continue;
        }
        Hunk hunk{from + r, from + r, {}};
        while ((r < rows || c < columns) && !(r < rows && c < columns && base[from + r] == other[from + c])) {
            if (c == columns || (r < rows && at(r + 1, c) >= at(r, c + 1)))
                hunk.end = from + ++r;
            else
                hunk.lines.push_back(other[from + c++]);
        }
        hunks.push_back(std::move(hunk));
    }
}

std::vector<Hunk> compare(const Lines &base, const Lines &other)
{
    size_t from = 0;
    while (from < base.size() && from < other.size() && base[from] == other[from])
        ++from;
    size_t baseEnd = base.size();
    size_t otherEnd = other.size();
    while (baseEnd > from && otherEnd > from && base[baseEnd - 1] == other[otherEnd - 1]) {
        --baseEnd;
        --otherEnd;
    }
    std::vector<Hunk> hunks;
    if ((baseEnd - from) * (otherEnd - from) > MaxComparedPairs) {
        hunks.push_back({from, baseEnd, Lines(other.begin() + qsizetype(from), other.begin() + qsizetype(otherEnd))});
        return hunks;
    }
    compareMiddle(base, other, from, baseEnd, otherEnd, hunks);
    return hunks;
}

bool overlap(const Hunk &a, const Hunk &b)
{
    if (a.begin == a.end && b.begin == b.end)
        return a.begin == b.begin; // two insertions at one place: nobody can say which comes first
    if (a.begin == a.end)
        return a.begin > b.begin && a.begin < b.end;
    if (b.begin == b.end)
        return b.begin > a.begin && b.begin < a.end;
    return a.begin < b.end && b.begin < a.end;
}

QByteArray joinLines(const Lines &lines)
{
    QByteArray text;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            text += '\n';
        text.append(lines[i].data(), lines[i].size());
    }
    return text;
}

std::optional<QByteArrayView> textOf(const EncodedValue &value)
{
    CborReader in(value);
    if (value.isEmpty() || in.takeNull())
        return QByteArrayView("", 0);
    const QByteArrayView text = in.text();
    return in.finished() ? std::optional(text) : std::nullopt;
}

} // namespace

std::optional<QByteArray> mergeText(QByteArrayView base, QByteArrayView mine, QByteArrayView theirs)
{
    if (mine == theirs || base == theirs)
        return mine.toByteArray();
    if (base == mine)
        return theirs.toByteArray();
    const Lines baseLines = splitLines(base);
    const std::vector<Hunk> ours = compare(baseLines, splitLines(mine));
    const std::vector<Hunk> others = compare(baseLines, splitLines(theirs));

    std::vector<const Hunk *> all;
    for (const Hunk &hunk : ours)
        all.push_back(&hunk);
    for (const Hunk &hunk : others) {
        bool same = false;
        for (const Hunk &own : ours) {
            if (own == hunk)
                same = true;
            else if (overlap(own, hunk))
                return std::nullopt;
        }
        if (!same)
            all.push_back(&hunk);
    }
    // An insertion before a replaced line comes before its replacement.
    std::stable_sort(all.begin(), all.end(), [](const Hunk *a, const Hunk *b) {
        return a->begin != b->begin ? a->begin < b->begin : a->end < b->end;
    });

    Lines result;
    size_t at = 0;
    for (const Hunk *hunk : all) {
        result.insert(result.end(), baseLines.begin() + qsizetype(at), baseLines.begin() + qsizetype(hunk->begin));
        result.insert(result.end(), hunk->lines.begin(), hunk->lines.end());
        at = hunk->end;
    }
    result.insert(result.end(), baseLines.begin() + qsizetype(at), baseLines.end());
    return joinLines(result);
}

std::optional<EncodedValue> mergeEncodedText(const EncodedValue &base, const EncodedValue &mine,
                                             const EncodedValue &theirs)
{
    const auto baseText = textOf(base);
    const auto mineText = textOf(mine);
    const auto theirText = textOf(theirs);
    if (!baseText || !mineText || !theirText)
        return std::nullopt;
    const auto merged = mergeText(*baseText, *mineText, *theirText);
    if (!merged)
        return std::nullopt;
    // The same text stays the same bytes, so that an empty one and a null are not told apart.
    if (*merged == *mineText)
        return mine;
    if (*merged == *theirText)
        return theirs;
    EncodedValue encoded;
    CborWriter(encoded).text(QByteArrayView(*merged));
    return encoded;
}

} // namespace kf
