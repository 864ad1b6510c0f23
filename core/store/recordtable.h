#pragma once

#include "core/change/state.h"
#include "core/db/connection.h"
#include "core/record/record.h"

#include <optional>
#include <vector>

namespace kf {

// What a record's row says beside its fields.
namespace rowflag {
inline constexpr qint64 Deleted = 1;
inline constexpr qint64 Review = 2;
inline constexpr qint64 Conflict = 4;
} // namespace rowflag

// A record as it goes into its row: made from a state, or straight from a page of a first sync. Views point into what
// it was made from, and into `owned`.
struct RowImage
{
    quint64 number = 0;
    Edit created;
    qint64 changedAt = 0;
    qint64 flags = 0;
    std::vector<QByteArrayView> values; // encoded, by the index of the field; empty: nothing
    QByteArray meta;                    // what the columns cannot say, see RecordTable
    std::vector<QByteArray> owned;
};

// A record type's table, made and kept from its declaration: a column for each field (two for money), so that lists
// filter and sort in SQL. A field that one operation wrote alone lives in its column only; everything else of the
// record's state - alternatives, elements of sets, later edits, fields of newer apps - is in the column "_meta".
//
// Same thread as the connection that is passed in.
class RecordTable
{
public:
    // `ordinal` (< 64) is the type's own for ever in this store: it tells the records of a type apart in search.
    RecordTable(const RecordType &type, int ordinal);

    const RecordType &type() const { return m_type; }
    // Records of one type lie together, the newest with the greatest key; types without a title, of which there are the
    // most records, below the others.
    qint64 searchKey(qint64 row) const { return m_firstKey | row; }
    static int ordinalOfKey(qint64 key) { return int((key >> RowBits) & 63); }
    static qint64 rowOfKey(qint64 key) { return key & GreatestRow; }
    static constexpr int RowBits = 32;
    static constexpr qint64 GreatestRow = (qint64(1) << RowBits) - 1;
    static constexpr qint64 GreatestSearchKey = (qint64(1) << (RowBits + 7)) - 1;
    int ordinal() const { return m_ordinal; }

    // Creates the table, or adds the columns and indexes that are missing. True when a column was added to a table with
    // rows: values of that field may be waiting in their meta.
    Result<bool> prepareSchema(Connection &db) const;
    Result<void> refillFromMeta(Connection &db) const;

    struct Stored
    {
        qint64 row = 0;
        qint64 flags = 0;
        RecordState state;
    };
    Result<std::optional<Stored>> load(Connection &db, const RecordId &id) const;

    RowImage image(const RecordState &state) const;
    // Straight from encode(RecordState) where nothing but plain fields is in it, else by way of the state.
    Result<RowImage> imageFromEncoded(QByteArrayView state) const;

    Result<qint64> insert(Connection &db, const RecordId &id, const RowImage &image) const; // the row
    // Untouched: no column that an index holds is other than it was. SQLite would rewrite every index of the row.
    enum class Indexes { Written, Untouched };
    Result<void> update(Connection &db, qint64 row, const RowImage &image, Indexes indexes = Indexes::Written) const;
    Indexes indexesAfter(const RecordState &before, const RecordState &after) const;
    // True when the search index would hold the same of both.
    bool hasSameWords(const RecordState &before, const RecordState &after) const;
    Result<void> remove(Connection &db, qint64 row) const;

    // Text for the search index; `buffer` holds what had to be put together.
    struct SearchText
    {
        QByteArrayView title;
        QByteArrayView body;
    };
    SearchText searchText(const RowImage &image, QByteArray &buffer) const;
    bool isSearched() const { return m_searched; }

    // "_row, _id, _number, ..." for reading records, and the record from a row of it.
    const QByteArray &recordColumns() const { return m_recordColumns; }
    Record readRecord(const Statement &row) const;
    static qint64 rowOf(const Statement &row) { return row.integer(0); }

    QByteArray tableName() const { return quoted(m_type.name()); }
    static QByteArray quoted(QByteArrayView name);
    static QByteArray columnName(const FieldType &field); // quoted; of money: the amount's

private:
    void bindImage(Statement &statement, int first, const RowImage &image) const;

    const RecordType &m_type;
    int m_ordinal;
    qint64 m_firstKey;
    bool m_searched = false;
    std::vector<const FieldType *> m_indexed;
    std::vector<const FieldType *> m_byName; // in the order in which encoded states hold fields
    QByteArray m_typeName;                   // these two so that states share them
    std::vector<QByteArray> m_fieldNames;
    QByteArray m_recordColumns;
    QByteArray m_selectState;
    QByteArray m_insert;
    QByteArray m_update;
    QByteArray m_updateUnindexed;
    QByteArray m_delete;
};

} // namespace kf
