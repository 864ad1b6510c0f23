// The laws of delivery: what a push and a pull come to, however they are parted, repeated, cut off or mixed.
#include "server/storage/openstorage.h"
#include "tests/base/property.h"
#include "tests/server/enginetest.h"

using namespace kf;
using namespace kf::server;
using test::Story;
using wire::Verdict;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

// What one device has written, in actions; some of them name a record that nobody has.
struct Work
{
    std::vector<Operation> operations;
    std::set<quint64> refused; // by their counters: their whole action is

    Work(Story &story, Pen &pen, bool mayFail = false)
    {
        std::vector<RecordId> mine;
        for (int actions = 1 + story.below(4); actions > 0; --actions) {
            pen.beginAction();
            const size_t first = operations.size();
            const bool fails = mayFail && story.below(3) == 0;
            std::vector<RecordId> made;
            for (int i = 1 + story.below(3); i > 0; --i) {
                const QString words = QString::number(story.below(5));
                if (fails && i == 1) {
                    operations.push_back(pen.edit("note", RecordId::generate(Noon), {textField("text", words)}, 0));
                } else if (mine.empty() || story.flip()) {
                    operations.push_back(pen.create("note", {textField("text", words)}));
                    made.push_back(operations.back().record);
                } else {
                    const RecordId &record = mine[size_t(story.below(int(mine.size())))];
                    operations.push_back(story.below(4) == 0 ? pen.remove("note", record, 0)
                                                             : pen.edit("note", record, {textField("text", words)}, 0));
                }
            }
            pen.endAction();
            if (!fails)
                mine.insert(mine.end(), made.begin(), made.end());
            for (size_t i = first; fails && i < operations.size(); ++i)
                refused.insert(operations[i].counter);
        }
    }

    std::vector<Operation> part(size_t from, size_t to) const
    {
        return {operations.begin() + qsizetype(from), operations.begin() + qsizetype(to)};
    }
    bool beginsAction(size_t at) const
    {
        return at == operations.size() || operations[at].action == operations[at].counter;
    }
};

// One answer for each operation.
std::map<quint64, wire::Receipt> each(const std::vector<wire::Receipt> &receipts)
{
    std::map<quint64, wire::Receipt> answers;
    for (const wire::Receipt &receipt : receipts) {
        for (quint64 i = 0; i < receipt.count; ++i) {
            wire::Receipt one = receipt;
            one.firstCounter += i;
            one.firstNumber += receipt.verdict == Verdict::Numbered ? i : 0;
            one.count = 1;
            answers[one.firstCounter] = one;
        }
    }
    return answers;
}

} // namespace

class DeliveryLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_storage = must(openStorage({m_folder.path(), {}, {}}, [](const QString &) {}));
    }
    void cleanupTestCase() { m_storage.reset(); }
    void init() { m_office = std::make_unique<Office>(*m_storage); }

    // ---- Push ----

    void aPushIsOnce()
    {
        QVERIFY(
            test::holds("a push sent again, whole or in part, gets the same answers and no number", [&](Story &story) {
                Pen pen = office().device();
                const Work work(story, pen, true);
                const auto first = each(push(pen, work.operations));
                const quint64 head = m_office->head().number;
                size_t from = size_t(story.below(int(work.operations.size())));
                const size_t to = from + 1 + size_t(story.below(int(work.operations.size() - from)));
                const auto again = each(push(pen, work.part(from, to)));
                RC_ASSERT(again.size() == to - from);
                for (const auto &[counter, receipt] : again)
                    RC_ASSERT((receipt == first.at(counter)));
                RC_ASSERT(m_office->head().number == head);
            }));
    }
    void partsAreTheWhole()
    {
        QVERIFY(test::holds("however a push is parted between its actions, it comes to the same", [&](Story &story) {
            Pen pen = office().device();
            const Work work(story, pen, true);
            const quint64 before = m_office->head().number;
            std::map<quint64, wire::Receipt> answers;
            for (size_t from = 0; from < work.operations.size();) {
                size_t to = from + 1 + size_t(story.below(4));
                while (to < work.operations.size() && !work.beginsAction(to))
                    ++to;
                to = std::min(to, work.operations.size());
                answers.merge(each(push(pen, work.part(from, to))));
                from = to;
            }
            quint64 number = before;
            for (const Operation &operation : work.operations) {
                const wire::Receipt &receipt = answers.at(operation.counter);
                const bool refused = work.refused.contains(operation.counter);
                RC_ASSERT((receipt.verdict == (refused ? Verdict::Quarantined : Verdict::Numbered)));
                RC_ASSERT(receipt.firstNumber == (refused ? 0 : ++number));
            }
            RC_ASSERT(m_office->head().number == number);
        }));
    }
    void lostAnswersLoseNothing()
    {
        QVERIFY(test::holds("whatever answers are lost, each operation is numbered once, in its device's order",
                            [&](Story &story) {
                                Pen pen = office().device();
                                const Work work(story, pen);
                                const wire::Cursor before = m_office->head();
                                size_t acknowledged = 0;
                                while (acknowledged < work.operations.size()) {
                                    size_t to = acknowledged + 1 + size_t(story.below(5));
                                    while (to < work.operations.size() && !work.beginsAction(to))
                                        ++to;
                                    to = std::min(to, work.operations.size());
                                    push(pen, work.part(acknowledged, to));
                                    if (story.below(3) != 1) // else the answer is lost
                                        acknowledged = to;
                                }
                                const auto entries = pull(pen, before);
                                RC_ASSERT(entries.size() == work.operations.size());
                                for (size_t i = 0; i < entries.size(); ++i) {
                                    RC_ASSERT(entries[i].number == before.number + 1 + i);
                                    RC_ASSERT(entries[i].counter == work.operations[i].counter);
                                }
                            }));
    }
    void aRefusalIsWhole()
    {
        QVERIFY(test::holds("an action is refused whole, and no other with it", [&](Story &story) {
            Pen pen = office().device();
            const Work work(story, pen, true);
            const auto answers = each(push(pen, work.operations));
            for (const Operation &operation : work.operations) {
                const wire::Receipt &receipt = answers.at(operation.counter);
                const bool refused = work.refused.contains(operation.counter);
                RC_ASSERT((receipt.verdict == (refused ? Verdict::Quarantined : Verdict::Numbered)));
                RC_ASSERT(receipt.reason.isEmpty() == !refused);
            }
        }));
    }
    void aGapIsForLater()
    {
        QVERIFY(test::holds(
            "behind a gap nothing is taken, nor the action that it is in; filled, everything is", [&](Story &story) {
                Pen pen = office().device();
                const Work work(story, pen);
                if (work.operations.size() < 2)
                    return;
                const size_t gap = size_t(story.below(int(work.operations.size()) - 1));
                if (!work.beginsAction(gap) && work.beginsAction(gap + 1))
                    return; // nobody sends the beginning of an action alone
                std::vector<Operation> rest = work.operations;
                rest.erase(rest.begin() + qsizetype(gap));
                size_t whole = gap; // up to the action that the gap is in, if it goes on behind it
                if (!work.beginsAction(gap + 1)) {
                    while (!work.beginsAction(whole))
                        --whole;
                }
                const Receipts answers = push(pen, rest);
                const size_t waiting = rest.size() - whole;
                RC_ASSERT((answers.back() == wire::Receipt{Verdict::Retry, rest[whole].counter, waiting, 0, {}}));
                RC_ASSERT(answers.size() == (whole > 0 ? 2U : 1U));
                RC_ASSERT((whole == 0 || answers.front().count == whole));
                const auto filled = each(push(pen, work.operations));
                RC_ASSERT(std::all_of(filled.begin(), filled.end(),
                                      [](const auto &answer) { return answer.second.verdict == Verdict::Numbered; }));
            }));
    }
    void otherContentIsAnotherDevice()
    {
        QVERIFY(test::holds(
            "other content under a known counter is told, and nothing of that push is taken", [&](Story &story) {
                Pen pen = office().device();
                const Work work(story, pen);
                push(pen, work.operations);
                const quint64 head = m_office->head().number;
                std::vector<Operation> other = work.operations;
                other.push_back(pen.create("note"));
                const size_t changed = size_t(story.below(int(work.operations.size())));
                other[changed].type = "visit";
                const auto receipts = push(pen, other);
                RC_ASSERT((receipts.back() ==
                           wire::Receipt{Verdict::Reused, other[changed].counter, other.size() - changed, 0, {}}));
                RC_ASSERT(m_office->head().number == head);
            }));
    }
    void anotherLogIsNotWrittenTo()
    {
        QVERIFY(test::holds("who stands on another log is asked to find out first", [&](Story &story) {
            Pen pen = office().device();
            const Work work(story, pen);
            wire::Cursor cursor = m_office->head();
            if (cursor.number == 0) {
                Pen other = m_office->device();
                push(other, {other.create("note")});
            }
            cursor = m_office->head();
            switch (story.below(3)) {
            case 0:
                ++cursor.epoch;
                break;
            case 1:
                ++cursor.chain;
                break;
            default:
                ++cursor.number;
            }
            const auto receipts = must(pen.push(*m_storage, work.operations, Noon, cursor)).response.receipts;
            RC_ASSERT((receipts == Receipts{{Verdict::Retry, 1, work.operations.size(), 0, {}}}));
            RC_ASSERT(pen.pull(*m_storage, cursor).unknownCursor);
        }));
    }

    // ---- Pull ----

    void numbersHaveNoGaps()
    {
        QVERIFY(
            test::holds("two devices mixed: numbers have no gap, and every device keeps its order", [&](Story &story) {
                Pen one = office().device();
                Pen two = m_office->device();
                const std::array works{Work(story, one), Work(story, two)};
                const wire::Cursor before = m_office->head();
                std::array<size_t, 2> at{};
                while (at[0] < works[0].operations.size() || at[1] < works[1].operations.size()) {
                    size_t who = size_t(story.below(2));
                    if (at[who] == works[who].operations.size())
                        who = 1 - who;
                    size_t to = at[who] + 1;
                    while (!works[who].beginsAction(to))
                        ++to;
                    push(who == 0 ? one : two, works[who].part(at[who], to));
                    at[who] = to;
                }
                std::map<DeviceId, quint64> counters;
                quint64 number = before.number;
                for (const wire::Entry &entry : pull(one, before)) {
                    RC_ASSERT(entry.number == ++number);
                    RC_ASSERT(entry.counter == ++counters[entry.device]);
                }
                RC_ASSERT(number == before.number + works[0].operations.size() + works[1].operations.size());
            }));
    }
    void pagesAreTheWhole()
    {
        QVERIFY(test::holds("pages of any size bring the same entries", [&](Story &story) {
            Pen pen = office().device();
            const wire::Cursor before = m_office->head();
            push(pen, Work(story, pen).operations);
            push(pen, {pen.create("note", {textField("text", QString(1500, u'x'))}), pen.create("note")});
            const Pen reader = m_office->device();
            const auto whole = pull(reader, before);
            const auto inPages = pull(reader, before, quint64(1 + story.below(200) * 16));
            RC_ASSERT(whole.size() == inPages.size());
            for (size_t i = 0; i < whole.size(); ++i) {
                RC_ASSERT(whole[i].number == inPages[i].number);
                RC_ASSERT(wire::encodeEntryBody(whole[i]) == wire::encodeEntryBody(inPages[i]));
            }
        }));
    }
    void theLogIsTheState()
    {
        QVERIFY(test::holds("who replays the log stands where who takes the snapshot stands", [&](Story &story) {
            std::vector<Pen> pens{office().device(), m_office->device(), m_office->device(Role::Admin)};
            disorder(story, pens);
            const Pen reader = m_office->device();
            std::map<RecordKey, RecordState> replayed;
            for (const wire::Entry &entry : pull(reader, {}))
                replay(replayed, entry);
            RC_ASSERT((replayed == m_office->records(quint64(1024 + story.below(8) * 1024))));
        }));
    }
    void deliveredTwiceIsOnce()
    {
        QVERIFY(test::holds(
            "entries that come again, or before a snapshot that has them, change nothing", [&](Story &story) {
                std::vector<Pen> pens{office().device(), m_office->device(), m_office->device(Role::Admin)};
                disorder(story, pens);
                const auto entries = pull(m_office->device(), {});
                const auto state = m_office->records();
                std::map<RecordKey, RecordState> twice;
                for (size_t i = 0; i < entries.size(); ++i) {
                    replay(twice, entries[i]);
                    if (story.below(4) == 0) { // what came before comes again
                        for (size_t n = i - size_t(story.below(int(std::min<size_t>(i, 20)) + 1)); n <= i; ++n)
                            replay(twice, entries[n]);
                    }
                }
                RC_ASSERT((twice == state));
                for (const wire::Entry &entry : entries)
                    replay(twice, entry); // on top of the snapshot
                RC_ASSERT((twice == state));
            }));
    }
    void theErasedIsInNoAnswer()
    {
        QVERIFY(test::holds("of what was erased no answer holds a word", [&](Story &story) {
            Pen pen = office().device();
            Pen admin = m_office->device(Role::Admin);
            const QString secret = QStringLiteral("Passport 4511");
            const wire::Cursor before = m_office->head();
            const Operation note = pen.create("note", {textField("text", secret)});
            const Operation bystander = pen.create("note", {textField("text", QStringLiteral("kept"))});
            std::vector<Operation> all{note, bystander};
            for (int i = story.below(4); i > 0; --i)
                all.push_back(pen.edit("note", note.record, {textField("title", secret + QString::number(i))}));
            push(pen, all);
            push(admin, {admin.erase("note", note.record)});
            const auto late = each(push(pen, {pen.edit("note", note.record, {textField("text", secret)})}));
            RC_ASSERT((late.begin()->second.verdict == Verdict::Erased));
            const Pen reader = m_office->device();
            const QByteArray answer =
                must(server::pull(*m_storage, {m_office->workspace(), reader.device(), {}}, {before, 1 << 20}, Noon));
            RC_ASSERT(!answer.contains("Passport"));
            RC_ASSERT(answer.contains("kept"));
        }));
    }

private:
    Receipts push(Pen &pen, const std::vector<Operation> &operations)
    {
        return must(pen.push(*m_storage, operations)).response.receipts;
    }
    std::vector<wire::Entry> pull(const Pen &pen, wire::Cursor cursor, quint64 bytes = 1024 * 1024)
    {
        std::vector<wire::Entry> all;
        for (quint64 head = cursor.number + 1; cursor.number < head;) {
            const wire::PullResponse page = pen.pull(*m_storage, cursor, bytes);
            if (page.unknownCursor)
                qFatal("a cursor of the server's own is unknown to it");
            all.insert(all.end(), page.entries.begin(), page.entries.end());
            head = page.head;
            cursor = page.cursor;
        }
        for (wire::Entry &entry : all) { // what is as written would have to be asked of its author
            if (entry.ownAsWritten)
                entry.device = pen.device();
        }
        return all;
    }
    // An answer to who begins names all devices of the office, so that one of thousands is slow.
    Office &office()
    {
        constexpr quint64 Many = 150;
        if (m_office->head().number > Many)
            m_office = std::make_unique<Office>(*m_storage);
        return *m_office;
    }
    // A few records of a family that several devices edit, move, delete and erase without reading on.
    void disorder(Story &story, std::vector<Pen> &pens)
    {
        std::vector<RecordId> records;
        for (int i = 0; i < 3; ++i) {
            const Operation made = pens[0].create("account", {textField("name", QString::number(i))});
            records.push_back(made.record);
            push(pens[0], {made});
        }
        for (int i = story.below(12); i > 0; --i) {
            Pen &pen = pens[size_t(story.below(int(pens.size())))];
            const RecordId &record = records[size_t(story.below(3))];
            const quint64 base = story.flip() ? m_office->head().number : 0;
            switch (story.below(8)) {
            case 0:
                push(pen, {pen.remove("account", record, base)});
                break;
            case 1:
                if (&pen == &pens[2])
                    push(pen, {pen.erase("account", record)});
                break;
            case 2:
            case 3:
                push(pen,
                     {pen.edit("account", record, {parentField("parent", records[size_t(story.below(3))])}, base)});
                break;
            default:
                push(pen, {pen.edit("account", record, {textField("name", QString::number(story.below(6)))}, base)});
            }
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Office> m_office;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return test::runLaws<DeliveryLaws>(argc, argv);
}
#include "tst_deliverylaws.moc"
