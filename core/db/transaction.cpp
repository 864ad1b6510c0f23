#include "core/db/transaction.h"

#include <utility>

namespace kf {

namespace {

Result<void> run(Connection &connection, QByteArrayView sql)
{
    KF_ASSIGN(Statement statement, connection.prepare(sql));
    return statement.run();
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    KF_TRY(run(connection, kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"));
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    KF_TRY(run(*m_connection, "COMMIT"));
    m_connection = nullptr;
    return {};
}

void Transaction::rollback()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    // A full disk or an I/O error may have rolled it back already.
    if (connection && connection->inTransaction())
        (void)run(*connection, "ROLLBACK");
}

// One name for all: SQLite takes the innermost of that name.
Result<Savepoint> Savepoint::begin(Connection &connection)
{
    if (!connection.inTransaction())
        return fail(ErrorCode::Internal, QStringLiteral("a savepoint needs a transaction around it"));
    KF_TRY(run(connection, "SAVEPOINT nested"));
    return Savepoint(connection);
}

Savepoint::Savepoint(Savepoint &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Savepoint::~Savepoint()
{
    rollback();
}

Result<void> Savepoint::commit()
{
    KF_TRY(run(*m_connection, "RELEASE nested"));
    m_connection = nullptr;
    return {};
}

void Savepoint::rollback()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    if (connection && connection->inTransaction()) {
        (void)run(*connection, "ROLLBACK TO nested");
        (void)run(*connection, "RELEASE nested");
    }
}

} // namespace kf
