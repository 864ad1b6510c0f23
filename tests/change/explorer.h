#pragma once

#include "tests/change/oracle.h"
#include "tests/change/steps.h"

// Every schedule of a few steps by up to three devices: who acts when, who pulls before, within or after an edit, in
// which order the pushes arrive; with clocks that are wrong by a constant. After each, all devices must agree, nothing
// may be lost, and nothing may stand beside a value whose author had seen it. See design §4.
namespace kf::sim {

struct Scenario
{
    QByteArray name;
    std::vector<Step> start;
    std::vector<Step> steps;
    bool merges = false;  // texts that always become one
    bool offline = false; // nobody hears of the others before the end
};

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
    void run();

private:
    void explore(World world);
    void judge(const World &world);
    void compare(const World &world, std::vector<size_t> order, const Records &records, bool times);
    void note(const QByteArray &what);

    const Scenario &m_scenario;
    Fold m_fold;
    Tally &m_tally;
    std::vector<World::Choice> m_path;
    QByteArray m_found; // what is wrong with the state looked at
};

Tally explore(const Scenario &scenario, Fold fold);

} // namespace kf::sim
