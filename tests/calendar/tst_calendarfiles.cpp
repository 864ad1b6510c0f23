// Reading calendars as the large programs write them: what visits they plan, and what becomes of bad ones.
#include "tests/calendar/calendarfiles.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using namespace kf::calendar;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

CalendarPlan read(const char *name)
{
    return must(planFromCalendars(corpusPath(name), october()));
}

QStringList of(const CalendarPlan &plan, const char *series)
{
    QStringList lines;
    for (const QString &line : toldOf(plan.expansion)) {
        if (line.startsWith(QString::fromUtf8(series)))
            lines << line.section(u' ', 1);
    }
    return lines;
}

const PlannedVisit &only(const CalendarPlan &plan, const char *series)
{
    const auto at = std::find_if(plan.expansion.visits.begin(), plan.expansion.visits.end(),
                                 [&](const PlannedVisit &visit) { return visit.series == QString::fromUtf8(series); });
    if (at == plan.expansion.visits.end())
        qFatal("no visit of %s", series);
    return *at;
}

// What the file says of a second event that it cannot be.
QStringList troubles(const CalendarFiles &files)
{
    QStringList lines;
    for (const CalendarProblem &problem : files.problems)
        lines << QStringLiteral("%1: %2: %3%4")
                     .arg(problem.line)
                     .arg(problem.event, problem.reason, problem.refused ? QString() : QStringLiteral(" (taken)"));
    return lines;
}

} // namespace

class TestCalendarFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void google();
    void outlook();
    void apple();
    void yandex();
    void goodEventsOfABadFileAreKept();
    void rules_data();
    void rules();
    void overridesMoveAcrossDays();
    void overridesHoldForAllThatFollows();
    void daysAndLengths();
    void clocksThatSkipAndRepeat();
    void aFolderIsReadWhole();
    void whatIsNoCalendarIsRefused();
    void hostileRulesAreBounded();
    void hostileFilesAreBounded();
};

void TestCalendarFiles::google()
{
    const CalendarPlan plan = read("google.ics");
    QCOMPARE(troubles(plan.files), QStringList());
    // The 20th is excluded, the 27th moved to the 28th at 15:00.
    QCOMPARE(of(plan, "weekly1"), (QStringList{text("10-06T07:30/60 Итоги недели"), text("10-13T07:30/60 Итоги недели"),
                                               text("10-28T12:00/60 Итоги недели (перенос на среду)"),
                                               text("11-03T07:30/60 Итоги недели")}));
    const PlannedVisit &first = only(plan, "weekly1@google.com");
    QCOMPARE(first.uid, text("weekly1@google.com#20261006T073000Z"));
    QCOMPARE(first.zone, text("Europe/Moscow"));
    QCOMPARE(first.place, text("Складочная, 14, центральный офис"));
    QCOMPARE(first.emails, (QStringList{text("o.ryabinina@tavoria.example"), text("anna@polevitsa.example")}));
    // Nine in the morning in Berlin, before and after the 25th.
    QCOMPARE(of(plan, "berlin5"),
             (QStringList{text("10-23T07:00/60 Stand-up with Berlin"), text("10-24T07:00/60 Stand-up with Berlin"),
                          text("10-25T08:00/60 Stand-up with Berlin"), text("10-26T08:00/60 Stand-up with Berlin"),
                          text("10-27T08:00/60 Stand-up with Berlin")}));
    QCOMPARE(of(plan, "fair"), QStringList{text("10-14T21:00/2880 Выставка «Продэкспо»")}); // in Moscow
    QCOMPARE(of(plan, "gone"), QStringList{text("10-19T09:00/30 Отменённая встреча (cancelled)")});
}

void TestCalendarFiles::outlook()
{
    const CalendarPlan plan = read("outlook.ics");
    QCOMPARE(troubles(plan.files), QStringList());
    const PlannedVisit &visit = only(plan, "040000008200E00074C5B7101A82E00800000000");
    QCOMPARE(visit.zone, text("Europe/Moscow")); // Windows calls it another name
    QCOMPARE(visit.title, text("Встреча с Таворией"));
    QVERIFY(visit.place.isEmpty());
    QCOMPARE(of(plan, "MONTHEND"), (QStringList{text("10-30T08:00/45 Month end"), text("11-30T08:00/45 Month end"),
                                                text("12-31T08:00/45 Month end")}));
    QCOMPARE(only(plan, "MONTHEND").zone, text("Europe/Berlin"));
    // A zone that the file alone describes, and one by its distance.
    QCOMPARE(of(plan, "OURZONE"), QStringList{text("10-16T05:00/90 Аудит полки")});
    QCOMPARE(only(plan, "OURZONE").zone, text("UTC+05"));
    QCOMPARE(of(plan, "SHOWNNAME"), QStringList{text("10-16T13:00/30 Звонок в Екатеринбург")});
}

void TestCalendarFiles::apple()
{
    const CalendarPlan plan = read("apple.ics");
    QCOMPARE(troubles(plan.files), QStringList());
    const QString title = text("T10:00/60 Обход магазинов");
    QStringList expected;
    for (const char *day : {"10-19", "10-21", "10-22", "10-23", "11-02", "11-06", "11-16", "11-20"})
        expected << text(day) + title;
    QCOMPARE(of(plan, "3F2504E0"), expected);
    QCOMPARE(of(plan, "birthday-1604"),
             (QStringList{text("10-16T21:00/1440 День рождения Ольги"), text("10-16T21:00/1440 День рождения Ольги")}));
    QCOMPARE(of(plan, "floating"), QStringList{text("10-18T20:30/60 По местному времени")});
}

void TestCalendarFiles::yandex()
{
    const CalendarPlan plan = read("yandex.ics");
    QCOMPARE(troubles(plan.files), QStringList());
    const PlannedVisit &visit = only(plan, "yandex-1@yandex.ru");
    QCOMPARE(visit.title, text("Очень длинное название встречи, в котором одна буква делится между строками: Щ"));
    QCOMPARE(visit.place, text("Орбис Ритейл, переговорная «Байкал»"));
    QCOMPARE(of(plan, "yandex-1"), QStringList{text("10-21T11:00/60 ") + visit.title});
    QCOMPARE(of(plan, "yandex-2"), (QStringList{text("10-01T04:00/30 Отчёт"), text("10-15T04:00/30 Отчёт"),
                                                text("11-01T04:00/30 Отчёт"), text("11-15T04:00/30 Отчёт")}));
}

void TestCalendarFiles::goodEventsOfABadFileAreKept()
{
    const CalendarPlan plan = read("broken.ics");
    QCOMPARE(toldOf(plan.expansion),
             (QStringList{text("mars 10-14T06:00/60 По марсианскому времени"), text("good-1 10-14T09:00/60 Хорошая"),
                          text("good-2 10-15T09:00/0 Тоже хорошая")}));
    QCOMPARE(
        troubles(plan.files),
        (QStringList{text("52: : the file ends in the middle of VEVENT"), text("9: Без начала: it has no DTSTART"),
                     text("13: Тридцатое февраля: DTSTART is no day or time there is"),
                     text("18: Задом наперёд: it ends before it starts"),
                     text("24: Каждую секунду: it repeats more often than once a day"),
                     text("30: Правило: RRULE cannot be read"), text("36: : line 39 is no UTF-8"),
                     text("41: По марсианскому времени: the time zone \"Mars/Olympus\" is unknown; taken by the clock "
                          "of this device (taken)")}));
}

void TestCalendarFiles::rules_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("days");
    const auto add = [](const char *name, const char *start, const char *rule, const char *days) {
        QTest::newRow(name) << QByteArray(start) << QByteArray(rule) << text(days);
    };
    add("until a day", "20261012T100000", "FREQ=DAILY;UNTIL=20261015", "10-12 10-13 10-14 10-15");
    add("until an instant", "20261012T100000", "FREQ=DAILY;UNTIL=20261014T070000Z", "10-12 10-13 10-14");
    add("counted from long ago", "20260101T100000", "FREQ=MONTHLY;COUNT=10", "10-01");
    add("every second week, from years ago", "20200106T100000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261031",
        "09-21 10-05 10-19");
    add("last Friday", "20260925T100000", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "09-25 10-30 11-27");
    add("second Tuesday", "20261013T100000", "FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "10-13 11-10");
    add("last working day", "20261030T100000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "10-30 11-30");
    add("the 31st", "20261031T100000", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "10-31 12-31 01-31");
    add("a quarter's first day", "20261001T100000", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1;COUNT=3",
        "10-01 01-01 04-01");
    add("its first time is no day of its rule", "20261014T100000", "FREQ=WEEKLY;BYDAY=MO;COUNT=2", "10-14 10-19 10-26");
}

void TestCalendarFiles::rules()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, rule);
    QFETCH(const QString, days);
    const CalendarPlan plan = planOf(calendarOf(
        eventOf("UID:u\r\nDTSTART;TZID=Europe/Moscow:" + start + "\r\nDURATION:PT1H\r\nRRULE:" + rule + "\r\n")));
    QCOMPARE(troubles(plan.files), QStringList());
    QStringList told;
    for (const QString &line : toldOf(plan.expansion)) {
        QVERIFY2(line.contains(text("T07:00/60")), qPrintable(line));
        told << line.section(u' ', 1).left(5);
    }
    QCOMPARE(told.join(u' '), days);
}

void TestCalendarFiles::overridesMoveAcrossDays()
{
    const QByteArray master = eventOf("UID:u\r\nSUMMARY:A\r\nDTSTART;TZID=Europe/Moscow:20261012T100000\r\n"
                                      "DTEND;TZID=Europe/Moscow:20261012T110000\r\nRRULE:FREQ=DAILY;COUNT=4\r\n");
    const QByteArray moved = eventOf("UID:u\r\nSUMMARY:B\r\nRECURRENCE-ID:20261013T070000Z\r\n"
                                     "DTSTART;TZID=Europe/Moscow:20261015T080000\r\nDURATION:PT30M\r\n");
    const QByteArray cancelled =
        eventOf("UID:u\r\nRECURRENCE-ID;TZID=Europe/Moscow:20261014T100000\r\nSTATUS:CANCELLED\r\n"
                "DTSTART;TZID=Europe/Moscow:20261014T100000\r\n");
    const QStringList expected{
        text("u#20261012T070000Z 10-12T07:00/60 A"), text("u#20261014T070000Z 10-14T07:00/0  (cancelled)"),
        text("u#20261013T070000Z 10-15T05:00/30 B"), text("u#20261015T070000Z 10-15T07:00/60 A")};
    QCOMPARE(toldOf(planOf(calendarOf(master + moved + cancelled)).expansion), expected);
    QCOMPARE(toldOf(planOf(calendarOf(cancelled + moved + master)).expansion), expected); // in whatever order
    // To a day beyond the window it is still the same occurrence; one from beyond comes in.
    const QByteArray far = eventOf("UID:u\r\nRECURRENCE-ID:20261013T070000Z\r\nDTSTART:20290101T070000Z\r\n");
    QVERIFY(toldOf(planOf(calendarOf(master + far)).expansion).contains(text("u#20261013T070000Z 01-01T07:00/0 ")));
    // Alone, as an invitation to one of many.
    QCOMPARE(toldOf(planOf(calendarOf(moved)).expansion), QStringList{text("u#20261013T070000Z 10-15T05:00/30 B")});
}

void TestCalendarFiles::overridesHoldForAllThatFollows()
{
    const QByteArray master = eventOf("UID:u\r\nSUMMARY:A\r\nDTSTART;TZID=Europe/Moscow:20261012T100000\r\n"
                                      "DTEND;TZID=Europe/Moscow:20261012T110000\r\nRRULE:FREQ=DAILY;COUNT=5\r\n");
    // From the 13th on two hours later and half as long, and of another name; the 15th alone is again another way.
    const QByteArray later = eventOf("UID:u\r\nSUMMARY:B\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261013T070000Z\r\n"
                                     "DTSTART;TZID=Europe/Moscow:20261013T120000\r\nDURATION:PT30M\r\n");
    const QByteArray once = eventOf("UID:u\r\nSUMMARY:C\r\nRECURRENCE-ID:20261015T070000Z\r\n"
                                    "DTSTART;TZID=Europe/Moscow:20261015T080000\r\nDURATION:PT30M\r\n");
    const QStringList expected{text("u#20261012T070000Z 10-12T07:00/60 A"), text("u#20261013T070000Z 10-13T09:00/30 B"),
                               text("u#20261014T070000Z 10-14T09:00/30 B"), text("u#20261015T070000Z 10-15T05:00/30 C"),
                               text("u#20261016T070000Z 10-16T09:00/30 B")};
    QCOMPARE(toldOf(planOf(calendarOf(master + later + once)).expansion), expected);
    QCOMPARE(toldOf(planOf(calendarOf(once + later + master)).expansion), expected); // in whatever order
    // A second such change begins where it says, and one that cancels ends the series.
    const QByteArray end = eventOf("UID:u\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261015T070000Z\r\nSTATUS:CANCELLED\r\n"
                                   "DTSTART;TZID=Europe/Moscow:20261015T100000\r\n");
    const QStringList ended = toldOf(planOf(calendarOf(master + later + end)).expansion);
    QVERIFY(ended.contains(text("u#20261014T070000Z 10-14T09:00/30 B")));
    QVERIFY(ended.contains(text("u#20261015T070000Z 10-15T07:00/0  (cancelled)")));
    QVERIFY(ended.contains(text("u#20261016T070000Z 10-16T07:00/0  (cancelled)")));
}

void TestCalendarFiles::daysAndLengths()
{
    const auto told = [](const QByteArray &lines) {
        return toldOf(planOf(calendarOf(eventOf("UID:u\r\n" + lines))).expansion).join(u'|');
    };
    QCOMPARE(told("DTSTART;VALUE=DATE:20261014\r\n"), text("u 10-13T21:00/1440 ")); // one day
    QCOMPARE(told("DTSTART;VALUE=DATE:20261014\r\nDTEND;VALUE=DATE:20261014\r\n"), text("u 10-13T21:00/1440 "));
    QCOMPARE(told("DTSTART;VALUE=DATE:20261014\r\nDURATION:P2D\r\n"), text("u 10-13T21:00/2880 "));
    QCOMPARE(told("DTSTART:20261014T090000Z\r\nDURATION:P1DT2H\r\n"), text("u 10-14T09:00/1560 "));
    QCOMPARE(told("DTSTART:20261014T220000Z\r\nDTEND:20261015T010000Z\r\n"),
             text("u 10-14T22:00/180 ")); // over midnight
    QCOMPARE(told("DTSTART;TZID=Europe/Moscow:20261014T120000\r\nDTEND;TZID=Europe/Berlin:20261014T120000\r\n"),
             text("u 10-14T09:00/60 "));
    QCOMPARE(told("DTSTART;VALUE=DATE:20261012\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20261013\r\n"),
             text("u#20261012 10-11T21:00/1440 |u#20261014 10-13T21:00/1440 "));
    // No uid: one that is the same the next time.
    const CalendarPlan plan = planOf(calendarOf(eventOf("DTSTART:20261014T090000Z\r\nSUMMARY:X\r\n")));
    QCOMPARE(plan.expansion.visits.size(), size_t(1));
    QCOMPARE(plan.expansion.visits.front().uid,
             planOf(calendarOf(eventOf("SUMMARY:X\r\nDTSTART:20261014T090000Z\r\n"))).expansion.visits.front().uid);
}

void TestCalendarFiles::clocksThatSkipAndRepeat()
{
    const auto start = [](const char *local) {
        return toldOf(planOf(calendarOf(eventOf("UID:u\r\nDTSTART;TZID=Europe/Berlin:" + QByteArray(local) + "\r\n")))
                          .expansion)
            .join(u'|');
    };
    QCOMPARE(start("20261025T023000"), text("u 10-25T00:30/0 ")); // the first of two
    QCOMPARE(start("20270328T023000"), text("u 03-28T01:30/0 ")); // shown as 3:30
    QCOMPARE(start("20270328T030000"), text("u 03-28T01:00/0 "));
    // An hour that goes over the change stays an hour on the clock's face.
    QCOMPARE(toldOf(planOf(calendarOf(eventOf("UID:u\r\nDTSTART;TZID=Europe/Berlin:20261025T010000\r\n"
                                              "DTEND;TZID=Europe/Berlin:20261025T040000\r\n")))
                        .expansion)
                 .join(u'|'),
             text("u 10-24T23:00/240 "));
}

void TestCalendarFiles::aFolderIsReadWhole()
{
    const CalendarPlan plan = must(planFromCalendars(corpusPath(""), october()));
    QCOMPARE(plan.files.names.size(), 5);
    QVERIFY(plan.expansion.series.contains(text("weekly1@google.com")));
    QVERIFY(plan.expansion.series.contains(text("yandex-1@yandex.ru")));
    for (const CalendarProblem &problem : plan.files.problems)
        QCOMPARE(problem.file, text("broken.ics"));
}

void TestCalendarFiles::whatIsNoCalendarIsRefused()
{
    QTemporaryDir folder;
    const auto refusal = [&](const QByteArray &content) {
        QFile file(folder.filePath(text("a.ics")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.close();
        const auto plan = planFromCalendars(file.fileName(), october());
        return plan ? QString() : plan.error().message;
    };
    QCOMPARE(refusal(""), text("a.ics: this is no iCalendar file"));
    QCOMPARE(refusal("name;phone\nTavoria;1\n"), text("a.ics, line 1: this is no iCalendar file"));
    QCOMPARE(refusal("BEGIN:VCARD\nFN:Anna\nEND:VCARD\n"), text("a.ics, line 1: this is no iCalendar file"));
    QCOMPARE(refusal("BEGIN:VCALENDAR\nEND:VEVENT\n"), text("a.ics, line 2: END:VEVENT closes nothing"));
    QCOMPARE(refusal("BEGIN:VCALENDAR\nEND:VCALENDAR\n"), QString()); // an empty one is one
    QCOMPARE(planFromCalendars(folder.filePath(text("none.ics")), october()).error().code, ErrorCode::NotFound);
    QTemporaryDir empty;
    QCOMPARE(planFromCalendars(empty.path(), october()).error().code, ErrorCode::NotFound);
}

void TestCalendarFiles::hostileRulesAreBounded()
{
    QByteArray events = eventOf("UID:a1\r\nDTSTART:20200101T000000Z\r\nRRULE:FREQ=DAILY;COUNT=999999999\r\n") +
                        eventOf("UID:a2\r\nDTSTART:20200101T000000Z\r\nRRULE:FREQ=DAILY\r\n");
    int number = 0;
    for (const char *rule :
         {"FREQ=SECONDLY", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;BYMONTHDAY=30;BYMONTH=2",
          "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=99999999",
          "FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=32", "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6"}) {
        events +=
            eventOf("UID:u" + QByteArray::number(++number) + "\r\nDTSTART:20200101T000000Z\r\nRRULE:" + rule + "\r\n");
    }
    for (int i = 0; i < 1000; ++i)
        events += eventOf("UID:v" + QByteArray::number(i) +
                          "\r\nDTSTART:20200101T000000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n");
    ExpansionWindow window = october();
    window.patienceMs = 500;
    QElapsedTimer timer;
    timer.start();
    const CalendarPlan plan = planOf(calendarOf(events), window);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(of(plan, "a1").size(), 430); // every day of the window
    QCOMPARE(of(plan, "a2").size(), 430);
    QVERIFY(plan.expansion.visits.size() < 5'000);
    QVERIFY(troubles(plan.files).join(u'\n').contains(text("take too long")));
    // More than is taken of one event.
    QByteArray dates;
    for (int hour = 0; hour < 600; ++hour)
        dates += "RDATE:" +
                 QDateTime(QDate(2026, 10, 14), QTime(0, 0), Qt::UTC)
                     .addSecs(hour * 3600LL)
                     .toString(text("yyyyMMddTHHmmssZ"))
                     .toLatin1() +
                 "\r\n";
    const CalendarPlan many = planOf(calendarOf(eventOf("UID:m\r\nDTSTART:20261013T000000Z\r\n" + dates)));
    QCOMPARE(many.expansion.visits.size(), size_t(500));
    QVERIFY(many.expansion.incomplete.contains(text("m")));
}

void TestCalendarFiles::hostileFilesAreBounded()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray good = eventOf("UID:good\r\nDTSTART:20261014T090000Z\r\nSUMMARY:Good\r\n");
    const QStringList told{text("good 10-14T09:00/0 Good")};
    // A line of 100 MB, in one piece and folded: the event without it where it says nothing of a visit, else without
    // the event.
    const QByteArray endless(100'000'000, 'x');
    QCOMPARE(toldOf(planOf(calendarOf("X-LONG:" + endless + "\r\n" + good)).expansion), told);
    CalendarPlan plan =
        planOf(calendarOf(eventOf("UID:long\r\nDTSTART:20261014T090000Z\r\nSUMMARY:" + endless + "\r\n") + good));
    QCOMPARE(toldOf(plan.expansion), told);
    QCOMPARE(troubles(plan.files), QStringList{text("3: : line 6 is too long")});
    plan = planOf(calendarOf(eventOf("UID:u\r\nDTSTART:20261014T090000Z\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:\r\n" +
                                     QByteArray(" xxxxxxxxx\r\n").repeated(1'000'000))));
    QCOMPARE(plan.expansion.visits.size(), size_t(1));
    // Nested for ever, and never closed.
    plan = planOf(good + QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray("BEGIN:VEVENT\r\n").repeated(1'000'000));
    QVERIFY(plan.expansion.visits.empty());
    QCOMPARE(plan.files.problems.size(), size_t(1));
    // Zones that would be worked out until the stars go out.
    const QByteArray zone =
        "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    plan = planOf(calendarOf(zone + eventOf("UID:u\r\nDTSTART;TZID=Z:20261014T090000\r\n")));
    QCOMPARE(toldOf(plan.expansion), QStringList{text("u 10-14T06:00/0 ")});
    // Any bytes, NUL among them.
    QByteArray noise;
    for (quint32 i = 0; i < 300'000; ++i)
        noise += char((i * 7919) >> (i % 11));
    QVERIFY(planOf(noise).expansion.visits.empty());
    QVERIFY(planOf(calendarOf(eventOf(noise))).expansion.visits.empty());
    plan = planOf(calendarOf(eventOf(QByteArray("UID:n\r\nDTSTART:20261014T090000Z\r\nSUMMARY:a\0b\r\n", 46))));
    QCOMPARE(toldOf(plan.expansion), QStringList{text("n 10-14T09:00/0 ab")});
    // More events than any calendar has.
    plan = planOf(calendarOf(QByteArray(eventOf("UID:u\r\nDTSTART:20261014T090000Z\r\n")).repeated(30'000)));
    QCOMPARE(plan.files.events.size(), MostEvents);
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestCalendarFiles)
#include "tst_calendarfiles.moc"
