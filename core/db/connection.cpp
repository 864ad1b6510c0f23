#include "core/db/connection.h"

#include "core/db/connectioncore.h"
#include "core/db/databasefile.h"
#include "core/db/dberror.h"

#include <sqlcipher/sqlite3.h>

namespace kf {

Connection::Connection(std::unique_ptr<ConnectionCore> core) : m_core(std::move(core)) {}

Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const QString &path, const Secret &key, const ConnectionOptions &options)
{
    if (options.mode == OpenMode::Create)
        KF_TRY(createDatabaseFile(path, key));
    KF_ASSIGN(auto core, openDatabaseFile(path, key, options));
    return Connection(std::move(core));
}

Result<Statement> Connection::prepare(QByteArrayView sql)
{
    KF_ASSIGN(CachedStatement * cached, m_core->borrow(sql));
    return Statement(m_core.get(), cached);
}

Result<void> Connection::execute(QByteArrayView script)
{
    Q_ASSERT_X(m_core->isOnItsThread(), "Connection", "used from another thread");
    const char *at = script.data();
    const char *const end = at + script.size();
    while (at < end) {
        sqlite3_stmt *stmt = nullptr;
        int code = sqlite3_prepare_v2(m_core->db, at, int(end - at), &stmt, &at);
        if (code != SQLITE_OK)
            return fail(prepareError(m_core->db, code));
        if (!stmt) // white space or a comment
            continue;
        do {
            code = m_core->step(stmt);
        } while (code == SQLITE_ROW);
        if (code != SQLITE_DONE) {
            Error error = dbError(m_core->db, code, "run a script");
            sqlite3_finalize(stmt);
            return fail(std::move(error));
        }
        sqlite3_finalize(stmt);
    }
    return {};
}

Result<qint64> Connection::integer(QByteArrayView sql)
{
    KF_ASSIGN(Statement statement, prepare(sql));
    KF_ASSIGN(const bool row, statement.step());
    if (!row)
        return fail(ErrorCode::NotFound, QStringLiteral("the query has no row"));
    return statement.integer(0);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_core->db);
}
qint64 Connection::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(m_core->db);
}
bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_core->db) == 0;
}
bool Connection::isReadOnly() const
{
    return m_core->readOnly;
}

Result<void> Connection::forbidWriting()
{
    KF_TRY(execute("PRAGMA query_only=ON"));
    m_core->readOnly = true;
    return {};
}

Result<qint64> Connection::dataVersion()
{
    return integer("PRAGMA data_version");
}

Result<void> Connection::checkpoint(Checkpoint mode)
{
    const int how = mode == Checkpoint::Passive ? SQLITE_CHECKPOINT_PASSIVE
                    : mode == Checkpoint::Full  ? SQLITE_CHECKPOINT_FULL
                                                : SQLITE_CHECKPOINT_TRUNCATE;
    const int code = sqlite3_wal_checkpoint_v2(m_core->db, nullptr, how, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(dbError(m_core->db, code, "move the write-ahead log into the database"));
    return {};
}

void Connection::setAutoCheckpoint(int pages)
{
    m_core->autoCheckpointPages = pages;
}

int Connection::logPages() const
{
    return m_core->logPages;
}

Result<void> Connection::setCacheKiB(int kib)
{
    return execute(QByteArray("PRAGMA cache_size=-" + QByteArray::number(kib)));
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_core->db);
}
void Connection::bindToCurrentThread()
{
    m_core->thread = QThread::currentThreadId();
}
sqlite3 *Connection::handle() const
{
    return m_core->db;
}

} // namespace kf
