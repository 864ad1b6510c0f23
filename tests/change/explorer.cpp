#include "tests/change/explorer.h"

namespace kf::sim {

namespace {

const std::vector<Skew> &skews()
{
    constexpr qint64 hour = 3'600'000;
    static const std::vector<Skew> list{
        {0, {0, 0, 0}}, {-2 * hour, {5 * hour, -24 * 365 * hour, 17}}, {hour, {-3 * hour, 3 * hour, 24 * 365 * hour}}};
    return list;
}

} // namespace

void Explorer::run()
{
    const auto &clocks = skews();
    const bool brief = m_scenario.steps.size() < 3;
    for (const Skew &skew : brief ? clocks : std::vector<Skew>{clocks[1]})
        explore(World(m_scenario.start, m_scenario.steps, skew, m_fold, m_scenario.offline));
}

void Explorer::explore(World world)
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

void Explorer::judge(const World &world)
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

void Explorer::compare(const World &world, std::vector<size_t> order, const Records &records, bool times)
{
    const Oracle oracle(world.facts(), std::move(order));
    for (const RecordId &id : {Client, Holding, Outlet}) {
        const auto state = records.find(id);
        const QByteArray wrong = oracle.disagreement(id, state == records.end() ? nullptr : &state->second, times);
        if (!wrong.isEmpty())
            note(wrong);
    }
}

void Explorer::note(const QByteArray &what)
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

Tally explore(const Scenario &scenario, Fold fold)
{
    Tally tally;
    Explorer(scenario, fold, tally).run();
    return tally;
}

} // namespace kf::sim
