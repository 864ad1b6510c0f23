#include "core/store/searchbatch.h"

#include "core/store/searchindex.h"

#include <algorithm>

namespace kf {

Result<void> SearchBatch::write(Connection &db)
{
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry &a, const Entry &b) { return a.table->searchKey(a.row) < b.table->searchKey(b.row); });
    QByteArray buffer;
    for (const Entry &entry : m_entries) {
        const auto text = entry.table->searchText(*entry.image, buffer);
        KF_TRY(searchIndex().add(db, entry.table->searchKey(entry.row), text.title, text.body));
    }
    m_entries.clear();
    return {};
}

} // namespace kf
