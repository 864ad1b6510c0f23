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

// A word in its parts: "  terms,\n" is "  terms", "," and "\n".
struct Parts
{
    QStringView letters;
    QStringView marks;
    QStringView blanks;

    explicit Parts(const QString &word)
    {
        qsizetype blank = word.size();
        while (blank > 0 && word[blank - 1].isSpace())
            --blank;
        qsizetype mark = blank;
        while (mark > 1 && QStringView(u".,;:!?").contains(word[mark - 1]))
            --mark;
        const QStringView all(word);
        letters = all.first(mark);
        marks = all.sliced(mark, blank - mark);
        blanks = all.sliced(blank);
    }
};

// Without the marks and blanks around it: "terms," is the same word as "terms."
QStringView bare(const QString &word)
{
    return Parts(word).letters.trimmed();
}

// A word of the text put together, and how each version writes it; null where a version does not.
struct Word
{
    QString text;
    QStringList written;
    int authors = 0;
    int author = 0; // the last one

    Word(const QString &word, qsizetype versions, int version) : text(word), written(versions) { add(word, version); }
    void add(const QString &word, int version)
    {
        written[version] = word;
        ++authors;
        author = version;
        // Marks that only one version has are kept, and a new line that it begins.
        const Parts mine(text);
        const Parts other(word);
        const QStringView marks = mine.marks.isEmpty() ? other.marks : mine.marks;
        const QStringView blanks = other.blanks.count(u'\n') > mine.blanks.count(u'\n') ? other.blanks : mine.blanks;
        text = mine.letters.toString().append(marks).append(blanks);
    }
    int version() const { return authors > 1 ? TextRun::Shared : author; }
};
using Words = std::vector<Word>;

// The words of `known` with those of `version` among them.
class Merge
{
public:
    Merge(Words known, const QStringList &words, qsizetype versions, int version)
        : m_known(std::move(known)), m_words(words), m_versions(versions), m_version(version)
    {
    }

    Words take()
    {
        const auto known = qsizetype(m_known.size());
        qsizetype head = 0;
        while (head < known && head < m_words.size() && isSame(head, head))
            ++head;
        qsizetype tail = 0;
        while (tail < known - head && tail < m_words.size() - head &&
               isSame(known - 1 - tail, m_words.size() - 1 - tail))
            ++tail;
        for (qsizetype i = 0; i < head; ++i)
            share(i, i);
        mergeMiddle(head, known - head - tail, m_words.size() - head - tail);
        for (qsizetype i = tail; i > 0; --i)
            share(known - i, m_words.size() - i);
        return std::move(m_merged);
    }

private:
    bool isSame(qsizetype i, qsizetype j) const { return bare(m_known[size_t(i)].text) == bare(m_words[j]); }
    void keep(qsizetype i) { m_merged.push_back(std::move(m_known[size_t(i)])); }
    void insert(qsizetype j) { m_merged.emplace_back(m_words[j], m_versions, m_version); }
    void share(qsizetype i, qsizetype j)
    {
        keep(i);
        m_merged.back().add(m_words[j], m_version);
    }

    // From `head` on, `rows` known words and `columns` of this version.
    void mergeMiddle(qsizetype head, qsizetype rows, qsizetype columns)
    {
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
                    at(row, column) = isSame(head + row, head + column)
                                          ? quint16(at(row + 1, column + 1) + 1)
                                          : qMax(at(row + 1, column), at(row, column + 1));
                }
            }
            qsizetype waiting = 0; // of this version's words before j: what earlier versions say stands before them
            while (i < rows && j < columns) {
                if (isSame(head + i, head + j)) {
                    for (; waiting > 0; --waiting)
                        insert(head + j - waiting);
                    share(head + i++, head + j++);
                } else if (at(i + 1, j) >= at(i, j + 1)) {
                    keep(head + i++);
                } else {
                    ++waiting;
                    ++j;
                }
            }
            j -= waiting;
        }
        for (; i < rows; ++i)
            keep(head + i);
        for (; j < columns; ++j)
            insert(head + j);
    }

    Words m_known;
    const QStringList &m_words;
    qsizetype m_versions;
    int m_version;
    Words m_merged;
};

void add(std::vector<TextRun> &runs, const QString &text, int version)
{
    if (runs.empty() || runs.back().version != version)
        runs.push_back({{}, version});
    runs.back().text += text;
}

} // namespace

Together putTogether(const QStringList &versions)
{
    Words words;
    for (int version = 0; version < int(versions.size()); ++version)
        words = Merge(std::move(words), wordsOf(versions[version]), versions.size(), version).take();

    Together result;
    result.versions.resize(size_t(versions.size()));
    for (size_t k = 0; k < words.size(); ++k) {
        const Word &word = words[k];
        // Words of two versions meet where one text had ended: keep them apart.
        const bool joined = k + 1 < words.size() && !word.text.back().isSpace();
        add(result.all, joined ? word.text + u' ' : word.text, word.version());
        for (qsizetype version = 0; version < versions.size(); ++version) {
            if (!word.written[version].isNull())
                add(result.versions[size_t(version)], word.written[version], word.version());
        }
    }
    return result;
}

QString textOf(const std::vector<TextRun> &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text;
}

} // namespace kf
