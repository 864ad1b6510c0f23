// The day in the app as its user has it in his hand: what is late, what goes on, and a day without visits.
#include "core/record/types.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/windowtest.h"

#include <QDesktopServices>
#include <QUrl>

using namespace kf;
using namespace kf::test;

// The system's programs for calls and letters.
class Programs : public QObject
{
    Q_OBJECT

public:
    Programs()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("tel"), this, "open");
        QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "open");
    }
    ~Programs() override
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

// On Tuesday, 13 October 2026, 9:52.
class TestTodayWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void whoIsLateSaysSo();
    void aBirthdayLeadsToThePerson();
    void withOneWayItIsGoneAtOnce();
    void theVisitOneIsInIsABar();
    void withoutVisitsATaskLeads();
    void theCalendarIsReachedAfterTheLastVisit();
    void theCalendarIsReachedOnAnEmptyDay();
    void aVisitIsPlannedOnADayWithoutVisits();

private:
    static constexpr QSize Phone{390, 844};

    static qint64 at(int day, int hour, int minute)
    {
        return QDateTime(MorningClock::Day.addDays(day), QTime(hour, minute)).toMSecsSinceEpoch();
    }
    RecordId add(const Record &record) { return makeRecord(*m_store, record); }
    RecordId addVisit(qint64 start, std::vector<RecordId> people = {}, qint64 started = 0)
    {
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Итоги")).set(types::visit.account, m_tavoria);
        visit.set(types::visit.start, start).set(types::visit.end, start + 3'600'000);
        visit.set(types::visit.people, std::move(people));
        if (started != 0)
            visit.set(types::visit.started, started);
        return add(visit);
    }
    RecordId addOlga(const QString &phone, const QString &email)
    {
        return add(Record(types::contact)
                       .set(types::contact.name, QStringLiteral("Ольга Рябинина"))
                       .set(types::contact.account, m_tavoria)
                       .set(types::contact.phone, phone)
                       .set(types::contact.email, email));
    }
    void addTask(const QString &title, QDate due = MorningClock::Day)
    {
        add(Record(types::task)
                .set(types::task.title, title)
                .set(types::task.account, m_tavoria)
                .set(types::task.due, Moment{due, {}}));
    }
    void open(QSize size) { openWindow(m_options, size, std::move(m_store)); }
    bool isDone(const QString &task)
    {
        const std::vector<Record> tasks = recordsOf(m_application->workbench()->session().store(), types::task);
        return std::any_of(tasks.begin(), tasks.end(),
                           [&](const Record &one) { return one.title() == task && one.get(types::task.done); });
    }

    MorningClock m_clock;
    ApplicationOptions m_options;
    std::unique_ptr<Store> m_store;
    RecordId m_tavoria;
    Programs m_programs;
};

void TestTodayWindow::init()
{
    begin();
    m_programs.opened.clear();
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
    m_tavoria = add(Record(types::account).set(types::account.name, QStringLiteral("Тавория")));
}

void TestTodayWindow::cleanup()
{
    end();
    verifyNoWarnings();
}

void TestTodayWindow::aBirthdayLeadsToThePerson()
{
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга Рябинина")).set(types::contact.account, m_tavoria);
    const RecordId id = add(olga.set(types::contact.birthday, Moment{QDate(1980, 10, 15), {}}));
    addVisit(at(0, 10, 30), {});
    open(Phone);
    PRESS(QStringLiteral("Ольга Рябинина, Тавория, в четверг"));
    QTRY_COMPARE(m_application->workbench()->contact()->contactKey(), id.toString());
}

void TestTodayWindow::whoIsLateSaysSo()
{
    addVisit(at(0, 9, 46), {addOlga(QStringLiteral("+7 900 000-00-00"), QStringLiteral("o@tavoria.example"))});
    open(Phone);
    SHOWS(QStringLiteral("Опаздываем на 6 мин"));
    SHOWS(QStringLiteral("Начать визит"));
    PRESS(QStringLiteral("Предупредить"));
    PRESS(QStringLiteral("Позвонить: Ольга Рябинина"));
    QTRY_COMPARE(m_programs.opened.size(), 1);
    QCOMPARE(m_programs.opened.takeFirst().scheme(), QStringLiteral("tel"));
    QTRY_VERIFY(!shows(QStringLiteral("Позвонить: Ольга Рябинина")));
    PRESS(QStringLiteral("Предупредить"));
    PRESS(QStringLiteral("Написать: Ольга Рябинина"));
    QTRY_COMPARE(m_programs.opened.size(), 1);
    QCOMPARE(m_programs.opened.first().path(), QStringLiteral("o@tavoria.example"));
}

void TestTodayWindow::withOneWayItIsGoneAtOnce()
{
    addVisit(at(0, 9, 46), {addOlga({}, QStringLiteral("o@tavoria.example"))});
    open({1280, 800});
    PRESS(QStringLiteral("Предупредить"));
    QTRY_COMPARE(m_programs.opened.size(), 1);
    QCOMPARE(m_programs.opened.first().scheme(), QStringLiteral("mailto"));
}

void TestTodayWindow::theVisitOneIsInIsABar()
{
    addVisit(at(0, 9, 30), {}, at(0, 9, 28));
    open(Phone);
    SHOWS(QStringLiteral("24:00"));
    QVERIFY(!shows(QStringLiteral("Начать визит")));
    PRESS(QStringLiteral("Вернуться к визиту: Тавория"));
    SHOWS(QStringLiteral("Завершить"));
}

void TestTodayWindow::withoutVisitsATaskLeads()
{
    addTask(QStringLiteral("Отчёт"), MorningClock::Day.addDays(-1));
    addTask(QStringLiteral("Планограмма"));
    open(Phone);
    SHOWS(QStringLiteral("Начните с этого"));
    PRESS(QStringLiteral("Сделать: Отчёт"));
    SHOWS(QStringLiteral("Сделать: Планограмма"));
    QTRY_VERIFY(isDone(QStringLiteral("Отчёт")));
    PRESS(QStringLiteral("Вернуть"));
    SHOWS(QStringLiteral("Сделать: Отчёт"));
    QTRY_VERIFY(!isDone(QStringLiteral("Отчёт")));
}

void TestTodayWindow::theCalendarIsReachedAfterTheLastVisit()
{
    addVisit(at(0, 10, 30)); // none after it
    open(Phone);
    SHOWS(QStringLiteral("Больше визитов сегодня нет"));
    PRESS(QStringLiteral("Неделя"));
    SHOWS(QStringLiteral("10:30, Тавория"));
}

void TestTodayWindow::theCalendarIsReachedOnAnEmptyDay()
{
    open(Phone);
    SHOWS(QStringLiteral("Визитов сегодня нет"));
    PRESS(QStringLiteral("Календарь"));
    SHOWS(QStringLiteral("Планирование визитов"));
}

void TestTodayWindow::aVisitIsPlannedOnADayWithoutVisits()
{
    addTask(QStringLiteral("Отчёт"));
    open(Phone);
    SHOWS(QStringLiteral("Календарь"));
    PRESS(QStringLiteral("Запланировать визит"));
    SHOWS(QStringLiteral("Новый визит"));
}

KF_WINDOW_TEST_MAIN(TestTodayWindow)
#include "tst_todaywindow.moc"
