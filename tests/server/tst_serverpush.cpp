// Push on both engines: numbers, receipts, and what is refused.
#include "tests/db/check.h"
#include "tests/server/enginetest.h"

#include <atomic>
#include <thread>

using namespace kf;
using namespace kf::server;
using namespace Qt::StringLiterals;
using wire::Verdict;

namespace {

QString shownText(const RecordState &state, const char *field)
{
    const RegisterValue *value = state.shown(field);
    return value ? QString::fromUtf8(CborReader(value->value).text()) : QString();
}

} // namespace

class ServerPushTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
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
                 (Receipts{numbered(1, 1, 1), quarantined(2, 3, refusal::UnknownRecord), numbered(5, 1, 2)}));
        QCOMPARE(pushed->response.lastCounter, quint64(5));
        QCOMPARE(m_office->records().size(), size_t(2));
        // Later too: an edit of a creation that was not accepted joins it.
        const auto later = pen.push(*m_storage, {pen.remove("account", good.record, 0)});
        KF_OK(later);
        QCOMPARE(later->response.receipts, Receipts{quarantined(6, 1, refusal::UnknownRecord)});
        const auto again = pen.push(*m_storage, {good, bad, joins, after});
        KF_OK(again);
        QCOMPARE(again->response.receipts, (Receipts{quarantined(2, 3, refusal::UnknownRecord), numbered(5, 1, 2)}));
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
        QCOMPARE(malformed->response.receipts, Receipts{quarantined(1, 1, refusal::Malformed)});

        const auto deleted = pen.push(*m_storage, {pen.create("note", {textField("deleted", u"x"_s)})});
        KF_OK(deleted);
        QCOMPARE(deleted->response.receipts, Receipts{quarantined(2, 1, refusal::Malformed)});

        const QString text(qsizetype(MaxTextBytes), u'x');
        const auto large = pen.push(*m_storage, {pen.create("note", {textField("text", text)})});
        KF_OK(large);
        QCOMPARE(large->response.receipts, Receipts{quarantined(3, 1, refusal::TooLarge)});

        std::vector<Operation> many;
        pen.beginAction();
        for (size_t i = 0; i <= MaxActionOperations; ++i)
            many.push_back(pen.create("note"));
        pen.endAction();
        const auto action = pen.push(*m_storage, many);
        KF_OK(action);
        QCOMPARE(action->response.receipts, Receipts{quarantined(4, MaxActionOperations + 1, refusal::TooLarge)});
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
        QCOMPARE(read->response.receipts, Receipts{quarantined(1, 1, refusal::ReadOnly)});
        const auto erased = kam.push(*m_storage, {kam.erase("account", account.record)});
        KF_OK(erased);
        QCOMPARE(erased->response.receipts, Receipts{quarantined(2, 1, refusal::NotAllowed)});
    }

    void whatAReaderBreaksIsRefusedAsAllOfHis()
    {
        Pen kam = m_office->device();
        KF_OK(
            kam.push(*m_storage, {kam.create("note", {textField("marking", u"private"_s)})})); // rights count from here
        Pen reader = m_office->device(Role::Reader);
        QByteArray broken = encode(reader.create("note"));
        broken.chop(1);
        broken += '\x18';
        const auto pushed = reader.pushRaw(*m_storage, {broken});
        KF_OK(pushed);
        QCOMPARE(pushed->response.receipts, Receipts{quarantined(1, 1, refusal::ReadOnly)});
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
                 (Receipts{numbered(2, 1, 2), quarantined(3, 2, refusal::Malformed), numbered(5, 1, 3)}));
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
};

QTEST_GUILESS_MAIN(ServerPushTest)
#include "tst_serverpush.moc"
