#include "core/search/keyboard.h"
#include "core/search/query.h"
#include "core/search/splitter.h"

#include <QTest>

using namespace kf::search;

namespace {

QString words(const QString &text)
{
    QStringList found;
    const QByteArray utf8 = text.toUtf8();
    Splitter splitter(utf8);
    while (splitter.next()) {
        for (const Piece &piece : splitter.pieces()) {
            if (!piece.quiet)
                found += QString::fromUtf8(splitter.text(piece));
        }
        for (const Compound &compound : splitter.compounds())
            found += QString::fromUtf8(splitter.text(compound));
    }
    return found.join(u' ');
}

bool finds(const QString &query, const QString &text)
{
    const Query asked = Query::parse(query);
    std::vector<Fit> best(asked.terms().size());
    asked.look(text.toUtf8(), best);
    return !asked.isEmpty() && asked.isFound(best);
}

QString marked(const QString &query, const QString &text)
{
    const Snippet snippet = snippetOf(text, Query::parse(query));
    QString result = snippet.text;
    for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark)
        result.insert(mark->start + mark->length, u']').insert(mark->start, u'[');
    return result;
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("Скидка, ЁЛКА и Йогурт!", "скидка елка и йогурт");
        row("и\u0306огурт е\u0308лка скидка\u0301", "йогурт елка скидка");
        row("Café naïve Łódź Straße ﬁn Ｗｉｄｅ", "cafe naive lodz strasse fin wide");
        row("трейд-маркетинг", "трейд маркетинг трейдмаркетинг");
        row("O'Brien д’Артаньян client's don't", "o brien obrien д артаньян дартаньян client don dont");
        row("45/2", "45 2 45/2");
        row("12,5 и 12.5", "12 5 12.5 и 12 5 12.5");
        row("13.10.2026", "13 10 2026 13.10.2026");
        row("1 500 000 руб.", "1 500 000 1500000 руб");
        row("1\u00a0500,75", "1 500 75 500.75 1500 1500.75");
        row("№45", "45");
        row("GTX-100 gtx100", "gtx 100 gtx100 gtx 100 gtx100");
        row("1С b2b 5кг", "1с b2b 5 кг 5кг");
        row("anna.petrova@tavoria.ru", "anna petrova tavoria ru anna.petrova@tavoria.ru tavoria.ru");
        row("договор.Поставка", "договор поставка");
        row("+7 (916) 123-45-67",
            "7 916 123 45 67 79161234567 89161234567 4567 34567 234567 1234567 61234567 161234567 9161234567");
        row("東京都", "東 京 都");
        row("\u202eскид\u00adка\u200b", "скидка");
        row("()[]{}\"*^:;,.", "");
    }
    void splits()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(words(text), expected);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *query, const char *text, bool expected = true) {
            QTest::addRow("%s in %s", query, text) << QString::fromUtf8(query) << QString::fromUtf8(text) << expected;
        };
        row("трейд маркетинг", "Бюджет на трейд-маркетинг");
        row("трейд-маркетинг", "трейд маркетинг вырос");
        row("трейдмаркетинг", "трейд-маркетинга");
        row("трейд-маркетинг", "трейдмаркетинг");
        row("45/2", "по договору 45/2 от марта");
        row("45/2", "45 коробок и 2 паллеты", false);
        row("45/2 ", "договор 45/27", false);
        row("45", "№45/2");
        row("45/", "№45/2");
        row("12,5", "выросли на 12.5 %");
        row("1500000", "план 1 500 000 рублей");
        row("1 500 000", "план 1500000");
        row("1 500", "план 1500000");
        row("1500000", "план 1,500,000");
        row("89161234567", "+7 (916) 123-45-67");
        row("+7 916 123 45 67", "8-916-123-45-67");
        row("9161234567", "тел. 8 (916) 123 45 67");
        row("1234567", "+7 (916) 123-45-67");
        row("123-45-67", "89161234567");
        row("4567", "+7 916 123-45-67");
        row("+7 (916) ", "+7 916 123-45-67");
        row("916 12", "+7 916 123-45-67");
        row("anna@tav", "anna@tavoria.ru");
        row("tavoria.ru", "Почта anna@tavoria.ru");
        row("tavoria", "www.tavoria.ru");
        row("gtx-100", "gtx100");
        row("gtx100", "GTX 100");
        row("gtx 100", "GTX100");
        row("obrien", "O'Brien");
        row("o’brien", "O'Brien");
        row("елка", "ЁЛКА");
        row("ЁЛКА", "елка");
        row("йогурт", "иогурт", false);
        row("cafe", "Café");
        row("京", "東京都");
        row("скид", "скидка");
        row("скид ", "скидка", false);
        row("скидок на ", "скидка на ноябрь");
        row("поставщик скидк", "скидка поставщику");
        row("дня", "встреча в день отгрузки");
        row("\"*) OR NEAR(", "NEAR or", true);
    }
    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(::finds(query, text), expected);
    }

    void readsTheOtherLayout()
    {
        QCOMPARE(inOtherLayout(QStringLiteral("crblrf")), QStringList{QStringLiteral("скидка")});
        QCOMPARE(inOtherLayout(QStringLiteral("ыфдуы")), QStringList{QStringLiteral("sales")});
        QCOMPARE(inOtherLayout(QStringLiteral(",.l;tn")), QStringList{QStringLiteral("бюджет")});
        QCOMPARE(inOtherLayout(QStringLiteral("[jkjlbkmybr")), QStringList{QStringLiteral("холодильник")});
        QCOMPARE(inOtherLayout(QStringLiteral("crblrf,")),
                 (QStringList{QStringLiteral("скидкаб"), QStringLiteral("скидка")}));
        QVERIFY(inOtherLayout(QStringLiteral("12/3")).isEmpty());
        QVERIFY(inOtherLayout(QStringLiteral("sкидка")).isEmpty());
        const Query mixed = Query::parse(QStringLiteral("crblrf ноябрь")).withOtherLayout();
        std::vector<Fit> best(mixed.terms().size());
        mixed.look("Скидки на ноябрь", best);
        QVERIFY(mixed.isFound(best));
    }

    void marksTheForms()
    {
        QCOMPARE(marked(QStringLiteral("скидка"), QStringLiteral("Просят больше скидок.\nИ скидку на полку")),
                 QStringLiteral("Просят больше [скидок]. И [скидку] на полку"));
        QCOMPARE(marked(QStringLiteral("трейд маркетинг"), QStringLiteral("на трейд-маркетинг")),
                 QStringLiteral("на [трейд]-[маркетинг]"));
        QCOMPARE(marked(QStringLiteral("45/2"), QStringLiteral("🙂 №45/2 от")),
                 QStringLiteral("🙂 №[45/2] от"));
        QCOMPARE(marked(QStringLiteral("зима"), QStringLiteral("лето")), QString());
        const QString far =
            QStringLiteral("слово ").repeated(100) + QStringLiteral("скидок ") + QStringLiteral("ещё ").repeated(100);
        const QString cut = marked(QStringLiteral("скидка"), far);
        QVERIFY(cut.contains(QStringLiteral("[скидок]")));
        QVERIFY(cut.startsWith(QStringLiteral("…слово ")) && cut.endsWith(QStringLiteral(" ещё…")));
        QVERIFY(cut.size() < 130);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
