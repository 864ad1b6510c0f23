#pragma once

#include "core/base/result.h"
#include "server/storage/postgres/pgvalues.h"

#include <memory>
#include <optional>
#include <unordered_map>

struct pg_conn;
struct pg_result;

namespace kf::server {

// The rows of one answer, in binary form. Views are valid as long as it lives.
class PgRows
{
public:
    explicit PgRows(pg_result *result) : m_result(result) {}

    int count() const;
    quint64 affected() const; // rows that were written
    qint64 integer(int row, int column) const;
    bool boolean(int row, int column) const;
    QByteArrayView bytes(int row, int column) const; // bytea, text, uuid
    QString text(int row, int column) const;
    RecordId id(int row, int column) const;

private:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

// One connection to PostgreSQL, used by one thread at a time. Errors: Offline when it is lost or never came about, Busy
// for what another try may cure, DiskFull, AlreadyExists for a unique key, TooNew, else Internal. Their messages hold
// no values.
class PgConnection
{
public:
    // Given up after so many seconds, unless the URL says another number.
    static Result<std::unique_ptr<PgConnection>> open(const QString &url, int seconds);
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    // Prepared when first used. `sql` is the program's own text.
    Result<PgRows> run(const char *sql, const PgValues &values = {});
    Result<void> script(const QByteArray &sql); // several commands without values
    // What came on the channels it listens to, until `stop` (a file descriptor) can be read; waits for the first.
    // Empty: stopped.
    Result<std::vector<QByteArray>> waitForNotices(int stop);
    bool isUsable() const; // still connected, and in no transaction

private:
    explicit PgConnection(pg_conn *connection);
    Result<PgRows> checked(pg_result *result);
    void hear(const pg_result *notice);

    pg_conn *m_connection;
    bool m_unconfirmed = false; // the statement is done here, and a standby that it waited for does not have it
    std::unordered_map<const char *, QByteArray> m_prepared; // by the address of the text: literals
};

// BEGIN to COMMIT; rolled back when it is dropped before.
class PgTransaction
{
public:
    enum class Kind { Write, Read };
    static Result<PgTransaction> begin(PgConnection &connection, Kind kind);
    // Inside a workspace: row-level security lets nothing else be seen.
    static Result<PgTransaction> begin(PgConnection &connection, Kind kind, const RecordId &workspace);
    PgTransaction(PgTransaction &&other) noexcept;
    PgTransaction &operator=(PgTransaction &&) = delete;
    ~PgTransaction();
    Result<void> commit();

private:
    explicit PgTransaction(PgConnection &connection) : m_connection(&connection) {}
    PgConnection *m_connection;
};

} // namespace kf::server
