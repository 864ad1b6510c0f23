#include "tests/support/postgrescluster.h"

namespace kf::test {

bool PostgresCluster::start()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_node = std::make_unique<PostgresNode>(m_folder->path());
    return m_node->create();
}

QString PostgresCluster::freshDatabase()
{
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    if (!m_node->sql(QLatin1String(PostgresNode::SuperUser),
                     QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(name, QLatin1String(PostgresNode::Role))))
        qFatal("cannot make a database");
    return m_node->url(QLatin1String(PostgresNode::Role), name);
}

void PostgresCluster::stop()
{
    m_node.reset();
    m_folder.reset();
}

void PostgresCluster::restart()
{
    m_node->shutAtOnce();
    if (!m_node->launch())
        qFatal("PostgreSQL did not come back");
}

} // namespace kf::test
