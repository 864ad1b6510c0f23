// The book of clients in the app as its user has it in his hand: filters that are kept, what can be done with a row,
// and a list that is made wider.
#include "core/record/types.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/fakeposition.h"

#include <QQuickItem>
#include <QStyleHints>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

constexpr QSize Phone(390, 844);
constexpr QSize Phablet(590, 844); // every chip in sight
constexpr QSize Desktop(1280, 800);

} // namespace

class TestBookWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aFilterIsKeptAndUsed();
    void theDesktopSaysWhatItIsNarrowedTo();
    void aHeldRowSaysWhatCanBeDone();
    void theMouseAndTheKeysAskForTheSame();
    void aTaskIsTickedOffByHoldingIt();
    void aVisitOfTheDayIsHeld();
    void theListIsMadeWiderAndStaysSo();
    void theTasksListIsMadeNarrowerByKeys();

private:
    void open(QSize size);
    QPoint middleOf(const QString &name)
    {
        QQuickItem *item = named(window(), name);
        return item ? item->mapToScene({item->width() / 2, item->height() / 2}).toPoint() : QPoint();
    }
    void hold(const QString &name);
    AccountsModel &accounts() { return *m_application->workbench()->accounts(); }
    QString view() { return m_application->workbench()->account()->accountKey(); }

    MorningClock m_clock;
    Nowhere m_nowhere;
    std::unique_ptr<Store> m_store; // until the window has it
    RecordId m_tavoria;
    RecordId m_nord; // the first by name
};

void TestBookWindow::init()
{
    begin();
    StoreOptions options;
    options.directory = m_directory->filePath(text("store"));
    options.create = true;
    options.clock = &m_clock;
    m_store = must(Store::open(options, Secret::random(32)));
    Record tavoria(types::account);
    tavoria.set(types::account.name, text("Тавория")).set(types::account.tier, text("A"));
    m_tavoria = makeRecord(*m_store, tavoria.set(types::account.phone, text("+7 495 000-00-84")));
    Record nord(types::account);
    m_nord =
        makeRecord(*m_store, nord.set(types::account.name, text("Лавка Норд")).set(types::account.tier, text("B")));
    Record visit(types::visit);
    visit.set(types::visit.title, text("Итоги")).set(types::visit.account, m_tavoria);
    makeRecord(*m_store,
               visit.set(types::visit.start, QDateTime(MorningClock::Day, QTime(10, 30)).toMSecsSinceEpoch()));
    Record later(types::visit);
    later.set(types::visit.title, text("Полка")).set(types::visit.account, m_tavoria);
    makeRecord(*m_store, later.set(types::visit.start, QDateTime(MorningClock::Day, QTime(15, 0)).toMSecsSinceEpoch()));
    Record task(types::task);
    task.set(types::task.title, text("Образцы")).set(types::task.account, m_tavoria);
    makeRecord(*m_store, task.set(types::task.due, Moment{MorningClock::Day, {}}));
}

void TestBookWindow::cleanup()
{
    end();
    m_store.reset();
    verifyNoWarnings();
}

void TestBookWindow::open(QSize size)
{
    ApplicationOptions options;
    options.storeDirectory = m_store->directory();
    options.language = text("ru");
    options.synchronise = false;
    options.clock = &m_clock;
    options.position = &m_nowhere;
    openWindow(options, size, std::move(m_store));
    SHOWS(text("Новая заметка"));
}

void TestBookWindow::hold(const QString &name)
{
    SHOWS(name);
    const QPoint at = middleOf(name);
    QTest::mousePress(m_window, Qt::LeftButton, {}, at);
    QTest::qWait(QGuiApplication::styleHints()->mousePressAndHoldInterval() + 200);
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, at);
}

void TestBookWindow::aFilterIsKeptAndUsed()
{
    open(Phablet);
    PRESS(text("Клиенты"));
    SHOWS(text("Лавка Норд"));
    PRESS(text("Отбор клиентов"));
    PRESS(text("Сегмент A"));
    SHOWS(text("Подходит 1 клиент"));
    PRESS(text("Название отбора"));
    typeText(window(), text("Главные"));
    PRESS(text("Сохранить"));
    SHOWS(text("Отбор «Главные» сохранён"));
    QTRY_VERIFY(!shows(text("Лавка Норд")));
    QTRY_VERIFY(!shows(text("Название отбора")));
    PRESS(text("Все, 2"));
    SHOWS(text("Лавка Норд"));
    PRESS(text("Отбор «Главные»"));
    QTRY_VERIFY(!shows(text("Лавка Норд")));
    SHOWS(text("Тавория"));
    PRESS(text("Отбор клиентов"));
    PRESS(text("Удалить отбор «Главные»"));
    QTRY_COMPARE(accounts().filters()->count(), 0);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Закрыть")));
    PRESS(text("Вернуть"));
    QTRY_COMPARE(accounts().filters()->count(), 1);
}

void TestBookWindow::theDesktopSaysWhatItIsNarrowedTo()
{
    open(Desktop);
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    SHOWS(text("Лавка Норд"));
    PRESS(text("Отбор клиентов"));
    PRESS(text("Сегмент B"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Закрыть")));
    QTRY_COMPARE(accounts().accounts()->count(), 1);
    PRESS(text("Отбор: Сегмент B. Показать всех"));
    QTRY_COMPARE(accounts().accounts()->count(), 2);
}

void TestBookWindow::aHeldRowSaysWhatCanBeDone()
{
    open(Phone);
    PRESS(text("Клиенты"));
    hold(text("Тавория"));
    SHOWS(text("Звонок"));
    QCOMPARE(view(), QString()); // it is not opened by that
    PRESS(text("Бриф"));
    SHOWS(text("Начать визит"));
    QCOMPARE(m_application->workbench()->brief()->view().accountKey, m_tavoria.toString());
}

void TestBookWindow::theMouseAndTheKeysAskForTheSame()
{
    open(Desktop);
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    SHOWS(text("Тавория"));
    QTest::mouseClick(m_window, Qt::RightButton, {}, middleOf(text("Тавория")));
    SHOWS(text("Открыть клиента"));
    QCOMPARE(view(), QString());
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Открыть клиента")));

    QTest::keyClick(m_window, Qt::Key_Down);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->property("withActions").toBool());
    QTest::keyClick(m_window, Qt::Key_F10, Qt::ShiftModifier);
    SHOWS(text("Открыть клиента"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Открыть клиента")));
    QTRY_VERIFY(m_window->activeFocusItem()->property("withActions").toBool()); // back where one was
    QTest::keyClick(m_window, Qt::Key_Menu);
    SHOWS(text("Открыть клиента"));
    QTest::keyClick(m_window, Qt::Key_Return); // the first of them
    QTRY_COMPARE(m_application->workbench()->visit()->accountKey(), m_nord.toString());
}

void TestBookWindow::aTaskIsTickedOffByHoldingIt()
{
    open(Phone);
    PRESS(text("Задачи"));
    hold(text("Задача, Образцы"));
    SHOWS(text("К клиенту"));
    PRESS(text("Отметить"));
    SHOWS(text("Вернуть"));
    const auto tasks = [this] { return recordsOf(m_application->workbench()->session().store(), types::task); };
    QCOMPARE(tasks().size(), size_t(1));
    QTRY_VERIFY(tasks().front().get(types::task.done));
}

void TestBookWindow::aVisitOfTheDayIsHeld()
{
    open(Phone);
    hold(text("15:00, Тавория"));
    PRESS(text("Бриф"));
    SHOWS(text("Начать визит"));
    QTRY_VERIFY(m_application->workbench()->brief()->view().planned);
}

void TestBookWindow::theListIsMadeWiderAndStaysSo()
{
    open(Desktop);
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    SHOWS(text("Ширина списка клиентов"));
    const QPoint line = middleOf(text("Ширина списка клиентов"));
    QTest::mousePress(m_window, Qt::LeftButton, {}, line);
    QTest::mouseMove(m_window, line + QPoint(20, 0));
    QTest::mouseMove(m_window, line + QPoint(64, 0));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, line + QPoint(64, 0));
    QTRY_COMPARE(middleOf(text("Ширина списка клиентов")).x(), line.x() + 64);
    QCOMPARE(m_application->appearance()->listWidth(text("accounts"), 336), 400);

    // Another day: the same list.
    end();
    StoreOptions options;
    options.directory = m_directory->filePath(text("other"));
    options.create = true;
    options.clock = &m_clock;
    m_store = must(Store::open(options, Secret::random(32)));
    makeRecord(*m_store, Record(types::account).set(types::account.name, text("Тавория")));
    open(Desktop);
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    SHOWS(text("Ширина списка клиентов"));
    QCOMPARE(middleOf(text("Ширина списка клиентов")).x(), line.x() + 64);
}

void TestBookWindow::theTasksListIsMadeNarrowerByKeys()
{
    open(Desktop);
    QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
    SHOWS(text("Ширина списка задач"));
    const int before = middleOf(text("Ширина списка задач")).x();
    named(window(), text("Ширина списка задач"))->forceActiveFocus(Qt::TabFocusReason);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_window, Qt::Key_Left);
    QTRY_COMPARE(middleOf(text("Ширина списка задач")).x(), before - 80); // no narrower than 320
    QCOMPARE(m_application->appearance()->listWidth(text("tasks"), 400), 320);
}

KF_WINDOW_TEST_MAIN(TestBookWindow)
#include "tst_bookwindow.moc"
