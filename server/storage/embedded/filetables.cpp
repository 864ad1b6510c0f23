#include "server/storage/embedded/filetables.h"

namespace kf::server {

namespace {

class FileRow final : public SqlRow
{
public:
    explicit FileRow(const Statement &row) : m_row(row) {}
    qint64 integer(int column) const override { return m_row.integer(column); }
    RecordId id(int column) const override { return RecordId::fromBytes(m_row.blob(column)).value_or(RecordId()); }
    QByteArray bytes(int column) const override { return m_row.blob(column).toByteArray(); }
    QByteArray text(int column) const override { return m_row.text(column).toByteArray(); }

private:
    const Statement &m_row;
};

void bindAll(Statement &row, const std::vector<SqlValue> &values)
{
    int at = 0;
    for (const SqlValue &value : values) {
        ++at;
        if (const auto *number = std::get_if<qint64>(&value))
            row.bind(at, *number);
        else if (const auto *id = std::get_if<RecordId>(&value))
            row.bindBlob(at, id->bytes());
        else if (const auto *text = std::get_if<SqlText>(&value))
            row.bindText(at, text->utf8.isNull() ? QByteArrayView("", 0) : QByteArrayView(text->utf8));
        else
            row.bindBlob(at, QByteArrayView(std::get<QByteArray>(value)));
    }
}

} // namespace

Result<void> FileTables::select(const Sql &sql, const std::vector<SqlValue> &values, const Take &take)
{
    KF_ASSIGN(Statement rows, m_db.prepare(sql.file));
    bindAll(rows, values);
    return rows.forEach([&](const Statement &row) { take(FileRow(row)); });
}

Result<void> FileTables::selectEach(const Sql &sql, std::span<const RecordId> ids, const Take &take)
{
    KF_ASSIGN(Statement rows, m_db.prepare(sql.file));
    for (const RecordId &id : ids) {
        rows.bindBlob(1, id.bytes());
        KF_TRY(rows.forEach([&](const Statement &row) { take(FileRow(row)); }));
    }
    return {};
}

Result<void> FileTables::run(const Sql &sql, const std::vector<SqlValue> &values)
{
    KF_ASSIGN(Statement row, m_db.prepare(sql.file));
    bindAll(row, values);
    return row.run();
}

Result<void> FileTables::runEach(const Sql &sql, const std::vector<std::vector<SqlValue>> &rows)
{
    if (rows.empty())
        return {};
    KF_ASSIGN(Statement row, m_db.prepare(sql.file));
    for (const std::vector<SqlValue> &values : rows) {
        bindAll(row, values);
        KF_TRY(row.run());
    }
    return {};
}

} // namespace kf::server
