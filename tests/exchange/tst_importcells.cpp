// What an import reads: each kind of cell, and which column becomes which field.
#include "tests/exchange/exchangefixture.h"

using namespace kf;
using namespace kf::test;

namespace {

struct Machine : RecordType
{
    Machine() : RecordType("machine", "Machine") {}
    TextField serial{*this, "code", "Serial number", FieldFlag::Indexed};
    TextField title{*this, "title", "Name", FieldFlag::Title | FieldFlag::Required};
    ParentField line{*this, "line", "Line", "machine", {}, {QStringLiteral("part of")}};
    BooleanField running{*this, "running", "Running"};
    IntegerField power{*this, "power", "Power"};
    InstantField checked{*this, "checked", "Last check"};
    TagsField tags{*this, "tags", "Tags"};
    LongTextField remarks{*this, "remarks", "Remarks"};
};

ImportOptions deals()
{
    ImportOptions options;
    options.type = &types::deal;
    return options;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class ImportCellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ---- Cells ----

    void readsMoney()
    {
        OpenStore open;
        ImportOptions options = deals();
        options.format.currency = "RUB";
        const ImportReport report = open.import("code;value;currency\n1;1 234,50;\n2;7;usd\n3;1,5;JPY\n4;many;RUB\n"
                                                "5;1.234;\n6;3;rubles\n7;;\n",
                                                options);
        QCOMPARE(report.created, qint64(3));
        QCOMPARE(report.withoutCurrency, qint64(0));
        const auto records = open.list(types::deal);
        QCOMPARE(records[0].get(types::deal.value), (Money{123450, "RUB"}));
        QCOMPARE(records[1].get(types::deal.value), (Money{700, "USD"}));
        QVERIFY(isEmpty(records[2].value(types::deal.value)));
        QStringList columns;
        for (const auto &row : report.refused)
            columns.append(QStringLiteral("%1 %2").arg(row.line).arg(row.column));
        QCOMPARE(columns, QStringList({text("4 value"), text("5 value"), text("6 value"), text("7 currency")}));

        options.format.decimalPoint = u',';
        QCOMPARE(open.import("code;value\n8;1.234,5\n9;1.234\n", options).created, qint64(2));
        QCOMPARE(open.list(types::deal).back().get(types::deal.value), (Money{123400, "RUB"}));
        options.format.decimalPoint = u'.';
        QCOMPARE(open.import("code;value\n10;1,234.5\n11;1,234\n", options).created, qint64(2));
        QCOMPARE(open.list(types::deal).back().get(types::deal.value), (Money{123400, "RUB"}));
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("date"); // empty: refused
        QTest::newRow("ISO") << "2026-10-16"
                             << "2026-10-16";
        QTest::newRow("ISO with a time") << "2026-10-16T15:00"
                                         << "2026-10-16T15:00";
        QTest::newRow("points") << "16.10.2026"
                                << "2026-10-16";
        QTest::newRow("points, small") << "1.2.2026"
                                       << "2026-02-01";
        QTest::newRow("points with a time") << "16.10.2026 9:05"
                                            << "2026-10-16T09:05";
        QTest::newRow("month first") << "10/16/2026"
                                     << "2026-10-16";
        QTest::newRow("day first") << "16/10/2026"
                                   << "2026-10-16";
        QTest::newRow("the same either way") << "10/10/2026"
                                             << "2026-10-10";
        QTest::newRow("year first") << "2026/10/16"
                                    << "2026-10-16";
        QTest::newRow("spaces") << " 2026-10-16 "
                                << "2026-10-16";
        QTest::newRow("either") << "10/11/2026"
                                << "";
        QTest::newRow("no such day") << "29.02.2026"
                                     << "";
        QTest::newRow("no such month") << "2026-13-01"
                                       << "";
        QTest::newRow("two digits of a year") << "16.10.26"
                                              << "";
        QTest::newRow("year 10000") << "10000-01-01"
                                    << "";
        QTest::newRow("words") << "tomorrow"
                               << "";
    }
    void readsDates()
    {
        QFETCH(QString, cell);
        QFETCH(QString, date);
        const auto read = readCell(types::deal.opened, cell, {}, {});
        QCOMPARE(bool(read), !date.isEmpty());
        if (read)
            QCOMPARE(std::get<Moment>(read->value).toString(), date);
    }

    void readsEveryKindOfField()
    {
        const Machine machine;
        const Registry registry({&machine});
        OpenStore open(registry);
        const ImportReport report = open.import("code,Name,part of,running,power,last_check,tags,remarks\n"
                                                "M1,Mill,,true,75,2026-10-13T07:30:00Z,\"big, old\",\"two\r\nlines\"\n"
                                                "M2,\" Sorter\nno. 2 \",Mill,0,,13.10.2026 10:30,,\n"
                                                "M3,Belt,,perhaps,,,,\n"
                                                "M4,Belt,,,7.5,,,\n"
                                                "M5,,,,,,,\n",
                                                machine);
        QCOMPARE(report.created, qint64(2));
        const auto records = open.list(machine);
        QCOMPARE(records[0].get(machine.running), true);
        QCOMPARE(records[0].get(machine.power), qint64(75));
        QCOMPARE(records[0].get(machine.tags), QStringList({text("big"), text("old")}));
        QCOMPARE(records[0].get(machine.remarks), text("two\nlines"));
        QCOMPARE(formatInstant(records[0].get(machine.checked)), text("2026-10-13T07:30:00Z"));
        QCOMPARE(formatInstant(records[1].get(machine.checked)), text("2026-10-13T10:30:00Z"));
        QCOMPARE(records[1].get(machine.title), text("Sorter no. 2"));
        QCOMPARE(records[1].get(machine.line), records[0].id());
        QCOMPARE(report.refused.size(), size_t(3));
        QCOMPARE(report.refused[0].column, text("running"));
        QCOMPARE(report.refused[0].value, text("perhaps"));
        QCOMPARE(report.refused[1].column, text("power"));
        QVERIFY(report.refused[2].reason.contains(text("no title")));
        QCOMPARE(report.changed.size(), size_t(1)); // the line break in a name of one line
    }

    void refusesSingleRows()
    {
        OpenStore open;
        const ImportReport report =
            open.import("name,phone\nA,слов из букв кириллицы\nB\nC,1,\nD,1,2\n\"E\"x,1\nF,2\n" + QByteArray("G,") +
                            QByteArray(200'000, 'x') + "\nH\xff,1\n,5\n",
                        types::account);
        QCOMPARE(report.rows, qint64(9));
        QCOMPARE(report.created, qint64(3)); // A, C, F
        QList<qint64> lines;
        for (const auto &row : report.refused) {
            lines.append(row.line);
            QVERIFY(!row.reason.isEmpty());
        }
        QCOMPARE(lines, QList<qint64>({3, 5, 6, 8, 9, 10}));
    }

    void dropsNulAndSaysSo()
    {
        OpenStore open;
        const ImportReport report = open.import(QByteArray("name\nA\0b\nC\n", 11), types::account);
        QCOMPARE(report.nulsRemoved, qint64(1));
        QCOMPARE(report.changed.size(), size_t(1));
        QCOMPARE(report.changed[0].line, qint64(2));
        QCOMPARE(open.list(types::account).front().title(), text("Ab"));
    }

    // ---- Columns ----

    void mapsColumns()
    {
        OpenStore open;
        ImportOptions options;
        options.type = &types::account;
        options.columns = {{text("Firma"), text("name")}, {text("#3"), text("phone")}, {text("телефон"), QString()}};
        const ImportReport report = open.import("Firma,ТЕЛЕФОН,,Почта\nA,1,2,a@b\n", options);
        const Record account = open.list(types::account).front();
        QCOMPARE(account.get(types::account.phone), text("2"));
        QCOMPARE(account.get(types::account.email), text("a@b"));
        QCOMPARE(report.unmapped, QStringList(text("ТЕЛЕФОН")));
        QCOMPARE(report.mapped.value(text("column 3")), text("phone"));
    }

    void refusesUnclearColumns_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("field");
        QTest::newRow("twice the same") << QByteArray("name,name") << ""
                                        << "";
        QTest::newRow("two for one field") << QByteArray("company,client") << ""
                                           << "";
        QTest::newRow("nothing known") << QByteArray("x,y") << ""
                                       << "";
        QTest::newRow("no such column") << QByteArray("name") << "phone"
                                        << "phone";
        QTest::newRow("no such place") << QByteArray("name") << "#2"
                                       << "phone";
        QTest::newRow("no such field") << QByteArray("name,x") << "x"
                                       << "fax";
        QTest::newRow("several of this name") << QByteArray("name,x,x") << "x"
                                              << "phone";
    }
    void refusesUnclearColumns()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QString, column);
        QFETCH(QString, field);
        OpenStore open;
        ImportOptions options;
        options.type = &types::account;
        if (!column.isEmpty())
            options.columns.emplace_back(column, field);
        const auto result = open.tryImport(heading + "\n1,2\n", options);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QCOMPARE(open.records(), qint64(0));
    }
};

QTEST_GUILESS_MAIN(ImportCellsTest)
#include "tst_importcells.moc"
