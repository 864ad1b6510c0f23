#include "tests/exchange/crmfiles.h"
#include "tests/exchange/exchangefixture.h"

#include <QJsonArray>

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

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ---- The files of a CRM, whole ----

    void takesTheFilesOfACrm()
    {
        OpenStore open;
        const CrmFiles files = makeCrmFiles();
        const ImportReport accounts = open.import(files.accounts, types::account);
        QCOMPARE(accounts.created, qint64(CrmFiles::Accounts));
        QCOMPARE(accounts.unmapped, QStringList(text("revenue")));
        QVERIFY(accounts.refused.empty() && accounts.changed.empty() && accounts.duplicates.empty());
        int children = 0;
        for (const Record &account : open.list(types::account))
            children += account.get(types::account.parent).isNull() ? 0 : 1;
        QCOMPARE(children, 11);
        QCOMPARE(open.named(types::account, text("Company 3")).get(types::account.parent),
                 open.named(types::account, text("Company 44")).id());

        const ImportReport products = open.import(files.products, types::product);
        QCOMPARE(products.created, qint64(CrmFiles::Products));
        QCOMPARE(products.withoutCurrency, qint64(CrmFiles::Products));

        const ImportReport report = open.import(files.deals, types::deal);
        QCOMPARE(report.rows, qint64(files.dealCount));
        QCOMPARE(report.created, qint64(files.dealCount));
        QVERIFY(report.refused.empty() && report.duplicates.empty() && report.unmapped.isEmpty());
        QCOMPARE(report.withoutAccount, qint64(files.withoutAccount));
        QCOMPARE(report.withoutCurrency, qint64(files.dealCount - files.open));
        QCOMPARE(report.proposals.size(), size_t(1));
        QCOMPARE(report.proposals[0].value, text("BranPro"));
        QCOMPARE(report.proposals[0].proposed, text("Bran Pro"));
        QCOMPARE(report.proposals[0].lines.size(), size_t(files.misspelt));
        QCOMPARE(report.changed.size(), size_t(files.misspelt));
        qInfo("%d deals in %.2f s", files.dealCount, report.seconds);
        QVERIFY(report.seconds < 20); // far off: a machine under load, not a promise

        int open_ = 0;
        for (const Record &deal : open.list(types::deal))
            open_ += isEmpty(deal.value(types::deal.closed)) ? 1 : 0;
        QCOMPARE(open_, files.open);

        QCOMPARE(open.undo(report.import), qint64(files.dealCount));
        QVERIFY(open.list(types::deal).empty());
        QCOMPARE(open.records(), qint64(CrmFiles::Accounts + CrmFiles::Products));
        QCOMPARE(open.undo(report.import), qint64(0)); // nothing is left to take back
    }

    void writesActionsOfOneImport()
    {
        OpenStore open;
        const ImportReport report = open.import(makeCrmFiles(1200).deals, types::deal);
        const auto changes = must(open.store
                                      ->write([id = report.import](Store::WriteAccess &access) {
                                          return journal::ofImport(access.keeper.db(), id);
                                      })
                                      .result());
        QCOMPARE(changes.size(), size_t(1200));
        QHash<quint64, int> actions;
        for (const Change &change : changes)
            ++actions[change.operation.action];
        QCOMPARE(actions.size(), 3);
        for (const int operations : std::as_const(actions))
            QVERIFY(operations <= int(MaxActionOperations));
    }

    void keepsActionsBelowTheirSize()
    {
        // 40 rows of 100 KB: far more than one action may hold.
        OpenStore open;
        QByteArray file = "text\n";
        for (int i = 0; i < 40; ++i)
            file += QByteArray::number(i) + QByteArray(100'000, 'x') + '\n';
        QCOMPARE(open.import(file, types::note).created, qint64(40));
    }

    void aDryRunTellsTheSameAndWritesNothing()
    {
        OpenStore open;
        const CrmFiles files = makeCrmFiles(300);
        open.import(files.accounts, types::account);
        open.import(files.products, types::product);
        const StoreStatus before = open.status();
        const qint64 recordsBefore = open.records();
        ImportOptions options = deals();
        options.dryRun = true;
        const ImportReport dry = open.import(files.deals, options);
        QCOMPARE(open.records(), recordsBefore);
        QCOMPARE(open.status().pending, before.pending);
        QVERIFY(dry.import.isNull());
        const ImportReport wet = open.import(files.deals, deals());
        QJsonObject a = dry.toJson();
        QJsonObject b = wet.toJson();
        for (const char *key : {"import", "dryRun", "seconds"}) {
            a.remove(QLatin1String(key));
            b.remove(QLatin1String(key));
        }
        QCOMPARE(a, b);

        const ImportReport again = open.import(files.deals, options);
        QCOMPARE(again.created, qint64(0));
        QCOMPARE(again.importedBefore->import, wet.import);
    }

    void knowsAFileAgain()
    {
        OpenStore open;
        const QByteArray file = makeCrmFiles(50).deals;
        const ImportReport first = open.import(file, deals());
        const auto second = open.tryImport(file, deals());
        QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
        QVERIFY(second.error().message.contains(text("--again")));

        ImportOptions again = deals();
        again.again = true;
        const ImportReport third = open.import(file, again);
        QCOMPARE(third.created, qint64(0));
        QCOMPARE(third.duplicates.size(), size_t(50));
        QVERIFY(third.import.isNull());
        QCOMPARE(open.list(types::deal).size(), size_t(50));

        // A file that was taken back may come again; another type of record is another import.
        open.undo(first.import);
        QCOMPARE(open.import(file, deals()).created, qint64(50));
    }

    // ---- Who belongs to whom ----

    void makesParentsFirst()
    {
        OpenStore open;
        const ImportReport report =
            open.import("name,parent\nshop,chain\nchain,holding\nstall,SHOP\nholding,\n", types::account);
        QCOMPARE(report.created, qint64(4));
        const auto records = open.list(types::account); // in the order of their making
        QStringList names;
        for (const Record &record : records)
            names.append(record.title());
        QCOMPARE(names, QStringList({text("holding"), text("chain"), text("shop"), text("stall")}));
        for (size_t i = 1; i < records.size(); ++i)
            QCOMPARE(records[i].get(types::account.parent), records[i - 1].id());
        QCOMPARE(report.changed.size(), size_t(1)); // "SHOP" was taken for "shop", and it says so
        QCOMPARE(report.changed[0].line, qint64(4));
        QCOMPARE(report.changed[0].to, text("shop"));
    }

    void opensCirclesAndNamesThem()
    {
        OpenStore open;
        const ImportReport report = open.import("name,parent\na,b\nb,c\nc,a\nd,d\ne,a\nf,nobody\n", types::account);
        QCOMPARE(report.created, qint64(6));
        QVERIFY(report.refused.empty());
        QMap<qint64, QString> why;
        for (const auto &change : report.changed)
            why.insert(change.line, change.why);
        QCOMPARE(why.keys(), QList<qint64>({2, 5, 7}));
        QVERIFY(why[2].contains(text("circle")));
        QVERIFY(why[5].contains(text("itself")));
        QVERIFY(why[7].contains(text("no account of this name")));
        QCOMPARE(open.named(types::account, text("c")).get(types::account.parent),
                 open.named(types::account, text("a")).id());
        QCOMPARE(open.named(types::account, text("e")).get(types::account.parent),
                 open.named(types::account, text("a")).id());
    }

    void findsReferencesByNameOrId()
    {
        OpenStore open;
        open.import("name\nTwin\nOther\n", types::account);
        open.import("name,phone,parent\nTWIN 2,1,\n", types::account);
        Action twin;
        Record record(types::account);
        record.set(types::account.name, text("Other"));
        twin.edits.push_back(RecordEdit::create(record));
        must(open.store->apply(twin).result());
        const RecordId id = open.named(types::account, text("TWIN 2")).id();
        const ImportReport report = open.import(
            "code,account\n1," + id.toString().toLatin1() + "\n2, twin \n3,Other\n4,Nobody at all\n5,\n", types::deal);
        QCOMPARE(report.created, qint64(5));
        QCOMPARE(report.withoutAccount, qint64(3));
        const auto deals = open.list(types::deal);
        QCOMPARE(deals[0].get(types::deal.account), id);
        QCOMPARE(deals[1].get(types::deal.account), open.named(types::account, text("Twin")).id());
        QCOMPARE(report.changed.size(), size_t(3));
        QVERIFY(report.changed[0].why.contains(text("capitals")));
        QVERIFY(report.changed[1].why.contains(text("several")));
        QVERIFY(report.changed[2].why.contains(text("no account")));
    }

    void proposesWhatAMisspeltNameMeans()
    {
        OpenStore open;
        open.import("name\nGTX Pro\nGTX Plus Pro\nMG Special\nMG Advanced\n", types::product);
        const QByteArray file = "code,product\n1,GTXPro\n2,MG-Spezial\n3,Something else\n4,GTXPro\n5,MG Special\n";
        const ImportReport report = open.import(file, types::deal);
        QCOMPARE(report.created, qint64(5));
        QCOMPARE(report.proposals.size(), size_t(2));
        QCOMPARE(report.proposals[0].proposed, text("GTX Pro"));
        QCOMPARE(report.proposals[0].lines, std::vector<qint64>({2, 5}));
        QCOMPARE(report.proposals[1].proposed, text("MG Special"));
        QCOMPARE(report.changed.size(), size_t(4));
        auto deals = open.list(types::deal);
        QVERIFY(deals[0].get(types::deal.product).isNull());
        QCOMPARE(deals[0].get(types::deal.productName), text("GTXPro"));
        QCOMPARE(deals[0].title(), text("GTXPro"));
        QCOMPARE(deals[2].get(types::deal.productName), text("Something else"));
        QVERIFY(deals[4].get(types::deal.productName).isEmpty());
        QVERIFY(!deals[4].get(types::deal.product).isNull());
    }

    void takesProposalsWhenAsked()
    {
        OpenStore open;
        open.import("name\nGTX Pro\n", types::product);
        ImportOptions apply = deals();
        apply.applyMatches = true;
        const ImportReport report = open.import("code,product\n1,GTXPro\n", apply);
        QCOMPARE(report.changed.size(), size_t(1));
        QCOMPARE(report.changed[0].from, text("GTXPro"));
        QCOMPARE(report.changed[0].to, text("GTX Pro"));
        const Record deal = open.list(types::deal).front();
        QCOMPARE(deal.get(types::deal.product), open.list(types::product).front().id());
        QCOMPARE(deal.get(types::deal.productName), text("GTXPro")); // what stood there is kept
    }

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

    // ---- Duplicates ----

    void skipsWhatIsThere()
    {
        OpenStore open;
        open.import("name,phone\nАльфа,1\n", types::account);
        const ImportReport report = open.import("name,phone\n альфа ,2\nБета,3\nБЕТА,4\n", types::account);
        QCOMPARE(report.created, qint64(1));
        QCOMPARE(report.duplicates.size(), size_t(2));
        QVERIFY(report.duplicates[0].reason.contains(text("store")));
        QVERIFY(report.duplicates[1].reason.contains(text("line 3")));
        QCOMPARE(open.named(types::account, text("Альфа")).get(types::account.phone), text("1"));
    }

    void tellsRecordsApartByWhatTheyBelongTo()
    {
        OpenStore open;
        open.import("name\nA\nB\n", types::account);
        const ImportReport report = open.import("title,account,due\nCall,A,2026-10-16\nCall,B,2026-10-16\n"
                                                "Call,A,2026-10-17\nCall,A,2026-10-16\n",
                                                types::task);
        QCOMPARE(report.created, qint64(3));
        QCOMPARE(report.duplicates.size(), size_t(1));
        QCOMPARE(open.import("name,account\nAnna,A\nAnna,B\nAnna,A\n", types::contact).created, qint64(2));
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

    // ---- All or nothing ----

    void headingsAloneAreNoRows()
    {
        OpenStore open;
        const ImportReport report = open.import("name,phone\r\n", types::account);
        QCOMPARE(report.rows, qint64(0));
        QCOMPARE(report.created, qint64(0));
        QVERIFY(report.import.isNull());
    }

    void aFileThatBreaksOffLeavesNothing()
    {
        OpenStore open;
        const auto result = open.tryImport(makeCrmFiles(2000).deals + "X,\"never closed,\n", types::deal);
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(text("line 2002")));
        QCOMPARE(open.records(), qint64(0));
        QCOMPARE(open.status().pending, qint64(0));
        QVERIFY(open.import(makeCrmFiles(20).deals, types::deal).created == 20);
    }

    void namesEveryMemberOfTheReport()
    {
        OpenStore open;
        const QJsonObject json = open.import("name,x\nA,1\nA,2\n", types::account).toJson();
        const QStringList expected{
            text("changed"), text("created"),  text("dryRun"),         text("duplicates"),     text("encoding"),
            text("file"),    text("import"),   text("mapped"),         text("nulsRemoved"),    text("proposals"),
            text("refused"), text("rows"),     text("seconds"),        text("separator"),      text("skipped"),
            text("type"),    text("unmapped"), text("withoutAccount"), text("withoutCurrency")};
        QCOMPARE(json.keys(), expected);
        QCOMPARE(json[text("skipped")].toInt(), 1);
        QCOMPARE(json[text("file")].toString(), text("test.csv"));
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
