#include "server/scope/sightline.h"

namespace kf::server {

Result<Sightline> Sightline::of(LogView &log, const RecordId &person, quint64 since)
{
    Sightline line(log, person);
    line.m_scope = Scoped(log.head().scope);
    KF_ASSIGN(line.m_changes, line.m_store->sightsAbove(person, since));
    for (const Sight &sight : line.m_changes)
        line.m_ofKey[sight.key].push_back(sight);
    return line;
}

Result<void> Sightline::learn(const std::vector<Audience> &audiences)
{
    std::vector<ScopeKey> keys;
    for (const Audience &audience : audiences) {
        if (!m_seen.contains(audience.key))
            keys.push_back(audience.key);
    }
    KF_TRY(m_rights.load(keys));
    for (const ScopeKey &key : keys) {
        KF_ASSIGN(const Power power, m_rights.power(m_person, key, m_scope));
        m_seen[key] = power != Power::None;
    }
    return {};
}

bool Sightline::sees(const ScopeKey &key) const
{
    const auto at = m_seen.find(key);
    return at != m_seen.end() && at->second;
}

// Before a key came into sight it was out of it, and the other way round.
bool Sightline::saw(const ScopeKey &key, quint64 number) const
{
    const auto at = m_ofKey.find(key);
    if (at != m_ofKey.end()) {
        for (const Sight &sight : at->second) {
            if (sight.number > number)
                return !sight.enters;
        }
    }
    return sees(key);
}

} // namespace kf::server
