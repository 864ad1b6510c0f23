// The language of quick notes against our own corpus; see ru.txt and en.txt.
#include "tests/capture/corpus.h"

#include <QSet>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Russian") << QStringLiteral("ru.txt");
        QTest::newRow("English") << QStringLiteral("en.txt");
    }

    void corpus()
    {
        QFETCH(QString, file);
        constexpr int Fewest = 600;
        constexpr int FewestNegatives = 120;
        const std::vector<Phrase> phrases = readCorpus(QStringLiteral(KF_CORPUS_DIR "/") + file);
        QSet<QString> texts;
        int negatives = 0;
        int failures = 0;
        for (const Phrase &phrase : phrases) {
            texts.insert(phrase.text + QString::number(phrase.context.now));
            negatives += phrase.expected.isEmpty() ? 1 : 0;
            const QString difference = differences(phrase);
            if (difference.isEmpty())
                continue;
            ++failures;
            std::fprintf(stderr, "%s:%d: %s\n    %s\n", qPrintable(file), phrase.line, qPrintable(phrase.text),
                         qPrintable(difference));
        }
        std::fprintf(stderr, "%s: %d phrases, %d negatives, %d wrong\n", qPrintable(file), int(phrases.size()),
                     negatives, failures);
        QCOMPARE(failures, 0);
        QCOMPARE(texts.size(), qsizetype(phrases.size()));
        QVERIFY(texts.size() >= Fewest);
        QVERIFY(negatives >= FewestNegatives);
    }
};

QTEST_APPLESS_MAIN(TestCapture)
#include "tst_capture.moc"
