#include "qml/Format/language.h"
#include "qml/History/deletedmodel.h"
#include "qml/History/historymodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("ru"));
        m_at.open();
        Record task(types::task);
        task.set(types::task.title, QStringLiteral("Отчёт")).set(types::task.due, Moment{QDate(2026, 10, 16), {}});
        m_client = m_at.addAccount(QStringLiteral("Тавория"));
        task.set(types::task.account, m_client);
        m_task = m_at.add(task);
        m_history = std::make_unique<HistoryModel>(m_at.clock);
        m_history->attach(*m_at.session);
        m_deleted = std::make_unique<DeletedModel>(m_at.clock);
        m_deleted->attach(*m_at.session);
    }
    void cleanup()
    {
        m_history.reset();
        m_deleted.reset();
        m_at.close();
    }

    void theMakingIsOneRow()
    {
        m_history->setRecordKey(m_task.toString());
        QTRY_COMPARE(m_history->rows()->count(), 1);
        QCOMPARE(row(0).title, QStringLiteral("Создано"));
        QCOMPARE(plain(row(0).group), QStringLiteral("сегодня, 9:52"));
        QVERIFY(!row(0).restorable);
        QCOMPARE(m_history->view().typeName, QStringLiteral("Задача"));
        QCOMPARE(m_history->view().title, QStringLiteral("Отчёт"));
    }

    void everyChangeSaysWhatWasAndWhatBecame()
    {
        setDue(QDate(2026, 10, 19));
        setDue(QDate(2026, 10, 20));
        m_history->setRecordKey(m_task.toString());
        QTRY_COMPARE(m_history->rows()->count(), 3);
        QCOMPARE(row(0).title, QStringLiteral("Срок"));
        QVERIFY(row(0).before.contains(QStringLiteral("19")));
        QVERIFY(row(0).after.contains(QStringLiteral("20")));
        QVERIFY(row(0).restorable);
        QVERIFY(row(1).before.contains(QStringLiteral("16")));
        QVERIFY(row(0).spoken.contains(QStringLiteral("было: ")));
    }

    void aValueOfThePastComesBackAndThatIsTakenBack()
    {
        setDue(QDate(2026, 10, 19));
        m_history->setRecordKey(m_task.toString());
        QTRY_COMPARE(m_history->rows()->count(), 2);
        QSignalSpy done(m_history.get(), &HistoryModel::done);
        m_history->restore(row(0).key);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(due(), QDate(2026, 10, 16));
        QTRY_COMPARE(m_history->rows()->count(), 3);
        QVERIFY(row(0).restorable);  // back to the 19th
        QVERIFY(!row(1).restorable); // it is the 16th already
        m_history->undo();
        QTRY_COMPARE(due(), QDate(2026, 10, 19));
    }

    void aClientIsCalledByName()
    {
        const RecordId other = m_at.addAccount(QStringLiteral("Орбис"));
        set(types::task.account, other);
        m_history->setRecordKey(m_task.toString());
        QTRY_COMPARE(m_history->rows()->count(), 2);
        QCOMPARE(row(0).before, QStringLiteral("Тавория"));
        QCOMPARE(row(0).after, QStringLiteral("Орбис"));
    }

    void whatWasNeverSaidIsEmpty()
    {
        set(types::task.text, QStringLiteral("Срочно"));
        m_history->setRecordKey(m_task.toString());
        QTRY_COMPARE(m_history->rows()->count(), 2);
        QCOMPARE(row(0).before, QStringLiteral("пусто"));
        m_history->restore(row(0).key);
        QTRY_VERIFY(recordsOf(m_at.session->store(), types::task).front().get(types::task.text).isEmpty());
    }

    void whatIsDeletedIsFoundAndRestored()
    {
        m_deleted->setActive(true);
        QTest::qWait(0);
        QCOMPARE(m_deleted->total(), 0);
        remove();
        QTRY_COMPARE(m_deleted->total(), 1);
        const auto &found = rowOf<DeletedRow>(m_deleted->rows(), 0);
        QCOMPARE(found.title, QStringLiteral("Отчёт"));
        QCOMPARE(plain(found.detail), QStringLiteral("Задача, Тавория · сегодня, 9:52"));
        m_deleted->setQuery(QStringLiteral("орбис"));
        QCOMPARE(m_deleted->rows()->count(), 0);
        m_deleted->setQuery(QStringLiteral("тавор"));
        QCOMPARE(m_deleted->rows()->count(), 1);
        m_deleted->restore(m_task.toString());
        QTRY_COMPARE(m_deleted->total(), 0);
        QCOMPARE(recordsOf(m_at.session->store(), types::task).size(), 1u);
        m_deleted->undo();
        QTRY_COMPARE(m_deleted->total(), 1);
    }

    void aDeletedRecordTellsSoAndComesBackFromItsHistory()
    {
        remove();
        m_history->setRecordKey(m_task.toString());
        QTRY_VERIFY(m_history->view().deleted);
        QCOMPARE(row(0).title, QStringLiteral("Удалено"));
        m_history->restoreRecord();
        QTRY_VERIFY(!m_history->view().deleted);
        QCOMPARE(row(0).title, QStringLiteral("Восстановлено"));
    }

    void anUnknownRecordIsNoHistory()
    {
        m_history->setRecordKey(QStringLiteral("nonsense"));
        QVERIFY(!m_history->view().exists);
        QCOMPARE(m_history->rows()->count(), 0);
    }

private:
    const HistoryRow &row(int at) { return rowOf<HistoryRow>(m_history->rows(), at); }
    QDate due() { return recordsOf(m_at.session->store(), types::task).front().get(types::task.due).date; }
    void apply(RecordEdit edit)
    {
        Action action;
        edit.type = &types::task;
        edit.id = m_task;
        action.edits.push_back(std::move(edit));
        must(m_at.session->store().apply(std::move(action)).result());
    }
    void set(const FieldType &field, Value value)
    {
        RecordEdit edit;
        edit.values.emplace_back(&field, std::move(value));
        apply(std::move(edit));
    }
    void setDue(QDate day) { set(types::task.due, Moment{day, {}}); }
    void remove()
    {
        RecordEdit edit;
        edit.kind = Operation::Kind::Delete;
        apply(std::move(edit));
    }

    Language m_language;
    LiveStore m_at;
    RecordId m_client;
    RecordId m_task;
    std::unique_ptr<HistoryModel> m_history;
    std::unique_ptr<DeletedModel> m_deleted;
};

QTEST_MAIN(HistoryTest)
#include "tst_history.moc"
