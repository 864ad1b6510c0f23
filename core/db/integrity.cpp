#include "core/db/integrity.h"

#include "core/db/databasefile.h"
#include "core/db/dberror.h"
#include "core/db/files.h"
#include "core/db/hardening.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace kf {

namespace {

constexpr int MaxProblems = 100;

// SQLCipher 4's page: content, a random vector, and HMAC-SHA512 over both and the page's number. The first page begins
// with the salt in place of SQLite's header.
constexpr qint64 PageSize = 4096;
constexpr qint64 KeySize = 32;
constexpr qint64 SaltSize = 16;
constexpr qint64 MacSize = crypto_auth_hmacsha512_BYTES;
constexpr qint64 PendingBytePage = 0x40000000 / PageSize + 1; // never written: SQLite locks bytes there
static_assert(MacSize == 64);

using Mac = std::array<unsigned char, size_t(MacSize)>;

// PBKDF2-HMAC-SHA512 with two rounds and one block: how SQLCipher derives the key of the codes from the page key.
Secret macKey(const unsigned char *key, const unsigned char *salt)
{
    std::array<unsigned char, SaltSize + 4> input{};
    std::transform(salt, salt + SaltSize, input.begin(), [](unsigned char c) { return c ^ 0x3a; });
    input.back() = 1;
    Secret first(MacSize);
    Secret second(MacSize);
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, key, KeySize);
    crypto_auth_hmacsha512_update(&state, input.data(), input.size());
    crypto_auth_hmacsha512_final(&state, first.data());
    crypto_auth_hmacsha512_init(&state, key, KeySize);
    crypto_auth_hmacsha512_update(&state, first.data(), MacSize);
    crypto_auth_hmacsha512_final(&state, second.data());
    sodium_memzero(&state, sizeof state);
    Secret derived(KeySize);
    for (qint64 i = 0; i < KeySize; ++i)
        derived.data()[i] = first.data()[i] ^ second.data()[i];
    return derived;
}

bool isAuthentic(const unsigned char *page, qint64 number, const Secret &key)
{
    const qint64 start = number == 1 ? SaltSize : 0;
    const auto n = quint32(number);
    const unsigned char le[4] = {static_cast<unsigned char>(n), static_cast<unsigned char>(n >> 8),
                                 static_cast<unsigned char>(n >> 16), static_cast<unsigned char>(n >> 24)};
    Mac mac;
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, key.data(), size_t(key.size()));
    crypto_auth_hmacsha512_update(&state, page + start, quint64(PageSize - MacSize - start));
    crypto_auth_hmacsha512_update(&state, le, sizeof le);
    crypto_auth_hmacsha512_final(&state, mac.data());
    return sodium_memcmp(mac.data(), page + PageSize - MacSize, MacSize) == 0;
}

// The raw file through SQLite's own file layer: closing a file of our own would drop the locks of this process's open
// connections. No statement is ever run on it, so nothing is recovered, checkpointed or changed.
class RawFile
{
public:
    RawFile() = default;
    ~RawFile() { sqlite3_close_v2(m_db); }
    Q_DISABLE_COPY_MOVE(RawFile)

    Result<void> open(const QString &path)
    {
        const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_db,
                                         SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        if (code != SQLITE_OK)
            return fail(dbError(m_db, code, "open the database file"));
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
        if (!m_file || !m_file->pMethods)
            return fail(ErrorCode::Io, QStringLiteral("could not read the database file"));
        return {};
    }

    Result<qint64> size()
    {
        sqlite3_int64 bytes = 0;
        const int code = m_file->pMethods->xFileSize(m_file, &bytes);
        return code == SQLITE_OK ? Result<qint64>(bytes) : fail(dbError(nullptr, code, "measure the database file"));
    }

    // Bytes that the disk cannot read come as zeros, as a damaged page; other errors are errors.
    Result<void> read(unsigned char *out, qint64 count, qint64 offset)
    {
        const int code = m_file->pMethods->xRead(m_file, out, int(count), offset);
        if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
            return {};
        return fail(dbError(nullptr, code, "read the database file"));
    }

private:
    sqlite3 *m_db = nullptr;
    sqlite3_file *m_file = nullptr;
};

Result<void> scanPages(RawFile &file, const Secret &key, DatabaseDiagnosis &diagnosis)
{
    constexpr qint64 Batch = 64;
    std::vector<unsigned char> buffer(size_t(Batch * PageSize));
    KF_TRY(file.read(buffer.data(), PageSize, 0));
    const Secret pageMacKey = macKey(key.data(), key.size() > KeySize ? key.data() + KeySize : buffer.data());

    qint64 authentic = 0;
    for (qint64 done = 0; done < diagnosis.pages; done += Batch) {
        const qint64 count = std::min(Batch, diagnosis.pages - done);
        KF_TRY(file.read(buffer.data(), count * PageSize, done * PageSize));
        for (qint64 i = 0; i < count; ++i) {
            const unsigned char *page = buffer.data() + i * PageSize;
            const qint64 number = done + i + 1;
            if (isAuthentic(page, number, pageMacKey)) {
                ++authentic;
                continue;
            }
            // A page that was allocated and freed within one transaction may never have been written.
            const bool unwritten = number > 1 && sodium_is_zero(page, size_t(PageSize));
            if (unwritten || number == PendingBytePage)
                continue;
            if (diagnosis.badPages++ == 0)
                diagnosis.firstBadPage = number;
        }
    }
    if (diagnosis.badPages > 0)
        diagnosis.damage = authentic > 0 ? DatabaseDamage::DamagedPages : DatabaseDamage::WrongKey;
    return {};
}

Result<void> collect(Connection &connection, QByteArrayView sql, QStringList &problems)
{
    const auto take = [&](const Statement &row) {
        const QString line = row.string(0);
        if (line != QLatin1String("ok") && problems.size() < MaxProblems)
            problems.append(line);
    };
    KF_ASSIGN(Statement statement, connection.prepare(sql));
    auto checked = statement.forEach(take);
    if (checked || checked.error().code != ErrorCode::Damaged)
        return checked;
    problems.append(checked.error().message); // a check that damage breaks off has found it
    return {};
}

} // namespace

Result<DatabaseDiagnosis> diagnose(const QString &path, const Secret &key)
{
    DatabaseDiagnosis diagnosis;
    KF_TRY(checkLibrary());
    if (key.size() != KeySize && key.size() != KeySize + SaltSize)
        return fail(ErrorCode::Internal, QStringLiteral("a database key has 32 bytes, or 48 with its salt"));
    if (!QFile::exists(path)) {
        diagnosis.damage = DatabaseDamage::Missing;
        return diagnosis;
    }
    RawFile file;
    KF_TRY(file.open(path));
    KF_ASSIGN(const qint64 size, file.size());
    unsigned char head[SaltSize] = {};
    if (size >= SaltSize)
        KF_TRY(file.read(head, SaltSize, 0));
    if (std::memcmp(head, "SQLite format 3", SaltSize) == 0) {
        diagnosis.damage = DatabaseDamage::Plaintext;
        return diagnosis;
    }

    diagnosis.pages = size / PageSize;
    if (diagnosis.pages == 0) {
        const bool ours = size == 0 || (key.size() > KeySize && std::memcmp(head, key.data() + KeySize, SaltSize) == 0);
        diagnosis.damage = ours ? DatabaseDamage::Truncated : DatabaseDamage::NotADatabase;
        return diagnosis;
    }
    KF_TRY(scanPages(file, key, diagnosis));
    if (diagnosis.damage == DatabaseDamage::WrongKey && key.size() == KeySize) { // or the salt in the head is damaged
        DatabaseDiagnosis again;
        again.pages = diagnosis.pages;
        KF_TRY(scanPages(file, withOwnSalt(key), again));
        if (again.damage == DatabaseDamage::DamagedPages)
            diagnosis = again;
    }
    if (size % PageSize != 0) {
        const bool ours = diagnosis.damage != DatabaseDamage::WrongKey;
        diagnosis.damage = ours ? DatabaseDamage::Truncated : DatabaseDamage::NotADatabase;
    } else if (diagnosis.damage == DatabaseDamage::None) {
        // Cut between two pages: only the first page, once decrypted, knows how many there should be.
        const auto opened = openDatabaseFile(path, key, {.mode = OpenMode::ReadOnly});
        if (!opened && opened.error().code == ErrorCode::Damaged)
            diagnosis.damage = DatabaseDamage::Truncated;
        else if (!opened)
            return fail(opened.error());
    }
    return diagnosis;
}

Result<QStringList> checkIntegrity(Connection &connection, CheckDepth depth)
{
    QStringList problems;
    if (depth == CheckDepth::Quick) {
        KF_TRY(collect(connection, "PRAGMA quick_check(100)", problems));
        return problems;
    }
    // The authentication codes are checked in the main file only; a page that is newer in the log would look wrong.
    if (!connection.isReadOnly())
        KF_TRY(connection.checkpoint(Connection::Checkpoint::Truncate));
    KF_TRY(collect(connection, "PRAGMA cipher_integrity_check", problems));
    KF_TRY(collect(connection, "PRAGMA integrity_check(100)", problems));
    KF_TRY(collect(connection, "PRAGMA foreign_key_check", problems));
    return problems;
}

Result<QStringList> copyAside(const QString &path, const QString &directory)
{
    const QFileInfo target(directory);
    if (target.exists())
        return fail(ErrorCode::AlreadyExists, QStringLiteral("the folder for the copy exists already"));
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::Io, QStringLiteral("could not make the folder for the copy"));
    QStringList copies;
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString source = path + QLatin1String(suffix);
        if (!QFile::exists(source))
            continue;
        const QString copy = QDir(directory).filePath(QFileInfo(source).fileName());
        if (!QFile::copy(source, copy))
            return fail(ErrorCode::Io, QStringLiteral("could not copy the database aside"));
        KF_TRY(syncFile(copy));
        copies.append(copy);
    }
    if (copies.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no database file"));
    KF_TRY(syncDirectory(directory));
    KF_TRY(syncDirectory(target.absolutePath()));
    return copies;
}

} // namespace kf
