#include "app/window/reminder.h"
#include "qml/Format/language.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;

namespace {

class FakeNotifier : public Notifier
{
public:
    void tell(const QString &, const QString &text, std::function<void()> pressed) override
    {
        told << text;
        press = std::move(pressed);
    }
    void takeBack() override { ++takenBack; }

    QStringList told;
    int takenBack = 0;
    std::function<void()> press;
};

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
        Reminder reminder(m_clock, m_notifier, m_clock.now.date());
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
        m_notifier.press();
        QCOMPARE(pressed.count(), 1);
        const int before = m_notifier.takenBack;
        reminder.setLookedAt(true);
        QCOMPARE(m_notifier.takenBack, before + 1);
    }

private:
    Language m_language;
    FakeNotifier m_notifier;
    HandClock m_clock;
};

QTEST_MAIN(ReminderTest)
#include "tst_reminder.moc"
