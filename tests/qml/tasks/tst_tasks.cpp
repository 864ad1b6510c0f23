// What is to be done, over a real store: in which order, and what becomes of it.
#include "qml/Format/language.h"
#include "qml/Models/recurrencewords.h"
#include "tests/qml/tasks/tasksfixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

class HandClock : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 monotonicMs() const override { return now; }
    quint32 bootId() const override { return 1; }
    qint64 now = QDateTime(MorningClock::Day, QTime(9, 52)).toMSecsSinceEpoch();
};

} // namespace

class TestTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_at.close(); }
    void mineStandInTheirSections();
    void whatIsDoneStaysForAWhile();
    void aRecurringOneComesAgain();
    void othersAreWaitedForAndReminded();
    void whatOthersDoIsWaitedFor();
    void whatIsUrgentComesFirstOfItsHour();
    void complaintsAreSettled();
    void nothingIsLeftForToday();
    void itIsPutOff();
    void daysToChooseFrom();
    void theOpenOneIsChanged();
    void aPromiseChangesSides();
    void itRecursInOnesOwnWords();
    void whatIsDeletedComesBack();
    void whatIsDueIsCountedWhateverIsShown();
    void tenThousandAreReadInPages();
    void recurrencesInWords_data();
    void recurrencesInWords();

private:
    RecordId add(const Record &record) { return m_at.add(record); }
    template <typename Type>
    std::vector<Record> open(const Type &type)
    {
        std::vector<Record> open;
        for (const Record &record : recordsOf(m_at.session->store(), type)) {
            if (!record.get(type.done))
                open.push_back(record);
        }
        return open;
    }
    QString keyOf(TasksModel &model, const QString &title)
    {
        for (const TaskRow &row : rowsOf(model)) {
            if (row.title == title)
                return row.key;
        }
        return {};
    }

    LiveStore m_at;
    Language m_language;
};

void TestTasks::init()
{
    m_language.use(QStringLiteral("ru"));
    m_at.open();
}

void TestTasks::mineStandInTheirSections()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    add(taskOf(QStringLiteral("когда-нибудь"), {}));
    add(taskOf(QStringLiteral("через неделю"), day(7)));
    add(taskOf(QStringLiteral("в четверг"), day(2)));
    add(taskOf(QStringLiteral("днём"), day(0, QTime(14, 5)), tavoria));
    add(taskOf(QStringLiteral("сегодня"), day(0)));
    add(taskOf(QStringLiteral("утром"), day(0, QTime(9, 0)))); // it is past that
    add(promiseOf(QStringLiteral("обещали"), day(-1), false, tavoria));
    add(promiseOf(QStringLiteral("обещали нам"), day(-1), true, tavoria));
    Record done = taskOf(QStringLiteral("готово"), day(0));
    done.set(types::task.done, true);
    add(done);

    TasksModel model(m_at.clock);
    const QAbstractItemModelTester tester(model.rows());
    model.attach(*m_at.session);
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(told(model),
             (QStringList{QStringLiteral("Просрочено 2: обещали"), QStringLiteral("утром"),
                          QStringLiteral("Сегодня 2: днём"), QStringLiteral("сегодня"),
                          QStringLiteral("Эта неделя 1: в четверг"), QStringLiteral("Позже 1: через неделю"),
                          QStringLiteral("Без срока 1: когда-нибудь")}));
    const std::vector<TaskRow> &rows = rowsOf(model);
    QCOMPARE(rows[0].due, QStringLiteral("Вчера"));
    QCOMPARE(rows[0].tone, QStringLiteral("danger"));
    QCOMPARE(rows[0].icon, QStringLiteral("seal"));
    QVERIFY(rows[0].first && !rows[0].last && rows[1].last && !rows[1].first);
    QCOMPARE(rows[2].subtitle, QStringLiteral("Тавория"));
    QCOMPARE(rows[2].tone, QStringLiteral("warning"));
    QCOMPARE(rows[4].due, QStringLiteral("Чт"));
    QVERIFY(!model.view().doneForToday);
    QVERIFY(rows[0].spoken.startsWith(QStringLiteral("Обещание, обещали, Тавория, просрочено")));
}

void TestTasks::whatIsDoneStaysForAWhile()
{
    HandClock clock;
    TasksModel model(clock);
    DueItem first;
    first.id = RecordId::generate(1);
    first.title = QStringLiteral("первая");
    first.due = day(0);
    DueItem second = first;
    second.id = RecordId::generate(2);
    second.title = QStringLiteral("вторая");
    model.show({.open = {first, second}});
    QCOMPARE(told(model), (QStringList{QStringLiteral("Сегодня 2: первая"), QStringLiteral("вторая")}));
    const QSignalSpy done(&model, &TasksModel::done);
    model.complete(rowsOf(model)[0].key);
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.front().front().toString(), QStringLiteral("Задача выполнена"));
    QVERIFY(rowsOf(model)[0].done);
    model.show({.open = {second}}); // the store has it
    QCOMPARE(told(model), (QStringList{QStringLiteral("Сегодня 2: первая"), QStringLiteral("вторая")}));
    model.undo();
    QVERIFY(!rowsOf(model)[0].done);
    QCOMPARE(model.rows()->count(), 2);

    model.complete(rowsOf(model)[0].key);
    clock.now += JustDone::StayMs;
    model.show({.open = {second}});
    QCOMPARE(told(model), QStringList{QStringLiteral("Сегодня 1: вторая")});
}

void TestTasks::aRecurringOneComesAgain()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    Record weekly = taskOf(QStringLiteral("план"), day(-1, QTime(9, 30)), tavoria);
    weekly.set(types::task.recurrence, QStringLiteral("weekly:MO")).set(types::task.text, QStringLiteral("подробно"));
    add(weekly);
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 1);
    QVERIFY(rowsOf(model)[0].recurs);
    const QSignalSpy done(&model, &TasksModel::done);
    model.complete(rowsOf(model)[0].key);
    QCOMPARE(plain(done.front().front().toString()), QStringLiteral("Сделано. Следующий раз: пн, 19 октября, 9:30"));
    QTRY_COMPARE(recordsOf(m_at.session->store(), types::task).size(), size_t(2));
    const std::vector<Record> left = open(types::task);
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left[0].title(), QStringLiteral("план"));
    QCOMPARE(left[0].get(types::task.due), day(6, QTime(9, 30)));
    QCOMPARE(left[0].get(types::task.account), tavoria);
    QCOMPARE(left[0].get(types::task.recurrence), QStringLiteral("weekly:MO"));
    QCOMPARE(left[0].get(types::task.text), QStringLiteral("подробно"));
    QTRY_COMPARE(model.rows()->count(), 2); // the struck one, and the next

    model.undo();
    QTRY_COMPARE(recordsOf(m_at.session->store(), types::task).size(), size_t(1));
    QCOMPARE(open(types::task)[0].get(types::task.due), day(-1, QTime(9, 30)));
    QTRY_COMPARE(model.rows()->count(), 1);
    QVERIFY(!rowsOf(model)[0].done);
}

void TestTasks::othersAreWaitedForAndReminded()
{
    const RecordId nord = m_at.addAccount(QStringLiteral("Лавка Норд"));
    const qint64 made = QDateTime(MorningClock::Day.addDays(-6), QTime(12, 0)).toMSecsSinceEpoch();
    Record stock = promiseOf(QStringLiteral("остатки"), day(2), true, nord);
    Record old(types::promise, RecordId::generate(made));
    for (const FieldType *field : types::promise.fields())
        old.setValue(*field, stock.value(*field));
    add(old);
    add(promiseOf(QStringLiteral("фото"), day(3), true)); // Friday: three working days
    add(promiseOf(QStringLiteral("без срока"), {}, true));
    add(promiseOf(QStringLiteral("наше"), day(0), false));
    TasksModel model(m_at.clock);
    model.setSegment(TasksModel::Waiting);
    model.attach(*m_at.session);
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(told(model), (QStringList{QStringLiteral("Пора напомнить 1: остатки"), QStringLiteral("Позже 1: фото"),
                                       QStringLiteral("Без срока 1: без срока")}));
    const TaskRow row = rowsOf(model)[0];
    QCOMPARE(plain(row.subtitle), QStringLiteral("Ждём 6 дней, Лавка Норд"));
    QCOMPARE(row.tone, QStringLiteral("warning"));
    QVERIFY(row.remindable && !row.reminded);

    const QSignalSpy done(&model, &TasksModel::done);
    model.remind(row.key);
    QCOMPARE(done.front().front().toString(), QStringLiteral("Задача на сегодня: напомнить"));
    QVERIFY(rowsOf(model)[0].reminded);
    QTRY_COMPARE(open(types::task).size(), size_t(1));
    const Record task = open(types::task)[0];
    QCOMPARE(task.title(), QStringLiteral("Напомнить: остатки"));
    QCOMPARE(task.get(types::task.account), nord);
    QCOMPARE(task.get(types::task.due), day(0));
    model.remind(row.key); // once is enough
    QCOMPARE(done.size(), 1);

    TasksModel again(m_at.clock); // it is known after a restart
    again.setSegment(TasksModel::Waiting);
    again.attach(*m_at.session);
    QTRY_COMPARE(again.rows()->count(), 3);
    QVERIFY(rowsOf(again)[0].reminded);

    model.undo();
    QTRY_COMPARE(open(types::task).size(), size_t(0));
    QTRY_VERIFY(!rowsOf(model)[0].reminded);
}

void TestTasks::whatOthersDoIsWaitedFor()
{
    const RecordId client = m_at.addAccount(QStringLiteral("Тавория"));
    Record ilya(types::contact);
    ilya.set(types::contact.name, QStringLiteral("Илья Корж")).set(types::contact.account, client);
    add(taskOf(QStringLiteral("сам"), day(0), client));
    add(taskOf(QStringLiteral("график отгрузок"), day(1), client).set(types::task.person, add(ilya)));
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(told(model), QStringList{QStringLiteral("Сегодня 1: сам")});
    model.setSegment(TasksModel::Waiting);
    QTRY_COMPARE(told(model), QStringList{QStringLiteral("Пора напомнить 1: график отгрузок")});
    QVERIFY(rowsOf(model)[0].subtitle.contains(QStringLiteral("Илья Корж")));
    QVERIFY(rowsOf(model)[0].remindable);
    model.openItem(rowsOf(model)[0].key);
    QCOMPARE(model.opened().person, QStringLiteral("Илья Корж"));
    QCOMPARE(model.opened().personLabel, QStringLiteral("Кто делает"));
    model.remind(rowsOf(model)[0].key);
    QTRY_VERIFY(rowsOf(model)[0].reminded);
    model.complete(rowsOf(model)[0].key);
    QTRY_VERIFY(rowsOf(model)[0].done);
}

void TestTasks::whatIsUrgentComesFirstOfItsHour()
{
    add(taskOf(QStringLiteral("ещё сегодня"), day(0)));
    add(taskOf(QStringLiteral("когда-нибудь сегодня"), day(0)));
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 2);
    QCOMPARE(rowsOf(model)[0].title, QStringLiteral("ещё сегодня"));
    const QString key = rowsOf(model)[1].key;
    model.openItem(key);
    QVERIFY(model.opened().canBeUrgent);
    QSignalSpy done(&model, &TasksModel::done);
    model.setUrgent(true);
    QCOMPARE(done.count(), 1);
    QTRY_COMPARE(rowsOf(model)[0].key, key);
    QVERIFY(rowsOf(model)[0].subtitle.startsWith(QStringLiteral("Срочно")));
    QVERIFY(rowsOf(model)[0].spoken.contains(QStringLiteral("срочно")));
    QVERIFY(model.opened().urgent);
    model.undo();
    QTRY_COMPARE(rowsOf(model)[1].key, key);
}

void TestTasks::complaintsAreSettled()
{
    Record complaint(types::complaint);
    complaint.set(types::complaint.title, QStringLiteral("мятая упаковка")).set(types::complaint.due, day(1));
    add(complaint);
    TasksModel model(m_at.clock);
    model.setSegment(TasksModel::Complaints);
    model.attach(*m_at.session);
    QTRY_COMPARE(told(model), QStringList{QStringLiteral("Эта неделя 1: мятая упаковка")});
    const QSignalSpy done(&model, &TasksModel::done);
    model.complete(rowsOf(model)[0].key);
    QCOMPARE(done.front().front().toString(), QStringLiteral("Вопрос решён"));
    QTRY_COMPARE(open(types::complaint).size(), size_t(0));
    model.undo();
    QTRY_COMPARE(open(types::complaint).size(), size_t(1));
}

void TestTasks::nothingIsLeftForToday()
{
    add(taskOf(QStringLiteral("потом"), day(7)));
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_VERIFY(model.view().loaded);
    QVERIFY(model.view().doneForToday);
    QVERIFY(!model.view().empty);
    QCOMPARE(plain(model.view().nextWorkingDay), QStringLiteral("Следующий рабочий день: ср, 14 октября"));
    add(taskOf(QStringLiteral("сейчас"), day(0)));
    QTRY_VERIFY(!model.view().doneForToday);
    model.setSegment(TasksModel::Waiting);
    QTRY_VERIFY(model.view().empty);
    QVERIFY(!model.view().doneForToday);
}

void TestTasks::itIsPutOff()
{
    add(taskOf(QStringLiteral("звонок"), day(0, QTime(14, 5))));
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 1);
    const QString key = rowsOf(model)[0].key;
    const auto due = [&] { return open(types::task)[0].get(types::task.due); };
    const QSignalSpy done(&model, &TasksModel::done);
    model.postpone(key, day(1).date.toString(Qt::ISODate));
    QCOMPARE(plain(done.back().front().toString()), QStringLiteral("Перенесено на ср, 14 октября, 14:05"));
    QTRY_COMPARE(due(), day(1, QTime(14, 5)));
    QTRY_COMPARE(told(model), QStringList{QStringLiteral("Эта неделя 1: звонок")});
    model.undo();
    QTRY_COMPARE(due(), day(0, QTime(14, 5)));

    QCOMPARE(plain(model.days()->understood(QStringLiteral("в пятницу 15:00"))),
             QStringLiteral("Пт, 16 октября, 15:00"));
    QCOMPARE(model.days()->understood(QStringLiteral("когда-нибудь")), QString());
    QVERIFY(!model.postponeTo(key, QStringLiteral("когда-нибудь")));
    QVERIFY(model.postponeTo(key, QStringLiteral("в пятницу 15:00")));
    QTRY_COMPARE(due(), day(3, QTime(15, 0)));
    model.postpone(key, QString());
    QTRY_COMPARE(told(model), QStringList{QStringLiteral("Без срока 1: звонок")});
    QVERIFY(model.postponeTo(key, QStringLiteral("каждый понедельник")));
    QTRY_COMPARE(open(types::task)[0].get(types::task.recurrence), QStringLiteral("weekly:MO"));
    QCOMPARE(due().date, day(6).date);
}

void TestTasks::daysToChooseFrom()
{
    HandClock friday;
    friday.now = QDateTime(QDate(2026, 10, 16), QTime(9, 0)).toMSecsSinceEpoch();
    TasksModel model(friday);
    model.days()->offer();
    QStringList offered;
    for (const DayRow &row : static_cast<ListOf<DayRow> *>(model.days()->days())->rows())
        offered << plain(row.label + u'|' + row.detail);
    QCOMPARE(offered, (QStringList{QStringLiteral("Завтра|сб, 17 октября, выходной"),
                                   QStringLiteral("Следующий рабочий день|пн, 19 октября"),
                                   QStringLiteral("Через два дня|вс, 18 октября, выходной"),
                                   QStringLiteral("Через неделю|пт, 23 октября"), QStringLiteral("Без срока|")}));
}

void TestTasks::theOpenOneIsChanged()
{
    Record note(types::note);
    note.set(types::note.text, QStringLiteral("Просят график\nи ещё что-то"));
    const RecordId noteId = add(note);
    Record task = taskOf(QStringLiteral("график"), day(-2));
    task.set(types::task.note, noteId).set(types::task.sentence, QStringLiteral("Просят график"));
    add(task);
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 1);
    model.openItem(rowsOf(model)[0].key);
    QCOMPARE(model.opened().title, QStringLiteral("график"));
    QCOMPARE(model.opened().kind, QStringLiteral("Задача"));
    QCOMPARE(plain(model.opened().dueState), QStringLiteral("Просрочено: 2 дня назад"));
    QTRY_COMPARE(model.opened().note, QStringLiteral("Просят график\nи ещё что-то"));

    model.setTitle(QStringLiteral("  "));
    QCOMPARE(model.opened().titleError, QStringLiteral("Напишите, что сделать"));
    model.setTitle(QStringLiteral("график отгрузок"));
    QVERIFY(model.opened().titleError.isEmpty());
    QTRY_COMPARE(open(types::task)[0].title(), QStringLiteral("график отгрузок"));
    model.setDue(QStringLiteral("позавчера вечером"));
    QVERIFY(model.opened().dueError.startsWith(QStringLiteral("Не понимаем этот день")));
    QCOMPARE(open(types::task)[0].get(types::task.due), day(-2));
    model.setDue(QStringLiteral("16.10 12:00"));
    QVERIFY(model.opened().dueError.isEmpty());
    QTRY_COMPARE(open(types::task)[0].get(types::task.due), day(3, QTime(12, 0)));
    QCOMPARE(plain(model.opened().due), QStringLiteral("16 октября, 12:00"));
    QCOMPARE(plain(model.opened().dueState), QStringLiteral("Пт, через 3 дня"));
    // What is shown is also what may be written.
    const QString shown = model.opened().due;
    const QSignalSpy done(&model, &TasksModel::done);
    model.setDue(shown);
    QVERIFY(done.isEmpty());
    model.undo();
    QTRY_COMPARE(open(types::task)[0].get(types::task.due), day(-2));
    model.setDue(QString(shown).replace(QStringLiteral("16"), QStringLiteral("17")));
    QTRY_COMPARE(open(types::task)[0].get(types::task.due), day(4, QTime(12, 0)));
}

void TestTasks::aPromiseChangesSides()
{
    add(promiseOf(QStringLiteral("акт"), day(0), false));
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 1);
    model.openItem(rowsOf(model)[0].key);
    QVERIFY(model.opened().promise && !model.opened().theirs);
    model.setTheirs(true);
    QTRY_COMPARE(model.rows()->count(), 0);
    QVERIFY(model.opened().key.isEmpty());
    QTRY_COMPARE(open(types::promise)[0].get(types::promise.direction), QStringLiteral("client"));
    model.undo();
    QTRY_COMPARE(model.rows()->count(), 1);
}

void TestTasks::itRecursInOnesOwnWords()
{
    add(taskOf(QStringLiteral("отчёт"), day(1, QTime(9, 0)))); // Wednesday
    add(promiseOf(QStringLiteral("обещали"), day(1), false));
    TasksModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 2);
    model.openItem(keyOf(model, QStringLiteral("обещали")));
    QVERIFY(!model.opened().canRecur);
    model.openItem(keyOf(model, QStringLiteral("отчёт")));
    QVERIFY(model.opened().canRecur);
    const auto kept = [&] { return open(types::task)[0]; };
    const QSignalSpy done(&model, &TasksModel::done);

    QCOMPARE(model.repeatsAs(QStringLiteral("каждый понедельник")), QStringLiteral("Каждую неделю: Пн"));
    QCOMPARE(model.repeatsAs(QStringLiteral("Не повторять")), QStringLiteral("Не повторяется"));
    QCOMPARE(model.repeatsAs(QStringLiteral("как получится")), QString());
    model.setRecurrence(QStringLiteral("каждый день"));
    QTRY_COMPARE(kept().get(types::task.recurrence), QStringLiteral("daily"));
    QCOMPARE(kept().get(types::task.due), day(1, QTime(9, 0))); // that day fits
    QTRY_COMPARE(model.opened().recurrence, QStringLiteral("Каждый день"));
    QTRY_COMPARE(done.size(), qsizetype(1));
    QCOMPARE(done.back().front().toString(), QStringLiteral("Повторяется: каждый день"));
    model.setRecurrence(QStringLiteral("каждый понедельник"));
    QTRY_COMPARE(kept().get(types::task.recurrence), QStringLiteral("weekly:MO"));
    QCOMPARE(kept().get(types::task.due), day(6, QTime(9, 0))); // the first Monday, at the hour it had
    QTRY_COMPARE(done.size(), qsizetype(2));                    // what undo takes back is known from here
    model.undo();
    QTRY_COMPARE(kept().get(types::task.recurrence), QStringLiteral("daily"));
    QCOMPARE(kept().get(types::task.due), day(1, QTime(9, 0)));
    QTRY_COMPARE(model.opened().recurrence, QStringLiteral("Каждый день"));

    const qsizetype told = done.size();
    model.setRecurrence(model.opened().recurrence); // left as it was
    model.setRecurrence(QStringLiteral("как получится"));
    QCOMPARE(done.size(), told);
    QVERIFY(model.opened().recurrenceError.contains(QStringLiteral("каждый понедельник")));
    QCOMPARE(model.opened().recurrence, QStringLiteral("Каждый день"));
    model.setRecurrence(QStringLiteral("не повторять"));
    QTRY_COMPARE(kept().get(types::task.recurrence), QString());
    QCOMPARE(kept().get(types::task.due), day(1, QTime(9, 0)));
    QVERIFY(model.opened().recurrenceError.isEmpty());
    QTRY_COMPARE(done.size(), told + 1);
    model.undo();
    QTRY_COMPARE(kept().get(types::task.recurrence), QStringLiteral("daily"));
    QTRY_COMPARE(model.opened().recurrence, QStringLiteral("Каждый день"));
    model.setRecurrence(QString());
    QTRY_COMPARE(kept().get(types::task.recurrence), QString());
}

void TestTasks::whatIsDeletedComesBack()
{
    const RecordId complaint = [&] {
        Record made(types::complaint);
        made.set(types::complaint.title, QStringLiteral("Недовоз"));
        return add(made);
    }();
    TasksModel model(m_at.clock);
    model.setSegment(TasksModel::Complaints);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rows()->count(), 1);
    const QSignalSpy done(&model, &TasksModel::done);
    model.openItem(complaint.toString());
    model.remove(complaint.toString());
    QCOMPARE(model.rows()->count(), 0); // at once
    QVERIFY(model.opened().key.isEmpty());
    QCOMPARE(done.back().front().toString(), QStringLiteral("Удалено: Недовоз"));
    QTRY_COMPARE(open(types::complaint).size(), size_t(0));
    model.undo();
    QTRY_COMPARE(open(types::complaint).size(), size_t(1));
    QTRY_COMPARE(told(model).size(), 1);
}

void TestTasks::whatIsDueIsCountedWhateverIsShown()
{
    add(taskOf(QStringLiteral("вчера"), day(-1)));
    const RecordId call = add(taskOf(QStringLiteral("сегодня"), day(0, QTime(18, 0))));
    add(promiseOf(QStringLiteral("обещали"), day(0), false));
    add(promiseOf(QStringLiteral("обещали нам"), day(-3), true));
    add(taskOf(QStringLiteral("завтра"), day(1)));
    add(taskOf(QStringLiteral("когда-нибудь"), {}));
    HandClock clock;
    TasksModel model(clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.view().dueNow, 3);
    model.setSegment(TasksModel::Waiting);
    QCOMPARE(model.view().dueNow, 3);
    QTRY_COMPARE(told(model).size(), 1);
    QCOMPARE(model.view().dueNow, 3);
    model.setSegment(TasksModel::Mine);
    QTRY_VERIFY(model.indexOf(call.toString()) >= 0);
    model.complete(call.toString());
    QTRY_COMPARE(model.view().dueNow, 2);
    clock.now += 24 * 3'600'000; // and a new day begins
    retranslate(&model);
    QTRY_COMPARE(model.view().dueNow, 3);
}

void TestTasks::tenThousandAreReadInPages()
{
    constexpr int Many = 10'000;
    constexpr int OfEachDay = 50;
    const RecordId account = m_at.addAccount(QStringLiteral("Тавория"));
    for (int made = 0; made < Many;) {
        Action action;
        for (int i = 0; i < 500; ++i, ++made)
            action.edits.push_back(RecordEdit::create(taskOf(
                QStringLiteral("Задача %1").arg(made, 5, 10, QLatin1Char('0')), day(1 + made / OfEachDay), account)));
        must(m_at.session->store().apply(std::move(action)).result());
    }
    TasksModel model(m_at.clock);
    QElapsedTimer timer;
    timer.start();
    model.attach(*m_at.session);
    QTRY_VERIFY(model.view().loaded);
    qInfo("first page of %d after %lld ms", Many, timer.elapsed());
    QCOMPARE(model.rows()->count(), int(TasksModel::PageSize));
    QCOMPARE(told(model).front(), QStringLiteral("Эта неделя 250: Задача 00000")); // of which 200 are read
    int count = model.rows()->count();
    while (count < Many) {
        timer.restart();
        model.more();
        model.more(); // asked for twice while it is read
        QTRY_VERIFY(model.rows()->count() > count);
        QVERIFY(model.rows()->count() <= qMin(4 * count, Many));
        qInfo("%d of them after %lld ms", model.rows()->count(), timer.elapsed());
        count = model.rows()->count();
    }
    timer.restart();
    model.complete(rowsOf(model)[5000].key);
    qInfo("one of all ticked off after %lld ms", timer.elapsed());
    QVERIFY(rowsOf(model)[5000].done);
    QCOMPARE(rowsOf(model).back().title, QStringLiteral("Задача 09999"));
}

void TestTasks::recurrencesInWords_data()
{
    QTest::addColumn<QString>("recurrence");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *recurrence, const char *words) {
        QTest::newRow(recurrence) << QString::fromLatin1(recurrence) << QString::fromUtf8(words);
    };
    add("daily", "каждый день");
    add("weekdays", "каждый рабочий день");
    add("weekly:MO,WE", "каждую неделю: Пн, Ср");
    add("weekly/2", "каждые 2 недели");
    add("monthly:15", "каждый месяц: 15-го числа");
    add("monthly:last", "каждый месяц: в последний день");
    add("monthly:1MO", "каждый месяц: Пн, 1-й раз за месяц");
    add("monthly:-1FR", "каждый месяц: Пт, последний раз за месяц");
    add("yearly:03-08", "каждый год: 8 марта");
    add("nonsense", "");
}

void TestTasks::recurrencesInWords()
{
    QFETCH(const QString, recurrence);
    QFETCH(const QString, words);
    QCOMPARE(plain(recurrenceWords(recurrence)), words);
}

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
