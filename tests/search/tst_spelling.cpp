#include "core/search/letters.h"
#include "core/search/spelling.h"
#include "core/search/wordforms.h"
#include "tests/base/property.h"

using namespace kf;
using test::Story;

namespace {

const std::array<QString, 8> &words()
{
    static const std::array<QString, 8> all{QStringLiteral("цена"),      QStringLiteral("скидка"),
                                            QStringLiteral("самовывоз"), QStringLiteral("рябинина"),
                                            QStringLiteral("price"),     QStringLiteral("ретробонус"),
                                            QStringLiteral("shipment"),  QStringLiteral("мерчандайзинг")};
    return all;
}

// One slip of the fingers.
QString slip(Story &story, QString word)
{
    static const QString letters = QStringLiteral("абвежийклмностуabceinrst");
    const int at = story.below(int(word.size()));
    const QChar letter = letters[story.below(int(letters.size()))];
    switch (story.below(4)) {
    case 0:
        return word.remove(at, 1);
    case 1:
        return word.insert(at, letter);
    case 2:
        word[at] = letter;
        return word;
    default:
        if (at > 0)
            std::swap(word[at], word[at - 1]);
        return word;
    }
}

QByteArray meant(const QString &typed)
{
    search::Spelling spelling(typed.toUtf8());
    for (const QString &word : words())
        spelling.consider(word.toUtf8(), 1);
    return spelling.best();
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSlipIsPutRight()
    {
        QVERIFY(test::holds("one slip is put right", [](Story &story) {
            const QString word = words()[size_t(story.below(int(words().size())))];
            const QString typed = slip(story, word);
            const auto forms = search::formsOf(word.toUtf8()); // «рябинин» without its last letter is one of them
            if (typed.size() >= 4)
                RC_ASSERT(std::find(forms.begin(), forms.end(), meant(typed)) != forms.end());
        }));
    }

    // Whatever is typed, what is offered is a word that was considered.
    void anyBytesAreAWord()
    {
        QVERIFY(test::holds("any bytes are a word", [](Story &story) {
            search::Spelling spelling(story.bytes(60));
            const QByteArray candidate = story.bytes(60);
            spelling.consider(candidate, 1);
            const auto forms = search::formsOf(candidate);
            RC_ASSERT(spelling.best().isEmpty() || spelling.best() == candidate ||
                      std::find(forms.begin(), forms.end(), spelling.best()) != forms.end());
        }));
    }

    void theNearerCountsMoreThanTheFrequent()
    {
        search::Spelling spelling(QStringLiteral("скитками").toUtf8());
        spelling.consider(QStringLiteral("списками").toUtf8(), 1000);
        QCOMPARE(QString::fromUtf8(spelling.best()), QStringLiteral("списками"));
        spelling.consider(QStringLiteral("скидками").toUtf8(), 1);
        QCOMPARE(QString::fromUtf8(spelling.best()), QStringLiteral("скидками"));
        spelling.consider(QStringLiteral("списками").toUtf8(), 1000);
        QCOMPARE(QString::fromUtf8(spelling.best()), QStringLiteral("скидками"));
    }

    void theFirstTwoLettersMayBeExchanged()
    {
        const auto beginnings = search::Spelling(QStringLiteral("ксидка").toUtf8()).beginnings();
        QCOMPARE(beginnings, (std::vector<QByteArray>{QByteArrayLiteral("к"), QByteArrayLiteral("с")}));
        QVERIFY(search::Spelling(QStringLiteral("как").toUtf8()).beginnings().empty());
        QVERIFY(search::Spelling("45/2").beginnings().empty());
    }
};

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
