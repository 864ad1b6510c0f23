#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QThread>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace kf {

// A compiled statement and its text. Lives in its connection's cache; a Statement borrows it.
struct CachedStatement
{
    CachedStatement(std::string text, sqlite3_stmt *compiled) : sql(std::move(text)), stmt(compiled) {}
    ~CachedStatement();
    Q_DISABLE_COPY_MOVE(CachedStatement)

    const std::string sql;
    sqlite3_stmt *const stmt;
    quint64 lastUse = 0;
    bool leased = false;
};

// What a Connection owns, at an address that its statements can keep. Inside core/db only.
class ConnectionCore
{
public:
    ConnectionCore() = default;
    ~ConnectionCore();
    Q_DISABLE_COPY_MOVE(ConnectionCore)

    // The same text asked for while it is borrowed is compiled a second time, so that recursion works.
    Result<CachedStatement *> borrow(QByteArrayView sql);
    void giveBack(CachedStatement *statement);

    // sqlite3_step(), and what SQLCipher 4.6 leaves out: a page that fails authentication is handed on as zeros, with
    // the error told only to whoever asks for the next page. A row whose text ends on such a page would arrive with a
    // tail of zeros, and be edited and sent on. Answers SQLITE_CORRUPT instead.
    int step(sqlite3_stmt *stmt);

    // Counts what every commit leaves in the write-ahead log: the size of its file never shrinks, and tells nothing.
    void watchLog();

    bool isOnItsThread() const { return thread == QThread::currentThreadId(); }

    sqlite3 *db = nullptr;
    bool readOnly = false;
    int logPages = 0;
    int autoCheckpointPages = 1000; // SQLite's own
    Qt::HANDLE thread = QThread::currentThreadId();

private:
    void evictOne();
    bool pagesWereRead();
    int verified(int code);
    void shakeOffError();

    // Keyed by the text inside the value.
    std::unordered_multimap<std::string_view, std::unique_ptr<CachedStatement>> m_statements;
    sqlite3_stmt *m_probe = nullptr;
    quint64 m_uses = 0;
    int m_pagesRead = 0;
    int m_leased = 0;
    bool m_readFailed = false;
};

} // namespace kf
