// The day: what comes, what is late, what one is in, and what is to be done when there is no visit. Over a real store.
#include "qml/Format/language.h"
#include "qml/Today/latewords.h"
#include "qml/Today/todaymodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace kf;
using namespace kf::test;

// On Tuesday, 13 October 2026, 9:52.
class TestToday : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beforeItsHourItIsNext();
    void afterItsHourOneIsLate();
    void whoCanBeTold();
    void theClientIsToldWhenNobodyElseCan();
    void nobodyCanBeTold();
    void theNewsIsInTheClientsLanguage();
    void aVisitThatRunsHasItsTimer();
    void aPausedVisitWaits();
    void aTimerNobodyLooksAtStands();
    void withoutVisitsTheFirstTaskLeads();
    void whatIsDueTomorrowDoesNotLead();

private:
    static qint64 at(int hour, int minute)
    {
        return QDateTime(MorningClock::Day, QTime(hour, minute)).toMSecsSinceEpoch();
    }
    RecordId addPerson(const QString &name, const QString &phone, const QString &email)
    {
        return m_at.add(Record(types::contact)
                            .set(types::contact.name, name)
                            .set(types::contact.phone, phone)
                            .set(types::contact.email, email));
    }
    RecordId addVisit(qint64 start, std::vector<RecordId> people = {}, qint64 started = 0)
    {
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Q3 results")).set(types::visit.account, m_tavoria);
        visit.set(types::visit.start, start).set(types::visit.end, start + 3'600'000);
        visit.set(types::visit.people, std::move(people));
        if (started != 0)
            visit.set(types::visit.started, started);
        return m_at.add(visit);
    }
    void change(const RecordType &type, const RecordId &id, RecordEdit::Values values)
    {
        must(m_at.session->store().apply(Action::only(RecordEdit::change(type, id, std::move(values)))).result());
    }
    void addTask(const QString &title, int days)
    {
        m_at.add(Record(types::task)
                     .set(types::task.title, title)
                     .set(types::task.due, Moment{MorningClock::Day.addDays(days), {}}));
    }
    const TodayView &view() { return m_model->view(); }

    LiveStore m_at;
    Language m_language;
    RecordId m_tavoria;
    std::unique_ptr<TodayModel> m_model;
};

void TestToday::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_tavoria = m_at.addAccount(QStringLiteral("Tavoria"));
    m_model = std::make_unique<TodayModel>(m_at.clock);
    m_model->attach(*m_at.session);
    QTRY_VERIFY(view().loaded);
}

void TestToday::cleanup()
{
    m_model.reset();
    m_at.close();
    m_at.clock.later(-m_at.clock.nowMs() + at(9, 52));
}

void TestToday::beforeItsHourItIsNext()
{
    addVisit(at(10, 30), {addPerson(QStringLiteral("Olga"), QStringLiteral("+7 900 000-00-00"), {})});
    QTRY_VERIFY(view().hasNext);
    QCOMPARE(view().nextLabel, QStringLiteral("Next visit"));
    QVERIFY(view().warnCallUrl.isEmpty());
    m_at.clock.later(38 * 60'000 + 20'000); // 10:30:20
    addTask(QStringLiteral("Report"), 0);   // it reads anew
    QTRY_COMPARE(view().nextIn, QStringLiteral("now"));
    QCOMPARE(view().nextLabel, QStringLiteral("Next visit"));
}

void TestToday::afterItsHourOneIsLate()
{
    addVisit(at(9, 46));
    QTRY_VERIFY(view().hasNext);
    QCOMPARE(plain(view().nextLabel), QStringLiteral("Running late by 6 min"));
    QCOMPARE(view().nextIn, QStringLiteral("until 10:46"));
    QVERIFY(!view().nextRuns);
    QVERIFY(plain(view().nextSpoken).startsWith(QStringLiteral("Running late by 6 min, until 10:46")));
}

void TestToday::whoCanBeTold()
{
    const RecordId nobody = addPerson(QStringLiteral("Vera"), {}, QStringLiteral("no address"));
    const RecordId olga = addPerson(QStringLiteral("Olga Ryabinina"), QStringLiteral("8 (900) 000-00-00"),
                                    QStringLiteral("o@tavoria.example"));
    addVisit(at(9, 46), {nobody, olga});
    QTRY_COMPARE(view().warnName, QStringLiteral("Olga Ryabinina"));
    QCOMPARE(view().warnPhone, QStringLiteral("8 (900) 000-00-00"));
    QVERIFY(view().warnCallUrl.startsWith(QStringLiteral("tel:")));
    const QUrl mail(view().warnMailUrl);
    QCOMPARE(mail.scheme(), QStringLiteral("mailto"));
    QCOMPARE(mail.path(), QStringLiteral("o@tavoria.example"));
    const QString body = QUrlQuery(mail).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
    QVERIFY2(body.contains(QStringLiteral("Olga Ryabinina")) && body.contains(QStringLiteral("9:46")),
             qPrintable(body));
}

void TestToday::theClientIsToldWhenNobodyElseCan()
{
    change(types::account, m_tavoria, {{&types::account.email, QStringLiteral("office@tavoria.example")}});
    addVisit(at(9, 46), {addPerson(QStringLiteral("Vera"), {}, {})});
    QTRY_COMPARE(view().warnEmail, QStringLiteral("office@tavoria.example"));
    QCOMPARE(view().warnName, QStringLiteral("Tavoria"));
    QVERIFY(view().warnCallUrl.isEmpty());
}

void TestToday::nobodyCanBeTold()
{
    addVisit(at(9, 46), {addPerson(QStringLiteral("Vera"), {}, {})});
    QTRY_VERIFY(view().hasNext);
    QVERIFY(view().warnCallUrl.isEmpty());
    QVERIFY(view().warnMailUrl.isEmpty());
}

void TestToday::theNewsIsInTheClientsLanguage()
{
    const auto body = [](const QString &language) {
        const QUrl mail(lateMailUrl({QStringLiteral("Ольга"), QStringLiteral("o@tavoria.example"),
                                     QStringLiteral("10:30"), QStringLiteral("Марина"), language}));
        return QUrlQuery(mail).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded).remove(u'\r');
    };
    QCOMPARE(body(QStringLiteral("ru")),
             QStringLiteral("Здравствуйте, Ольга!\n\nОпаздываю на нашу встречу в 10:30, прошу прощения. Скоро "
                            "буду.\n\nС уважением,\nМарина"));
    QVERIFY(body(QStringLiteral("en")).startsWith(QStringLiteral("Hello Ольга,\n\nI am late for our meeting")));
}

void TestToday::aVisitThatRunsHasItsTimer()
{
    const RecordId visit = addVisit(at(9, 30), {}, at(9, 28));
    QTRY_VERIFY(view().nextRuns);
    QCOMPARE(m_model->timer(), QStringLiteral("24:00"));
    QCOMPARE(view().nextLabel, QStringLiteral("Visit under way"));
    m_at.clock.later(18'000);
    QCOMPARE(m_model->timer(), QStringLiteral("24:18"));
    change(types::visit, visit, {{&types::visit.paused, qint64(60)}});
    QTRY_COMPARE(m_model->timer(), QStringLiteral("23:18"));
    change(types::visit, visit, {{&types::visit.finished, m_at.clock.nowMs()}});
    QTRY_VERIFY(!view().nextRuns);
    QVERIFY(m_model->timer().isEmpty());
}

void TestToday::aPausedVisitWaits()
{
    const RecordId visit = addVisit(at(9, 30), {}, at(9, 28));
    change(types::visit, visit, {{&types::visit.pausedAt, at(9, 50)}});
    QTRY_COMPARE(m_model->timer(), QStringLiteral("Pause 02:00"));
}

void TestToday::aTimerNobodyLooksAtStands()
{
    addVisit(at(9, 30), {}, at(9, 28));
    QTRY_VERIFY(view().nextRuns);
    m_at.clock.later(990); // the next second begins in 10 ms, and again, for the clock stands still
    QSignalSpy ticks(m_model.get(), &TodayModel::timerChanged);
    m_model->setWatched(true);
    QCOMPARE(ticks.count(), 1); // at once
    QVERIFY(ticks.wait());      // and by the second
    m_model->setWatched(false);
    ticks.clear();
    QVERIFY(!ticks.wait(100));
}

void TestToday::withoutVisitsTheFirstTaskLeads()
{
    addTask(QStringLiteral("Report"), 0);
    addTask(QStringLiteral("Refund"), -1);
    QTRY_COMPARE(m_model->due()->count(), 2);
    QCOMPARE(view().firstTitle, QStringLiteral("Refund"));
    QCOMPARE(view().firstDue, QStringLiteral("Yesterday"));
    QCOMPARE(view().firstKey, m_model->due()->keyOf(0));
    QVERIFY(view().firstSpoken.startsWith(QStringLiteral("To begin with: Task, Refund")));
    m_model->complete(view().firstKey);
    QCOMPARE(view().firstTitle, QStringLiteral("Report")); // the next one leads
    m_model->undo();
    QCOMPARE(view().firstTitle, QStringLiteral("Refund"));
    addVisit(at(10, 30));
    QTRY_VERIFY(view().firstKey.isEmpty()); // a visit goes before
}

void TestToday::whatIsDueTomorrowDoesNotLead()
{
    addTask(QStringLiteral("Report"), 1);
    QTRY_COMPARE(m_model->week()->count(), 1);
    QVERIFY(view().firstKey.isEmpty());
}

QTEST_GUILESS_MAIN(TestToday)
#include "tst_today.moc"
