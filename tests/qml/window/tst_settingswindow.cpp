// The first day: into a company by its code, clients out of a file, the app fitted to hand and light.
#include "core/base/moment.h"
#include "qml/Models/command.h"
#include "qml/Theme/theme.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/programs.h"

#include <QDir>
#include <QFile>
#include <QQuickItem>
#include <QSet>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestSettingsWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aFirstStartByInvitation();
    void aServerOutOfReachLosesNothing();
    void aPersonalStoreJoinsLater();
    void anEmptyBookShowsTheWaysIn();
    void settingsApplyAtOnce();
    void aNewPassphraseOpensTheDoor();
    void clientsComeOutOfAFileAndGoAgain();
    void everythingIsTakenOut();
    void everyKeyIsItsOwnAndShown();

private:
    void open(const QString &store, QSize size = {390, 844});
    void firstStart(const QString &code);
    Device ownDevice(const QString &name);

    std::unique_ptr<Server> m_server;
};

void TestSettingsWindow::init()
{
    begin();
    m_server = std::make_unique<Server>(m_directory->filePath(text("server")), QString());
    m_server->createWorkspace({text("marina")});
    m_server->start();
}

void TestSettingsWindow::cleanup()
{
    end();
    m_server.reset();
    verifyNoWarnings();
}

Device TestSettingsWindow::ownDevice(const QString &name)
{
    Device made(m_directory->filePath(name));
    made.init(name);
    return made;
}

void TestSettingsWindow::open(const QString &store, QSize size)
{
    ApplicationOptions options;
    options.storeDirectory = store;
    options.language = text("ru");
    openWindow(options, size);
}

void TestSettingsWindow::firstStart(const QString &code)
{
    open(m_directory->filePath(text("new")));
    QTRY_VERIFY(m_window->activeFocusItem());
    PRESS(text("У меня есть приглашение"));
    SHOWS(text("Код приглашения"));
    PRESS(text("Пароль"));
    typeText(window(), passphrase());
    QTest::keyClick(m_window, Qt::Key_Return);
    typeText(window(), passphrase());
    QTest::keyClick(m_window, Qt::Key_Return);
    typeText(window(), code.left(code.size() / 2));
    PRESS(text("Создать"));
    SHOWS(text("Это не целый код приглашения"));
    QVERIFY(!m_application->workbench()); // nothing is made yet, and nothing typed is lost
    PRESS(text("Код приглашения"));
    QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
    typeText(window(), code);
    PRESS(text("Создать"));
    QTRY_VERIFY_WITH_TIMEOUT(m_application->workbench() != nullptr, LongMs);
}

void TestSettingsWindow::aFirstStartByInvitation()
{
    firstStart(m_server->invite(text("marina")));
    SHOWS(text("Вы подключены: work"));
    QVERIFY(!m_application->workbench()->join()->workspace().isEmpty());
    PRESS(text("Новая заметка"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    typeText(window(), text("Первый день"));
    SHOWS(text("Сохранено на устройстве"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->stat()[text("operations")].toInt(), 1, LongMs);
}

void TestSettingsWindow::aServerOutOfReachLosesNothing()
{
    const QString code = m_server->invite(text("marina"));
    m_server->stop();
    firstStart(code);
    SHOWS(text("Сервер не отвечает"));
    QCOMPARE(m_application->workbench()->join()->code(), code);
    PRESS(text("Позже"));
    SHOWS(text("Новая заметка")); // it works all the same
    lock();
    m_server->start();
    unlock(passphrase()); // and is tried again by itself
    SHOWS(text("Вы подключены: work"));

    // The code is used: nobody else gets in by it.
    const Device other = ownDevice(text("other"));
    QCOMPARE(other.run({text("enrol"), code}).code, 1);
}

void TestSettingsWindow::aPersonalStoreJoinsLater()
{
    const Device laptop = ownDevice(text("laptop"));
    laptop.must({text("add"), text("account"), text("name=Тавория")});
    open(laptop.directory(), {1280, 800});
    unlock(passphrase());
    SHOWS(text("Клиенты"));
    QTest::keyClick(m_window, Qt::Key_Comma, Qt::ControlModifier);
    SHOWS(text("Личное хранилище"));
    PRESS(text("Подключиться по приглашению"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextField"));
    typeText(window(), text("KF1-нечто"));
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(text("Код неполный или с опечаткой"));
    QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
    typeText(window(), m_server->invite(text("marina")));
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(text("Вы подключены: work"));
    // What was here before is there now.
    QTRY_COMPARE_WITH_TIMEOUT(m_server->stat()[text("operations")].toInt(), 1, LongMs);
    SHOWS(text("Последняя синхронизация"));
}

void TestSettingsWindow::anEmptyBookShowsTheWaysIn()
{
    const Device phone = ownDevice(text("phone"));
    open(phone.directory());
    unlock(passphrase());
    SHOWS(text("Клиентов пока нет"));
    PRESS(text("Загрузить из файла"));
    SHOWS(text("Выбрать файл"));
    PRESS(text("Назад"));
    PRESS(text("Клиенты"));
    PRESS(text("У меня есть приглашение"));
    SHOWS(text("Подключиться к компании"));
    PRESS(text("Позже"));
    PRESS(text("Добавить первого клиента"));
    SHOWS(text("Название"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextField"));
}

void TestSettingsWindow::settingsApplyAtOnce()
{
    const Device phone = ownDevice(text("phone"));
    open(phone.directory());
    unlock(passphrase());
    PRESS(text("Профиль и настройки"));
    SHOWS(text("База зашифрована"));
    SHOWS(text("Записи и поиск"));
    scrollDown(window());
    PRESS(text("Тёмная"));
    QTRY_VERIFY(Theme::of(*m_engine)->dark());
    PRESS(text("Яркий свет"));
    QTRY_VERIFY(Theme::of(*m_engine)->sunlight());
    PRESS(text("Яркий свет"));
    QTRY_VERIFY(Theme::of(*m_engine)->dark());
    PRESS(text("Текст крупнее"));
    QTRY_COMPARE(Theme::of(*m_engine)->textScale(), 1.15);
    scrollDown(window());
    PRESS(text("English"));
    SHOWS(text("Larger text"));
    lock();
    SHOWS(text("Open"));
    QCOMPARE(Theme::of(*m_engine)->textScale(), 1.15); // the door too
}

void TestSettingsWindow::aNewPassphraseOpensTheDoor()
{
    const Device phone = ownDevice(text("phone"));
    const QString next = text("пшеница и просо");
    open(phone.directory());
    unlock(passphrase());
    PRESS(text("Профиль и настройки"));
    PRESS(text("Пароль"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextField"));
    typeText(window(), text("не тот пароль"));
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(m_window, Qt::Key_Return);
        typeText(window(), next);
    }
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(text("Пароль не подошёл"));
    typeText(window(), passphrase()); // where it is asked for again
    PRESS(text("Сменить пароль"));
    SHOWS(text("Пароль изменён"));
    lock();
    SHOWS(text("Открыть"));
    typeText(window(), passphrase());
    QTest::keyClick(m_window, Qt::Key_Return); // which leaves one in the field
    SHOWS(text("Пароль не подошёл"));
    QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
    unlock(next);
}

void TestSettingsWindow::clientsComeOutOfAFileAndGoAgain()
{
    const Device laptop = ownDevice(text("laptop"));
    const QString path = m_directory->filePath(text("клиенты.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Название;ИНН;Сотрудников\nТавория;7701234567;1200\nБереста;;много\nЛавка Норд;;12\n");
    file.close();
    const auto clients = [&] { return laptop.must({text("list"), text("account"), text("--json")}).array().size(); };
    open(laptop.directory(), {1280, 800});
    unlock(passphrase());
    PRESS(text("Загрузить из файла"));
    SHOWS(text("Выбрать файл"));
    m_application->workbench()->importing()->open(QUrl::fromLocalFile(path)); // as the system's dialog answers
    SHOWS(text("Добавятся 2 записи"));
    SHOWS(text("1 строку взять нельзя"));
    scrollDown(window());
    SHOWS(text("Не взята, Строка 3, Сотрудников: много, Нужно целое число"));
    QCOMPARE(clients(), 0);
    PRESS(text("Загрузить 2 записи"));
    SHOWS(text("Добавлены 2 записи"));
    QCOMPARE(clients(), 2);
    PRESS(text("Отменить загрузку"));
    SHOWS(text("Загрузка отменена, удалены 2 записи"));
    QCOMPARE(clients(), 0);
    SHOWS(text("Загружали раньше"));
    PRESS(text("Назад"));
    SHOWS(text("Клиентов пока нет"));
}

void TestSettingsWindow::everythingIsTakenOut()
{
    const Device phone = ownDevice(text("phone"));
    phone.must({text("add"), text("account"), text("name=Тавория")});
    phone.must({text("note"), text("--account"), text("Тавория"), text("Ждут скидок")});
    const QString out = m_directory->filePath(text("out"));
    QVERIFY(QDir().mkpath(out));
    open(phone.directory());
    unlock(passphrase());
    PRESS(text("Клиенты"));
    PRESS(text("Тавория"));
    PRESS(text("Выгрузить клиента"));
    SHOWS(text("Эти файлы не зашифрованы."));
    PRESS(text("С историей изменений"));
    m_application->workbench()->exporting()->start(QUrl::fromLocalFile(out));
    SHOWS(text("Готово. 2 записи"));
    const QString folder = m_application->workbench()->exporting()->folder();
    QVERIFY(folder.startsWith(out + text("/Keyfield Тавория ")));
    QVERIFY(QFile::exists(folder + text("/note.csv")));
    QCOMPARE(QDir(out).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    PRESS(text("Назад"));
    SHOWS(text("Ждут скидок"));
}

void TestSettingsWindow::everyKeyIsItsOwnAndShown()
{
    const Device laptop = ownDevice(text("laptop"));
    open(laptop.directory(), {1280, 800});
    unlock(passphrase());
    SHOWS(text("Клиенты"));
    const QList<Command *> commands = m_window->findChildren<Command *>();
    QStringList sequences;
    for (const Command *command : commands) {
        for (const char *property : {"sequence", "otherSequence"}) {
            const QString sequence = command->property(property).toString();
            if (!sequence.isEmpty())
                sequences << QKeySequence(sequence).toString();
        }
    }
    QVERIFY(sequences.size() > 10);
    QCOMPARE(QSet<QString>(sequences.begin(), sequences.end()).size(), sequences.size());
    for (const auto &[key, modifier] : {std::pair(Qt::Key_F1, Qt::NoModifier), {Qt::Key_Slash, Qt::ControlModifier}}) {
        QTest::keyClick(m_window, key, modifier);
        SHOWS(text("Поиск и команды, Ctrl K"));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!shows(text("Поиск и команды, Ctrl K")));
    }
    m_window->resize(1280, 2800); // so that none is scrolled away
    QTest::keyClick(m_window, Qt::Key_F1);
    for (const Command *command : commands) {
        if (!command->property("sequence").toString().isEmpty())
            SHOWS(command->text() + text(", ") + command->allKeys().join(text(", ")));
    }
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(text("Поиск и команды, Ctrl K")));
    // And from the palette. The sheet takes every key until it has gone.
    const auto opened = [this] {
        QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
        return m_application->workbench()->search()->active();
    };
    QTRY_VERIFY(opened());
    typeText(window(), text(">клавиш"));
    SHOWS(text("Клавиши"));
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(text("Поиск и команды, Ctrl K"));
}

KF_WINDOW_TEST_MAIN(TestSettingsWindow)
#include "tst_settingswindow.moc"
