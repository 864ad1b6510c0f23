#include "server/scope/scoperights.h"

#include <algorithm>

namespace kf::server {

namespace {

constexpr int MostManagers = 32; // above one person: a longer chain is a circle

} // namespace

Result<void> ScopeRights::load(const std::vector<ScopeKey> &keys)
{
    std::vector<RecordId> accounts;
    for (const ScopeKey &key : keys) {
        if (key.kind == ScopeKey::Kind::Account)
            accounts.push_back(key.id);
    }
    return loadAccounts(std::move(accounts));
}

Result<void> ScopeRights::loadAccounts(std::vector<RecordId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase_if(ids, [&](const RecordId &id) { return m_accounts.contains(id); });
    if (ids.empty())
        return {};
    for (const RecordId &id : ids)
        m_accounts.try_emplace(id);
    KF_ASSIGN(const auto closed, m_store.closedAmong(ids));
    for (const RecordId &id : closed)
        m_accounts[id].closed = true;
    KF_ASSIGN(const auto granted, m_store.granted(ids));
    for (const ScopeStore::Granted &each : granted)
        m_accounts[each.account].powers[each.person] = each.power;
    return {};
}

Result<ScopeRights::Account *> ScopeRights::account(const RecordId &id)
{
    KF_TRY(loadAccounts({id}));
    return &m_accounts[id];
}

Result<bool> ScopeRights::isClosed(const RecordId &id)
{
    return account(id).map([](const Account *account) { return account->closed; });
}

Result<const std::map<RecordId, Power> *> ScopeRights::granted(const RecordId &id)
{
    return account(id).map([](Account *account) -> const std::map<RecordId, Power> * { return &account->powers; });
}

void ScopeRights::set(const RecordId &id, std::map<RecordId, Power> powers)
{
    m_accounts[id] = {true, std::move(powers)};
}

Result<const Colleague *> ScopeRights::colleague(const RecordId &person)
{
    if (!m_colleagues) {
        KF_ASSIGN(const auto all, m_store.colleagues());
        m_colleagues.emplace();
        for (const Colleague &each : all)
            m_colleagues->emplace(each.person, each);
    }
    const auto at = m_colleagues->find(person);
    return at == m_colleagues->end() ? nullptr : &at->second;
}

Result<std::optional<Role>> ScopeRights::roleOf(const RecordId &person)
{
    KF_ASSIGN(const Colleague *found, colleague(person));
    return found ? std::optional(found->role) : std::nullopt;
}

Result<std::vector<RecordId>> ScopeRights::managersOf(const RecordId &person)
{
    std::vector<RecordId> managers;
    RecordId at = person;
    for (int step = 0; step < MostManagers; ++step) {
        KF_ASSIGN(const Colleague *found, colleague(at));
        if (!found || found->manager.isNull() || found->manager == person)
            break;
        at = found->manager;
        managers.push_back(at);
    }
    return managers;
}

Result<bool> ScopeRights::manages(const RecordId &manager, const RecordId &person)
{
    KF_ASSIGN(const auto managers, managersOf(person));
    return std::find(managers.begin(), managers.end(), manager) != managers.end();
}

Result<Power> ScopeRights::power(const RecordId &person, const ScopeKey &key, Scoped scope)
{
    switch (key.kind) {
    case ScopeKey::Kind::Everyone:
        return Power::Write;
    case ScopeKey::Kind::Private:
        return !person.isNull() && key.id == person ? Power::Write : Power::None;
    case ScopeKey::Kind::Author: {
        if (scope != Scoped::Teams || (!person.isNull() && key.id == person))
            return Power::Write;
        KF_ASSIGN(const bool above, manages(person, key.id));
        return above ? Power::Write : Power::None;
    }
    case ScopeKey::Kind::Account: {
        KF_ASSIGN(const Account *found, account(key.id));
        if (!found->closed)
            return Power::Write;
        const auto at = found->powers.find(person);
        return at == found->powers.end() ? Power::None : at->second;
    }
    case ScopeKey::Kind::Admins:
        break;
    }
    KF_ASSIGN(const auto role, roleOf(person));
    return role == Role::Admin ? Power::Read : Power::None;
}

Result<Power> ScopeRights::power(const RecordId &person, const std::vector<ScopeKey> &keys, Scoped scope)
{
    Power best = Power::None;
    for (const ScopeKey &key : keys) {
        KF_ASSIGN(const Power power, this->power(person, key, scope));
        best = std::max(best, power);
    }
    return best;
}

} // namespace kf::server
