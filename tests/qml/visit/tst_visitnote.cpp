// The note of a visit in progress, over a real store.
#include "tests/qml/visit/visittest.h"

using namespace kf;
using namespace kf::test;

class TestVisitNote : public VisitTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void theNoteSurvivesAKill();
    void aKillBeforeTheFirstLetter();
    void leavingMakesANoteOfTheVisit();
    void finishingEndsTheNoteToo();
    void whatWasFoundIsChangedBeforeItIsSaved();
    void aTaskIsWhoseItIsGivenTo();
    void theLetterGoesIfTheClientGetsOne();
    void theSummaryIsThereAgainAfterAKill();
    void finishingCanBeTakenBack();
    void wordsOfAVisitThatEndedElsewhere();
    void awayFromThePageItGoesOn();
};

void TestVisitNote::theNoteSurvivesAKill()
{
    auto killed = m_at.model();
    start(*killed);
    m_at.position->answer(m_at.fix(8));
    QTRY_VERIFY(killed->checkIn().good);
    write(*killed, QStringLiteral("#task Planogram"));
    killed.reset();

    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->resume();
    QVERIFY(opened.wait());
    QCOMPARE(model->text(), QStringLiteral("#task Planogram"));
    QCOMPARE(model->cursor(), 15);
    QCOMPARE(model->reading()->proposals()->count(), 1);
    QVERIFY(model->checkIn().good);
    QCOMPARE(m_at.position->asked, 1); // not again by itself
}

void TestVisitNote::aKillBeforeTheFirstLetter()
{
    auto killed = m_at.model();
    start(*killed);
    killed.reset();
    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->resume();
    QVERIFY(opened.wait());
    QCOMPARE(model->view().account, QStringLiteral("Tavoria"));
    QCOMPARE(model->checkIn().text, QStringLiteral("Not checked in yet"));
    QCOMPARE(model->checkIn().actionText, QStringLiteral("Check in"));
}

void TestVisitNote::leavingMakesANoteOfTheVisit()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("They like the granola"));
    model->leave();
    QTRY_COMPARE(m_at.all(types::note).size(), size_t(1));
    write(*model, QStringLiteral("They like the granola very much"));
    model->leave();
    QTRY_COMPARE(m_at.all(types::note).front().get(types::note.text),
                 QStringLiteral("They like the granola very much"));
    const Record note = m_at.all(types::note).front();
    QCOMPARE(m_at.all(types::note).size(), size_t(1));
    QCOMPARE(note.get(types::note.visit), m_at.visit);
    QCOMPARE(note.get(types::note.account), m_at.account);
    // Cleared again: no note, and still in the visit.
    model->setText({});
    model->leave();
    QTRY_VERIFY(m_at.all(types::note).empty());
    QTRY_VERIFY(m_at.draft() && m_at.draft()->open);
}

void TestVisitNote::finishingEndsTheNoteToo()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("They like it\n#task Planogram\n!promise Refund on Friday"));
    m_at.clock.now += 3'600'000;
    QSignalSpy closed(model.get(), &VisitModel::closed);
    QSignalSpy done(model.get(), &VisitModel::done);
    model->finish();
    QCOMPARE(closed.count(), 1); // at once
    QVERIFY(done.wait());
    QCOMPARE(done.front().front().toString(), QStringLiteral("The visit is over: its note and 2 next steps are saved"));
    QCOMPARE(visit().get(types::visit.finished), m_at.clock.now);
    QCOMPARE(m_at.all(types::note).size(), size_t(1));
    QCOMPARE(m_at.all(types::task).front().title(), QStringLiteral("Planogram"));
    QCOMPARE(m_at.all(types::promise).size(), size_t(1));
    QVERIFY(!m_at.draft());
    model->leave(); // such as by another app in front
    QCoreApplication::processEvents();
    QCOMPARE(m_at.all(types::note).size(), size_t(1));
    QVERIFY(model->text().isEmpty());
}

void TestVisitNote::whatWasFoundIsChangedBeforeItIsSaved()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("#task Planogram tomorrow 15:00\n!promise Refund on Friday\nCall them on Monday"));
    model->review();
    const auto rows = [&]() -> const std::vector<ProposalRow> & {
        return static_cast<ListOf<ProposalRow> *>(model->reading()->proposals())->rows();
    };
    const auto rowOf = [&](const char *title) {
        return *std::find_if(rows().begin(), rows().end(),
                             [&](const ProposalRow &row) { return row.title == QLatin1String(title); });
    };
    QCOMPARE(rows().size(), size_t(3));
    QVERIFY(rowOf("Planogram").hasDue);
    QCOMPARE(rowOf("Planogram").personLabel, QStringLiteral("Who does it"));
    QCOMPARE(rowOf("Refund").personLabel, QStringLiteral("Whom"));
    QVERIFY(!rowOf("Call them").accepted); // only looks like a task

    // Another day keeps its hour; words bring their own. Whoever changes one wants it.
    model->chooseDue(rowOf("Planogram").key, QStringLiteral("2026-10-20"));
    model->sayDue(rowOf("Refund").key, QStringLiteral("15.10 12:00"));
    model->sayDue(rowOf("Refund").key, QStringLiteral("some day")); // not understood: nothing is lost
    model->chooseDue(rowOf("Call them").key, QString());
    QVERIFY(rowOf("Call them").accepted);
    QVERIFY(rowOf("Call them").due.isEmpty());
    model->persons()->seek(QStringLiteral("olga"));
    QCOMPARE(model->persons()->rows()->count(), 1);
    const QString olga = model->persons()->rows()->keyOf(0);
    model->choosePerson(rowOf("Planogram").key, olga);
    model->choosePerson(rowOf("Refund").key, olga);
    QCOMPARE(rowOf("Planogram").person, QStringLiteral("Olga Ryabinina"));
    model->choosePerson(rowOf("Refund").key, QString());
    QVERIFY(rowOf("Refund").person.isEmpty());
    finish(*model);

    for (const Record &task : m_at.all(types::task)) {
        if (task.title() != QLatin1String("Planogram")) {
            QVERIFY(isEmpty(task.value(types::task.due)));
            continue;
        }
        QCOMPARE(task.get(types::task.due), (Moment{QDate(2026, 10, 20), QTime(15, 0)}));
        QCOMPARE(task.get(types::task.person).toString(), olga);
    }
    QCOMPARE(m_at.all(types::task).size(), size_t(2));
    const Record promise = m_at.all(types::promise).front();
    QCOMPARE(promise.get(types::promise.due), (Moment{QDate(2026, 10, 15), QTime(12, 0)}));
    QVERIFY(promise.get(types::promise.person).isNull());
}

void TestVisitNote::aTaskIsWhoseItIsGivenTo()
{
    auto model = m_at.model();
    start(*model);
    write(*model,
          QStringLiteral("#task call @Olga Ryabinina\n#task planogram, @Olga Ryabinina\n#task report every monday"));
    model->review();
    const auto &rows = static_cast<ListOf<ProposalRow> *>(model->reading()->proposals())->rows();
    QCOMPARE(rows.size(), size_t(3));
    QVERIFY(rows[0].person.isEmpty()); // she is called, and does nothing
    QCOMPARE(rows[1].person, QStringLiteral("Olga Ryabinina"));
    // Another day leaves what recurs as it is.
    model->chooseDue(rows[2].key, QStringLiteral("2026-10-21"));
    finish(*model);
    for (const Record &task : m_at.all(types::task)) {
        QCOMPARE(task.get(types::task.person).isNull(), task.title() != QLatin1String("planogram"));
        QCOMPARE(task.get(types::task.recurrence),
                 task.title() == QLatin1String("report") ? QStringLiteral("weekly:MO") : QString());
    }
}

void TestVisitNote::theLetterGoesIfTheClientGetsOne()
{
    const RecordId olga = m_at.record(types::visit, m_at.visit).get(types::visit.people).front();
    auto model = m_at.model();
    QSignalSpy due(model.get(), &VisitModel::letterDue);
    start(*model);
    model->review();
    QVERIFY(model->view().recipients.isEmpty()); // no address is known
    model->setSendsLetter(true);
    QVERIFY(!model->sendsLetter());

    must(m_at.session->store()
             .apply(Action::only(RecordEdit::change(types::contact, olga,
                                                    {{&types::contact.email, QStringLiteral("o@tavoria.example")}})))
             .result());
    QTRY_COMPARE(model->view().recipients, QList<QString>{QStringLiteral("Olga Ryabinina")});
    model->setSendsLetter(false);
    QVERIFY(!model->sendsLetter());
    finish(*model);
    QCOMPARE(due.count(), 0);

    // Once sent, the next visit offers it by itself, until the user says no.
    start(*model);
    model->review();
    QVERIFY(!model->sendsLetter());
    model->setSendsLetter(true);
    finish(*model);
    QCOMPARE(due.count(), 1);
    QCOMPARE(due.front().front().toString(), m_at.visit.toString());
    QVERIFY(m_at.record(types::account, m_at.account).get(types::account.wantsLetters));
    // Taken back with the visit: the letter, and the wish.
    QSignalSpy takenBack(model.get(), &VisitModel::letterTakenBack);
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->undo();
    QVERIFY(opened.wait());
    QCOMPARE(takenBack.count(), 1);
    QVERIFY(!m_at.record(types::account, m_at.account).get(types::account.wantsLetters));
    model->review();
    model->setSendsLetter(true);
    finish(*model);
    QCOMPARE(due.count(), 2);
    start(*model);
    model->review();
    QTRY_VERIFY(model->sendsLetter());
    model->setSendsLetter(false);
    finish(*model);
    QCOMPARE(due.count(), 2);
    QVERIFY(m_at.record(types::account, m_at.account).get(types::account.wantsLetters));
}

void TestVisitNote::theSummaryIsThereAgainAfterAKill()
{
    const RecordId olga = m_at.record(types::visit, m_at.visit).get(types::visit.people).front();
    must(m_at.session->store()
             .apply(Action::only(RecordEdit::change(types::contact, olga,
                                                    {{&types::contact.email, QStringLiteral("o@tavoria.example")}})))
             .result());
    const auto rowsOf = [](VisitModel &model) {
        return static_cast<ListOf<ProposalRow> *>(model.reading()->proposals())->rows();
    };
    const auto review = [&](VisitModel &model) {
        start(model);
        write(model, QStringLiteral("#task Planogram tomorrow\n#task Report\nCall them on Monday"));
        m_at.clock.now += 60'000;
        model.review();
        const auto rows = rowsOf(model);
        QCOMPARE(rows.size(), size_t(3));
        model.reading()->accept(rows[0].key, false);
        model.chooseDue(rows[1].key, QStringLiteral("2026-10-20"));
        model.persons()->seek(QStringLiteral("olga"));
        QTRY_COMPARE(model.persons()->rows()->count(), 1);
        model.choosePerson(rows[1].key, olga.toString());
        model.reading()->accept(rows[2].key, true);
        model.setSendsLetter(true);
    };
    const qint64 over = m_at.clock.now + 60'000;
    auto killed = m_at.model();
    review(*killed);
    QTRY_VERIFY(m_at.draft() && m_at.draft()->memory.contains("letter"));
    killed.reset();
    m_at.clock.now += 3'600'000;

    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->resume();
    QVERIFY(opened.wait());
    QVERIFY(model->view().reviewed);
    QVERIFY(model->sendsLetter());
    const auto rows = rowsOf(*model);
    QCOMPARE(rows.size(), size_t(3));
    QVERIFY(!rows[0].accepted);
    QVERIFY(rows[1].accepted);
    QCOMPARE(rows[1].person, QStringLiteral("Olga Ryabinina"));
    QVERIFY(rows[2].accepted);
    finish(*model);
    QCOMPARE(visit().get(types::visit.finished), over); // and not when the app was opened again
    QCOMPARE(m_at.all(types::task).size(), size_t(2));
    for (const Record &task : m_at.all(types::task)) {
        QCOMPARE(task.get(types::task.person) == olga, task.title() == QLatin1String("Report"));
        if (task.title() == QLatin1String("Report"))
            QCOMPARE(task.get(types::task.due), (Moment{QDate(2026, 10, 20), {}}));
    }

    // Another visit begins with nothing of it.
    start(*model);
    QVERIFY(!model->view().reviewed);
}

void TestVisitNote::finishingCanBeTakenBack()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("#task Planogram"));
    finish(*model);
    QCOMPARE(m_at.all(types::task).size(), size_t(1));
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->undo();
    QVERIFY(opened.wait());
    QCOMPARE(visit().get(types::visit.finished), 0);
    QCOMPARE(model->text(), QStringLiteral("#task Planogram"));
    QVERIFY(m_at.all(types::task).empty());
    finish(*model);
    QCOMPARE(m_at.all(types::task).size(), size_t(1));
    QCOMPARE(m_at.all(types::note).size(), size_t(1));
}

void TestVisitNote::wordsOfAVisitThatEndedElsewhere()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("Not to be lost"));
    model.reset();
    // The laptop ended it meanwhile.
    RecordEdit over;
    over.type = &types::visit;
    over.id = m_at.visit;
    over.values.emplace_back(&types::visit.finished, m_at.clock.now);
    Action action;
    action.edits.push_back(over);
    must(m_at.session->store().apply(std::move(action)).result());

    auto next = m_at.model();
    QSignalSpy opened(next.get(), &VisitModel::opened);
    next->resume();
    next->start({}, m_at.placeless.toString());
    QVERIFY(opened.wait());
    QCOMPARE(next->view().account, QStringLiteral("Orbis"));
    QVERIFY(next->text().isEmpty());
    const std::vector<Record> notes = m_at.all(types::note);
    QCOMPARE(notes.size(), size_t(1));
    QCOMPARE(notes.front().get(types::note.text), QStringLiteral("Not to be lost"));
    QCOMPARE(notes.front().get(types::note.visit), m_at.visit);
}

void TestVisitNote::awayFromThePageItGoesOn()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("So far"));
    model->collapse();
    QTRY_VERIFY(!m_at.draft()->open);
    QTRY_COMPARE(m_at.all(types::note).size(), size_t(1));

    auto later = m_at.model();
    QSignalSpy opened(later.get(), &VisitModel::opened);
    later->resume();
    QVERIFY(!opened.wait(100)); // not by itself: one had left
    later->start(m_at.visit.toString(), {});
    QVERIFY(opened.wait());
    QCOMPARE(later->text(), QStringLiteral("So far"));
    QCOMPARE(m_at.position->asked, 1);
}

QTEST_GUILESS_MAIN(TestVisitNote)
#include "tst_visitnote.moc"
