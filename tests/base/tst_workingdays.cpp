// Working days of Russia, held against the production calendars that were published for 2025 and 2026.
#include "core/base/workingdays.h"

#include <QTest>

using namespace kf;

class TestWorkingDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days_data();
    void days();
    void asManyAsPublished_data();
    void asManyAsPublished();
    void theNextOneAndFurther();
};

void TestWorkingDays::days_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("working");
    const auto add = [](int year, int month, int day, bool working) {
        const QDate date(year, month, day);
        QTest::newRow(qPrintable(date.toString(Qt::ISODate))) << date << working;
    };
    add(2026, 10, 13, true);
    add(2026, 10, 17, false);
    add(2026, 1, 8, false);
    add(2026, 1, 9, false); // for Saturday the 3rd
    add(2026, 1, 12, true);
    add(2026, 3, 9, false); // for Sunday the 8th
    add(2026, 5, 11, false);
    add(2026, 12, 31, false);
    add(2025, 2, 24, true); // that Sunday's rest was moved to the 8th of May
    add(2025, 5, 8, false);
    add(2025, 11, 1, true); // a Saturday
    add(2025, 11, 3, false);
    // No decree: what the law says alone.
    add(2032, 2, 23, false);
    add(2028, 6, 12, false);
    add(2027, 5, 3, false); // for Saturday the 1st
    add(2027, 5, 4, true);
    add(2027, 5, 10, false); // for Sunday the 9th
    add(2027, 6, 14, false); // for Saturday the 12th
    add(2027, 1, 11, true);
    add(2028, 1, 10, true); // those of January do not move by themselves
}

void TestWorkingDays::days()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, working);
    QCOMPARE(isWorkingDay(day), working);
}

void TestWorkingDays::asManyAsPublished_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("count");
    QTest::newRow("2025") << 2025 << 247;
    QTest::newRow("2026") << 2026 << 247;
}

void TestWorkingDays::asManyAsPublished()
{
    QFETCH(const int, year);
    QFETCH(const int, count);
    int working = 0;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
        working += isWorkingDay(day) ? 1 : 0;
    QCOMPARE(working, count);
}

void TestWorkingDays::theNextOneAndFurther()
{
    QCOMPARE(nextWorkingDay(QDate(2026, 10, 13)), QDate(2026, 10, 14));
    QCOMPARE(nextWorkingDay(QDate(2026, 10, 16)), QDate(2026, 10, 19));
    QCOMPARE(nextWorkingDay(QDate(2025, 12, 30)), QDate(2026, 1, 12));
    QCOMPARE(addWorkingDays(QDate(2026, 11, 2), 2), QDate(2026, 11, 5)); // over the 4th
    QCOMPARE(addWorkingDays(QDate(2026, 11, 5), -2), QDate(2026, 11, 2));
    QCOMPARE(addWorkingDays(QDate(2026, 10, 17), 0), QDate(2026, 10, 17));
    QCOMPARE(addWorkingDays(QDate(2026, 10, 17), 1), QDate(2026, 10, 19)); // from a Saturday
}

QTEST_APPLESS_MAIN(TestWorkingDays)
#include "tst_workingdays.moc"
