// A draft becomes a note when it is left alone, and goes on being the draft of that note until it is finished.
#include "core/record/types.h"
#include "core/sync/session.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Format/language.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leavingMakesANote();
    void comingBackGoesOnInTheSameNote();
    void finishingEndsTheDraft();
    void anotherClientMovesTheNote();
    void clearingTakesTheNoteAway();
    void aDeletedNoteBecomesANewOne();
    void restCutsByItself();
    void leavingTwiceWritesOnce();
    void signedSentencesBecomeNextSteps();
    void whatOnlyLooksLikeATaskIsAskedFor();
    void whatWasSaidIsRemembered();
    void aSelectionBecomesAPromise();
    void everyKindIsMadeOfItsSentence();
    void undoingTakesTheNextStepsBack();
    void undoingYieldsToTheNextNote();
    void whoWasStillAtItIsTakenBackThere();
    void aClosedDraftWaitsToBeOpened();
    void typingDoesNotWaitForTheStore();
    void typingAtOnceGoesBehindTheDraft();
    void finishingBeforeTheStoreHasAnswered();
    void leavingBeforeTheStoreHasAnswered();
    void aNoteIsForTheTeamUntilItsAuthorSaysOtherwise();
    void whoSeesItIsRememberedWithTheDraft();
    void whoSeesItIsChangedAfterTheCut();

private:
    std::unique_ptr<CaptureModel> capture();
    void type(CaptureModel &model, const QString &text);
    void leave(CaptureModel &model);
    void finish(CaptureModel &model);
    std::vector<Record> notes() { return listOf(types::note); }
    std::vector<Record> listOf(const RecordType &type);
    qint64 pending();
    void apply(RecordEdit edit);
    RecordId addAccount(const QString &name);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Session> m_session;
    Language m_language;
};

void TestDrafts::init()
{
    m_language.use(QStringLiteral("en"));
    m_directory = std::make_unique<QTemporaryDir>();
    StoreOptions options;
    options.directory = m_directory->path();
    options.create = true;
    auto store = Store::open(options, Secret::random(32));
    QVERIFY(store);
    m_session = std::make_unique<Session>(std::move(*store));
}

void TestDrafts::cleanup()
{
    m_session.reset();
    m_directory.reset();
}

std::unique_ptr<CaptureModel> TestDrafts::capture()
{
    auto model = std::make_unique<CaptureModel>(Clock::system());
    model->attach(*m_session);
    QSignalSpy shown(model.get(), &CaptureModel::textChanged);
    model->open({});
    shown.wait();
    return model;
}

void TestDrafts::type(CaptureModel &model, const QString &text)
{
    model.setText(text);
    QTRY_VERIFY(model.saved());
}

void TestDrafts::leave(CaptureModel &model)
{
    QSignalSpy saved(&model, &CaptureModel::savedChanged);
    model.leave();
    saved.wait();
    QCOMPARE(model.trouble(), QString());
}

void TestDrafts::finish(CaptureModel &model)
{
    QSignalSpy finished(&model, &CaptureModel::finished);
    model.finish();
    QTRY_COMPARE(finished.size(), 1);
}

std::vector<Record> TestDrafts::listOf(const RecordType &type)
{
    const auto found =
        m_session->store()
            .read([&type](Reader &reader) { return reader.list(Query{.type = &type, .where = {}, .limit = {}}); })
            .result();
    return found ? *found : std::vector<Record>();
}

qint64 TestDrafts::pending()
{
    const auto status = m_session->store().read([](Reader &reader) { return reader.status(); }).result();
    return status ? status->pending : -1;
}

void TestDrafts::apply(RecordEdit edit)
{
    Action action;
    action.edits.push_back(std::move(edit));
    const auto done = m_session->store().apply(std::move(action)).result();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

RecordId TestDrafts::addAccount(const QString &name)
{
    Record account(types::account, RecordId::generate(1));
    account.set(types::account.name, name);
    apply(RecordEdit::create(account));
    return account.id();
}

void TestDrafts::leavingMakesANote()
{
    const auto model = capture();
    type(*model, QStringLiteral("They want more"));
    QCOMPARE(notes().size(), size_t(0)); // saved, and still a draft
    leave(*model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("They want more"));
    QCOMPARE(pending(), 1);
}

void TestDrafts::comingBackGoesOnInTheSameNote()
{
    {
        const auto model = capture();
        type(*model, QStringLiteral("They want"));
        leave(*model);
    }
    const auto model = capture();
    QCOMPARE(model->text(), QStringLiteral("They want"));
    QCOMPARE(model->reason(), QStringLiteral("draft"));
    type(*model, QStringLiteral("They want more"));
    leave(*model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("They want more"));
}

void TestDrafts::finishingEndsTheDraft()
{
    const auto model = capture();
    type(*model, QStringLiteral("One"));
    leave(*model);
    model->setText(QStringLiteral("One, two"));
    finish(*model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("One, two"));
    const auto next = capture();
    QCOMPARE(next->text(), QString());
    type(*next, QStringLiteral("Three"));
    finish(*next);
    QCOMPARE(notes().size(), size_t(2));
}

void TestDrafts::anotherClientMovesTheNote()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    const auto model = capture();
    type(*model, QStringLiteral("A promise"));
    leave(*model);
    QVERIFY(notes().front().get(types::note.account).isNull());
    model->choose(tavoria.toString());
    leave(*model);
    QTRY_COMPARE(notes().front().get(types::note.account), tavoria);
    QCOMPARE(notes().size(), size_t(1));
}

void TestDrafts::clearingTakesTheNoteAway()
{
    const auto model = capture();
    type(*model, QStringLiteral("Never mind"));
    leave(*model);
    QCOMPARE(notes().size(), size_t(1));
    model->setText(QString());
    leave(*model);
    QCOMPARE(notes().size(), size_t(0));
    QCOMPARE(capture()->reason(), QString()); // and no draft is left
}

void TestDrafts::aDeletedNoteBecomesANewOne()
{
    const auto model = capture();
    type(*model, QStringLiteral("Kept"));
    leave(*model);
    const RecordId first = notes().front().id();
    RecordEdit removal;
    removal.kind = Operation::Kind::Delete;
    removal.type = &types::note;
    removal.id = first;
    apply(std::move(removal));
    QCOMPARE(notes().size(), size_t(0));
    type(*model, QStringLiteral("Kept, whatever happens"));
    leave(*model);
    QCOMPARE(notes().size(), size_t(1));
    QVERIFY(notes().front().id() != first);
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("Kept, whatever happens"));
}

void TestDrafts::restCutsByItself()
{
    const auto model = capture();
    auto *rest = model->findChild<QTimer *>(QStringLiteral("rest"));
    QVERIFY(rest);
    model->setText(QStringLiteral("Left on the table"));
    QVERIFY(rest->isActive());
    QCOMPARE(rest->interval(), CaptureModel::CutAfterMs);
    rest->start(0); // half a minute, made short
    QTRY_COMPARE(notes().size(), size_t(1));
}

void TestDrafts::leavingTwiceWritesOnce()
{
    const auto model = capture();
    type(*model, QStringLiteral("Once"));
    leave(*model);
    model->leave();
    const auto again = capture();
    again->leave(); // reopened and left as it was
    QTRY_COMPARE(pending(), 1);
    finish(*again);
    QCOMPARE(pending(), 1);
    QCOMPARE(notes().size(), size_t(1));
}

void TestDrafts::signedSentencesBecomeNextSteps()
{
    Record person(types::contact, RecordId::generate(2));
    person.set(types::contact.name, QStringLiteral("Ольга Иванова"));
    apply(RecordEdit::create(person));
    const auto model = capture();
    type(*model,
         QStringLiteral("Обсудили промо\n#задача отправить акт до 16 октября 2031\n!обещание @Ивановой скидка"));
    QTRY_COMPARE(model->reading()->accepted().size(), size_t(2)); // the people may come a moment later
    QTRY_VERIFY(!model->reading()->accepted()[1].person.isNull());
    QCOMPARE(model->reading()->tints()->count(), 4);
    leave(*model);
    QCOMPARE(listOf(types::task).size(), size_t(0)); // not done yet
    finish(*model);
    const std::vector<Record> tasks = listOf(types::task);
    const std::vector<Record> promises = listOf(types::promise);
    QCOMPARE(tasks.size(), size_t(1));
    QCOMPARE(promises.size(), size_t(1));
    QCOMPARE(tasks[0].get(types::task.title), QStringLiteral("отправить акт"));
    QCOMPARE(tasks[0].get(types::task.due), (Moment{QDate(2031, 10, 16), {}}));
    QCOMPARE(tasks[0].get(types::task.note), notes().front().id());
    QCOMPARE(tasks[0].get(types::task.sentence), QStringLiteral("#задача отправить акт до 16 октября 2031"));
    QCOMPARE(promises[0].get(types::promise.person), person.id());
    QCOMPARE(notes().size(), size_t(1));
}

void TestDrafts::whatOnlyLooksLikeATaskIsAskedFor()
{
    const QString sentence = QStringLiteral("Call Denis tomorrow at 11");
    for (const bool accepted : {false, true}) {
        const auto model = capture();
        type(*model, sentence);
        QCOMPARE(model->reading()->proposals()->count(), 1);
        QCOMPARE(model->reading()->tints()->count(), 1); // the day and the hour are one date
        QVERIFY(model->reading()->accepted().empty());
        if (accepted)
            model->reading()->accept(sentence, true);
        finish(*model);
        QCOMPARE(listOf(types::task).size(), size_t(accepted));
    }
}

void TestDrafts::whatWasSaidIsRemembered()
{
    const QString sentence = QStringLiteral("Call Denis tomorrow at 11");
    {
        const auto model = capture();
        type(*model, sentence + QStringLiteral("\n#task report"));
        model->reading()->accept(sentence, true);
        model->reading()->accept(QStringLiteral("#task report"), false);
        leave(*model); // locked at once
    }
    const auto model = capture();
    QCOMPARE(model->reading()->proposals()->count(), 2);
    QCOMPARE(model->reading()->accepted().size(), size_t(1));
    finish(*model);
    QCOMPARE(listOf(types::task).size(), size_t(1));
    QCOMPARE(listOf(types::task)[0].get(types::task.sentence), sentence);
    const auto next = capture(); // knows nothing of it
    type(*next, sentence);
    QVERIFY(next->reading()->accepted().empty());
}

void TestDrafts::aSelectionBecomesAPromise()
{
    const auto model = capture();
    type(*model, QStringLiteral("They hope that we send the samples, and so on"));
    model->reading()->take(QStringLiteral("promise"), QStringLiteral(" we send the samples"));
    finish(*model);
    QCOMPARE(listOf(types::promise).size(), size_t(1));
    QCOMPARE(listOf(types::promise)[0].get(types::promise.sentence), QStringLiteral("we send the samples"));
}

void TestDrafts::everyKindIsMadeOfItsSentence()
{
    const auto model = capture();
    type(*model, QStringLiteral("#risk they leave for another supplier\n+idea a stand by the till\n?need the shelf "
                                "standard in English\n!complaint two pallets came wet\nwe want a third of the shelf"));
    model->reading()->take(QStringLiteral("goal"), QStringLiteral("a third of the shelf"));
    QCOMPARE(model->reading()->accepted().size(), size_t(5));
    finish(*model);
    const RecordId note = notes().front().id();
    const auto isOfTheNote = [&](const auto &type, const QString &title) {
        const auto made = listOf(type);
        return made.size() == 1 && made[0].get(type.title) == title && made[0].get(type.note) == note &&
               !made[0].get(type.sentence).isEmpty();
    };
    QVERIFY(isOfTheNote(types::risk, QStringLiteral("they leave for another supplier")));
    QVERIFY(isOfTheNote(types::idea, QStringLiteral("a stand by the till")));
    QVERIFY(isOfTheNote(types::need, QStringLiteral("the shelf standard in English")));
    QVERIFY(isOfTheNote(types::complaint, QStringLiteral("two pallets came wet")));
    QVERIFY(isOfTheNote(types::goal, QStringLiteral("a third of the shelf")));
}

void TestDrafts::undoingTakesTheNextStepsBack()
{
    const auto model = capture();
    const QString text = QStringLiteral("#task call the warehouse tomorrow\nThey liked the samples");
    model->setCursor(4);
    type(*model, text);
    finish(*model);
    QCOMPARE(listOf(types::task).size(), size_t(1));

    QSignalSpy resumed(model.get(), &CaptureModel::resumed);
    model->undo();
    QTRY_COMPARE(resumed.size(), 1);
    QVERIFY(listOf(types::task).empty());
    model->open({});
    QTRY_COMPARE(model->text(), text);
    QCOMPARE(model->cursor(), 4);
    type(*model, QStringLiteral("They liked the samples"));
    finish(*model);
    QVERIFY(listOf(types::task).empty());
    QCOMPARE(notes().size(), size_t(1)); // the same one
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("They liked the samples"));
}

void TestDrafts::undoingYieldsToTheNextNote()
{
    const auto model = capture();
    type(*model, QStringLiteral("#task call the warehouse"));
    finish(*model);
    model->open({});
    type(*model, QStringLiteral("The next one"));
    QTRY_VERIFY(model->saved());
    QSignalSpy refused(model.get(), &CaptureModel::undoRefused);
    model->undo();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(listOf(types::task).size(), size_t(1));
    QCOMPARE(model->text(), QStringLiteral("The next one"));
}

void TestDrafts::whoWasStillAtItIsTakenBackThere()
{
    const QString text = QStringLiteral("Ask about the October promo");
    for (const bool cut : {false, true}) {
        {
            const auto model = capture();
            model->setCursor(9);
            type(*model, cut ? text + u'!' : text);
            if (cut)
                leave(*model); // locked, or in the pocket
        }
        CaptureModel model(Clock::system());
        model.attach(*m_session);
        QSignalSpy resumed(&model, &CaptureModel::resumed);
        model.resume();
        QTRY_COMPARE(resumed.size(), 1);
        model.open({});
        QTRY_COMPARE(model.text(), cut ? text + u'!' : text);
        QCOMPARE(model.cursor(), 9);
    }
}

void TestDrafts::aClosedDraftWaitsToBeOpened()
{
    const auto first = capture();
    type(*first, QStringLiteral("Later"));
    leave(*first); // rested
    first->close();
    QTRY_VERIFY(!m_session->store()
                     .read([](Reader &reader) { return reader.draft(QStringLiteral("capture")); })
                     .result()
                     ->value()
                     .open);
    QSignalSpy resumed(first.get(), &CaptureModel::resumed);
    first->resume();
    // Behind the question, so that it is answered by then.
    (void)m_session->store().read([](Reader &reader) { return reader.status(); }).result();
    QCoreApplication::processEvents();
    QCOMPARE(resumed.size(), 0);
    const auto again = capture();
    QCOMPARE(again->text(), QStringLiteral("Later"));
}

void TestDrafts::typingDoesNotWaitForTheStore()
{
    CaptureModel model(Clock::system());
    model.attach(*m_session);
    model.open({});
    model.setText(QStringLiteral("Faster than the disk"));
    QTRY_VERIFY(model.saved());
    QCOMPARE(model.text(), QStringLiteral("Faster than the disk"));
}

void TestDrafts::typingAtOnceGoesBehindTheDraft()
{
    const auto first = capture();
    type(*first, QStringLiteral("One"));
    first->leave();
    CaptureModel model(Clock::system());
    model.attach(*m_session);
    model.open({});
    model.setText(QStringLiteral("Two"));
    QTRY_COMPARE(model.text(), QStringLiteral("One\nTwo"));
    finish(model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("One\nTwo"));
}

void TestDrafts::finishingBeforeTheStoreHasAnswered()
{
    CaptureModel model(Clock::system());
    model.attach(*m_session);
    model.open({});
    model.setText(QStringLiteral("Done already"));
    finish(model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.text), QStringLiteral("Done already"));
}

void TestDrafts::leavingBeforeTheStoreHasAnswered()
{
    const auto first = capture();
    type(*first, QStringLiteral("One"));
    leave(*first);
    {
        CaptureModel model(Clock::system());
        model.attach(*m_session);
        model.open({});
        model.setText(QStringLiteral("Two"));
        model.leave();
        QTRY_COMPARE(model.text(), QStringLiteral("One\nTwo"));
        model.open({});
        model.setText(QStringLiteral("Three"));
        model.leave(); // and locked at once
    }
    QTRY_COMPARE(notes().front().get(types::note.text), QStringLiteral("One\nTwo\nThree"));
    QCOMPARE(notes().size(), size_t(1));
}

void TestDrafts::aNoteIsForTheTeamUntilItsAuthorSaysOtherwise()
{
    const auto model = capture();
    type(*model, QStringLiteral("They want more"));
    finish(*model);
    QCOMPARE(notes().front().get(types::note.marking), QString());
    const auto second = capture();
    second->markNext(); // before the first word
    QCOMPARE(second->marking(), QStringLiteral("private"));
    type(*second, QStringLiteral("Their buyer leaves"));
    finish(*second);
    QCOMPARE(notes().size(), size_t(2));
    QCOMPARE(notes().back().get(types::note.marking), QStringLiteral("private"));
    QCOMPARE(capture()->marking(), QString()); // the next one is nobody's secret by itself
}

void TestDrafts::whoSeesItIsRememberedWithTheDraft()
{
    {
        const auto model = capture();
        type(*model, QStringLiteral("Their buyer"));
        model->markNext();
        leave(*model);
        QTRY_COMPARE(notes().size(), size_t(1));
    }
    QCOMPARE(notes().front().get(types::note.marking), QStringLiteral("private"));
    {
        const auto model = capture();
        QTRY_COMPARE(model->marking(), QStringLiteral("private"));
    }
    // Typed on before the draft was there.
    CaptureModel model(Clock::system());
    model.attach(*m_session);
    model.open({});
    model.setText(QStringLiteral("leaves"));
    QTRY_COMPARE(model.marking(), QStringLiteral("private"));
    finish(model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.marking), QStringLiteral("private"));
}

void TestDrafts::whoSeesItIsChangedAfterTheCut()
{
    const auto model = capture();
    type(*model, QStringLiteral("Our price list"));
    leave(*model);
    QTRY_COMPARE(notes().size(), size_t(1));
    model->markNext();
    model->markNext();
    QCOMPARE(model->marking(), QStringLiteral("client"));
    finish(*model);
    QCOMPARE(notes().size(), size_t(1));
    QCOMPARE(notes().front().get(types::note.marking), QStringLiteral("client"));
    model->undo();
    QTRY_COMPARE(model->text(), QString()); // it waits to be opened
    model->open({});
    QTRY_COMPARE(model->marking(), QStringLiteral("client"));
    model->markNext();
    QCOMPARE(model->marking(), QStringLiteral("team"));
    finish(*model);
    QCOMPARE(notes().front().get(types::note.marking), QStringLiteral("team"));
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
