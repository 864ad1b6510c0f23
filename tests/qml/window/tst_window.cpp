// The app as its user has it in his hand: real buttons, a real store, a real server and a colleague's laptop.
#include "core/base/moment.h"
#include "qml/Theme/theme.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/fakeposition.h"
#include "tests/support/programs.h"

#include <QQuickItem>
#include <QSettings>

using namespace kf;
using namespace kf::test;

class TestWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aNoteTakenWithNoNetworkReachesTheOffice();
    void theSameWithTheKeyboardAlone();
    void aWrongPassphraseIsRefusedInWords();
    void lockingShutsTheHouse();
    void aFirstStartMakesAStore();
    void languageAndThemeChangeAtOnce();
    void thePhoneHasItsSettingsBehindTheFace();
    void aTickedTaskCanBeTakenBack();
    void aVisitFromStartToFinish();
    void theBriefIsReadBeforeAndInAVisit();
    void twoVersionsAreSettled();
    void everyWidthHasItsLayout();
    void onePlaceToFindAndToDo();
    void thePhoneSearchesEverything();
    void aNameIsCompletedAndDoneIsUndone();

private:
    Device device(const QString &name, const QString &login);
    void open(const QString &store, QSize size = {390, 844});
    void unlock() { WindowTest::unlock(passphrase()); }

    std::unique_ptr<Server> m_server;
    Nowhere m_nowhere;
};

void TestWindow::init()
{
    begin();
    m_server = std::make_unique<Server>(m_directory->filePath(QStringLiteral("server")), QString());
    m_server->createWorkspace({QStringLiteral("marina"), QStringLiteral("roman")});
    m_server->start();
}

void TestWindow::cleanup()
{
    end();
    m_server.reset();
    verifyNoWarnings();
}

Device TestWindow::device(const QString &name, const QString &login)
{
    const Device made(m_directory->filePath(name));
    made.init(name);
    made.must({QStringLiteral("enrol"), m_server->invite(login)});
    return made;
}

void TestWindow::open(const QString &store, QSize size)
{
    ApplicationOptions options;
    options.storeDirectory = store;
    options.language = QStringLiteral("ru");
    options.position = &m_nowhere;
    openWindow(options, size);
}

void TestWindow::aNoteTakenWithNoNetworkReachesTheOffice()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("roman"));
    phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")});
    phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Береста")});
    phone.must({QStringLiteral("sync"), QStringLiteral("--json")});
    m_server->stop();

    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    SHOWS(QStringLiteral("Пока пусто"));
    PRESS(QStringLiteral("Новая заметка"));
    SHOWS(QStringLiteral("Заметка"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    const QString text = QStringLiteral("Ольга ждёт акт сверки до среды");
    typeText(window(), text);
    SHOWS(QStringLiteral("Сохранено на устройстве"));
    QTest::keyClick(m_window, Qt::Key_Escape); // into the pocket, with no button pressed
    SHOWS(text);
    QCOMPARE(laptop.must({QStringLiteral("list"), QStringLiteral("note"), QStringLiteral("--json")}).array().size(), 0);

    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->stat()[QStringLiteral("operations")].toInt(), 3, LongMs);
    laptop.must({QStringLiteral("sync"), QStringLiteral("--json")});
    const QJsonArray notes =
        laptop.must({QStringLiteral("list"), QStringLiteral("note"), QStringLiteral("--json")}).array();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].toObject()[QStringLiteral("text")].toString(), text);
}

void TestWindow::theSameWithTheKeyboardAlone()
{
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("marina"));
    laptop.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")});
    open(laptop.directory(), {1280, 800});
    unlock();
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    typeText(window(), QStringLiteral("Без мыши"));
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Заметка сохранена"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->stat()[QStringLiteral("operations")].toInt(), 2, LongMs);
    QTRY_VERIFY(!shows(QStringLiteral("Готово"))); // the sheet has gone down
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    SHOWS(QStringLiteral("Тавория"));
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    SHOWS(QStringLiteral("Сегодня"));
}

void TestWindow::aWrongPassphraseIsRefusedInWords()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    open(phone.directory());
    SHOWS(QStringLiteral("Открыть"));
    typeText(window(), QStringLiteral("овёс и рожь 2026"));
    PRESS(QStringLiteral("Открыть"));
    QTRY_VERIFY_WITH_TIMEOUT(m_application->unlock()->refusals() == 1, LongMs);
    QVERIFY(!m_application->workbench());
    QVERIFY(!m_application->unlock()->error().isEmpty());
    SHOWS(m_application->unlock()->error());
}

void TestWindow::lockingShutsTheHouse()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")});
    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Новая заметка"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    typeText(window(), QStringLiteral("На полуслове"));
    lock();
    QTRY_VERIFY2(!shows(QStringLiteral("Клиенты")), qPrintable(spoken(window())));
    SHOWS(QStringLiteral("Открыть"));
    QTRY_VERIFY(!shows(QStringLiteral("Готово"))); // the sheet is gone too
    unlock();
    SHOWS(QStringLiteral("Готово")); // and comes back as it was, with the cursor where it stood
    QTRY_COMPARE_WITH_TIMEOUT(m_application->workbench()->capture()->text(), QStringLiteral("На полуслове"), LongMs);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    QCOMPARE(m_window->activeFocusItem()->property("cursorPosition").toInt(), 12);
    typeText(window(), QStringLiteral("!"));
    QTRY_COMPARE(m_application->workbench()->capture()->text(), QStringLiteral("На полуслове!"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));
    lock();
    unlock();
    SHOWS(QStringLiteral("Новая заметка"));
    QVERIFY(!shows(QStringLiteral("Готово"))); // closed stays closed
}

void TestWindow::aFirstStartMakesAStore()
{
    open(m_directory->filePath(QStringLiteral("new")));
    QTRY_VERIFY(m_window->activeFocusItem());
    typeText(window(), QStringLiteral("первый пароль"));
    QTest::keyClick(m_window, Qt::Key_Tab);
    QTest::keyClick(m_window, Qt::Key_Tab); // over the eye
    typeText(window(), QStringLiteral("первый пароль"));
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->workbench() != nullptr, LongMs);
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Сегодня"));
    SHOWS(QStringLiteral("Новая заметка"));
}

void TestWindow::languageAndThemeChangeAtOnce()
{
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("marina"));
    open(laptop.directory(), {1280, 800});
    unlock();
    SHOWS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Профиль и настройки"));
    PRESS(QStringLiteral("Вид"));
    PRESS(QStringLiteral("English"));
    SHOWS(QStringLiteral("Accounts"));
    PRESS(QStringLiteral("Dark"));
    QTRY_VERIFY(Theme::of(*m_engine)->dark());
    PRESS(QStringLiteral("Protection"));
    PRESS(QStringLiteral("Lock now"));
    SHOWS(QStringLiteral("Open"));
    QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), QStringLiteral("en"));
}

void TestWindow::thePhoneHasItsSettingsBehindTheFace()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Профиль и настройки"));
    SHOWS(QStringLiteral("Заблокировать"));
    scrollDown(window());
    PRESS(QStringLiteral("Яркий свет"));
    QTRY_VERIFY(Theme::of(*m_engine)->sunlight());
    QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier);
    SHOWS(QStringLiteral("Открыть"));
}

void TestWindow::aTickedTaskCanBeTakenBack()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QString id = phone
                           .must({QStringLiteral("add"), QStringLiteral("task"),
                                  QStringLiteral("title=Позвонить Ольге"), QStringLiteral("due=") + today})
                           .line();
    const auto done = [&] {
        return phone.must({QStringLiteral("get"), id, QStringLiteral("--json")})
            .object()[QStringLiteral("done")]
            .toBool();
    };
    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Сделать: Позвонить Ольге"));
    SHOWS(QStringLiteral("Задача выполнена"));
    QTRY_VERIFY_WITH_TIMEOUT(done(), LongMs);
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY_WITH_TIMEOUT(!done(), LongMs);
}

void TestWindow::aVisitFromStartToFinish()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    const QString account =
        phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")}).line();
    const QString id = phone
                           .must({QStringLiteral("add"), QStringLiteral("visit"), QStringLiteral("title=Итоги"),
                                  QStringLiteral("account=") + account,
                                  QStringLiteral("start=") + formatInstant(QDateTime::currentMSecsSinceEpoch())})
                           .line();
    const auto visit = [&](const char *field) {
        return phone.must({QStringLiteral("get"), id, QStringLiteral("--json")}).object()[QLatin1String(field)];
    };
    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Начать визит"));
    SHOWS(QStringLiteral("Это устройство не умеет определять место"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    typeText(window(), QStringLiteral("#задача Планограмма"));
    SHOWS(QStringLiteral("Сохранено на устройстве"));
    QCOMPARE(visit("checkIn").toString(), QStringLiteral("no receiver"));

    // The lock comes between: the visit is there again, with its words.
    lock();
    unlock();
    SHOWS(QStringLiteral("Задача, Планограмма"));

    PRESS(QStringLiteral("Свернуть визит"));
    PRESS(QStringLiteral("Вернуться к визиту"));
    PRESS(QStringLiteral("Завершить"));
    SHOWS(QStringLiteral("Задача, Планограмма"));
    QVERIFY(visit("finished").isNull());
    PRESS(QStringLiteral("К заметке"));
    SHOWS(QStringLiteral("Завершить"));
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Сохранить визит"));
    QTest::keyClick(m_window, Qt::Key_4);
    QTRY_COMPARE(visit("satisfaction").toInt(), 4);
    PRESS(QStringLiteral("5, в восторге"));
    QTRY_COMPARE(visit("satisfaction").toInt(), 5);
    PRESS(QStringLiteral("Сохранить визит"));
    SHOWS(QStringLiteral("Визит завершён"));
    QVERIFY(!visit("finished").isNull());
    PRESS(QStringLiteral("Вернуть"));
    SHOWS(QStringLiteral("Задача, Планограмма"));
    QVERIFY(visit("finished").isNull());
    PRESS(QStringLiteral("Завершить"));
    PRESS(QStringLiteral("Сохранить визит"));
    SHOWS(QStringLiteral("Визит завершён"));
    const QJsonArray tasks =
        phone.must({QStringLiteral("list"), QStringLiteral("task"), QStringLiteral("--json")}).array();
    QCOMPARE(tasks.size(), 1);
    const QJsonArray notes =
        phone.must({QStringLiteral("list"), QStringLiteral("note"), QStringLiteral("--json")}).array();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].toObject()[QStringLiteral("visit")].toString(), id);
}

void TestWindow::theBriefIsReadBeforeAndInAVisit()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    const QString account =
        phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")}).line();
    phone.must({QStringLiteral("add"), QStringLiteral("visit"), QStringLiteral("title=Итоги"),
                QStringLiteral("account=") + account,
                QStringLiteral("start=") + formatInstant(QDateTime::currentMSecsSinceEpoch())});
    phone.must({QStringLiteral("add"), QStringLiteral("promise"), QStringLiteral("title=Акт сверки"),
                QStringLiteral("account=") + account, QStringLiteral("due=2020-01-01")});
    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Бриф"));
    SHOWS(QStringLiteral("Акт сверки, Просрочено"));
    QVERIFY(!shows(QStringLiteral("Клиенты")));    // the page has a bar of its own
    PRESS(QStringLiteral("Добавить: Акт сверки")); // to what one wants to talk about
    SHOWS(QStringLiteral("Изменить"));
    PRESS(QStringLiteral("Акт сверки"));
    QTRY_COMPARE(
        phone.must({QStringLiteral("list"), QStringLiteral("answer"), QStringLiteral("--json")}).array().size(), 1);
    PRESS(QStringLiteral("Начать визит"));
    SHOWS(QStringLiteral("Чек-лист, 1 из 1"));
    PRESS(QStringLiteral("Открыть бриф"));
    SHOWS(QStringLiteral("Акт сверки, Просрочено"));
    PRESS(QStringLiteral("Вернуться к визиту"));
    PRESS(QStringLiteral("Свернуть визит"));
    SHOWS(QStringLiteral("Вернуться к визиту")); // to where one came from
    PRESS(QStringLiteral("Назад"));
    SHOWS(QStringLiteral("Новая заметка"));
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Бриф"));
    SHOWS(QStringLiteral("Акт сверки, Просрочено"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    SHOWS(QStringLiteral("Новая заметка"));
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier);
    SHOWS(QStringLiteral("Акт сверки, Просрочено"));
}

void TestWindow::twoVersionsAreSettled()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("roman"));
    const QString id =
        phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")}).line();
    phone.must({QStringLiteral("sync"), QStringLiteral("--json")});
    laptop.must({QStringLiteral("sync"), QStringLiteral("--json")});
    phone.must({QStringLiteral("set"), id, QStringLiteral("phone=+7 495 111-11-11")});
    laptop.must({QStringLiteral("set"), id, QStringLiteral("phone=+7 495 222-22-22")});
    laptop.must({QStringLiteral("sync"), QStringLiteral("--json")});

    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("1 конфликт"));
    PRESS(QStringLiteral("Разобрать"));
    SHOWS(QStringLiteral("Две версии"));
    PRESS(QStringLiteral("Сохранить итог"));
    SHOWS(QStringLiteral("Итог сохранён"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->stat()[QStringLiteral("operations")].toInt(), 4, LongMs);
    laptop.must({QStringLiteral("sync"), QStringLiteral("--json")});
    QCOMPARE(laptop.must({QStringLiteral("conflicts"), QStringLiteral("--json")}).array().size(), 0);
}

void TestWindow::everyWidthHasItsLayout()
{
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("marina"));
    laptop.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")});
    open(laptop.directory(), {390, 844});
    unlock();
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    SHOWS(QStringLiteral("Назад"));
    m_window->resize(1280, 800); // the list joins the client
    QTRY_VERIFY(!shows(QStringLiteral("Назад")));
    SHOWS(QStringLiteral("Пока пусто"));
    m_window->resize(820, 1180);
    SHOWS(QStringLiteral("Пока пусто"));
    m_window->resize(360, 640);
    SHOWS(QStringLiteral("Назад"));
    PRESS(QStringLiteral("Назад"));
    SHOWS(QStringLiteral("Тавория"));
}

void TestWindow::onePlaceToFindAndToDo()
{
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("marina"));
    laptop.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")});
    laptop.must({QStringLiteral("note"), QStringLiteral("--account"), QStringLiteral("Тавория"),
                 QStringLiteral("Ждут больше скидок за самовывоз")});
    open(laptop.directory(), {1280, 800});
    unlock();
    SHOWS(QStringLiteral("Клиенты"));
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    SHOWS(QStringLiteral("Недавние"));
    typeText(window(), QStringLiteral("crblrf")); // the other layout
    SHOWS(QStringLiteral("Тавория, Ждут больше скидок за самовывоз"));
    QTest::keyClick(m_window, Qt::Key_Tab); // what can be done about him
    SHOWS(QStringLiteral("Новая заметка, Тавория"));
    QTest::keyClick(m_window, Qt::Key_Escape); // back to what was found
    QTRY_VERIFY(!shows(QStringLiteral("Новая заметка, Тавория")));
    SHOWS(QStringLiteral("Тавория, Ждут больше скидок за самовывоз"));
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(QStringLiteral("Ждут больше скидок за самовывоз")); // on his page
    QTRY_COMPARE(m_application->workbench()->search()->active(), false);

    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_application->workbench()->search()->active());
    typeText(window(), QStringLiteral("тавор"));
    SHOWS(QStringLiteral("Новая заметка, Тавория"));
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));

    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_application->workbench()->search()->active());
    typeText(window(), QStringLiteral(">безопасн"));
    SHOWS(QStringLiteral("Заблокировать"));
    QTest::keyClick(m_window, Qt::Key_Return);
    SHOWS(QStringLiteral("Открыть"));
}

void TestWindow::thePhoneSearchesEverything()
{
    const Device phone = device(QStringLiteral("phone"), QStringLiteral("marina"));
    phone.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Тавория")});
    phone.must({QStringLiteral("note"), QStringLiteral("--account"), QStringLiteral("Тавория"),
                QStringLiteral("Ждут больше скидок за самовывоз")});
    open(phone.directory());
    unlock();
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Клиент, контакт или заметка"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextField"));
    typeText(window(), QStringLiteral("скидка"));
    SHOWS(QStringLiteral("1 совпадение на устройстве"));
    PRESS(QStringLiteral("Тавория, Ждут больше скидок"));
    SHOWS(QStringLiteral("Новая заметка"));
    SHOWS(QStringLiteral("Назад"));
    PRESS(QStringLiteral("Назад"));
    SHOWS(QStringLiteral("Недавние")); // the box begins anew, and knows where one was
    typeText(window(), QStringLiteral("скитка"));
    SHOWS(QStringLiteral("Ничего нет"));
    PRESS(QStringLiteral("Искать: скидка"));
    SHOWS(QStringLiteral("1 совпадение на устройстве"));
}

void TestWindow::aNameIsCompletedAndDoneIsUndone()
{
    const Device laptop = device(QStringLiteral("laptop"), QStringLiteral("marina"));
    laptop.must({QStringLiteral("add"), QStringLiteral("contact"), QStringLiteral("name=Ольга Рябинина")});
    open(laptop.directory(), {1280, 800});
    unlock();
    SHOWS(QStringLiteral("Клиенты"));
    QTest::keyClick(m_window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    typeText(window(), QStringLiteral("#зад"));
    SHOWS(QStringLiteral("задача"));
    QTest::keyClick(m_window, Qt::Key_Tab);
    typeText(window(), QStringLiteral("спросить @ряб"));
    SHOWS(QStringLiteral("Ольга Рябинина"));
    QTest::keyClick(m_window, Qt::Key_Return);
    typeText(window(), QStringLiteral("про полку"));
    const QString text = QStringLiteral("#задача спросить @Ольга Рябинина про полку");
    QTRY_COMPARE(m_application->workbench()->capture()->text(), text);
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Сохранено: заметка и 1 следующий шаг"));
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextArea"));
    QTRY_COMPARE(m_application->workbench()->capture()->text(), text);
    const auto tasks = laptop.must({QStringLiteral("list"), QStringLiteral("task"), QStringLiteral("--json")}).array();
    QCOMPARE(tasks.size(), 0);
}

KF_WINDOW_TEST_MAIN(TestWindow)
#include "tst_window.moc"
