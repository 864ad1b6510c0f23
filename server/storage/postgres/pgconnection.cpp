#include "server/storage/postgres/pgconnection.h"

#include <QtEndian>

#include <libpq-fe.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace kf::server {

namespace {

constexpr char SetUp[] = "SET client_min_messages = warning; SET lock_timeout = '10s'; SET statement_timeout = '60s';"
                         "SET idle_in_transaction_session_timeout = '60s'; SET search_path = keyfield";

// The first two letters of an SQLSTATE name its class.
ErrorCode codeOf(QByteArrayView state)
{
    if (state == "23505")
        return ErrorCode::AlreadyExists;
    if (state == "53100")
        return ErrorCode::DiskFull;
    if (state.startsWith("08") || state.startsWith("57P"))
        return ErrorCode::Offline;
    if (state.startsWith("40") || state.startsWith("53") || state == "55P03" || state == "57014")
        return ErrorCode::Busy;
    return ErrorCode::Internal;
}

} // namespace

void PgRows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

int PgRows::count() const
{
    return PQntuples(m_result.get());
}

quint64 PgRows::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toULongLong();
}

QByteArrayView PgRows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 PgRows::integer(int row, int column) const
{
    const QByteArrayView value = bytes(row, column);
    return value.size() == 8   ? qFromBigEndian<qint64>(value.data())
           : value.size() == 4 ? qFromBigEndian<qint32>(value.data())
                               : 0;
}

bool PgRows::boolean(int row, int column) const
{
    const QByteArrayView value = bytes(row, column);
    return value.size() == 1 && value.front() != '\0';
}

QString PgRows::text(int row, int column) const
{
    return QString::fromUtf8(bytes(row, column));
}

RecordId PgRows::id(int row, int column) const
{
    return RecordId::fromBytes(bytes(row, column)).value_or(RecordId());
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(const QString &url, int seconds)
{
    // A host that has vanished without a word is given up within seconds, also while its answer is waited for: another
    // one may have taken its place. What the URL says of it goes before.
    const QByteArray name = url.toUtf8();
    constexpr const char *End = nullptr;
    constexpr std::array names{"connect_timeout",
                               "tcp_user_timeout",
                               "keepalives_idle",
                               "keepalives_interval",
                               "keepalives_count",
                               "dbname",
                               End};
    const QByteArray patience = QByteArray::number(seconds);
    const std::array values{patience.constData(), "3000", "1", "1", "3", name.constData(), End};
    constexpr int ExpandTheName = 1;
    std::unique_ptr<PgConnection> connection(
        new PgConnection(PQconnectdbParams(names.data(), values.data(), ExpandTheName)));
    if (PQstatus(connection->m_connection) != CONNECTION_OK)
        return fail(ErrorCode::Offline,
                    QStringLiteral("PostgreSQL: %1")
                        .arg(QString::fromUtf8(PQerrorMessage(connection->m_connection)).trimmed()));
    if (PQserverVersion(connection->m_connection) < 150000)
        return fail(ErrorCode::InvalidInput, QStringLiteral("PostgreSQL 15 or newer is needed"));
    KF_TRY(connection->script(SetUp));
    // What is acknowledged must be on a disk; stronger settings, such as standbys, stay as they are.
    KF_ASSIGN(const PgRows commit, connection->run("SHOW synchronous_commit"));
    if (commit.text(0, 0) == QLatin1String("off"))
        KF_TRY(connection->script("SET synchronous_commit = on"));
    return connection;
}

PgConnection::PgConnection(pg_conn *connection) : m_connection(connection)
{
    PQsetNoticeReceiver(
        connection, [](void *self, const pg_result *notice) { static_cast<PgConnection *>(self)->hear(notice); }, this);
}

void PgConnection::hear(const pg_result *notice)
{
    // A commit whose waiting for the standby was cancelled is called done, with this warning; there is no code for it,
    // and its text is in the server's language.
    const char *function = PQresultErrorField(notice, PG_DIAG_SOURCE_FUNCTION);
    if (qstrcmp(function, "SyncRepWaitForLSN") == 0)
        m_unconfirmed = true;
    std::fputs(PQresultErrorMessage(notice), stderr);
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

bool PgConnection::isUsable() const
{
    return PQstatus(m_connection) == CONNECTION_OK && PQtransactionStatus(m_connection) == PQTRANS_IDLE;
}

Result<PgRows> PgConnection::checked(pg_result *result)
{
    PgRows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (std::exchange(m_unconfirmed, false))
        return fail(ErrorCode::Offline, QStringLiteral("the standby of PostgreSQL has not confirmed a change"));
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return rows;
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (PQstatus(m_connection) != CONNECTION_OK || !state)
        return fail(ErrorCode::Offline, QStringLiteral("the connection to PostgreSQL was lost"));
    // The primary message can quote a value; its code, table and constraint cannot.
    QString where;
    for (const char field : {PG_DIAG_TABLE_NAME, PG_DIAG_CONSTRAINT_NAME}) {
        if (const char *name = PQresultErrorField(result, field))
            where += u' ' + QString::fromUtf8(name);
    }
    const ErrorCode code = codeOf(state);
    // Of our own mistakes the text is worth more than silence: it speaks of our SQL.
    if (code == ErrorCode::Internal && QByteArrayView(state).startsWith("42"))
        where += u' ' + QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    return fail(code, QStringLiteral("PostgreSQL refused a statement (%1%2)").arg(QLatin1String(state), where));
}

Result<PgRows> PgConnection::run(const char *sql, const PgValues &values)
{
    auto prepared = m_prepared.find(sql);
    if (prepared == m_prepared.end()) {
        const QByteArray name = "s" + QByteArray::number(m_prepared.size());
        KF_TRY(checked(PQprepare(m_connection, name.constData(), sql, values.count(), values.types().data())));
        prepared = m_prepared.emplace(sql, name).first;
    }
    std::vector<const char *> pointers;
    std::vector<int> lengths;
    for (const QByteArray &value : values.values()) {
        pointers.push_back(value.constData());
        lengths.push_back(int(value.size()));
    }
    const std::vector<int> formats(pointers.size(), 1);
    constexpr int BinaryRows = 1;
    return checked(PQexecPrepared(m_connection, prepared->second.constData(), values.count(), pointers.data(),
                                  lengths.data(), formats.data(), BinaryRows));
}

Result<void> PgConnection::script(const QByteArray &sql)
{
    KF_TRY(checked(PQexec(m_connection, sql.constData())));
    return {};
}

Result<std::vector<QByteArray>> PgConnection::waitForNotices(int stop)
{
    constexpr int AliveMs = 30'000; // now and then it is asked whether it is still there
    std::vector<QByteArray> notices;
    while (notices.empty()) {
        std::array<pollfd, 2> waits{{{PQsocket(m_connection), POLLIN, 0}, {stop, POLLIN, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), AliveMs);
        if (waits[1].revents != 0)
            return notices;
        if (ready == 0)
            KF_TRY(run("SELECT 1"));
        else if (ready < 0 && errno != EINTR)
            return fail(ErrorCode::Offline, QStringLiteral("the connection to PostgreSQL was lost"));
        if (PQconsumeInput(m_connection) == 0)
            return fail(ErrorCode::Offline, QStringLiteral("the connection to PostgreSQL was lost"));
        while (PGnotify *notice = PQnotifies(m_connection)) {
            notices.emplace_back(notice->extra);
            PQfreemem(notice);
        }
    }
    return notices;
}

Result<PgTransaction> PgTransaction::begin(PgConnection &connection, Kind kind)
{
    KF_TRY(kind == Kind::Write ? connection.run("BEGIN")
                               : connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    return PgTransaction(connection);
}

Result<PgTransaction> PgTransaction::begin(PgConnection &connection, Kind kind, const RecordId &workspace)
{
    KF_ASSIGN(PgTransaction transaction, begin(connection, kind));
    KF_TRY(connection.run("SELECT set_config('keyfield.workspace', $1, true)", PgValues().text(workspace.toString())));
    return transaction;
}

PgTransaction::PgTransaction(PgTransaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr))
{
}

PgTransaction::~PgTransaction()
{
    if (m_connection)
        (void)m_connection->run("ROLLBACK");
}

Result<void> PgTransaction::commit()
{
    KF_TRY(std::exchange(m_connection, nullptr)->run("COMMIT")); // it is over, however it ends
    return {};
}

} // namespace kf::server
