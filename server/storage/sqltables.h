#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace kf::server {

// A statement as each engine wants it: the workspace's own file counts its parameters from ?1; on PostgreSQL $1 is the
// workspace, and the caller's begin with $2.
struct Sql
{
    const char *file;
    const char *postgres;
};

// A parameter: a number, an id, UTF-8 text, or bytes.
struct SqlText
{
    QByteArray utf8;
};
using SqlValue = std::variant<qint64, RecordId, SqlText, QByteArray>;

class SqlRow
{
public:
    virtual ~SqlRow() = default;
    virtual qint64 integer(int column) const = 0;
    virtual RecordId id(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    virtual QByteArray text(int column) const = 0;
};

// Tables of one workspace inside a transaction, for what lies beside the log and needs no way of its own to be stored
// in each engine. The caller's statements are literals of the program.
class SqlTables
{
public:
    using Take = std::function<void(const SqlRow &row)>;

    virtual ~SqlTables() = default;
    virtual Result<void> select(const Sql &sql, const std::vector<SqlValue> &values, const Take &take) = 0;
    // For each id: a file runs the statement with ?1 = the id, PostgreSQL once with $2 = all of them.
    virtual Result<void> selectEach(const Sql &sql, std::span<const RecordId> ids, const Take &take) = 0;
    virtual Result<void> run(const Sql &sql, const std::vector<SqlValue> &values) = 0;
    // Row by row in a file; on PostgreSQL at once, each column an array. All rows have the same kinds of values.
    virtual Result<void> runEach(const Sql &sql, const std::vector<std::vector<SqlValue>> &rows) = 0;
};

} // namespace kf::server
