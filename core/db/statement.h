#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <concepts>
#include <string>
#include <type_traits>

struct sqlite3_stmt;

namespace kf {

class ConnectionCore;
struct CachedStatement;

// Bytes that die at the end of the expression; binding them without a copy would leave the statement with a dead
// address.
template <typename T>
concept OwningTemporary =
    !std::is_lvalue_reference_v<T> && (std::same_as<T, QByteArray> || std::same_as<T, std::string>);

// One SQL command, borrowed from its connection's cache and given back, reset and without values, when it is dropped.
// Must not outlive its connection; same thread. Parameters count from 1, columns from 0.
//
// A bind that fails is remembered and reported by the next step() or run(), so that binds need no checking one by one.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    void bindNull(int parameter);
    template <std::integral T>
    void bind(int parameter, T value)
    {
        bindInteger(parameter, qint64(value));
    }
    void bind(int parameter, double value);
    void bind(int parameter, QStringView text); // copied, as UTF-8; a null view is NULL

    // Not copied: the bytes must stay until the statement has been run, reset or dropped. A null view is NULL.
    void bindText(int parameter, QByteArrayView utf8);
    void bindBlob(int parameter, QByteArrayView bytes);
    template <OwningTemporary T>
    void bindText(int parameter, T &&) = delete;
    template <OwningTemporary T>
    void bindBlob(int parameter, T &&) = delete;

    // The next row: true while there is one. After false or an error the statement is ready for new values. Content of
    // a damaged page is never handed out: Damaged. "No more rows" after a damaged page is told so inside a transaction
    // only.
    Result<bool> step();
    // To the end, rows ignored: for INSERT, UPDATE, DELETE.
    Result<void> run();
    // `row(statement)` for each row.
    template <typename F>
    Result<void> forEach(F &&row)
    {
        for (;;) {
            Result<bool> more = step();
            if (!more)
                return fail(std::move(more).error());
            if (!*more)
                return {};
            row(*this);
        }
    }
    void reset(); // stops early; values stay bound

    // The current row. Views are valid until the next step(), run(), reset() or the end of the statement, and until the
    // same column is read as another type. NULL reads as 0, an empty view, an empty string.
    int columnCount() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QByteArrayView text(int column) const; // UTF-8
    QByteArrayView blob(int column) const;
    QString string(int column) const;

private:
    friend class Connection;
    Statement(ConnectionCore *core, CachedStatement *cached);
    void bindInteger(int parameter, qint64 value);
    void noteBind(int code);
    int advance();
    Error stepError(int code);

    ConnectionCore *m_core = nullptr;
    CachedStatement *m_cached = nullptr;
    sqlite3_stmt *m_stmt = nullptr;
    int m_bindCode = 0;
};

} // namespace kf
