// Visits by day and week over a real store: how they lie there, how they are planned and moved, and what is proposed.
#include "core/calendar/visitday.h"
#include "qml/Calendar/calendarmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

qint64 at(int day, int hour, int minute = 0)
{
    return QDateTime(MorningClock::Day.addDays(day), QTime(hour, minute)).toMSecsSinceEpoch();
}

template <typename Row>
const std::vector<Row> &rowsOf(RowModel *model)
{
    return static_cast<ListOf<Row> *>(model)->rows();
}

ShownVisit shown(qint64 start, qint64 end)
{
    ShownVisit visit;
    visit.id = RecordId::generate(start);
    visit.title = text("V");
    visit.start = start;
    visit.end = end;
    return visit;
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void visitsThatMeetStandSideBySide();
    void overMidnightThereAreTwoParts();
    void daysOnWhichClocksChange();
    void gapsAreBetweenVisits();
    void theDayAndTheWeek();
    void daysOffAreMarked();
    void aVisitIsMovedAndBack();
    void aVisitIsRemovedAndBack();
    void whatHasBegunStaysWhereItIs();
    void aVisitIsPlanned();
    void whatCannotBeIsExplained();
    void aPlannedOneIsChanged();
    void peopleAreChosenWithThePlan();
    void peopleOfAPlannedOneAreChanged();
    void anOrderIsProposedAndTaken();
    void theWayThere();
    void aCalendarComesInAndGoesOut();
    void aFolderOfCalendarsComesInAndAllVisitsGoOut();

private:
    RecordId addVisit(const char *title, qint64 start, qint64 end, const RecordId &account = {})
    {
        Record visit(types::visit);
        visit.set(types::visit.title, text(title)).set(types::visit.start, start).set(types::visit.end, end);
        visit.set(types::visit.account, account);
        visit.set(types::visit.zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
        return m_at.add(visit);
    }
    RecordId addPlace(const char *name, double kilometres)
    {
        Record account(types::account);
        account.set(types::account.name, text(name)).set(types::account.address, text("Ленина, 8"));
        account.set(types::account.place, GeoPlace{*GeoPoint::fromDegrees(55.75, 37.5 + kilometres / 62.6), 0});
        return m_at.add(account);
    }
    RecordId addPerson(const char *name, const RecordId &account)
    {
        return m_at.add(
            Record(types::contact).set(types::contact.name, text(name)).set(types::contact.account, account));
    }
    std::vector<Record> contacts() { return recordsOf(m_at.session->store(), types::contact); }
    Record visit(const char *title)
    {
        for (const Record &record : recordsOf(m_at.session->store(), types::visit)) {
            if (record.title() == text(title))
                return record;
        }
        return {};
    }
    qint64 startOf(const char *title)
    {
        const Record found = visit(title);
        return found.isNull() ? 0 : found.get(types::visit.start);
    }
    void open()
    {
        m_model = std::make_unique<CalendarModel>(m_at.clock);
        m_model->attach(*m_at.session);
        m_model->plan()->attach(*m_at.session);
        QTRY_VERIFY(m_model->view().loaded);
    }

    LiveStore m_at;
    Language m_language;
    std::unique_ptr<CalendarModel> m_model;
};

void TestCalendar::init()
{
    m_language.use(QStringLiteral("ru"));
    m_at.open();
}

void TestCalendar::cleanup()
{
    m_model.reset();
    m_at.close();
}

void TestCalendar::visitsThatMeetStandSideBySide()
{
    const auto parts = partsOf({shown(at(0, 10), at(0, 12)), shown(at(0, 10, 30), at(0, 11)),
                                shown(at(0, 11), at(0, 12)), shown(at(0, 12), at(0, 13))},
                               MorningClock::Day, 1);
    QCOMPARE(parts.size(), size_t(4));
    const std::vector<std::pair<int, int>> expected{{0, 2}, {1, 2}, {1, 2}, {0, 1}};
    for (size_t i = 0; i < parts.size(); ++i)
        QCOMPARE(std::pair(parts[i].lane, parts[i].lanes), expected[i]);
}

void TestCalendar::overMidnightThereAreTwoParts()
{
    const std::vector<ShownVisit> visits{shown(at(0, 22, 30), at(1, 1, 30)), shown(at(0, 20), at(1, 0))};
    const auto parts = partsOf(visits, MorningClock::Day, 2);
    QCOMPARE(parts.size(), size_t(3)); // what ends at midnight has no part in the day after
    QCOMPARE(parts[1].startMinute, 22 * 60 + 30);
    QCOMPARE(parts[1].minutes, 90);
    QCOMPARE(parts[2].day, 1);
    QCOMPARE(parts[2].startMinute, 0);
    QCOMPARE(parts[2].minutes, 90);
    QVERIFY(!parts[2].first);
    QCOMPARE(partsOf(visits, MorningClock::Day.addDays(1), 1).size(), size_t(1));
}

void TestCalendar::daysOnWhichClocksChange()
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const QDate back(2026, 10, 25);
    const QDate forward(2027, 3, 29 - 1);
    const auto minutesOf = [](QDate day, QTime from, QTime until) {
        const auto parts = partsOf(
            {shown(QDateTime(day, from).toMSecsSinceEpoch(), QDateTime(day, until).toMSecsSinceEpoch())}, day, 1);
        return parts.size() == 1 ? std::pair(parts[0].startMinute, parts[0].minutes) : std::pair(-1, -1);
    };
    // By the clock's face, however long it was.
    QCOMPARE(minutesOf(back, QTime(1, 0), QTime(4, 0)), std::pair(60, 180));
    QCOMPARE(minutesOf(forward, QTime(1, 0), QTime(4, 0)), std::pair(60, 180));
    QCOMPARE(minutesOf(forward, QTime(10, 0), QTime(11, 0)), std::pair(600, 60));
    ShownVisit whole = shown(back.startOfDay().toMSecsSinceEpoch(), back.addDays(1).startOfDay().toMSecsSinceEpoch());
    whole.zone = text("Europe/Berlin");
    QVERIFY(calendar::isAllDay(whole.start, whole.end, whole.zone)); // 25 hours
    whole.allDay = true;
    QCOMPARE(spanOf(whole, back, 1).days, 1);
    QCOMPARE(spanOf(whole, back.addDays(1), 1).days, 0);
    qunsetenv("TZ");
    tzset();
}

void TestCalendar::gapsAreBetweenVisits()
{
    const std::vector<ShownVisit> visits{shown(at(0, 8), at(0, 8, 30)), shown(at(0, 10), at(0, 11)),
                                         shown(at(0, 11, 15), at(0, 12)), shown(at(0, 19), at(0, 20))};
    const auto gaps = gapsBetween(partsOf(visits, MorningClock::Day, 1), 0, 9 * 60, 18 * 60, 30);
    QCOMPARE(gaps.size(), size_t(2));
    QCOMPARE(std::pair(gaps[0].startMinute, gaps[0].minutes), std::pair(9 * 60, 60));
    QCOMPARE(std::pair(gaps[1].startMinute, gaps[1].minutes), std::pair(12 * 60, 6 * 60));
}

void TestCalendar::theDayAndTheWeek()
{
    const RecordId tavoria = m_at.addAccount(text("Тавория"));
    addVisit("Итоги", at(0, 10, 30), at(0, 11, 30), tavoria);
    addVisit("Завтра", at(1, 12), at(1, 13));
    addVisit("Через неделю", at(7, 12), at(7, 13));
    addVisit("Выставка", MorningClock::Day.startOfDay().toMSecsSinceEpoch(),
             MorningClock::Day.addDays(2).startOfDay().toMSecsSinceEpoch());
    open();
    QAbstractItemModelTester tester(m_model->visits());
    QCOMPARE(m_model->view().title, text("Вторник, 13\u00a0октября"));
    QCOMPARE(m_model->view().note, text("сегодня, 2\u00a0визита").replace(QChar(0xa0), u' '));
    QCOMPARE(m_model->view().nowMinute, 9 * 60 + 52);
    QCOMPARE(rowsOf<CalendarVisit>(m_model->visits()).size(), size_t(1));
    const CalendarVisit &row = rowsOf<CalendarVisit>(m_model->visits()).front();
    QCOMPARE(row.account, text("Тавория"));
    QCOMPARE(row.detail, text("Итоги"));
    QVERIFY(row.next);
    QCOMPARE(rowsOf<CalendarAllDay>(m_model->allDay()).size(), size_t(1));
    const std::vector<CalendarDay> &days = rowsOf<CalendarDay>(m_model->days());
    QCOMPARE(days[1].count, 2);
    QCOMPARE(days[2].count, 2);
    QVERIFY(days[1].today && days[1].selected);
    m_model->setMode(CalendarModel::Week);
    QCOMPARE(rowsOf<CalendarVisit>(m_model->visits()).size(), size_t(2));
    QCOMPARE(m_model->view().title, text("12–18\u00a0октября"));
    QCOMPARE(rowsOf<CalendarAllDay>(m_model->allDay()).front().days, 2);
    m_model->go(1);
    QTRY_COMPARE(rowsOf<CalendarVisit>(m_model->visits()).size(), size_t(1));
    QCOMPARE(m_model->view().dayKey, QStringLiteral("2026-10-20"));
    QCOMPARE(m_model->view().nowDay, -1);
    m_model->go(1);
    QCOMPARE(
        m_model->view().title,
        text("26 октября – 1 ноября").replace(text("26 о"), text("26\u00a0о")).replace(text("1 н"), text("1\u00a0н")));
    m_model->goToday();
    QTRY_COMPARE(rowsOf<CalendarVisit>(m_model->visits()).size(), size_t(2));
}

void TestCalendar::daysOffAreMarked()
{
    open();
    m_model->showDay(QStringLiteral("2026-11-04")); // a holiday, a Wednesday
    const std::vector<CalendarDay> &days = rowsOf<CalendarDay>(m_model->days());
    QVERIFY(days[2].off && days[5].off && days[6].off);
    QVERIFY(!days[0].off);
    QCOMPARE(m_model->view().note, text("выходной"));
    QVERIFY(days[2].spoken.contains(text("выходной")));
}

void TestCalendar::aVisitIsMovedAndBack()
{
    addVisit("A", at(0, 10, 30), at(0, 12));
    open();
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    const QString key = rowsOf<CalendarVisit>(m_model->visits()).front().visitKey;
    m_model->move(key, 45, 0);
    QCOMPARE(rowsOf<CalendarVisit>(m_model->visits()).front().startMinute, 11 * 60 + 15); // at once
    QTRY_COMPARE(startOf("A"), at(0, 11, 15));
    QCOMPARE(visit("A").get(types::visit.end), at(0, 12, 45));
    QTRY_COMPARE(done.size(), 1);
    m_model->undo();
    QTRY_COMPARE(startOf("A"), at(0, 10, 30));
    QTRY_COMPARE(rowsOf<CalendarVisit>(m_model->visits()).front().startMinute, 10 * 60 + 30);
    m_model->move(key, 0, 2);
    QTRY_COMPARE(startOf("A"), at(2, 10, 30));
    QCOMPARE(m_model->view().dayKey, QStringLiteral("2026-10-15")); // one looks at where it went
}

void TestCalendar::aVisitIsRemovedAndBack()
{
    addVisit("A", at(0, 10, 30), at(0, 12));
    open();
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    m_model->remove(rowsOf<CalendarVisit>(m_model->visits()).front().visitKey);
    QCOMPARE(m_model->visits()->count(), 0);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(visit("A").isNull());
    m_model->undo();
    QTRY_COMPARE(m_model->visits()->count(), 1);
    QVERIFY(!visit("A").isNull());
}

void TestCalendar::whatHasBegunStaysWhereItIs()
{
    Record begun(types::visit);
    begun.set(types::visit.title, text("A"))
        .set(types::visit.start, at(0, 9, 30))
        .set(types::visit.started, at(0, 9, 31));
    m_at.add(begun);
    open();
    const CalendarVisit &row = rowsOf<CalendarVisit>(m_model->visits()).front();
    QVERIFY(!row.movable);
    m_model->move(row.visitKey, 60, 0);
    m_model->remove(row.visitKey);
    QCOMPARE(m_model->visits()->count(), 1);
    m_model->openVisit(row.visitKey);
    QVERIFY(m_model->opened().running && !m_model->opened().movable);
}

void TestCalendar::aVisitIsPlanned()
{
    const RecordId tavoria = addPlace("Тавория", 0);
    addVisit("Другой", at(0, 15), at(0, 16));
    open();
    PlanModel &plan = *m_model->plan();
    QTRY_COMPARE(plan.clients()->count(), 1);
    m_model->planAt(QStringLiteral("2026-10-13"), -1);
    QCOMPARE(plan.view().from, QStringLiteral("10:00")); // the next half hour
    QCOMPARE(plan.view().until, QStringLiteral("11:00"));
    plan.setQuery(text("тав"));
    QCOMPARE(plan.clients()->keyOf(0), tavoria.toString());
    plan.setQuery(text("орб"));
    QCOMPARE(plan.clients()->count(), 0);
    plan.setAccount(tavoria.toString());
    QCOMPARE(plan.view().place, text("Ленина, 8"));
    plan.setGoal(text("Промо"));
    plan.setFrom(QStringLiteral("15:30"));
    QCOMPARE(plan.view().until, QStringLiteral("16:30")); // as long as before
    QTRY_VERIFY(plan.view().warning.contains(text("Другой")));
    plan.setMinutes(90);
    QCOMPARE(plan.view().until, QStringLiteral("17:00"));
    plan.setDay(text("в пятницу"));
    QCOMPARE(plan.view().dayHelp, text("Пт, 16\u00a0октября"));
    QTRY_COMPARE(plan.view().warning, QString());
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    QVERIFY(plan.save());
    QTRY_COMPARE(done.size(), 1);
    const Record planned = visit("Промо");
    QCOMPARE(planned.get(types::visit.start), at(3, 15, 30));
    QCOMPARE(planned.get(types::visit.end), at(3, 17));
    QCOMPARE(planned.get(types::visit.account), tavoria);
    QVERIFY(!planned.get(types::visit.zone).isEmpty());
    QCOMPARE(m_model->view().dayKey, QStringLiteral("2026-10-16"));
    m_model->undo();
    QTRY_VERIFY(visit("Промо").isNull());
}

void TestCalendar::whatCannotBeIsExplained()
{
    open();
    PlanModel &plan = *m_model->plan();
    m_model->planAt(QStringLiteral("2026-10-13"), 14 * 60);
    QVERIFY(!plan.save());
    QVERIFY(!plan.view().subjectError.isEmpty());
    plan.setGoal(text("Цель"));
    QVERIFY(plan.view().subjectError.isEmpty());
    plan.setUntil(QStringLiteral("13:00"));
    QCOMPARE(plan.view().untilError, text("Конец раньше начала"));
    QVERIFY(!plan.save());
    plan.setUntil(text("потом"));
    QVERIFY(!plan.save());
    QVERIFY(!plan.view().untilError.isEmpty());
    QCOMPARE(plan.view().until, text("потом")); // nothing typed is lost
    plan.setFrom(QStringLiteral("22:30"));
    plan.setUntil(QStringLiteral("1:00")); // in the night
    QCOMPARE(plan.view().minutes, 150);
    plan.setDay(text("31 февраля"));
    QVERIFY(!plan.save());
    QVERIFY(!plan.view().dayError.isEmpty());
    plan.setDay(text("в субботу"));
    QCOMPARE(plan.view().warning, text("Это выходной"));
    plan.setAllDay(true);
    QVERIFY(plan.save());
    QTRY_VERIFY(!visit("Цель").isNull());
    QVERIFY(calendar::isAllDay(visit("Цель")));
}

void TestCalendar::aPlannedOneIsChanged()
{
    addVisit("A", at(0, 15), at(0, 16));
    open();
    m_model->openVisit(rowsOf<CalendarVisit>(m_model->visits()).front().visitKey);
    m_model->editOpen();
    PlanModel &plan = *m_model->plan();
    QVERIFY(plan.view().editing);
    QCOMPARE(plan.view().from, QStringLiteral("15:00"));
    plan.setGoal(text("B"));
    plan.setFrom(QStringLiteral("12:00"));
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    QVERIFY(plan.save());
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(startOf("B"), at(0, 12));
    QCOMPARE(visit("B").get(types::visit.end), at(0, 13));
    m_model->undo();
    QTRY_COMPARE(startOf("A"), at(0, 15));
}

void TestCalendar::peopleAreChosenWithThePlan()
{
    const RecordId tavoria = addPlace("Тавория", 1);
    const RecordId olga = addPerson("Ольга Рябинина", tavoria);
    addPerson("Илья Корж", tavoria);
    open();
    PlanModel &plan = *m_model->plan();
    m_model->planFor(tavoria.toString());
    QTRY_COMPARE(plan.people()->rows()->count(), 2);
    plan.setGoal(text("Промо"));
    plan.people()->toggle(olga.toString());
    plan.people()->add(text("Анна Мельник"));
    QCOMPARE(contacts().size(), size_t(2)); // not before the plan is saved
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    QVERIFY(plan.save());
    QVERIFY(done.wait());
    QCOMPARE(contacts().size(), size_t(3));
    QCOMPARE(visit("Промо").get(types::visit.people).size(), size_t(2));

    // Changed: the people with the rest, all of it taken back at once.
    m_model->openVisit(visit("Промо").id().toString());
    QTRY_COMPARE(m_model->opened().goal, text("Промо"));
    m_model->editOpen();
    QTRY_COMPARE(plan.people()->names().size(), 2);
    plan.people()->toggle(olga.toString());
    QVERIFY(plan.save());
    QVERIFY(done.wait());
    QCOMPARE(visit("Промо").get(types::visit.people).size(), size_t(1));
    m_model->undo();
    QTRY_COMPARE(visit("Промо").get(types::visit.people).size(), size_t(2));
}

void TestCalendar::peopleOfAPlannedOneAreChanged()
{
    const RecordId tavoria = addPlace("Тавория", 1);
    const RecordId olga = addPerson("Ольга Рябинина", tavoria);
    const RecordId planned = addVisit("Итоги", at(0, 13), at(0, 14), tavoria);
    open();
    m_model->openVisit(planned.toString());
    QTRY_COMPARE(m_model->people()->rows()->count(), 1);
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    m_model->people()->toggle(olga.toString());
    QVERIFY(done.wait());
    QCOMPARE(visit("Итоги").get(types::visit.people), std::vector<RecordId>{olga});
    m_model->undo();
    QTRY_VERIFY(visit("Итоги").get(types::visit.people).empty());
    // What was done last is taken back, whichever it was.
    m_model->people()->toggle(olga.toString());
    QVERIFY(done.wait());
    m_model->move(planned.toString(), 15, 0);
    QVERIFY(done.wait());
    m_model->undo();
    QTRY_COMPARE(startOf("Итоги"), at(0, 13));
    QCOMPARE(visit("Итоги").get(types::visit.people), std::vector<RecordId>{olga});
}

void TestCalendar::anOrderIsProposedAndTaken()
{
    addVisit("Твёрдый", at(0, 12), at(0, 13), addPlace("Дальний", 10));
    const qint64 midnight = MorningClock::Day.startOfDay().toMSecsSinceEpoch();
    const qint64 next = MorningClock::Day.addDays(1).startOfDay().toMSecsSinceEpoch();
    addVisit("За ним", midnight, next, addPlace("Ещё дальше", 12));
    addVisit("По пути", midnight, next, addPlace("Ближний", 8));
    open();
    QVERIFY(m_model->view().canOrder);
    m_model->proposeOrder();
    const std::vector<OrderRow> &rows = rowsOf<OrderRow>(m_model->order());
    QCOMPARE(rows.size(), size_t(3));
    QVERIFY(rows[1].detail.contains(text("≈ ")));
    QVERIFY(m_model->orderText().contains(text("≈ 4,0")) || m_model->orderText().contains(text("≈ 4")));
    QCOMPARE(startOf("По пути"), midnight); // only a proposal
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    m_model->takeOrder();
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(startOf("По пути") >= at(0, 9, 52) && startOf("По пути") < at(0, 12));
    QCOMPARE(startOf("Твёрдый"), at(0, 12));
    QVERIFY(startOf("За ним") >= at(0, 13));
    QTRY_VERIFY(!m_model->view().canOrder);
    m_model->undo(); // all of them
    QTRY_COMPARE(startOf("По пути"), midnight);
    QCOMPARE(startOf("За ним"), midnight);
}

void TestCalendar::theWayThere()
{
    addVisit("A", at(0, 12), at(0, 13), addPlace("Тавория", 0));
    addVisit("B", at(0, 14), at(0, 15));
    open();
    const auto &rows = rowsOf<CalendarVisit>(m_model->visits());
    QCOMPARE(m_model->wayTo(rows[0].visitKey).toString().left(14), QStringLiteral("geo:55.75,37.5"));
    QVERIFY(m_model->mapOf(rows[0].visitKey)
                .toString()
                .startsWith(QStringLiteral("https://yandex.ru/maps/?pt=37.5,55.75")));
    QVERIFY(m_model->wayTo(rows[1].visitKey).isEmpty());
    m_model->openVisit(rows[1].visitKey);
    QVERIFY(!m_model->opened().hasWay);
}

void TestCalendar::aFolderOfCalendarsComesInAndAllVisitsGoOut()
{
    open();
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("below")));
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
    };
    QSignalSpy imported(m_model.get(), &CalendarModel::imported);
    m_model->importFile(QUrl::fromLocalFile(folder.path()));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(m_model->summary().title, text("В этой папке нет календарей"));
    QVERIFY(!m_model->summary().undoable);

    for (int i = 0; i < 4; ++i) {
        write(QStringLiteral("%1%2.ics").arg(i == 3 ? QStringLiteral("below/") : QString()).arg(i),
              QStringLiteral("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u%1\nDTSTART:2026111%1T090000Z\nSUMMARY:Визит %1\n"
                             "END:VEVENT\nEND:VCALENDAR\n")
                  .arg(i)
                  .toUtf8());
    }
    write(QStringLiteral("bad.ics"), "no calendar");
    m_model->importFile(QUrl::fromLocalFile(folder.path()));
    QTRY_COMPARE(imported.size(), 2);
    QCOMPARE(m_model->summary().title, text("5 файлов календарей"));
    QCOMPARE(m_model->summary().lines.front(), text("4 новых визита"));
    QCOMPARE(m_model->summary().problems.size(), 1);
    QVERIFY(!visit("Визит 3").isNull());

    const QUrl out = QUrl::fromLocalFile(folder.filePath(QStringLiteral("all.ics")));
    QSignalSpy said(m_model.get(), &CalendarModel::said);
    m_model->exportAll(out); // they lie a month ahead
    QTRY_COMPARE(said.size(), 1);
    QFile file(out.toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().count("BEGIN:VEVENT") >= 4);
    m_model->undo();
    QTRY_VERIFY(visit("Визит 3").isNull());
}

void TestCalendar::aCalendarComesInAndGoesOut()
{
    open();
    QTemporaryDir folder;
    const auto file = [&](const char *name, const QByteArray &content) {
        QFile out(folder.filePath(QString::fromLatin1(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
        return QUrl::fromLocalFile(out.fileName());
    };
    QSignalSpy imported(m_model.get(), &CalendarModel::imported);
    m_model->importFile(file("a.ics",
                             "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20261014T090000Z\nDTEND:20261014T100000Z\n"
                             "SUMMARY:Из календаря\nEND:VEVENT\nBEGIN:VEVENT\nUID:v\nSUMMARY:Плохое\nEND:VEVENT\n"
                             "END:VCALENDAR\n"));
    QVERIFY(m_model->busy());
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(!m_model->busy());
    QCOMPARE(m_model->summary().title, QStringLiteral("a.ics"));
    QCOMPARE(m_model->summary().lines.front(), text("1 новый визит"));
    QCOMPARE(m_model->summary().problems, QList<QString>{text("Плохое: не взято, строка 8")});
    QVERIFY(m_model->summary().undoable);
    QVERIFY(!visit("Из календаря").isNull());
    const QUrl out = QUrl::fromLocalFile(folder.filePath(m_model->exportName()));
    QSignalSpy said(m_model.get(), &CalendarModel::said);
    m_model->exportWeek(out);
    QTRY_COMPARE(said.size(), 1);
    m_model->undo();
    QTRY_VERIFY(visit("Из календаря").isNull());
    m_model->importFile(out); // the same visits again
    QTRY_COMPARE(imported.size(), 2);
    QVERIFY(!visit("Из календаря").isNull());
    m_model->importFile(file("b.ics", "no calendar"));
    QTRY_COMPARE(imported.size(), 3);
    QCOMPARE(m_model->summary().title, text("Это не календарь"));
    QVERIFY(!m_model->summary().undoable);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
