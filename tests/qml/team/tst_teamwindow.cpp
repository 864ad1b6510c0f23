// A client's team, and a client that goes to a colleague, in the app as its user has it in his hand.
#include "core/change/refusal.h"
#include "core/portfolio/handover.h"
#include "core/record/types.h"
#include "core/sync/identity.h"
#include "core/sync/refusedwork.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"

using namespace kf;
using namespace kf::test;

class TestTeamWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aClientIsClosedForOnesTeam();
    void aColleagueComesIntoTheTeam();
    void theClientIsHandedOver();
    void aClientIsAccepted();
    void whoGaveAClientIntroducesHisSuccessor();
    void aColleaguesRefusedWordsAreTakenOver();
    void whatWasSaidStaysWhenOneLeaves();

private:
    static constexpr QSize Phone{390, 844};

    RecordId add(const Record &record) { return makeRecord(*m_store, record); }
    void openPeople(QSize size)
    {
        openWindow(m_options, size, std::move(m_store));
        SHOWS(QStringLiteral("Сегодня"));
        PRESS(QStringLiteral("Клиенты"));
        PRESS(QStringLiteral("Тавория"));
        PRESS(QStringLiteral("Люди"));
        SHOWS(QStringLiteral("Команда"));
    }
    std::vector<Record> all(const RecordType &type)
    {
        return recordsOf(m_application->workbench()->session().store(), type);
    }

    MorningClock m_clock;
    ApplicationOptions m_options;
    std::unique_ptr<Store> m_store;
    RecordId m_tavoria;
    RecordId m_boris;
    RecordId m_me;
};

void TestTeamWindow::init()
{
    begin();
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
    m_me = RecordId::generate(2);
    must(m_store
             ->write([this](Store::WriteAccess &store) {
                 Identity identity;
                 identity.server = QStringLiteral("https://127.0.0.1:1");
                 identity.workspace = RecordId::generate(1);
                 identity.user = m_me;
                 identity.userName = QStringLiteral("Марина Лаптева");
                 identity.role = QStringLiteral("kam");
                 return writeIdentity(store.keeper.db(), identity);
             })
             .result());
    m_tavoria = add(Record(types::account).set(types::account.name, QStringLiteral("Тавория")));
    m_boris = add(Record(types::user).set(types::user.name, QStringLiteral("Борис Титов")));
}

void TestTeamWindow::cleanup()
{
    end();
    verifyNoWarnings();
}

void TestTeamWindow::aClientIsClosedForOnesTeam()
{
    openPeople(Phone);
    if (QTest::currentTestFailed())
        return;
    PRESS(QStringLiteral("Только для моей команды"));
    SHOWS(QStringLiteral("Теперь клиента видит только команда"));
    QTRY_COMPARE(all(types::membership).size(), size_t(1));
    SHOWS(QStringLiteral("Марина Лаптева (вы), Ведёт клиента"));
}

void TestTeamWindow::aColleagueComesIntoTheTeam()
{
    openPeople({1280, 800});
    if (QTest::currentTestFailed())
        return;
    PRESS(QStringLiteral("Добавить"));
    PRESS(QStringLiteral("Борис Титов"));
    PRESS(QStringLiteral("Специалист"));
    PRESS(QStringLiteral("Добавить в команду"));
    SHOWS(QStringLiteral("Борис Титов, Специалист"));
    QTRY_COMPARE(all(types::membership).size(), size_t(2));
    PRESS(QStringLiteral("Борис Титов, Специалист"));
    PRESS(QStringLiteral("Убрать из команды"));
    SHOWS(QStringLiteral("Больше не в команде: Борис Титов"));
    QTRY_COMPARE(all(types::membership).size(), size_t(1));
}

void TestTeamWindow::theClientIsHandedOver()
{
    openPeople(Phone);
    if (QTest::currentTestFailed())
        return;
    PRESS(QStringLiteral("Передать клиента"));
    PRESS(QStringLiteral("Передать"));
    SHOWS(QStringLiteral("Выберите, кто примет клиента"));
    PRESS(QStringLiteral("Борис Титов"));
    SHOWS(QStringLiteral("Борис Титов получит клиента сразу. Вы видите его до конца этого дня"));
    PRESS(QStringLiteral("Передать"));
    SHOWS(QStringLiteral("Тавория: клиента примет Борис Титов"));
    QTRY_COMPARE(all(types::membership).size(), size_t(2)); // his, and mine until tonight
    SHOWS(QStringLiteral("Команда"));                       // back at the client
    PRESS(QStringLiteral("Вернуть"));
    QTRY_COMPARE(all(types::membership).size(), size_t(1)); // mine, and no end to it
    QCOMPARE(all(types::membership).front().get(types::membership.to), qint64(0));
}

// Boris gives a client: Today asks to accept him, part by part.
void TestTeamWindow::aClientIsAccepted()
{
    add(Record(types::membership)
            .set(types::membership.account, m_tavoria)
            .set(types::membership.user, m_boris)
            .set(types::membership.role, QStringLiteral("kam")));
    portfolio::Team team;
    team.account = m_tavoria;
    team.me = m_boris;
    const auto given = portfolio::handOver(team, {m_me, 0, 0, 0, QStringLiteral("Кто там решает?\nОлег Ремизов"), {}},
                                           m_clock.nowMs());
    must(m_store->apply(given.action).result());
    openWindow(m_options, Phone, std::move(m_store));
    PRESS(QStringLiteral("Принять клиента: Тавория, Борис Титов передаёт вам клиента"));
    SHOWS(QStringLiteral("Принять: Тавория"));
    SHOWS(QStringLiteral("Олег Ремизов"));
    QVERIFY(!all(types::task).front().get(types::task.done));
    PRESS(QStringLiteral("Прочитано, всё ясно"));
    PRESS(QStringLiteral("Принять клиента"));
    SHOWS(QStringLiteral("Теперь клиент у вас: Тавория"));
    QTRY_VERIFY(all(types::task).front().get(types::task.done));
    SHOWS(QStringLiteral("Сегодня"));
    PRESS(QStringLiteral("Вернуть"));
    QTRY_VERIFY(!all(types::task).front().get(types::task.done));
}

void TestTeamWindow::whoGaveAClientIntroducesHisSuccessor()
{
    openPeople(Phone);
    if (QTest::currentTestFailed())
        return;
    PRESS(QStringLiteral("Передать клиента"));
    PRESS(QStringLiteral("Борис Титов"));
    PRESS(QStringLiteral("Передать"));
    SHOWS(QStringLiteral("Борис Титов, Ведёт клиента · ещё не принято"));
    scrollDown(window());
    PRESS(QStringLiteral("Представить письмом: Борис Титов"));
    SHOWS(QStringLiteral("Письмо клиенту"));
    QTRY_COMPARE(m_application->workbench()->letter()->subject(),
                 QStringLiteral("Кто работает с вами с 13 октября 2026: Борис Титов"));
}

// The client's team says that there is something, and the page of the sync has it.
void TestTeamWindow::aColleaguesRefusedWordsAreTakenOver()
{
    const RecordId note = RecordId::generate(m_clock.nowMs());
    const auto change = [](const FieldType &field, const Value &value) {
        return FieldChange{field.name().toByteArray(), field.mergeKind(), encodeValue(field, value), {}, {}, {}};
    };
    Operation operation;
    operation.counter = operation.action = 1;
    operation.record = note;
    operation.type = "note";
    operation.kind = Operation::Kind::Create;
    operation.fields = {change(types::note.account, m_tavoria),
                        change(types::note.text, QStringLiteral("Ждут скидку до пятницы"))};
    const wire::RefusedItem item{{DeviceId{7}, 1}, m_clock.nowMs(), m_boris,
                                 refusal::NoRight, m_tavoria,       encode(operation)};
    must(m_store
             ->write([&](Store::WriteAccess &store) { return takeRefusedAnswer(store, {}, {{item}}, m_clock.nowMs()); })
             .result());
    openPeople(Phone);
    if (QTest::currentTestFailed())
        return;
    SHOWS(QStringLiteral("1 изменение коллег не принято"));
    PRESS(QStringLiteral("Прочитать"));
    SHOWS(QStringLiteral("Заметка: Ждут скидку до пятницы"));
    SHOWS(QStringLiteral("У автора больше нет доступа к этому клиенту"));
    PRESS(QStringLiteral("Взять себе"));
    SHOWS(QStringLiteral("Теперь это ваше и уйдёт со следующей синхронизацией"));
    QTRY_COMPARE(all(types::note).size(), size_t(1));
    QCOMPARE(all(types::note).front().id(), note);
}

void TestTeamWindow::whatWasSaidStaysWhenOneLeaves()
{
    openPeople(Phone);
    if (QTest::currentTestFailed())
        return;
    PRESS(QStringLiteral("Передать клиента"));
    PRESS(QStringLiteral("Борис Титов"));
    SHOWS(QStringLiteral("Борис Титов получит клиента сразу. Вы видите его до конца этого дня"));
    QTest::keyClick(&window(), Qt::Key_Escape);
    SHOWS(QStringLiteral("Только для моей команды"));
    scrollDown(window()); // from below the bar
    PRESS(QStringLiteral("Передать клиента"));
    SHOWS(QStringLiteral("Борис Титов получит клиента сразу. Вы видите его до конца этого дня"));
    QVERIFY(all(types::membership).empty());
}

KF_WINDOW_TEST_MAIN(TestTeamWindow)
#include "tst_teamwindow.moc"
