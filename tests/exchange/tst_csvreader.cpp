#include "tests/exchange/exchangefixture.h"

#include <QFile>
#include <QRandomGenerator>

using namespace kf;
using namespace kf::test;

namespace {

struct Table
{
    std::vector<QStringList> rows;
    std::vector<SourceRow> sources;
    SourceFacts facts;
};

Result<Table> readAll(const QByteArray &content, const CsvOptions &options = {})
{
    KF_ASSIGN(const auto source, openCsv(content, options));
    Table table;
    table.facts = source->facts();
    for (SourceRow row;;) {
        KF_ASSIGN(const bool more, source->next(row));
        if (!more)
            return table;
        table.rows.push_back(row.cells);
        table.sources.push_back(row);
    }
}

// What a program that keeps to RFC 4180 would write.
QByteArray written(const std::vector<QStringList> &rows, char separator, bool quoteAll)
{
    QByteArray file;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QByteArray cell = row[i].toUtf8();
            const bool special = cell.contains(separator) || cell.contains('"') || cell.contains('\r') ||
                                 cell.contains('\n') || cell.isEmpty();
            if (special || quoteAll)
                cell = '"' + cell.replace('"', "\"\"") + '"';
            file += (i > 0 ? QByteArray(1, separator) : QByteArray()) + cell;
        }
        file += "\r\n";
    }
    return file;
}

QByteArray encoded(const QString &text, TextEncoding encoding)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const auto unit = c.unicode();
        const char low = char(unit & 0xff);
        const char high = char(unit >> 8);
        if (encoding == TextEncoding::Utf16Le)
            bytes += QByteArray(1, low) + high;
        else if (encoding == TextEncoding::Utf16Be)
            bytes += QByteArray(1, high) + low;
        else if (encoding == TextEncoding::Windows1251)
            bytes += unit < 0x80 ? char(unit) : unit == 0x0451 ? char(0xb8) : char(0xc0 + (unit - 0x0410));
        else
            bytes += low; // windows-1252, where it is Latin-1
    }
    return encoding == TextEncoding::Utf8 ? text.toUtf8() : bytes;
}

// A file that is made while it is read, so that only the reader's memory counts.
class EndlessTable final : public QIODevice
{
public:
    explicit EndlessTable(qint64 rows) : m_bytes(rows * RowBytes) { setOpenMode(ReadOnly | Unbuffered); }
    qint64 size() const override { return m_bytes; }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 from = pos();
        const qint64 count = std::min(wanted, m_bytes - from);
        for (qint64 i = 0; i < count; ++i)
            data[i] = Row[(from + i) % RowBytes];
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static constexpr char Row[] = "D100000,Some Body,\"Some, thing\",Company 17,Won,2026-01-02\n";
    static constexpr qint64 RowBytes = sizeof Row - 1;
    qint64 m_bytes;
};

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheGrammar_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<QStringList>>("rows");
        const auto list = [](std::initializer_list<const char *> cells) {
            QStringList strings;
            for (const char *cell : cells)
                strings.append(QString::fromUtf8(cell));
            return strings;
        };
        const auto row = [](const char *name, const QByteArray &file, const QList<QStringList> &rows) {
            QTest::newRow(name) << file << rows;
        };
        row("plain", "a,b\r\n1,2\r\n", {list({"a", "b"}), list({"1", "2"})});
        row("no line end at the end", "a,b\n1,2", {list({"a", "b"}), list({"1", "2"})});
        row("carriage returns alone", "a,b\r1,2\r", {list({"a", "b"}), list({"1", "2"})});
        row("blank lines", "a,b\r\n\r\n\n1,2\n\n", {list({"a", "b"}), list({"1", "2"})});
        row("quotes", "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", {list({"a", "b"}), list({"x,y", "say \"hi\""})});
        row("line breaks in quotes", "a,b\n\"x\r\ny\",\"\n\"\n", {list({"a", "b"}), list({"x\r\ny", "\n"})});
        row("empty cells", "a,b,c\n,,\n\"\",\"\",\"\"\n",
            {list({"a", "b", "c"}), list({"", "", ""}), list({"", "", ""})});
        row("a quote within a cell", "a,b\n5\" pipe,2\n", {list({"a", "b"}), list({"5\" pipe", "2"})});
        row("spaces stay", "a,b\n x , y \n", {list({"a", "b"}), list({" x ", " y "})});
        row("semicolons", "a;b\n1,5;2\n", {list({"a", "b"}), list({"1,5", "2"})});
        row("tabs", "a\tb\n1,5;x\t2\n", {list({"a", "b"}), list({"1,5;x", "2"})});
        row("declared", "sep=;\r\na;b\r\n1;2\r\n", {list({"a", "b"}), list({"1", "2"})});
        row("one column", "name\nx\ny\n", {list({"name"}), list({"x"}), list({"y"})});
        row("only headings", "a,b", {list({"a", "b"})});
    }
    void readsTheGrammar()
    {
        QFETCH(QByteArray, file);
        QFETCH(QList<QStringList>, rows);
        const Table table = must(readAll(file));
        QCOMPARE(QList<QStringList>(table.rows.begin(), table.rows.end()), rows);
    }

    void givesBackWhatWasWritten()
    {
        // Any table survives being written and read, in every encoding and with every separator.
        QRandomGenerator random(4180);
        const QString letters = QStringLiteral("ab \",;\t\n\rЖяё'=-0");
        for (int round = 0; round < 1500; ++round) {
            const auto width = 2 + int(random.bounded(5u));
            std::vector<QStringList> rows;
            for (int r = 0, height = 1 + int(random.bounded(6u)); r < height; ++r) {
                QStringList row;
                for (int c = 0; c < width; ++c) {
                    QString cell;
                    for (quint32 i = random.bounded(6u); i > 0; --i)
                        cell += letters[random.bounded(int(letters.size()))];
                    row.append(cell);
                }
                rows.push_back(row);
            }
            const char separator = ",;\t"[round % 3];
            CsvOptions options;
            options.separator = separator;
            options.encoding = std::array{TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
                                          TextEncoding::Windows1251}[size_t(round) % 4];
            const QByteArray utf8 = written(rows, separator, round % 2 == 0);
            const Table table = must(readAll(encoded(QString::fromUtf8(utf8), *options.encoding), options));
            QCOMPARE(table.rows, rows);
        }
    }

    void findsTheSeparatorOfAnyTable()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            std::vector<QStringList> rows;
            rows.reserve(20);
            for (int r = 0; r < 20; ++r)
                rows.push_back({QStringLiteral("Имя, %1").arg(random.bounded(99u)), QStringLiteral("1,5"),
                                QStringLiteral("улица; дом"), QStringLiteral("x")});
            const char separator = ",;\t"[round % 3];
            QCOMPARE(must(readAll(written(rows, separator, false))).rows, rows);
        }
    }

    void findsTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("cell");
        const QString russian = QStringLiteral("name,city\nПолевица,Ёлкино\n");
        const QString german = QStringLiteral("name,city\nMüller GmbH,Köln\nGroß,Fürth\n");
        const auto row = [](const char *name, const QByteArray &file, const char *encoding, const char *cell) {
            QTest::newRow(name) << file << QString::fromLatin1(encoding) << QString::fromUtf8(cell);
        };
        row("UTF-8", russian.toUtf8(), "UTF-8", "Полевица");
        row("UTF-8 with its mark", "\xef\xbb\xbf" + russian.toUtf8(), "UTF-8", "Полевица");
        row("UTF-16 LE", encoded(russian, TextEncoding::Utf16Le), "UTF-16LE", "Полевица");
        row("UTF-16 LE with its mark", "\xff\xfe" + encoded(russian, TextEncoding::Utf16Le), "UTF-16LE", "Полевица");
        row("UTF-16 BE", encoded(russian, TextEncoding::Utf16Be), "UTF-16BE", "Полевица");
        row("UTF-16 BE with its mark", "\xfe\xff" + encoded(russian, TextEncoding::Utf16Be), "UTF-16BE", "Полевица");
        QByteArray cp1251 = encoded(QStringLiteral("name,city\nПолевица,"), TextEncoding::Windows1251);
        cp1251 += char(0xa8); // Ё stands outside the alphabet's row
        row("windows-1251", cp1251 + "\n", "windows-1251", "Полевица");
        row("windows-1252", encoded(german, TextEncoding::Windows1252), "windows-1252", "Müller GmbH");
        row("ASCII", "name,city\nAcme,Rome\n", "UTF-8", "Acme");
        row("beyond the first plane", QStringLiteral("name,city\n😀 cafe,x\n").toUtf8(), "UTF-8", "😀 cafe");
    }
    void findsTheEncoding()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, encoding);
        QFETCH(QString, cell);
        const Table table = must(readAll(file));
        QCOMPARE(table.facts.encoding, encoding);
        QCOMPARE(table.rows.front().front(), QStringLiteral("name"));
        QCOMPARE(table.rows[1].front(), cell);
    }

    void namesTheRowThatIsNoText()
    {
        QByteArray file = QStringLiteral("name,city\nПолевица,Ёлкино\nТавория,Вязьма\n").toUtf8();
        file += "bad,\xc3(\n";
        file += QStringLiteral("Сытный квартал,Орёл\n").toUtf8();
        const Table table = must(readAll(file));
        QCOMPARE(table.facts.encoding, QStringLiteral("UTF-8"));
        QCOMPARE(table.rows.size(), size_t(5));
        QVERIFY(table.sources[2].problem.isEmpty());
        QVERIFY(!table.sources[3].problem.isEmpty());
        QCOMPARE(table.sources[3].line, qint64(4));
        QCOMPARE(table.sources[3].problemCell, 1);
        QVERIFY(table.sources[4].problem.isEmpty());

        // U+FFFD itself is a character like any other.
        QVERIFY(must(readAll(QStringLiteral("a,b\n\ufffd,1\n").toUtf8())).sources[1].problem.isEmpty());
        CsvOptions cyrillic;
        cyrillic.encoding = TextEncoding::Windows1251;
        QVERIFY(!must(readAll("a,b\n\x98,1\n", cyrillic)).sources[1].problem.isEmpty());
        QByteArray half =
            "\xff\xfe" + encoded(QStringLiteral("a,b\n"), TextEncoding::Utf16Le) + QByteArray("x\0,\0\x3d\xd8", 6);
        QVERIFY(!must(readAll(half)).sources[1].problem.isEmpty()); // ends within a pair
    }

    void countsLinesAsAnEditorDoes()
    {
        const Table table = must(readAll("a,b\r\n\"x\r\ny\r\nz\",1\r\n\r\nlast,2\r\n"));
        QCOMPARE(table.sources[1].line, qint64(2));
        QCOMPARE(table.sources[2].line, qint64(6));
    }

    void dropsAndCountsNul()
    {
        const Table table = must(readAll(QByteArray("a,b\nx\0y,\0\0\n", 12)));
        QCOMPARE(table.rows[1], QStringList({QStringLiteral("xy"), QString()}));
        QCOMPARE(table.sources[1].nulsRemoved, qint64(3));
    }

    void saysWhereTextFollowsAQuote()
    {
        const Table table = must(readAll("a,b\n1,\"x\"y\n2,z\n"));
        QVERIFY(!table.sources[1].problem.isEmpty());
        QCOMPARE(table.sources[1].problemCell, 1);
        QCOMPARE(table.rows[2], QStringList({QStringLiteral("2"), QStringLiteral("z")}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &file, const char *words) {
            QTest::newRow(name) << file << QString::fromLatin1(words);
        };
        row("an empty file", "", "empty");
        row("a byte order mark alone", "\xef\xbb\xbf", "empty");
        row("blank lines alone", "\r\n  \r\n", "empty");
        row("an open quote", "a,b\n1,2\n\"x,3\n4,5\n", "line 3");
        row("an open quote after line breaks in quotes", "a,b\n\"1\n2\",2\n\"x,3\n", "line 4");
        row("a cell without an end", "a,b\n1,2\n3," + QByteArray(2'000'000, 'x'), "line 3, column 2");
        row("a quoted cell without an end", "a,b\n\"1," + QByteArray(2'000'000, 'x'), "line 2");
        row("a row without an end", "a,b\n" + ('"' + QByteArray(900'000, 'x') + "\",").repeated(12), "line 2");
        row("too many columns", QByteArray("a,").repeated(3000), "columns");
        row("a workbook", QByteArray("PK\x03\x04", 4) + QByteArray(100, 'x'), "workbook");
        row("an old workbook", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1", 6), "workbook");
        row("a PDF", "%PDF-1.7\n", "PDF");
        row("a database", QByteArray("SQLite format 3\0", 16), "database");
    }
    void refuses()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        const auto table = readAll(file);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(words), qPrintable(table.error().message));
    }

    void readsOverTheEdgesOfPieces()
    {
        // Characters, quotes and line ends of several bytes on every side of a piece's end.
        for (int shift = 0; shift < 8; ++shift) {
            std::vector<QStringList> rows{{QStringLiteral("a"), QString(shift, u'x')}};
            for (int i = 0; i < 9000; ++i)
                rows.push_back({QStringLiteral("Ж\"é\r\n😀"), QStringLiteral("%1").arg(i)});
            QCOMPARE(must(readAll(written(rows, ',', true))).rows.size(), rows.size());
            QCOMPARE(must(readAll(written(rows, ',', true))).rows, rows);
        }
    }

    void memoryDoesNotGrowWithTheFile()
    {
        constexpr qint64 Rows = 1'000'000;
        const auto source = must(CsvReader::open(std::make_unique<EndlessTable>(Rows), QStringLiteral("x.csv")));
        const qint64 before = residentKiB();
        SourceRow row;
        qint64 rows = 0;
        while (must(source->next(row)))
            ++rows;
        QCOMPARE(rows, Rows);
        QVERIFY2(residentKiB() - before < 16 * 1024, qPrintable(QString::number(residentKiB() - before)));
    }

    void tellsWhyAFileCannotBeOpened()
    {
        QCOMPARE(CsvReader::open(QStringLiteral("/nowhere/at/all.csv")).error().code, ErrorCode::NotFound);
        QCOMPARE(CsvReader::open(QStringLiteral("/")).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
