#include "core/db/hardening.h"

#include "core/db/dberror.h"

#include <QByteArray>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kf {

namespace {

// Settings that later statements may change: none of them weakens encryption, durability or the wiping of deleted rows.
constexpr auto FreeSettings = std::to_array<std::string_view>({
    "analysis_limit",     "application_id",    "busy_timeout",     "cache_size",   "cache_spill",
    "defer_foreign_keys", "foreign_key_check", "foreign_key_list", "index_info",   "index_list",
    "index_xinfo",        "integrity_check",   "max_page_count",   "optimize",     "quick_check",
    "table_info",         "table_list",        "table_xinfo",      "user_version", "wal_checkpoint",
});

int authorize(void *, int action, const char *first, const char *second, const char *, const char *)
{
    switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    case SQLITE_PRAGMA:
        break;
    default:
        return SQLITE_OK;
    }
    const std::string_view name = first ? first : "";
    if (!second) // asks, or does what needs no value
        return sqlite3_stricmp(first, "cipher_migrate") == 0 ? SQLITE_DENY : SQLITE_OK;
    if (name == "query_only") // may be turned on, never off
        return std::string_view(second) == "ON" ? SQLITE_OK : SQLITE_DENY;
    return std::find(FreeSettings.begin(), FreeSettings.end(), name) != FreeSettings.end() ? SQLITE_OK : SQLITE_DENY;
}

Result<void> execute(sqlite3 *db, const char *sql)
{
    const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : fail(dbError(db, plainDamage(db, code), "set up the connection"));
}

Result<QByteArray> text(sqlite3 *db, const char *sql)
{
    QByteArray value;
    const auto take = [](void *out, int columns, char **values, char **) {
        if (columns > 0 && values[0])
            *static_cast<QByteArray *>(out) = values[0];
        return 0;
    };
    const int code = sqlite3_exec(db, sql, take, &value, nullptr);
    return code == SQLITE_OK ? Result<QByteArray>(value)
                             : fail(dbError(db, plainDamage(db, code), "set up the connection"));
}

} // namespace

Result<void> checkLibrary()
{
    // Without the allocator's statistics there is no lock around every allocation of every thread.
    static const int started = [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return sqlite3_initialize();
    }();
    if (started != SQLITE_OK)
        return fail(dbError(nullptr, started, "start the database library"));
    const bool temporaryInMemory =
        sqlite3_compileoption_used("TEMP_STORE=2") || sqlite3_compileoption_used("TEMP_STORE=3");
    if (!sqlite3_compileoption_used("HAS_CODEC") || !temporaryInMemory)
        return fail(ErrorCode::Internal,
                    QStringLiteral("the database library cannot encrypt, or writes temporary data to the disk"));
    return {};
}

Result<void> proveKey(sqlite3 *db)
{
    KF_TRY(execute(db, "PRAGMA cipher_log_level=NONE; PRAGMA cipher_compatibility=4"));
    if (const int code = sqlite3_exec(db, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
        code != SQLITE_OK) {
        if ((code & 0xff) == SQLITE_NOTADB)
            return fail(ErrorCode::Damaged,
                        QStringLiteral("the key does not open the database, or its first page is damaged"));
        return fail(dbError(db, plainDamage(db, code), "read the database"));
    }
    KF_ASSIGN(const QByteArray version, text(db, "PRAGMA cipher_version"));
    if (version.isEmpty() || version.at(0) < '4' || version.at(0) > '9') // "4.6.1 community"
        return fail(ErrorCode::Internal, QStringLiteral("the database library is not SQLCipher 4"));
    return {};
}

Result<void> harden(sqlite3 *db, bool readOnly, int cacheKiB)
{
    static constexpr std::array<std::pair<int, int>, 6> Configuration{{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    }};
    for (const auto &[option, value] : Configuration) {
        int now = -1;
        if (sqlite3_db_config(db, option, value, &now) != SQLITE_OK || now != value)
            return fail(ErrorCode::Internal, QStringLiteral("the database library refuses a safety setting"));
    }

    KF_TRY(execute(db, "PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
                       "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0"));
    if (!readOnly) {
        KF_ASSIGN(const QByteArray journal, text(db, "PRAGMA journal_mode=WAL"));
        if (journal != "wal")
            return fail(ErrorCode::Io, QStringLiteral("the disk does not support a write-ahead log"));
    }
    KF_TRY(execute(db, QByteArray("PRAGMA cache_size=-" + QByteArray::number(cacheKiB)).constData()));

    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 256 * 1024);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(db, SQLITE_LIMIT_VARIABLE_NUMBER, 2000);
    sqlite3_set_authorizer(db, authorize, nullptr);
    return {};
}

} // namespace kf
