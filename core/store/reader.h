#pragma once

#include "core/change/wire.h"
#include "core/store/draft.h"
#include "core/store/importnote.h"
#include "core/store/journal.h"
#include "core/store/media.h"
#include "core/store/schema.h"

namespace kf {

// Reads the store on a connection of its own. Every call sees one committed state. Reader thread only (see Store).
class Reader
{
public:
    Reader(Connection &db, const Registry &registry, Tables tables);

    Result<std::optional<Record>> get(const RecordType &type, const RecordId &id);
    // Of whatever type it is.
    Result<std::optional<Record>> get(const RecordId &id);
    Result<std::vector<Record>> list(const Query &query);
    Result<qint64> count(const Query &query);
    // Counts and sums in one pass: for each value of `groupBy` (a text or a reference), and each currency of `sum`.
    struct Group
    {
        Value key;
        qint64 count = 0;
        Money total;
    };
    Result<std::vector<Group>> groups(const Query &query, const FieldType &groupBy, const FieldType *sum = nullptr);
    // For each value of `groupBy` (a reference) the least and the greatest `field`, an Instant or an Integer.
    struct Extent
    {
        Value key;
        qint64 least = 0;
        qint64 greatest = 0;
    };
    Result<std::vector<Extent>> extents(const Query &query, const FieldType &groupBy, const FieldType &field);

    // Hits of one type stand together; see RecordSearch for their order.
    Result<std::vector<SearchHit>> search(const QString &text, const SearchOptions &options = {});
    Result<SearchAnswer> searchAndCount(const QString &text, const SearchOptions &options = {});
    // What was probably meant by a text that finds nothing; empty: nothing that would be found.
    Result<QString> searchSuggestion(const QString &text);
    // Newest first; `field` empty: of all fields.
    Result<std::vector<FieldHistory>> history(const RecordId &record, QByteArrayView field = {});
    Result<std::vector<Conflict>> conflicts();
    Result<std::vector<Conflict>> conflictsOf(const RecordId &record);
    Result<std::vector<OutboxItem>> outbox(int limit = 500);
    Result<std::vector<wire::Author>> authors();
    Result<OpenWork> openWork();
    Result<StoreStatus> status();
    // Not deleted ones, of all types. Goes through the whole store: 100,000 records take some tenths of a second.
    Result<qint64> countRecords();
    Result<std::optional<Draft>> draft(const QString &place);
    Result<std::vector<Media>> mediaOf(const QString &place); // of a draft, in the order they were made
    Result<std::optional<Media>> media(const RecordId &id);
    Result<Secret> mediaKey(const RecordId &id); // NotFound
    Result<std::vector<Media>> unsentMedia(int most);
    // Attachments whose bytes are not on this device and could be fetched, the newest first, of the newest `among`.
    Result<std::vector<Record>> absentAttachments(int among);
    Result<std::vector<ImportNote>> imports(); // written here, oldest first
    Result<QByteArray> meta(QByteArrayView key);
    // Of the operation's record as it stands here, else as the operation writes it; empty: it has none.
    Result<QString> titleOf(const Operation &operation);

    const Registry &registry() const { return m_registry; }

private:
    friend class UnacknowledgedReader;
    Result<Statement> select(const Query &query, const QByteArray &columns, bool ordered,
                             std::vector<QByteArray> &buffers, const QByteArray &tail = {});
    Result<std::vector<Conflict>> conflictsIn(const RecordTable &table, const RecordTable::Stored &stored,
                                              const RecordId &id);
    Result<Alternative> alternative(const RegisterValue &value, const FieldType *field, int n);

    Connection &m_db;
    const Registry &m_registry;
    Tables m_tables;
};

} // namespace kf
