#pragma once

#include "server/storage/embedded/databasepool.h"
#include "server/storage/storage.h"

namespace kf::server {

// Told after each commit, to move the write-ahead log on when nobody waits for it.
class CommitWatcher
{
public:
    virtual ~CommitWatcher() = default;
    // `logPages`: what the log of the file holds now.
    virtual void committed(const std::shared_ptr<DatabasePool> &file, int logPages) = 0;
};

// A push into an embedded workspace: one transaction of the file's only writer.
Result<std::unique_ptr<PushTransaction>> beginEmbeddedPush(const std::shared_ptr<DatabasePool> &file,
                                                           CommitWatcher &watcher);
Result<std::unique_ptr<ReadTransaction>> beginEmbeddedRead(const std::shared_ptr<DatabasePool> &file);

Result<void> startLog(DatabasePool &file, quint64 epoch);
Result<void> writeAuthor(DatabasePool &file, const wire::Author &author);

} // namespace kf::server
