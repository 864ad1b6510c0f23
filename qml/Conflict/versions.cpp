#include "qml/Conflict/versions.h"

#include <QStringList>

namespace kf {

namespace {

// A comparison table larger than this is not worth its memory: then what differs is shown as one piece.
constexpr qsizetype LargestTable = 4'000'000;

// Words, each with the blanks behind it, so that joining them gives the text again.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (!text[at].isSpace() && text[at - 1].isSpace()) {
            words << text.mid(start, at - start);
            start = at;
        }
    }
    if (start < text.size())
        words << text.mid(start);
    return words;
}

// Without the blanks and the marks behind it: "terms," is the same word as "terms."
QStringView bare(const QString &word)
{
    QStringView view = QStringView(word).trimmed();
    while (view.size() > 1 && QStringView(u".,;:!?").contains(view.back()))
        view.chop(1);
    return view;
}

bool same(const QString &left, const QString &right)
{
    return bare(left) == bare(right);
}

class Runs
{
public:
    void add(const QString &word, TextRun::Source source, const QString &second = {})
    {
        if (m_runs.empty() || m_runs.back().source != source)
            m_runs.push_back({{}, source, {}});
        m_runs.back().text += word;
        m_runs.back().second += second;
    }
    std::vector<TextRun> take() { return std::move(m_runs); }

private:
    std::vector<TextRun> m_runs;
};

} // namespace

std::vector<TextRun> putTogether(const QString &first, const QString &second)
{
    const QStringList a = wordsOf(first);
    const QStringList b = wordsOf(second);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && same(a[head], b[head]))
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && same(a[a.size() - 1 - tail], b[b.size() - 1 - tail]))
        ++tail;
    const qsizetype rows = a.size() - head - tail;
    const qsizetype columns = b.size() - head - tail;

    Runs runs;
    for (qsizetype i = 0; i < head; ++i)
        runs.add(a[i], TextRun::Source::Both, b[i]);
    qsizetype i = 0;
    qsizetype j = 0;
    if (rows > 0 && columns > 0 && rows * columns <= LargestTable) {
        // longest[i][j]: how many words the rests from i and from j share, in order
        std::vector<quint16> longest(size_t((rows + 1) * (columns + 1)), 0);
        const auto at = [&](qsizetype row, qsizetype column) -> quint16 & {
            return longest[size_t(row * (columns + 1) + column)];
        };
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                at(row, column) = same(a[head + row], b[head + column])
                                      ? quint16(at(row + 1, column + 1) + 1)
                                      : qMax(at(row + 1, column), at(row, column + 1));
            }
        }
        QStringList only;
        while (i < rows && j < columns) {
            if (same(a[head + i], b[head + j])) {
                for (const QString &word : std::as_const(only))
                    runs.add(word, TextRun::Source::Second);
                only.clear();
                runs.add(a[head + i], TextRun::Source::Both, b[head + j]);
                ++i;
                ++j;
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                runs.add(a[head + i++], TextRun::Source::First);
            } else {
                only << b[head + j++];
            }
        }
        while (i < rows)
            runs.add(a[head + i++], TextRun::Source::First);
        for (const QString &word : std::as_const(only))
            runs.add(word, TextRun::Source::Second);
    }
    while (i < rows)
        runs.add(a[head + i++], TextRun::Source::First);
    while (j < columns)
        runs.add(b[head + j++], TextRun::Source::Second);
    for (qsizetype k = tail; k > 0; --k)
        runs.add(a[a.size() - k], TextRun::Source::Both, b[b.size() - k]);

    std::vector<TextRun> result = runs.take();
    // Words of two sources meet where one text had ended: keep them apart.
    for (size_t k = 0; k + 1 < result.size(); ++k) {
        for (QString *text : {&result[k].text, &result[k].second}) {
            if (!text->isEmpty() && !text->back().isSpace())
                *text += u' ';
        }
    }
    return result;
}

std::vector<TextRun> ofVersion(const std::vector<TextRun> &runs, TextRun::Source version)
{
    std::vector<TextRun> own;
    for (const TextRun &run : runs) {
        if (run.source == TextRun::Source::Both && version == TextRun::Source::Second)
            own.push_back({run.second, run.source, {}});
        else if (run.source == TextRun::Source::Both || run.source == version)
            own.push_back(run);
    }
    return own;
}

} // namespace kf
