#pragma once

#include "core/store/reader.h"

namespace kf {

// Which records an export takes, type by type in the order of the registry.
struct ExportSet
{
    std::vector<std::pair<const RecordType *, std::vector<RecordId>>> types;
    qint64 count() const;
};

// `account` null: everything that is not deleted. Else the account, and whatever belongs to it or to what belongs to
// it, by the fields that say so. NotFound. Reader thread.
Result<ExportSet> findExportSet(Reader &reader, const RecordId &account);

} // namespace kf
