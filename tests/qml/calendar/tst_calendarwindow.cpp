// Visit planning in the app as its user has it in his hand: real buttons, keys and mouse, a real store.
#include "core/record/types.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"

#include <QQuickItem>

using namespace kf;
using namespace kf::test;

class TestCalendarWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup();
    void aVisitIsPlannedByTheMouse();
    void aVisitIsPlannedAndMovedByKeys();
    void aSheetGoesWithItsPage();
    void aVisitIsDragged();
    void aVisitIsPutOffOnThePhone();
    void whoTakesPartIsChosenInTwoTaps();
    void somebodyNewIsPlannedWith();

private:
    // By a sheet, or by one that is still on its way out: it takes every press.
    bool isCovered()
    {
        const QList<QQuickItem *> layers = window().contentItem()->childItems();
        return std::any_of(layers.begin(), layers.end(), [](const QQuickItem *layer) {
            return layer->inherits("QQuickOverlay") && layer->isVisible();
        });
    }
    void open(QSize size);
    std::vector<Record> visits() { return recordsOf(m_application->workbench()->session().store(), types::visit); }
    qint64 startOf(const QString &title)
    {
        for (const Record &visit : visits()) {
            if (visit.title() == title)
                return visit.get(types::visit.start);
        }
        return 0;
    }
    static qint64 at(int day, int hour, int minute)
    {
        return QDateTime(MorningClock::Day.addDays(day), QTime(hour, minute)).toMSecsSinceEpoch();
    }
    QPoint middleOf(const QString &name)
    {
        QQuickItem *item = named(window(), name);
        return item ? item->mapToScene({item->width() / 2, item->height() / 2}).toPoint() : QPoint();
    }

    MorningClock m_clock;
};

void TestCalendarWindow::cleanup()
{
    end();
    verifyNoWarnings();
}

void TestCalendarWindow::open(QSize size)
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
    account.set(types::account.name, QStringLiteral("Тавория"))
        .set(types::account.address, QStringLiteral("Складочная, 14"));
    const RecordId tavoria = makeRecord(*opened, account);
    for (const char *name : {"Ольга Рябинина", "Илья Корж"})
        makeRecord(*opened, Record(types::contact)
                                .set(types::contact.name, QString::fromUtf8(name))
                                .set(types::contact.account, tavoria));
    Record visit(types::visit);
    visit.set(types::visit.title, QStringLiteral("Итоги")).set(types::visit.account, tavoria);
    visit.set(types::visit.start, at(0, 13, 0)).set(types::visit.end, at(0, 14, 0));
    makeRecord(*opened, visit);
    openWindow(options, size, std::move(opened));
}

void TestCalendarWindow::aVisitIsPlannedByTheMouse()
{
    open({390, 844});
    SHOWS(QStringLiteral("Сегодня"));
    m_window->setProperty("page", QStringLiteral("calendar"));
    SHOWS(QStringLiteral("13:00, Тавория"));
    PRESS(QStringLiteral("Запланировать визит"));
    PRESS(QStringLiteral("Клиент: Выберите клиента"));
    SHOWS(QStringLiteral("Какой клиент"));
    PRESS(QStringLiteral("Тавория, Складочная, 14"));
    SHOWS(QStringLiteral("Клиент: Тавория"));
    PRESS(QStringLiteral("1 ч 30"));
    PRESS(QStringLiteral("Запланировать"));
    QTRY_COMPARE(visits().size(), size_t(2));
    const std::vector<Record> all = visits();
    const Record &planned = all.front().get(types::visit.start) == at(0, 13, 0) ? all.back() : all.front();
    QCOMPARE(planned.get(types::visit.place), QStringLiteral("Складочная, 14"));
    QCOMPARE(planned.get(types::visit.end) - planned.get(types::visit.start), 90 * 60'000);
    SHOWS(QStringLiteral("Запланировано: вт, 13 октября"));
    QTRY_VERIFY2_WITH_TIMEOUT(!isCovered(), qPrintable(spoken(window())), LongMs);
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(visits().size(), size_t(1));
}

void TestCalendarWindow::aVisitIsPlannedAndMovedByKeys()
{
    open({1280, 800});
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
    SHOWS(QStringLiteral("Планирование визитов"));
    QTest::keyClick(m_window, Qt::Key_Right);
    SHOWS(QStringLiteral("Среда, 14 октября"));
    QTest::keyClick(m_window, Qt::Key_N);
    SHOWS(QStringLiteral("Новый визит"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextInput"));
    typeText(window(), QStringLiteral("Промо"));
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_COMPARE(startOf(QStringLiteral("Промо")), at(1, 10, 0));
    SHOWS(QStringLiteral("10:00, Промо"));
    QTRY_VERIFY(!shows(QStringLiteral("Новый визит")));
    QTest::keyClick(m_window, Qt::Key_Down); // to the visit
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickAbstractButton"));
    QTest::keyClick(m_window, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(startOf(QStringLiteral("Промо")), at(1, 10, 15));
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(startOf(QStringLiteral("Промо")), at(1, 10, 0));
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(QStringLiteral("Начать визит"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Начать визит")));
    QTest::keyClick(m_window, Qt::Key_Delete);
    QTRY_COMPARE(startOf(QStringLiteral("Промо")), 0);
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(startOf(QStringLiteral("Промо")), at(1, 10, 0));
    QTest::keyClick(m_window, Qt::Key_Home);
    SHOWS(QStringLiteral("Вторник, 13 октября"));
}

// A reminder leads elsewhere while a visit is being planned.
void TestCalendarWindow::aSheetGoesWithItsPage()
{
    open({1280, 800});
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
    PRESS(QStringLiteral("Запланировать визит"));
    SHOWS(QStringLiteral("Клиент: Выберите клиента"));
    m_window->setProperty("page", QStringLiteral("tasks"));
    QTRY_VERIFY2_WITH_TIMEOUT(!isCovered(), qPrintable(spoken(window())), LongMs);
    PRESS(QStringLiteral("Новая задача"));
    SHOWS(QStringLiteral("Заметка"));
}

void TestCalendarWindow::aVisitIsDragged()
{
    open({1280, 800});
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
    PRESS(QStringLiteral("Неделя"));
    SHOWS(QStringLiteral("13:00, Тавория"));
    const QPoint from = middleOf(QStringLiteral("13:00, Тавория"));
    QTest::mousePress(m_window, Qt::LeftButton, {}, from);
    QTest::mouseMove(m_window, from + QPoint(0, 20));
    QTest::mouseMove(m_window, from + QPoint(0, 54));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, from + QPoint(0, 54));
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 14, 0));
    SHOWS(QStringLiteral("Тавория: вт, 13 октября, 14:00"));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 13, 0));
}

void TestCalendarWindow::aVisitIsPutOffOnThePhone()
{
    open({390, 844});
    SHOWS(QStringLiteral("Сегодня"));
    m_window->setProperty("page", QStringLiteral("calendar"));
    PRESS(QStringLiteral("13:00, Тавория"));
    SHOWS(QStringLiteral("Начать визит"));
    PRESS(QStringLiteral("На день позже"));
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(1, 13, 0));
    PRESS(QStringLiteral("Удалить"));
    QTRY_VERIFY(visits().empty());
    SHOWS(QStringLiteral("Удалено: Тавория"));
    QTRY_VERIFY2_WITH_TIMEOUT(!isCovered(), qPrintable(spoken(window())), LongMs);
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY2_WITH_TIMEOUT(visits().size() == 1, qPrintable(spoken(window())), LongMs);
}

void TestCalendarWindow::whoTakesPartIsChosenInTwoTaps()
{
    open({390, 844});
    SHOWS(QStringLiteral("Сегодня"));
    m_window->setProperty("page", QStringLiteral("calendar"));
    PRESS(QStringLiteral("13:00, Тавория"));
    PRESS(QStringLiteral("Ольга Рябинина"));
    QTRY_COMPARE(visits().front().get(types::visit.people).size(), size_t(1));
    SHOWS(QStringLiteral("Участвует: Ольга Рябинина"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY2_WITH_TIMEOUT(!isCovered(), qPrintable(spoken(window())), LongMs);
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY(visits().front().get(types::visit.people).empty());
}

void TestCalendarWindow::somebodyNewIsPlannedWith()
{
    const auto contacts = [this] {
        return recordsOf(m_application->workbench()->session().store(), types::contact).size();
    };
    open({1280, 800});
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
    PRESS(QStringLiteral("13:00, Тавория"));
    PRESS(QStringLiteral("Изменить"));
    PRESS(QStringLiteral("Илья Корж"));
    PRESS(QStringLiteral("Другой человек"));
    SHOWS(QStringLiteral("Имя"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextInput"));
    typeText(window(), QStringLiteral("Анна Мельник"));
    PRESS(QStringLiteral("Добавить «Анна Мельник»"));
    SHOWS(QStringLiteral("Анна Мельник"));
    QCOMPARE(contacts(), size_t(2)); // not before the plan is saved
    PRESS(QStringLiteral("Сохранить"));
    QTRY_COMPARE(visits().front().get(types::visit.people).size(), size_t(2));
    QCOMPARE(contacts(), size_t(3));
    QTRY_VERIFY2_WITH_TIMEOUT(!isCovered(), qPrintable(spoken(window())), LongMs);
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(visits().front().get(types::visit.people).empty());
    QCOMPARE(contacts(), size_t(2));
}

KF_WINDOW_TEST_MAIN(TestCalendarWindow)
#include "tst_calendarwindow.moc"
