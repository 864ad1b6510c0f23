// The checklist of a visit in the app as its user has it in his hand: real buttons, a real store, a camera of the
// test's.
#include "core/record/types.h"
#include "qml/Media/pictures.h"
#include "tests/media/fakedevices.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/records.h"

using namespace kf;
using namespace kf::test;

class TestChecklistWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aVisitWithItsTopicsAndAPhoto();
    void withoutACameraItDoesNotApply();
    void onTheDesktopItStandsBesideTheNote();
    void lockedAndUnlockedItIsAllThere();

private:
    void open(QSize size = {390, 844});
    void startTheVisit();
    std::vector<Record> listOf(const RecordType &type)
    {
        return recordsOf(m_application->workbench()->session().store(), type);
    }

    std::unique_ptr<FakeDevices> m_devices;
    Secret m_key;
};

void TestChecklistWindow::init()
{
    begin();
    m_devices = std::make_unique<FakeDevices>();
    QImage shelf(800, 600, QImage::Format_RGB32);
    shelf.fill(Qt::white);
    m_devices->camera.picture = jpegOf(shelf);
}

void TestChecklistWindow::cleanup()
{
    end();
    m_devices.reset();
    verifyNoWarnings();
}

void TestChecklistWindow::open(QSize size)
{
    ApplicationOptions options;
    options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
    options.language = QStringLiteral("ru");
    options.synchronise = false;
    options.devices = &m_devices->devices;
    StoreOptions store;
    store.directory = options.storeDirectory;
    store.create = true;
    m_key = Secret::random(32);
    auto opened = must(Store::open(store, m_key));
    Record account(types::account);
    account.set(types::account.name, QStringLiteral("Тавория"));
    Record need(types::need);
    need.set(types::need.title, QStringLiteral("Своя касса")).set(types::need.account, makeRecord(*opened, account));
    makeRecord(*opened, need);
    Record list(types::checklist);
    list.set(types::checklist.title, QStringLiteral("В зале"));
    Record item(types::checklistItem);
    item.set(types::checklistItem.title, QStringLiteral("Снять полку"));
    item.set(types::checklistItem.checklist, makeRecord(*opened, list)).set(types::checklistItem.needsPhoto, true);
    makeRecord(*opened, item);
    openWindow(options, size, std::move(opened));
}

void TestChecklistWindow::startTheVisit()
{
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Начать визит"));
    SHOWS(QStringLiteral("Завершить"));
}

void TestChecklistWindow::aVisitWithItsTopicsAndAPhoto()
{
    open();
    startTheVisit();
    PRESS(QStringLiteral("Чек-лист, 0 из 1"));
    PRESS(QStringLiteral("Добавить: Своя касса"));
    PRESS(QStringLiteral("Своя касса"));
    SHOWS(QStringLiteral("Чек-лист: 1 из 2"));
    PRESS(QStringLiteral("Снять полку, Нужно фото"));
    PRESS(QStringLiteral("Снять"));
    SHOWS(QStringLiteral("Снять полку, С фото"));
    SHOWS(QStringLiteral("Чек-лист: 2 из 2"));
    QTRY_VERIFY(!shows(QStringLiteral("Закрыть камеру"))); // by itself
    QVERIFY(!m_devices->camera.on);
    PRESS(QStringLiteral("Сохранить как шаблон"));
    PRESS(QStringLiteral("Название шаблона"));
    typeText(window(), QStringLiteral("Каждый визит"));
    PRESS(QStringLiteral("Для всех клиентов"));
    SHOWS(QStringLiteral("Шаблон сохранён: Каждый визит"));
    PRESS(QStringLiteral("Закрыть"));
    QTRY_VERIFY(!shows(QStringLiteral("Закрыть")));
    SHOWS(QStringLiteral("Открыть: Фото")); // in the note
    PRESS(QStringLiteral("Завершить"));
    PRESS(QStringLiteral("Сохранить визит"));
    SHOWS(QStringLiteral("Визит завершён"));
    QCOMPARE(listOf(types::attachment).size(), size_t(1));
    const std::vector<Record> answers = listOf(types::answer);
    QCOMPARE(answers.size(), size_t(2));
    const auto withPhoto = std::find_if(answers.begin(), answers.end(),
                                        [](const Record &answer) { return !answer.get(types::answer.photo).isNull(); });
    QVERIFY(withPhoto != answers.end());
    QCOMPARE(withPhoto->get(types::answer.photo), listOf(types::attachment).front().id());
    QCOMPARE(withPhoto->get(types::answer.state), QStringLiteral("done"));
    QCOMPARE(listOf(types::checklist).size(), size_t(3));
}

void TestChecklistWindow::withoutACameraItDoesNotApply()
{
    m_devices->camera.trouble = DeviceTrouble::Missing;
    open();
    startTheVisit();
    PRESS(QStringLiteral("Чек-лист, 0 из 1"));
    PRESS(QStringLiteral("Снять полку, Нужно фото"));
    SHOWS(QStringLiteral("Камеры здесь нет"));
    SHOWS(QStringLiteral("Чек-лист: 0 из 1"));
    PRESS(QStringLiteral("Не применимо: Снять полку"));
    PRESS(QStringLiteral("Нет камеры"));
    PRESS(QStringLiteral("Закрыть как неприменимое"));
    SHOWS(QStringLiteral("Чек-лист: 1 из 1"));
    SHOWS(QStringLiteral("Снять полку, Не применимо: Нет камеры"));
    QTRY_VERIFY(!shows(QStringLiteral("Причина")));
    PRESS(QStringLiteral("Снять полку, Не применимо: Нет камеры")); // open again
    SHOWS(QStringLiteral("Чек-лист: 0 из 1"));
}

void TestChecklistWindow::onTheDesktopItStandsBesideTheNote()
{
    open({1280, 800});
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Начать визит"));
    SHOWS(QStringLiteral("О чём говорить"));
    PRESS(QStringLiteral("Добавить: Своя касса"));
    PRESS(QStringLiteral("Своя касса"));
    SHOWS(QStringLiteral("О чём говорить, 1 из 1"));
    PRESS(QStringLiteral("Снять полку, Нужно фото"));
    PRESS(QStringLiteral("Снять"));
    SHOWS(QStringLiteral("Снять полку, С фото"));
    PRESS(QStringLiteral("Чек-лист, 2 из 2"));
    SHOWS(QStringLiteral("Чек-лист: 2 из 2"));
    QTest::keyClick(&window(), Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Чек-лист: 2 из 2")));
    SHOWS(QStringLiteral("Завершить"));
}

void TestChecklistWindow::lockedAndUnlockedItIsAllThere()
{
    open();
    startTheVisit();
    PRESS(QStringLiteral("Чек-лист, 0 из 1"));
    PRESS(QStringLiteral("Добавить: Своя касса"));
    PRESS(QStringLiteral("Своя касса"));
    PRESS(QStringLiteral("Добавить тему"));
    typeText(window(), QStringLiteral("Полка в ноябр"));
    m_application->lock();
    QVERIFY(!m_application->workbench());
    QTRY_VERIFY(!shows(QStringLiteral("Своя касса")));
    StoreOptions store;
    store.directory = m_directory->filePath(QStringLiteral("store"));
    m_application->use(must(Store::open(store, m_key)));
    SHOWS(QStringLiteral("Завершить")); // in the visit again
    PRESS(QStringLiteral("Чек-лист, 1 из 2"));
    SHOWS(QStringLiteral("Своя касса"));
    QTRY_COMPARE(m_application->workbench()->checklist()->typed(), QStringLiteral("Полка в ноябр"));
    PRESS(QStringLiteral("Добавить тему"));
    QTest::keyClick(&window(), Qt::Key_Return);
    SHOWS(QStringLiteral("Чек-лист: 1 из 3"));
    SHOWS(QStringLiteral("Полка в ноябр"));
}

KF_WINDOW_TEST_MAIN(TestChecklistWindow)
#include "tst_checklistwindow.moc"
