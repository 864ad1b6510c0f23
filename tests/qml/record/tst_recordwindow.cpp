// From a client's timeline into what is told there, and on into what hangs on it, as the app's user goes.
#include "core/record/types.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"

using namespace kf;
using namespace kf::test;

class TestRecordWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aNoteIsOpenedAndWhatCameOfItIsSettled();
    void backLeadsTheSameWay();
    void aNoteIsChanged();
    void whatIsDeletedComesBack();

private:
    Store &store() { return m_application->workbench()->session().store(); }
    Record stored(const RecordType &type) { return recordsOf(store(), type).front(); }
    void openNote();

    MorningClock m_clock;
};

void TestRecordWindow::init()
{
    begin();
    ApplicationOptions options;
    options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
    options.language = QStringLiteral("ru");
    options.synchronise = false;
    options.clock = &m_clock;
    StoreOptions making;
    making.directory = options.storeDirectory;
    making.create = true;
    making.clock = &m_clock;
    auto store = must(Store::open(making, Secret::random(32)));
    const RecordId client =
        makeRecord(*store, Record(types::account).set(types::account.name, QStringLiteral("Тавория")));
    const RecordId note = makeRecord(*store, Record(types::note)
                                                 .set(types::note.account, client)
                                                 .set(types::note.text, QStringLiteral("Недовоз\nещё строка")));
    makeRecord(*store, Record(types::promise)
                           .set(types::promise.title, QStringLiteral("Компенсация"))
                           .set(types::promise.account, client)
                           .set(types::promise.note, note));
    openWindow(options, {390, 844}, std::move(store));
}

void TestRecordWindow::cleanup()
{
    end();
    verifyNoWarnings();
}

void TestRecordWindow::openNote()
{
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Недовоз"));
    SHOWS(QStringLiteral("Недовоз\nещё строка"));
}

void TestRecordWindow::aNoteIsOpenedAndWhatCameOfItIsSettled()
{
    openNote();
    PRESS(QStringLiteral("Компенсация"));
    PRESS(QStringLiteral("Выполнено"));
    QTRY_VERIFY(stored(types::promise).get(types::promise.done));
    SHOWS(QStringLiteral("Открыть снова"));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY(!stored(types::promise).get(types::promise.done));
}

void TestRecordWindow::backLeadsTheSameWay()
{
    openNote();
    PRESS(QStringLiteral("Компенсация"));
    SHOWS(QStringLiteral("Выполнено"));
    PRESS(QStringLiteral("История изменений"));
    SHOWS(QStringLiteral("Создано"));
    PRESS(QStringLiteral("Назад"));
    SHOWS(QStringLiteral("Выполнено"));
    PRESS(QStringLiteral("Назад"));
    SHOWS(QStringLiteral("Недовоз\nещё строка"));
    PRESS(QStringLiteral("Назад"));
    SHOWS(QStringLiteral("Хронология"));
}

void TestRecordWindow::aNoteIsChanged()
{
    openNote();
    PRESS(QStringLiteral("Изменить"));
    PRESS(QStringLiteral("Текст"));
    QTest::keyClick(m_window, Qt::Key_End, Qt::ControlModifier);
    typeText(window(), QStringLiteral(", и ещё"));
    PRESS(QStringLiteral("Сохранить"));
    SHOWS(QStringLiteral("Недовоз\nещё строка, и ещё"));
    QCOMPARE(stored(types::note).get(types::note.text), QStringLiteral("Недовоз\nещё строка, и ещё"));
}

void TestRecordWindow::whatIsDeletedComesBack()
{
    openNote();
    PRESS(QStringLiteral("Удалить"));
    SHOWS(QStringLiteral("Хронология")); // back at the client's
    QTRY_VERIFY(recordsOf(store(), types::note).empty());
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(recordsOf(store(), types::note).size(), size_t(1));
    SHOWS(QStringLiteral("Недовоз"));
}

KF_WINDOW_TEST_MAIN(TestRecordWindow)
#include "tst_recordwindow.moc"
