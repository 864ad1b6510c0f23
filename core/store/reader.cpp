#include "core/store/reader.h"

#include "core/record/types.h"
#include "core/store/columns.h"
#include "core/store/recordsearch.h"

#include <algorithm>

namespace kf {

namespace {

const char *sqlOf(Condition::Test test)
{
    switch (test) {
    case Condition::Test::Equal:
        return " = ?";
    case Condition::Test::NotEqual:
        return " IS NOT ?";
    case Condition::Test::Less:
        return " < ?";
    case Condition::Test::LessOrEqual:
        return " <= ?";
    case Condition::Test::Greater:
        return " > ?";
    case Condition::Test::GreaterOrEqual:
        return " >= ?";
    case Condition::Test::Empty:
        return " IS NULL";
    case Condition::Test::NotEmpty:
        return " IS NOT NULL";
    case Condition::Test::NotTrue:
        return " IS NOT 1";
    }
    return "";
}

bool takesValue(Condition::Test test)
{
    return test != Condition::Test::Empty && test != Condition::Test::NotEmpty && test != Condition::Test::NotTrue;
}

Value decodedFor(const RecordType *type, QByteArrayView name, QByteArrayView encoded)
{
    if (name == QByteArrayView(DeletedField))
        return Value(encoded == QByteArrayView(encodedBool(true)));
    const FieldType *field = type ? type->field(name) : nullptr;
    return field ? decodeValue(*field, encoded).value_or(Value()) : Value();
}

// What an operation wrote into a field, as a value: a set tells what was added, or removed.
Value writtenValue(const RecordType *type, const FieldChange &change)
{
    if (change.merge != MergeKind::Set)
        return decodedFor(type, change.name, change.value);
    const FieldType *field = type ? type->field(change.name) : nullptr;
    return field ? decodeElements(*field, change.added.empty() ? change.removed : change.added) : Value();
}

} // namespace

Reader::Reader(Connection &db, const Registry &registry, Tables tables)
    : m_db(db), m_registry(registry), m_tables(std::move(tables))
{
}

Result<std::optional<Record>> Reader::get(const RecordType &type, const RecordId &id)
{
    const RecordTable *table = m_tables.find(type.name());
    if (!table)
        return std::nullopt;
    KF_ASSIGN(Statement row,
              m_db.prepare("SELECT " + table->recordColumns() + " FROM " + table->tableName() + " WHERE _id = ?"));
    row.bindBlob(1, id.bytes());
    KF_ASSIGN(const bool found, row.step());
    return found ? std::optional(table->readRecord(row)) : std::nullopt;
}

Result<std::optional<Record>> Reader::get(const RecordId &id)
{
    for (const auto &table : m_tables.all()) {
        KF_ASSIGN(auto record, get(table->type(), id));
        if (record)
            return record;
    }
    return std::nullopt;
}

Result<Statement> Reader::select(const Query &query, const QByteArray &columns, bool ordered,
                                 std::vector<QByteArray> &buffers, const QByteArray &tail)
{
    const RecordTable *table = m_tables.find(query.type->name());
    if (!table)
        return fail(ErrorCode::NotFound, QStringLiteral("this store does not know the type of record"));
    QByteArray sql = "SELECT " + columns + " FROM " + table->tableName();
    sql += query.deletedOnes ? " WHERE _flags & 1" : " WHERE _flags & 1 = 0";
    for (const Condition &condition : query.where)
        sql += " AND " + RecordTable::columnName(*condition.field) + sqlOf(condition.test);
    sql += tail;
    if (ordered) {
        sql += " ORDER BY ";
        if (query.orderBy)
            sql += RecordTable::columnName(*query.orderBy) + (query.descending ? " DESC, " : ", ");
        if (query.byLastChange)
            sql += query.descending ? "_changed DESC, " : "_changed, ";
        sql += query.descending ? "_id DESC" : "_id";
        if (query.limit || query.offset)
            sql += " LIMIT ? OFFSET ?";
    }
    KF_ASSIGN(Statement statement, m_db.prepare(sql));
    int parameter = 1;
    buffers.resize(query.where.size());
    for (size_t i = 0; i < query.where.size(); ++i) {
        if (takesValue(query.where[i].test))
            columns::bindValue(statement, parameter++, query.where[i].value, buffers[i]);
    }
    if (ordered && (query.limit || query.offset)) {
        statement.bind(parameter, query.limit.value_or(-1));
        statement.bind(parameter + 1, query.offset);
    }
    return statement;
}

Result<std::vector<Record>> Reader::list(const Query &query)
{
    const RecordTable *table = m_tables.find(query.type->name());
    std::vector<Record> records;
    if (!table)
        return records;
    std::vector<QByteArray> buffers;
    KF_ASSIGN(Statement rows, select(query, table->recordColumns(), true, buffers));
    KF_TRY(rows.forEach([&](const Statement &row) { records.push_back(table->readRecord(row)); }));
    return records;
}

Result<qint64> Reader::count(const Query &query)
{
    std::vector<QByteArray> buffers;
    KF_ASSIGN(Statement row, select(query, "count(*)", false, buffers));
    KF_TRY(row.step());
    return row.integer(0);
}

Result<std::vector<Reader::Group>> Reader::groups(const Query &query, const FieldType &groupBy, const FieldType *sum)
{
    const QByteArray key = RecordTable::columnName(groupBy);
    QByteArray columns = key + ", count(*)";
    QByteArray tail = " GROUP BY " + key;
    if (sum) {
        const QByteArray currency = RecordTable::quoted(sum->name().toByteArray() + ".currency");
        columns += ", ifnull(sum(" + RecordTable::columnName(*sum) + "), 0), ifnull(" + currency + ", '')";
        tail += ", " + currency;
    }
    std::vector<QByteArray> buffers;
    KF_ASSIGN(Statement rows, select(query, columns, false, buffers, tail));
    std::vector<Group> groups;
    KF_TRY(rows.forEach([&](const Statement &row) {
        Group group;
        group.key = columns::readValue(row, 0, groupBy);
        group.count = row.integer(1);
        if (sum)
            group.total = {row.integer(2), row.text(3).toByteArray()};
        groups.push_back(std::move(group));
    }));
    return groups;
}

Result<std::vector<Reader::Extent>> Reader::extents(const Query &query, const FieldType &groupBy,
                                                    const FieldType &field)
{
    const QByteArray key = RecordTable::columnName(groupBy);
    const QByteArray column = RecordTable::columnName(field);
    std::vector<QByteArray> buffers;
    KF_ASSIGN(Statement rows,
              select(query, key + ", min(" + column + "), max(" + column + ')', false, buffers, " GROUP BY " + key));
    std::vector<Extent> extents;
    KF_TRY(rows.forEach([&](const Statement &row) {
        extents.push_back({columns::readValue(row, 0, groupBy), row.integer(1), row.integer(2)});
    }));
    return extents;
}

Result<std::vector<SearchHit>> Reader::search(const QString &text, const SearchOptions &options)
{
    KF_ASSIGN(SearchAnswer answer, searchAndCount(text, options));
    return std::move(answer.hits);
}

Result<SearchAnswer> Reader::searchAndCount(const QString &text, const SearchOptions &options)
{
    return RecordSearch(m_db, m_tables, options).run(text);
}

Result<QString> Reader::searchSuggestion(const QString &text)
{
    return RecordSearch::suggestion(m_db, m_tables, text);
}

Result<std::vector<wire::Author>> Reader::authors()
{
    std::vector<wire::Author> authors;
    KF_ASSIGN(Statement rows, m_db.prepare("SELECT device, device_name, user, user_name FROM author"));
    KF_TRY(rows.forEach([&](const Statement &row) {
        authors.push_back({DeviceId(row.integer(0)), row.string(1),
                           RecordId::fromBytes(row.blob(2)).value_or(RecordId()), row.string(3)});
    }));
    return authors;
}

Result<std::vector<FieldHistory>> Reader::history(const RecordId &record, QByteArrayView only)
{
    KF_ASSIGN(const auto changes, journal::ofRecord(m_db, record));
    KF_ASSIGN(const auto known, authors());
    std::vector<FieldHistory> history;
    for (const Change &change : changes) {
        const RecordType *type = m_registry.find(change.operation.type);
        const auto before = journal::decodeBefore(change.before);
        FieldHistory entry;
        entry.record = record;
        entry.created = change.operation.kind == Operation::Kind::Create;
        entry.number = change.number;
        entry.at = change.at;
        entry.device = change.operation.device;
        entry.import = change.operation.import;
        entry.sequence = change.seq;
        for (const wire::Author &author : known) {
            if (author.device == entry.device) {
                entry.author = author.userName;
                entry.deviceName = author.deviceName;
            }
        }
        const auto add = [&](const QByteArray &name, Value value, Value old) {
            if (!only.isEmpty() && only != name)
                return;
            entry.field = name;
            entry.value = std::move(value);
            entry.before = std::move(old);
            history.push_back(entry);
        };
        if (change.operation.kind == Operation::Kind::Delete || change.operation.kind == Operation::Kind::Restore)
            add(DeletedField, Value(change.operation.kind == Operation::Kind::Delete), {});
        for (const FieldChange &field : change.operation.fields) {
            if (field.name == DeletedField)
                continue;
            const auto old =
                std::find_if(before.begin(), before.end(), [&](const auto &pair) { return pair.first == field.name; });
            add(field.name, writtenValue(type, field),
                old == before.end() ? Value() : decodedFor(type, field.name, old->second));
        }
    }
    std::reverse(history.begin(), history.end());
    return history;
}

Result<Alternative> Reader::alternative(const RegisterValue &value, const FieldType *field, int n)
{
    Alternative alternative;
    alternative.n = n;
    alternative.value =
        field ? decodeValue(*field, value.value).value_or(Value()) : Value(value.value == encodedBool(true));
    alternative.at = value.at;
    const auto latest = std::max_element(value.dots.begin(), value.dots.end(),
                                         [](const Dot &a, const Dot &b) { return a.number < b.number; });
    if (latest == value.dots.end())
        return alternative;
    alternative.device = latest->device;
    KF_ASSIGN(const auto known, authors());
    for (const wire::Author &author : known) {
        if (author.device == latest->device) {
            alternative.author = author.userName;
            alternative.deviceName = author.deviceName;
        }
    }
    return alternative;
}

Result<std::vector<Conflict>> Reader::conflictsIn(const RecordTable &table, const RecordTable::Stored &stored,
                                                  const RecordId &id)
{
    std::vector<Conflict> conflicts;
    KF_ASSIGN(auto record, get(table.type(), id));
    if (!record)
        return conflicts;
    for (const FieldState &field : stored.state.fields) {
        if (field.set || field.values.size() < 2)
            continue;
        Conflict conflict;
        conflict.record = *record;
        conflict.field = field.name;
        const FieldType *type = table.type().field(field.name);
        for (size_t i = 0; i < field.values.size(); ++i) {
            KF_ASSIGN(Alternative one, alternative(field.values[i], type, int(i)));
            if (i == 0)
                conflict.shown = std::move(one);
            else
                conflict.alternatives.push_back(std::move(one));
        }
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

Result<std::vector<Conflict>> Reader::conflictsOf(const RecordId &id)
{
    for (const auto &table : m_tables.all()) {
        KF_ASSIGN(const auto stored, table->load(m_db, id));
        if (stored)
            return conflictsIn(*table, *stored, id);
    }
    return std::vector<Conflict>();
}

Result<std::vector<Conflict>> Reader::conflicts()
{
    std::vector<Conflict> all;
    for (const auto &table : m_tables.all()) {
        std::vector<RecordId> ids;
        KF_ASSIGN(Statement rows,
                  m_db.prepare("SELECT _id FROM " + table->tableName() + " WHERE _flags > 0 AND _flags & 6 <> 0"));
        KF_TRY(rows.forEach([&](const Statement &row) {
            if (const auto id = RecordId::fromBytes(row.blob(0)))
                ids.push_back(*id);
        }));
        for (const RecordId &id : ids) {
            KF_ASSIGN(const auto stored, table->load(m_db, id));
            if (!stored)
                continue;
            KF_ASSIGN(auto some, conflictsIn(*table, *stored, id));
            std::move(some.begin(), some.end(), std::back_inserter(all));
        }
    }
    return all;
}

Result<QString> Reader::titleOf(const Operation &operation)
{
    const RecordType *type = m_registry.find(operation.type);
    if (!type)
        return QString();
    KF_ASSIGN(const auto record, get(*type, operation.record));
    if (record)
        return record->title();
    Record written(*type, operation.record);
    for (const FieldChange &change : operation.fields) {
        if (const FieldType *field = type->field(change.name))
            written.setValue(*field, writtenValue(type, change));
    }
    return written.title();
}

Result<std::vector<OutboxItem>> Reader::outbox(int limit)
{
    KF_ASSIGN(const auto changes, journal::open(m_db, limit));
    KF_ASSIGN(const qint64 received, m_db.integer("SELECT ifnull(max(first_counter + count - 1), 0) FROM receipt"));
    KF_ASSIGN(const Place place, journal::readPlace(m_db));
    std::vector<OutboxItem> items;
    for (const Change &change : changes) {
        if (change.status != ChangeStatus::Quarantined && change.operation.counter <= quint64(received))
            continue;
        const RecordType *type = m_registry.find(change.operation.type);
        OutboxItem item;
        item.counter = change.outboxKey;
        item.state = change.status == ChangeStatus::Quarantined ? OutboxItem::State::Quarantined
                     : change.operation.counter <= place.sent   ? OutboxItem::State::Sent
                                                                : OutboxItem::State::Pending;
        item.reason = change.reason;
        item.record = change.operation.record;
        item.type = change.operation.type;
        item.kind = quint8(change.operation.kind);
        item.at = change.at;
        for (const FieldChange &field : change.operation.fields)
            item.fields.emplace_back(field.name, writtenValue(type, field));
        KF_ASSIGN(item.title, titleOf(change.operation));
        items.push_back(std::move(item));
    }
    return items;
}

Result<OpenWork> Reader::openWork()
{
    OpenWork work;
    const QByteArray unnumbered = " AND counter > (SELECT ifnull(max(first_counter + count - 1), 0) FROM receipt)";
    KF_ASSIGN(const qint64 open, m_db.integer("SELECT count(*) FROM change WHERE status > 0" + unnumbered));
    KF_ASSIGN(const qint64 refused, m_db.integer("SELECT count(*) FROM change WHERE status = 3" + unnumbered));
    work.pending = open - refused;
    KF_ASSIGN(work.quarantined, m_db.integer("SELECT count(*) FROM change WHERE status = 3"));
    KF_ASSIGN(const auto unsettled, conflicts());
    work.conflicts = qint64(unsettled.size());
    QSet<RecordId> disputed;
    for (const Conflict &conflict : unsettled)
        disputed.insert(conflict.record.id());
    work.disputed = disputed.size();
    return work;
}

Result<StoreStatus> Reader::status()
{
    StoreStatus status;
    KF_ASSIGN(static_cast<OpenWork &>(status), openWork());
    KF_ASSIGN(const Place place, journal::readPlace(m_db));
    status.cursor = place.number;
    status.lastSync = place.lastSync;
    status.device = place.device;
    const auto text = [&](const char *key) -> Result<QString> {
        return readMeta(m_db, key).map([](const QByteArray &value) { return QString::fromUtf8(value); });
    };
    KF_ASSIGN(status.deviceName, text("device-name"));
    KF_ASSIGN(status.workspace, text("workspace-name"));
    KF_ASSIGN(status.user, text("user-name"));
    KF_ASSIGN(status.server, text("server"));
    return status;
}

Result<qint64> Reader::countRecords()
{
    qint64 records = 0;
    for (const auto &table : m_tables.all()) {
        KF_ASSIGN(const qint64 all, m_db.integer("SELECT count(*) FROM " + table->tableName()));
        KF_ASSIGN(const qint64 deleted,
                  m_db.integer("SELECT count(*) FROM " + table->tableName() + " WHERE _flags > 0 AND _flags & 1 <> 0"));
        records += all - deleted;
    }
    return records;
}

Result<std::optional<Draft>> Reader::draft(const QString &place)
{
    return readDraft(m_db, place);
}

Result<std::vector<Media>> Reader::mediaOf(const QString &place)
{
    return readMediaOf(m_db, place);
}

Result<std::optional<Media>> Reader::media(const RecordId &id)
{
    return readMedia(m_db, id);
}

Result<std::vector<Media>> Reader::unsentMedia(int most)
{
    return readUnsentMedia(m_db, most);
}

Result<std::vector<Record>> Reader::absentAttachments(int among)
{
    KF_ASSIGN(const std::vector<Record> newest,
              list({.type = &types::attachment, .where = {}, .descending = true, .limit = among}));
    std::vector<Record> absent;
    for (const Record &attachment : newest) {
        if (attachment.get(types::attachment.key).isEmpty())
            continue;
        KF_ASSIGN(const std::optional<Media> here, media(attachment.id()));
        if (!here)
            absent.push_back(attachment);
    }
    return absent;
}

Result<Secret> Reader::mediaKey(const RecordId &id)
{
    return readMediaKey(m_db, id);
}

Result<std::vector<ImportNote>> Reader::imports()
{
    return readImportNotes(m_db);
}

Result<QByteArray> Reader::meta(QByteArrayView key)
{
    return readMeta(m_db, key);
}

} // namespace kf
