#include "core/db/dberror.h"

#include <QByteArrayView>

#include <sqlcipher/sqlite3.h>

namespace kf {

ErrorCode dbErrorCode(int sqliteCode)
{
    switch (sqliteCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorCode::AlreadyExists;
    case SQLITE_IOERR_CORRUPTFS:
        return ErrorCode::Damaged;
    case SQLITE_READONLY:
        return ErrorCode::Forbidden;
    default:
        break;
    }
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::Busy; // PROTOCOL: the locks of the WAL could not be had in time
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::Damaged;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return ErrorCode::Io;
    case SQLITE_AUTH:
        return ErrorCode::Forbidden;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return ErrorCode::InvalidInput;
    case SQLITE_TOOBIG:
        return ErrorCode::LimitExceeded;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Internal;
    }
}

namespace {

Error describe(int sqliteCode, const char *doing, const char *why)
{
    return {dbErrorCode(sqliteCode),
            QStringLiteral("could not %1: %2 (database code %3)")
                .arg(QLatin1String(doing), QString::fromUtf8(why), QString::number(sqliteCode))};
}

} // namespace

Error dbError(sqlite3 *db, int sqliteCode, const char *doing)
{
    const bool namesOnly = db && (sqliteCode & 0xff) == SQLITE_CONSTRAINT;
    return describe(sqliteCode, doing, namesOnly ? sqlite3_errmsg(db) : sqlite3_errstr(sqliteCode));
}

int plainDamage(sqlite3 *db, int sqliteCode)
{
    if (sqliteCode != SQLITE_ERROR)
        return sqliteCode;
    const QByteArrayView text = sqlite3_errmsg(db);
    const bool damaged =
        text == QByteArrayView(sqlite3_errstr(SQLITE_ERROR)) || text.startsWith("malformed database schema");
    return damaged ? SQLITE_CORRUPT : sqliteCode;
}

Error prepareError(sqlite3 *db, int sqliteCode)
{
    return describe(plainDamage(db, sqliteCode), "prepare a statement", sqlite3_errmsg(db));
}

} // namespace kf
