// The journeys that the app is made for, from the first tap to the last, on a phone with no network unless it is said
// otherwise. Those about complaints, negotiations, contracts and reports begin when these have their pages.
#include "core/base/moment.h"
#include "core/record/types.h"
#include "tests/qml/journeys/journey.h"
#include "tests/support/fakeposition.h"
#include "tests/support/records.h"

#include <QQuickItem>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class ClockAt : public Clock
{
public:
    explicit ClockAt(QTime time)
        : m_ahead(QDateTime(QDate::currentDate(), time).toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch())
    {
    }
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch() + m_ahead; }
    qint64 monotonicMs() const override { return Clock::system().monotonicMs(); }
    quint32 bootId() const override { return Clock::system().bootId(); }

private:
    qint64 m_ahead;
};

} // namespace

class TestJourneys : public JourneyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup();
    void theEveningBefore();
    void atTheClients();
    void afterTheVisit();
    void theSummaryIsChangedAndTheLetterGoesWithIt();
    void twoVersionsOfOneThing();
    void theLostPhone();
    void theClientIsHandedOver();
    void theFirstDay();

private:
    Device device(const QString &name);
    void startServer();
    QString addClient(const Device &device, const QString &name);
    // A visit at the client's, with this for its note, up to its summary; from its end on it counts.
    void endAVisitOffline(const Device &device, const QString &client, const QString &note);

    std::unique_ptr<Server> m_server;
    Nowhere m_nowhere;
};

void TestJourneys::cleanup()
{
    end();
    m_server.reset();
    verifyNoWarnings();
}

Device TestJourneys::device(const QString &name)
{
    Device made(m_directory->filePath(name));
    made.init(name);
    return made;
}

void TestJourneys::startServer()
{
    m_server = std::make_unique<Server>(m_directory->filePath(text("server")), QString());
    m_server->createWorkspace({text("marina"), text("roman")});
    m_server->start();
}

QString TestJourneys::addClient(const Device &device, const QString &name)
{
    return device.must({text("add"), text("account"), text("name=") + name}).line();
}

void TestJourneys::endAVisitOffline(const Device &device, const QString &client, const QString &note)
{
    device.must({text("add"), text("visit"), text("title=Итоги"), text("account=") + client,
                 text("start=") + formatInstant(QDateTime::currentMSecsSinceEpoch())});
    m_server->stop();
    ApplicationOptions options;
    options.position = &m_nowhere;
    openStore(device.directory(), Phone, options);
    GOES(unlock());
    PRESS(text("Начать визит"));
    GOES(type(note));
    SHOWS(text("Сохранено на устройстве"));
    TAP("Завершить");
    SEE("Сохранить визит");
}

// J1: the next day's visits are looked through, and what is to be said there is put down.
void TestJourneys::theEveningBefore()
{
    const ClockAt evening(QTime(18, 0));
    const Device phone = device(text("phone"));
    for (const auto &[name, hour] : {std::pair("Тавория", 10), std::pair("Орбис", 13), std::pair("Норд", 16)}) {
        const QString client = addClient(phone, text(name));
        const QDateTime start(QDate::currentDate().addDays(1), QTime(hour, 0));
        phone.must({text("add"), text("visit"), text("title=Итоги"), text("account=") + client,
                    text("start=") + formatInstant(start.toMSecsSinceEpoch())});
        phone.must({text("add"), text("promise"), text("title=Акт для ") + text(name), text("account=") + client,
                    text("due=2020-01-01")});
    }
    ApplicationOptions options;
    options.clock = &evening;
    openStore(phone.directory(), Phone, options);
    GOES(unlock());
    SEE("Начните с этого");
    scrollDown(window());
    SEE("Завтра");
    TAP("10:00");
    SEE("Акт для Тавория, Просрочено");
    TAP("Добавить: Акт для Тавория");
    SEE("Изменить");
    GOES(arrive("J1, the evening before, a visit prepared", 8));
}

// J2: a visit, with a note that holds a promise and a task.
void TestJourneys::atTheClients()
{
    const Device phone = device(text("phone"));
    const QString client = addClient(phone, text("Тавория"));
    phone.must({text("add"), text("visit"), text("title=Итоги"), text("account=") + client,
                text("start=") + formatInstant(QDateTime::currentMSecsSinceEpoch())});
    ApplicationOptions options;
    options.position = &m_nowhere;
    openStore(phone.directory(), Phone, options);
    GOES(unlock());
    TAP("Новая заметка"); // and nothing else: where one is, is guessed
    GOES(type(text("Ждут акт сверки")));
    SEE("Сохранено на устройстве");
    TAP("Готово");
    SEE("Заметка сохранена");
    QTRY_VERIFY(!shows(text("Готово"))); // the sheet has gone down
    GOES(arrive("J2, a note", 2));
    const QJsonArray notes = phone.must({text("list"), text("note"), text("--json")}).array();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].toObject()[text("account")].toString(), client);

    TAP("Начать визит");
    GOES(type(text("!обещание Прислать акт до пятницы\n#задача Планограмма")));
    SEE("Сохранено на устройстве");
    TAP("Завершить");
    SEE("Сохранить визит");
    TAP("Сохранить визит");
    SEE("Визит завершён");
    GOES(arrive("J2, a visit", 6));
    QCOMPARE(phone.must({text("list"), text("promise"), text("--json")}).array().size(), 1);
    QCOMPARE(phone.must({text("list"), text("task"), text("--json")}).array().size(), 1);
}

// J3: what was found is confirmed, and a letter to the client waits for the network.
void TestJourneys::afterTheVisit()
{
    startServer();
    const Device phone = device(text("phone"));
    phone.must({text("enrol"), m_server->invite(text("marina"))});
    const QString client = addClient(phone, text("Тавория"));
    phone.must({text("add"), text("contact"), text("name=Ольга Рябинина"), text("account=") + client,
                text("email=olga@tavoria.example")});
    GOES(endAVisitOffline(phone, client, text("!обещание Прислать акт до пятницы")));
    TAP("И письмо");
    SEE("Письмо клиенту");
    TAP("Написать и: Ольга Рябинина");
    QTRY_COMPARE(m_application->workbench()->letter()->to(), text("olga@tavoria.example"));
    TAP("Отправить, когда будет сеть");
    SEE("Письмо ждёт сети");
    GOES(arrive("J3, the follow-up", 10));
}

// J3, the short way: a day and the letter are said in the summary, with no further page.
void TestJourneys::theSummaryIsChangedAndTheLetterGoesWithIt()
{
    startServer();
    const Device phone = device(text("phone"));
    phone.must({text("enrol"), m_server->invite(text("marina"))});
    const QString client = addClient(phone, text("Тавория"));
    phone.must({text("set"), client, text("email=office@tavoria.example")});
    GOES(endAVisitOffline(phone, client, text("!обещание Прислать акт")));
    TAP("Назначить срок");
    SEE("Завтра");
    TAP("Завтра");
    QTRY_VERIFY(!shows(text("Назначить срок")));
    QTRY_VERIFY(!shows(text("Без срока"))); // the sheet has gone down
    SHOWS(text("Офлайн"));
    scrollDown(window());
    TAP("Тавория, Обещания и следующая встреча");
    TAP("Сохранить визит");
    SEE("Визит завершён");
    GOES(arrive("J3, the follow-up in the summary", 10));
    const QJsonArray promises = phone.must({text("list"), text("promise"), text("--json")}).array();
    QCOMPARE(promises.size(), 1);
    QVERIFY(promises[0].toObject()[text("due")].toString().startsWith(
        QDate::currentDate().addDays(1).toString(Qt::ISODate)));
    QTRY_COMPARE(m_application->workbench()->letter()->outbox()->count(), 1);
}

// J8: on two devices one thing was changed offline; only what differs is asked about.
void TestJourneys::twoVersionsOfOneThing()
{
    startServer();
    const Device phone = device(text("phone"));
    phone.must({text("enrol"), m_server->invite(text("marina"))});
    const Device laptop = device(text("laptop"));
    laptop.must({text("enrol"), m_server->invite(text("roman"))});
    const QString id = addClient(phone, text("Тавория"));
    phone.must({text("sync"), text("--json")});
    laptop.must({text("sync"), text("--json")});
    phone.must({text("set"), id, text("phone=+7 495 111-11-11"), text("about=Сеть магазинов")});
    laptop.must({text("set"), id, text("phone=+7 495 222-22-22"), text("legalName=ООО «Тавория»")});
    laptop.must({text("sync"), text("--json")});
    openStore(phone.directory(), Phone);
    GOES(unlock());
    TAP("1 конфликт");
    SEE("Разобрать");
    TAP("Разобрать");
    SEE("Две версии");
    TAP("Сохранить итог");
    SEE("Итог сохранён");
    GOES(arrive("J8, two versions settled", 3));
    const QJsonObject merged = phone.must({text("get"), id, text("--json")}).object();
    QCOMPARE(merged[text("about")].toString(), text("Сеть магазинов"));
    QCOMPARE(merged[text("legalName")].toString(), text("ООО «Тавория»"));
}

// J10: the lost phone is shut out, and on a new one everything is there again.
void TestJourneys::theLostPhone()
{
    startServer();
    const Device lost = device(text("lost"));
    lost.must({text("enrol"), m_server->invite(text("marina"))});
    addClient(lost, text("Тавория"));
    lost.must({text("sync"), text("--json")});
    const QJsonArray devices =
        QJsonDocument::fromJson(m_server->admin({text("device"), text("list"), text("--json")}).out).array();
    QCOMPARE(devices.size(), 1);
    m_server->admin({text("device"), text("revoke"), devices[0].toObject()[text("id")].toVariant().toString()});
    QVERIFY(lost.run({text("sync"), text("--json")}).code != 0);

    openStore(m_directory->filePath(text("new")), Phone);
    QTRY_VERIFY(m_window->activeFocusItem());
    TAP("У меня есть приглашение");
    TAP("Пароль");
    typeText(window(), passphrase());
    QTest::keyClick(m_window, Qt::Key_Return);
    typeText(window(), passphrase());
    QTest::keyClick(m_window, Qt::Key_Return);
    typeText(window(), m_server->invite(text("marina")));
    TAP("Создать");
    QTRY_VERIFY_WITH_TIMEOUT(m_application->workbench() != nullptr, LongMs);
    TAP("Клиенты");
    SEE("Тавория");
    GOES(arrive("J10, a new phone", 6));
}

// J9: a client goes to a colleague for good.
void TestJourneys::theClientIsHandedOver()
{
    startServer();
    const Device phone = device(text("phone"));
    phone.must({text("enrol"), m_server->invite(text("marina"))});
    addClient(phone, text("Тавория"));
    phone.must({text("add"), text("user"), text("name=Роман Берг")});
    m_server->stop();
    openStore(phone.directory(), Phone);
    GOES(unlock());
    TAP("Клиенты");
    GOES(hold(text("Тавория")));
    TAP("Передать клиента");
    SEE("Роман Берг");
    QTRY_VERIFY(!isCovered()); // nobody's thumb is faster than a sheet that goes
    TAP("Роман Берг");
    TAP("Передать");
    SEE("Тавория: клиента примет Роман Берг");
    GOES(arrive("J9, a client is handed over", 5));
    QTRY_COMPARE(recordsOf(m_application->workbench()->session().store(), types::membership).size(), size_t(2));
}

// J11: from the first start to a client, a brief and a note, with neither a server nor a book.
void TestJourneys::theFirstDay()
{
    ApplicationOptions options;
    options.position = &m_nowhere;
    openStore(m_directory->filePath(text("new")), Phone, options);
    QTRY_VERIFY(m_window->activeFocusItem());
    typeText(window(), passphrase());
    TAP("Ещё раз тот же пароль");
    typeText(window(), passphrase());
    TAP("Создать");
    QTRY_VERIFY_WITH_TIMEOUT(m_application->workbench() != nullptr, LongMs);
    SEE("Клиентов пока нет");
    TAP("Добавить первого клиента");
    GOES(type(text("Тавория")));
    TAP("Сохранить");
    SEE("Пока пусто");
    TAP("Новая заметка");
    GOES(type(text("Первая встреча, ждут прайс")));
    SEE("Сохранено на устройстве");
    TAP("Готово");
    SEE("Первая встреча, ждут прайс");
    TAP("Бриф");
    SEE("Начать визит");
    GOES(arrive("J11, the first day", 9));
}

KF_WINDOW_TEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
