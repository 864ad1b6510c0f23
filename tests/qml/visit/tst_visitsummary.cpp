// What the summary of a visit is more than its note: who was there, the next visit, words put right. Over a real store.
#include "core/calendar/visitday.h"
#include "tests/qml/rows.h"
#include "tests/qml/visit/visittest.h"

using namespace kf;
using namespace kf::test;

class TestVisitSummary : public VisitTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void thePeopleAreChangedAndTakenBack();
    void anUnplannedVisitBeginsWithNobody();
    void whoGetsTheLetterFollowsThePeople();
    void theNextVisitIsPlannedWithTheVisit();
    void aDayAloneHasNoHour();
    void whatIsSaidOfTheNextVisit_data();
    void whatIsSaidOfTheNextVisit();
    void aDayIsChosenAndLetGo();
    void finishingTakenBackTakesTheNextVisitBack();
    void whatIsPlannedAlreadyIsTold();
    void aTaskIsAddedInPlace();
    void aTaskHalfWrittenIsNotLost();
    void wordsAreChangedInPlace();
    void theSummaryOutlivesAKill();

private:
    std::vector<Record> others()
    {
        std::vector<Record> visits = m_at.all(types::visit);
        std::erase_if(visits, [&](const Record &one) { return one.id() == m_at.visit; });
        return visits;
    }
    RecordId addPerson(const QString &name, const QString &email = {})
    {
        return m_at.add(Record(types::contact)
                            .set(types::contact.name, name)
                            .set(types::contact.account, m_at.account)
                            .set(types::contact.email, email));
    }
    static const std::vector<ProposalRow> &found(VisitModel &model)
    {
        return rowsOf<ProposalRow>(model.reading()->proposals());
    }
};

void TestVisitSummary::thePeopleAreChangedAndTakenBack()
{
    const RecordId ilya = addPerson(QStringLiteral("Ilya Korzh"));
    auto model = m_at.model();
    start(*model);
    QTRY_COMPARE(model->people()->names(), QList<QString>{QStringLiteral("Olga Ryabinina")});
    QTRY_COMPARE(model->people()->rows()->count(), 2);
    QSignalSpy done(model.get(), &VisitModel::done);
    model->people()->toggle(ilya.toString());
    QVERIFY(done.wait());
    QCOMPARE(visit().get(types::visit.people).size(), size_t(2));
    model->undo();
    QTRY_COMPARE(visit().get(types::visit.people).size(), size_t(1));
    model->people()->add(QStringLiteral("Anna Melnik"));
    QVERIFY(done.wait());
    QCOMPARE(m_at.all(types::contact).size(), size_t(3));
    model->undo();
    QTRY_COMPARE(m_at.all(types::contact).size(), size_t(2));
}

void TestVisitSummary::anUnplannedVisitBeginsWithNobody()
{
    m_at.add(Record(types::contact)
                 .set(types::contact.name, QStringLiteral("Denis Malakhov"))
                 .set(types::contact.account, m_at.placeless));
    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->start({}, m_at.placeless.toString());
    QVERIFY(opened.wait());
    QTRY_COMPARE(model->people()->rows()->count(), 1);
    QVERIFY(model->people()->names().isEmpty());
    // Whom the note names is offered, of whatever client; nobody is put there unasked.
    write(*model, QStringLiteral("@Olga Ryabinina came along"));
    QTRY_COMPARE(model->people()->rows()->count(), 2);
    QCOMPARE(rowOf<AttendeeRow>(model->people()->rows(), 0).name, QStringLiteral("Olga Ryabinina"));
    QVERIFY(model->people()->names().isEmpty());
    model->people()->toggle(model->people()->rows()->keyOf(0));
    QCOMPARE(model->people()->names(), QList<QString>{QStringLiteral("Olga Ryabinina")});
}

void TestVisitSummary::whoGetsTheLetterFollowsThePeople()
{
    const RecordId vera = addPerson(QStringLiteral("Vera Tikhonova"), QStringLiteral("vera@tavoria.example"));
    auto model = m_at.model();
    start(*model);
    model->review();
    QVERIFY(model->view().recipients.isEmpty());
    QTRY_COMPARE(model->people()->rows()->count(), 2);
    model->people()->toggle(vera.toString());
    QTRY_COMPARE(model->view().recipients, QList<QString>{QStringLiteral("Vera Tikhonova")});
}

void TestVisitSummary::theNextVisitIsPlannedWithTheVisit()
{
    auto model = m_at.model();
    start(*model);
    m_at.clock.now += 3'600'000;
    model->review();
    model->next()->setWords(QStringLiteral("show the planogram on Thursday at 11"));
    QCOMPARE(model->next()->when(), QStringLiteral("Thu, 15\u00a0October, 11:00"));
    QVERIFY(model->next()->problem().isEmpty());
    QVERIFY(others().empty()); // not before the visit is saved
    QSignalSpy done(model.get(), &VisitModel::done);
    finish(*model);
    QCOMPARE(done.front().front().toString(),
             QStringLiteral("The visit is over. Next visit: Thu, 15\u00a0October, 11:00"));
    QCOMPARE(others().size(), size_t(1));
    const Record next = others().front();
    QCOMPARE(next.title(), QStringLiteral("show the planogram"));
    QCOMPARE(next.get(types::visit.account), m_at.account);
    QCOMPARE(next.get(types::visit.place), QStringLiteral("Head office"));
    const qint64 at = QDateTime(QDate(2026, 10, 15), QTime(11, 0)).toMSecsSinceEpoch();
    QCOMPARE(next.get(types::visit.start), at);
    QCOMPARE(next.get(types::visit.end), at + 3'600'000);
    QVERIFY(!calendar::isAllDay(next));
    QCOMPARE(next.get(types::visit.started), 0);
}

void TestVisitSummary::aDayAloneHasNoHour()
{
    auto model = m_at.model();
    start(*model);
    model->review();
    model->next()->chooseDay(QStringLiteral("2026-10-20"));
    QCOMPARE(model->next()->when(), QStringLiteral("Tue, 20\u00a0October"));
    finish(*model);
    QCOMPARE(others().size(), size_t(1));
    QVERIFY(calendar::isAllDay(others().front()));
    QVERIFY(others().front().title().isEmpty()); // the client says enough
}

void TestVisitSummary::whatIsSaidOfTheNextVisit_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("no day") << QStringLiteral("talk about prices") << QString() << QStringLiteral("On which day?");
    QTest::newRow("an hour") << QStringLiteral("call back on Thursday after lunch")
                             << QStringLiteral("Thu, 15\u00a0October, 14:00") << QString();
    QTest::newRow("Russian") << QStringLiteral("перезвонить в четверг после обеда")
                             << QStringLiteral("Thu, 15\u00a0October, 14:00") << QString();
    QTest::newRow("a day off") << QStringLiteral("on Saturday at 10")
                               << QStringLiteral("Sat, 17\u00a0October, 10:00, a day off") << QString();
    QTest::newRow("past") << QStringLiteral("on 1 October 2026") << QString() << QStringLiteral("This day has passed");
}

void TestVisitSummary::whatIsSaidOfTheNextVisit()
{
    QFETCH(const QString, words);
    QFETCH(const QString, when);
    QFETCH(const QString, problem);
    NextStep next(m_at.clock, nullptr);
    next.setWords(words);
    QCOMPARE(next.when(), when);
    QCOMPARE(next.problem(), problem);
    QCOMPARE(next.meeting().has_value(), !when.isEmpty());
    next.clear();
    QVERIFY(next.memory().isEmpty());
}

void TestVisitSummary::aDayIsChosenAndLetGo()
{
    NextStep next(m_at.clock, nullptr);
    next.setWords(QStringLiteral("talk about prices"));
    next.chooseDay(QStringLiteral("2026-10-19"));
    QCOMPARE(next.when(), QStringLiteral("Mon, 19\u00a0October"));
    QCOMPARE(next.meeting()->goal, QStringLiteral("talk about prices"));
    next.setWords(QStringLiteral("talk about prices and bonus")); // the day stays
    QCOMPARE(next.dayKey(), QStringLiteral("2026-10-19"));
    next.setWords(QStringLiteral("talk about prices on Friday at 12")); // said anew
    QVERIFY(next.dayKey().isEmpty());
    QCOMPARE(next.when(), QStringLiteral("Fri, 16\u00a0October, 12:00"));
    next.chooseDay(QStringLiteral("2026-10-19")); // the hour stays
    QCOMPARE(next.when(), QStringLiteral("Mon, 19\u00a0October, 12:00"));
    next.chooseDay(QStringLiteral("2026-10-19")); // once more lets it go
    QCOMPARE(next.when(), QStringLiteral("Fri, 16\u00a0October, 12:00"));
}

void TestVisitSummary::finishingTakenBackTakesTheNextVisitBack()
{
    auto model = m_at.model();
    start(*model);
    model->review();
    model->next()->setWords(QStringLiteral("prices, on Thursday at 11"));
    finish(*model);
    QCOMPARE(others().size(), size_t(1));
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->undo();
    QVERIFY(opened.wait());
    QVERIFY(others().empty());
    QCOMPARE(visit().get(types::visit.finished), 0);
    QCOMPARE(model->next()->words(), QStringLiteral("prices, on Thursday at 11")); // still meant
    model->next()->clear();
    finish(*model);
    QVERIFY(others().empty());
}

void TestVisitSummary::whatIsPlannedAlreadyIsTold()
{
    m_at.add(Record(types::visit)
                 .set(types::visit.account, m_at.account)
                 .set(types::visit.start, QDateTime(QDate(2026, 10, 22), QTime(10, 0)).toMSecsSinceEpoch()));
    m_at.add(Record(types::visit) // held already
                 .set(types::visit.account, m_at.account)
                 .set(types::visit.start, m_at.clock.now - 86'400'000));
    auto model = m_at.model();
    start(*model);
    model->review();
    QCOMPARE(model->view().planned, QStringLiteral("Thu, 22\u00a0October, 10:00"));
}

void TestVisitSummary::aTaskIsAddedInPlace()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("They like it"));
    model->review();
    model->setStep(QStringLiteral("  call Denis on Friday "));
    model->addStep();
    QVERIFY(model->step().isEmpty());
    QCOMPARE(model->text(), QStringLiteral("They like it\n#task call Denis on Friday"));
    QCOMPARE(found(*model).size(), size_t(1));
    QVERIFY(found(*model).front().accepted);
    model->setStep(QStringLiteral("!promise Refund"));
    model->addStep();
    model->addStep(); // nothing more to add
    QCOMPARE(model->text(), QStringLiteral("They like it\n#task call Denis on Friday\n!promise Refund"));
    finish(*model);
    QCOMPARE(m_at.all(types::task).front().title(), QStringLiteral("call Denis"));
    QCOMPARE(m_at.all(types::task).front().get(types::task.due), (Moment{QDate(2026, 10, 16), {}}));
    QCOMPARE(m_at.all(types::promise).size(), size_t(1));
}

void TestVisitSummary::aTaskHalfWrittenIsNotLost()
{
    auto model = m_at.model();
    start(*model);
    model->review();
    model->setStep(QStringLiteral("Report"));
    finish(*model); // without Enter
    QCOMPARE(m_at.all(types::task).size(), size_t(1));
    QCOMPARE(m_at.all(types::note).front().get(types::note.text), QStringLiteral("#task Report"));
    QVERIFY(model->step().isEmpty());
    start(*model);
    model->review();
    model->setStep(QStringLiteral("Planogram"));
    model->goOn(); // back to the note, where it stands
    QVERIFY(model->text().endsWith(QStringLiteral("#task Planogram")));
}

void TestVisitSummary::wordsAreChangedInPlace()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("#task planogramm for granola tomorrow\nCall them on Monday\n#task Report"));
    model->review();
    const QString first = found(*model)[0].key;
    const QString second = found(*model)[1].key;
    model->reading()->setTitle(first, QStringLiteral("  Planogram for the granola "));
    QCOMPARE(found(*model)[0].title, QStringLiteral("Planogram for the granola"));
    QVERIFY(!found(*model)[1].accepted);
    model->reading()->setTitle(second, QStringLiteral("Call the buyers"));
    QVERIFY(found(*model)[1].accepted); // whoever changes it wants it
    model->reading()->setTitle(found(*model)[2].key, QStringLiteral("Reports"));
    model->reading()->setTitle(found(*model)[2].key, QString()); // as it was read
    QCOMPARE(found(*model)[2].title, QStringLiteral("Report"));
    QCOMPARE(model->text().section(u'\n', 0, 0), QStringLiteral("#task planogramm for granola tomorrow"));
    finish(*model);
    QStringList titles;
    for (const Record &task : m_at.all(types::task)) {
        titles << task.title();
        if (task.title() == QLatin1String("Planogram for the granola")) {
            QCOMPARE(task.get(types::task.due), (Moment{QDate(2026, 10, 14), {}}));
            QCOMPARE(task.get(types::task.sentence), QStringLiteral("#task planogramm for granola tomorrow"));
        }
    }
    titles.sort();
    QCOMPARE(titles, QStringList({QStringLiteral("Call the buyers"), QStringLiteral("Planogram for the granola"),
                                  QStringLiteral("Report")}));
}

void TestVisitSummary::theSummaryOutlivesAKill()
{
    auto killed = m_at.model();
    start(*killed);
    write(*killed, QStringLiteral("#task Planogramm"));
    killed->review();
    killed->reading()->setTitle(found(*killed).front().key, QStringLiteral("Planogram"));
    killed->next()->setWords(QStringLiteral("prices"));
    killed->next()->chooseDay(QStringLiteral("2026-10-20"));
    killed->setStep(QStringLiteral("Rep"));
    QTRY_VERIFY(m_at.draft() && m_at.draft()->memory.contains("Rep"));
    killed.reset();

    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->resume();
    QVERIFY(opened.wait());
    QVERIFY(model->view().reviewed);
    QCOMPARE(found(*model).front().title, QStringLiteral("Planogram"));
    QCOMPARE(model->next()->words(), QStringLiteral("prices"));
    QCOMPARE(model->next()->dayKey(), QStringLiteral("2026-10-20"));
    QCOMPARE(model->step(), QStringLiteral("Rep"));
    finish(*model);
    QCOMPARE(m_at.all(types::task).size(), size_t(2));
    QCOMPARE(others().size(), size_t(1));
    // Another visit begins with nothing of it.
    start(*model);
    QVERIFY(model->next()->words().isEmpty());
    QVERIFY(model->next()->when().isEmpty());
    QVERIFY(model->step().isEmpty());
}

QTEST_GUILESS_MAIN(TestVisitSummary)
#include "tst_visitsummary.moc"
