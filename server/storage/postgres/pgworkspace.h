#pragma once

#include "server/storage/postgres/pgpool.h"
#include "server/storage/storage.h"

namespace kf::server {

// A workspace's log and records in PostgreSQL. The push holds the workspace's row in `head`; a read sees one snapshot.
Result<std::unique_ptr<PushTransaction>> beginPostgresPush(PgPool &pool, const RecordId &workspace);
Result<std::unique_ptr<ReadTransaction>> beginPostgresRead(PgPool &pool, const RecordId &workspace);

} // namespace kf::server
