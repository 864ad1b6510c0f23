#pragma once

#include "core/store/journal.h"

#include <map>
#include <unordered_map>

namespace kf {

// Which operations of ours are unsettled, by their records: a pull asks for each of its entries, and the journal would
// go through the whole history of a record to answer.
class Unsettled
{
public:
    static Result<Unsettled> read(Connection &db);

    // In the order of their counters.
    Result<std::vector<Change>> of(Connection &db, const RecordId &record) const;
    // Records of which some operation from `first` to `last` is unsettled.
    std::vector<RecordId> recordsOf(quint64 first, quint64 last) const;
    bool isAllWithin(const RecordId &record, quint64 first, quint64 last) const;

    void settle(quint64 first, quint64 last);
    void forget(const RecordId &record);

private:
    std::map<quint64, RecordId> m_records;                         // by the counter
    std::unordered_map<RecordId, std::vector<quint64>> m_counters; // sorted
};

} // namespace kf
