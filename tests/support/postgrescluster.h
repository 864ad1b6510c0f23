#pragma once

#include "tests/support/postgresnode.h"

#include <QTemporaryDir>

namespace kf::test {

// A PostgreSQL in a temporary folder that goes with it.
class PostgresCluster
{
public:
    bool start(); // false: no PostgreSQL here, or it does not start; qWarning() tells why
    void stop();
    void restart(); // cuts every connection, as a crash of the database would
    // A connection URL of a new, empty database, for a role that owns it and stands below row-level security.
    QString freshDatabase();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostgresNode> m_node; // gone before its folder
    int m_databases = 0;
};

} // namespace kf::test
