// Tasks in the app as its user has it in his hand: real buttons and keys, a real store.
#include "core/record/types.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"

#include <QQuickItem>

using namespace kf;
using namespace kf::test;

class TestTasksWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup();
    void aNoteBecomesATaskThatComesAgain();
    void aTaskIsReachedByKeys();
    void aClientIsRemindedOfHisPromise();

private:
    void open(QSize size = {390, 844});
    std::vector<Record> tasks() { return recordsOf(m_application->workbench()->session().store(), types::task); }

    MorningClock m_clock;
};

void TestTasksWindow::cleanup()
{
    end();
    verifyNoWarnings();
}

void TestTasksWindow::open(QSize size)
{
    ApplicationOptions options;
    options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
    options.language = QStringLiteral("ru");
    options.synchronise = false;
    options.clock = &m_clock;
    StoreOptions store;
    store.directory = options.storeDirectory;
    store.create = true;
    store.clock = &m_clock;
    auto opened = must(Store::open(store, Secret::random(32)));
    Record account(types::account);
    account.set(types::account.name, QStringLiteral("Тавория"));
    const RecordId tavoria = makeRecord(*opened, account);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Акт сверки")).set(types::promise.account, tavoria);
    promise.set(types::promise.direction, QStringLiteral("client"));
    promise.set(types::promise.due, Moment{MorningClock::Day.addDays(2), {}});
    makeRecord(*opened, promise);
    openWindow(options, size, std::move(opened));
}

void TestTasksWindow::aNoteBecomesATaskThatComesAgain()
{
    open();
    PRESS(QStringLiteral("Задачи"));
    SHOWS(QStringLiteral("На сегодня всё"));
    PRESS(QStringLiteral("Новая заметка"));
    SHOWS(QStringLiteral("Готово"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    QTRY_COMPARE(m_application->workbench()->capture()->text(), QStringLiteral("#задача "));
    typeText(window(), QStringLiteral("план визитов каждый день"));
    SHOWS(QStringLiteral("Задача, срок вт, 13 октября, каждый день"));
    PRESS(QStringLiteral("Готово"));
    QTRY_VERIFY_WITH_TIMEOUT(!shows(QStringLiteral("Закрыть, черновик останется")), LongMs); // the sheet has gone down
    PRESS(QStringLiteral("Сделать: план визитов"));
    SHOWS(QStringLiteral("Сделано. Следующий раз: ср, 14 октября"));
    QTRY_COMPARE(tasks().size(), size_t(2));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(tasks().size(), size_t(1));
    QCOMPARE(tasks()[0].get(types::task.recurrence), QStringLiteral("daily"));
    QVERIFY(!tasks()[0].get(types::task.done));
    // ＋ that is left as it came makes nothing.
    PRESS(QStringLiteral("Новая заметка"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    QTRY_COMPARE(m_application->workbench()->capture()->text(), QStringLiteral("#задача "));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Закрыть, черновик останется")));
    QCOMPARE(recordsOf(m_application->workbench()->session().store(), types::note).size(), size_t(1));
}

void TestTasksWindow::aTaskIsReachedByKeys()
{
    open({1280, 800});
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    QTRY_COMPARE(m_application->workbench()->capture()->text(), QStringLiteral("#задача "));
    typeText(window(), QStringLiteral("Позвонить сегодня"));
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(tasks().size(), size_t(1));
    QTRY_VERIFY(!shows(QStringLiteral("Закрыть, черновик останется")));
    QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
    SHOWS(QStringLiteral("Жду от других"));
    SHOWS(QStringLiteral("Что сделать"));
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Space);
    QTRY_VERIFY(tasks()[0].get(types::task.done));
    SHOWS(QStringLiteral("Задача выполнена"));
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!tasks()[0].get(types::task.done));
}

void TestTasksWindow::aClientIsRemindedOfHisPromise()
{
    open();
    SHOWS(QStringLiteral("Тавория, пора напомнить")); // on Today, two days ahead
    PRESS(QStringLiteral("Задачи"));
    PRESS(QStringLiteral("Жду от других"));
    PRESS(QStringLiteral("Напомнить: Акт сверки"));
    SHOWS(QStringLiteral("Задача на сегодня: напомнить"));
    QTRY_COMPARE(tasks().size(), size_t(1));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(tasks().size(), size_t(0));
}

KF_WINDOW_TEST_MAIN(TestTasksWindow)
#include "tst_taskswindow.moc"
