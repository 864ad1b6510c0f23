#pragma once

#include "server/storage/postgres/pgconnection.h"
#include "server/storage/sqltables.h"

namespace kf::server {

// The tables of one workspace in PostgreSQL; works in the connection's current transaction.
class PgTables final : public SqlTables
{
public:
    PgTables(PgConnection &db, const RecordId &workspace) : m_db(db), m_workspace(workspace) {}
    Result<void> select(const Sql &sql, const std::vector<SqlValue> &values, const Take &take) override;
    Result<void> selectEach(const Sql &sql, std::span<const RecordId> ids, const Take &take) override;
    Result<void> run(const Sql &sql, const std::vector<SqlValue> &values) override;
    Result<void> runEach(const Sql &sql, const std::vector<std::vector<SqlValue>> &rows) override;

private:
    PgConnection &m_db;
    const RecordId m_workspace;
};

} // namespace kf::server
