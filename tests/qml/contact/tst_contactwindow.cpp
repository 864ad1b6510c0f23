// Clients and contacts are made, changed and deleted in the app as its user has it in his hand, by keys and by presses.
#include "core/record/types.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"

#include <QQuickItem>

using namespace kf;
using namespace kf::test;

class TestContactWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup();
    void aClientAndAContactAreMadeByKeys();
    void aContactIsOpenedChangedAndDeleted();
    void whatIsUnsavedOutlivesTheLock();
    void theFirstClientIsMadeOnAPhone();
    void aComplaintIsAddedOnItsTabAndSettled();
    void theTabsAreReachedByKeys();

private:
    static constexpr QSize Phone{390, 844};
    static constexpr QSize Desktop{1280, 800};

    void open(QSize size);
    RecordId addClient(const QString &name);
    Store &store() { return m_application->workbench()->session().store(); }
    std::vector<Record> all(const RecordType &type) { return recordsOf(store(), type); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    bool writes(const QString &field);

    MorningClock m_clock;
    ApplicationOptions m_options;
    std::unique_ptr<Store> m_store;
};

void TestContactWindow::cleanup()
{
    end();
    verifyNoWarnings();
}

void TestContactWindow::open(QSize size)
{
    if (!m_store) {
        addClient({});
    }
    openWindow(m_options, size, std::move(m_store));
}

// In the store that the window is to be opened on; no name: only the store.
RecordId TestContactWindow::addClient(const QString &name)
{
    if (!m_store) {
        m_options = {};
        m_options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
        m_options.language = QStringLiteral("ru");
        m_options.synchronise = false;
        m_options.clock = &m_clock;
        StoreOptions options;
        options.directory = m_options.storeDirectory;
        options.create = true;
        options.clock = &m_clock;
        m_store = must(Store::open(options, Secret::random(32)));
    }
    if (name.isEmpty())
        return {};
    Record account(types::account);
    account.set(types::account.name, name);
    return makeRecord(*m_store, account);
}

// The cursor is in the field of that label.
bool TestContactWindow::writes(const QString &field)
{
    const QQuickItem *item = m_window->activeFocusItem();
    const QQuickItem *label = item ? named(window(), field) : nullptr;
    for (; item; item = item->parentItem()) {
        if (item == label)
            return true;
    }
    return false;
}

void TestContactWindow::aClientAndAContactAreMadeByKeys()
{
    open(Desktop);
    SHOWS(QStringLiteral("Сегодня"));
    key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS(QStringLiteral("Новый клиент"));
    QTRY_VERIFY(writes(QStringLiteral("Название")));
    typeText(window(), QStringLiteral("Тавория"));
    key(Qt::Key_Return);
    QTRY_VERIFY(writes(QStringLiteral("Юридическое лицо")));
    key(Qt::Key_Tab);
    QTRY_VERIFY(writes(QStringLiteral("ИНН")));
    typeText(window(), QStringLiteral("7707083894"));
    key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Ошибка в одной из цифр"));
    QTRY_VERIFY(writes(QStringLiteral("ИНН"))); // the cursor is where the mistake is
    QVERIFY(all(types::account).empty());
    key(Qt::Key_Backspace);
    typeText(window(), QStringLiteral("3"));
    key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Сохранено: Тавория"));
    QCOMPARE(all(types::account).size(), size_t(1));
    QCOMPARE(all(types::account)[0].get(types::account.inn), QStringLiteral("7707083893"));
    SHOWS(QStringLiteral("Добавить контакт")); // its page stands open

    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS(QStringLiteral("Новый контакт"));
    QTRY_VERIFY(writes(QStringLiteral("Имя")));
    typeText(window(), QStringLiteral("Ольга Рябинина"));
    key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Сохранено: Ольга Рябинина"));
    SHOWS(QStringLiteral("Клиент: Тавория"));
    // A note that is begun here is about her; left at that, it is none.
    key(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(m_application->workbench()->capture()->text(), QStringLiteral("@Ольга Рябинина "));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));
    QVERIFY(all(types::note).empty());
    QCOMPARE(all(types::contact)[0].get(types::contact.account), all(types::account)[0].id());

    // The same again is noticed, and left for the one that is there.
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(writes(QStringLiteral("Имя")));
    typeText(window(), QStringLiteral("Рябинина Ольга"));
    SHOWS(QStringLiteral("Похоже, уже есть"));
    PRESS(QStringLiteral("Открыть: Ольга Рябинина"));
    SHOWS(QStringLiteral("Последний контакт"));
    QCOMPARE(all(types::contact).size(), size_t(1));

    // What was saved last is taken back.
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS(QStringLiteral("Вы это ещё не сохранили"));
    PRESS(QStringLiteral("Начать заново"));
    QTRY_VERIFY(!shows(QStringLiteral("Вы это ещё не сохранили")));
    PRESS(QStringLiteral("Имя"));
    QTRY_VERIFY(writes(QStringLiteral("Имя")));
    typeText(window(), QStringLiteral("Илья Корж"));
    key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Сохранено: Илья Корж"));
    QTRY_COMPARE(all(types::contact).size(), size_t(2));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(all(types::contact).size(), size_t(1));
    SHOWS(QStringLiteral("Люди")); // of the client whose contact it was
}

void TestContactWindow::aContactIsOpenedChangedAndDeleted()
{
    const RecordId tavoria = addClient(QStringLiteral("Тавория"));
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга Рябинина")).set(types::contact.account, tavoria);
    makeRecord(*m_store, olga);
    open(Phone);
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Ольга Рябинина"));
    SHOWS(QStringLiteral("Последний контакт"));
    PRESS(QStringLiteral("Изменить"));
    PRESS(QStringLiteral("Телефон"));
    QTRY_VERIFY(writes(QStringLiteral("Телефон")));
    typeText(window(), QStringLiteral("84950000841"));
    PRESS(QStringLiteral("Сохранить"));
    SHOWS(QStringLiteral("Позвонить: +7 495 000-08-41"));
    PRESS(QStringLiteral("Удалить"));
    SHOWS(QStringLiteral("Удалено: Ольга Рябинина"));
    QTRY_VERIFY(all(types::contact).empty());
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(all(types::contact).size(), size_t(1));
    PRESS(QStringLiteral("Ольга Рябинина")); // among the people of the client again
    SHOWS(QStringLiteral("Последний контакт"));
    PRESS(QStringLiteral("Клиент: Тавория"));
    SHOWS(QStringLiteral("Люди"));
}

void TestContactWindow::whatIsUnsavedOutlivesTheLock()
{
    const RecordId tavoria = addClient(QStringLiteral("Тавория"));
    open(Desktop);
    key(Qt::Key_2, Qt::ControlModifier);
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Изменить клиента"));
    PRESS(QStringLiteral("Отрасль"));
    QTRY_VERIFY(writes(QStringLiteral("Отрасль")));
    typeText(window(), QStringLiteral("Розница"));
    m_application->workbench()->leave(); // into the pocket, before the rest
    key(Qt::Key_Escape);
    SHOWS(QStringLiteral("Изменить клиента"));
    QVERIFY(all(types::account)[0].get(types::account.sector).isEmpty());
    PRESS(QStringLiteral("Изменить клиента"));
    SHOWS(QStringLiteral("Вы это ещё не сохранили"));
    PRESS(QStringLiteral("Сохранить"));
    SHOWS(QStringLiteral("Сохранено: Тавория"));
    QCOMPARE(all(types::account)[0].id(), tavoria);
    QCOMPARE(all(types::account)[0].get(types::account.sector), QStringLiteral("Розница"));
}

void TestContactWindow::theFirstClientIsMadeOnAPhone()
{
    open(Phone);
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Добавить первого клиента"));
    QTRY_VERIFY(writes(QStringLiteral("Название")));
    typeText(window(), QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Сохранить"));
    SHOWS(QStringLiteral("Сохранено: Тавория"));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY(all(types::account).empty());
    SHOWS(QStringLiteral("Добавить первого клиента")); // and one stands where one was
}

void TestContactWindow::aComplaintIsAddedOnItsTabAndSettled()
{
    const RecordId tavoria = addClient(QStringLiteral("Тавория"));
    open(Phone);
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Вопросы"));
    SHOWS(QStringLiteral("Открытых вопросов нет"));
    PRESS(QStringLiteral("Добавить жалобу"));
    QTRY_VERIFY(writes(QStringLiteral("Что случилось")));
    typeText(window(), QStringLiteral("Недовоз 240 коробок"));
    PRESS(QStringLiteral("Сохранить"));
    SHOWS(QStringLiteral("Открытые вопросы, 1")); // back on the tab it was added on
    QCOMPARE(all(types::complaint).size(), size_t(1));
    QCOMPARE(all(types::complaint)[0].get(types::complaint.account), tavoria);

    PRESS(QStringLiteral("Отметить: Недовоз 240 коробок"));
    SHOWS(QStringLiteral("Вопрос решён"));
    QTRY_VERIFY(all(types::complaint)[0].get(types::complaint.done));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY(!all(types::complaint)[0].get(types::complaint.done));
    PRESS(QStringLiteral("Обзор"));
    SHOWS(QStringLiteral("Открытые вопросы, 1"));
}

void TestContactWindow::theTabsAreReachedByKeys()
{
    addClient(QStringLiteral("Тавория"));
    open(Desktop);
    key(Qt::Key_2, Qt::ControlModifier);
    PRESS(QStringLiteral("Тавория"));
    SHOWS(QStringLiteral("Пока пусто"));
    key(Qt::Key_PageDown, Qt::ControlModifier);
    SHOWS(QStringLiteral("Целей пока нет"));
    key(Qt::Key_PageUp, Qt::ControlModifier);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    SHOWS(QStringLiteral("Файлов пока нет"));
    PRESS(QStringLiteral("Файлы"));
    key(Qt::Key_Left);
    SHOWS(QStringLiteral("Сделок пока нет"));
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    SHOWS(QStringLiteral("Договоров здесь нет"));
}

KF_WINDOW_TEST_MAIN(TestContactWindow)
#include "tst_contactwindow.moc"
