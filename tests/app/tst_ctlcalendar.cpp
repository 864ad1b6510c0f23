// Calendars in and out by the real program.
#include "tests/app/ctlfixture.h"

#include <QFile>

using namespace kf::test;

class CtlCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calendarsComeInAndGoOut()
    {
        OwnDevice own;
        const QString in = own.directory.filePath(text("in.ics"));
        const QByteArray day = QDate::currentDate().addDays(3).toString(Qt::ISODate).remove(u'-').toLatin1();
        write(in, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nSUMMARY:Hello\nDTSTART:" + day + "T090000Z\nDTEND:" + day +
                      "T100000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:bad\nEND:VEVENT\nEND:VCALENDAR\n");
        const QStringList import{text("import-ics"), in, text("--json")};
        const QJsonObject dry = own.device.must(import + words({"--dry-run"})).object();
        QCOMPARE(dry[text("created")].toInt(), 1);
        QVERIFY(own.list({"visit"}).isEmpty());
        const QJsonObject report = own.device.must(import).object();
        QCOMPARE(report[text("created")].toInt(), 1);
        const QJsonObject problem = report[text("problems")].toArray().first().toObject();
        QCOMPARE(problem[text("line")].toInt(), 8);
        QCOMPARE(problem[text("file")].toString(), text("in.ics")); // no folder of this machine in it
        QCOMPARE(own.device.must(import).object()[text("unchanged")].toInt(), 1);

        const QString out = own.directory.filePath(text("out.ics"));
        const QString from = QDate::currentDate().toString(Qt::ISODate);
        const QString to = QDate::currentDate().addDays(7).toString(Qt::ISODate);
        const QJsonObject exported =
            own.device.must({text("export-ics"), out, text("--from"), from, text("--to"), to, text("--json")}).object();
        QCOMPARE(exported[text("visits")].toInt(), 1);
        OwnDevice other;
        QCOMPARE(other.device.must({text("import-ics"), out, text("--json")}).object()[text("created")].toInt(), 1);
        QCOMPARE(other.list({"visit"}).first().toObject()[text("title")].toString(), text("Hello"));

        own.device.must({text("import"), text("--undo"), report[text("import")].toString(), text("--json")});
        QVERIFY(own.list({"visit"}).isEmpty());
        write(in, "name;phone\n");
        CTL_FAILS(1, own.device.run(import));
        CTL_FAILS(1, own.device.run({text("export-ics"), out, text("--from"), text("tomorrow")}));
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(CtlCalendarTest)
#include "tst_ctlcalendar.moc"
