// Recurrences as they are kept: read back, and counted on.
#include "core/capture/note.h"
#include "core/capture/recurrence.h"

#include <QTest>

using namespace kf;
using capture::Recurrence;

class TestRecurrence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatANoteSaysIsReadBack_data();
    void whatANoteSaysIsReadBack();
    void otherTextsAreNone_data();
    void otherTextsAreNone();
    void dueAgain_data();
    void dueAgain();
};

void TestRecurrence::whatANoteSaysIsReadBack_data()
{
    QTest::addColumn<QString>("phrase");
    for (const char *phrase :
         {"каждый день", "по рабочим дням", "каждый понедельник и среду", "раз в 2 недели", "каждый второй вторник",
          "15-го числа каждого месяца", "в последний день каждого месяца", "the last Friday of every month",
          "каждый первый понедельник месяца", "ежеквартально", "каждый год 8 марта", "every other week on Monday"})
        QTest::newRow(phrase) << QString::fromUtf8(phrase);
}

void TestRecurrence::whatANoteSaysIsReadBack()
{
    QFETCH(const QString, phrase);
    const auto items = capture::parse(phrase, {});
    QCOMPARE(items.size(), size_t(1));
    QVERIFY(!items.front().recurrence.isEmpty());
    const auto read = Recurrence::fromText(items.front().recurrence);
    QVERIFY2(read, qPrintable(items.front().recurrence));
    QCOMPARE(read->text(), items.front().recurrence);
}

void TestRecurrence::otherTextsAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "hourly", "weekly:", "weekly:XX", "weekly:1MO", "monthly:32", "monthly:MO", "monthly:6MO", "yearly:13-01",
          "daily:5", "daily/0", "daily/x", "monthly:1MO,2TU", "Daily"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestRecurrence::otherTextsAreNone()
{
    QFETCH(const QString, text);
    QVERIFY(!Recurrence::fromText(text));
}

void TestRecurrence::dueAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("next");
    const auto add = [](const char *name, const char *text, const char *due, const char *today, const char *next) {
        const auto day = [](const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); };
        QTest::newRow(name) << QString::fromLatin1(text) << day(due) << day(today) << day(next);
    };
    add("daily", "daily", "2026-10-13", "2026-10-13", "2026-10-14");
    add("daily, days missed", "daily", "2026-10-10", "2026-10-13", "2026-10-14");
    add("every third day, missed", "daily/3", "2026-10-10", "2026-10-13", "2026-10-16");
    add("working days over a weekend", "weekdays", "2026-10-16", "2026-10-16", "2026-10-19");
    add("working days over a holiday", "weekdays", "2026-11-03", "2026-11-03", "2026-11-05");
    add("working days over the New Year", "weekdays", "2025-12-30", "2025-12-30", "2026-01-12");
    add("a working Saturday", "weekdays", "2025-10-31", "2025-10-31", "2025-11-01");
    add("weekly", "weekly", "2026-10-14", "2026-10-13", "2026-10-21");
    add("Mondays", "weekly:MO", "2026-10-12", "2026-10-13", "2026-10-19");
    add("Mondays, done a week late", "weekly:MO", "2026-10-12", "2026-10-19", "2026-10-26");
    add("Mondays, put off to a Wednesday", "weekly:MO", "2026-10-14", "2026-10-14", "2026-10-19");
    add("Mondays and Thursdays", "weekly:MO,TH", "2026-10-12", "2026-10-12", "2026-10-15");
    add("Mondays and Thursdays, over the week", "weekly:MO,TH", "2026-10-15", "2026-10-15", "2026-10-19");
    add("every second Monday", "weekly/2:MO", "2026-10-12", "2026-10-12", "2026-10-26");
    add("a holiday that is a Wednesday", "weekly:WE", "2026-10-28", "2026-10-28", "2026-11-04");
    add("monthly", "monthly", "2026-01-31", "2026-01-31", "2026-02-28");
    add("the 31st", "monthly:31", "2026-10-31", "2026-10-31", "2026-11-30");
    add("the 31st after a short month", "monthly:31", "2026-11-30", "2026-11-30", "2026-12-31");
    add("the 15th, still to come", "monthly:15", "2026-10-13", "2026-10-13", "2026-10-15");
    add("the last day", "monthly:last", "2026-02-28", "2026-02-28", "2026-03-31");
    add("the first Monday", "monthly:1MO", "2026-10-05", "2026-10-05", "2026-11-02");
    add("the last Friday", "monthly:-1FR", "2026-10-30", "2026-10-30", "2026-11-27");
    add("the fifth Monday", "monthly:5MO", "2026-08-31", "2026-08-31", "2026-11-30");
    add("every second month", "monthly/2:10", "2026-10-10", "2026-10-10", "2026-12-10");
    add("quarterly", "quarterly", "2026-10-13", "2026-10-13", "2027-01-13");
    add("yearly", "yearly:03-08", "2026-03-08", "2026-03-08", "2027-03-08");
    add("a leap day", "yearly:02-29", "2028-02-29", "2028-02-29", "2029-02-28");
    add("every second year", "yearly/2:03-08", "2026-03-08", "2026-03-08", "2028-03-08");
}

void TestRecurrence::dueAgain()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, due);
    QFETCH(const QDate, today);
    QFETCH(const QDate, next);
    const auto recurrence = Recurrence::fromText(text);
    QVERIFY(recurrence);
    QCOMPARE(recurrence->nextAfter(due, today), next);
}

QTEST_APPLESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
