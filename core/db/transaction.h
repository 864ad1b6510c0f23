#pragma once

#include "core/db/connection.h"

namespace kf {

// A transaction that is rolled back when it is dropped before commit(). Write takes the write lock at once (Busy when
// another holds it past the timeout), so that no later statement can fail for it; Read keeps one state of the database
// for several queries. Must not outlive its connection.
class Transaction
{
public:
    enum class Kind { Write, Read };

    static Result<Transaction> begin(Connection &connection, Kind kind = Kind::Write);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // After an error the transaction is still open and may be tried again or dropped.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection;
};

// A part of a transaction that can fail alone. Savepoints nest; the inner one ends before the outer.
class Savepoint
{
public:
    static Result<Savepoint> begin(Connection &connection); // inside a transaction
    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;
    ~Savepoint();

    Result<void> commit();
    void rollback();

private:
    explicit Savepoint(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection;
};

} // namespace kf
