#pragma once

#include "core/media/mediastore.h"

#include <QJsonObject>
#include <QMap>

#include <atomic>

namespace kf {

struct ExportOptions
{
    QString directory;     // is made; there must be nothing of this name yet
    RecordId account = {}; // with all that belongs to it; null: everything
    bool history = false;  // every change of every record too
};

// Any thread may look, and cancel.
struct ExportProgress
{
    std::atomic<qint64> done = 0; // records
    std::atomic<qint64> total = 0;
    std::atomic<bool> cancelled = false;
};

struct ExportReport
{
    QString directory;
    qint64 records = 0;
    qint64 files = 0;   // attachments that were written
    qint64 missing = 0; // attachments whose bytes are not on this device, or are damaged
    QMap<QString, qint64> types;
    double seconds = 0;

    QJsonObject toJson() const;
};

// Writes records as files that any program reads, none of them encrypted: records.json with all fields, a CSV file for
// each type, as import reads it, and the attachments in the folder "media". The folder gets its name when all of it is
// there; until then it is called "<name>.unfinished-..." and goes when something fails.
//
// Memory: the ids of what is exported and the names it refers to, never the records. It waits for the disk and the
// store: for a worker thread of its own. Errors: AlreadyExists, NotFound (the account), DiskFull, Io, Cancelled.
Result<ExportReport> exportRecords(Store &store, MediaStore &media, const ExportOptions &options,
                                   ExportProgress &progress);

} // namespace kf
