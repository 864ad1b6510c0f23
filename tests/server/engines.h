#pragma once

#include "server/storage/storage.h"
#include "tests/support/postgrescluster.h"

#include <QTemporaryDir>

#include <memory>

namespace kf::server {

// Both engines, empty: every test of the storage and of the sync runs on each.
class Engines
{
public:
    static void addRows(); // the column "engine" of a test's data
    bool start();          // the PostgreSQL of all tests of this program
    void stop();
    // A storage of the engine that the current row names: the embedded one new and empty, PostgreSQL with the
    // workspaces of earlier tests in it.
    std::unique_ptr<Storage> open();
    // Another one on the same data, as a second process would have it.
    std::unique_ptr<Storage> openAgain();
    // The database goes down and comes back. PostgreSQL's does so under the storage; the embedded one lives in the
    // server's process, and is closed and opened with it.
    void restart(std::unique_ptr<Storage> &storage);
    QString folder() const { return m_folder->path(); } // of the embedded engine
    bool isEmbedded() const;

private:
    test::PostgresCluster m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
};

} // namespace kf::server
