#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"

#include <vector>

namespace kf {

// What a store remembers of an import that was written here, so that the same file is known again and can be taken
// back.
struct ImportNote
{
    RecordId id;
    QByteArray type;
    QByteArray contentHash; // of the file
    QString file;           // its name, without folders
    qint64 at = 0;          // UTC ms
    qint64 created = 0;     // records
    bool undone = false;

    bool operator==(const ImportNote &) const = default;
};

Result<void> writeImportNote(Connection &db, const ImportNote &note);
Result<std::vector<ImportNote>> readImportNotes(Connection &db); // oldest first
// Nothing happens when this store has not written that import.
Result<void> markImportUndone(Connection &db, const RecordId &import);

} // namespace kf
