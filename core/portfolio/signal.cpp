#include "core/portfolio/signal.h"

#include <algorithm>
#include <cmath>

namespace kf::portfolio {

namespace {

// Urgency of what is overdue. Within a kind, days over add up to `MoreWhenOld`.
constexpr double MoreWhenOld = 0.05;
constexpr double OldDays = 30;
// A client who was not seen for his rhythm, and for twice as long.
constexpr double NotSeen = 0.3;
constexpr double NotSeenForLong = 0.5;
constexpr double PersonLess = 0.05; // a single person than the client

QDateTime endOf(const Moment &due)
{
    return due.time ? QDateTime(due.date, *due.time) : due.date.addDays(1).startOfDay();
}

bool isOver(const std::optional<Moment> &due, const QDateTime &now)
{
    return due && endOf(*due) <= now;
}

double overdueUrgency(Matter::Kind kind)
{
    switch (kind) {
    case Matter::Kind::Complaint:
        return 0.95;
    case Matter::Kind::OurPromise:
        return 0.85;
    case Matter::Kind::Risk:
        return 0.6;
    case Matter::Kind::Task:
        return 0.5;
    case Matter::Kind::ClientPromise:
        return 0.4;
    }
    return 0;
}

Signal::Kind signalKind(Matter::Kind kind)
{
    switch (kind) {
    case Matter::Kind::Complaint:
        return Signal::Kind::Complaint;
    case Matter::Kind::OurPromise:
        return Signal::Kind::OurPromise;
    case Matter::Kind::Risk:
        return Signal::Kind::Risk;
    case Matter::Kind::ClientPromise:
        return Signal::Kind::ClientPromise;
    case Matter::Kind::Task:
        break;
    }
    return Signal::Kind::Task;
}

// What is left of a risk's urgency, 1 to 0.
double freshness(qint64 touched, const QDateTime &now)
{
    if (touched == 0)
        return 1;
    const double days = double(now.toMSecsSinceEpoch() - touched) / (24 * 3'600'000.0);
    return std::clamp((RiskGoneDays - days) / (RiskGoneDays - RiskFreshDays), 0.0, 1.0);
}

// Nothing: it can wait.
std::optional<double> urgencyOf(const Matter &matter, const QDateTime &now)
{
    const double overdue = overdueUrgency(matter.kind);
    if (matter.kind == Matter::Kind::Risk) {
        const double left = freshness(matter.touched, now);
        return left > 0 ? std::optional(overdue * left) : std::nullopt;
    }
    if (isOver(matter.due, now)) {
        const double days = double(endOf(*matter.due).secsTo(now)) / 86'400;
        return overdue + MoreWhenOld * std::min(1.0, days / OldDays);
    }
    // Of what is not due yet only a complaint: the client waits for an answer.
    if (matter.kind != Matter::Kind::Complaint)
        return std::nullopt;
    if (!matter.due)
        return 0.55;
    const double days = std::max(0.0, double(now.secsTo(endOf(*matter.due))) / 86'400);
    return 0.55 + 0.35 / (1 + days);
}

// Nothing: he was seen lately, or will be.
std::optional<int> daysNotSeen(std::optional<int> rhythm, qint64 seen, bool ahead, const QDateTime &now)
{
    if (!rhythm || ahead || seen == 0)
        return std::nullopt;
    const qint64 days = QDateTime::fromMSecsSinceEpoch(seen).date().daysTo(now.date());
    return days > *rhythm ? std::optional(int(days)) : std::nullopt;
}

double notSeenUrgency(int days, int rhythm)
{
    return std::min(NotSeenForLong, NotSeen + (NotSeenForLong - NotSeen) * (double(days) / rhythm - 1));
}

void put(std::vector<Signal> &found, Signal next)
{
    const auto same =
        std::find_if(found.begin(), found.end(), [&](const Signal &other) { return other.kind == next.kind; });
    if (same == found.end()) {
        found.push_back(std::move(next));
        return;
    }
    const int count = same->count + 1;
    if (next.urgency > same->urgency)
        *same = std::move(next);
    same->count = count;
}

double stakeOf(const Client &client, qint64 greatestDeals)
{
    if (greatestDeals > 0 && client.openDeals > 0)
        return double(client.openDeals) / double(greatestDeals);
    return client.tier == QLatin1String("A") ? 0.5 : client.tier == QLatin1String("B") ? 0.3 : 0.1;
}

} // namespace

std::vector<Signal> signalsOf(const Client &client, const QDateTime &now)
{
    std::vector<Signal> found;
    for (const Matter &matter : client.matters) {
        const auto urgency = urgencyOf(matter, now);
        if (!urgency)
            continue;
        Signal signal;
        signal.kind = signalKind(matter.kind);
        signal.urgency = *urgency;
        signal.record = matter.id;
        signal.title = matter.title;
        signal.due = matter.due;
        signal.overdue = isOver(matter.due, now);
        const bool today = matter.due && matter.due->date <= now.date();
        if ((signal.kind == Signal::Kind::Complaint && today) || (signal.kind == Signal::Kind::OurPromise))
            signal.tone = Signal::Tone::Danger;
        put(found, std::move(signal));
    }
    // One who was never visited counts from the day he came into the book.
    const qint64 seen = client.lastVisit != 0 ? client.lastVisit : client.known;
    if (const auto days = daysNotSeen(client.rhythm, seen, client.nextVisit != 0, now)) {
        Signal signal;
        signal.kind = Signal::Kind::NotSeen;
        signal.urgency = notSeenUrgency(*days, *client.rhythm);
        signal.days = *days;
        put(found, std::move(signal));
    }
    for (const Person &person : client.people) {
        const auto days = daysNotSeen(person.rhythm, person.seen, person.ahead, now);
        if (!days)
            continue;
        Signal signal;
        signal.kind = Signal::Kind::PersonNotSeen;
        signal.urgency = notSeenUrgency(*days, person.rhythm) - PersonLess;
        signal.record = person.id;
        signal.title = person.name;
        signal.days = *days;
        put(found, std::move(signal));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Signal &left, const Signal &right) { return left.urgency > right.urgency; });
    return found;
}

std::vector<Attention> attention(const Portfolio &portfolio, const QDateTime &now, Scope scope)
{
    const qint64 greatest = portfolio.greatestDeals();
    std::vector<Attention> list;
    for (size_t at = 0; at < portfolio.clients.size(); ++at) {
        const Client &client = portfolio.clients[at];
        std::vector<Signal> reasons = signalsOf(client, now);
        if (scope == Scope::BesidesTasks)
            std::erase_if(reasons, [](const Signal &signal) { return signal.kind == Signal::Kind::Task; });
        if (reasons.empty())
            continue;
        const double score = reasons.front().urgency * (0.4 + 0.6 * stakeOf(client, greatest));
        list.push_back({at, std::move(reasons.front()), score, client.openDeals});
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Attention &left, const Attention &right) { return left.score > right.score; });
    return list;
}

} // namespace kf::portfolio
