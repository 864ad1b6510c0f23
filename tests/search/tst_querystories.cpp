#include "core/record/types.h"
#include "core/search/query.h"
#include "core/search/splitter.h"
#include "core/store/store.h"
#include "tests/base/property.h"
#include "tests/store/openstore.h"

#include <QRegularExpression>

using namespace kf;
using test::Story;

namespace {

const QStringList &scraps()
{
    static const QStringList all{QStringLiteral("скидка"),
                                 QStringLiteral("Ёлка"),
                                 QStringLiteral("45/2"),
                                 QStringLiteral("12,5"),
                                 QStringLiteral("трейд-"),
                                 QStringLiteral("O'Brien"),
                                 QStringLiteral("+7 (916) 123-45-67"),
                                 QStringLiteral("1 500 000"),
                                 QStringLiteral("a@b.ru"),
                                 QStringLiteral("GTX-100"),
                                 QStringLiteral("\""),
                                 QStringLiteral("*"),
                                 QStringLiteral(" OR "),
                                 QStringLiteral("東京"),
                                 QStringLiteral("й"),
                                 QStringLiteral("\u0306"),
                                 QStringLiteral("🙂"),
                                 QStringLiteral(" "),
                                 QStringLiteral("\n"),
                                 QStringLiteral("ß"),
                                 QStringLiteral("'s"),
                                 QStringLiteral("^"),
                                 QStringLiteral("h2o"),
                                 QStringLiteral("и")};
    return all;
}

QString textOf(Story &story, int most, const QString &between = {})
{
    QString text;
    for (int i = story.below(most); i >= 0; --i)
        text += (text.isEmpty() ? QString() : between) +
                (story.flip() ? scraps()[story.below(int(scraps().size()))] : story.text(6));
    return text;
}

bool finds(const search::Query &query, const QString &text)
{
    std::vector<search::Fit> best(query.terms().size());
    query.look(text.toUtf8(), best);
    return query.isFound(best);
}

} // namespace

class QueryStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytesAreText()
    {
        QVERIFY(test::holds("any bytes are text", [](Story &story) {
            const QByteArray bytes = story.bytes(200);
            search::Splitter splitter(bytes);
            qsizetype before = 0;
            while (splitter.next()) {
                for (const search::Piece &piece : splitter.pieces()) {
                    RC_ASSERT(piece.begin >= before && piece.begin < piece.end && piece.end <= bytes.size());
                    RC_ASSERT(splitter.text(piece).size() > 0 && splitter.text(piece).size() <= search::LongestWord);
                    before = piece.end;
                }
                for (const search::Compound &compound : splitter.compounds())
                    RC_ASSERT(compound.first <= compound.last && splitter.text(compound).size() > 0);
            }
        }));
    }

    // Each word of a text by itself, and each of its beginnings.
    void everyWordFindsItself()
    {
        QVERIFY(test::holds("every word finds itself", [](Story &story) {
            const QString text = textOf(story, 6, QStringLiteral(" "));
            for (const QString &word : text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
                if (word.size() > 30)
                    continue;
                for (qsizetype size = 1; size <= word.size(); ++size) {
                    const search::Query query = search::Query::parse(word.left(size));
                    if (!query.isEmpty())
                        RC_ASSERT(finds(query, word));
                }
            }
        }));
    }

    void marksLieInTheText()
    {
        QVERIFY(test::holds("marks lie in the text", [](Story &story) {
            const QString text = textOf(story, 40);
            search::Query query = search::Query::parse(textOf(story, 3));
            if (story.flip())
                query = query.withOtherLayout();
            const search::Snippet snippet = search::snippetOf(text, query);
            qsizetype end = 0;
            for (const search::TextRange &mark : snippet.marks) {
                RC_ASSERT(mark.start >= end && mark.length > 0);
                end = mark.start + mark.length;
                RC_ASSERT(end <= snippet.text.size());
                RC_ASSERT(!snippet.text[mark.start].isLowSurrogate());
            }
            RC_ASSERT(snippet.text.isEmpty() == snippet.marks.empty());
            RC_ASSERT(snippet.text.isValidUtf16());
        }));
    }

    // The store finds what the text itself says it should, and nothing else.
    void theIndexAgreesWithTheText()
    {
        test::OpenStore open;
        std::vector<std::pair<RecordId, QString>> notes;
        QVERIFY(test::holds("the index agrees with the text", [&](Story &story) {
            if (notes.size() < 40 && !story.atEnd()) {
                Record note(types::note);
                const QString text = textOf(story, 8).remove(QChar(0));
                note.set(types::note.text, text);
                notes.emplace_back(open.create(note), text);
            }
            const QString asked = textOf(story, 2);
            const search::Query query = search::Query::parse(asked);
            QSet<RecordId> expected;
            for (const auto &[id, text] : notes) {
                if (!query.isEmpty() && finds(query, text))
                    expected.insert(id);
            }
            if (expected.isEmpty())
                return; // the other layout is tried then
            QSet<RecordId> found;
            for (const SearchHit &hit : open.read([&](Reader &reader) { return reader.search(asked); }))
                found.insert(hit.record.id());
            RC_ASSERT(found == expected);
        }));
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    return test::runProperties<QueryStories>(argc, argv, 2000);
}
#include "tst_querystories.moc"
