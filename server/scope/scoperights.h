#pragma once

#include "server/scope/scope.h"

#include <map>
#include <unordered_map>

namespace kf::server {

// Who may do what with a key, from the tables as they stand. What it has read it keeps: whoever changes the tables says
// so. Lives inside a transaction.
class ScopeRights
{
public:
    explicit ScopeRights(ScopeStore &store) : m_store(store) {}

    // What these keys need to be judged, at once; what is missed is read later, one by one.
    Result<void> load(const std::vector<ScopeKey> &keys);
    Result<Power> power(const RecordId &person, const ScopeKey &key, Scoped scope);
    // The best of several keys.
    Result<Power> power(const RecordId &person, const std::vector<ScopeKey> &keys, Scoped scope);

    Result<bool> isClosed(const RecordId &account);
    Result<const std::map<RecordId, Power> *> granted(const RecordId &account);
    Result<bool> manages(const RecordId &manager, const RecordId &person); // by any number of steps
    Result<std::vector<RecordId>> managersOf(const RecordId &person);
    Result<std::optional<Role>> roleOf(const RecordId &person); // none: nobody said

    void set(const RecordId &account, std::map<RecordId, Power> powers); // closed from now on
    void forgetColleagues() { m_colleagues.reset(); }

private:
    struct Account
    {
        bool closed = false;
        std::map<RecordId, Power> powers;
    };
    Result<Account *> account(const RecordId &id);
    Result<void> loadAccounts(std::vector<RecordId> ids);
    Result<const Colleague *> colleague(const RecordId &person);

    ScopeStore &m_store;
    std::unordered_map<RecordId, Account> m_accounts;
    std::optional<std::unordered_map<RecordId, Colleague>> m_colleagues;
};

} // namespace kf::server
