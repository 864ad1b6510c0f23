#include "server/storage/postgres/pgtables.h"

namespace kf::server {

namespace {

constexpr size_t RowsAtOnce = 2000;

class PgRow final : public SqlRow
{
public:
    PgRow(const PgRows &rows, int row) : m_rows(rows), m_row(row) {}
    qint64 integer(int column) const override { return m_rows.integer(m_row, column); }
    RecordId id(int column) const override { return m_rows.id(m_row, column); }
    QByteArray bytes(int column) const override { return m_rows.bytes(m_row, column).toByteArray(); }
    QByteArray text(int column) const override { return m_rows.bytes(m_row, column).toByteArray(); }

private:
    const PgRows &m_rows;
    const int m_row;
};

void takeAll(const PgRows &rows, const SqlTables::Take &take)
{
    for (int i = 0; i < rows.count(); ++i)
        take(PgRow(rows, i));
}

PgValues valuesOf(const RecordId &workspace, const std::vector<SqlValue> &values)
{
    PgValues given;
    given.add(workspace);
    for (const SqlValue &value : values) {
        if (const auto *number = std::get_if<qint64>(&value))
            given.add(*number);
        else if (const auto *id = std::get_if<RecordId>(&value))
            given.add(*id);
        else if (const auto *text = std::get_if<SqlText>(&value))
            given.text(QByteArrayView(text->utf8));
        else
            given.add(QByteArrayView(std::get<QByteArray>(value)));
    }
    return given;
}

PgArray::Kind kindOf(const SqlValue &value)
{
    constexpr PgArray::Kind Kinds[] = {PgArray::Kind::Integer, PgArray::Kind::Uuid, PgArray::Kind::Text,
                                       PgArray::Kind::Bytes};
    return Kinds[value.index()];
}

void addTo(PgArray &array, const SqlValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        array.add(*number);
    else if (const auto *id = std::get_if<RecordId>(&value))
        array.add(*id);
    else if (const auto *text = std::get_if<SqlText>(&value))
        array.add(QByteArrayView(text->utf8));
    else
        array.add(QByteArrayView(std::get<QByteArray>(value)));
}

} // namespace

Result<void> PgTables::select(const Sql &sql, const std::vector<SqlValue> &values, const Take &take)
{
    KF_ASSIGN(const PgRows rows, m_db.run(sql.postgres, valuesOf(m_workspace, values)));
    takeAll(rows, take);
    return {};
}

Result<void> PgTables::selectEach(const Sql &sql, std::span<const RecordId> ids, const Take &take)
{
    if (ids.empty())
        return {};
    PgArray array(PgArray::Kind::Uuid, ids.size());
    for (const RecordId &id : ids)
        array.add(id);
    PgValues given;
    given.add(m_workspace);
    std::move(array).appendTo(given);
    KF_ASSIGN(const PgRows rows, m_db.run(sql.postgres, given));
    takeAll(rows, take);
    return {};
}

Result<void> PgTables::run(const Sql &sql, const std::vector<SqlValue> &values)
{
    KF_TRY(m_db.run(sql.postgres, valuesOf(m_workspace, values)));
    return {};
}

Result<void> PgTables::runEach(const Sql &sql, const std::vector<std::vector<SqlValue>> &rows)
{
    for (size_t first = 0; first < rows.size(); first += RowsAtOnce) {
        const size_t count = std::min(RowsAtOnce, rows.size() - first);
        PgValues given;
        given.add(m_workspace);
        for (size_t column = 0; column < rows[first].size(); ++column) {
            PgArray array(kindOf(rows[first][column]), count);
            for (size_t i = 0; i < count; ++i)
                addTo(array, rows[first + i][column]);
            std::move(array).appendTo(given);
        }
        KF_TRY(m_db.run(sql.postgres, given));
    }
    return {};
}

} // namespace kf::server
