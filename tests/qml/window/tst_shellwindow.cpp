// What is around the pages: the ways to each of them by finger, mouse and keys, and what one hand can be given.
#include "core/change/refusal.h"
#include "core/record/types.h"
#include "qml/Theme/theme.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/fakeposition.h"

#include <QAccessible>
#include <QQuickItem>
#include <QScopeGuard>
#include <QSettings>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestShellWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void thePhoneReachesWhatIsDeletedAndWhatWaits();
    void aTabletSearchesByFinger();
    void theDesktopsDayHasItsButtons();
    void whatTheListDoesNotHoldIsSoughtEverywhere();
    void whatIsFoundOpensItself();
    void partsOfTheWindowAreGoneThrough();
    void keysOfThePagesAreListed();
    void theSyncOpensFromThePill();
    void whatWasRefusedIsOpenedAndLetGo();
    void tasksThatAreDueAreCounted();
    void theMicrophoneGoesUnderTheLeftThumb();
    void lessMotionIsRemembered();
    void theSystemsWishForLessMotionIsFollowed();
    void whoListensHasLongerToUndo();

private:
    void open(QSize size);
    QQuickItem *focused() { return m_window->activeFocusItem(); }
    bool isTyping(const char *type) { return focused() && focused()->inherits(type); }
    int zoneOfTheFocus();

    MorningClock m_clock;
    Nowhere m_nowhere;
    std::unique_ptr<Store> m_store; // until the window has it
    RecordId m_tavoria;
};

void TestShellWindow::init()
{
    begin();
    StoreOptions options;
    options.directory = m_directory->filePath(text("store"));
    options.create = true;
    options.clock = &m_clock;
    m_store = must(Store::open(options, Secret::random(32)));
    Record account(types::account);
    m_tavoria = makeRecord(*m_store, account.set(types::account.name, text("Тавория")));
    Record visit(types::visit);
    visit.set(types::visit.title, text("Итоги")).set(types::visit.account, m_tavoria);
    visit.set(types::visit.start, QDateTime(MorningClock::Day, QTime(10, 30)).toMSecsSinceEpoch());
    makeRecord(*m_store, visit);
}

void TestShellWindow::cleanup()
{
    end();
    m_store.reset();
    verifyNoWarnings();
}

void TestShellWindow::open(QSize size)
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

void TestShellWindow::thePhoneReachesWhatIsDeletedAndWhatWaits()
{
    must(m_store->apply(Action::only(RecordEdit::remove(types::account, m_tavoria))).result());
    open({390, 2400}); // so that no row is scrolled away
    PRESS(text("Профиль и настройки"));
    PRESS(text("Удалённое"));
    PRESS(text("Восстановить: Тавория"));
    SHOWS(text("Восстановлено: Тавория"));
    PRESS(text("Назад"));
    PRESS(text("Письма ждут отправки"));
    SHOWS(text("Писем нет"));
    PRESS(text("Назад"));
    SHOWS(text("Удалённое"));
}

void TestShellWindow::aTabletSearchesByFinger()
{
    open({834, 1112});
    PRESS(text("Поиск по всему"));
    QTRY_VERIFY(isTyping("QQuickTextField"));
    typeText(window(), text("тавор"));
    PRESS(text("Тавория"));
    SHOWS(text("Изменить клиента")); // on his page
    PRESS(text("Клиенты"));
    PRESS(text("Поиск по всему"));
    SHOWS(text("Недавние"));
}

void TestShellWindow::theDesktopsDayHasItsButtons()
{
    open({1280, 800});
    PRESS(text("Все задачи"));
    SHOWS(text("Жду от других"));
    PRESS(text("Сегодня"));
    PRESS(text("Новая задача"));
    QTRY_VERIFY(isTyping("QQuickTextArea"));
    QTRY_COMPARE(m_application->workbench()->capture()->text(), text("#задача "));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Готово")));
    PRESS(text("Маршрут дня"));
    SHOWS(text("Вторник, 13 октября"));
    QCOMPARE(m_application->workbench()->calendar()->property("mode").toInt(), int(CalendarModel::Day));
    PRESS(text("Сегодня"));
    PRESS(text("Новый визит"));
    SHOWS(text("Клиент: Выберите клиента"));
}

void TestShellWindow::whatTheListDoesNotHoldIsSoughtEverywhere()
{
    open({1280, 800});
    SearchModel &search = *m_application->workbench()->search();
    // Today has no list that is searched: then everything is.
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search.active());
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!search.active());
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    SHOWS(text("Тавория"));
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(isTyping("QQuickTextField"));
    QVERIFY(!search.active());
    typeText(window(), text("Итоги"));
    QTRY_COMPARE(m_application->workbench()->accounts()->property("query").toString(), text("Итоги"));
    PRESS(text("Искать во всём"));
    QTRY_COMPARE(search.query(), text("Итоги"));
    SHOWS(text("Итоги, Тавория"));
}

void TestShellWindow::whatIsFoundOpensItself()
{
    Record promise(types::promise);
    promise.set(types::promise.title, text("Акт сверки")).set(types::promise.account, m_tavoria);
    const RecordId id = makeRecord(*m_store, promise);
    open({1280, 800});
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_application->workbench()->search()->active());
    typeText(window(), text("акт сверки"));
    SHOWS(text("Акт сверки, Тавория"));
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_COMPARE(m_application->workbench()->record()->recordKey(), id.toString());
    SHOWS(text("История изменений"));
}

// 0: the navigation, 1: the list of clients, 2: the client.
int TestShellWindow::zoneOfTheFocus()
{
    const qreal x = focused() ? focused()->mapToScene({0, 0}).x() : -1;
    return x < 88 ? 0 : x < 88 + 337 ? 1 : 2;
}

void TestShellWindow::partsOfTheWindowAreGoneThrough()
{
    open({1280, 800});
    PRESS(text("Клиенты"));
    PRESS(text("Тавория"));
    SHOWS(text("Изменить клиента"));
    const auto press = [this](Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(m_window, Qt::Key_F6, modifiers);
        return zoneOfTheFocus();
    };
    int at = zoneOfTheFocus();
    for (int times = 0; times < 4; ++times) {
        QCOMPARE(press(), (at + 1) % 3);
        at = zoneOfTheFocus();
        QVERIFY(focused()->activeFocusOnTab()); // on something, and one sees where
    }
    QCOMPARE(press(Qt::ShiftModifier), (at + 2) % 3);
}

void TestShellWindow::keysOfThePagesAreListed()
{
    open({1280, 2800}); // so that none is scrolled away
    QTest::keyClick(m_window, Qt::Key_F1);
    for (const char *line :
         {"Везде", "Найти в этом списке, Ctrl F", "Следующая часть окна, F6", "Кто делает, A", "Отметить, Пробел",
          "Планирование визитов", "Запланировать визит, N", "Визит на 15 минут раньше, Alt ↑", "Удалить визит, Del",
          "Итог визита", "Насколько доволен клиент, 1–5", "Сохранить визит, Ctrl Enter"})
        SHOWS(text(line));
}

void TestShellWindow::theSyncOpensFromThePill()
{
    open({1280, 800});
    PRESS(text("Всё сохранено и отправлено"));
    SHOWS(text("Вся страница"));
    SHOWS(text("Всё на устройстве"));
    PRESS(text("Всё сохранено и отправлено")); // and is put away by it
    QTRY_VERIFY(!shows(text("Вся страница")));
    PRESS(text("Всё сохранено и отправлено"));
    SHOWS(text("Вся страница"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Вся страница")));
    PRESS(text("Всё сохранено и отправлено"));
    PRESS(text("Вся страница"));
    SHOWS(text("Назад"));
    SHOWS(text("Всё на устройстве"));
    QVERIFY(!shows(text("Вся страница")));
}

void TestShellWindow::whatWasRefusedIsOpenedAndLetGo()
{
    must(m_store
             ->apply(Action::only(
                 RecordEdit::change(types::account, m_tavoria, {{&types::account.sector, text("Розница")}})))
             .result());
    must(m_store
             ->write([](Store::WriteAccess &access) {
                 return access.incoming.takeReceipts(
                     {1, 1, 3, {{wire::Verdict::Quarantined, 3, 1, 0, refusal::NotAllowed}}});
             })
             .result());
    open({1280, 800});
    PRESS(text("1 не отправлено"));
    SHOWS(text("Не отправилось: нет права это менять"));
    SHOWS(text("Отрасль: Розница"));
    PRESS(text("Открыть"));
    SHOWS(text("Изменить клиента"));
    PRESS(text("1 не отправлено"));
    PRESS(text("Отбросить"));
    SHOWS(text("Отброшено"));
    QTRY_VERIFY(!shows(text("1 не отправлено")));
    PRESS(text("Вернуть"));
    SHOWS(text("1 не отправлено"));
}

void TestShellWindow::tasksThatAreDueAreCounted()
{
    Record task(types::task);
    task.set(types::task.title, text("Позвонить")).set(types::task.due, Moment{MorningClock::Day, {}});
    makeRecord(*m_store, task);
    open({390, 844});
    const auto said = [this] {
        QString told;
        for (QQuickItem *item = named(window(), text("Задачи")); item && told.isEmpty(); item = item->parentItem()) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
            told = interface ? interface->text(QAccessible::Description) : QString();
        }
        return told.replace(QChar::Nbsp, u' ');
    };
    QTRY_COMPARE(said(), text("1 дело до конца дня"));
    PRESS(text("Сделать: Позвонить"));
    QTRY_COMPARE(said(), QString());
}

void TestShellWindow::theMicrophoneGoesUnderTheLeftThumb()
{
    open({390, 844});
    const auto isLeft = [this] {
        m_window->grabWindow();
        const QQuickItem *microphone = named(window(), text("Записать голос"));
        const QQuickItem *list = named(window(), text("Чек-лист"));
        return microphone && list && microphone->mapToScene({0, 0}).x() < list->mapToScene({0, 0}).x();
    };
    PRESS(text("Начать визит"));
    SHOWS(text("Записать голос"));
    QVERIFY(!isLeft());
    m_application->appearance()->setLeftHanded(true);
    QTRY_VERIFY(isLeft());
}

void TestShellWindow::lessMotionIsRemembered()
{
    open({390, 2400});
    m_application->appearance()->setReduceMotion(false); // tests do not wait for what moves
    QVERIFY(!Theme::of(*m_engine)->reduceMotion());
    PRESS(text("Профиль и настройки"));
    PRESS(text("Меньше движения"));
    QTRY_VERIFY(Theme::of(*m_engine)->reduceMotion());
    PRESS(text("Под левую руку"));
    QTRY_VERIFY(Theme::of(*m_engine)->leftHanded());
    QVERIFY(QSettings().value(text("reduce-motion")).toBool());
    QVERIFY(QSettings().value(text("left-handed")).toBool());
}

void TestShellWindow::theSystemsWishForLessMotionIsFollowed()
{
    open({390, 2400});
    m_application->appearance()->setReduceMotion(false); // tests do not wait for what moves
    m_application->appearance()->setSystemReducesMotion(true);
    QTRY_VERIFY(Theme::of(*m_engine)->reduceMotion());
    PRESS(text("Профиль и настройки"));
    QTRY_VERIFY(spoken(window()).contains(text("Так просит система"))); // the switch is out of reach
    m_application->appearance()->setSystemReducesMotion(false);
    QTRY_VERIFY(!Theme::of(*m_engine)->reduceMotion());
    QVERIFY(!QSettings().value(text("reduce-motion")).toBool()); // the user's own word is another thing
}

void TestShellWindow::whoListensHasLongerToUndo()
{
    for (int n = 0; n < 2; ++n) {
        Record task(types::task);
        task.set(types::task.title, text("Дело %1").arg(n)).set(types::task.due, Moment{MorningClock::Day, {}});
        makeRecord(*m_store, task);
    }
    open({390, 844});
    QAccessible::setActive(true);
    const auto waits = [this](int ms) {
        const QList<QObject *> all = m_window->findChildren<QObject *>();
        return std::any_of(all.begin(), all.end(), [&](const QObject *object) {
            return object->inherits("QQmlTimer") && object->property("running").toBool() &&
                   object->property("interval").toInt() == ms;
        });
    };
    PRESS(text("Сделать: Дело 0"));
    QTRY_VERIFY(waits(10'000));
    QAccessible::setActive(false);
    const auto again = qScopeGuard([] { QAccessible::setActive(true); });
    PRESS(text("Сделать: Дело 1"));
    QTRY_VERIFY(waits(6'000));
}

KF_WINDOW_TEST_MAIN(TestShellWindow)
#include "tst_shellwindow.moc"
