// Calendars that come into a store: once, again, changed, taken back; and visits that go out and come home.
#include "core/calendar/calendarexport.h"
#include "core/calendar/calendarimport.h"
#include "core/record/types.h"
#include "tests/base/property.h"
#include "tests/calendar/calendarfiles.h"
#include "tests/support/records.h"

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

class TestClock : public Clock
{
public:
    qint64 nowMs() const override { return m_now++; } // every change at a time of its own
    qint64 monotonicMs() const override { return 0; }
    quint32 bootId() const override { return 1; }

private:
    mutable std::atomic<qint64> m_now = QDateTime(QDate(2026, 10, 13), QTime(6, 52), Qt::UTC).toMSecsSinceEpoch();
};

class CalendarStore
{
public:
    CalendarStore()
    {
        StoreOptions options;
        options.directory = m_directory.path();
        options.create = true;
        options.clock = &m_clock;
        store = must(Store::open(options, Secret::random(32)));
    }
    RecordId addAccount(const char *name, const char *email = "")
    {
        Record account(types::account);
        account.set(types::account.name, text(name)).set(types::account.email, text(email));
        return makeRecord(*store, account);
    }
    RecordId addContact(const char *name, const char *email, const RecordId &account)
    {
        Record contact(types::contact);
        contact.set(types::contact.name, text(name)).set(types::contact.email, text(email));
        contact.set(types::contact.account, account);
        return makeRecord(*store, contact);
    }
    CalendarReport import(const QByteArray &calendar, bool dryRun = false)
    {
        return must(importCalendars(*store, planOf(calendar), dryRun).result());
    }
    void undo(const CalendarReport &report)
    {
        must(store->write([id = report.import](Store::WriteAccess &access) { return access.writer.undoImport(id); })
                 .result());
    }
    template <typename F>
    void set(const RecordId &visit, const F &field, typename F::ValueType value)
    {
        RecordEdit edit;
        edit.type = &types::visit;
        edit.id = visit;
        edit.values = {{&field, Value(std::move(value))}};
        apply(std::move(edit));
    }
    void remove(const RecordId &visit)
    {
        RecordEdit edit;
        edit.kind = Operation::Kind::Delete;
        edit.type = &types::visit;
        edit.id = visit;
        apply(std::move(edit));
    }
    std::vector<Record> visits() { return recordsOf(*store, types::visit); }
    Record only()
    {
        const std::vector<Record> all = visits();
        if (all.size() != 1)
            qFatal("%zu visits", all.size());
        return all.front();
    }
    // "10-14T09:00 Title", by their time.
    QStringList told()
    {
        QStringList lines;
        for (const Record &visit : visits())
            lines << QStringLiteral("%1 %2").arg(
                QDateTime::fromMSecsSinceEpoch(visit.get(types::visit.start), Qt::UTC).toString(text("MM-ddTHH:mm")),
                visit.title());
        lines.sort();
        return lines;
    }
    QByteArray exported(const ExportChoice &choice = {})
    {
        return must(store->read([choice](Reader &reader) { return exportCalendar(reader, choice, 0); }).result()).text;
    }

    std::unique_ptr<Store> store;

private:
    void apply(RecordEdit edit)
    {
        Action action;
        action.edits.push_back(std::move(edit));
        must(store->apply(std::move(action)).result());
    }

    QTemporaryDir m_directory;
    TestClock m_clock;
};

QByteArray single(const char *start, const char *lines = "SUMMARY:A\r\n")
{
    return calendarOf(eventOf("UID:one\r\nDTSTART:" + QByteArray(start) + "\r\nDURATION:PT1H\r\n" + lines));
}

QByteArray daily(const char *hour, const QByteArray &lines = {})
{
    return calendarOf(eventOf("UID:day\r\nSUMMARY:D\r\nDTSTART;TZID=Europe/Moscow:20261012T" + QByteArray(hour) +
                              "\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n" + lines));
}

// What of a visit goes out and comes home.
std::vector<Value> contentOf(const Record &visit)
{
    return {visit.value(types::visit.title), visit.value(types::visit.start), visit.value(types::visit.end),
            visit.value(types::visit.zone), visit.value(types::visit.place)};
}

} // namespace

class TestCalendarImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void againNothingHappens();
    void whatChangedIsUpdated();
    void whatTheUserChangedStays();
    void whatWasCancelledGoes();
    void whatWasBegunStays();
    void aSeriesThatMovesTakesItsVisitsAlong();
    void whatTheUserDeletedStaysDeleted();
    void anImportIsTakenBackWhole();
    void aDryRunWritesNothing();
    void theClientIsFound();
    void ownVisitsComeHome();
    void exportedVisitsAreTheSame();
    void manyVisitsAtOnce();
};

void TestCalendarImport::againNothingHappens()
{
    CalendarStore store;
    CalendarReport report =
        must(importCalendars(*store.store, must(planFromCalendars(corpusPath("google.ics"), october()))).result());
    QCOMPARE(report.created, 10);
    QCOMPARE(report.withoutAccount, 10);
    QVERIFY(!report.import.isNull());
    const QStringList told = store.told();
    report = must(importCalendars(*store.store, must(planFromCalendars(corpusPath("google.ics"), october()))).result());
    QCOMPARE(report.created + report.updated + report.removed, 0);
    QCOMPARE(report.unchanged, 10);
    QVERIFY(report.import.isNull());
    QCOMPARE(store.told(), told);
}

void TestCalendarImport::whatChangedIsUpdated()
{
    CalendarStore store;
    store.import(single("20261014T090000Z", "SUMMARY:A\r\nLOCATION:Here\r\n"));
    const RecordId id = store.only().id();
    const CalendarReport report = store.import(single("20261016T110000Z", "SUMMARY:B\r\n"));
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.moved, 1);
    QCOMPARE(store.told(), QStringList{text("10-16T11:00 B")});
    QCOMPARE(store.only().id(), id);
    QVERIFY(store.only().get(types::visit.place).isEmpty());
}

void TestCalendarImport::whatTheUserChangedStays()
{
    CalendarStore store;
    store.import(single("20261014T090000Z"));
    const RecordId id = store.only().id();
    store.set(id, types::visit.title, text("Mine"));
    store.set(id, types::visit.start, store.only().get(types::visit.start) + 3'600'000);
    QCOMPARE(store.import(single("20261014T090000Z")).kept, 1);
    QCOMPARE(store.told(), QStringList{text("10-14T10:00 Mine")});
    // The event itself has moved since: that is news. Its title has not changed: the user's stays.
    QCOMPARE(store.import(single("20261015T120000Z")).moved, 1);
    QCOMPARE(store.told(), QStringList{text("10-15T12:00 Mine")});
}

void TestCalendarImport::whatWasCancelledGoes()
{
    CalendarStore store;
    store.import(daily("100000"));
    QCOMPARE(store.visits().size(), size_t(3));
    const CalendarReport report = store.import(daily("100000", "EXDATE;TZID=Europe/Moscow:20261013T100000\r\n"));
    QCOMPARE(report.removed, 1);
    QCOMPARE(store.told(), (QStringList{text("10-12T07:00 D"), text("10-14T07:00 D")}));
    QByteArray invitation = daily("100000"); // that is taken back
    invitation.replace("VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:CANCEL\r\n");
    QCOMPARE(store.import(invitation).removed, 2);
    QVERIFY(store.visits().empty());
    // It takes place after all.
    QCOMPARE(store.import(daily("100000")).created, 3);
    QCOMPARE(store.visits().size(), size_t(3));
    // Another calendar says nothing of it.
    QCOMPARE(store.import(single("20261014T090000Z")).removed, 0);
    QCOMPARE(store.visits().size(), size_t(4));
}

void TestCalendarImport::whatWasBegunStays()
{
    CalendarStore store;
    store.import(single("20261013T060000Z"));
    store.set(store.only().id(), types::visit.started, qint64(1));
    QCOMPARE(store.import(single("20261013T060000Z", "STATUS:CANCELLED\r\n")).removed, 0);
    QCOMPARE(store.import(single("20261014T060000Z", "SUMMARY:B\r\n")).kept, 1);
    QCOMPARE(store.told(), QStringList{text("10-13T06:00 A")});
}

void TestCalendarImport::aSeriesThatMovesTakesItsVisitsAlong()
{
    CalendarStore store;
    store.import(daily("100000"));
    QHash<QString, RecordId> before;
    for (const Record &visit : store.visits())
        before.insert(QDateTime::fromMSecsSinceEpoch(visit.get(types::visit.start)).date().toString(Qt::ISODate),
                      visit.id());
    const CalendarReport report = store.import(daily("153000"));
    QCOMPARE(report.moved, 3);
    QCOMPARE(report.created + report.removed, 0);
    for (const Record &visit : store.visits()) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(visit.get(types::visit.start), Qt::UTC);
        QCOMPARE(start.time(), QTime(12, 30));
        QCOMPARE(visit.id(), before.value(start.date().toString(Qt::ISODate)));
    }
    QCOMPARE(store.import(daily("153000")).unchanged, 3);
}

void TestCalendarImport::whatTheUserDeletedStaysDeleted()
{
    CalendarStore store;
    store.import(daily("100000"));
    store.remove(store.visits().front().id());
    const CalendarReport report = store.import(daily("100000"));
    QCOMPARE(report.created, 0);
    QCOMPARE(report.kept, 1);
    QCOMPARE(store.visits().size(), size_t(2));
}

void TestCalendarImport::anImportIsTakenBackWhole()
{
    CalendarStore store;
    const CalendarReport first = store.import(daily("100000"));
    const QStringList told = store.told();
    const CalendarReport second = store.import(daily(
        "100000",
        "EXDATE;TZID=Europe/Moscow:20261013T100000\r\nLOCATION:There\r\nRDATE;TZID=Europe/Moscow:20261020T100000\r\n"));
    QCOMPARE(second.created, 1);
    QCOMPARE(second.removed, 1);
    QCOMPARE(second.updated, 2);
    store.undo(second);
    QCOMPARE(store.told(), told);
    for (const Record &visit : store.visits())
        QVERIFY(visit.get(types::visit.place).isEmpty());
    store.undo(first);
    QVERIFY(store.visits().empty());
    // And taken in once more.
    QCOMPARE(store.import(daily("100000")).created, 3);
    QCOMPARE(store.told(), told);
}

void TestCalendarImport::aDryRunWritesNothing()
{
    CalendarStore store;
    const CalendarReport report = store.import(daily("100000"), true);
    QCOMPARE(report.created, 3);
    QVERIFY(report.dryRun);
    QVERIFY(report.import.isNull());
    QVERIFY(store.visits().empty());
}

void TestCalendarImport::theClientIsFound()
{
    CalendarStore store;
    const RecordId tavoria = store.addAccount("Тавория", "office@tavoria.example");
    const RecordId sytny = store.addAccount("ООО «Сытный квартал»");
    const RecordId orbis = store.addAccount("Орбис Ритейл");
    store.addAccount("Ромашка");
    store.addAccount("Ромашка");
    store.addAccount("Орбис");
    const RecordId olga = store.addContact("Ольга", "olga@gmail.com", sytny);
    store.addContact("Илья", "ilya@orbis.example", orbis);
    const auto clientOf = [&](const QByteArray &lines) {
        static int number = 0;
        const QByteArray uid = "u" + QByteArray::number(++number);
        store.import(calendarOf(eventOf("UID:" + uid + "\r\nDTSTART:20261014T090000Z\r\n" + lines)));
        for (const Record &visit : store.visits()) {
            if (visit.get(types::visit.uid) == QString::fromLatin1(uid))
                return visit;
        }
        qFatal("no visit");
    };
    const auto accountOf = [&](const QByteArray &lines) { return clientOf(lines).get(types::visit.account); };
    // By who takes part.
    const Record withOlga =
        clientOf("ATTENDEE:mailto:Olga@gmail.com\r\nATTENDEE:mailto:me@gmail.com\r\nSUMMARY:Тавория\r\n");
    QCOMPARE(withOlga.get(types::visit.account), sytny);
    QCOMPARE(withOlga.get(types::visit.people), std::vector<RecordId>{olga});
    QCOMPARE(accountOf("ATTENDEE:mailto:anybody@tavoria.example\r\n"), tavoria);
    QCOMPARE(accountOf("ORGANIZER:mailto:boss@orbis.example\r\n"), orbis);
    QVERIFY(accountOf("ATTENDEE:mailto:somebody@gmail.com\r\n").isNull());
    QVERIFY(accountOf("ATTENDEE:mailto:a@tavoria.example\r\nATTENDEE:mailto:b@orbis.example\r\n").isNull());
    QCOMPARE(accountOf("ATTENDEE:mailto:a@tavoria.example\r\nATTENDEE:mailto:b@orbis.example\r\nSUMMARY:В Таворию\r\n"),
             tavoria);
    // By the name, in any form; the longer one of two.
    QCOMPARE(accountOf("SUMMARY:Встреча с Таворией\r\n"), tavoria);
    QCOMPARE(accountOf("SUMMARY:Аудит полки в Сытном квартале\r\n"), sytny);
    QCOMPARE(accountOf("SUMMARY:Звонок\r\nLOCATION:Орбис Ритейл, Ленина 8\r\n"), orbis);
    QVERIFY(accountOf("SUMMARY:Ромашка\r\n").isNull());
    QVERIFY(accountOf("SUMMARY:Тавория и Сытный квартал\r\n").isNull());
    QVERIFY(accountOf("SUMMARY:Обед\r\n").isNull());
    // As Keyfield itself says it.
    QCOMPARE(accountOf("SUMMARY:Ромашка\r\nX-KEYFIELD-CLIENT:Орбис Ритейл\r\n"), orbis);
}

void TestCalendarImport::ownVisitsComeHome()
{
    CalendarStore store;
    Record visit(types::visit);
    visit.set(types::visit.title, text("Итоги; квартал, «план»\\факт"))
        .set(types::visit.start, qint64(1'791'000'000'000));
    visit.set(types::visit.end, qint64(1'791'003'600'000)).set(types::visit.zone, text("Europe/Berlin"));
    makeRecord(*store.store, visit);
    const QByteArray before = store.exported();
    QCOMPARE(store.exported(), before); // the same text, whenever it is asked for
    CalendarReport report = store.import(before);
    QCOMPARE(report.created + report.updated, 0);
    QCOMPARE(store.visits().size(), size_t(1));
    // Changed here since: an old export is no news.
    store.set(store.only().id(), types::visit.title, text("Новое"));
    QCOMPARE(store.import(before).kept, 1);
    QCOMPARE(store.only().title(), text("Новое"));
    // Changed there since.
    QByteArray changed = before;
    const qsizetype at = changed.indexOf("LAST-MODIFIED:");
    changed.replace(at, changed.indexOf("\r\n", at) - at, "LAST-MODIFIED:20300101T000000Z");
    changed.replace("SUMMARY:", "SUMMARY:!");
    QCOMPARE(store.import(changed).updated, 1);
    QVERIFY(store.only().title().startsWith(u'!'));
    // One alone.
    ExportChoice one;
    one.visit = store.only().id();
    QVERIFY(store.exported(one).contains("BEGIN:VEVENT"));
    ExportChoice none;
    none.from = 0;
    none.until = 1;
    QVERIFY(!store.exported(none).contains("BEGIN:VEVENT"));
}

void TestCalendarImport::exportedVisitsAreTheSame()
{
    constexpr std::array Zones{"Europe/Moscow",
                               "Europe/Berlin",
                               "America/New_York",
                               "Asia/Kolkata",
                               "Asia/Yekaterinburg",
                               "Australia/Lord_Howe",
                               "UTC"};
    constexpr std::array Titles{"A", "Итоги III квартала, промо", "a;b,c\\d", "«Ё» — ё",
                                "Очень длинное название встречи, которое "
                                "не помещается в одну строку календаря и потому складывается несколько раз подряд"};
    const bool holds = rc::check([&](const std::vector<quint8> &bytes) {
        Story story(bytes);
        CalendarStore from;
        const int count = 1 + story.below(6);
        std::vector<std::vector<Value>> sent;
        for (int i = 0; i < count; ++i) {
            Record visit(types::visit);
            visit.set(types::visit.title, text(story.among(Titles)));
            if (story.flip())
                visit.set(types::visit.place, text(story.among(Titles)));
            if (story.below(4) == 0) { // a day without an hour, by the clock of who reads it
                const QTimeZone zone("Europe/Moscow");
                const QDate day = QDate(2026, 9, 20).addDays(story.byte() % 200);
                visit.set(types::visit.start, day.startOfDay(zone).toMSecsSinceEpoch());
                visit.set(types::visit.end, day.addDays(1 + story.below(3)).startOfDay(zone).toMSecsSinceEpoch());
                visit.set(types::visit.zone, text("Europe/Moscow"));
            } else {
                const qint64 minute = 60'000;
                // Around the days when clocks change, too.
                const QDate day = QDate(2026, 9, 20).addDays(story.byte() % 250);
                const qint64 start = day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + story.byte() * 5 * minute;
                visit.set(types::visit.start, start);
                if (story.flip())
                    visit.set(types::visit.end, start + (1 + story.byte()) * 5 * minute);
                visit.set(types::visit.zone, text(story.among(Zones)));
            }
            sent.push_back(contentOf(visit));
            makeRecord(*from.store, visit);
        }
        CalendarStore to;
        const CalendarReport report = to.import(from.exported());
        RC_ASSERT(report.problems.empty());
        std::vector<std::vector<Value>> got;
        for (const Record &visit : to.visits())
            got.push_back(contentOf(visit));
        RC_ASSERT(got.size() == sent.size());
        for (const auto &one : sent) {
            const auto at = std::find(got.begin(), got.end(), one);
            if (at == got.end())
                RC_LOG() << from.exported().constData();
            RC_ASSERT(at != got.end());
            got.erase(at);
        }
        // And what came in goes out under the same names.
        RC_ASSERT(to.import(from.exported()).unchanged == qint64(sent.size()));
    });
    QVERIFY(holds);
}

void TestCalendarImport::manyVisitsAtOnce()
{
    CalendarStore store;
    QByteArray events;
    for (int i = 0; i < 1500; ++i)
        events += eventOf("UID:m" + QByteArray::number(i) + "\r\nDTSTART:20261014T090000Z\r\nSUMMARY:M\r\n");
    const CalendarReport report = store.import(calendarOf(events));
    QCOMPARE(report.created, 1500);
    QCOMPARE(store.import(calendarOf(events)).unchanged, 1500);
    store.undo(report);
    QVERIFY(store.visits().empty());
}

QTEST_GUILESS_MAIN(TestCalendarImport)
#include "tst_calendarimport.moc"
