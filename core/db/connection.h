#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/statement.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

struct sqlite3;

namespace kf {

enum class OpenMode {
    ReadOnly,  // the file must exist
    ReadWrite, // the file must exist
    Create     // the file must not exist: a new database is never made by accident where one was lost
};

struct ConnectionOptions
{
    OpenMode mode = OpenMode::ReadWrite;
    int cacheKiB = 16'384; // page cache, taken as it fills; with 2 MiB a bulk load with indexes takes six times as long
    int busyTimeoutMs = 5000; // how long a call waits for another writer before it answers Busy
};

// One connection to an encrypted database (SQLCipher), opened and hardened in one fixed order: raw key, proof that the
// file really is encrypted, write-ahead log with synchronous=FULL, temporary data in memory, deleted content
// overwritten, and an authorizer that lets no later statement undo any of it or attach another file.
//
// Used by one thread at a time, checked in debug builds; moving to another thread is said with bindToCurrentThread().
// Errors: NotFound (no file), AlreadyExists (Create), Busy, DiskFull, Io, Damaged (wrong key or damage: diagnose() in
// integrity.h tells which), Forbidden (writing through a read-only connection, or SQL that the authorizer refuses),
// AlreadyExists / InvalidInput for constraints. Their messages hold no values.
class Connection
{
public:
    // `key` is 48 bytes, key and salt; or 32: the salt is then the one in the file's head, or if that is damaged the
    // one that Create derives from the key.
    static Result<Connection> open(const QString &path, const Secret &key, const ConnectionOptions &options = {});

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection(); // after all of its statements and transactions

    // From the cache when the same text was used before. Text is the program's own; what people type is bound.
    Result<Statement> prepare(QByteArrayView sql);
    // A script of any number of commands without values: schema, maintenance.
    Result<void> execute(QByteArrayView script);
    // The first column of the first row; NotFound when there is no row.
    Result<qint64> integer(QByteArrayView sql);

    qint64 changes() const; // rows that the last INSERT, UPDATE or DELETE touched
    qint64 lastInsertRowId() const;
    bool inTransaction() const;
    bool isReadOnly() const;
    Result<void> forbidWriting(); // for the rest of the connection's life

    // Changes whenever another connection, of any process, has committed; own commits do not change it.
    Result<qint64> dataVersion();

    enum class Checkpoint {
        Passive, // as much as readers allow, without waiting
        Full,    // waits for readers and writers, up to the busy timeout
        Truncate // as Full, and the log is emptied
    };
    Result<void> checkpoint(Checkpoint mode); // Busy when Full or Truncate could not finish
    void setAutoCheckpoint(int pages);        // after a commit that leaves this many pages in the log; 0: never
    int logPages() const;                     // that the log held after this connection's last commit
    Result<void> setCacheKiB(int kib);

    // Breaks off what is running, which then answers Cancelled. The one function for any thread, while the connection
    // lives.
    void interrupt();
    void bindToCurrentThread();

    // For SQL functions and tokenizers that core/store registers; never to run SQL past this class.
    sqlite3 *handle() const;

private:
    explicit Connection(std::unique_ptr<ConnectionCore> core);
    std::unique_ptr<ConnectionCore> m_core;
};

} // namespace kf
