#include "core/search/query.h"

#include <QStringList>

#include <algorithm>

namespace kf::search {

namespace {

constexpr qsizetype SnippetLength = 120;
constexpr qsizetype Before = SnippetLength / 3; // of the first word found
constexpr qsizetype Shown = 70;                 // what two lines of a phone surely show
constexpr qsizetype CutWithin = 16;             // a cut moves this far, to fall between words

// The mark from which a window of the snippet's length holds the most of them.
size_t bestStart(const std::vector<TextRange> &marks)
{
    size_t best = 0;
    size_t most = 0;
    for (size_t i = 0; i < marks.size(); ++i) {
        size_t count = 0;
        while (i + count < marks.size() && marks[i + count].start < marks[i].start + SnippetLength - Before)
            ++count;
        if (count > most) {
            most = count;
            best = i;
        }
    }
    return best;
}

// The lines of a text behind each other, told apart by a dot where no punctuation does it.
QString oneLine(const QString &content)
{
    QString line;
    for (const QStringView &part : QStringView(content).split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = part.toString().simplified();
        if (words.isEmpty())
            continue;
        if (!line.isEmpty())
            line += line.back().isPunct() ? QStringLiteral(" ") : QStringLiteral(" · ");
        line += words;
    }
    return line;
}

} // namespace

Snippet snippetOf(const QString &content, const Query &query)
{
    const QString line = oneLine(content);
    const std::vector<TextRange> marks = query.marks(line);
    if (marks.empty())
        return {};
    const TextRange &first = marks[bestStart(marks)];
    qsizetype from = first.start + first.length <= Shown ? 0 : first.start - Before;
    qsizetype to = std::min(line.size(), from + std::max(SnippetLength, first.start - from + first.length));
    if (from > 0) {
        const qsizetype gap = line.indexOf(u' ', from - 1);
        if (gap >= 0 && gap < std::min(from + CutWithin, first.start))
            from = gap + 1;
        else if (line[from].isLowSurrogate())
            ++from;
    }
    if (to < line.size()) {
        const qsizetype gap = line.lastIndexOf(u' ', to);
        if (gap > to - CutWithin && gap >= first.start + first.length)
            to = gap;
        else if (line[to].isLowSurrogate())
            --to;
    }
    Snippet snippet;
    const qsizetype shift = from > 0 ? 1 : 0;
    snippet.text = (from > 0 ? QStringLiteral("…") : QString()) + line.mid(from, to - from) +
                   (to < line.size() ? QStringLiteral("…") : QString());
    for (const TextRange &mark : marks) {
        const qsizetype start = std::max(mark.start, from);
        const qsizetype end = std::min(mark.start + mark.length, to);
        if (start < end)
            snippet.marks.push_back({start - from + shift, end - start});
    }
    return snippet;
}

} // namespace kf::search
