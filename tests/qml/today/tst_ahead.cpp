#include "qml/Format/language.h"
#include "qml/Today/aheadmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QTest>

using namespace kf;
using namespace kf::test;

// On Tuesday, 13 October 2026, 9:52.
class AheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("ru"));
        m_at.open();
        m_model = std::make_unique<AheadModel>(m_at.clock);
        m_model->attach(*m_at.session);
    }
    void cleanup()
    {
        m_model.reset();
        m_at.close();
    }

    void withoutVisitsThereIsNothingAhead()
    {
        QTRY_COMPARE(m_model->week()->count(), 5);
        QCOMPARE(m_model->visits()->count(), 0);
        QCOMPARE(m_model->view().planned, 0);
    }

    void aVisitIsReadyWithClientGoalAndAddress()
    {
        addVisit(1, 12, addClient(QStringLiteral("Речная, 21")));
        QTRY_COMPARE(m_model->visits()->count(), 1);
        QVERIFY(row(0).ready);
        QVERIFY(m_model->view().ready);
        QCOMPARE(m_model->view().day, QStringLiteral("Завтра"));
        QCOMPARE(plain(m_model->view().summary), QStringLiteral("Готово к офлайну: 1 из 1"));
    }

    void whatIsMissingIsSaid()
    {
        const RecordId client = addClient({});
        addVisit(1, 12, client);
        addVisit(1, 9, {});
        Record photo(types::attachment);
        photo.set(types::attachment.name, QStringLiteral("Полка")).set(types::attachment.account, client);
        photo.set(types::attachment.size, 1'468'006); // bytes that are on another device
        m_at.add(photo);
        QTRY_COMPARE(m_model->visits()->count(), 2);
        QTRY_COMPARE(plain(row(1).missing), QStringLiteral("нет адреса · 1 файл не на этом устройстве, 1,4 МБ"));
        QCOMPARE(row(0).time, QStringLiteral("9:00"));
        QCOMPARE(row(0).missing, QStringLiteral("нет клиента · нет адреса"));
        QVERIFY(!m_model->view().ready);
        QCOMPARE(plain(m_model->view().summary), QStringLiteral("Готово к офлайну: 0 из 2"));
    }

    void theNextDayIsTheNextOneWithVisits()
    {
        addVisit(6, 10, addClient(QStringLiteral("Речная, 21"))); // Monday
        addVisit(8, 10, addClient(QStringLiteral("Ленина, 8")));
        QTRY_COMPARE(m_model->visits()->count(), 1);
        QCOMPARE(m_model->view().day, QStringLiteral("Пн, 19 октября"));
    }

    void theWeekCountsWhatIsBehind()
    {
        const RecordId client = addClient(QStringLiteral("Речная, 21"));
        addVisit(-1, 11, client);
        addVisit(-1, 15, client);
        addVisit(0, 10, client);
        addVisit(3, 10, client);
        addVisit(4, 10, client); // Saturday
        addVisit(6, 10, client); // of the next week
        QTRY_COMPARE(m_model->view().planned, 5);
        QCOMPARE(m_model->view().held, 2);
        QCOMPARE(m_model->week()->count(), 6);
        QCOMPARE(rowOf<WeekdayRow>(m_model->week(), 0).held, 2);
        QVERIFY(rowOf<WeekdayRow>(m_model->week(), 1).today);
        QCOMPARE(rowOf<WeekdayRow>(m_model->week(), 5).name, QStringLiteral("Сб"));
    }

private:
    const ReadyRow &row(int at) { return rowOf<ReadyRow>(m_model->visits(), at); }
    RecordId addClient(const QString &address)
    {
        Record client(types::account);
        client.set(types::account.name, QStringLiteral("Береста")).set(types::account.address, address);
        return m_at.add(client);
    }
    void addVisit(int day, int hour, const RecordId &client)
    {
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Дегустация")).set(types::visit.account, client);
        visit.set(types::visit.start, QDateTime(MorningClock::Day.addDays(day), QTime(hour, 0)).toMSecsSinceEpoch());
        m_at.add(visit);
    }

    Language m_language;
    LiveStore m_at;
    std::unique_ptr<AheadModel> m_model;
};

QTEST_MAIN(AheadTest)
#include "tst_ahead.moc"
