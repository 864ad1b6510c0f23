#pragma once

#include "core/store/recordtable.h"

#include <vector>

namespace kf {

// Records that enter the search index together, in the order of their keys: for a key below the last one FTS5 ends its
// list in memory and begins another, and types come mixed. The images must live until write().
class SearchBatch
{
public:
    void add(const RecordTable &table, qint64 row, const RowImage &image)
    {
        m_entries.push_back({&table, row, &image});
    }
    Result<void> write(Connection &db); // and is empty then

private:
    struct Entry
    {
        const RecordTable *table;
        qint64 row;
        const RowImage *image;
    };
    std::vector<Entry> m_entries;
};

} // namespace kf
