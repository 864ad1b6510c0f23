#include "qml/Format/language.h"
#include "qml/Today/attentionmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

constexpr qint64 DayMs = 24ll * 3600 * 1000;

} // namespace

class AttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("ru"));
        m_at.open();
        m_model = std::make_unique<AttentionModel>(m_at.clock);
        m_model->attach(*m_at.session);
    }
    void cleanup()
    {
        m_model.reset();
        m_at.close();
    }

    void theWorstOfEachClientByMoneyAtRiskTimesDeadline()
    {
        const RecordId small = m_at.addAccount(QStringLiteral("Добрый угол"));
        const RecordId big = m_at.addAccount(QStringLiteral("Сытный квартал"));
        addPromise(small, -1);
        addPromise(big, -1);
        addDeal(small, 1'000'00);
        addDeal(big, 2'512'368'00);
        QTRY_COMPARE(m_model->rows()->count(), 2);
        QTRY_COMPARE(plain(row(0).money), QStringLiteral("2,5 млн ₽"));
        QCOMPARE(row(0).name, QStringLiteral("Сытный квартал"));
        QCOMPARE(row(0).reason, QStringLiteral("Просрочено: Компенсация"));
        QCOMPARE(row(0).tone, QStringLiteral("danger"));
        QVERIFY(plain(row(0).spoken).contains(QStringLiteral("на кону: 2,5 млн ₽")));
    }

    void aComplaintSaysUntilWhenItIsToBeAnswered()
    {
        const RecordId client = m_at.addAccount(QStringLiteral("Добрый угол"));
        Record complaint(types::complaint);
        complaint.set(types::complaint.title, QStringLiteral("Мятая упаковка")).set(types::complaint.account, client);
        complaint.set(types::complaint.due, Moment{MorningClock::Day, QTime(14, 5)});
        m_at.add(complaint);
        QTRY_COMPARE(m_model->rows()->count(), 1);
        QCOMPARE(row(0).reason, QStringLiteral("Жалоба: ответ до 14:05"));
    }

    void aTaskIsNoMatterOfAttention()
    {
        const RecordId client = m_at.addAccount(QStringLiteral("Добрый угол"));
        Record task(types::task);
        task.set(types::task.title, QStringLiteral("Отчёт")).set(types::task.account, client);
        task.set(types::task.due, Moment{MorningClock::Day.addDays(-3), {}});
        m_at.add(task);
        addPromise(m_at.addAccount(QStringLiteral("Орбис")), -1);
        QTRY_COMPARE(m_model->rows()->count(), 1);
        QCOMPARE(row(0).name, QStringLiteral("Орбис"));
    }

    void aFewAndAllOnRequest()
    {
        for (int n = 0; n < 5; ++n)
            addPromise(m_at.addAccount(QString::number(n)), -1);
        QTRY_COMPARE(m_model->total(), 5);
        QCOMPARE(m_model->rows()->count(), AttentionModel::Few);
        m_model->setWhole(true);
        QCOMPARE(m_model->rows()->count(), 5);
    }

    void aForgottenClientIsLetGoForAReasonAndThatIsTakenBack()
    {
        const RecordId client = addForgotten();
        QTRY_COMPARE(m_model->rows()->count(), 1);
        QVERIFY(row(0).forgotten);
        QCOMPARE(plain(row(0).reason), QStringLiteral("Нет визита 46 дней"));
        QSignalSpy done(m_model.get(), &AttentionModel::done);
        m_model->letGo(client.toString(), QStringLiteral("  Работаем по\nтелефону "));
        QTRY_COMPARE(m_model->rows()->count(), 0);
        QCOMPARE(done.count(), 1);
        const std::vector<Record> notes = recordsOf(m_at.session->store(), types::note);
        QCOMPARE(notes.size(), 1u);
        QCOMPARE(notes.front().get(types::note.account), client);
        QCOMPARE(notes.front().get(types::note.text),
                 QStringLiteral("Больше не напоминать о визитах. Работаем по телефону"));
        m_model->undo();
        QTRY_COMPARE(m_model->rows()->count(), 1);
        QVERIFY(std::holds_alternative<std::monostate>(
            recordsOf(m_at.session->store(), types::account).front().value(types::account.rhythm)));
        QVERIFY(recordsOf(m_at.session->store(), types::note).empty());
    }

    void withoutAReasonHeStays()
    {
        const RecordId client = addForgotten();
        QTRY_COMPARE(m_model->rows()->count(), 1);
        m_model->letGo(client.toString(), QStringLiteral(" \n "));
        QCOMPARE(m_model->rows()->count(), 1);
        QVERIFY(recordsOf(m_at.session->store(), types::note).empty());
    }

    void whatIsSettledOnAPageOfItsOwnLeadsThere()
    {
        const RecordId client = m_at.addAccount(QStringLiteral("Орбис"));
        Record risk(types::risk);
        const RecordId id =
            m_at.add(risk.set(types::risk.title, QStringLiteral("Уходят")).set(types::risk.account, client));
        QTRY_COMPARE(m_model->rows()->count(), 1);
        QCOMPARE(row(0).matterType, QStringLiteral("risk"));
        QCOMPARE(row(0).matterKey, id.toString());
        addForgotten();
        QTRY_COMPARE(m_model->rows()->count(), 2);
        QCOMPARE(row(1).matterKey, QString());
    }

    void aForgottenPersonIsLetGoAlone()
    {
        const RecordId client = m_at.addAccount(QStringLiteral("Тавория"));
        Record olga(types::contact);
        olga.set(types::contact.name, QStringLiteral("Ольга Рябинина")).set(types::contact.account, client);
        olga.set(types::contact.phone, QStringLiteral("+7 495 000-08-41")).set(types::contact.rhythm, 14);
        const RecordId person = m_at.add(olga);
        addVisit(client, -21, {person});
        addVisit(client, -1, {});
        QTRY_COMPARE(m_model->rows()->count(), 1);
        QCOMPARE(plain(row(0).reason), QStringLiteral("Ольга Рябинина: не виделись 21 день"));
        QCOMPARE(row(0).phone, QStringLiteral("+7 495 000-08-41"));
        m_model->letGo(client.toString(), QStringLiteral("На пенсии"));
        QTRY_COMPARE(m_model->rows()->count(), 0);
        QCOMPARE(recordsOf(m_at.session->store(), types::note).front().get(types::note.text),
                 QStringLiteral("Ольга Рябинина: больше не напоминать о встречах. На пенсии"));
        m_model->undo();
        QTRY_COMPARE(m_model->rows()->count(), 1);
    }

private:
    const AttentionRow &row(int at) { return rowOf<AttentionRow>(m_model->rows(), at); }
    void addPromise(const RecordId &client, int day)
    {
        Record promise(types::promise);
        promise.set(types::promise.title, QStringLiteral("Компенсация")).set(types::promise.account, client);
        promise.set(types::promise.due, Moment{MorningClock::Day.addDays(day), {}});
        m_at.add(promise);
    }
    void addDeal(const RecordId &client, qint64 minor)
    {
        Record deal(types::deal);
        deal.set(types::deal.account, client).set(types::deal.value, Money{minor, "RUB"});
        m_at.add(deal);
    }
    void addVisit(const RecordId &client, int day, std::vector<RecordId> people)
    {
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Аудит")).set(types::visit.account, client);
        visit.set(types::visit.start, m_at.clock.nowMs() + day * DayMs).set(types::visit.people, std::move(people));
        m_at.add(visit);
    }
    RecordId addForgotten()
    {
        const RecordId client = m_at.addAccount(QStringLiteral("Лавка Норд"));
        addVisit(client, -46, {});
        return client;
    }

    Language m_language;
    LiveStore m_at;
    std::unique_ptr<AttentionModel> m_model;
};

QTEST_MAIN(AttentionTest)
#include "tst_attention.moc"
