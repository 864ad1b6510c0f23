// Importing by the real program: the report, the undo, and a kill at any moment.
#include "tests/app/ctlfixture.h"
#include "tests/exchange/crmfiles.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

using namespace kf::test;

namespace {

QString writeFile(const QTemporaryDir &directory, const char *name, const QByteArray &content)
{
    QString path = directory.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", name);
    return path;
}

} // namespace

class CtlImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndTakesBack()
    {
        OwnDevice own;
        const CrmFiles files = makeCrmFiles();
        for (const auto &[name, type, content] : {std::tuple{"accounts.csv", "account", files.accounts},
                                                  {"products.csv", "product", files.products},
                                                  {"deals.csv", "deal", files.deals}}) {
            const QString path = writeFile(own.directory, name, content);
            const QStringList arguments{text("import"), path, text("--type"), text(type), text("--json")};
            const QJsonObject dry = own.device.must(arguments + words({"--dry-run"})).object();
            const QJsonObject report = own.device.must(arguments).object();
            QCOMPARE(dry[text("created")], report[text("created")]);
            QVERIFY(dry[text("import")].isNull());
            QCOMPARE(report[text("refused")].toArray().size(), 0);
            QCOMPARE(report[text("file")].toString(), text(name)); // no folder of this machine in it
            CTL_FAILS(1, own.device.run(arguments));
            QCOMPARE(own.device.must(arguments + words({"--again"})).object()[text("created")].toInt(-1), 0);
        }
        QCOMPARE(own.status()[text("records")].toInt(), files.dealCount + CrmFiles::Accounts + CrmFiles::Products);
        QCOMPARE(own.list({"deal", "account="}).size(), files.withoutAccount);
        QCOMPARE(own.list({"deal", "closed="}).size(), files.open);

        const QJsonArray imports = own.device.must(words({"import", "--list", "--json"})).array();
        QCOMPARE(imports.size(), 3);
        const QJsonObject last = imports.last().toObject();
        QCOMPARE(last.keys(), words({"at", "created", "file", "import", "type", "undone"}));
        const QJsonObject undone =
            own.device.must({text("import"), text("--undo"), last[text("import")].toString(), text("--json")}).object();
        QCOMPARE(undone, (QJsonObject{{text("undone"), files.dealCount}}));
        QVERIFY(own.list({"deal"}).isEmpty());
        QCOMPARE(own.list({"account"}).size(), int(CrmFiles::Accounts));
        QVERIFY(
            own.device.must(words({"import", "--list", "--json"})).array().last().toObject()[text("undone")].toBool());
    }

    void takesMatchesAndCurrencies()
    {
        OwnDevice own;
        const CrmFiles files = makeCrmFiles(200);
        own.device.must({text("import"), writeFile(own.directory, "p.csv", files.products), text("--type"),
                         text("product"), text("--currency"), text("USD")});
        const QJsonObject report =
            own.device
                .must({text("import"), writeFile(own.directory, "d.csv", files.deals), text("--type"), text("deal"),
                       text("--currency"), text("USD"), text("--apply-matches"), text("--map"), text("sales_agent="),
                       text("--json")})
                .object();
        const QJsonObject proposal = report[text("proposals")].toArray().first().toObject();
        QCOMPARE(proposal[text("value")].toString(), text("BranPro"));
        QCOMPARE(proposal[text("rows")].toInt(), files.misspelt);
        QCOMPARE(report[text("withoutCurrency")].toInt(-1), 0);
        QCOMPARE(report[text("unmapped")].toArray().first().toString(), text("sales_agent"));
        QCOMPARE(own.list({"deal", "product=Bran Pro"}).size(), files.misspelt);
        QCOMPARE(own.list({"deal", "currency=USD"}).size(), files.dealCount - files.open);
    }

    void readsAFileOfASpreadsheet()
    {
        OwnDevice own;
        QByteArray file; // windows-1251, semicolons
        for (const QChar c : text("Клиент;Телефон;Почта\r\nПолевица;+7 (495) 000-00-00;a@b.ru\r\n"))
            file += c.unicode() < 0x80 ? char(c.unicode()) : char(0xc0 + (c.unicode() - 0x410));
        const QJsonObject report = own.device
                                       .must({text("import"), writeFile(own.directory, "x.csv", file), text("--type"),
                                              text("account"), text("--json")})
                                       .object();
        QCOMPARE(report[text("encoding")].toString(), text("windows-1251"));
        QCOMPARE(report[text("separator")].toString(), text("semicolon"));
        QCOMPARE(own.list({"account", "name=Полевица"}).size(), 1);
    }

    void readsContactsAsVcards()
    {
        OwnDevice own;
        const QString path = writeFile(own.directory, "x.vcf",
                                       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ольга Рябинина\r\nTEL:+7 495 000-08-41\r\n"
                                       "END:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nTEL:2\r\nEND:VCARD\r\n");
        const QStringList arguments{text("import"), path, text("--type"), text("contact")};
        const QJsonObject dry = own.device.must(arguments + words({"--dry-run", "--json"})).object();
        QCOMPARE(dry[text("created")].toInt(), 1);
        QCOMPARE(dry[text("refused")].toArray().first().toObject()[text("line")].toInt(), 6);
        QVERIFY(own.list({"contact"}).isEmpty());
        const QJsonObject report = own.device.must(arguments + words({"--json"})).object();
        QCOMPARE(own.list({"contact", "phone=+7 495 000-08-41"}).size(), 1);
        own.device.must({text("import"), text("--undo"), report[text("import")].toString()});
        QVERIFY(own.list({"contact"}).isEmpty());
    }

    void aKillLeavesAllOrNothing()
    {
        OwnDevice own;
        const CrmFiles files = makeCrmFiles(3000);
        const QString path = writeFile(own.directory, "deals.csv", files.deals);
        const QStringList arguments{text("import"), path, text("--type"), text("deal"), text("--json")};
        QElapsedTimer timer;
        timer.start();
        own.device.must(arguments + words({"--dry-run"}));
        const auto whole = timer.elapsed();
        QRandomGenerator random(9);
        int whenNothing = 0;
        for (int round = 0; round < 12; ++round) {
            const auto process = own.device.start(arguments);
            QVERIFY(process->waitForStarted());
            // From the first moment to some time after a usual import has ended.
            process->waitForFinished(int(random.bounded(quint32(2 * whole) + 1)));
            process->kill();
            process->waitForFinished();
            const int records = own.status()[text("records")].toInt(-1);
            QVERIFY2(records == 0 || records == files.dealCount, qPrintable(QString::number(records)));
            if (records == 0) {
                ++whenNothing;
                continue;
            }
            const QString import = own.device.must(words({"import", "--list", "--json"}))
                                       .array()
                                       .last()
                                       .toObject()[text("import")]
                                       .toString();
            own.device.must({text("import"), text("--undo"), import});
        }
        QVERIFY(whenNothing > 0);
    }
};

QTEST_GUILESS_MAIN(CtlImportTest)
#include "tst_ctlimport.moc"
