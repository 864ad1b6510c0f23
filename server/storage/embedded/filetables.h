#pragma once

#include "core/db/connection.h"
#include "server/storage/sqltables.h"

namespace kf::server {

// The tables of a workspace's own file; works in the connection's current transaction.
class FileTables final : public SqlTables
{
public:
    explicit FileTables(Connection &db) : m_db(db) {}
    Result<void> select(const Sql &sql, const std::vector<SqlValue> &values, const Take &take) override;
    Result<void> selectEach(const Sql &sql, std::span<const RecordId> ids, const Take &take) override;
    Result<void> run(const Sql &sql, const std::vector<SqlValue> &values) override;
    Result<void> runEach(const Sql &sql, const std::vector<std::vector<SqlValue>> &rows) override;

private:
    Connection &m_db;
};

} // namespace kf::server
