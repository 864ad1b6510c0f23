#include "core/store/unsettled.h"

#include <algorithm>

namespace kf {

Result<Unsettled> Unsettled::read(Connection &db)
{
    Unsettled unsettled;
    KF_ASSIGN(Statement rows,
              db.prepare("SELECT counter, record FROM change WHERE status > 0 AND status < 3 ORDER BY counter"));
    KF_TRY(rows.forEach([&](const Statement &row) {
        const auto record = RecordId::fromBytes(row.blob(1));
        if (!record)
            return;
        const auto counter = quint64(row.integer(0));
        unsettled.m_records.emplace_hint(unsettled.m_records.end(), counter, *record);
        unsettled.m_counters[*record].push_back(counter);
    }));
    return unsettled;
}

Result<std::vector<Change>> Unsettled::of(Connection &db, const RecordId &record) const
{
    std::vector<Change> changes;
    const auto at = m_counters.find(record);
    if (at == m_counters.end())
        return changes;
    changes.reserve(at->second.size());
    for (const quint64 counter : at->second) {
        KF_ASSIGN(auto change, journal::ownOpen(db, counter));
        if (change)
            changes.push_back(std::move(*change));
    }
    return changes;
}

std::vector<RecordId> Unsettled::recordsOf(quint64 first, quint64 last) const
{
    std::vector<RecordId> records;
    for (auto at = m_records.lower_bound(first); at != m_records.end() && at->first <= last; ++at)
        records.push_back(at->second);
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

bool Unsettled::isAllWithin(const RecordId &record, quint64 first, quint64 last) const
{
    const auto at = m_counters.find(record);
    return at == m_counters.end() || (at->second.front() >= first && at->second.back() <= last);
}

void Unsettled::settle(quint64 first, quint64 last)
{
    const auto begin = m_records.lower_bound(first);
    const auto end = m_records.upper_bound(last);
    for (auto at = begin; at != end; ++at) {
        const auto counters = m_counters.find(at->second);
        std::erase(counters->second, at->first);
        if (counters->second.empty())
            m_counters.erase(counters);
    }
    m_records.erase(begin, end);
}

void Unsettled::forget(const RecordId &record)
{
    const auto counters = m_counters.find(record);
    if (counters == m_counters.end())
        return;
    for (const quint64 counter : counters->second)
        m_records.erase(counter);
    m_counters.erase(counters);
}

} // namespace kf
