#include "core/db/connectioncore.h"

#include "core/db/dberror.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <utility>

namespace kf {

namespace {

// More than the store's and the server's distinct statements together; a bound, so that generated SQL cannot grow it.
constexpr size_t MaxStatements = 256;

bool isBlank(const char *begin, const char *end)
{
    return std::all_of(begin, end, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ';'; });
}

} // namespace

CachedStatement::~CachedStatement()
{
    sqlite3_finalize(stmt);
}

ConnectionCore::~ConnectionCore()
{
    Q_ASSERT_X(m_leased == 0, "Connection", "a statement outlives its connection");
    m_statements.clear();
    sqlite3_finalize(m_probe);
    sqlite3_close_v2(db);
}

Result<CachedStatement *> ConnectionCore::borrow(QByteArrayView sql)
{
    // In every build: the window's thread has no connection, and so never waits for the database.
    if (!isOnItsThread())
        qFatal("Connection: used from another thread; see bindToCurrentThread()");
    if (m_readFailed && m_leased == 0 && sqlite3_get_autocommit(db))
        shakeOffError();
    const std::string_view text(sql.data(), size_t(sql.size()));
    CachedStatement *found = nullptr;
    for (auto [at, end] = m_statements.equal_range(text); at != end; ++at) {
        if (!at->second->leased) {
            found = at->second.get();
            break;
        }
    }
    if (!found) {
        sqlite3_stmt *stmt = nullptr;
        const char *tail = nullptr;
        const int code = sqlite3_prepare_v3(db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &stmt, &tail);
        if (code != SQLITE_OK)
            return fail(prepareError(db, code));
        auto made = std::make_unique<CachedStatement>(std::string(text), stmt);
        if (!stmt || !isBlank(tail, sql.data() + sql.size()))
            return fail(ErrorCode::Internal, QStringLiteral("a statement is exactly one SQL command"));
        if (m_statements.size() >= MaxStatements)
            evictOne();
        found = made.get();
        m_statements.emplace(std::string_view(found->sql), std::move(made));
    }
    found->leased = true;
    found->lastUse = ++m_uses;
    ++m_leased;
    return found;
}

void ConnectionCore::giveBack(CachedStatement *statement)
{
    Q_ASSERT_X(isOnItsThread(), "Connection", "a statement dropped on another thread");
    sqlite3_reset(statement->stmt); // its answer repeats the error that step() has told already
    sqlite3_clear_bindings(statement->stmt);
    statement->leased = false;
    --m_leased;
}

int ConnectionCore::step(sqlite3_stmt *stmt)
{
    const int code = sqlite3_step(stmt);
    m_readFailed = m_readFailed || (code & 0xff) == SQLITE_IOERR;
    return pagesWereRead() ? verified(code) : code;
}

void ConnectionCore::watchLog()
{
    const auto committed = [](void *self, sqlite3 *handle, const char *, int pages) {
        auto *core = static_cast<ConnectionCore *>(self);
        core->logPages = pages;
        if (core->autoCheckpointPages > 0 && pages >= core->autoCheckpointPages)
            sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        return SQLITE_OK; // the commit is done; a log that stays long is the next one's matter
    };
    sqlite3_wal_hook(db, committed, this);
}

// Since the last call, from the disk. What was in the cache has been verified when it came there.
bool ConnectionCore::pagesWereRead()
{
    int misses = 0;
    int unused = 0;
    sqlite3_db_status(db, SQLITE_DBSTATUS_CACHE_MISS, &misses, &unused, 0);
    return misses != std::exchange(m_pagesRead, misses);
}

int ConnectionCore::verified(int code)
{
    if (code == SQLITE_ERROR)
        return plainDamage(db, code);
    const bool transactionGoesOn = code == SQLITE_ROW || (code == SQLITE_DONE && sqlite3_get_autocommit(db) == 0);
    if (!transactionGoesOn)
        return code;
    // After a failed page every further page is refused until the transaction ends, even one from the cache.
    if (!m_probe && sqlite3_prepare_v3(db, "SELECT 1 FROM sqlite_master LIMIT 1", -1, SQLITE_PREPARE_PERSISTENT,
                                       &m_probe, nullptr) != SQLITE_OK)
        return SQLITE_CORRUPT;
    const int probed = sqlite3_step(m_probe);
    sqlite3_reset(m_probe);
    if (probed == SQLITE_ROW || probed == SQLITE_DONE)
        return code;
    return probed == SQLITE_ERROR ? SQLITE_CORRUPT : probed;
}

// SQLCipher 4.6 deciphers even what could not be read, and refuses the page that is asked for next, of another
// transaction too: the one who asks is to be nobody.
void ConnectionCore::shakeOffError()
{
    m_readFailed = false;
    sqlite3_exec(db, "SELECT 1 FROM sqlite_master LIMIT 1", nullptr, nullptr, nullptr);
}

void ConnectionCore::evictOne()
{
    auto oldest = m_statements.end();
    for (auto it = m_statements.begin(); it != m_statements.end(); ++it) {
        if (!it->second->leased && (oldest == m_statements.end() || it->second->lastUse < oldest->second->lastUse))
            oldest = it;
    }
    if (oldest != m_statements.end())
        m_statements.erase(oldest);
}

} // namespace kf
