#include "core/store/recordtable.h"

#include "core/store/columns.h"

#include <QSet>

#include <algorithm>

namespace kf {

namespace {

// The columns of every record, in the order in which statements bind and select them.
constexpr int FirstField = 9; // in recordColumns: _row, _id and the seven below
constexpr char HeaderColumns[] = "_number, _maker, _made, _at, _changed, _flags, _meta";
constexpr int HeaderCount = 7;
constexpr char FlagsColumn[] = "_flags";

QByteArray join(const std::vector<QByteArray> &parts, const char *glue)
{
    QByteArray text;
    for (const QByteArray &part : parts) {
        if (!text.isEmpty())
            text += glue;
        text += part;
    }
    return text;
}

qint64 flagsOf(const RecordState &state)
{
    return (state.isDeleted() ? rowflag::Deleted : 0) | (state.needsReview() ? rowflag::Review : 0) |
           (state.hasConflicts() ? rowflag::Conflict : 0);
}

bool holdsTheSame(const FieldType &field, const RecordState &before, const RecordState &after)
{
    const FieldState *was = before.field(field.name());
    const FieldState *is = after.field(field.name());
    if (!was || !is)
        return was == is;
    return std::equal(was->values.begin(), was->values.end(), is->values.begin(), is->values.end(),
                      [](const RegisterValue &a, const RegisterValue &b) { return a.value == b.value; });
}

} // namespace

QByteArray RecordTable::quoted(QByteArrayView name)
{
    return '"' + name.toByteArray().replace('"', "\"\"") + '"';
}
QByteArray RecordTable::columnName(const FieldType &field)
{
    return quoted(field.name());
}

RecordTable::RecordTable(const RecordType &type, int ordinal)
    : m_type(type),
      m_ordinal(ordinal),
      m_firstKey((qint64(type.titleField() ? 64 : 0) + ordinal) << RowBits),
      m_byName(type.fields()),
      m_typeName(type.name().toByteArray())
{
    std::sort(m_byName.begin(), m_byName.end(),
              [](const FieldType *a, const FieldType *b) { return a->name() < b->name(); });
    std::vector<QByteArray> fields;
    for (const FieldType *field : type.fields()) {
        m_searched = m_searched || field->has(FieldFlag::Searched);
        m_fieldNames.push_back(field->name().toByteArray());
        for (const auto &[name, sqlType] : columns::definitions(*field))
            fields.push_back(name);
    }
    const QByteArray table = tableName();
    const QByteArray header = QByteArray(HeaderColumns);
    const QByteArray all = header + (fields.empty() ? "" : ", ") + join(fields, ", ");
    m_recordColumns = "_row, _id, " + all;
    m_selectState = "SELECT " + m_recordColumns + " FROM " + table + " WHERE _id = ?";

    const size_t count = size_t(HeaderCount) + fields.size();
    m_insert =
        "INSERT INTO " + table + "(_id, " + all + ") VALUES(?" + QByteArray(", ?").repeated(qsizetype(count)) + ")";
    // Numbered, so that both forms take the same values.
    std::vector<QByteArray> assignments;
    std::vector<QByteArray> unindexed;
    int parameter = 0;
    const auto assign = [&](const QByteArray &name, bool indexed) {
        assignments.push_back(name + " = ?" + QByteArray::number(++parameter));
        if (!indexed)
            unindexed.push_back(assignments.back());
    };
    for (const QByteArray &name : header.split(','))
        assign(name.trimmed(), name.trimmed() == FlagsColumn);
    for (const FieldType *field : type.fields()) {
        const bool indexed = field->has(FieldFlag::Indexed) || field->kind() == FieldKind::Parent;
        if (indexed)
            m_indexed.push_back(field);
        for (const auto &[name, sqlType] : columns::definitions(*field))
            assign(name, indexed);
    }
    const QByteArray where = " WHERE _row = ?" + QByteArray::number(parameter + 1);
    m_update = "UPDATE " + table + " SET " + join(assignments, ", ") + where;
    m_updateUnindexed = "UPDATE " + table + " SET " + join(unindexed, ", ") + where;
    m_delete = "DELETE FROM " + table + " WHERE _row = ?";
}

Result<bool> RecordTable::prepareSchema(Connection &db) const
{
    const QByteArray table = tableName();
    KF_TRY(db.execute("CREATE TABLE IF NOT EXISTS " + table +
                      "(_row INTEGER PRIMARY KEY, _id BLOB NOT NULL UNIQUE, _number INTEGER NOT NULL, "
                      "_maker INTEGER NOT NULL, _made INTEGER NOT NULL, _at INTEGER NOT NULL, "
                      "_changed INTEGER NOT NULL, _flags INTEGER NOT NULL, _meta BLOB)"));
    QSet<QByteArray> present;
    {
        KF_ASSIGN(Statement info, db.prepare("SELECT name FROM pragma_table_info(?)"));
        const QByteArray name = m_type.name().toByteArray();
        info.bindText(1, name);
        KF_TRY(info.forEach([&](const Statement &row) { present.insert(quoted(row.text(0))); }));
    }
    bool added = false;
    const FieldType *mainParent = nullptr;
    for (const FieldType *field : m_type.fields()) {
        for (const auto &[name, sqlType] : columns::definitions(*field)) {
            if (present.contains(name))
                continue;
            KF_TRY(db.execute("ALTER TABLE " + table + " ADD COLUMN " + name + ' ' + sqlType));
            added = true;
        }
        const QByteArray column = columnName(*field);
        const auto indexName = [&](const char *kind) {
            return quoted(m_type.name().toByteArray() + '.' + field->name().toByteArray() + kind);
        };
        if (field->has(FieldFlag::Indexed)) {
            KF_TRY(db.execute("CREATE INDEX IF NOT EXISTS " + indexName("") + " ON " + table + '(' + column +
                              ") WHERE " + column + " IS NOT NULL"));
        }
        if (!mainParent && field->kind() == FieldKind::Parent) {
            mainParent = field; // records that belong nowhere are asked for by name: «Без клиента»
            KF_TRY(db.execute("CREATE INDEX IF NOT EXISTS " + indexName(".none") + " ON " + table + "(_row) WHERE " +
                              column + " IS NULL"));
        }
    }
    KF_TRY(db.execute("CREATE INDEX IF NOT EXISTS " + quoted(m_type.name().toByteArray() + "._flags") + " ON " + table +
                      "(_flags) WHERE _flags > 0"));
    return added;
}

Result<void> RecordTable::refillFromMeta(Connection &db) const
{
    std::vector<RecordId> waiting;
    {
        KF_ASSIGN(Statement rows, db.prepare("SELECT _id FROM " + tableName() + " WHERE _meta IS NOT NULL"));
        KF_TRY(rows.forEach([&](const Statement &row) {
            if (const auto id = RecordId::fromBytes(row.blob(0)))
                waiting.push_back(*id);
        }));
    }
    for (const RecordId &id : waiting) {
        KF_ASSIGN(const auto stored, load(db, id));
        if (stored)
            KF_TRY(update(db, stored->row, image(stored->state)));
    }
    return {};
}

Result<std::optional<RecordTable::Stored>> RecordTable::load(Connection &db, const RecordId &id) const
{
    KF_ASSIGN(Statement row, db.prepare(m_selectState));
    row.bindBlob(1, id.bytes());
    KF_ASSIGN(const bool found, row.step());
    if (!found)
        return std::nullopt;
    Stored stored;
    stored.row = row.integer(0);
    stored.flags = row.integer(7);
    if (!row.isNull(8)) {
        KF_ASSIGN(stored.state, decodeState(row.blob(8), m_typeName));
    }
    RecordState &state = stored.state;
    state.type = m_typeName;
    state.number = quint64(row.integer(2));
    state.created = {DeviceId(row.integer(3)), quint64(row.integer(4)), row.integer(5)};
    if (row.isNull(8))
        state.lastEdit = state.created;
    const size_t inMeta = state.fields.size();
    int column = FirstField;
    for (const FieldType *field : m_type.fields()) {
        if (!row.isNull(column)) {
            const auto end = state.fields.begin() + qsizetype(inMeta);
            const bool known = std::any_of(state.fields.begin(), end,
                                           [&](const FieldState &other) { return other.name == field->name(); });
            if (!known)
                state.fields.push_back({m_fieldNames[field->index()],
                                        false,
                                        {{columns::readEncoded(row, column, *field),
                                          state.created.at,
                                          {{state.created.device, state.created.number}}}}});
        }
        column += columns::count(*field);
    }
    std::sort(state.fields.begin(), state.fields.end(),
              [](const FieldState &a, const FieldState &b) { return a.name < b.name; });
    return stored;
}

RowImage RecordTable::image(const RecordState &state) const
{
    RowImage image;
    image.number = state.number;
    image.created = state.created;
    image.changedAt = state.lastEdit.at;
    image.flags = flagsOf(state);
    image.values.resize(m_type.fields().size());
    image.owned.reserve(m_type.fields().size()); // views into it must not move

    RecordState rest; // what the columns cannot say
    rest.type = state.type;
    rest.number = state.number;
    rest.created = state.created;
    rest.lastEdit = state.lastEdit;
    rest.otherEdit = state.otherEdit;
    rest.thirdEdit = state.thirdEdit;
    for (const FieldState &field : state.fields) {
        const FieldType *known = m_type.field(field.name);
        bool inColumn = false;
        if (known && field.set && known->isSet()) {
            QByteArray elements;
            CborWriter out(elements);
            out.array(field.values.size());
            for (const RegisterValue &element : field.values)
                out.raw(element.value);
            if (!field.values.empty()) {
                image.owned.push_back(std::move(elements));
                image.values[known->index()] = image.owned.back();
            }
        } else if (known && !field.set && !field.values.empty() && columns::fits(*known, field.values.front().value)) {
            image.values[known->index()] = field.values.front().value;
            inColumn = true;
        }
        if (!inColumn || !isPlain(field, state.created))
            rest.fields.push_back(field);
    }
    if (!rest.fields.empty() || rest.lastEdit != rest.created || rest.otherEdit != Edit() || rest.thirdEdit != Edit())
        image.meta = encode(rest);
    return image;
}

Result<RowImage> RecordTable::imageFromEncoded(QByteArrayView encoded) const
{
    RowImage fast;
    fast.values.resize(m_type.fields().size());
    CborReader in(encoded);
    bool plain = in.array() == 5;
    fast.number = in.unsignedInteger();
    plain = plain && in.array() == 3;
    if (plain) {
        fast.created.device = DeviceId(in.unsignedInteger());
        fast.created.number = in.unsignedInteger();
        fast.created.at = in.integer();
        fast.changedAt = fast.created.at;
        plain = in.takeNull();
    }
    if (plain) {
        const quint64 count = in.map();
        size_t next = 0; // both are sorted by name
        for (quint64 i = 0; i < count && plain; ++i) {
            const QByteArrayView name = in.text();
            while (next < m_byName.size() && m_byName[next]->name() < name)
                ++next;
            const QByteArrayView value = in.item();
            plain = next < m_byName.size() && m_byName[next]->name() == name && !m_byName[next]->isSet() &&
                    columns::fits(*m_byName[next], value);
            if (plain)
                fast.values[m_byName[next]->index()] = value;
        }
        plain = plain && in.takeNull() && in.finished();
    }
    if (plain)
        return fast;

    KF_ASSIGN(const RecordState state, decodeState(encoded, m_type.name().toByteArray()));
    RowImage slow = image(state);
    // The views point into `state`, which ends here: keep what they see.
    std::vector<QByteArray> kept;
    kept.reserve(slow.values.size());
    for (QByteArrayView &value : slow.values) {
        if (value.isEmpty())
            continue;
        kept.push_back(value.toByteArray());
        value = kept.back();
    }
    slow.owned = std::move(kept);
    return slow;
}

void RecordTable::bindImage(Statement &statement, int parameter, const RowImage &image) const
{
    statement.bind(parameter++, image.number);
    statement.bind(parameter++, quint64(image.created.device));
    statement.bind(parameter++, image.created.number);
    statement.bind(parameter++, image.created.at);
    statement.bind(parameter++, image.changedAt);
    statement.bind(parameter++, image.flags);
    if (image.meta.isEmpty())
        statement.bindNull(parameter++);
    else
        statement.bindBlob(parameter++, image.meta);
    for (const FieldType *field : m_type.fields()) {
        columns::bindEncoded(statement, parameter, *field, image.values[field->index()]);
        parameter += columns::count(*field);
    }
}

Result<qint64> RecordTable::insert(Connection &db, const RecordId &id, const RowImage &image) const
{
    KF_ASSIGN(Statement statement, db.prepare(m_insert));
    statement.bindBlob(1, id.bytes());
    bindImage(statement, 2, image);
    KF_TRY(statement.run());
    return db.lastInsertRowId();
}

RecordTable::Indexes RecordTable::indexesAfter(const RecordState &before, const RecordState &after) const
{
    const bool untouched = flagsOf(before) == flagsOf(after) &&
                           std::all_of(m_indexed.begin(), m_indexed.end(),
                                       [&](const FieldType *field) { return holdsTheSame(*field, before, after); });
    return untouched ? Indexes::Untouched : Indexes::Written;
}

bool RecordTable::hasSameWords(const RecordState &before, const RecordState &after) const
{
    const auto &fields = m_type.fields();
    return std::all_of(fields.begin(), fields.end(), [&](const FieldType *field) {
        return !field->has(FieldFlag::Searched) || holdsTheSame(*field, before, after);
    });
}

Result<void> RecordTable::update(Connection &db, qint64 row, const RowImage &image, Indexes indexes) const
{
    KF_ASSIGN(Statement statement, db.prepare(indexes == Indexes::Written ? m_update : m_updateUnindexed));
    bindImage(statement, 1, image);
    int parameter = 1 + HeaderCount;
    for (const FieldType *field : m_type.fields())
        parameter += columns::count(*field);
    statement.bind(parameter, row);
    return statement.run();
}

Result<void> RecordTable::remove(Connection &db, qint64 row) const
{
    KF_ASSIGN(Statement statement, db.prepare(m_delete));
    statement.bind(1, row);
    return statement.run();
}

namespace {

// The words of an encoded value: a text, or the texts of a set. References and numbers have none.
void appendWords(QByteArray &words, QByteArrayView encoded)
{
    CborReader in(encoded);
    if (in.type() == CborReader::Type::Text) {
        if (!words.isEmpty())
            words += '\n';
        const QByteArrayView text = in.text();
        words.append(text.data(), text.size());
    } else if (in.type() == CborReader::Type::Array) {
        const quint64 count = in.array();
        for (quint64 i = 0; i < count && in.ok(); ++i)
            appendWords(words, in.item());
    }
}

} // namespace

RecordTable::SearchText RecordTable::searchText(const RowImage &image, QByteArray &buffer) const
{
    SearchText result{"", ""};
    buffer.clear();
    const FieldType *single = nullptr;
    int bodies = 0;
    for (const FieldType *field : m_type.fields()) {
        const QByteArrayView value = image.values[field->index()];
        if (!field->has(FieldFlag::Searched) || value.isEmpty())
            continue;
        if (field->has(FieldFlag::Title)) {
            CborReader in(value);
            result.title = in.text();
        } else {
            ++bodies;
            single = field;
        }
    }
    if (bodies == 1 && !single->isSet()) { // the usual case needs no copy
        CborReader in(image.values[single->index()]);
        if (in.type() == CborReader::Type::Text)
            result.body = in.text();
        return result;
    }
    for (const FieldType *field : m_type.fields()) {
        const QByteArrayView value = image.values[field->index()];
        if (field->has(FieldFlag::Searched) && !field->has(FieldFlag::Title) && !value.isEmpty())
            appendWords(buffer, value);
    }
    if (!buffer.isEmpty())
        result.body = buffer;
    return result;
}

Record RecordTable::readRecord(const Statement &row) const
{
    Record record(m_type, RecordId::fromBytes(row.blob(1)).value_or(RecordId()));
    const qint64 flags = row.integer(7);
    record.changedAt = row.integer(6);
    record.deleted = (flags & rowflag::Deleted) != 0;
    record.needsReview = (flags & rowflag::Review) != 0;
    record.hasConflicts = (flags & rowflag::Conflict) != 0;
    int column = FirstField;
    for (const FieldType *field : m_type.fields()) {
        record.setValue(*field, columns::readValue(row, column, *field));
        column += columns::count(*field);
    }
    return record;
}

} // namespace kf
