#pragma once

#include "server/scope/scoperights.h"

#include <map>

namespace kf::server {

// What one person sees, and saw at any number since `since`. Lives inside a transaction.
class Sightline
{
public:
    static Result<Sightline> of(LogView &log, const RecordId &person, quint64 since);

    const std::vector<Sight> &changes() const { return m_changes; } // above `since`, in their order
    // Reads what the following questions need.
    Result<void> learn(const std::vector<Audience> &audiences);
    bool sees(const ScopeKey &key) const;
    bool saw(const ScopeKey &key, quint64 number) const;

private:
    Sightline(LogView &log, const RecordId &person)
        : m_store(std::make_unique<ScopeStore>(log)), m_rights(*m_store), m_person(person)
    {
    }

    std::unique_ptr<ScopeStore> m_store;
    ScopeRights m_rights;
    RecordId m_person;
    Scoped m_scope = Scoped::No;
    std::vector<Sight> m_changes;
    std::map<ScopeKey, std::vector<Sight>> m_ofKey;
    std::map<ScopeKey, bool> m_seen; // what was asked for
};

} // namespace kf::server
