#include "qml/Accounts/accountsorder.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <limits>

namespace kf {

namespace {

using portfolio::Client;

double metresTo(const Client &client, const GeoPoint &here)
{
    return client.place ? distance(here, client.place->point) : std::numeric_limits<double>::infinity();
}

// Groups and what belongs to them, each in the order of `named`.
class Groups
{
public:
    Groups(const std::vector<Client> &clients, const std::vector<size_t> &named) : m_clients(clients)
    {
        QHash<RecordId, size_t> byId;
        for (const size_t at : named)
            byId.insert(clients[at].id, at);
        for (const size_t at : named) {
            const auto parent = byId.constFind(clients[at].parent);
            if (parent == byId.constEnd() || isBelow(at, *parent, byId))
                m_tops.push_back(at);
            else
                m_below[*parent].push_back(at);
        }
    }

    std::vector<Placed> all() const
    {
        std::vector<Placed> list;
        list.reserve(m_clients.size());
        for (const size_t top : m_tops)
            put(list, top, 0);
        return list;
    }

private:
    // A ring of companies has no top: the one that closes it is not below any.
    bool isBelow(size_t top, size_t at, const QHash<RecordId, size_t> &byId) const
    {
        for (size_t steps = 0; steps <= m_clients.size(); ++steps) {
            if (at == top)
                return true;
            const auto parent = byId.constFind(m_clients[at].parent);
            if (parent == byId.constEnd())
                return false;
            at = *parent;
        }
        return true;
    }
    void put(std::vector<Placed> &list, size_t at, int depth) const
    {
        list.push_back({at, depth});
        for (const size_t child : m_below.value(at))
            put(list, child, depth + 1);
    }

    const std::vector<Client> &m_clients;
    std::vector<size_t> m_tops;
    QHash<size_t, std::vector<size_t>> m_below;
};

} // namespace

bool belongsTo(AccountsOrder::Segment segment, const std::vector<portfolio::Signal> &reasons)
{
    using portfolio::Signal;
    const auto any = [&](auto test) { return std::any_of(reasons.begin(), reasons.end(), test); };
    switch (segment) {
    case AccountsOrder::All:
        return true;
    case AccountsOrder::AtRisk:
        return any([](const Signal &signal) {
            return signal.tone == Signal::Tone::Danger || signal.kind == Signal::Kind::Risk;
        });
    case AccountsOrder::NotSeen:
        break;
    }
    return any([](const Signal &signal) {
        return signal.kind == Signal::Kind::NotSeen || signal.kind == Signal::Kind::PersonNotSeen;
    });
}

std::vector<size_t> byName(const std::vector<Client> &clients, const QLocale &locale)
{
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, size_t>> keys;
    keys.reserve(clients.size());
    for (size_t at = 0; at < clients.size(); ++at)
        keys.emplace_back(collator.sortKey(clients[at].name), at);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<size_t> named;
    named.reserve(keys.size());
    for (const auto &[key, at] : keys)
        named.push_back(at);
    return named;
}

std::vector<Placed> placed(const std::vector<Client> &clients, const std::vector<size_t> &named,
                           AccountsOrder::Order order, const std::optional<GeoPoint> &here)
{
    if (order == AccountsOrder::ByGroup)
        return Groups(clients, named).all();
    std::vector<Placed> list;
    list.reserve(named.size());
    for (const size_t at : named)
        list.push_back({at, 0});
    const auto sortBy = [&](auto keyOf) {
        std::stable_sort(list.begin(), list.end(), [&](const Placed &left, const Placed &right) {
            return keyOf(clients[left.client]) < keyOf(clients[right.client]);
        });
    };
    if (order == AccountsOrder::Nearest && here) {
        std::vector<double> metres;
        metres.reserve(clients.size());
        for (const Client &client : clients)
            metres.push_back(metresTo(client, *here));
        std::stable_sort(list.begin(), list.end(), [&](const Placed &left, const Placed &right) {
            return metres[left.client] < metres[right.client];
        });
    } else if (order == AccountsOrder::BySegment) {
        sortBy([](const Client &client) { return std::pair(client.tier.isEmpty(), client.tier); });
    } else if (order == AccountsOrder::LongestNotSeen) {
        sortBy([](const Client &client) { return client.lastVisit != 0 ? client.lastVisit : client.known; });
    }
    return list;
}

} // namespace kf
