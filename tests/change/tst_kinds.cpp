// Every two and every three kinds of operations, by two and by three devices, in all orders.
#include "tests/change/explorer.h"
#include "tests/faults/campaign.h"

#include <QTest>

using namespace kf;
using namespace kf::sim;
using Kind = Operation::Kind;

namespace {

struct KindOfStep
{
    const char *name;
    Step (*by)(int device);
};

QByteArray own(int device, const char *words)
{
    return QByteArray(1, char('a' + device)) + ' ' + words;
}

const std::array<KindOfStep, 18> Kinds{{
    {"writes a value", [](int device) { return write(device, own(device, "value")); }},
    {"writes the common value", [](int device) { return write(device, "common"); }},
    {"clears the value", [](int device) { return write(device, {}); }},
    {"writes another field", [](int device) { return write(device, own(device, "number"), "phone"); }},
    {"adds an element", [](int device) { return add(device, "new"); }},
    {"removes an element", [](int device) { return remove(device, "kept"); }},
    {"changes the first line", [](int device) { return setLine(device, 0, own(device, "first")); }},
    {"changes a line of his own", [](int device) { return setLine(device, device + 1, own(device, "line")); }},
    {"appends a line", [](int device) { return append(device, own(device, "last")); }},
    {"clears the text", [](int device) { return editText(device, [](QList<QByteArray> &lines) { lines.clear(); }); }},
    {"moves the client", [](int device) { return move(device, Client, Outlet); }},
    {"moves another below it", [](int device) { return move(device, Outlet, Client); }},
    {"deletes the client", [](int device) { return act(device, Kind::Delete); }},
    {"restores the client", [](int device) { return act(device, Kind::Restore); }},
    {"makes a child",
     [](int device) { return create(move(device, recordId(4 + device), Client), recordId(4 + device)); }},
    {"edits the parent", [](int device) { return of(write(device, own(device, "holding")), Holding); }},
    {"deletes the parent", [](int device) { return act(device, Kind::Delete, Holding); }},
    {"erases the client", [](int device) { return act(device, Kind::Erase); }},
}};

// A client with a value, an element, a text and a parent; `deleted`: by the first device, and all know it.
std::vector<Step> start(bool deleted)
{
    std::vector<Step> steps = family();
    steps.push_back(add(A, "kept"));
    steps.push_back(editText(A, [](QList<QByteArray> &lines) { lines = {"one", "two", "three", "four"}; }));
    if (deleted)
        steps.push_back(act(A, Kind::Delete));
    return steps;
}

class Count
{
public:
    quint64 interleavings = 0;
    quint64 combinations = 0;
    QByteArray wrong;

    // `devices`: who does which of the `kinds`.
    void explore(std::vector<size_t> kinds, const std::vector<int> &devices, bool offline, bool deleted = false)
    {
        if (!wrong.isEmpty())
            return;
        Scenario scenario{{}, start(deleted), {}, false, offline};
        for (size_t i = 0; i < kinds.size(); ++i) {
            scenario.steps.push_back(Kinds[kinds[i]].by(devices[i]));
            scenario.name += QByteArray(", ") + char('A' + devices[i]) + ' ' + Kinds[kinds[i]].name;
        }
        const Tally tally = sim::explore(scenario, &fold);
        interleavings += tally.interleavings;
        ++combinations;
        if (tally.wrong + tally.onTheWay > 0)
            wrong = scenario.name.mid(2) + ": " + tally.first;
    }
};

} // namespace

class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs()
    {
        Count count;
        for (const bool deleted : {false, true}) {
            for (size_t a = 0; a < Kinds.size(); ++a) {
                for (size_t b = 0; b < Kinds.size(); ++b) {
                    if (a <= b)
                        count.explore({a, b}, {A, B}, false, deleted);
                    count.explore({a, b}, {A, A}, false, deleted);
                }
            }
        }
        tell(count);
    }

    // One each.
    void triplesOfThree()
    {
        Count count;
        const bool offline = !wholly();
        for (size_t a = 0; a < Kinds.size(); ++a) {
            for (size_t b = a; b < Kinds.size(); ++b) {
                for (size_t c = b; c < Kinds.size(); ++c)
                    count.explore({a, b, c}, {A, B, C}, offline);
            }
        }
        tell(count);
    }

    // Two by one of them, in the order in which they are named, and the third device looks on.
    void triplesOfTwo()
    {
        Count count;
        const bool offline = !wholly();
        for (size_t a = 0; a < Kinds.size(); ++a) {
            for (size_t b = 0; b < Kinds.size(); ++b) {
                for (size_t c = 0; c < Kinds.size(); ++c)
                    count.explore({a, b, c}, {A, A, B}, offline);
            }
        }
        tell(count);
    }

private:
    // In ./dev soak also with every pull on the way; else each hears of the others when all is written.
    static bool wholly() { return qEnvironmentVariableIsSet("KF_SOAK"); }
    void tell(const Count &count)
    {
        std::printf("kinds: %llu combinations, %llu interleavings\n", count.combinations, count.interleavings);
        std::fflush(stdout);
        QVERIFY2(count.wrong.isEmpty(), count.wrong.constData());
    }
};

QTEST_APPLESS_MAIN(KindsTest)
#include "tst_kinds.moc"
