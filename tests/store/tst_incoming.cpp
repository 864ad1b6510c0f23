#include "tests/store/office.h"

// What a server says, and what the device shows of it with its own unsent changes on top.

using namespace kf;
using test::Office;
using test::OpenStore;
using Kind = Operation::Kind;

namespace {

constexpr DeviceId Laptop{900};
constexpr DeviceId Tablet{901};
constexpr DeviceId Desktop{902};

EncodedValue text(const char *words)
{
    EncodedValue value;
    CborWriter(value).text(QByteArrayView(words));
    return value;
}

EncodedValue reference(const RecordId &id)
{
    EncodedValue value;
    CborWriter(value).bytes(id.bytes());
    return value;
}

struct StandingClock : Clock
{
    qint64 nowMs() const override { return 2'000'000; }
    qint64 monotonicMs() const override { return 1; }
    quint32 bootId() const override { return 1; }
};

const Clock &standingClock()
{
    static const StandingClock clock;
    return clock;
}

const RecordId Client = RecordId::generate(1);
const RecordId Meeting = RecordId::generate(2);
const RecordId Words = RecordId::generate(3);

FieldChange writes(const char *field, const char *words)
{
    return {field, MergeKind::Register, text(words), {}, {}, {}};
}
FieldChange belongs(const char *field, const RecordId &parent)
{
    return {field, MergeKind::Parent, reference(parent), {}, {}, {}};
}

} // namespace

class IncomingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Three at once: two deletions may each have missed another one of the last three edits.
    void theLastEditsOfThreeDevicesAreKept()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.happen(Tablet, Kind::Edit, types::account, Client, 1, {writes("phone", "1")});
        office.happen(Desktop, Kind::Edit, types::account, Client, 1, {writes("phone", "2")});
        office.happen(Desktop, Kind::Edit, types::account, Client, 3, {writes("phone", "3")});
        office.pull();
        QVERIFY(office.shown(types::account, Client) == office.states.at(Client));
        office.open.reopen();
        QVERIFY(office.shown(types::account, Client) == office.states.at(Client));
        QCOMPARE(office.shown(types::account, Client).thirdEdit.number, quint64(1));
        // And in a snapshot.
        OpenStore other;
        QByteArray page;
        CborWriter out(page);
        wire::encodeSnapshotHead({{1, 4, 1}, 1, {}, {}}, out);
        wire::encodeSnapshotRecord(Client, "account", encode(office.states.at(Client)), out);
        const auto kept = other.write([&](Store::WriteAccess &access) -> Result<RecordKeeper::Kept> {
            KF_ASSIGN(const auto prepared, Incoming::prepareSnapshot(page, access.keeper.tables()));
            KF_TRY(access.incoming.takeSnapshotPage(prepared));
            return access.keeper.load("account", Client);
        });
        QVERIFY(kept.state == office.states.at(Client));
    }

    // What waits for the end of an answer: the search index and the shadows.
    void oneAnswerSaysMuchOfOneRecord()
    {
        struct Starship : RecordType
        {
            Starship() : RecordType("starship", "Of a newer app") {}
        };
        const Starship starship;
        const RecordId ship = RecordId::generate(4);
        const RecordId secret = RecordId::generate(5);
        const RecordId outlet = RecordId::generate(6);
        for (const qsizetype part : {20, 1}) {
            Office office;
            office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "Kefir")});
            office.happen(Laptop, Kind::Create, types::account, outlet, 0, {writes("name", "Shop")});
            office.pull();
            office.act(Kind::Edit, types::account, Client, {}, {{&types::account.phone, QStringLiteral("1")}});
            office.happen(Laptop, Kind::Edit, types::account, Client, 1, {writes("name", "Milk")});
            office.happen(Tablet, Kind::Edit, types::account, Client, 3, {writes("name", "Granola")});
            office.happen(Laptop, Kind::Create, types::visit, Meeting, 0, {writes("title", "Fair")});
            office.happen(Laptop, Kind::Edit, types::visit, Meeting, 5, {writes("title", "Tasting")});
            office.happen(Laptop, Kind::Create, types::note, secret, 0, {writes("text", "Private")});
            office.happen(Laptop, Kind::Erase, types::note, secret, 7);
            office.happen(Laptop, Kind::Create, starship, ship, 0, {writes("name", "x")});
            office.happen(Laptop, Kind::Edit, starship, ship, 9, {writes("name", "y")});
            office.happen(Laptop, Kind::Delete, types::account, outlet, 10);
            office.happen(Laptop, Kind::Restore, types::account, outlet, 11);
            office.happen(Tablet, Kind::Edit, types::visit, Meeting, 6, {writes("place", "Hall")});
            while (office.hasNews())
                office.pull(part);
            QCOMPARE(office.shown(types::account, Client).shown("phone")->value, text("1"));
            QCOMPARE(office.shown(types::account, Client).shown("name")->value, text("Granola"));
            QVERIFY(office.shown(types::account, outlet) == office.states.at(outlet));
            QVERIFY(office.shown(types::visit, Meeting) == office.states.at(Meeting));
            QVERIFY(office.shown(starship, ship) == office.states.at(ship));
            QVERIFY(!office.shown(types::note, secret).exists());
            const auto found = [&](const char *words) {
                return office.open.read([&](Reader &reader) { return reader.search(QLatin1String(words)); }).size();
            };
            for (const char *gone : {"Kefir", "Milk", "Fair", "Private"})
                QCOMPARE(found(gone), size_t(0));
            for (const char *there : {"Granola", "Tasting", "Shop"})
                QCOMPARE(found(there), size_t(1));
        }
    }

    void anEditThatWeDidNotSeeBeatsOurDeletion()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.pull();
        office.act(Kind::Delete, types::account, Client);
        QVERIFY(office.shown(types::account, Client).isDeleted());
        office.happen(Tablet, Kind::Edit, types::account, Client, 1, {writes("name", "b")});
        office.happen(Laptop, Kind::Edit, types::account, Client, 1, {writes("phone", "1")});
        office.happen(Desktop, Kind::Edit, types::account, Client, 1, {writes("phone", "2")});
        office.pull();
        const RecordState shown = office.shown(types::account, Client);
        QVERIFY(shown.needsReview());
        for (const RegisterValue &value : shown.field(DeletedField)->values) {
            if (value.value == encodedBool(false))
                QCOMPARE(value.dots.size(), size_t(3));
        }
    }

    void aNewChildBeatsOurDeletionOfItsParents()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.happen(Laptop, Kind::Create, types::visit, Meeting, 0, {belongs("account", Client)});
        office.pull();
        office.act(Kind::Delete, types::visit, Meeting);
        office.act(Kind::Delete, types::account, Client);
        office.happen(Tablet, Kind::Create, types::note, Words, 2,
                      {belongs("account", Client), belongs("visit", Meeting)});
        office.pull();
        QVERIFY(office.shown(types::account, Client).needsReview());
        QVERIFY(office.shown(types::visit, Meeting).needsReview());
        // An edit of a child that stands there already does too, and only from one who had not seen the deletion.
        office.act(Kind::Delete, types::account, Client);
        QVERIFY(office.shown(types::account, Client).isDeleted());
        office.happen(Tablet, Kind::Edit, types::note, Words, 3, {writes("text", "x")});
        office.pull();
        QVERIFY(office.shown(types::account, Client).needsReview());
    }

    // Where the child stood when we deleted counts, not where we moved it before or after.
    void aChildThatWeMovedIsAskedWhereItStood()
    {
        const RecordId holding = RecordId::generate(4);
        const RecordId outlet = RecordId::generate(5);
        Office office;
        office.happen(Laptop, Kind::Create, types::account, holding, 0, {writes("name", "h")});
        office.happen(Laptop, Kind::Create, types::account, outlet, 0, {writes("name", "o")});
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {belongs("parent", holding)});
        office.pull();
        office.act(Kind::Delete, types::account, holding);
        office.act(Kind::Edit, types::account, Client, {}, {{&types::account.parent, outlet}});
        office.act(Kind::Delete, types::account, outlet);
        QVERIFY(office.shown(types::account, holding).isDeleted());
        QVERIFY(office.shown(types::account, outlet).isDeleted());
        office.happen(Tablet, Kind::Edit, types::account, Client, 3, {writes("name", "c")});
        office.pull();
        QVERIFY(office.shown(types::account, holding).needsReview());
        QVERIFY(office.shown(types::account, outlet).needsReview());
    }

    void ourChildBeatsTheirDeletionOfItsParents()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.happen(Laptop, Kind::Create, types::visit, Meeting, 0, {belongs("account", Client)});
        office.pull();
        office.act(Kind::Create, types::note, Words, {},
                   {{&types::note.account, Client}, {&types::note.visit, Meeting}});
        office.happen(Laptop, Kind::Delete, types::account, Client, 2);
        office.happen(Laptop, Kind::Delete, types::visit, Meeting, 2);
        office.pull();
        QVERIFY(office.shown(types::account, Client).needsReview());
        QVERIFY(office.shown(types::visit, Meeting).needsReview());
        // The server says the same of both, in one entry.
        const auto ours =
            office.open.write([](Store::WriteAccess &access) { return journal::toSend(access.keeper.db(), 0, 1); });
        QCOMPARE(office.number(ours.front().operation, {Client, Meeting}).revived.size(), size_t(2));
        office.pull();
        QCOMPARE(office.shown(types::account, Client).field(DeletedField)->values,
                 office.states.at(Client).field(DeletedField)->values);
        QCOMPARE(office.shown(types::visit, Meeting).field(DeletedField)->values,
                 office.states.at(Meeting).field(DeletedField)->values);
    }

    // The note was begun before its client was deleted, and saved after.
    void whoTypedBeforeTheDeletionCameSpeaksForLife()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.happen(Laptop, Kind::Create, types::visit, Meeting, 0, {writes("title", "t")});
        office.pull();
        office.happen(Laptop, Kind::Delete, types::account, Client, 2);
        office.happen(Laptop, Kind::Delete, types::visit, Meeting, 2);
        office.pull();
        office.act(Kind::Create, types::note, Words, 2, {{&types::note.account, Client}});
        QVERIFY(office.shown(types::account, Client).needsReview());
        office.act(Kind::Edit, types::visit, Meeting, 2, {{&types::visit.title, QStringLiteral("u")}});
        QVERIFY(office.shown(types::visit, Meeting).needsReview());
        // The server's word goes beneath it still.
        office.happen(Tablet, Kind::Edit, types::account, Client, 4, {writes("phone", "1")});
        office.pull();
        QVERIFY(office.shown(types::account, Client).needsReview());
        // Not accepted: then nobody has spoken.
        office.open.write([](Store::WriteAccess &access) {
            return access.incoming.takeReceipts({1, 5, 1, {{wire::Verdict::Quarantined, 1, 1, 0, "malformed"}}});
        });
        QVERIFY(office.shown(types::account, Client).isDeleted());
    }

    void whatWasLetGoIsTakenBack()
    {
        Office office;
        office.act(Kind::Create, types::note, Words, {}, {{&types::note.text, QStringLiteral("words")}});
        office.refuse(1);
        const auto refused = [&] { return office.open.read([](Reader &reader) { return reader.outbox(); }); };
        const auto did = [&](Result<void> (Writer::*what)(quint64), quint64 counter) {
            return office.open.store
                ->write([what, counter](Store::WriteAccess &access) { return (access.writer.*what)(counter); })
                .result()
                .has_value();
        };
        QVERIFY(!did(&Writer::takeBackDiscarded, 1)); // it waits
        QVERIFY(did(&Writer::discardQuarantined, 1));
        QCOMPARE(refused().size(), size_t(0));
        QVERIFY(did(&Writer::takeBackDiscarded, 1));
        QCOMPARE(refused().size(), size_t(1));
        QCOMPARE(refused()[0].reason, QByteArray("no"));
        QCOMPARE(refused()[0].fields[0].second, Value(QStringLiteral("words")));
        QVERIFY(!did(&Writer::takeBackDiscarded, 1));
        // What is tried again goes on by another number, and was not let go.
        QVERIFY(did(&Writer::retryQuarantined, 1));
        QVERIFY(!did(&Writer::takeBackDiscarded, 1));
        QCOMPARE(refused().size(), size_t(1));
        QCOMPARE(refused()[0].counter, quint64(2));
    }

    void ourRunCostsNoFoldHoweverItIsParted()
    {
        Office office;
        constexpr int Notes = 300;
        for (int i = 0; i < Notes; ++i)
            office.act(Kind::Create, types::note, {}, {}, {{&types::note.text, QStringLiteral("words")}});
        office.push();
        office.act(Kind::Create, types::note, {}, {}, {{&types::note.text, QStringLiteral("typed meanwhile")}});
        for (int part = 0; part < 3; ++part) {
            const Office::Cost cost = office.pull(Notes / 3);
            QVERIFY(cost.changedTypes.isEmpty());
            QVERIFY2(cost.rows < Notes / 3 + 5, QByteArray::number(cost.rows));
        }
    }

    void aRunInPartsLeavesWhatItLeavesWhole()
    {
        const auto play = [](Office &office, qsizetype part) {
            office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a"), writes("phone", "1")});
            office.happen(Laptop, Kind::Create, types::visit, Meeting, 0, {belongs("account", Client)});
            office.pull();
            office.act(Kind::Edit, types::account, Client, {}, {{&types::account.phone, QStringLiteral("2")}});
            office.act(Kind::Create, types::note, Words, {}, {{&types::note.visit, Meeting}});
            office.act(Kind::Edit, types::visit, Meeting, {}, {{&types::visit.title, QStringLiteral("t")}});
            office.act(Kind::Edit, types::note, Words, {}, {{&types::note.text, QStringLiteral("x")}});
            office.act(Kind::Edit, types::account, Client, {}, {{&types::account.name, QStringLiteral("b")}});
            office.act(Kind::Edit, types::account, Client, {}, {{&types::account.phone, QStringLiteral("3")}});
            office.push(6);
            for (int i = 0; i < 6; i += int(part))
                office.pull(part);
        };
        for (const qsizetype part : {1, 2, 3, 4, 5}) {
            Office whole(standingClock());
            play(whole, 6);
            Office office(standingClock());
            play(office, part);
            for (int round = 0; round < 2; ++round) {
                for (const auto &[type, id] : {std::pair<const RecordType *, RecordId>(&types::account, Client),
                                               {&types::visit, Meeting},
                                               {&types::note, Words}}) {
                    QVERIFY(office.shown(*type, id) == whole.shown(*type, id));
                }
                for (Office *each : {&office, &whole}) {
                    if (round > 0)
                        continue;
                    each->happen(Tablet, Kind::Edit, types::account, Client, 2, {writes("phone", "4")});
                    each->happen(Tablet, Kind::Edit, types::note, Words, 8, {writes("text", "y")});
                    each->pull();
                }
            }
            QVERIFY(office.shown(types::account, Client).hasConflicts());
        }
    }

    // The server's state beneath an edit that is still on its way has to hold what was confirmed before it.
    void whatWasConfirmedOutlivesALaterEditThatIsRefused()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.pull();
        office.act(Kind::Edit, types::account, Client, {}, {{&types::account.phone, QStringLiteral("1")}}); // 1
        office.act(Kind::Create, types::visit, Meeting, {}, {{&types::visit.title, QStringLiteral("t")}});  // 2
        office.push();
        office.act(Kind::Edit, types::account, Client, {}, {{&types::account.name, QStringLiteral("b")}}); // 3
        office.act(Kind::Edit, types::visit, Meeting, {}, {{&types::visit.title, QStringLiteral("u")}});   // 4
        office.pull();
        office.happen(Tablet, Kind::Edit, types::account, Client, 1, {writes("email", "e")});
        office.pull();
        office.refuse(3);
        office.refuse(4);
        const RecordState client = office.shown(types::account, Client);
        QVERIFY(client == office.states.at(Client));
        QVERIFY(office.shown(types::visit, Meeting) == office.states.at(Meeting));
    }

    // And beneath what a child of ours says for the life of its parent.
    void whatWasConfirmedOutlivesAChildThatIsRefused()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.pull();
        office.happen(Laptop, Kind::Delete, types::account, Client, 1);
        office.pull();
        office.act(Kind::Create, types::note, Words, 1, {{&types::note.account, Client}});                  // 1
        office.act(Kind::Edit, types::account, Client, {}, {{&types::account.phone, QStringLiteral("1")}}); // 2
        office.push();
        office.act(Kind::Edit, types::note, Words, 1, {{&types::note.text, QStringLiteral("x")}}); // 3
        QVERIFY(office.log.back().ownAsWritten);
        office.pull();
        QVERIFY(office.shown(types::account, Client).needsReview());
        office.refuse(3);
        QVERIFY(office.shown(types::account, Client) == office.states.at(Client));
    }

    // The server was put back from an older copy: what the device had seen since exists no more.
    void basesOfALostLogAreNotClaimedInTheNewOne()
    {
        Office office;
        office.act(Kind::Create, types::account, Client, {}, {{&types::account.name, QStringLiteral("a")}}); // 1
        const auto ours = [&] {
            return office.open.write([](Store::WriteAccess &access) {
                return journal::toSend(access.keeper.db(), 0, std::numeric_limits<int>::max());
            });
        };
        const auto pushAll = [&] {
            for (const Change &change : ours())
                office.number(change.operation);
            office.pull();
        };
        pushAll();
        office.act(Kind::Edit, types::account, Client, {}, {{&types::account.phone, QStringLiteral("1")}}); // 2
        pushAll();
        office.happen(Laptop, Kind::Create, types::visit, Meeting, 0, {belongs("account", Client)}); // 3
        office.pull();
        office.act(Kind::Edit, types::account, Client, {}, {{&types::account.name, QStringLiteral("b")}});
        Draft draft;
        draft.place = QStringLiteral("here");
        draft.text = QStringLiteral("words");
        draft.base = 3;
        office.open.write([draft](Store::WriteAccess &access) { return access.writer.saveDraft(draft); });
        QCOMPARE(ours().front().operation.base, quint64(3));
        const qint64 resent =
            office.open.write([](Store::WriteAccess &access) { return access.incoming.resendAfter(1); });
        QCOMPARE(resent, qint64(1));
        const auto again = ours();
        QCOMPARE(again.size(), size_t(2));
        QCOMPARE(again[0].operation.counter, quint64(2));
        for (const Change &change : again)
            QCOMPARE(change.operation.base, quint64(1)); // number 1 is ours, and the server has it
        QCOMPARE(office.open.read([](Reader &reader) { return reader.draft(QStringLiteral("here")); })->base,
                 quint64(1));
        // The visit's maker sends it again, under a number that we had for something else.
        office.open.write([&](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(Place place, journal::readPlace(access.keeper.db()));
            place.number = 1;
            return journal::writePlace(access.keeper.db(), place);
        });
        wire::PullResponse response;
        response.cursor = {1, 2, 2};
        response.entries = {office.log[2]};
        response.entries[0].number = 2;
        response.entries[0].fields[0].values[0].dots[0].number = 2;
        office.open.write([&](Store::WriteAccess &access) { return access.incoming.takeEntries(response); });
        QCOMPARE(office.shown(types::visit, Meeting).number, quint64(2));
    }

    void whoHasSeenTheDeletionDoesNot()
    {
        Office office;
        office.happen(Laptop, Kind::Create, types::account, Client, 0, {writes("name", "a")});
        office.happen(Laptop, Kind::Delete, types::account, Client, 1);
        office.pull();
        office.act(Kind::Create, types::note, Words, {}, {{&types::note.account, Client}});
        QVERIFY(office.shown(types::account, Client).isDeleted());
        office.happen(Tablet, Kind::Edit, types::account, Client, 2, {writes("phone", "1")});
        office.pull();
        QVERIFY(office.shown(types::account, Client).isDeleted());
    }
};

QTEST_GUILESS_MAIN(IncomingTest)
#include "tst_incoming.moc"
