// What a reminder leads to, pressed while the app is open and while it is locked.
#include "core/record/types.h"
#include "tests/qml/window/fakenotifier.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/records.h"

using namespace kf;
using namespace kf::test;

namespace {

class StandingClock : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime(QDate(2026, 10, 13), QTime(10, 0)).toMSecsSinceEpoch(); }
    qint64 monotonicMs() const override { return 0; }
    quint32 bootId() const override { return 1; }
};

} // namespace

class TestReminderWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup()
    {
        end();
        m_notifier.told.clear();
        verifyNoWarnings();
    }

    void aVisitIsNearAndItsBriefIsAPressAway()
    {
        open();
        leave();
        QVERIFY(m_notifier.told.contains(QStringLiteral("Визит через 20 минут")));
        QVERIFY(!m_notifier.told.join(u' ').contains(QStringLiteral("Тавория")));
        m_notifier.press[QStringLiteral("visit")]();
        SHOWS(QStringLiteral("Сохранить в PDF"));
        SHOWS(QStringLiteral("Тавория"));
        QCOMPARE(m_application->workbench()->brief()->view().visitKey, m_visit.toString());
    }

    void lockedItLeadsThereOnceItIsUnlocked()
    {
        open();
        leave();
        lock();
        m_notifier.press[QStringLiteral("visit")]();
        SHOWS(QStringLiteral("Открыть"));
        QVERIFY(!shows(QStringLiteral("Тавория")));
        unlockAgain();
        SHOWS(QStringLiteral("Сохранить в PDF"));
        SHOWS(QStringLiteral("Тавория"));
        // Only once: the next time one comes in as ever.
        lock();
        unlockAgain();
        SHOWS(QStringLiteral("Новая заметка"));
        QVERIFY(!shows(QStringLiteral("Сохранить в PDF")));
    }

    void afterANewStartItIsNotToldAgain()
    {
        open();
        leave();
        const qsizetype told = m_notifier.told.size();
        QVERIFY(told > 0);
        end();
        openWindow(options(), {390, 844}, reopened());
        leave();
        QCOMPARE(m_notifier.told.size(), told);
    }

    void theMorningsPromisesLeadToTheirList()
    {
        open();
        leave();
        QVERIFY(m_notifier.told.contains(QStringLiteral("Сегодня срок: 1 ваше обещание")));
        m_notifier.press[QStringLiteral("promises")]();
        SHOWS(QStringLiteral("Акт сверки"));
        QCOMPARE(m_application->workbench()->tasks()->segment(), 1);
    }

private:
    ApplicationOptions options()
    {
        ApplicationOptions made;
        made.storeDirectory = m_directory->filePath(QStringLiteral("store"));
        made.language = QStringLiteral("ru");
        made.synchronise = false;
        made.clock = &m_clock;
        made.notifier = &m_notifier;
        return made;
    }
    std::unique_ptr<Store> reopened()
    {
        StoreOptions store;
        store.directory = m_directory->filePath(QStringLiteral("store"));
        store.clock = &m_clock;
        return must(Store::open(store, m_key));
    }
    void open()
    {
        StoreOptions store;
        store.directory = m_directory->filePath(QStringLiteral("store"));
        store.create = true;
        store.clock = &m_clock;
        m_key = Secret::random(32);
        auto opened = must(Store::open(store, m_key));
        Record account(types::account);
        account.set(types::account.name, QStringLiteral("Тавория"));
        const RecordId client = makeRecord(*opened, account);
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Итоги")).set(types::visit.account, client);
        m_visit = makeRecord(*opened, visit.set(types::visit.start, m_clock.nowMs() + 20 * 60'000));
        Record promise(types::promise);
        promise.set(types::promise.title, QStringLiteral("Акт сверки")).set(types::promise.account, client);
        makeRecord(*opened, promise.set(types::promise.due, Moment{QDate(2026, 10, 13), {}}));
        openWindow(options(), {390, 844}, std::move(opened));
    }
    void unlockAgain()
    {
        m_application->use(reopened());
        QTRY_COMPARE(m_application->workbench()->diary()->diary().visits.size(), 1u);
    }
    // Looks at something else.
    void leave()
    {
        QTRY_COMPARE(m_application->workbench()->diary()->diary().visits.size(), 1u);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
    }

    StandingClock m_clock;
    FakeNotifier m_notifier;
    Secret m_key;
    RecordId m_visit;
};

KF_WINDOW_TEST_MAIN(TestReminderWindow)
#include "tst_reminderwindow.moc"
