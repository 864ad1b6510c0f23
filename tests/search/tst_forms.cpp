// Which words are forms of one word, and which only look alike: pairs in russianpairs.txt and englishpairs.txt.
#include "core/search/query.h"
#include "core/search/wordforms.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace kf::search;

namespace {

// Words as whole words of a query and of a text.
bool matches(const QString &query, const QString &text)
{
    const Query asked = Query::parse(query + u' ');
    std::vector<Fit> best(asked.terms().size());
    asked.look(text.toUtf8(), best);
    return asked.isFound(best);
}

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // "= a b c": forms of one word, each found by the first and finding it. "! a b": a does not find b, nor b a.
    // "> a b": a does not find b; the other way the letters may be meant.
    void pairs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Russian") << QStringLiteral("russianpairs.txt");
        QTest::newRow("English") << QStringLiteral("englishpairs.txt");
    }
    void pairs()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(KF_SEARCH_TESTS) + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int checked = 0;
        QStringList wrong;
        const auto check = [&](const QString &query, const QString &text, bool expected) {
            ++checked;
            if (matches(query, text) != expected)
                wrong += query + (expected ? QStringLiteral(" does not find ") : QStringLiteral(" finds ")) + text;
        };
        for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            line = line.section(u'#', 0, 0);
            const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
            for (qsizetype i = 2; i < words.size(); ++i) {
                const bool same = words[0] == QStringLiteral("=");
                check(words[1], words[i], same);
                if (words[0] != QStringLiteral(">"))
                    check(words[i], words[1], same);
            }
        }
        for (const QString &miss : wrong)
            qWarning("%s", qPrintable(miss));
        qInfo("%d checked, %lld wrong", checked, qint64(wrong.size()));
        QVERIFY(checked > 100);
        QVERIFY(wrong.isEmpty());
    }

    // The dictionaries against themselves: each of the forms finds all others, and is made fast enough for a keystroke.
    void formsAreAmongEachOther()
    {
        const QStringList words{QStringLiteral("скидка"),  QStringLiteral("подписать"), QStringLiteral("ритейлер"),
                                QStringLiteral("быстрый"), QStringLiteral("meet"),      QStringLiteral("люди")};
        for (const QString &word : words) {
            for (const QByteArray &form : formsOf(word.toUtf8())) {
                const auto back = formsOf(form);
                QVERIFY2(std::binary_search(back.begin(), back.end(), word.toUtf8()), form.constData());
            }
        }
        QElapsedTimer timer;
        timer.start();
        constexpr int Rounds = 200;
        for (int i = 0; i < Rounds; ++i) {
            for (const QString &word : words)
                (void)formsOf(word.toUtf8());
        }
        QVERIFY(timer.nsecsElapsed() / (Rounds * words.size()) < 1'000'000);
    }
};

QTEST_GUILESS_MAIN(FormsTest)
#include "tst_forms.moc"
