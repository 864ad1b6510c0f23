// What becomes of rescued work on another device: nothing of it is lost, nothing doubles, and nobody's words go.
#include "core/change/refusal.h"
#include "tests/rescue/workplace.h"

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using Seat = Workplace::Seat;

namespace {

// Two devices of one workspace, a colleague's, and a client whom all of them know.
struct Scene
{
    Scene()
    {
        client = a.open.create(account(u"Тавория"_s));
        work.sync(a);
        work.pull(b);
        work.pull(colleague);
    }
    void phone(Seat &seat, const QString &text) { seat.open.edit(types::account, client, types::account.phone, text); }
    QStringList phones() const { return work.onServer(client, "phone"); }
    QStringList phonesOn(Seat &seat) const
    {
        return Workplace::said(Workplace::shown(seat, types::account, client), "phone");
    }
    void drain()
    {
        for (Seat *seat : {&b, &colleague, &b})
            work.sync(*seat);
    }

    Workplace work;
    Seat &a = work.seat(11);
    Seat &b = work.seat(12);
    Seat &colleague = work.seat(13);
    RecordId client;
    Carried file;
};

std::vector<OutboxItem> outbox(Seat &seat)
{
    return seat.open.read([](Reader &reader) { return reader.outbox(); });
}

qint64 undo(Seat &seat, const RecordId &import)
{
    return seat.write([&](Store::WriteAccess &access) { return access.writer.undoImport(import); });
}

Record noteOf(const RecordId &client, const QString &text)
{
    Record note(types::note, RecordId::generate(1'790'000'000'000));
    note.set(types::note.account, client).set(types::note.text, text);
    return note;
}

} // namespace

class RescueImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenComesOver()
    {
        Scene scene;
        const RecordId note = scene.a.open.create(noteOf(scene.client, u"любят гранолу"_s));
        scene.phone(scene.a, u"1"_s);
        const RescueMade made = scene.file.from(scene.a);
        QCOMPARE(made.operations, 2);
        const RescueImported report = scene.file.to(scene.b);
        QCOMPARE(report.written, 2);
        QCOMPARE(report.held + report.here + report.named, 0);
        QCOMPARE(scene.b.open.get(note)->get(types::note.text), u"любят гранолу"_s);
        QCOMPARE(outbox(scene.b).size(), size_t(2));
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"1"_s});
        QCOMPARE(scene.colleague.open.get(note)->get(types::note.text), u"любят гранолу"_s);
        QCOMPARE(scene.work.log.size(), 3);
        QVERIFY(scene.work.log.back().device == scene.b.id);
    }

    void twiceIsOnce()
    {
        Scene scene;
        scene.a.open.create(noteOf(scene.client, u"раз"_s));
        scene.phone(scene.a, u"1"_s);
        scene.phone(scene.a, u"2"_s);
        scene.file.carry(scene.a, scene.b);
        scene.phone(scene.b, u"3"_s); // and life goes on
        const auto before = outbox(scene.b).size();
        const RescueImported again = scene.file.to(scene.b);
        QVERIFY(again.again);
        QCOMPARE(again.written + again.held, 0);
        QCOMPARE(again.here, 3);
        QVERIFY(again.import.isNull());
        // A later file of the same device holds the same and more.
        scene.a.open.create(noteOf(scene.client, u"два"_s));
        scene.phone(scene.a, u"4"_s);
        const RescueImported later = scene.file.carry(scene.a, scene.b);
        QCOMPARE(later.here, 3);
        QCOMPARE(later.written, 1);
        QCOMPARE(later.held, 1); // 3 was written here
        QCOMPARE(outbox(scene.b).size(), before + 2);
        QCOMPARE(scene.phonesOn(scene.b), QStringList{u"3"_s});
    }

    void aRestartForgetsNothing()
    {
        Scene scene;
        scene.a.open.create(noteOf(scene.client, u"раз"_s));
        scene.file.carry(scene.a, scene.b);
        scene.b.open.reopen();
        MediaStore media(*scene.b.open.store);
        const auto again = must(importRescueFile(*scene.b.open.store, media, scene.file.path(), words()));
        QVERIFY(again.again);
        QCOMPARE(again.written, 0);
    }

    void anActionStaysOne()
    {
        Scene scene;
        Action two;
        two.edits.push_back(RecordEdit::create(noteOf(scene.client, u"раз"_s)));
        two.edits.push_back(RecordEdit::change(types::account, scene.client, {{&types::account.phone, u"1"_s}}));
        scene.a.open.apply(two);
        scene.a.open.create(noteOf(scene.client, u"два"_s));
        scene.b.open.create(noteOf(scene.client, u"своё"_s)); // so that the counters differ
        scene.file.carry(scene.a, scene.b);
        const auto open =
            scene.b.write([](Store::WriteAccess &access) { return journal::toSend(access.keeper.db(), 0, 100); });
        QCOMPARE(open.size(), size_t(4));
        for (size_t i = 0; i < open.size(); ++i) {
            QCOMPARE(open[i].operation.counter, quint64(i + 1));
            QVERIFY(open[i].operation.device == scene.b.id);
        }
        QCOMPARE(open[1].operation.action, quint64(2));
        QCOMPARE(open[2].operation.action, quint64(2));
        QCOMPARE(open[3].operation.action, quint64(4));
        QCOMPARE(open[1].operation.import, open[3].operation.import);
        QCOMPARE(open[0].operation.import, RecordId());
    }

    void whatAColleagueWroteMeanwhileStaysBesideIt()
    {
        Scene scene;
        scene.phone(scene.a, u"mine"_s);
        scene.phone(scene.colleague, u"theirs"_s);
        scene.work.sync(scene.colleague);
        scene.work.pull(scene.b);
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        QCOMPARE(report.written, 1);
        QCOMPARE(report.held, 0);
        scene.drain();
        const QStringList phones = scene.phones();
        QVERIFY2(phones.contains(u"mine"_s) && phones.contains(u"theirs"_s), qPrintable(phones.join(u'|')));
        QCOMPARE(scene.b.open.read([](Reader &reader) { return reader.conflicts(); }).size(), size_t(1));
        QCOMPARE(scene.phonesOn(scene.b), scene.phonesOn(scene.colleague));
    }

    void whatItsAuthorSawIsReplaced()
    {
        Scene scene;
        scene.phone(scene.colleague, u"theirs"_s);
        scene.work.sync(scene.colleague);
        scene.work.pull(scene.a);
        scene.phone(scene.a, u"mine"_s);
        scene.work.pull(scene.b);
        scene.file.carry(scene.a, scene.b);
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"mine"_s});
    }

    // Under the receiving device's name his context holds all that this device wrote.
    void whatTheReceiverWroteHimselfIsNotReplaced_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("sent") << true;
        QTest::newRow("unsent") << false;
    }
    void whatTheReceiverWroteHimselfIsNotReplaced()
    {
        QFETCH(const bool, sent);
        Scene scene;
        scene.phone(scene.a, u"phone"_s);
        scene.a.open.edit(types::account, scene.client, types::account.email, u"e"_s);
        scene.phone(scene.b, u"laptop"_s);
        if (sent)
            scene.work.sync(scene.b);
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        QCOMPARE(report.written, 1);
        QCOMPARE(report.held, 1);
        QCOMPARE(scene.phonesOn(scene.b), QStringList{u"laptop"_s});
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"laptop"_s});
        QCOMPARE(scene.work.onServer(scene.client, "email"), QStringList{u"e"_s});
        // It waits to be seen, and the user's word settles it.
        const auto waiting = outbox(scene.b);
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front().state, OutboxItem::State::Quarantined);
        QCOMPARE(waiting.front().reason, QByteArray(refusal::EditedHere));
        QCOMPARE(waiting.front().title, u"Тавория"_s);
        QCOMPARE(std::get<QString>(waiting.front().fields.front().second), u"phone"_s);
        scene.b.write(
            [&](Store::WriteAccess &access) { return access.writer.retryQuarantined(waiting.front().counter); });
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"phone"_s});
        QVERIFY(outbox(scene.b).empty());
    }

    void whatIsHeldBackCanBeLetGo()
    {
        Scene scene;
        scene.phone(scene.a, u"phone"_s);
        scene.phone(scene.b, u"laptop"_s);
        scene.file.carry(scene.a, scene.b);
        const auto waiting = outbox(scene.b);
        QCOMPARE(waiting.size(), size_t(2));
        scene.b.write(
            [&](Store::WriteAccess &access) { return access.writer.discardQuarantined(waiting.front().counter); });
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"laptop"_s});
        QVERIFY(outbox(scene.b).empty());
    }

    void textsOfBothMeetLineByLine()
    {
        Scene scene;
        const RecordId note = scene.a.open.create(noteOf(scene.client, u"один\nдва\nтри\nчетыре\nпять"_s));
        scene.work.sync(scene.a);
        scene.work.pull(scene.b);
        const auto write = [&](Seat &seat, const QString &text) {
            seat.open.edit(types::note, note, types::note.text, text);
        };
        write(scene.a, u"ОДИН\nдва\nтри\nчетыре\nпять"_s);
        write(scene.b, u"один\nдва\nтри\nчетыре\nПЯТЬ"_s);
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        QCOMPARE(report.held, 0);
        scene.drain();
        QCOMPARE(scene.work.onServer(note, "text"), QStringList{u"ОДИН\nдва\nтри\nчетыре\nПЯТЬ"_s});
    }

    void textsThatOverlapWait()
    {
        Scene scene;
        const RecordId note = scene.a.open.create(noteOf(scene.client, u"один\nдва"_s));
        scene.work.sync(scene.a);
        scene.work.pull(scene.b);
        scene.a.open.edit(types::note, note, types::note.text, u"один\nдва с половиной"_s);
        scene.b.open.edit(types::note, note, types::note.text, u"один\nдва с четвертью"_s);
        QCOMPARE(scene.file.carry(scene.a, scene.b).held, 1);
        QCOMPARE(scene.b.open.get(note)->get(types::note.text), u"один\nдва с четвертью"_s);
    }

    void setsKeepWhatTheReceiverAdded()
    {
        Scene scene;
        const auto tags = [&](Seat &seat, const QStringList &words) {
            seat.open.edit(types::account, scene.client, types::account.tags, words);
        };
        tags(scene.a, {u"a"_s, u"b"_s});
        scene.work.sync(scene.a);
        scene.work.pull(scene.b);
        tags(scene.a, {u"b"_s, u"c"_s});
        tags(scene.b, {u"b"_s});
        tags(scene.b, {u"a"_s, u"b"_s, u"d"_s});
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        scene.drain();
        QCOMPARE(scene.work.onServer(scene.client, "tags"), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        undo(scene.b, report.import);
        scene.drain();
        QCOMPARE(scene.work.onServer(scene.client, "tags"), (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    }

    // A device's own words stand in its context whatever its base.
    void theAuthorsOwnEarlierWordsAreNoConflict()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        scene.work.push(scene.a);
        scene.work.pull(scene.b);
        Action late =
            Action::only(RecordEdit::change(types::account, scene.client, {{&types::account.phone, Value(u"2"_s)}}));
        late.edits.front().base = 1;
        scene.a.open.apply(late);
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        QCOMPARE(report.here, 1);
        QCOMPARE(report.written, 1);
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"2"_s});
    }

    void whatGotThroughDoesNotDouble_data()
    {
        QTest::addColumn<bool>("bySnapshot");
        QTest::newRow("pulled") << false;
        QTest::newRow("by a snapshot") << true;
    }
    void whatGotThroughDoesNotDouble()
    {
        QFETCH(const bool, bySnapshot);
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        const RecordId note = scene.a.open.create(noteOf(scene.client, u"раз"_s));
        scene.phone(scene.a, u"2"_s);
        scene.work.push(scene.a); // and the answer never came
        QCOMPARE(scene.file.from(scene.a).operations, 3);
        scene.work.pull(scene.colleague);
        scene.phone(scene.colleague, u"3"_s);
        scene.colleague.open.edit(types::note, note, types::note.text, u"раз и два"_s);
        scene.work.sync(scene.colleague);
        Seat &other = bySnapshot ? scene.work.seatBySnapshot(14) : scene.b;
        scene.work.pull(other);
        const RescueImported report = scene.file.to(other);
        QCOMPARE(report.written + report.held, bySnapshot ? 1 : 0); // nothing shows any more that "2" got through
        scene.work.sync(other);
        QCOMPARE(scene.phones().front(), bySnapshot ? scene.phones().front() : u"3"_s);
        QVERIFY(scene.phones().contains(u"3"_s));
        QCOMPARE(scene.work.onServer(note, "text"), QStringList{u"раз и два"_s});
    }

    void aWordSaidTwiceProvesOnlyTheFirst()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        scene.work.push(scene.a); // this one alone
        scene.a.open.edit(types::account, scene.client, types::account.email, u"e"_s);
        scene.phone(scene.a, u"2"_s);
        scene.phone(scene.a, u"1"_s);
        Seat &other = scene.work.seatBySnapshot(14);
        QCOMPARE(scene.file.carry(scene.a, other).here, 1);
        scene.work.sync(other);
        QCOMPARE(scene.work.onServer(scene.client, "email"), QStringList{u"e"_s});
        QCOMPARE(scene.phones(), QStringList{u"1"_s});
    }

    void twoDevicesMayImportOneFile()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        scene.a.open.create(noteOf(scene.client, u"раз"_s));
        scene.file.carry(scene.a, scene.b);
        scene.work.sync(scene.b);
        scene.work.pull(scene.colleague);
        const RescueImported report = scene.file.to(scene.colleague);
        QVERIFY(report.abroad);
        QCOMPARE(report.written, 0);
        scene.drain();
        QCOMPARE(scene.work.log.size(), 3);
        // And when the first device gets through after all, it says the same once more.
        scene.work.sync(scene.a);
        scene.drain();
        QCOMPARE(scene.phones(), QStringList{u"1"_s});
    }

    void theDeviceItselfHasAllOfIt()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        scene.phone(scene.a, u"2"_s);
        const RescueImported report = scene.file.carry(scene.a, scene.a);
        QCOMPARE(report.here, 2);
        QCOMPARE(report.written, 0);
        QCOMPARE(outbox(scene.a).size(), size_t(2));
    }

    // A server put back from a copy: its numbers mean something else than they did when the file was made.
    void numbersOfALostLogClaimNothing()
    {
        Scene scene;
        for (int i = 0; i < 5; ++i)
            scene.colleague.open.create(noteOf(scene.client, u"пропало"_s));
        scene.work.sync(scene.colleague);
        scene.work.pull(scene.a);
        scene.phone(scene.a, u"mine"_s); // having seen six numbers
        scene.file.from(scene.a);

        Scene other; // the log that came after
        other.work.workspace = scene.work.workspace;
        Seat &restored = other.work.seat(20);
        Seat &third = other.work.seat(21);
        const RecordId same = scene.client;
        other.work.pull(third);
        Record named(types::account, same);
        named.set(types::account.name, u"Тавория"_s).set(types::account.phone, u"theirs"_s);
        third.open.create(named);
        other.work.sync(third);
        for (int i = 0; i < 6; ++i)
            third.open.create(noteOf(same, u"новое"_s));
        other.work.sync(third);
        other.work.pull(restored);
        QCOMPARE(scene.file.to(restored).written, 1);
        other.work.sync(restored);
        const QStringList phones = other.work.onServer(same, "phone");
        QVERIFY2(phones.contains(u"mine"_s) && phones.contains(u"theirs"_s), qPrintable(phones.join(u'|')));
    }

    void anotherWorkspaceRefuses()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        scene.file.from(scene.a);
        Workplace elsewhere;
        elsewhere.name = "Соседи";
        Seat &stranger = elsewhere.seat(31);
        const auto refused = scene.file.tryTo(stranger);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QVERIFY(refused.error().message.contains(u"Соседи"_s) && refused.error().message.contains(u"Работа"_s));
        QVERIFY(outbox(stranger).empty());
    }

    void aStoreWithoutAServerTakesItAll()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        const RecordId note = scene.a.open.create(noteOf(scene.client, u"раз"_s));
        scene.file.from(scene.a);
        OpenStore own;
        MediaStore media(*own.store);
        const auto report = must(importRescueFile(*own.store, media, scene.file.path(), words()));
        QCOMPARE(report.written, 2);
        QCOMPARE(report.named, 1); // the client, by the name that his author knew
        QCOMPARE(own.get(scene.client)->title(), u"Тавория"_s);
        QCOMPARE(own.get(scene.client)->get(types::account.phone), u"1"_s);
        QCOMPARE(own.get(note)->get(types::note.text), u"раз"_s);
        own.write([&](Store::WriteAccess &access) { return access.writer.undoImport(report.import); });
        QCOMPARE(own.read([](Reader &reader) { return reader.countRecords(); }), 0);
        // Taken back, it may be imported anew.
        const auto again = must(importRescueFile(*own.store, media, scene.file.path(), words()));
        QVERIFY(!again.again);
        QCOMPARE(own.get(note)->get(types::note.text), u"раз"_s);
        QVERIFY(!own.get(note)->deleted);
        QCOMPARE(own.get(scene.client)->get(types::account.phone), u"1"_s);
    }

    void oneUndoTakesItBack()
    {
        Scene scene;
        scene.phone(scene.a, u"before"_s);
        scene.work.sync(scene.a);
        scene.work.pull(scene.b);
        scene.phone(scene.a, u"after"_s);
        const RecordId note = scene.a.open.create(noteOf(scene.client, u"раз"_s));
        scene.a.open.edit(types::account, scene.client, types::account.email, u"e"_s);
        scene.b.open.edit(types::account, scene.client, types::account.email, u"own"_s);
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        QCOMPARE(report.held, 1);
        undo(scene.b, report.import);
        QCOMPARE(scene.phonesOn(scene.b), QStringList{u"before"_s});
        QVERIFY(scene.b.open.get(note)->deleted);
        for (const OutboxItem &item : outbox(scene.b))
            QVERIFY(item.state != OutboxItem::State::Quarantined);
        const RescueImported again = scene.file.to(scene.b);
        QVERIFY(!again.again);
        QCOMPARE(scene.phonesOn(scene.b), QStringList{u"after"_s});
        QVERIFY(!scene.b.open.get(note)->deleted);
    }

    void whatTheServerRefusedComesWithItsReason()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        const quint64 counter = outbox(scene.a).front().counter;
        scene.a.write([&](Store::WriteAccess &access) {
            return access.incoming.takeReceipts(
                {7, 1, counter, {{wire::Verdict::Quarantined, counter, 1, 0, "forbidden"}}});
        });
        QCOMPARE(scene.phonesOn(scene.a), QStringList());
        QCOMPARE(scene.file.from(scene.a).refused, 1);
        const auto lines = scene.file.contents().lines();
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines.front().reason, QByteArray("forbidden"));
        QCOMPARE(lines.front().title, u"Тавория"_s);
        QCOMPARE(scene.file.to(scene.b).written, 1);
        QCOMPARE(scene.phonesOn(scene.b), QStringList{u"1"_s});
    }

    void whatTheServerHasIsLeftOut()
    {
        Scene scene;
        scene.phone(scene.a, u"1"_s);
        scene.phone(scene.a, u"2"_s);
        scene.a.write([&](Store::WriteAccess &access) {
            return access.incoming.takeReceipts({7, 2, 2, {{wire::Verdict::Numbered, 2, 1, 2, {}}}});
        });
        QCOMPARE(scene.file.from(scene.a).operations, 1);
    }

    void aDeletionSparesWhatItsAuthorDidNotSee()
    {
        Scene scene;
        scene.a.open.mark(Operation::Kind::Delete, types::account, scene.client);
        scene.file.from(scene.a);
        { // a note of the receiver's own
            scene.b.open.create(noteOf(scene.client, u"своё"_s));
            QCOMPARE(scene.file.to(scene.b).held, 1);
            QVERIFY(!scene.b.open.get(scene.client)->deleted);
        }
        { // a colleague's edit
            scene.phone(scene.colleague, u"1"_s);
            Seat &other = scene.work.seat(15);
            scene.work.sync(scene.colleague);
            scene.work.pull(other);
            QCOMPARE(scene.file.to(other).written, 1);
            scene.work.sync(other);
            QVERIFY(scene.work.states.at(scene.client).needsReview());
        }
    }

    void aDeletionOfWhatWasSeenDeletes()
    {
        Scene scene;
        scene.a.open.mark(Operation::Kind::Delete, types::account, scene.client);
        QCOMPARE(scene.file.carry(scene.a, scene.b).written, 1);
        scene.drain();
        QVERIFY(scene.work.states.at(scene.client).isDeleted());
    }

    void whatWasErasedStaysErased()
    {
        Scene scene;
        scene.phone(scene.a, u"secret"_s);
        scene.b.write([&](Store::WriteAccess &access) { return access.keeper.erase("account", scene.client); });
        const RescueImported report = scene.file.carry(scene.a, scene.b);
        QCOMPARE(report.erased, 1);
        QCOMPARE(report.written, 0);
        QVERIFY(!scene.b.open.get(scene.client));
    }

    void aDraftStandsWhereItStood()
    {
        Scene scene;
        const Draft draft = typed(scene.a, u"недописанное"_s, scene.client);
        QCOMPARE(scene.file.from(scene.a).drafts, 1);
        QCOMPARE(scene.file.to(scene.b).drafts, 1);
        const auto there = scene.b.open.read([](Reader &reader) { return reader.draft(u"capture"_s); });
        QCOMPARE(there->text, draft.text);
        QCOMPARE(there->account, scene.client);
        QCOMPARE(scene.file.to(scene.b).drafts, 0);
    }

    void whereAnotherDraftStandsItBecomesANote()
    {
        Scene scene;
        typed(scene.a, u"недописанное"_s, scene.client);
        const Media shelf = must(scene.a.media.keep(photo(u"Полка"_s, u"capture"_s), QByteArray(100'000, 'p')));
        typed(scene.b, u"своё"_s, {});
        scene.file.from(scene.a);
        const RescueImported report = scene.file.to(scene.b);
        QCOMPARE(report.notes, 1);
        QCOMPARE(report.attachments, 1);
        QCOMPARE(scene.b.open.read([](Reader &reader) { return reader.draft(u"capture"_s); })->text, u"своё"_s);
        Query notes{.type = &types::note, .where = {}, .limit = {}};
        const auto found = scene.b.open.read([notes](Reader &reader) { return reader.list(notes); });
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().get(types::note.text), u"недописанное"_s);
        QCOMPARE(scene.b.open.get(shelf.id)->get(types::attachment.note), found.front().id());
        QCOMPARE(must(scene.b.media.read(shelf.id, 200'000)), QByteArray(100'000, 'p'));
    }

    void attachmentsComeWithTheirBytes()
    {
        Scene scene;
        const QByteArray content = QByteArray("полка ").repeated(30'000);
        const Media shelf = must(scene.a.media.keep(photo(u"Полка"_s), content));
        const Media gone = must(scene.a.media.keep(photo(u"Пропала"_s), content));
        for (const Media &media : {shelf, gone}) {
            Record record = attachmentOf(media);
            record.set(types::attachment.account, scene.client);
            scene.a.open.create(record);
        }
        QVERIFY(QFile::remove(scene.a.media.path(gone.id)));
        const RescueMade made = scene.file.from(scene.a);
        QCOMPARE(made.attachments, 1);
        QCOMPARE(made.missing, 1);
        const RescueImported report = scene.file.to(scene.b);
        QCOMPARE(report.attachments, 1);
        QCOMPARE(report.missing, 1);
        QCOMPARE(must(scene.b.media.read(shelf.id, 1 << 20)), content);
        const Media there = *must(scene.b.media.find(shelf.id));
        QCOMPARE(there.state, Media::State::Whole);
        QVERIFY(there.attached);
        QCOMPARE(there.sha256, shelf.sha256); // what the record says of it holds
        QVERIFY(scene.b.open.get(gone.id).has_value());
        QVERIFY(must(MediaStore(*scene.b.open.store).recover()).empty());
        QCOMPARE(must(scene.b.media.read(shelf.id, 1 << 20)), content);
        QCOMPARE(scene.file.to(scene.b).attachments, 0);
    }

    void anImportThatWasCutOffLeavesNothing()
    {
        Scene scene;
        Media shelf = must(scene.a.media.keep(photo(u"Полка"_s), QByteArray(1000, 'p')));
        shelf.id = RecordId::generate(scene.a.open.store->clock().nowMs() - 1000);
        {
            auto half = must(scene.b.media.receive(shelf, Secret::random(32)));
            must(half->write("half"));
        }
        QVERIFY(QFile::exists(scene.b.media.path(shelf.id)));
        QVERIFY(must(MediaStore(*scene.b.open.store).recover()).empty());
        QVERIFY(!QFile::exists(scene.b.media.path(shelf.id)));
        QVERIFY(!must(scene.b.media.find(shelf.id)));
    }

private:
    static Draft typed(Seat &seat, const QString &text, const RecordId &client)
    {
        Draft draft;
        draft.place = u"capture"_s;
        draft.text = text;
        draft.account = client;
        draft.changedAt = 1'790'000'000'000;
        seat.write([&](Store::WriteAccess &access) { return access.writer.saveDraft(draft); });
        return draft;
    }
};

QTEST_GUILESS_MAIN(RescueImportTest)
#include "tst_rescueimport.moc"
