#include "core/store/schema.h"

#include "core/db/transaction.h"
#include "core/store/searchindex.h"

#include <QHash>

namespace kf {

namespace {

Result<void> createFixedTables(Connection &db)
{
    return db.execute(R"sql(
        CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE record_type(ordinal INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

        -- Where this device stands; one row. The counter is the last one of ours that has left the outbox: those
        -- in it know their own, which spares every save a page.
        CREATE TABLE place(one INTEGER PRIMARY KEY CHECK (one = 1), device INTEGER NOT NULL, counter INTEGER NOT NULL,
                           epoch INTEGER NOT NULL, number INTEGER NOT NULL, chain INTEGER NOT NULL,
                           last_sync INTEGER NOT NULL, sent INTEGER NOT NULL);

        -- Every change of every record: the history, and for our own operations the outbox (status > 0).
        CREATE TABLE change(seq INTEGER PRIMARY KEY, record BLOB NOT NULL, device INTEGER NOT NULL,
                            counter INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
                            status INTEGER NOT NULL, reason TEXT, import BLOB, boot INTEGER, boot_ms INTEGER,
                            body BLOB NOT NULL, before BLOB);

        CREATE INDEX change_record ON change(record);
        CREATE UNIQUE INDEX change_open ON change(counter) WHERE status > 0;
        CREATE INDEX change_import ON change(import) WHERE import IS NOT NULL;

        -- The server's state of records that have unsent operations of ours on top. A row without any is stale.
        CREATE TABLE shadow(record BLOB PRIMARY KEY, type TEXT NOT NULL, state BLOB NOT NULL) WITHOUT ROWID;
        -- What the server has numbered while our cursor is still below: runs of our counters.
        CREATE TABLE receipt(first_counter INTEGER PRIMARY KEY, count INTEGER NOT NULL, first_number INTEGER NOT NULL);
        -- Records of types that this program does not know yet.
        CREATE TABLE parked(record BLOB PRIMARY KEY, type TEXT NOT NULL, state BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE erased(record BLOB PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE author(device INTEGER PRIMARY KEY, device_name TEXT NOT NULL, user BLOB NOT NULL,
                            user_name TEXT NOT NULL);
        CREATE TABLE draft(place TEXT PRIMARY KEY, account BLOB, visit BLOB, text TEXT NOT NULL, base INTEGER NOT NULL,
                           changed INTEGER NOT NULL, record BLOB, cut_text TEXT NOT NULL, cut_account BLOB)
                           WITHOUT ROWID;
    )sql");
}

Result<void> placeOfTheCursor(Connection &db)
{
    return db.execute("ALTER TABLE draft ADD COLUMN cursor INTEGER NOT NULL DEFAULT 0;"
                      "ALTER TABLE draft ADD COLUMN open INTEGER NOT NULL DEFAULT 0");
}

// The bytes of attachments lie in files of their own; what opens them lies here.
Result<void> keysOfAttachments(Connection &db)
{
    return db.execute(R"sql(
        CREATE TABLE media(id BLOB PRIMARY KEY, key BLOB NOT NULL, state INTEGER NOT NULL, place TEXT NOT NULL,
                           attached INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
                           size INTEGER NOT NULL, duration INTEGER NOT NULL, taken INTEGER NOT NULL,
                           hash BLOB NOT NULL, levels BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX media_place ON media(place) WHERE place <> '';
    )sql");
}

// What waits is counted with every change: by indexes alone, however much it is.
Result<void> indexOfRefusals(Connection &db)
{
    return db.execute("CREATE INDEX change_refused ON change(counter) WHERE status = 3");
}

Result<void> memoryOfDrafts(Connection &db)
{
    return db.execute("ALTER TABLE draft ADD COLUMN memory BLOB");
}

// What the user may not see any more, while something of his for it is still to be sent.
Result<void> recordsThatLeave(Connection &db)
{
    return db.execute("CREATE TABLE leaving(record BLOB PRIMARY KEY, type TEXT NOT NULL) WITHOUT ROWID");
}

Result<void> mediaThatTravel(Connection &db)
{
    return db.execute("ALTER TABLE media ADD COLUMN sent INTEGER NOT NULL DEFAULT 0; "
                      "CREATE INDEX media_unsent ON media(taken) WHERE sent = 0");
}

constexpr Migration Steps[] = {
    {1, "fixed tables", createFixedTables},        {2, "a draft's cursor", placeOfTheCursor},
    {3, "keys of attachments", keysOfAttachments}, {4, "index of what was not accepted", indexOfRefusals},
    {5, "what a draft remembers", memoryOfDrafts}, {6, "records that leave", recordsThatLeave},
    {7, "media that travel", mediaThatTravel},
};

Result<QHash<QByteArray, int>> readOrdinals(Connection &db)
{
    QHash<QByteArray, int> ordinals;
    KF_ASSIGN(Statement rows, db.prepare("SELECT name, ordinal FROM record_type"));
    KF_TRY(
        rows.forEach([&](const Statement &row) { ordinals.insert(row.text(0).toByteArray(), int(row.integer(1))); }));
    return ordinals;
}

// Records of a type that was unknown until now move from "parked" into their table.
Result<void> unpark(Connection &db, const RecordTable &table)
{
    std::vector<std::pair<RecordId, RecordState>> found;
    const QByteArray type = table.type().name().toByteArray();
    {
        KF_ASSIGN(Statement rows, db.prepare("SELECT record, state FROM parked WHERE type = ?"));
        rows.bindText(1, type);
        KF_TRY(rows.forEach([&](const Statement &row) {
            const auto id = RecordId::fromBytes(row.blob(0));
            auto state = decodeState(row.blob(1), type);
            if (id && state)
                found.emplace_back(*id, std::move(*state));
        }));
    }
    for (const auto &[id, state] : found) {
        KF_TRY(table.insert(db, id, table.image(state)));
        KF_ASSIGN(Statement removal, db.prepare("DELETE FROM parked WHERE record = ?"));
        removal.bindBlob(1, id.bytes());
        KF_TRY(removal.run());
    }
    return {};
}

constexpr char SearchRevisionKey[] = "search-revision";

// The index depends on the tokenizer and on which fields are searched.
QByteArray searchRevision(const Tables &tables)
{
    QByteArray revision = searchIndex().revision();
    for (const auto &table : tables.all()) {
        for (const FieldType *field : table->type().fields()) {
            if (field->has(FieldFlag::Searched))
                revision += ' ' + table->type().name().toByteArray() + '.' + field->name().toByteArray();
        }
    }
    return revision;
}

Result<void> indexAll(Connection &db, const RecordTable &table)
{
    KF_ASSIGN(Statement rows, db.prepare("SELECT _id FROM " + table.tableName()));
    QByteArray buffer;
    for (;;) {
        KF_ASSIGN(const bool more, rows.step());
        if (!more)
            return {};
        const auto id = RecordId::fromBytes(rows.blob(0));
        if (!id)
            continue;
        KF_ASSIGN(const auto stored, table.load(db, *id));
        if (!stored || stored->state.isDeleted())
            continue;
        const RowImage image = table.image(stored->state);
        const auto text = table.searchText(image, buffer);
        KF_TRY(searchIndex().add(db, table.searchKey(stored->row), text.title, text.body));
    }
}

} // namespace

const RecordTable *Tables::find(QByteArrayView type) const
{
    for (const auto &table : m_tables) {
        if (table->type().name() == type)
            return table.get();
    }
    return nullptr;
}

const RecordTable *Tables::byOrdinal(int ordinal) const
{
    for (const auto &table : m_tables) {
        if (table->ordinal() == ordinal)
            return table.get();
    }
    return nullptr;
}

Result<SchemaReport> Schema::migrateFixed(Connection &db)
{
    return migrate<Steps>(db);
}

Result<Tables> Schema::readTypes(Connection &db, const Registry &registry)
{
    KF_ASSIGN(const auto ordinals, readOrdinals(db));
    Tables tables;
    for (const RecordType *type : registry.types()) {
        const auto at = ordinals.find(type->name().toByteArray());
        if (at != ordinals.end())
            tables.m_tables.push_back(std::make_unique<RecordTable>(*type, *at));
    }
    return tables;
}

Result<Tables> Schema::prepareTypes(Connection &db, const Registry &registry)
{
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    for (const RecordType *type : registry.types()) {
        KF_ASSIGN(Statement insertion, db.prepare("INSERT INTO record_type(name, ordinal) SELECT ?1, "
                                                  "(SELECT ifnull(max(ordinal), 0) + 1 FROM record_type) WHERE NOT "
                                                  "EXISTS (SELECT 1 FROM record_type WHERE name = ?1)"));
        const QByteArray name = type->name().toByteArray();
        insertion.bindText(1, name);
        KF_TRY(insertion.run());
    }
    KF_ASSIGN(Tables tables, readTypes(db, registry));
    for (const auto &table : tables.all()) {
        KF_ASSIGN(const bool added, table->prepareSchema(db));
        if (added)
            KF_TRY(table->refillFromMeta(db));
        KF_TRY(unpark(db, *table));
    }
    KF_TRY(transaction.commit());
    return tables;
}

Result<void> Schema::prepareSearch(Connection &db, const Tables &tables)
{
    const QByteArray revision = searchRevision(tables);
    KF_ASSIGN(const QByteArray present, readMeta(db, SearchRevisionKey));
    if (present == revision)
        return {};
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_TRY(searchIndex().clear(db));
    KF_TRY(searchIndex().create(db));
    for (const auto &table : tables.all()) {
        if (table->isSearched())
            KF_TRY(indexAll(db, *table));
    }
    KF_TRY(writeMeta(db, SearchRevisionKey, revision));
    return transaction.commit();
}

Result<QByteArray> readMeta(Connection &db, QByteArrayView key)
{
    KF_ASSIGN(Statement row, db.prepare("SELECT value FROM meta WHERE key = ?"));
    row.bindText(1, key);
    KF_ASSIGN(const bool found, row.step());
    return found ? row.blob(0).toByteArray() : QByteArray();
}

Result<void> writeMeta(Connection &db, QByteArrayView key, QByteArrayView value)
{
    KF_ASSIGN(Statement row, db.prepare("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET "
                                        "value = excluded.value"));
    row.bindText(1, key);
    row.bindBlob(2, value.isNull() ? QByteArrayView("", 0) : value); // a null view would be NULL
    return row.run();
}

} // namespace kf
