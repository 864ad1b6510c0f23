// Exporting by the real program: files that it imports again into another store.
#include "tests/app/ctlfixture.h"

#include <QDir>
#include <QFile>

using namespace kf::test;

class CtlExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesOutGoesIntoAnotherStore()
    {
        OwnDevice own;
        own.add({"account", "name=Тавория, ООО", "phone=+7 495 111-11-11"});
        own.add({"contact", "name=Ольга", "account=Тавория, ООО"});
        const QString out = own.directory.filePath(text("out"));
        const Ran ran = own.device.must({text("export"), out, text("--json")});
        QCOMPARE(ran.object()[text("records")].toInt(), 2);
        QCOMPARE(ran.object()[text("types")].toObject()[text("contact")].toInt(), 1);
        QCOMPARE(ran.object()[text("encrypted")].toBool(true), false);
        QVERIFY(ran.err.contains("not encrypted"));

        OwnDevice other;
        for (const char *type : {"account", "contact"})
            other.device.must(
                {text("import"), QDir(out).filePath(text(type) + text(".csv")), text("--type"), text(type)});
        const QJsonObject person = other.list({"contact"})[0].toObject();
        QCOMPARE(other.get(person[text("account")].toString())[text("name")].toString(), text("Тавория, ООО"));
    }

    void oneClientByName()
    {
        OwnDevice own;
        own.add({"account", "name=Тавория"});
        own.add({"account", "name=Береста"});
        const QString out = own.directory.filePath(text("out"));
        const QJsonObject report =
            own.device.must({text("export"), out, text("--account"), text("Береста"), text("--json")}).object();
        QCOMPARE(report[text("records")].toInt(), 1);
        CTL_FAILS(1, own.device.run({text("export"), out})); // it is there already
        CTL_FAILS(1, own.device.run({text("export"), out + text("2"), text("--account"), text("Никто")}));
        QVERIFY(!QFile::exists(out + text("2")));
        CTL_FAILS(2, own.device.run({text("export")}));
    }
};

QTEST_GUILESS_MAIN(CtlExportTest)
#include "tst_ctlexport.moc"
