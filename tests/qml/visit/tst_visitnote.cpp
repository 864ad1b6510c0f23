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
