#pragma once

#include "server/storage/postgres/pgconnection.h"

namespace kf::server {

// Brings the schema "keyfield" to what this server needs; several servers may do so at once. TooNew when a newer one
// was here.
Result<void> migratePostgres(PgConnection &connection);

} // namespace kf::server
