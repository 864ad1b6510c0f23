#include "core/db/statement.h"

#include "core/db/connectioncore.h"
#include "core/db/dberror.h"

#include <QStringEncoder>
#include <QVarLengthArray>

#include <sqlcipher/sqlite3.h>

#include <utility>

namespace kf {

Statement::Statement(ConnectionCore *core, CachedStatement *cached)
    : m_core(core), m_cached(cached), m_stmt(cached->stmt)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_core(other.m_core),
      m_cached(std::exchange(other.m_cached, nullptr)),
      m_stmt(std::exchange(other.m_stmt, nullptr)),
      m_bindCode(other.m_bindCode)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_core, other.m_core);
    std::swap(m_cached, other.m_cached);
    std::swap(m_stmt, other.m_stmt);
    std::swap(m_bindCode, other.m_bindCode);
    return *this;
}

Statement::~Statement()
{
    if (m_cached)
        m_core->giveBack(m_cached);
}

void Statement::noteBind(int code)
{
    if (code != SQLITE_OK && m_bindCode == SQLITE_OK)
        m_bindCode = code;
}

void Statement::bindNull(int parameter)
{
    noteBind(sqlite3_bind_null(m_stmt, parameter));
}
void Statement::bindInteger(int parameter, qint64 value)
{
    noteBind(sqlite3_bind_int64(m_stmt, parameter, value));
}
void Statement::bind(int parameter, double value)
{
    noteBind(sqlite3_bind_double(m_stmt, parameter, value));
}

void Statement::bind(int parameter, QStringView text)
{
    if (text.isNull()) {
        bindNull(parameter);
        return;
    }
    // Qt's encoder is several times faster than SQLite's own, and short texts need no allocation here.
    QStringEncoder encoder(QStringEncoder::Utf8);
    QVarLengthArray<char, 1024> utf8(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(utf8.data(), text);
    noteBind(sqlite3_bind_text64(m_stmt, parameter, utf8.data(), sqlite3_uint64(end - utf8.data()), SQLITE_TRANSIENT,
                                 SQLITE_UTF8));
}

void Statement::bindText(int parameter, QByteArrayView utf8)
{
    noteBind(
        sqlite3_bind_text64(m_stmt, parameter, utf8.data(), sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    noteBind(sqlite3_bind_blob64(m_stmt, parameter, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_STATIC));
}

int Statement::advance()
{
    Q_ASSERT_X(m_core->isOnItsThread(), "Statement", "used from another thread");
    if (m_bindCode != SQLITE_OK) [[unlikely]]
        return m_bindCode;
    return m_core->step(m_stmt);
}

Error Statement::stepError(int code)
{
    Error error = m_bindCode != SQLITE_OK ? dbError(nullptr, m_bindCode, "take a statement's value")
                                          : dbError(m_core->db, code, "run a statement");
    m_bindCode = SQLITE_OK;
    sqlite3_reset(m_stmt);
    return error;
}

Result<bool> Statement::step()
{
    const int code = advance();
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) [[unlikely]]
        return fail(stepError(code));
    sqlite3_reset(m_stmt);
    return false;
}

Result<void> Statement::run()
{
    int code = advance();
    while (code == SQLITE_ROW)
        code = m_core->step(m_stmt);
    if (code != SQLITE_DONE) [[unlikely]]
        return fail(stepError(code));
    sqlite3_reset(m_stmt);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
    m_bindCode = SQLITE_OK;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_stmt);
}
bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}
qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_stmt, column);
}
double Statement::real(int column) const
{
    return sqlite3_column_double(m_stmt, column);
}

QByteArrayView Statement::text(int column) const
{
    const unsigned char *bytes = sqlite3_column_text(m_stmt, column); // before the size, which depends on the type read
    return {bytes, sqlite3_column_bytes(m_stmt, column)};
}

QByteArrayView Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_stmt, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_stmt, column)};
}

QString Statement::string(int column) const
{
    return QString::fromUtf8(text(column));
}

} // namespace kf
