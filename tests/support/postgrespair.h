#pragma once

#include "tests/support/postgresnode.h"

#include <QTemporaryDir>

namespace kf::test {

// A PostgreSQL primary and a synchronous standby, in a temporary folder that goes with them. They change parts when the
// primary is killed. qFatal() where something does not work.
class PostgresPair
{
public:
    PostgresPair(); // both run, and a commit waits for both
    ~PostgresPair();
    Q_DISABLE_COPY_MOVE(PostgresPair)

    // A new, empty database, as PostgresCluster::freshDatabase(). The URL names both nodes, and leads to whichever is
    // the primary.
    QString freshDatabase();

    void stallReplication(); // from now on a commit waits for the standby, which hears nothing
    void goOnReplicating();
    int waitingCommits() const;  // for the standby
    void cancelWaitingCommits(); // as an administrator can: PostgreSQL goes on as if the standby had them
    quint16 primaryPort() const { return m_primary->port(); }
    void killPrimary();
    void promoteStandby();    // from now on it is the primary, alone
    void killFormerPrimary(); // which nobody may take for one any more
    void rebuildStandby();    // of the one that was the primary; when this returns, a commit waits for both again

private:
    qint64 sender() const; // the process that feeds the standby

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresNode> m_primary;
    std::unique_ptr<PostgresNode> m_standby;
    int m_databases = 0;
};

} // namespace kf::test
