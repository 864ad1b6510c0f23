#include "core/db/databasefile.h"

#include "core/db/dberror.h"
#include "core/db/files.h"
#include "core/db/hardening.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>

namespace kf {

namespace {

constexpr qint64 PageSize = 4096;
constexpr int KeySize = 32;
constexpr int SaltSize = 16;

Result<void> setKey(sqlite3 *db, const Secret &key)
{
    if (key.size() != KeySize && key.size() != KeySize + SaltSize)
        return fail(ErrorCode::Internal, QStringLiteral("a database key has 32 bytes, or 48 with its salt"));
    // x'<hex>' is SQLCipher's form of a key that is used as it is, without a derivation.
    Secret text(2 * key.size() + 4);
    char *out = reinterpret_cast<char *>(text.data());
    sodium_bin2hex(out + 2, size_t(text.size() - 2), key.data(), size_t(key.size()));
    out[0] = 'x';
    out[1] = out[text.size() - 2] = '\'';
    const int code = sqlite3_key_v2(db, "main", out, int(text.size() - 1));
    return code == SQLITE_OK ? Result<void>() : fail(dbError(db, code, "set the database key"));
}

Result<void> checkSize(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no database file"));
    if (info.size() < PageSize)
        return fail(ErrorCode::Damaged, QStringLiteral("the database file is empty or cut short"));
    return {};
}

// Read through SQLite's own file, since closing a second one of this process would drop all of its locks.
Result<void> checkNotPlaintext(sqlite3 *db)
{
    sqlite3_file *file = nullptr;
    char head[16] = {};
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods)
        return fail(ErrorCode::Io, QStringLiteral("could not read the database file"));
    if (const int code = file->pMethods->xRead(file, head, sizeof head, 0); code != SQLITE_OK)
        return fail(dbError(nullptr, code, "read the head of the database"));
    if (QByteArrayView(head, sizeof head) == QByteArrayView("SQLite format 3\0", 16))
        return fail(ErrorCode::Damaged, QStringLiteral("the database file is not encrypted; it is not opened"));
    return {};
}

Result<void> open(ConnectionCore &core, const QString &path, const Secret &key, const ConnectionOptions &options,
                  bool fresh)
{
    KF_TRY(checkLibrary());
    if (!fresh)
        KF_TRY(checkSize(path));

    const int access = options.mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &core.db,
                                     access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        return fail(dbError(core.db, code, "open the database file"));
    core.readOnly = options.mode == OpenMode::ReadOnly;
    sqlite3_busy_timeout(core.db, options.busyTimeoutMs);
    core.watchLog();

    // A file that turns out damaged, and its log, stay as they are.
    sqlite3_db_config(core.db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (!fresh)
        KF_TRY(checkNotPlaintext(core.db));
    KF_TRY(setKey(core.db, key));
    if (auto proven = proveKey(core.db); !proven) {
        if (!fresh) // a salt that the disk does not give is no wrong key
            KF_TRY(checkNotPlaintext(core.db));
        return proven;
    }
    KF_TRY(harden(core.db, core.readOnly, options.cacheKiB));
    if (fresh)
        KF_TRY(checkNotPlaintext(core.db));
    sqlite3_db_config(core.db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return {};
}

} // namespace

Secret withOwnSalt(const Secret &key)
{
    constexpr QByteArrayView Purpose = "keyfield database salt";
    Secret both(KeySize + SaltSize);
    std::copy_n(key.data(), KeySize, both.data());
    crypto_generichash(both.data() + KeySize, SaltSize, reinterpret_cast<const unsigned char *>(Purpose.data()),
                       size_t(Purpose.size()), key.data(), size_t(KeySize));
    return both;
}

Result<std::unique_ptr<ConnectionCore>> openDatabaseFile(const QString &path, const Secret &key,
                                                         const ConnectionOptions &options)
{
    auto core = std::make_unique<ConnectionCore>();
    auto opened = open(*core, path, key, options, false);
    // A power loss may have torn the first page while it was copied from the log, and the salt with it.
    if (!opened && opened.error().code == ErrorCode::Damaged && key.size() == KeySize) {
        auto again = std::make_unique<ConnectionCore>();
        if (open(*again, path, withOwnSalt(key), options, false))
            return again;
    }
    KF_TRY(std::move(opened));
    return core;
}

Result<void> createDatabaseFile(const QString &path, const Secret &key)
{
    KF_ASSIGN(const FolderLock lock, FolderLock::acquire(QFileInfo(path).absolutePath()));
    // The log of a lost database would be played into a new one of the same name.
    for (const char *suffix : {"", "-wal", "-journal"}) {
        if (QFile::exists(path + QLatin1String(suffix)))
            return fail(ErrorCode::AlreadyExists, QStringLiteral("there is a database file already"));
    }
    const QString unfinished = path + QLatin1String(".new");
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) // of a creation that was cut off
        QFile::remove(unfinished + QLatin1String(suffix));

    KF_TRY(writeNewFile(unfinished, {})); // for its permissions: SQLite's own would be readable by others
    {
        ConnectionCore core;
        KF_TRY(open(core, unfinished, key.size() == KeySize ? withOwnSalt(key) : key.clone(), {},
                    true)); // switching to the write-ahead log writes the first page
    }
    KF_TRY(checkSize(unfinished));
    return publishFile(unfinished, path);
}

} // namespace kf
