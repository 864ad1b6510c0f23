#include "app/window/reminder.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"
#include "tests/qml/window/fakenotifier.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

// A visit that begins so many minutes from then.
Diary::Visit visit(const QDateTime &then, int minutes)
{
    return {RecordId::generate(then.toMSecsSinceEpoch()), then.addSecs(minutes * 60).toMSecsSinceEpoch()};
}

class HandClock : public Clock
{
public:
    qint64 nowMs() const override { return now.toMSecsSinceEpoch(); }
    qint64 monotonicMs() const override { return 0; }
    quint32 bootId() const override { return 1; }

    QDateTime now{QDate(2026, 10, 13), QTime(18, 0)};
};

} // namespace

class ReminderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("ru"));
        m_notifier.told.clear();
        m_notifier.press.clear();
        m_clock = {};
    }

    void inTheEveningOnceAndInNumbersAlone()
    {
        Reminder reminder(m_clock, m_notifier, {});
        reminder.setVisitsTomorrow(5);
        reminder.setNeedAttention(2);
        QSignalSpy told(&reminder, &Reminder::told);
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told, QStringList({QStringLiteral("Завтра 5 визитов, 2 клиента требуют внимания")}));
        QCOMPARE(told.count(), 1);
        QCOMPARE(reminder.memory().evening, m_clock.now.date());
        reminder.setLookedAt(true);
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 1);
    }

    void notByDayAndNotWhereOneLooks()
    {
        m_clock.now.setTime(QTime(17, 59));
        Reminder reminder(m_clock, m_notifier, {});
        reminder.setVisitsTomorrow(5);
        reminder.setLookedAt(false);
        QVERIFY(m_notifier.told.isEmpty());
        reminder.setLookedAt(true);
        m_clock.now.setTime(QTime(18, 30));
        QVERIFY(m_notifier.told.isEmpty());
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told, QStringList({QStringLiteral("Завтра 5 визитов")}));
    }

    void withNothingToTellItIsSilent()
    {
        Reminder reminder(m_clock, m_notifier, {});
        reminder.setLookedAt(false);
        QVERIFY(m_notifier.told.isEmpty());
        reminder.setLookedAt(true);
        reminder.setNeedAttention(1);
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told, QStringList({QStringLiteral("1 клиент требует внимания")}));
    }

    void anEarlierRunOfTheSameDayCounts()
    {
        Reminder reminder(m_clock, m_notifier, {m_clock.now.date(), {}, {}});
        reminder.setVisitsTomorrow(5);
        reminder.setLookedAt(false);
        QVERIFY(m_notifier.told.isEmpty());
        m_clock.now = m_clock.now.addDays(1);
        reminder.setLookedAt(true);
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 1);
    }

    void aPressOpensTheAppAndLookingTakesItBack()
    {
        Reminder reminder(m_clock, m_notifier, {});
        reminder.setVisitsTomorrow(5);
        reminder.setLookedAt(false);
        QSignalSpy pressed(&reminder, &Reminder::pressed);
        m_notifier.press[QStringLiteral("day")]();
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(pressed[0][0].toString(), QStringLiteral("today"));
        const int before = m_notifier.takenBack;
        reminder.setLookedAt(true);
        QCOMPARE(m_notifier.takenBack, before + 1);
    }

    void halfAnHourBeforeAVisitAndItsBriefIsAPressAway()
    {
        m_clock.now.setTime(QTime(10, 0));
        Reminder reminder(m_clock, m_notifier, {});
        const Diary::Visit near = visit(m_clock.now, 31);
        reminder.setDiary({{near, visit(m_clock.now, 240)}, {}});
        reminder.setLookedAt(false);
        QVERIFY(m_notifier.told.isEmpty());
        reminder.setLookedAt(true);
        m_clock.now = m_clock.now.addSecs(60);
        QVERIFY(m_notifier.told.isEmpty()); // one is at the app
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told, QStringList({QStringLiteral("Визит через 30 минут")}));
        QSignalSpy pressed(&reminder, &Reminder::pressed);
        m_notifier.press[QStringLiteral("visit")]();
        QCOMPARE(pressed[0], QVariantList({QStringLiteral("brief"), near.id.toString()}));
        reminder.setLookedAt(true);
        m_clock.now = m_clock.now.addSecs(60);
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 1);
    }

    void visitsNearEachOtherAreToldTogether()
    {
        m_clock.now.setTime(QTime(10, 0));
        Reminder reminder(m_clock, m_notifier, {});
        reminder.setDiary({{visit(m_clock.now, 20), visit(m_clock.now, 20), visit(m_clock.now, 25)}, {}});
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 1);
        QCOMPARE(plain(m_notifier.told[0]), QStringLiteral("3 визита, первый через 20 мин"));
        QSignalSpy pressed(&reminder, &Reminder::pressed);
        m_notifier.press[QStringLiteral("visit")]();
        QCOMPARE(pressed[0][0].toString(), QStringLiteral("today"));
    }

    void aVisitThatIsMovedIsToldOfAgainAndOneThatIsOverIsNot()
    {
        m_clock.now.setTime(QTime(10, 0));
        Reminder reminder(m_clock, m_notifier, {});
        Diary::Visit one = visit(m_clock.now, 10);
        reminder.setDiary({{visit(m_clock.now, 0), one}, {}});
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told, QStringList({QStringLiteral("Визит через 10 минут")}));
        one.start += 15 * 60'000;
        reminder.setDiary({{one}, {}});
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 2);
        QCOMPARE(m_notifier.told[1], QStringLiteral("Визит через 25 минут"));
    }

    void anEarlierRunHasToldOfTheVisit()
    {
        m_clock.now.setTime(QTime(10, 0));
        const Diary diary{{visit(m_clock.now, 10)}, {{m_clock.now.date(), 1}}};
        Reminder::Memory kept;
        {
            Reminder reminder(m_clock, m_notifier, {});
            connect(&reminder, &Reminder::told, this, [&] { kept = reminder.memory(); });
            reminder.setDiary(diary);
            reminder.setLookedAt(false);
        }
        QCOMPARE(m_notifier.told.size(), 2);
        QCOMPARE(kept.visits.size(), 1);
        QVERIFY(!kept.visits[0].contains(diary.visits[0].id.toString()));
        Reminder next(m_clock, m_notifier, kept);
        next.setDiary(diary);
        next.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 2);
        // What lies behind is not remembered for ever.
        m_clock.now = m_clock.now.addDays(1);
        next.setDiary({{visit(m_clock.now, 10)}, {}});
        next.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 3);
        QCOMPARE(next.memory().visits.size(), 1);
    }

    void onTheMorningOfThePromises()
    {
        m_clock.now.setTime(QTime(8, 59));
        const QDate today = m_clock.now.date();
        Reminder reminder(m_clock, m_notifier, {});
        reminder.setDiary({{}, {{today, 2}, {today.addDays(1), 1}}});
        reminder.setLookedAt(false);
        QVERIFY(m_notifier.told.isEmpty());
        m_clock.now.setTime(QTime(9, 0));
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told, QStringList({QStringLiteral("Сегодня срок: 2 ваших обещания")}));
        QSignalSpy pressed(&reminder, &Reminder::pressed);
        m_notifier.press[QStringLiteral("promises")]();
        QCOMPARE(pressed[0][0].toString(), QStringLiteral("promises"));
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 1);
        m_clock.now = m_clock.now.addDays(1); // still locked
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 2);
        QCOMPARE(m_notifier.told[1], QStringLiteral("Сегодня срок: 1 ваше обещание"));
        m_clock.now = m_clock.now.addDays(1); // nothing is due
        reminder.setLookedAt(false);
        QCOMPARE(m_notifier.told.size(), 2);
    }

    void theDiaryHoldsWhatIsToBeToldAndNoMore()
    {
        LiveStore at;
        at.open();
        const auto when = [&](int days, int hour) {
            return QDateTime(MorningClock::Day.addDays(days), QTime(hour, 30)).toMSecsSinceEpoch();
        };
        const auto planned = [&](qint64 start) {
            Record made(types::visit);
            return made.set(types::visit.title, QStringLiteral("Аудит")).set(types::visit.start, start);
        };
        const auto promised = [&](int days) {
            Record made(types::promise);
            return made.set(types::promise.title, QStringLiteral("Акт"))
                .set(types::promise.due, Moment{MorningClock::Day.addDays(days), {}});
        };
        const RecordId later = at.add(planned(when(1, 9)));
        const RecordId next = at.add(planned(when(0, 10)));
        at.add(planned(when(0, 9))); // was to begin already
        at.add(planned(when(0, 11)).set(types::visit.started, when(0, 8)));
        at.add(planned(when(40, 9)));
        const qint64 midnight = MorningClock::Day.addDays(1).startOfDay().toMSecsSinceEpoch();
        at.add(planned(midnight).set(types::visit.end, midnight + 24 * 3'600'000ll)); // a day without an hour
        at.add(promised(0));
        at.add(promised(0).set(types::promise.done, true));
        at.add(promised(0).set(types::promise.direction, QStringLiteral("client")));
        at.add(promised(3));
        DiaryModel model(at.clock);
        model.attach(*at.session);
        QTRY_COMPARE(model.diary().visits.size(), 2u);
        QCOMPARE(model.diary().visits[0], (Diary::Visit{next, when(0, 10)}));
        QCOMPARE(model.diary().visits[1], (Diary::Visit{later, when(1, 9)}));
        QCOMPARE(model.diary().promises, (QMap<QDate, int>{{MorningClock::Day, 1}, {MorningClock::Day.addDays(3), 1}}));
    }

private:
    Language m_language;
    FakeNotifier m_notifier;
    HandClock m_clock;
};

QTEST_MAIN(ReminderTest)
#include "tst_reminder.moc"
