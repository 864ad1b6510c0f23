#include "qml/Conflict/versions.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace kf;

namespace {

// [a](1)<2>: what both say stands free, what one says in its own brackets.
QString shown(const std::vector<TextRun> &runs)
{
    QString text;
    for (const TextRun &run : runs) {
        const QString words = run.text.trimmed();
        text += run.source == TextRun::Source::Both    ? words + u' '
                : run.source == TextRun::Source::First ? u'(' + words + QStringLiteral(") ")
                                                       : u'<' + words + QStringLiteral("> ");
    }
    return text.trimmed();
}

QStringList words(const std::vector<TextRun> &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

} // namespace

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void together_data();
    void together();
    void nothingIsLost();
    void longTextsTakeBoundedTime();
};

void TestVersions::together_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *first, const char *second, const char *result) {
        QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(second) << QString::fromUtf8(result);
    };
    row("equal", "a b c", "a b c", "a b c");
    row("both empty", "", "", "");
    row("one empty", "", "a b", "<a b>");
    row("the design's story", "Ольга недовольна, но готова обсуждать. Попросила компенсацию.",
        "Ольга недовольна. Попросила компенсацию. Ждёт акт.",
        "Ольга недовольна, (но готова обсуждать.) Попросила компенсацию. <Ждёт акт.>");
    row("another word", "send 240 boxes", "send 260 boxes", "send (240) <260> boxes");
    row("nothing in common", "a b", "c d", "(a b) <c d>");
    row("line ends stay", "a\nb\nc", "a\nc", "a (b) c");
}

void TestVersions::together()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    const std::vector<TextRun> runs = putTogether(first, second);
    QTEST(shown(runs), "result");
    QCOMPARE(words(ofVersion(runs, TextRun::Source::First)), words({{first, TextRun::Source::Both, {}}}));
    QCOMPARE(words(ofVersion(runs, TextRun::Source::Second)), words({{second, TextRun::Source::Both, {}}}));
}

void TestVersions::nothingIsLost()
{
    QRandomGenerator random(1);
    const auto text = [&] {
        QString result;
        for (int i = random.bounded(12); i > 0; --i)
            result += QChar(u'a' + random.bounded(4)) + QString(u' ');
        return result;
    };
    for (int round = 0; round < 2000; ++round) {
        const QString first = text();
        const QString second = text();
        const std::vector<TextRun> runs = putTogether(first, second);
        QCOMPARE(words(ofVersion(runs, TextRun::Source::First)), words({{first, TextRun::Source::Both, {}}}));
        QCOMPARE(words(ofVersion(runs, TextRun::Source::Second)), words({{second, TextRun::Source::Both, {}}}));
    }
}

void TestVersions::longTextsTakeBoundedTime()
{
    const QString first = QStringLiteral("word ").repeated(20'000);
    const QString second = QStringLiteral("other ").repeated(20'000);
    const std::vector<TextRun> runs = putTogether(first, second);
    QCOMPARE(runs.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
