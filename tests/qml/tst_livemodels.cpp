// The pages over a real store: what is written comes into view, and what is pressed is written.
#include "core/change/refusal.h"
#include "qml/Account/accountmodel.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Format/language.h"
#include "qml/Models/syncstatus.h"
#include "qml/Sync/syncmodel.h"
#include "qml/Today/todaymodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"
#include "tests/support/fakeposition.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

qint64 at(int days, int hour, int minute)
{
    return QDateTime(MorningClock::Day.addDays(days), QTime(hour, minute)).toMSecsSinceEpoch();
}

} // namespace

class TestLiveModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_at.close(); }
    void todayShowsAndTicksOff();
    void manyOverdueThingsAreCountedAndTheLatestShown();
    void accountsAndTheirReasons();
    void accountsAreSearched();
    void aClientsPage();
    void whatBelongsToNobody();
    void aNoteIsKeptWhileTyped();
    void aNoteIsGuessedToTheVisitWithinHalfAnHour();
    void aNoteIsGuessedToTheClientOneStandsAt();
    void aBetterGuessIsNotAskedFor();
    void whoWasChosenStays();
    void syncOfAStoreWithoutAServer();
    void aLongQueueStandsByClients();
    void whatWasRefusedIsLetGoAndTakenBack();

private:
    RecordId add(const Record &record) { return m_at.add(record); }
    RecordId addAccount(const QString &name) { return m_at.addAccount(name); }

    RecordId addAt(const char *name, double latitude)
    {
        Record account(types::account);
        account.set(types::account.name, QString::fromUtf8(name));
        return add(account.set(types::account.place, GeoPlace{GeoPoint::fromDegrees(latitude, 37.6512).value(), 8}));
    }

    LiveStore m_at;
    test::FakePosition m_position;
    Language m_language;
};

void TestLiveModels::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
}

void TestLiveModels::todayShowsAndTicksOff()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    TodayModel model(m_at.clock);
    const QAbstractItemModelTester tester(model.due());
    model.attach(*m_at.session);
    QTRY_VERIFY(model.view().loaded);
    QVERIFY(!model.view().hasVisits);

    Record person(types::contact);
    person.set(types::contact.name, QStringLiteral("Olga Ryabinina"));
    const RecordId olga = add(person);
    Record visit(types::visit);
    visit.set(types::visit.title, QStringLiteral("Q3 results"))
        .set(types::visit.account, tavoria)
        .set(types::visit.start, at(0, 10, 30))
        .set(types::visit.end, at(0, 11, 30))
        .set(types::visit.people, {olga});
    add(visit);
    Record task(types::task);
    task.set(types::task.title, QStringLiteral("Answer")).set(types::task.due, Moment{MorningClock::Day, QTime(14, 5)});
    add(task);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Refund"))
        .set(types::promise.account, tavoria)
        .set(types::promise.due, Moment{MorningClock::Day.addDays(-1), {}});
    add(promise);
    QTRY_COMPARE(model.due()->count(), 2);
    QTRY_VERIFY(model.view().hasNext);
    QCOMPARE(model.view().nextAccount, QStringLiteral("Tavoria"));
    QCOMPARE(model.view().nextPeople, QStringList{QStringLiteral("Olga Ryabinina")});
    const DueRow refund = rowOf<DueRow>(model.due(), 0);
    QCOMPARE(refund.title, QStringLiteral("Refund"));
    QVERIFY(refund.promise);

    model.complete(refund.key);
    const auto isDone = [&] {
        const auto record = m_at.session->store()
                                .read([id = *RecordId::fromString(refund.key)](Reader &reader) {
                                    return reader.get(types::promise, id);
                                })
                                .result();
        return record && *record && (*record)->get(types::promise.done);
    };
    QTRY_VERIFY(isDone());
    model.undo();
    QTRY_VERIFY(!isDone());
    QTRY_VERIFY(!rowOf<DueRow>(model.due(), 0).done);
}

void TestLiveModels::manyOverdueThingsAreCountedAndTheLatestShown()
{
    for (int day = 1; day <= int(TodayModel::MostOverdue) + 5; ++day) {
        add(Record(types::task)
                .set(types::task.title, QString::number(day))
                .set(types::task.due, Moment{MorningClock::Day.addDays(-day), {}}));
    }
    add(Record(types::task)
            .set(types::task.title, QStringLiteral("now"))
            .set(types::task.due, Moment{MorningClock::Day, {}}));
    TodayModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.due()->count(), int(TodayModel::MostOverdue) + 1);
    QCOMPARE(model.view().moreDue, 5);
    QCOMPARE(rowOf<DueRow>(model.due(), 0).title, QString::number(TodayModel::MostOverdue));
    QCOMPARE(rowOf<DueRow>(model.due(), int(TodayModel::MostOverdue) - 1).title, QStringLiteral("1"));
    QCOMPARE(rowOf<DueRow>(model.due(), int(TodayModel::MostOverdue)).title, QStringLiteral("now"));
}

void TestLiveModels::accountsAndTheirReasons()
{
    const RecordId orbis = addAccount(QStringLiteral("orbis"));
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    addAccount(QStringLiteral("Lavka"));
    const auto visit = [&](const RecordId &account, qint64 start) {
        Record record(types::visit);
        record.set(types::visit.title, QStringLiteral("Visit")).set(types::visit.account, account);
        record.set(types::visit.start, start);
        add(record);
    };
    visit(orbis, at(-9, 12, 0));
    visit(orbis, at(-40, 12, 0));
    visit(tavoria, at(-2, 12, 0));
    visit(tavoria, at(8, 12, 0));
    visit(tavoria, at(0, 16, 0));
    AccountsModel model(m_at.clock, m_position);
    const QAbstractItemModelTester tester(model.accounts());
    model.attach(*m_at.session);
    QTRY_COMPARE(model.accounts()->count(), 3);
    QCOMPARE(rowOf<AccountRow>(model.accounts(), 0).name, QStringLiteral("Lavka"));
    QCOMPARE(plain(rowOf<AccountRow>(model.accounts(), 1).reason), QStringLiteral("Visit 9 days ago"));
    QCOMPARE(plain(rowOf<AccountRow>(model.accounts(), 2).reason), QStringLiteral("Visit today at 16:00"));

    Record task(types::task);
    task.set(types::task.title, QStringLiteral("Late")).set(types::task.account, orbis);
    task.set(types::task.due, Moment{MorningClock::Day.addDays(-3), {}});
    add(task);
    QTRY_COMPARE(rowOf<AccountRow>(model.accounts(), 1).tone, QStringLiteral("warning"));
    QVERIFY(!model.view().hasOrphans);
    add(Record(types::deal).set(types::deal.title, QStringLiteral("Nobody's")));
    QTRY_COMPARE(plain(model.view().orphans), QStringLiteral("1 deal"));
}

void TestLiveModels::accountsAreSearched()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    addAccount(QStringLiteral("Orbis"));
    Record note(types::note);
    note.set(types::note.account, tavoria).set(types::note.text, QStringLiteral("They want a bigger discount"));
    add(note);
    AccountsModel model(m_at.clock, m_position);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.accounts()->count(), 2);
    model.setQuery(QStringLiteral("orb"));
    QCOMPARE(model.accounts()->count(), 1);
    model.setQuery(QStringLiteral("discount"));
    QTRY_COMPARE(model.accounts()->count(), 1);
    QCOMPARE(rowOf<AccountRow>(model.accounts(), 0).name, QStringLiteral("Tavoria"));
    QVERIFY(rowOf<AccountRow>(model.accounts(), 0).reason.contains(QStringLiteral("discount")));
    model.setQuery({});
    QCOMPARE(model.accounts()->count(), 2);
}

void TestLiveModels::aClientsPage()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    const RecordId orbis = addAccount(QStringLiteral("Orbis"));
    Record deal(types::deal);
    deal.set(types::deal.account, tavoria).set(types::deal.stage, QStringLiteral("Won"));
    deal.set(types::deal.value, Money{100'000'00, "RUB"});
    add(deal);
    deal.set(types::deal.value, Money{200'00, "EUR"});
    add(deal);
    Record visit(types::visit);
    visit.set(types::visit.title, QStringLiteral("Audit")).set(types::visit.account, tavoria);
    visit.set(types::visit.start, at(-3, 12, 0));
    add(visit);
    Record task(types::task);
    task.set(types::task.title, QStringLiteral("Offer")).set(types::task.account, tavoria);
    add(task);

    AccountModel model(m_at.clock);
    const QAbstractItemModelTester tester(model.timeline());
    model.attach(*m_at.session);
    model.open(tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().name, QStringLiteral("Tavoria"));
    QCOMPARE(model.steps()->count(), 1);
    QCOMPARE(model.view().dealCount, 2);
    QCOMPARE(model.deals()->count(), 1);
    const QString sum = plain(rowOf<DealStageRow>(model.deals(), 0).sum);
    QVERIFY2(sum.contains(QStringLiteral("₽100,000")) && sum.contains(QStringLiteral("€200")), qPrintable(sum));
    QCOMPARE(model.timeline()->count(), 1);

    Record note(types::note);
    note.set(types::note.account, tavoria).set(types::note.text, QStringLiteral("First line\nand more"));
    add(note);
    QTRY_COMPARE(model.timeline()->count(), 2);
    QCOMPARE(valueOf(*model.timeline(), 0, "title").toString(), QStringLiteral("First line"));

    model.open(orbis.toString());
    QVERIFY(!model.view().loaded);
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().name, QStringLiteral("Orbis"));
    QVERIFY(model.view().empty);
    model.open(RecordId::generate(1).toString());
    QTRY_VERIFY(model.view().gone);
}

void TestLiveModels::whatBelongsToNobody()
{
    add(Record(types::deal).set(types::deal.stage, QStringLiteral("Lost")));
    AccountModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open(noClientKey());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().name, QStringLiteral("No account"));
    QCOMPARE(model.view().dealCount, 1);
    QVERIFY(!model.view().gone);
}

void TestLiveModels::aNoteIsKeptWhileTyped()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    {
        CaptureModel model(m_at.clock);
        model.attach(*m_at.session);
        QTRY_COMPARE(model.clients()->count(), 2); // and nobody
        model.open(tavoria.toString());
        QTRY_COMPARE(model.accountName(), QStringLiteral("Tavoria"));
        model.setText(QStringLiteral("They want"));
        QVERIFY(!model.saved());
        QTRY_VERIFY(model.saved());
        model.setText(QStringLiteral("They want more"));
        model.leave(); // at once, whatever the pause
        QTRY_VERIFY(model.saved());
    }
    CaptureModel again(m_at.clock);
    again.attach(*m_at.session);
    again.open({});
    QTRY_COMPARE(again.text(), QStringLiteral("They want more"));
    QCOMPARE(again.accountName(), QStringLiteral("Tavoria"));
    QCOMPARE(again.reason(), QStringLiteral("draft"));
    const QSignalSpy finished(&again, &CaptureModel::finished);
    again.finish();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(again.text(), QString());
    const auto notes =
        m_at.session->store()
            .read([](Reader &reader) { return reader.list(Query{.type = &types::note, .where = {}, .limit = {}}); })
            .result();
    QVERIFY(notes);
    QCOMPARE(notes->size(), size_t(1));
    QCOMPARE(notes->front().get(types::note.text), QStringLiteral("They want more"));
    QCOMPARE(notes->front().get(types::note.account), tavoria);
    const QSignalSpy shown(&again, &CaptureModel::accountChanged);
    again.open({});
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(again.text(), QString());
}

// The office is two streets from the café, and one is at the café.
void TestLiveModels::aNoteIsGuessedToTheClientOneStandsAt()
{
    addAt("Café", 55.7712);
    addAt("Office", 55.7762);
    const RecordId last = addAccount(QStringLiteral("Elsewhere"));
    FakePosition position;
    CaptureModel model(m_at.clock);
    model.usePosition(position);
    model.attach(*m_at.session);
    model.noteOpened(last.toString());
    model.open({});
    QTRY_COMPARE(model.accountName(), QStringLiteral("Elsewhere"));
    QTRY_VERIFY(position.isOpen());
    model.setText(QStringLiteral("They like it")); // one does not wait for it
    position.answer(PositionFix{GeoPoint::fromDegrees(55.7722, 37.6512).value(), 20, m_at.clock.nowMs()});
    QTRY_COMPARE(model.accountName(), QStringLiteral("Café"));
    QCOMPARE(plain(model.reason()), QStringLiteral("nearby, 110 m"));
    QTRY_VERIFY(model.saved());

    // Nobody is within 300 m; the place is known too badly.
    for (const PositionFix &fix : {PositionFix{GeoPoint::fromDegrees(55.9, 37.6512).value(), 20, 0},
                                   PositionFix{GeoPoint::fromDegrees(55.7712, 37.6512).value(), 400, 0}}) {
        model.finish();
        QTRY_COMPARE(model.text(), QString());
        model.open({});
        QTRY_VERIFY(position.isOpen());
        position.answer(fix);
        QTest::qWait(50);
        QCOMPARE(model.accountName(), QStringLiteral("Elsewhere"));
        model.setText(QStringLiteral("Next"));
    }
}

void TestLiveModels::aBetterGuessIsNotAskedFor()
{
    const RecordId cafe = addAt("Café", 55.7712);
    FakePosition position;
    CaptureModel model(m_at.clock);
    model.usePosition(position);
    model.attach(*m_at.session);
    model.open(cafe.toString()); // from his page
    QTRY_COMPARE(model.accountName(), QStringLiteral("Café"));
    QTest::qWait(50);
    QCOMPARE(position.asked, 0);
}

void TestLiveModels::whoWasChosenStays()
{
    addAt("Café", 55.7712);
    const RecordId other = addAccount(QStringLiteral("Other"));
    FakePosition position;
    CaptureModel model(m_at.clock);
    model.usePosition(position);
    model.attach(*m_at.session);
    model.open({});
    QTRY_VERIFY(position.isOpen());
    model.choose(other.toString());
    position.answer(PositionFix{GeoPoint::fromDegrees(55.7712, 37.6512).value(), 8, m_at.clock.nowMs()});
    QTest::qWait(50);
    QVERIFY(model.accountKey() == other.toString());
}

void TestLiveModels::aNoteIsGuessedToTheVisitWithinHalfAnHour()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    const RecordId orbis = addAccount(QStringLiteral("Orbis"));
    const auto visit = [&](qint64 start, qint64 end) {
        Record made(types::visit);
        made.set(types::visit.title, QStringLiteral("Q3")).set(types::visit.account, tavoria);
        return made.set(types::visit.start, start).set(types::visit.end, end);
    };
    CaptureModel model(m_at.clock); // it is 9:52
    model.attach(*m_at.session);
    model.noteOpened(orbis.toString());
    add(visit(at(0, 10, 23), at(0, 11, 0)));
    add(visit(at(0, 8, 30), at(0, 9, 21)));
    const QSignalSpy shown(&model, &CaptureModel::accountChanged);
    model.open({});
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(model.accountName(), QStringLiteral("Orbis"));
    QCOMPARE(model.reason(), QStringLiteral("last opened"));
    const RecordId before = add(visit(at(0, 10, 22), at(0, 11, 0)));
    model.open({});
    QTRY_COMPARE(model.accountName(), QStringLiteral("Tavoria"));
    QCOMPARE(model.reason(), QStringLiteral("visit at 10:22"));
    must(m_at.session->store().apply(Action::only(RecordEdit::remove(types::visit, before))).result());
    add(visit(at(0, 8, 30), at(0, 9, 22)));
    model.open({});
    QTRY_COMPARE(model.reason(), QStringLiteral("visit at 8:30"));
    model.choose({});
    QCOMPARE(model.accountName(), QStringLiteral("No account"));
}

void TestLiveModels::syncOfAStoreWithoutAServer()
{
    SyncModel model(m_at.clock);
    SyncStatus status(m_at.clock);
    model.attach(*m_at.session);
    status.attach(*m_at.session);
    addAccount(QStringLiteral("Tavoria"));
    QTRY_COMPARE(model.queue()->count(), 1);
    QCOMPARE(model.view().headline, QStringLiteral("Everything is on this device"));
    QCOMPARE(status.state(), SyncStatus::State::Saved);
}

void TestLiveModels::aLongQueueStandsByClients()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    const RecordId orbis = addAccount(QStringLiteral("Orbis"));
    Record visit(types::visit);
    visit.set(types::visit.title, QStringLiteral("Q3")).set(types::visit.account, orbis);
    const RecordId there = add(visit);
    SyncModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.queue()->count(), 3);
    QVERIFY(rowOf<QueueRow>(model.queue(), 0).heading.isEmpty()); // a short one
    for (int i = 0; i < 4; ++i) {
        Record task(types::task);
        task.set(types::task.title, QStringLiteral("Task %1").arg(i)).set(types::task.account, tavoria);
        add(task);
        Record answer(types::answer); // it knows its visit alone
        answer.set(types::answer.visit, there).set(types::answer.reason, QString::number(i));
        add(answer);
    }
    Record nobodys(types::task);
    nobodys.set(types::task.title, QStringLiteral("Buy a torch"));
    add(nobodys);
    const auto headings = [&] {
        QStringList told;
        for (const QueueRow &row : rowsOf<QueueRow>(model.queue())) {
            if (!row.heading.isEmpty())
                told << QStringLiteral("%1 %2").arg(row.heading).arg(row.headingCount);
        }
        return told;
    };
    QTRY_COMPARE(headings(),
                 (QStringList{QStringLiteral("Tavoria 5"), QStringLiteral("Orbis 6"), QStringLiteral("No client 1")}));
    QCOMPARE(model.queue()->count(), 12);
    QCOMPARE(rowOf<QueueRow>(model.queue(), 1).title, QStringLiteral("Task: Task 0"));
}

void TestLiveModels::whatWasRefusedIsLetGoAndTakenBack()
{
    Store &store = m_at.session->store();
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria")); // our first operation
    must(store
             .apply(Action::only(RecordEdit::change(types::account, tavoria,
                                                    {{&types::account.phone, QStringLiteral("+7 495 111-11-11")}})))
             .result());
    Record note(types::note);
    note.set(types::note.text, QStringLiteral("Bread and oats")).set(types::note.account, tavoria);
    add(note);
    must(store
             .write([](Store::WriteAccess &access) {
                 return access.incoming.takeReceipts({1,
                                                      1,
                                                      3,
                                                      {{wire::Verdict::Quarantined, 2, 1, 0, refusal::NotAllowed},
                                                       {wire::Verdict::Quarantined, 3, 1, 0, refusal::NoRight}}});
             })
             .result());
    SyncModel model(m_at.clock);
    model.attach(*m_at.session);
    QTRY_COMPARE(model.rejected()->count(), 2);
    const RejectedRow phone = rowOf<RejectedRow>(model.rejected(), 0);
    QCOMPARE(phone.type, QStringLiteral("account"));
    QCOMPARE(phone.recordKey, tavoria.toString());
    QCOMPARE(phone.written, QStringLiteral("Phone: +7 495 111-11-11"));
    const RejectedRow words = rowOf<RejectedRow>(model.rejected(), 1);
    QVERIFY(words.recordKey.isEmpty()); // it never came to be
    QVERIFY(words.written.contains(QStringLiteral("Bread and oats")));
    QVERIFY(words.written.contains(QStringLiteral("Tavoria")));
    QVERIFY(phone.reason != words.reason); // each has words of its own

    const QSignalSpy done(&model, &SyncModel::done);
    model.discard(phone.key);
    QTRY_COMPARE(model.rejected()->count(), 1);
    QCOMPARE(done.size(), 1);
    model.undo();
    QTRY_COMPARE(model.rejected()->count(), 2);
    QCOMPARE(rowOf<RejectedRow>(model.rejected(), 0), phone); // in its place, with its reason
    model.undo();                                             // there is nothing more
    model.retry(phone.key);
    QTRY_COMPARE(model.rejected()->count(), 1);
    QTRY_COMPARE(must(store.read([&](Reader &reader) { return reader.get(types::account, tavoria); }).result())
                     ->get(types::account.phone),
                 QStringLiteral("+7 495 111-11-11"));
}

QTEST_GUILESS_MAIN(TestLiveModels)
#include "tst_livemodels.moc"
