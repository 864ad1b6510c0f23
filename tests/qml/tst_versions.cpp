#include "qml/Conflict/versions.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace kf;

namespace {

// (a)<b>{c}: what several say stands free, what one says in brackets of his own.
QString shown(const std::vector<TextRun> &runs)
{
    static const QStringList brackets = {QStringLiteral("(%1)"), QStringLiteral("<%1>"), QStringLiteral("{%1}")};
    QStringList parts;
    for (const TextRun &run : runs) {
        const QString words = run.text.simplified();
        parts << (run.version == TextRun::Shared ? words : brackets[run.version].arg(words));
    }
    return parts.join(u' ');
}

QStringList words(const QString &text)
{
    return text.split(QRegularExpression(QStringLiteral("[\\s.,;:!?]+")), Qt::SkipEmptyParts);
}

// Whether the words of `part` stand in `whole` in their order.
bool holds(const QStringList &whole, const QStringList &part)
{
    qsizetype at = 0;
    for (const QString &word : whole) {
        if (at < part.size() && part[at] == word)
            ++at;
    }
    return at == part.size();
}

} // namespace

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void together_data();
    void together();
    void linesStayLines();
    void nothingIsLost_data();
    void nothingIsLost();
    void longTextsTakeBoundedTime();
};

void TestVersions::together_data()
{
    QTest::addColumn<QStringList>("versions");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, std::initializer_list<const char *> versions, const char *result) {
        QStringList texts;
        for (const char *version : versions)
            texts << QString::fromUtf8(version);
        QTest::newRow(name) << texts << QString::fromUtf8(result);
    };
    row("equal", {"a b c", "a b c"}, "a b c");
    row("both empty", {"", ""}, "");
    row("one empty", {"", "a b"}, "<a b>");
    row("the design's story",
        {"Ольга недовольна, но готова обсуждать. Попросила компенсацию.",
         "Ольга недовольна. Попросила компенсацию. Ждёт акт."},
        "Ольга недовольна, (но готова обсуждать.) Попросила компенсацию. <Ждёт акт.>");
    row("another word", {"send 240 boxes", "send 260 boxes"}, "send (240) <260> boxes");
    row("nothing in common", {"a b", "c d"}, "(a b) <c d>");
    row("a line is gone", {"a\nb\nc", "a\nc"}, "a (b) c");
    row("three", {"send 240 boxes", "send 260 boxes", "send 250 boxes"}, "send (240) <260> {250} boxes");
    row("two of three agree", {"send 240 boxes", "send 240 boxes now", "send 260 boxes"}, "send 240 {260} boxes <now>");
    row("one of three empty", {"a b", "", "a c"}, "a (b) {c}");
}

void TestVersions::together()
{
    QFETCH(const QStringList, versions);
    const Together result = putTogether(versions);
    QTEST(shown(result.all), "result");
    QCOMPARE(result.versions.size(), size_t(versions.size()));
    for (qsizetype version = 0; version < versions.size(); ++version)
        QCOMPARE(textOf(result.versions[size_t(version)]), versions[version]);
}

// One device wrote on where the other's text ends: its lines begin anew, as they were written.
void TestVersions::linesStayLines()
{
    const QStringList versions = {QStringLiteral("Olga is unhappy"),
                                  QStringLiteral("Olga is unhappy.\nShe waits for the act\nuntil Wednesday")};
    QCOMPARE(textOf(putTogether(versions).all),
             QStringLiteral("Olga is unhappy.\nShe waits for the act\nuntil Wednesday"));
    const QStringList indented = {QStringLiteral("  one"), QStringLiteral("one\n\ntwo")};
    QCOMPARE(textOf(putTogether(indented).all), QStringLiteral("  one\n\ntwo"));
}

void TestVersions::nothingIsLost_data()
{
    QTest::addColumn<int>("versions");
    for (const int versions : {1, 2, 3, 5})
        QTest::addRow("%d", versions) << versions;
}

void TestVersions::nothingIsLost()
{
    QFETCH(const int, versions);
    QRandomGenerator random(1);
    const auto text = [&] {
        QString result;
        for (int i = random.bounded(12); i > 0; --i)
            result += QChar(u'a' + random.bounded(4)) + QString(random.bounded(5) == 0 ? u'\n' : u' ');
        return random.bounded(2) == 0 ? result.trimmed() : result;
    };
    for (int round = 0; round < 1000; ++round) {
        QStringList texts;
        for (int i = 0; i < versions; ++i)
            texts << text();
        const Together result = putTogether(texts);
        const QStringList all = words(textOf(result.all));
        for (int i = 0; i < versions; ++i) {
            QCOMPARE(textOf(result.versions[size_t(i)]), texts[i]);
            QVERIFY2(holds(all, words(texts[i])), qPrintable(texts.join(u'|')));
        }
    }
}

void TestVersions::longTextsTakeBoundedTime()
{
    const QString first = QStringLiteral("word ").repeated(20'000);
    const QString second = QStringLiteral("other ").repeated(20'000);
    const Together result = putTogether({first, second});
    QCOMPARE(result.all.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
