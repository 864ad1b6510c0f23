// The checklists of a visit over a real store.
#include "tests/qml/checklist/checklistfixture.h"

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestChecklist : public ChecklistTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void everyListThatApplies();
    void whatIsATopicIsNotAskedTwice();
    void aTickIsOneAnswer();
    void twoDevicesMakeOneAnswer();
    void anAnswerOfAScriptIsKept();
    void doesNotApplyNeedsAReason();
    void topicsAreAddedAndSurvive();
    void aTopicThatWasNotFinished();
    void ideasFromPromisesAndNeeds();
    void ideasFromGoals();
    void topicsAreChanged();
    void topicsAreMoved();
    void deletingIsTakenBack();
    void topicsBecomeATemplate();
    void aTemplateIsDeletedAndBack();
    void whatComesFromElsewhereIsShown();
    void aVisitThatIsOverStaysReadable();
    void theLastVisitAskedForIsShown();
    void whatIsNotSavedIsSaid();
};

void TestChecklist::everyListThatApplies()
{
    const RecordId every = addList(text("On the shop floor"));
    addItem(every, text("Price tags"), 2);
    addItem(every, text("Shelf"), 1);
    const RecordId ours = addList(text("Tavoria's own"), m_account);
    addItem(ours, text("Slot at the ramp"), 1);
    addItem(addList(text("Somebody else's"), m_at.addAccount(text("Orbis"))), text("Not here"), 1);
    const RecordId topics = addList(text("To talk about"), m_account, m_visit);
    addItem(topics, text("Granola"), 1);
    Record other(types::visit);
    other.set(types::visit.account, m_account);
    addItem(addList(text("Another visit"), m_account, m_at.add(other)), text("Not now"), 1);

    const auto checklist = model();
    QTRY_COMPARE(shown(checklist->topics()), QStringList{text("Granola: open")});
    QCOMPARE(shown(checklist->others()),
             (QStringList{text("Tavoria's own (0 of 1 · this client)"), text("Slot at the ramp: open"),
                          text("On the shop floor (0 of 2 · every client)"), text("Shelf: open"),
                          text("Price tags: open")}));
    QCOMPARE(checklist->view().progress, text("0 of 4"));
    QCOMPARE(checklist->view().topicsProgress, text("0 of 1"));
}

void TestChecklist::whatIsATopicIsNotAskedTwice()
{
    const RecordId every = addList(text("Always"));
    addItem(every, text("granola"), 1);
    addItem(every, text("Prices"), 2);
    addItem(addList(text("To talk about"), m_account, m_visit), text("Granola"), 1);
    const auto checklist = model();
    QTRY_COMPARE(shown(checklist->topics()), QStringList{text("Granola: open")});
    QCOMPARE(shown(checklist->others()), (QStringList{text("Always (0 of 1 · every client)"), text("Prices: open")}));
}

void TestChecklist::aTickIsOneAnswer()
{
    const RecordId item = addItem(addList(text("Always")), text("Shelf"), 1);
    const auto checklist = model();
    QTRY_COMPARE(checklist->others()->count(), 1);
    checklist->toggle(item.toString());
    QCOMPARE(told(checklist->others(), 0, "answer"), text("done")); // at once
    QCOMPARE(checklist->view().progress, text("1 of 1"));
    checklist->toggle(item.toString());
    checklist->toggle(item.toString());
    checklist->toggle(item.toString());
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    QTRY_COMPARE(all(types::answer).front().get(types::answer.state), text("open"));
    const Record answer = all(types::answer).front();
    QCOMPARE(answer.get(types::answer.item), item);
    QCOMPARE(answer.get(types::answer.visit), m_visit);
    QTest::qWait(50); // that nothing else comes can only be waited for
    QCOMPARE(told(checklist->others(), 0, "answer"), text("open"));
}

// Each without a word from the other: the second one's answer becomes an edit of the first one's.
void TestChecklist::twoDevicesMakeOneAnswer()
{
    const RecordId item = addItem(addList(text("Always")), text("Shelf"), 1);
    QCOMPARE(answerId(item, m_visit), answerId(item, m_visit));
    QVERIFY(answerId(item, m_visit) != answerId(m_visit, item));
    QVERIFY(topicsId(m_visit) != topicsId(item));
    const auto phone = model();
    const auto desktop = model();
    QTRY_COMPARE(phone->others()->count(), 1);
    QTRY_COMPARE(desktop->others()->count(), 1);
    phone->toggle(item.toString());
    desktop->setNotApplicable(item.toString(), text("Settled by phone"));
    QTRY_COMPARE(told(phone->others(), 0, "answer"), text("n/a"));
    QCOMPARE(all(types::answer).size(), size_t(1));
    QCOMPARE(all(types::answer).front().id(), answerId(item, m_visit));
    addTopic(*phone, text("Granola"));
    addTopic(*desktop, text("Oatmeal"));
    QTRY_COMPARE(phone->topics()->count(), 2);
    QTRY_COMPARE(desktop->topics()->count(), 2);
    QCOMPARE(all(types::checklist).size(), size_t(2)); // with the template
}

void TestChecklist::anAnswerOfAScriptIsKept()
{
    const RecordId item = addItem(addList(text("Always")), text("Shelf"), 1);
    Record answer(types::answer);
    answer.set(types::answer.item, item).set(types::answer.visit, m_visit).set(types::answer.state, text("done"));
    const RecordId made = m_at.add(answer);
    const auto checklist = model();
    QTRY_COMPARE(shown(checklist->others()).value(1), text("Shelf: done"));
    checklist->toggle(item.toString());
    QTRY_COMPARE(all(types::answer).front().get(types::answer.state), text("open"));
    QCOMPARE(all(types::answer).size(), size_t(1));
    QCOMPARE(all(types::answer).front().id(), made);
}

void TestChecklist::doesNotApplyNeedsAReason()
{
    const RecordId item = addItem(addList(text("Always")), text("Shelf"), 1);
    const auto checklist = model();
    QTRY_COMPARE(checklist->others()->count(), 1);
    QVERIFY(!checklist->setNotApplicable(item.toString(), text("  \n ")));
    QCOMPARE(told(checklist->others(), 0, "answer"), text("open"));
    QVERIFY(checklist->setNotApplicable(item.toString(), text(" No  shelf here ")));
    QCOMPARE(checklist->view().progress, text("1 of 1"));
    QCOMPARE(told(checklist->others(), 0, "detail"), text("Does not apply: No shelf here"));
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    QCOMPARE(all(types::answer).front().get(types::answer.state), text("n/a"));
    QCOMPARE(all(types::answer).front().get(types::answer.reason), text("No shelf here"));
    checklist->toggle(item.toString());
    QTRY_COMPARE(all(types::answer).front().get(types::answer.state), text("open"));
    QVERIFY(all(types::answer).front().get(types::answer.reason).isEmpty());
}

void TestChecklist::topicsAreAddedAndSurvive()
{
    auto before = model();
    QTRY_VERIFY(before->view().loaded);
    QCOMPARE(before->topics()->count(), 0);
    addTopic(*before, text(" Granola "));
    addTopic(*before, text("   "));
    addTopic(*before, text("Prices"));
    before->toggle(before->topics()->keyOf(1));
    QCOMPARE(shown(before->topics()), (QStringList{text("Granola: open"), text("Prices: done")}));
    before.reset(); // locked, or killed: what was pressed is written
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    const auto checklist = model();
    QTRY_COMPARE(shown(checklist->topics()), (QStringList{text("Granola: open"), text("Prices: done")}));
    QVERIFY(checklist->typed().isEmpty());
    const Record list = all(types::checklist).front();
    QCOMPARE(list.id(), topicsId(m_visit));
    QCOMPARE(list.get(types::checklist.visit), m_visit);
    QCOMPARE(list.get(types::checklist.account), m_account);
}

void TestChecklist::aTopicThatWasNotFinished()
{
    auto killed = model();
    QTRY_VERIFY(killed->view().loaded);
    killed->setTyped(text("Shelf in No"));
    const auto kept = [&] {
        const QString place = topicsId(m_visit).toString();
        const auto draft =
            must(m_at.session->store().read([place](Reader &reader) { return reader.draft(place); }).result());
        return draft ? draft->text : QString();
    };
    QTRY_COMPARE(kept(), text("Shelf in No")); // by itself, before anything is closed
    killed.reset();
    auto next = model();
    QTRY_COMPARE(next->typed(), text("Shelf in No"));
    next->setTyped(text("Shelf in November"));
    next->add();
    QTRY_COMPARE(next->topics()->count(), 1);
    QTRY_COMPARE(kept(), QString()); // on the disk, as for the next one to see
    next.reset();
    const auto last = model();
    QTRY_COMPARE(last->topics()->count(), 1);
    QVERIFY(last->typed().isEmpty());
}

void TestChecklist::ideasFromPromisesAndNeeds()
{
    Record need(types::need);
    need.set(types::need.title, text("Own till")).set(types::need.account, m_account);
    m_at.add(need);
    Record met = need;
    met.set(types::need.title, text("Met")).set(types::need.done, true);
    m_at.add(met);
    Record promise(types::promise);
    promise.set(types::promise.title, text("Refund")).set(types::promise.account, m_account);
    promise.set(types::promise.direction, text("we")).set(types::promise.due, Moment{MorningClock::Day.addDays(3), {}});
    m_at.add(promise);
    Record theirs = promise;
    theirs.set(types::promise.title, text("Sales figures")).set(types::promise.direction, text("client"));
    theirs.setValue(types::promise.due, Value());
    m_at.add(theirs);
    Record kept = promise;
    kept.set(types::promise.title, text("Kept")).set(types::promise.done, true);
    m_at.add(kept);

    const auto checklist = model();
    QTRY_COMPARE(checklist->ideas()->count(), 3);
    QCOMPARE(told(checklist->ideas(), 0, "title"), text("Refund"));
    QCOMPARE(told(checklist->ideas(), 0, "why"), text("We promised, due Fri, 16\u00a0October"));
    QCOMPARE(told(checklist->ideas(), 1, "why"), text("The client promised"));
    QCOMPARE(told(checklist->ideas(), 2, "title"), text("Own till"));
    checklist->addIdea(checklist->ideas()->keyOf(2));
    QCOMPARE(checklist->ideas()->count(), 2); // at once
    QTRY_COMPARE(all(types::checklistItem).size(), size_t(1));
    QCOMPARE(all(types::checklistItem).front().title(), text("Own till"));
    QCOMPARE(all(types::checklistItem).front().get(types::checklistItem.why), text("The client's need"));
    addTopic(*checklist, text("Second"));
    addTopic(*checklist, text("Third"));
    QCOMPARE(checklist->ideas()->count(), 0); // that is enough
}

void TestChecklist::ideasFromGoals()
{
    const auto goal = [&](const char *title, int days, bool done = false) {
        Record made(types::goal);
        made.set(types::goal.title, text(title)).set(types::goal.account, m_account).set(types::goal.done, done);
        m_at.add(made.set(types::goal.due, Moment{MorningClock::Day.addDays(days), {}}));
    };
    goal("Third", 90);
    goal("First", 3);
    goal("Second", 30);
    goal("Reached", 1, true);
    Record need(types::need);
    m_at.add(need.set(types::need.title, text("Own till")).set(types::need.account, m_account));
    for (int i = 0; i < 8; ++i) {
        Record promise(types::promise);
        promise.set(types::promise.title, text("Promise")).set(types::promise.account, m_account);
        m_at.add(promise.set(types::promise.due, Moment{MorningClock::Day.addDays(i), {}}));
    }

    const auto checklist = model();
    QTRY_COMPARE(checklist->ideas()->count(), int(ChecklistModel::MostIdeas));
    QStringList titles;
    for (int i = 0; i < checklist->ideas()->count(); ++i)
        titles << told(checklist->ideas(), i, "title");
    QCOMPARE(titles, (QStringList{text("Promise"), text("Promise"), text("Promise"), text("First"), text("Second"),
                                  text("Own till")}));
    QCOMPARE(told(checklist->ideas(), 3, "why"), text("A goal at this client, due Fri, 16\u00a0October"));
    checklist->addIdea(checklist->ideas()->keyOf(3));
    QTRY_COMPARE(all(types::checklistItem).size(), size_t(1));
    QCOMPARE(all(types::checklistItem).front().title(), text("First"));
}

void TestChecklist::topicsAreChanged()
{
    const auto checklist = model();
    QTRY_VERIFY(checklist->view().loaded);
    addTopic(*checklist, text("Granola"));
    const QString key = checklist->topics()->keyOf(0);
    checklist->edit(key, text("Granola in all stores"), text("They asked"));
    checklist->setNeedsPhoto(key, true);
    QCOMPARE(told(checklist->topics(), 0, "detail"), text("They asked · Needs a photo"));
    QTRY_COMPARE(all(types::checklistItem).size(), size_t(1));
    QTRY_COMPARE(all(types::checklistItem).front().title(), text("Granola in all stores"));
    checklist->edit(key, text("  "), text("They asked"));
    QCOMPARE(told(checklist->topics(), 0, "title"), text("Granola in all stores"));
    checklist->setNeedsPhoto(key, false);
    checklist->toggle(key);
    QCOMPARE(told(checklist->topics(), 0, "answer"), text("done"));
    checklist->setNeedsPhoto(key, true);
    QCOMPARE(told(checklist->topics(), 0, "answer"), text("open")); // not without the photo
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    QTRY_COMPARE(all(types::answer).front().get(types::answer.state), text("open"));
    QVERIFY(all(types::checklistItem).front().get(types::checklistItem.needsPhoto));
}

void TestChecklist::topicsAreMoved()
{
    const auto checklist = model();
    QTRY_VERIFY(checklist->view().loaded);
    for (const char *title : {"One", "Two", "Three"})
        addTopic(*checklist, text(title));
    checklist->move(checklist->topics()->keyOf(2), -1);
    checklist->move(checklist->topics()->keyOf(0), -1); // is the first one
    QCOMPARE(shown(checklist->topics()), (QStringList{text("One: open"), text("Three: open"), text("Two: open")}));
    const auto again = model();
    QTRY_COMPARE(shown(again->topics()), (QStringList{text("One: open"), text("Three: open"), text("Two: open")}));
}

void TestChecklist::deletingIsTakenBack()
{
    const auto checklist = model();
    QTRY_VERIFY(checklist->view().loaded);
    addTopic(*checklist, text("One"));
    addTopic(*checklist, text("Two"));
    QTRY_COMPARE(all(types::checklistItem).size(), size_t(2)); // or the first alone would be taken for the rest
    checklist->toggle(checklist->topics()->keyOf(0));
    checklist->remove(checklist->topics()->keyOf(0));
    QCOMPARE(shown(checklist->topics()), QStringList{text("Two: open")});
    QCOMPARE(checklist->undoText(), text("Deleted: One"));
    QTRY_COMPARE(all(types::checklistItem).size(), size_t(1));
    checklist->undo();
    QTRY_COMPARE(shown(checklist->topics()), (QStringList{text("One: done"), text("Two: open")}));
    QVERIFY(checklist->undoText().isEmpty());
    QCOMPARE(all(types::checklistItem).size(), size_t(2));
}

void TestChecklist::topicsBecomeATemplate()
{
    const auto checklist = model();
    QTRY_VERIFY(checklist->view().loaded);
    QVERIFY(!checklist->saveTemplate(text("Empty"), true));
    addTopic(*checklist, text("One"));
    checklist->setNeedsPhoto(checklist->topics()->keyOf(0), true);
    QVERIFY(!checklist->saveTemplate(text("  "), true));
    QVERIFY(checklist->saveTemplate(text("Every month"), true));
    QCOMPARE(checklist->undoText(), text("Template saved: Every month"));
    QTRY_COMPARE(all(types::checklist).size(), size_t(2));
    QCOMPARE(shown(checklist->topics()), QStringList{text("One: open")});
    QTest::qWait(50);                          // that nothing else comes can only be waited for
    QCOMPARE(checklist->others()->count(), 0); // it is asked already
    Record later(types::visit);
    later.set(types::visit.account, m_account);
    checklist->setVisitKey(m_at.add(later).toString());
    QTRY_COMPARE(shown(checklist->others()),
                 (QStringList{text("Every month (0 of 1 · this client)"), text("One: open")}));
    QCOMPARE(told(checklist->others(), 0, "needsPhoto"), text("true"));
    Record elsewhere(types::visit);
    elsewhere.set(types::visit.account, m_at.addAccount(text("Orbis")));
    checklist->setVisitKey(m_at.add(elsewhere).toString());
    QTRY_VERIFY(checklist->view().loaded);
    QCOMPARE(checklist->others()->count(), 0);

    addTopic(*checklist, text("Two"));
    QVERIFY(checklist->saveTemplate(text("Always"), false));
    checklist->setVisitKey(m_at.add(later).toString());
    QTRY_COMPARE(shown(checklist->others()), (QStringList{text("Every month (0 of 1 · this client)"), text("One: open"),
                                                          text("Always (0 of 1 · every client)"), text("Two: open")}));
}

void TestChecklist::aTemplateIsDeletedAndBack()
{
    const RecordId list = addList(text("Always"));
    addItem(list, text("Shelf"), 1);
    const auto checklist = model();
    QTRY_COMPARE(checklist->others()->count(), 1);
    checklist->removeTemplate(list.toString());
    QCOMPARE(checklist->others()->count(), 0);
    QTRY_VERIFY(all(types::checklist).empty());
    QCOMPARE(checklist->undoText(), text("Template deleted: Always"));
    checklist->undo();
    QTRY_COMPARE(shown(checklist->others()),
                 (QStringList{text("Always (0 of 1 · every client)"), text("Shelf: open")}));
}

void TestChecklist::whatComesFromElsewhereIsShown()
{
    const auto checklist = model();
    QTRY_VERIFY(checklist->view().loaded);
    addItem(addList(text("Always")), text("Shelf"), 1);
    QTRY_COMPARE(checklist->others()->count(), 1);
}

void TestChecklist::aVisitThatIsOverStaysReadable()
{
    const auto during = model();
    QTRY_VERIFY(during->view().loaded);
    addTopic(*during, text("Granola"));
    during->toggle(during->topics()->keyOf(0));
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    Action over;
    over.edits.emplace_back();
    over.edits.back().type = &types::visit;
    over.edits.back().id = m_visit;
    over.edits.back().values = {{&types::visit.finished, m_at.clock.nowMs()}};
    must(m_at.session->store().apply(std::move(over)).result());
    const auto after = model();
    QTRY_COMPARE(shown(after->topics()), QStringList{text("Granola: done")});
    QCOMPARE(after->view().progress, text("1 of 1"));
    QCOMPARE(after->view().settled, 1);
    QCOMPARE(after->view().total, 1);
}

void TestChecklist::theLastVisitAskedForIsShown()
{
    addItem(addList(text("To talk about"), m_account, m_visit), text("Granola"), 1);
    Record other(types::visit);
    other.set(types::visit.account, m_account);
    const RecordId second = m_at.add(other);
    addItem(addList(text("To talk about"), m_account, second), text("Prices"), 1);
    const auto checklist = model();
    checklist->setVisitKey(second.toString()); // before the first one was read
    QTRY_COMPARE(shown(checklist->topics()), QStringList{text("Prices: open")});
    QTest::qWait(50); // that nothing else comes can only be waited for
    QCOMPARE(shown(checklist->topics()), QStringList{text("Prices: open")});
}

void TestChecklist::whatIsNotSavedIsSaid()
{
    const RecordId item = addItem(addList(text("To talk about"), m_account, m_visit), text("Granola"), 1);
    const auto checklist = model();
    QTRY_COMPARE(checklist->topics()->count(), 1);
    QSignalSpy failed(checklist.get(), &ChecklistModel::failed);
    checklist->edit(item.toString(), QString(2 << 20, u'x'), {}); // more than a field may hold
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(shown(checklist->topics()), QStringList{text("Granola: open")});
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
