#include "core/change/textmerge.h"
#include "tests/base/property.h"

#include <QElapsedTimer>

#include <set>

using namespace kf;
using kf::test::Story;

namespace {

using Lines = std::vector<QByteArray>;

QByteArray joined(const Lines &lines)
{
    QByteArray text;
    for (size_t i = 0; i < lines.size(); ++i)
        text += (i == 0 ? "" : "\n") + lines[i];
    return text;
}

std::multiset<QByteArray> linesOf(const QByteArray &text)
{
    const auto list = text.split('\n');
    return {list.begin(), list.end()};
}

// Lines that occur once, so that every line can be told from the others.
Lines unique(Story &story)
{
    Lines lines;
    for (int i = story.below(12); i > 0; --i)
        lines.push_back("line " + QByteArray::number(i));
    return lines;
}

// What one author makes of a text: lines changed, taken out and put in. `author` marks what is his.
Lines edited(Story &story, const Lines &base, const QByteArray &author)
{
    Lines lines = base;
    for (int i = story.below(4); i > 0; --i) {
        const qsizetype at = story.below(int(lines.size()) + 1);
        const QByteArray words = author + QByteArray::number(i);
        switch (story.below(3)) {
        case 0:
            lines.insert(lines.begin() + at, words);
            break;
        case 1:
            if (size_t(at) < lines.size())
                lines[size_t(at)] = words;
            break;
        default:
            if (size_t(at) < lines.size())
                lines.erase(lines.begin() + at);
        }
    }
    return lines;
}

// Any text, with doubles, blank lines and lines that say alike.
QByteArray anyText(Story &story)
{
    QByteArray text;
    for (int i = story.below(10); i > 0; --i)
        text += story.among<const char *, 6>({"a", "b", "\n", "\n", "", "<<<<<<<"});
    return text;
}

std::string said(const std::optional<QByteArray> &text)
{
    return text ? '"' + text->toStdString() + '"' : "nothing";
}

EncodedValue encoded(const QByteArray &text)
{
    EncodedValue value;
    CborWriter(value).text(QByteArrayView(text));
    return value;
}
const EncodedValue Null = QByteArrayLiteral("\xf6");

} // namespace

class TestTextMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged"); // null: both versions stand
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *merged) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << QByteArray(merged);
        };
        row("different lines", "a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC");
        row("neighbouring lines", "a\nb", "A\nb", "a\nB", "A\nB");
        row("same line", "a\nb", "A\nb", "Å\nb", nullptr);
        row("same edit", "a\nb", "A\nb", "A\nb", "A\nb");
        row("same edit and another", "a\nb\nc", "A\nb\nc", "A\nb\nC", "A\nb\nC");
        row("both append", "a", "a\nb", "a\nc", nullptr);
        row("both append the same", "a", "a\nb", "a\nb", "a\nb");
        row("before and behind", "a", "x\na", "a\ny", "x\na\ny");
        row("one takes out, one changes", "a\nb\nc", "a\nc", "a\nB\nc", nullptr);
        row("one takes out, one changes the next", "a\nb\nc", "a\nc", "a\nb\nC", "a\nC");
        row("both take out", "a\nb\nc", "a\nc", "a\nc", "a\nc");
        row("put in where the other takes out", "a\nb\nc\nd", "a\nd", "a\nb\nx\nc\nd", nullptr);
        row("put in before a changed line", "a\nb", "a\nx\nb", "a\nB", "a\nx\nB");
        row("one clears, one appends", "a", "", "a\nb", "b");
        row("one clears, one changes", "a", "", "A", nullptr);
        row("from nothing", "", "a", "", "a");
        row("both from nothing", "", "a", "b", nullptr);
        row("blank lines count", "a\n\nb", "a\n\nB", "a\n\n\nb", "a\n\n\nB");
        row("an end of line is a line", "a", "a\n", "A", "A\n");
        row("words are never merged", "one two three", "ONE two three", "one two THREE", nullptr);
    }
    void examples()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, merged);
        const auto result = mergeText(base, mine, theirs);
        const auto mirrored = mergeText(base, theirs, mine);
        QCOMPARE(said(result), said(merged.isNull() ? std::nullopt : std::optional(merged)));
        QCOMPARE(said(mirrored), said(result));
    }

    void whoChangedNothingHasNoSay()
    {
        QVERIFY(test::holds("merge(base, x, base) = x", [](Story &story) {
            const QByteArray base = anyText(story);
            const QByteArray x = anyText(story);
            RC_ASSERT(said(mergeText(base, x, base)) == said(x));
            RC_ASSERT(said(mergeText(base, base, x)) == said(x));
        }));
    }
    void equalEditsCountOnce()
    {
        QVERIFY(test::holds("merge(base, x, x) = x", [](Story &story) {
            const QByteArray base = anyText(story);
            const QByteArray x = anyText(story);
            RC_ASSERT(said(mergeText(base, x, x)) == said(x));
        }));
    }
    void bothSidesAreEqual()
    {
        QVERIFY(test::holds("merge(base, x, y) = merge(base, y, x)", [](Story &story) {
            const QByteArray base = anyText(story);
            const QByteArray x = anyText(story);
            const QByteArray y = anyText(story);
            RC_ASSERT(said(mergeText(base, x, y)) == said(mergeText(base, y, x)));
        }));
    }
    void nothingIsLostAndNothingIsInvented()
    {
        QVERIFY(test::holds("lines", [](Story &story) {
            const Lines base = unique(story);
            const QByteArray x = joined(edited(story, base, "x"));
            const QByteArray y = joined(edited(story, base, "y"));
            const auto merged = mergeText(joined(base), x, y);
            if (!merged)
                return;
            const auto before = linesOf(joined(base));
            const auto mine = linesOf(x);
            const auto theirs = linesOf(y);
            const auto after = linesOf(*merged);
            for (const QByteArray &line : mine) { // what one side put in, or both kept
                if (!line.isEmpty() && (!before.contains(line) || theirs.contains(line)))
                    RC_ASSERT(after.count(line) >= 1U);
            }
            for (const QByteArray &line : theirs) {
                if (!line.isEmpty() && !before.contains(line))
                    RC_ASSERT(after.count(line) >= 1U);
            }
            for (const QByteArray &line : after) {
                if (line.isEmpty())
                    continue;
                RC_ASSERT(mine.contains(line) || theirs.contains(line)); // no markers
                if (before.contains(line))
                    RC_ASSERT(mine.contains(line) && theirs.contains(line)); // taken out stays out
                RC_ASSERT(after.count(line) == 1U);                          // nothing doubles
            }
        }));
    }
    void changesOfDifferentLinesAlwaysMeet()
    {
        QVERIFY(test::holds("different lines", [](Story &story) {
            const Lines base = unique(story);
            Lines x = base;
            Lines y = base;
            Lines both = base;
            for (size_t i = 0; i < base.size(); ++i) {
                const int who = story.below(3);
                if (who == 1)
                    both[i] = x[i] = "x" + base[i];
                else if (who == 2)
                    both[i] = y[i] = "y" + base[i];
            }
            RC_ASSERT(said(mergeText(joined(base), joined(x), joined(y))) == said(joined(both)));
        }));
    }

    void encodedTexts()
    {
        QCOMPARE(mergeEncodedText(encoded("a\nb"), encoded("A\nb"), encoded("a\nB")), encoded("A\nB"));
        QCOMPARE(mergeEncodedText(encoded("a"), encoded("A"), encoded("B")), std::nullopt);
        // A null is an empty text, and an empty result keeps the form in which somebody wrote it.
        QCOMPARE(mergeEncodedText(Null, encoded("a"), Null), encoded("a"));
        QCOMPARE(mergeEncodedText(EncodedValue(), encoded("a"), Null), encoded("a"));
        QCOMPARE(mergeEncodedText(encoded("a"), Null, encoded("a")), Null);
        QCOMPARE(mergeEncodedText(encoded("a"), encoded("a"), Null), Null);
        QCOMPARE(mergeEncodedText(encoded("a"), Null, Null), Null);
        // What is no text is not merged.
        EncodedValue number;
        CborWriter(number).integer(1);
        QCOMPARE(mergeEncodedText(encoded("a"), number, encoded("a")), std::nullopt);
        QCOMPARE(mergeEncodedText(encoded("a"), encoded("b"), number), std::nullopt);
        QCOMPARE(mergeEncodedText(number, encoded("a"), encoded("b")), std::nullopt);
    }

    void largeTextsTakeBoundedTime()
    {
        QElapsedTimer timer;
        timer.start();
        Lines base;
        for (int i = 0; i < 60'000; ++i)
            base.push_back(QByteArray::number(i, 36));
        Lines x = base;
        x.front() = "x";
        Lines y = base;
        y.back() = "y";
        Lines both = x;
        both.back() = "y";
        QCOMPARE(said(mergeText(joined(base), joined(x), joined(y))), said(joined(both)));
        // Changed all over: one large change each, so that both versions stand.
        for (size_t i = 0; i < base.size(); i += 2) {
            x[i] = "x";
            y[base.size() - 1 - i] = "y";
        }
        QCOMPARE(said(mergeText(joined(base), joined(x), joined(y))), said(std::nullopt));
        // The most that is compared line by line.
        Lines from;
        Lines to;
        for (int i = 0; i < 2000; ++i) {
            from.push_back("a common beginning of a long line, of which only the end differs, " +
                           QByteArray::number(i));
            to.push_back("a common beginning of a long line, of which only the end differs, " + QByteArray::number(-i));
        }
        QVERIFY(!mergeText(joined(from), joined(to), joined(Lines(from.begin(), from.end() - 1))));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

int main(int argc, char **argv)
{
    return test::runLaws<TestTextMerge>(argc, argv, 10'000);
}
#include "tst_textmerge.moc"
