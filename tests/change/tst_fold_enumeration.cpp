#include "tests/change/oracle.h"
#include "tests/change/steps.h"

#include <QTest>

// Every schedule of a few edits by up to three devices: who edits when, who pulls before, within or after an edit, in
// which order the pushes arrive; with clocks that are wrong by a constant. After each, all devices must agree, nothing
// may be lost, and nothing may stand beside a value whose author had seen it. See design §4.

using namespace kf;
using namespace kf::sim;
using Kind = Operation::Kind;

namespace {

struct Scenario
{
    const char *name;
    std::vector<Step> start;
    std::vector<Step> steps;
    bool merges = false;  // texts that always become one
    bool offline = false; // nobody hears of the others before the end
};

const std::vector<Skew> &skews()
{
    constexpr qint64 hour = 3'600'000;
    static const std::vector<Skew> list{
        {0, {0, 0, 0}}, {-2 * hour, {5 * hour, -24 * 365 * hour, 17}}, {hour, {-3 * hour, 3 * hour, 24 * 365 * hour}}};
    return list;
}

struct Tally
{
    quint64 interleavings = 0;
    quint64 wrong = 0;    // ends that are wrong,
    quint64 lost = 0;     // among them with a value lost
    quint64 onTheWay = 0; // wrong views before the end
    QByteArray first;     // what went wrong first, and how it came about
};

class Explorer
{
public:
    Explorer(const Scenario &scenario, Fold fold, Tally &tally) : m_scenario(scenario), m_fold(fold), m_tally(tally) {}

    // Short schedules under every set of clocks; the thousands of a longer one under the wildest.
    void run()
    {
        const auto &clocks = skews();
        const bool brief = m_scenario.steps.size() < 3;
        for (const Skew &skew : brief ? clocks : std::vector<Skew>{clocks[1]})
            explore(World(m_scenario.start, m_scenario.steps, skew, m_fold, m_scenario.offline));
    }

private:
    void explore(World world)
    {
        const auto choices = world.choices();
        if (choices.empty()) {
            ++m_tally.interleavings;
            world.drain();
            m_found.clear();
            judge(world);
            if (!m_found.isEmpty())
                ++m_tally.wrong;
            if (m_found.contains("lost"))
                ++m_tally.lost;
            return;
        }
        for (size_t i = 0; i < choices.size(); ++i) {
            World next = i + 1 == choices.size() ? std::move(world) : world;
            m_path.push_back(choices[i]);
            next.happen(choices[i]);
            // What a device shows on its way has to be as right as the end, but for its own clock.
            if (choices[i].event != World::Event::Push && choices[i].event != World::Event::Begin) {
                const Device &device = next.devices()[size_t(choices[i].device)];
                m_found.clear();
                compare(next, next.order(device), next.view(device), false);
                if (!m_found.isEmpty())
                    ++m_tally.onTheWay;
            }
            explore(std::move(next));
            m_path.pop_back();
        }
    }

    void judge(const World &world)
    {
        if (!world.failure().isEmpty())
            note(world.failure());
        for (const Device &device : world.devices()) {
            if (world.view(device) != world.server().records)
                note("devices diverge");
        }
        const auto order = world.order();
        if (qsizetype(order.size()) != world.facts().size())
            note("an operation was not numbered, or twice");
        compare(world, order, world.server().records, true);
        if (m_scenario.merges && world.server().records.at(Client).hasConflicts())
            note("a text that could be merged was not");
        const Oracle oracle(world.facts(), order);
        if (oracle.life(Client) == Oracle::Life::Erased) {
            for (const Device &device : world.devices()) {
                if (encode(world.view(device).at(Client)).contains("secret"))
                    note("an erased word is still there");
            }
        }
        for (const auto &[id, state] : world.server().records) {
            const auto again = decodeState(encode(state), state.type);
            if (!again || *again != state)
                note("a state changed on the wire");
        }
    }

    void compare(const World &world, std::vector<size_t> order, const Records &records, bool times)
    {
        const Oracle oracle(world.facts(), std::move(order));
        for (const RecordId &id : {Client, Holding, Outlet}) {
            const auto state = records.find(id);
            const QByteArray wrong = oracle.disagreement(id, state == records.end() ? nullptr : &state->second, times);
            if (!wrong.isEmpty())
                note(wrong);
        }
    }

    void note(const QByteArray &what)
    {
        m_found += what + '\n';
        if (!m_tally.first.isEmpty())
            return;
        m_tally.first = what + " after";
        for (const World::Choice &choice : m_path) {
            static const char *const names[] = {"edits", "begins", "leaves", "pushes", "pulls"};
            m_tally.first += QByteArray(" ") + char('A' + choice.device) + ' ' + names[int(choice.event)] + ',';
        }
        m_tally.first.chop(1);
    }

    const Scenario &m_scenario;
    Fold m_fold;
    Tally &m_tally;
    std::vector<World::Choice> m_path;
    QByteArray m_found; // what is wrong with the state looked at
};

Tally explore(const Scenario &scenario, Fold fold)
{
    Tally tally;
    Explorer(scenario, fold, tally).run();
    return tally;
}

std::vector<Scenario> scenarios()
{
    return {
        // One value
        {"two write", client(), {write(A, "a"), write(B, "b")}},
        {"two write the same", client(), {write(A, "a"), write(B, "a")}},
        {"one writes, one clears", client(), {write(A, "a"), write(B, "")}},
        {"one writes twice", client(), {write(A, "a"), write(A, "a2"), write(B, "b")}},
        {"one amends", client(), {write(A, "a"), amend(write(A, "a2")), write(B, "b")}},
        {"one comes back to the other's value", client(), {write(A, "a"), write(A, "b"), write(B, "b")}},
        {"one leaves the common value", client(), {write(A, "b"), write(A, "a"), write(B, "b")}},
        {"three write", client(), {write(A, "a"), write(B, "b"), write(C, "c")}},
        {"three write, two the same", client(), {write(A, "a"), write(B, "a"), write(C, "c")}},
        {"both leave the common value",
         client(),
         {write(A, "a"), write(A, "a2"), write(B, "a"), write(B, "b2")},
         false,
         true},
        {"different fields", client(), {write(A, "a"), write(B, "b", "phone"), write(A, "a2", "phone")}},
        // Sets
        {"two add the same", client(), {add(A, "new"), add(B, "new")}},
        {"two add", client(), {add(A, "a"), add(B, "b")}},
        {"one adds, one removes", client(), {add(A, "new"), remove(A, "new"), add(B, "new")}},
        {"two remove the same", client(), {remove(A, "kept"), remove(B, "kept")}},
        {"remove, add again, remove", client(), {remove(A, "kept"), add(A, "kept"), remove(B, "kept")}},
        {"one puts back what the other removes", client(), {remove(A, "kept"), remove(B, "kept"), add(B, "kept")}},
        {"add by three, remove by one", client(), {add(A, "new"), add(B, "new"), remove(C, "new")}},
        {"exchange", client(), {change(A, {textValue("x")}, {textValue("kept")}), remove(B, "kept"), add(B, "x")}},
        // Long text
        {"same line", client(), {setLine(A, 0, "a"), setLine(B, 0, "b")}},
        {"different lines", client(), {setLine(A, 0, "a"), setLine(B, 2, "b")}, true},
        {"neighbouring lines", client(), {setLine(A, 1, "a"), setLine(B, 2, "b")}, true},
        {"both append", client(), {append(A, "a"), append(B, "b")}},
        {"both append the same", client(), {append(A, "a"), append(B, "a")}, true},
        {"one prepends, one appends", client(), {prepend(A, "a"), append(B, "b")}, true},
        {"same edit", client(), {setLine(A, 1, "a"), setLine(B, 1, "a")}, true},
        {"same line, then another", client(), {setLine(A, 0, "a"), setLine(A, 3, "a2"), setLine(B, 0, "b")}},
        {"same line amended", client(), {setLine(A, 0, "a"), amend(setLine(A, 3, "a2")), setLine(B, 0, "b")}},
        {"another line, then the same", client(), {setLine(A, 3, "a"), setLine(A, 0, "a2"), setLine(B, 0, "b")}},
        {"three lines, three devices", client(), {setLine(A, 0, "a"), setLine(B, 2, "b"), setLine(C, 3, "c")}, true},
        {"two on one line, a third elsewhere", client(), {setLine(A, 0, "a"), setLine(B, 0, "b"), setLine(C, 3, "c")}},
        {"same line by three", client(), {setLine(A, 0, "a"), setLine(B, 0, "b"), setLine(C, 0, "c")}},
        {"all append", client(), {append(A, "a"), append(A, "a2"), append(B, "b")}},
        // Parents
        {"two move", family(), {move(A, Client, Outlet), move(B, Client, recordId(9))}},
        {"two move alike", family(), {move(A, Client, Outlet), move(B, Client, Outlet)}},
        {"a circle of two", family(), {move(A, Outlet, Client), move(B, Client, Outlet)}},
        {"a circle of three", family(), {move(A, Outlet, Client), move(B, Holding, Outlet)}},
        {"a move back", family(), {move(A, Client, Outlet), move(A, Client, Holding), move(B, Outlet, Client)}},
        // Life and death
        {"delete and edit", client(), {act(A, Kind::Delete), write(B, "b")}},
        {"delete and edit of a set", client(), {act(A, Kind::Delete), add(B, "new")}},
        {"delete and edit of a text", client(), {act(A, Kind::Delete), append(B, "b")}},
        {"edit and delete, then edit", client(), {write(A, "a"), act(A, Kind::Delete), write(B, "b")}},
        {"delete, restore and edit", client(), {act(A, Kind::Delete), act(A, Kind::Restore), write(B, "b")}},
        {"two delete", client(), {act(A, Kind::Delete), act(B, Kind::Delete)}},
        {"two delete, one edits", client(), {act(A, Kind::Delete), act(B, Kind::Delete), write(C, "c")}},
        {"one deletes, two edit", client(), {act(A, Kind::Delete), write(B, "b"), write(C, "c")}},
        {"delete and restore", client(), {act(A, Kind::Delete), act(B, Kind::Restore)}},
        {"two delete, one restores", client(), {act(A, Kind::Delete), act(B, Kind::Delete), act(B, Kind::Restore)}},
        {"edit, then delete by both", client(), {write(A, "a"), act(A, Kind::Delete), act(B, Kind::Delete)}},
        {"delete a parent, edit the child", family(), {act(A, Kind::Delete, Holding), write(B, "b")}},
        {"delete a parent, make a child",
         family(),
         {act(A, Kind::Delete, Outlet), create(move(B, recordId(4), Outlet), recordId(4))}},
        {"delete a parent, move a child in", family(), {act(A, Kind::Delete, Outlet), move(B, Client, Outlet)}},
        {"delete parent and child", family(), {act(A, Kind::Delete, Holding), act(B, Kind::Delete)}},
        {"delete a parent, edit the child twice",
         family(),
         {act(A, Kind::Delete, Holding), write(B, "b"), write(B, "c")}},
        // Erasure
        {"erase and edit", client(), {act(A, Kind::Erase), write(B, "secret")}},
        {"erase after edits", client(), {write(A, "secret"), act(A, Kind::Erase), append(B, "secret")}},
        {"erase and delete", client(), {act(A, Kind::Erase), act(B, Kind::Delete)}},
        {"two erase", client(), {act(A, Kind::Erase), act(B, Kind::Erase)}},
    };
}

// Three wrong rules, each of which the enumeration has to find out.

// "Who changed it last" in the place of "what had he seen": an operation whose author had seen, or made, the latest
// change of a field replaces all that stands there.
FoldResult foldAfterLast(RecordState before, const Operation &operation, const Arrival &arrival,
                         const Surroundings &around)
{
    for (const FieldChange &change : operation.fields) {
        if (change.merge != MergeKind::Register || !before.exists() || !before.field(change.name))
            continue;
        auto &values = before.fieldToWrite(change.name).values;
        Dot last;
        for (const RegisterValue &value : values) {
            for (const Dot &dot : value.dots)
                last = dot.number > last.number ? dot : last;
        }
        if (inContext(last, operation))
            values.clear();
    }
    return fold(std::move(before), operation, arrival, around);
}

// Every operation replaces all.
FoldResult foldLastWins(RecordState before, const Operation &operation, const Arrival &arrival,
                        const Surroundings &around)
{
    Operation blind = operation;
    blind.base = FirstUnsentNumber;
    return fold(std::move(before), blind, arrival, around);
}

// The device's own clock in the place of the age.
FoldResult foldByWallClock(RecordState before, const Operation &operation, const Arrival &arrival,
                           const Surroundings &around)
{
    Arrival wrong = arrival;
    if (operation.device == DeviceId(10) && arrival.number < FirstUnsentNumber)
        wrong.at -= 3'600'000;
    return fold(std::move(before), operation, wrong, around);
}

} // namespace

class FoldEnumeration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySchedule_data()
    {
        QTest::addColumn<int>("index");
        const auto all = scenarios();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

    void everySchedule()
    {
        QFETCH(int, index);
        const Tally tally = explore(scenarios()[size_t(index)], &fold);
        m_total += tally.interleavings;
        qInfo("%llu interleavings", tally.interleavings);
        QVERIFY(tally.interleavings > 0);
        QVERIFY2(
            tally.wrong == 0 && tally.onTheWay == 0,
            qPrintable(
                QStringLiteral("%1 times: %2").arg(tally.wrong + tally.onTheWay).arg(QString::fromUtf8(tally.first))));
    }

    void wrongRulesAreFound()
    {
        Tally afterLast;
        Tally lastWins;
        Tally wallClock;
        for (const Scenario &scenario : scenarios()) {
            if (scenario.steps.size() > 3 || scenario.steps.front().field != Name)
                continue;
            const auto sum = [&](Tally &tally, Fold wrong) { Explorer(scenario, wrong, tally).run(); };
            sum(afterLast, &foldAfterLast);
            sum(lastWins, &foldLastWins);
            sum(wallClock, &foldByWallClock);
        }
        qInfo("of %llu interleavings, comparing with the last change loses values in %llu, last wins in %llu; the "
              "wrong value is shown by the device's clock in %llu",
              afterLast.interleavings, afterLast.lost, lastWins.lost, wallClock.wrong);
        QVERIFY(afterLast.lost > 0);
        QVERIFY(lastWins.lost > 0);
        QVERIFY(wallClock.wrong > 0);
        QCOMPARE(wallClock.lost, quint64(0));
    }

    void cleanupTestCase() { qInfo("%llu interleavings in all", m_total); }

private:
    quint64 m_total = 0;
};

QTEST_APPLESS_MAIN(FoldEnumeration)
#include "tst_fold_enumeration.moc"
