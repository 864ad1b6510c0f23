// Push, pull and snapshot on both engines.
#include "tests/db/check.h"
#include "tests/server/engines.h"
#include "tests/server/office.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace kf;
using namespace kf::server;
using namespace Qt::StringLiterals;
using wire::Receipt;
using wire::Verdict;

namespace {

Receipt numbered(quint64 counter, quint64 count, quint64 number)
{
    return {Verdict::Numbered, counter, count, number, {}};
}

Receipt quarantined(quint64 counter, quint64 count, const char *why)
{
    return {Verdict::Quarantined, counter, count, 0, why};
}

using Receipts = std::vector<Receipt>;

QString shownText(const RecordState &state, const char *field)
{
    const RegisterValue *value = state.shown(field);
    return value ? QString::fromUtf8(CborReader(value->value).text()) : QString();
}

} // namespace

class ServerSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Engines::addRows(); }
    void initTestCase() { QVERIFY(m_engines.start()); }
    void cleanupTestCase() { m_engines.stop(); }

    void init()
    {
        m_storage = m_engines.open();
        m_office = std::make_unique<Office>(*m_storage);
    }

    void cleanup()
    {
        m_office.reset();
        m_storage.reset();
    }

    void numbersInOrder()
    {
        Pen pen = m_office->device();
        const Operation first = pen.create("account", {textField("name", QStringLiteral("Ромашка"))});
        const auto one = pen.push(*m_storage, {first, pen.edit("account", first.record, {textField("phone", u"1"_s)})});
        KF_OK(one);
        QCOMPARE(one->response.receipts, Receipts{numbered(1, 2, 1)});
        QCOMPARE(one->response.head, quint64(2));
        QCOMPARE(one->response.lastCounter, quint64(2));
        QCOMPARE(one->numbered, quint64(2));

        Pen other = m_office->device();
        const auto two = other.push(*m_storage, {other.create("note")});
        KF_OK(two);
        QCOMPARE(two->response.receipts, Receipts{numbered(1, 1, 3)});

        const auto records = m_office->records();
        QCOMPARE(records.size(), size_t(2));
        const RecordState &account = records.at({"account", first.record});
        QCOMPARE(shownText(account, "name"), QStringLiteral("Ромашка"));
        QCOMPARE(shownText(account, "phone"), QStringLiteral("1"));
        QCOMPARE(account.number, quint64(2));
    }

    void emptyPushTellsTheCounter()
    {
        Pen pen = m_office->device();
        KF_OK(pen.push(*m_storage, {pen.create("note"), pen.create("note")}));
        const auto empty = pen.push(*m_storage, {});
        KF_OK(empty);
        QCOMPARE(empty->response.lastCounter, quint64(2));
        QCOMPARE(empty->response.head, quint64(2));
        QVERIFY(empty->response.receipts.empty());
    }

    void pushingTwiceCountsOnce()
    {
        Pen pen = m_office->device();
        std::vector<Operation> all;
        for (int i = 0; i < 5; ++i)
            all.push_back(pen.create("note"));
        const std::vector<Operation> front(all.begin(), all.begin() + 3);
        const std::vector<Operation> middle(all.begin() + 1, all.begin() + 4);
        KF_OK(pen.push(*m_storage, front));
        const auto again = pen.push(*m_storage, front);
        KF_OK(again);
        QCOMPARE(again->response.receipts, Receipts{numbered(1, 3, 1)});
        QCOMPARE(again->numbered, quint64(0));
        const auto overlap = pen.push(*m_storage, middle); // two that are known and one that is not
        KF_OK(overlap);
        QCOMPARE(overlap->response.receipts, Receipts{numbered(2, 3, 2)});
        const auto whole = pen.push(*m_storage, all); // over three stored batches
        KF_OK(whole);
        QCOMPARE(whole->response.receipts, Receipts{numbered(1, 5, 1)});
        QCOMPARE(m_office->head().number, quint64(5));
        QCOMPARE(m_office->records().size(), size_t(5));
    }

    void otherContentUnderAKnownCounter()
    {
        Pen pen = m_office->device();
        Pen copy = pen; // as a restored backup has it
        KF_OK(pen.push(*m_storage, {pen.create("note"), pen.create("note")}));
        const Operation same = pen.create("note");
        const auto reused = copy.push(*m_storage, {copy.create("note"), copy.create("note"), same});
        KF_OK(reused);
        QCOMPARE(reused->response.receipts, (Receipts{{Verdict::Reused, 1, 3, 0, {}}}));
        QCOMPARE(m_office->head().number, quint64(2));
    }

    void aGapIsForLater()
    {
        Pen pen = m_office->device();
        const Operation first = pen.create("note");
        pen.beginAction();
        const Operation second = pen.create("note");
        pen.create("note"); // lost on its way
        const Operation fourth = pen.create("note");
        pen.endAction();
        const auto pushed = pen.push(*m_storage, {first, second, fourth});
        KF_OK(pushed);
        QCOMPARE(pushed->response.receipts, (Receipts{numbered(1, 1, 1), {Verdict::Retry, 2, 2, 0, {}}}));
        QCOMPARE(pushed->response.lastCounter, quint64(1));
        const auto ahead = pen.push(*m_storage, {fourth});
        KF_OK(ahead);
        QCOMPARE(ahead->response.receipts, (Receipts{{Verdict::Retry, 4, 1, 0, {}}}));
        QCOMPARE(m_office->head().number, quint64(1));
    }

    void countersOutOfOrderAreRefused()
    {
        Pen pen = m_office->device();
        const Operation first = pen.create("note");
        const Operation second = pen.create("note");
        KF_FAILS(ErrorCode::Protocol, pen.push(*m_storage, {second, first}));
        KF_FAILS(ErrorCode::Protocol, pen.pushRaw(*m_storage, {QByteArray("\x01")}));
        QCOMPARE(m_office->head().number, quint64(0));
    }

    void anActionIsTakenWholeOrNotAtAll()
    {
        Pen pen = m_office->device();
        const Operation before = pen.create("note");
        pen.beginAction();
        const Operation good = pen.create("account");
        const Operation bad = pen.edit("account", RecordId::generate(Noon), {textField("name", u"?"_s)});
        pen.endAction();
        const Operation joins = pen.edit("account", good.record, {textField("name", u"x"_s)});
        const Operation after = pen.create("note");
        const auto pushed = pen.push(*m_storage, {before, good, bad, joins, after});
        KF_OK(pushed);
        QCOMPARE(pushed->response.receipts,
                 (Receipts{numbered(1, 1, 1), quarantined(2, 3, reason::UnknownRecord), numbered(5, 1, 2)}));
        QCOMPARE(pushed->response.lastCounter, quint64(5));
        QCOMPARE(m_office->records().size(), size_t(2));
        // Later too: an edit of a creation that was not accepted joins it.
        const auto later = pen.push(*m_storage, {pen.remove("account", good.record, 0)});
        KF_OK(later);
        QCOMPARE(later->response.receipts, Receipts{quarantined(6, 1, reason::UnknownRecord)});
        const auto again = pen.push(*m_storage, {good, bad, joins, after});
        KF_OK(again);
        QCOMPARE(again->response.receipts, (Receipts{quarantined(2, 3, reason::UnknownRecord), numbered(5, 1, 2)}));
    }

    void whatIsMalformedOrTooLargeIsQuarantined()
    {
        Pen pen = m_office->device();
        QByteArray broken = encode(pen.create("note"));
        broken.chop(1);
        broken += '\x18'; // a field count that goes nowhere
        const auto malformed = pen.pushRaw(*m_storage, {broken});
        // What cannot be taken apart as CBOR does not come this far over the wire; its counter could still be read.
        KF_OK(malformed);
        QCOMPARE(malformed->response.receipts, Receipts{quarantined(1, 1, reason::Malformed)});

        const auto deleted = pen.push(*m_storage, {pen.create("note", {textField("deleted", u"x"_s)})});
        KF_OK(deleted);
        QCOMPARE(deleted->response.receipts, Receipts{quarantined(2, 1, reason::Malformed)});

        const QString text(qsizetype(MaxTextBytes), u'x');
        const auto large = pen.push(*m_storage, {pen.create("note", {textField("text", text)})});
        KF_OK(large);
        QCOMPARE(large->response.receipts, Receipts{quarantined(3, 1, reason::TooLarge)});

        std::vector<Operation> many;
        pen.beginAction();
        for (size_t i = 0; i <= MaxActionOperations; ++i)
            many.push_back(pen.create("note"));
        pen.endAction();
        const auto action = pen.push(*m_storage, many);
        KF_OK(action);
        QCOMPARE(action->response.receipts, Receipts{quarantined(4, MaxActionOperations + 1, reason::TooLarge)});
        const auto rest = pen.push(*m_storage, {pen.create("note")});
        KF_OK(rest);
        QCOMPARE(rest->response.receipts, Receipts{numbered(5 + MaxActionOperations, 1, 1)});
    }

    void rolesAreKept()
    {
        Pen kam = m_office->device();
        const Operation account = kam.create("account");
        KF_OK(kam.push(*m_storage, {account}));
        Pen reader = m_office->device(Role::Reader);
        const auto read =
            reader.push(*m_storage, {reader.edit("account", account.record, {textField("name", u"x"_s)})});
        KF_OK(read);
        QCOMPARE(read->response.receipts, Receipts{quarantined(1, 1, reason::ReadOnly)});
        const auto erased = kam.push(*m_storage, {kam.erase("account", account.record)});
        KF_OK(erased);
        QCOMPARE(erased->response.receipts, Receipts{quarantined(2, 1, reason::NotAllowed)});
    }

    void erasureIsFinal()
    {
        const QString secret = QStringLiteral("Тайное имя 55");
        Pen kam = m_office->device();
        const Operation account = kam.create("account", {textField("name", secret)});
        const Operation child = kam.create("note", {parentField("account", account.record)});
        KF_OK(
            kam.push(*m_storage, {account, child, kam.edit("account", account.record, {textField("phone", secret)})}));
        Pen admin = m_office->device(Role::Admin);
        const auto erased = admin.push(*m_storage, {admin.erase("account", account.record)});
        KF_OK(erased);
        QCOMPARE(erased->response.receipts, Receipts{numbered(1, 1, 4)});
        const auto late = kam.push(
            *m_storage, {kam.edit("account", account.record, {textField("name", secret)}), kam.create("note")});
        KF_OK(late);
        QCOMPARE(late->response.receipts, (Receipts{{Verdict::Erased, 4, 1, 0, {}}, numbered(5, 1, 5)}));

        QVERIFY(m_office->records().at({"account", account.record}).erased);
        const auto all = admin.pull(*m_storage, {});
        QCOMPARE(all.entries.size(), size_t(5));
        int gone = 0;
        for (const wire::Entry &entry : all.entries) {
            QVERIFY(!wire::encodeEntryBody(entry).contains(secret.toUtf8()));
            gone += entry.record == account.record && entry.effect == Effect::Erased;
        }
        QCOMPARE(gone, 3);
        const auto own = kam.pull(*m_storage, {}); // the writer's own entries say so too
        QVERIFY(!own.entries[0].ownAsWritten);
        QVERIFY(own.entries[1].ownAsWritten);
        QCOMPARE(own.cursor, m_office->head());
    }

    void conflictsAreKept()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account", {textField("name", u"one"_s), textField("phone", u"1"_s)});
        KF_OK(a.push(*m_storage, {account}));
        KF_OK(a.push(*m_storage, {a.edit("account", account.record, {textField("name", u"by a"_s)}, 1)}, Noon + 1000));
        KF_OK(b.push(*m_storage, {b.edit("account", account.record, {textField("name", u"by b"_s)}, 1)}, Noon + 2000));
        const RecordState state = m_office->records().at({"account", account.record});
        QCOMPARE(shownText(state, "name"), QStringLiteral("by b"));
        QCOMPARE(state.field("name")->values.size(), size_t(2));
        const auto seen = b.pull(*m_storage, {});
        QCOMPARE(seen.entries.size(), size_t(3));
        const wire::Entry &own = seen.entries[2]; // not as written: it comes back in full
        QVERIFY(!own.ownAsWritten);
        QCOMPARE(own.fields.size(), size_t(1));
        QCOMPARE(own.fields[0].values.size(), size_t(2));
        QCOMPARE(own.written.size(), size_t(1));
    }

    void aCycleIsANumberedNothing()
    {
        Pen pen = m_office->device();
        const Operation top = pen.create("account");
        const Operation middle = pen.create("account", {parentField("parent", top.record)});
        const Operation bottom = pen.create("account", {parentField("parent", middle.record)});
        KF_OK(pen.push(*m_storage, {top, middle, bottom}));
        const auto closing =
            pen.push(*m_storage, {pen.edit("account", top.record, {parentField("parent", bottom.record)})});
        KF_OK(closing);
        QCOMPARE(closing->response.receipts, Receipts{numbered(4, 1, 4)});
        const auto records = m_office->records();
        QVERIFY(!records.at({"account", top.record}).field("parent"));
        QCOMPARE(records.at({"account", top.record}).number, quint64(4));
        const auto entries = pen.pull(*m_storage, {}).entries;
        QCOMPARE(entries[3].effect, Effect::NoOp);
        QCOMPARE(entries[3].written.size(), size_t(1));
        // Once the bottom has moved away, the same move is fine; and within one push as well.
        const auto moved =
            pen.push(*m_storage, {pen.edit("account", bottom.record, {parentField("parent", bottom.record)}),
                                  pen.edit("account", middle.record, {parentField("parent", bottom.record)}),
                                  pen.edit("account", bottom.record, {textField("name", u"x"_s)})});
        KF_OK(moved);
        QVERIFY(m_office->records().at({"account", middle.record}).shown("parent")->value == idValue(top.record));
        FieldChange none = parentField("parent", top.record);
        none.value = EncodedValue("\xf6");
        KF_OK(pen.push(*m_storage, {pen.edit("account", middle.record, {none}),
                                    pen.edit("account", top.record, {parentField("parent", bottom.record)})}));
        QVERIFY(m_office->records().at({"account", top.record}).shown("parent")->value == idValue(bottom.record));
    }

    void anEditedChildKeepsItsParentAlive()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account");
        const Operation note = a.create("note", {parentField("account", account.record)});
        KF_OK(a.push(*m_storage, {account, note}));
        // b edits the note and pushes first; a, who has not seen it, deletes the account.
        KF_OK(b.push(*m_storage, {b.edit("note", note.record, {textField("text", u"x"_s)}, 2)}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 2)}));
        QVERIFY(m_office->records().at({"account", account.record}).needsReview());
        // One who has seen it all deletes it for good.
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 4)}));
        QVERIFY(m_office->records().at({"account", account.record}).isDeleted());
    }

    void aNewChildCallsItsParentBack()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account");
        KF_OK(a.push(*m_storage, {account}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 1)}));
        QVERIFY(m_office->records().at({"account", account.record}).isDeleted());
        KF_OK(b.push(*m_storage, {b.create("note", {parentField("account", account.record)})})); // base 0: saw nothing
        QVERIFY(m_office->records().at({"account", account.record}).needsReview());
        const auto entries = a.pull(*m_storage, {}).entries;
        QCOMPARE(entries.back().revived.size(), size_t(1));
        QCOMPARE(entries.back().revived[0].record, account.record);
        QCOMPARE(entries.back().revived[0].type, QByteArray("account"));
        QCOMPARE(entries.back().revived[0].deletion.values.size(), size_t(2));
        // A child that merely mentions it does not.
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 3)}));
        FieldChange reference = parentField("about", account.record);
        reference.merge = MergeKind::Register;
        KF_OK(b.push(*m_storage, {b.create("note", {reference})}));
        QVERIFY(m_office->records().at({"account", account.record}).isDeleted());
    }

    void aChildCallsAllItsParentsBack()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account");
        const Operation visit = a.create("visit");
        KF_OK(a.push(*m_storage, {account, visit}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 2), a.remove("visit", visit.record, 2)}));
        const Operation note =
            b.create("note", {parentField("account", account.record), parentField("visit", visit.record)}); // base 0
        KF_OK(b.push(*m_storage, {note}));
        const auto records = m_office->records();
        QVERIFY(records.at({"account", account.record}).needsReview());
        QVERIFY(records.at({"visit", visit.record}).needsReview());
        const auto entries = a.pull(*m_storage, {}).entries;
        QCOMPARE(entries.back().revived.size(), size_t(2));
        std::map<RecordKey, RecordState> replayed;
        for (const wire::Entry &entry : Pen(m_office->workspace(), DeviceId(1), Role::Kam).pull(*m_storage, {}).entries)
            replay(replayed, entry);
        QVERIFY(replayed == records);
        // The writer hears of both too: this is not what he wrote.
        const auto own = b.pull(*m_storage, {}).entries;
        QVERIFY(!own.back().ownAsWritten);
        QCOMPARE(own.back().revived.size(), size_t(2));
    }

    // Three edited the child: the deleter saw his own and none of the others, and so did another deleter.
    void aDeletionMeetsEveryEditOfItsChildren()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        Pen c = m_office->device();
        const Operation account = a.create("account");
        const Operation note = a.create("note", {parentField("account", account.record)});
        KF_OK(a.push(*m_storage, {account, note}));
        KF_OK(c.push(*m_storage, {c.edit("note", note.record, {textField("text", u"by c"_s)}, 2)})); // 3
        KF_OK(b.push(*m_storage, {b.edit("note", note.record, {textField("text", u"by b"_s)}, 2)})); // 4
        KF_OK(a.push(*m_storage, {a.edit("note", note.record, {textField("text", u"by a"_s)}, 2)})); // 5
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 2)}));                         // 6
        const RecordState state = m_office->records().at({"account", account.record});
        const FieldState *deleted = state.field(DeletedField);
        QVERIFY(deleted);
        const auto life = std::find_if(deleted->values.begin(), deleted->values.end(),
                                       [](const RegisterValue &value) { return value.value == encodedBool(false); });
        QVERIFY(life != deleted->values.end());
        QCOMPARE(life->dots.size(), size_t(2)); // b's and c's
    }

    void pullsInPages()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        std::vector<Operation> all;
        for (int i = 0; i < 300; ++i)
            all.push_back(a.create("note", {textField("text", QStringLiteral("заметка %1").arg(i))}));
        KF_OK(a.push(*m_storage, all));
        wire::Cursor cursor;
        size_t count = 0;
        int pages = 0;
        while (cursor.number < 300) {
            const auto page = b.pull(*m_storage, cursor, 2000);
            QVERIFY(!page.unknownCursor);
            QVERIFY(!page.entries.empty());
            QCOMPARE(page.entries.front().number, cursor.number + 1);
            QCOMPARE(page.cursor.number, page.entries.back().number);
            QCOMPARE(page.head, quint64(300));
            count += page.entries.size();
            cursor = page.cursor;
            ++pages;
        }
        QCOMPARE(count, size_t(300));
        QVERIFY(pages > 5);
        const auto end = b.pull(*m_storage, cursor);
        QVERIFY(end.entries.empty());
        QCOMPARE(end.cursor, cursor);
        const auto own = a.pull(*m_storage, {}, 1024 * 1024);
        QCOMPARE(own.entries.size(), size_t(300));
        QVERIFY(own.entries[7].ownAsWritten);
        QCOMPARE(own.entries[7].counter, quint64(8));
    }

    void anUnknownCursorIsTold()
    {
        Pen pen = m_office->device();
        KF_OK(pen.push(*m_storage, {pen.create("note"), pen.create("note")}));
        const wire::Cursor right = m_office->head();
        QVERIFY(!pen.pull(*m_storage, right).unknownCursor);
        for (const wire::Cursor &wrong :
             {wire::Cursor{right.epoch + 1, right.number, right.chain},
              wire::Cursor{right.epoch, right.number, right.chain + 1},
              wire::Cursor{right.epoch, right.number + 1, right.chain}, wire::Cursor{right.epoch, 0, 1}})
            QVERIFY(pen.pull(*m_storage, wrong).unknownCursor);
    }

    void aBaseAboveTheHeadIsNotAccepted()
    {
        Pen pen = m_office->device();
        const Operation account = pen.create("account", {textField("name", u"a"_s)});
        KF_OK(pen.push(*m_storage, {account}));
        // Within one push its numbers are not known yet, and so not seen.
        const auto pushed =
            pen.push(*m_storage, {pen.edit("account", account.record, {textField("name", u"b"_s)}, 1),
                                  pen.edit("account", account.record, {textField("name", u"c"_s)}, 2),
                                  pen.edit("account", account.record, {textField("name", u"d"_s)}, quint64(INT64_MAX)),
                                  pen.edit("account", account.record, {textField("phone", u"1"_s)}, 1)});
        KF_OK(pushed);
        QCOMPARE(pushed->response.receipts,
                 (Receipts{numbered(2, 1, 2), quarantined(3, 2, reason::Malformed), numbered(5, 1, 3)}));
        QCOMPARE(shownText(m_office->records().at({"account", account.record}), "name"), u"b"_s);
    }

    // After the server was restored from a copy: a base counts in the log that its author followed.
    void whoFollowedAnotherLogHasToPullFirst()
    {
        Pen pen = m_office->device();
        Pen other = m_office->device();
        const Operation account = pen.create("account", {textField("name", u"a"_s)});
        KF_OK(pen.push(*m_storage, {account}));
        KF_OK(other.push(*m_storage, {other.create("note"), other.create("note")}));
        const wire::Cursor here = m_office->head();
        const Operation edit = pen.edit("account", account.record, {textField("name", u"b"_s)}, 3);
        for (const wire::Cursor &elsewhere :
             {wire::Cursor{here.epoch + 1, here.number, here.chain}, wire::Cursor{here.epoch, 3, here.chain + 1},
              wire::Cursor{here.epoch, 2, here.chain}, wire::Cursor{here.epoch, 100, here.chain}}) {
            const auto refused = pen.push(*m_storage, {account, edit, pen.create("note")}, Noon, elsewhere);
            KF_OK(refused);
            // What is known is answered as ever; nothing new is taken, and its counters stay free.
            QCOMPARE(refused->response.receipts, (Receipts{numbered(1, 1, 1), {Verdict::Retry, 2, 2, 0, {}}}));
            QCOMPARE(refused->response.lastCounter, quint64(1));
            pen.setCounter(2);
        }
        QCOMPARE(m_office->head(), here);
        Operation again = edit; // its author has found the place up to which both logs are one
        again.base = 1;
        const auto taken = pen.push(*m_storage, {again}, Noon, here);
        KF_OK(taken);
        QCOMPARE(taken->response.receipts, Receipts{numbered(2, 1, 4)});
    }

    void authorsTravel()
    {
        Pen a = m_office->device();
        QCOMPARE(a.pull(*m_storage, {}).authors.size(), size_t(1));
        KF_OK(a.push(*m_storage, {a.create("note"), a.create("note")}));
        const wire::Cursor before = a.pull(*m_storage, {}).cursor;
        Pen b = m_office->device();
        KF_OK(b.push(*m_storage, {b.create("note")}));
        const auto news = a.pull(*m_storage, before);
        QCOMPARE(news.authors.size(), size_t(1));
        QVERIFY(news.authors[0].device == b.device());
        QCOMPARE(news.authors[0].userName, QStringLiteral("kam"));
        QVERIFY(a.pull(*m_storage, news.cursor).authors.empty());
        QCOMPARE(a.pull(*m_storage, {}).authors.size(), size_t(2));
    }

    void snapshotAndReplayGiveTheState()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        std::vector<Operation> made;
        for (int i = 0; i < 120; ++i)
            made.push_back(a.create(i % 3 == 0   ? "account"
                                    : i % 3 == 1 ? "note"
                                                 : "visit",
                                    {textField("name", QStringLiteral("%1").arg(i))}));
        KF_OK(a.push(*m_storage, made));
        wire::Cursor cursor;
        auto records = m_office->records(1024, &cursor);
        QCOMPARE(records.size(), size_t(120));
        QCOMPARE(cursor.number, quint64(120));
        // Meanwhile others go on, and what they did comes through the log; an entry that a page already held is
        // ignored.
        for (int i = 0; i < 60; ++i) {
            const Operation &record = made[size_t(i * 2)];
            KF_OK(a.push(*m_storage, {a.edit(record.type.constData(), record.record,
                                             {textField("name", QStringLiteral("a%1").arg(i))}, 100)}));
            KF_OK(b.push(*m_storage, {b.edit(record.type.constData(), record.record,
                                             {textField("name", QStringLiteral("b%1").arg(i))}, quint64(90 + i))}));
            if (i % 10 == 0)
                KF_OK(b.push(*m_storage, {b.remove(record.type.constData(), record.record, 120),
                                          b.create("note", {parentField("account", record.record)})}));
        }
        const auto now = m_office->records(1024);
        auto replayed = records;
        for (const bool fromLaterPages : {false, true}) {
            replayed = fromLaterPages ? now : records;
            wire::Cursor at = cursor;
            while (at.number < m_office->head().number) {
                const auto page = Pen(m_office->workspace(), DeviceId(1), Role::Kam).pull(*m_storage, at, 1024);
                for (const wire::Entry &entry : page.entries)
                    replay(replayed, entry);
                at = page.cursor;
            }
            QCOMPARE(replayed.size(), now.size());
            for (const auto &[key, state] : now)
                QVERIFY(replayed[key] == state);
        }
    }

    void snapshotBringsTheWantedTypesFirst()
    {
        Pen pen = m_office->device();
        KF_OK(pen.push(*m_storage, {pen.create("aaa"), pen.create("note"), pen.create("visit"), pen.create("account"),
                                    pen.create("account")}));
        wire::SnapshotRequest request;
        request.types = {"visit", "account", "absent"};
        const auto body = snapshot(*m_storage, m_office->workspace(), request);
        KF_OK(body);
        QList<QByteArray> types;
        const auto head = wire::decodeSnapshotPage(*body, [&](const wire::SnapshotRecord &record) -> Result<void> {
            types += record.type.toByteArray();
            return {};
        });
        KF_OK(head);
        QCOMPARE(types, (QList<QByteArray>{"visit", "account", "account", "aaa", "note"}));
        QCOMPARE(head->total, quint64(5));
        QVERIFY(head->position.isEmpty());
        QCOMPARE(head->authors.size(), size_t(1));
        request.position = "nonsense";
        KF_FAILS(ErrorCode::Protocol, snapshot(*m_storage, m_office->workspace(), request));
    }

    // Several writers at once, each with batches of its own; readers follow the log meanwhile.
    void numbersHaveNoGapsUnderConcurrency()
    {
        constexpr int Writers = 4;
        constexpr int Pushes = 25;
        constexpr int Each = 7;
        std::vector<Pen> pens;
        for (int i = 0; i < Writers; ++i)
            pens.push_back(m_office->device());
        std::atomic<bool> failed = false;
        std::atomic<int> running = Writers;
        std::mutex lock;
        std::map<quint64, DeviceId> given;
        const auto write = [&](Pen &pen) {
            for (int i = 0; i < Pushes && !failed; ++i) {
                std::vector<Operation> operations;
                for (int j = 0; j < Each; ++j)
                    operations.push_back(pen.create("note"));
                const auto outcome = pen.push(*m_storage, operations);
                if (!outcome || outcome->response.receipts.size() != 1) {
                    failed = true;
                    break;
                }
                const std::lock_guard guard(lock);
                for (int j = 0; j < Each; ++j)
                    given[outcome->response.receipts[0].firstNumber + quint64(j)] = pen.device();
            }
            --running;
        };
        std::map<quint64, DeviceId> read;
        const auto follow = [&] {
            wire::Cursor cursor;
            const Pen reader(m_office->workspace(), DeviceId(1), Role::Kam);
            for (;;) {
                const bool last = running == 0;
                const auto page = reader.pull(*m_storage, cursor);
                for (const wire::Entry &entry : page.entries) {
                    if (entry.number != cursor.number + 1 || page.unknownCursor) {
                        failed = true;
                        return;
                    }
                    read[entry.number] = entry.device;
                    cursor.number = entry.number;
                }
                cursor = page.cursor;
                if (last && page.entries.empty())
                    return;
            }
        };
        std::vector<std::thread> threads;
        for (Pen &pen : pens)
            threads.emplace_back(write, std::ref(pen));
        threads.emplace_back(follow);
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(!failed);
        QCOMPARE(given.size(), size_t(Writers * Pushes * Each));
        QCOMPARE(given.begin()->first, quint64(1));
        QCOMPARE(given.rbegin()->first, quint64(Writers * Pushes * Each));
        QVERIFY(given == read);
    }

    void anotherProcessSeesIt()
    {
        Pen pen = m_office->device();
        const Operation note = pen.create("note");
        KF_OK(pen.push(*m_storage, {note}));
        const auto other = m_engines.openAgain();
        const auto again = pen.push(*other, {note, pen.create("note")});
        KF_OK(again);
        QCOMPARE(again->response.receipts, Receipts{numbered(1, 2, 1)});
        QCOMPARE(m_office->head().number, quint64(2));
    }

    void anUnknownWorkspaceIsToldApart()
    {
        const Pen stranger(RecordId::generate(Noon), DeviceId(5), Role::Kam);
        KF_FAILS(ErrorCode::NotFound, stranger.push(*m_storage, {}));
        KF_FAILS(ErrorCode::NotFound, m_storage->beginRead(stranger.pusher().workspace));
    }

    void workspacesAreApart()
    {
        Pen here = m_office->device();
        KF_OK(here.push(*m_storage, {here.create("note")}));
        const Workspace second{RecordId::generate(Noon), m_office->name() + QStringLiteral(" too"), 9};
        KF_OK(m_storage->directory().addWorkspace(second));
        Pen there(second.id, DeviceId(5), Role::Kam);
        QVERIFY(there.pull(*m_storage, {}).entries.empty());
        KF_OK(there.push(*m_storage, {there.create("note")}));
        QCOMPARE(there.pull(*m_storage, {}).entries.size(), size_t(1));
        QCOMPARE(m_office->head().number, quint64(1));
        QVERIFY(there.pull(*m_storage, m_office->head()).unknownCursor);
    }

    void aRestartedDatabaseIsFoundAgain()
    {
        Pen pen = m_office->device();
        const Operation note = pen.create("note");
        KF_OK(pen.push(*m_storage, {note}));
        m_engines.restart(m_storage);
        const auto again = pen.push(*m_storage, {note, pen.create("note")});
        KF_OK(again);
        QCOMPARE(again->response.receipts, Receipts{numbered(1, 2, 1)});
        const auto entries = pen.pull(*m_storage, {}).entries;
        QCOMPARE(entries.size(), size_t(2));
    }

private:
    Engines m_engines;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Office> m_office;
};

QTEST_GUILESS_MAIN(ServerSyncTest)
#include "tst_serversync.moc"
