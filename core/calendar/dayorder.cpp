#include "core/calendar/dayorder.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace kf::calendar {

namespace {

constexpr size_t Nowhere = size_t(-1); // before the first stop

// The rules of going from one stop to another.
class Ways
{
public:
    Ways(const std::vector<DayStop> &stops, const DayFrame &frame) : m_stops(stops), m_frame(frame) {}

    const DayStop &stop(size_t index) const { return m_stops[index]; }

    std::optional<double> metres(size_t from, size_t to) const
    {
        if (from == Nowhere || !m_stops[from].point || !m_stops[to].point)
            return std::nullopt;
        return distance(*m_stops[from].point, *m_stops[to].point);
    }
    qint64 ms(size_t from, size_t to) const
    {
        if (from == Nowhere)
            return 0;
        const auto way = metres(from, to);
        return way ? qint64(*way / m_frame.metresPerMs) : m_frame.unknownWayMs;
    }
    // When one is done with `to`, coming from `from` at that time. Nothing: it has no room before the end of the day.
    std::optional<DayOrder::Visit> visit(size_t from, qint64 time, size_t to) const
    {
        const DayStop &stop = m_stops[to];
        if (stop.fixed)
            return DayOrder::Visit{to, stop.start, stop.end, metres(from, to)};
        const qint64 arrival = qMax(m_frame.begin, time + ms(from, to));
        const qint64 start = (arrival + m_frame.step - 1) / m_frame.step * m_frame.step;
        if (start + stop.length > m_frame.end)
            return std::nullopt;
        return DayOrder::Visit{to, start, start + stop.length, metres(from, to)};
    }

private:
    const std::vector<DayStop> &m_stops;
    const DayFrame &m_frame;
};

struct Path
{
    double metres = 0;
    qint64 time = 0; // when the last one is done with
    std::vector<DayOrder::Visit> visits;

    bool isBetterThan(const Path &other) const { return std::tie(metres, time) < std::tie(other.metres, other.time); }
};

// `path` with one more visit; nothing: there is no time for it. One comes late to a fixed one only when it followed a
// fixed one: that was so before.
std::optional<Path> with(const Ways &ways, const Path &path, size_t next)
{
    const size_t last = path.visits.empty() ? Nowhere : path.visits.back().stop;
    const auto visit = ways.visit(last, path.time, next);
    if (!visit)
        return std::nullopt;
    if (ways.stop(next).fixed && last != Nowhere && !ways.stop(last).fixed &&
        path.time + ways.ms(last, next) > visit->start)
        return std::nullopt;
    Path longer = path;
    longer.metres += visit->metres.value_or(0);
    longer.time = qMax(path.time, visit->end);
    longer.visits.push_back(*visit);
    return longer;
}

std::optional<Path> follow(const Ways &ways, const std::vector<size_t> &sequence)
{
    std::optional<Path> path{Path{}};
    for (const size_t stop : sequence) {
        path = with(ways, *path, stop);
        if (!path)
            return std::nullopt;
    }
    return path;
}

// Every way to have gone to the same stops and to stand at the same one: all that are not both longer and later than
// another.
class Exact
{
public:
    Exact(const Ways &ways, const std::vector<size_t> &fixed, const std::vector<size_t> &loose)
        : m_ways(ways), m_fixed(fixed), m_loose(loose)
    {
    }

    Path best()
    {
        std::vector<Path> begin{Path{}};
        std::map<State, std::vector<Path>> front{{{0, 0, Nowhere}, begin}};
        std::optional<Path> best;
        int most = -1;
        while (!front.empty()) {
            std::map<State, std::vector<Path>> further;
            for (const auto &[state, paths] : front) {
                const auto &[mask, passed, last] = state;
                for (const Path &path : paths) {
                    const int count = std::popcount(mask);
                    if (passed == m_fixed.size() && (count > most || (count == most && path.isBetterThan(*best)))) {
                        best = path;
                        most = count;
                    }
                    goOn(state, path, further);
                }
            }
            front = std::move(further);
        }
        return best.value_or(Path{});
    }

private:
    using State = std::tuple<unsigned, size_t, size_t>; // loose ones done, fixed ones done, where one is

    void goOn(const State &state, const Path &path, std::map<State, std::vector<Path>> &further)
    {
        const auto &[mask, passed, last] = state;
        if (passed < m_fixed.size())
            add({mask, passed + 1, m_fixed[passed]}, with(m_ways, path, m_fixed[passed]), further);
        for (size_t i = 0; i < m_loose.size(); ++i) {
            if (!(mask & (1U << i)))
                add({mask | (1U << i), passed, m_loose[i]}, with(m_ways, path, m_loose[i]), further);
        }
    }

    static void add(const State &state, std::optional<Path> path, std::map<State, std::vector<Path>> &further)
    {
        if (!path)
            return;
        std::vector<Path> &known = further[state];
        const auto dominates = [](const Path &one, const Path &other) {
            return one.metres <= other.metres && one.time <= other.time;
        };
        if (std::any_of(known.begin(), known.end(), [&](const Path &one) { return dominates(one, *path); }))
            return;
        std::erase_if(known, [&](const Path &one) { return dominates(*path, one); });
        known.push_back(std::move(*path));
    }

    const Ways &m_ways;
    const std::vector<size_t> &m_fixed;
    const std::vector<size_t> &m_loose;
};

Path insertOneByOne(const Ways &ways, const std::vector<size_t> &fixed, std::vector<size_t> loose)
{
    std::vector<size_t> sequence = fixed;
    Path path = follow(ways, sequence).value_or(Path{});
    while (!loose.empty()) {
        std::optional<Path> best;
        size_t which = 0;
        size_t where = 0;
        for (size_t i = 0; i < loose.size(); ++i) {
            for (size_t at = 0; at <= sequence.size(); ++at) {
                std::vector<size_t> tried = sequence;
                tried.insert(tried.begin() + qsizetype(at), loose[i]);
                const auto found = follow(ways, tried);
                if (!found || (best && !found->isBetterThan(*best)))
                    continue;
                best = found;
                which = i;
                where = at;
            }
        }
        if (!best)
            break;
        sequence.insert(sequence.begin() + qsizetype(where), loose[which]);
        loose.erase(loose.begin() + qsizetype(which));
        path = std::move(*best);
    }
    return path;
}

} // namespace

DayOrder orderDay(const std::vector<DayStop> &stops, const DayFrame &frame)
{
    const Ways ways(stops, frame);
    std::vector<size_t> fixed;
    std::vector<size_t> loose;
    for (size_t i = 0; i < stops.size(); ++i)
        (stops[i].fixed ? fixed : loose).push_back(i);
    std::stable_sort(fixed.begin(), fixed.end(),
                     [&](size_t left, size_t right) { return stops[left].start < stops[right].start; });
    Path path = loose.size() <= MostExact ? Exact(ways, fixed, loose).best() : insertOneByOne(ways, fixed, loose);

    DayOrder order;
    order.visits = std::move(path.visits);
    order.metres = path.metres;
    for (const size_t stop : loose) {
        if (std::none_of(order.visits.begin(), order.visits.end(),
                         [&](const DayOrder::Visit &visit) { return visit.stop == stop; }))
            order.left.push_back(stop);
    }
    return order;
}

} // namespace kf::calendar
