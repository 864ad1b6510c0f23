#include "server/media/blobs.h"

#include "core/change/state.h"
#include "core/record/types.h"
#include "server/scope/sightline.h"
#include "server/sync/numbering.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace kf::server {

namespace {

struct Blob
{
    bool exists = false;
    QByteArray hash;
    quint64 size = 0;
    quint64 have = 0;
    bool whole = false;
    qint64 birth = 0; // of this try at it: one that was dropped meanwhile and begun anew has another
};

// One attachment's bytes inside a transaction.
class Blobs
{
public:
    Blobs(SqlTables &tables, const RecordId &attachment) : m_tables(tables), m_attachment(attachment) {}

    Result<Blob> find()
    {
        static constexpr Sql Select{
            "SELECT hash, size, have, whole, birth FROM blob WHERE record = ?1",
            "SELECT hash, size, have, whole, birth FROM blob WHERE workspace = $1 AND record = $2"};
        Blob found;
        KF_TRY(m_tables.select(Select, {m_attachment}, [&](const SqlRow &row) {
            found = {true,          row.bytes(0), quint64(row.integer(1)), quint64(row.integer(2)), row.integer(3) != 0,
                     row.integer(4)};
        }));
        return found;
    }
    Result<void> write(const Blob &blob)
    {
        static constexpr Sql Put{
            "INSERT OR REPLACE INTO blob(record, hash, size, have, whole, birth) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
            "INSERT INTO blob(workspace, record, hash, size, have, whole, birth) VALUES($1, $2, $3, $4, $5, $6, $7) "
            "ON CONFLICT(workspace, record) DO UPDATE SET hash = $3, size = $4, have = $5, whole = $6, birth = $7"};
        return m_tables.run(Put, {m_attachment, blob.hash, qint64(blob.size), qint64(blob.have),
                                  qint64(blob.whole ? 1 : 0), blob.birth});
    }
    Result<void> append(quint64 offset, const QByteArray &bytes)
    {
        static constexpr Sql Insert{"INSERT INTO blob_part(record, at, bytes) VALUES(?1, ?2, ?3)",
                                    "INSERT INTO blob_part(workspace, record, at, bytes) VALUES($1, $2, $3, $4)"};
        return m_tables.run(Insert, {m_attachment, qint64(offset), bytes});
    }
    // From `offset` on, inside the part that holds it; empty: there is none.
    Result<QByteArray> read(quint64 offset, quint64 most)
    {
        static constexpr Sql Select{
            "SELECT at, bytes FROM blob_part WHERE record = ?1 AND at <= ?2 ORDER BY at DESC LIMIT 1",
            "SELECT at, bytes FROM blob_part WHERE workspace = $1 AND record = $2 AND at <= $3 ORDER BY at DESC "
            "LIMIT 1"};
        QByteArray found;
        KF_TRY(m_tables.select(Select, {m_attachment, qint64(offset)}, [&](const SqlRow &row) {
            found = row.bytes(1).mid(qsizetype(offset - quint64(row.integer(0))), qsizetype(most));
        }));
        return found;
    }
    Result<void> drop()
    {
        static constexpr Sql Parts{"DELETE FROM blob_part WHERE record = ?1",
                                   "DELETE FROM blob_part WHERE workspace = $1 AND record = $2"};
        static constexpr Sql Row{"DELETE FROM blob WHERE record = ?1",
                                 "DELETE FROM blob WHERE workspace = $1 AND record = $2"};
        KF_TRY(m_tables.run(Parts, {m_attachment}));
        return m_tables.run(Row, {m_attachment});
    }

private:
    SqlTables &m_tables;
    RecordId m_attachment;
};

tl::unexpected<Error> nothingThere()
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such attachment"));
}

qint64 newBirth()
{
    qint64 birth = 0;
    randombytes_buf(&birth, sizeof birth);
    return birth;
}

// That there is a record of it that says this hash.
Result<void> recordSays(LogView &view, const RecordId &attachment, const QByteArray &hash)
{
    const RecordKey key{static_cast<const RecordType &>(types::attachment).name().toByteArray(), attachment};
    QByteArray said;
    KF_TRY(view.states(std::vector{key}, [&](const RecordKey &, QByteArrayView bytes) -> Result<void> {
        KF_ASSIGN(const RecordState state, decodeState(bytes, key.type));
        const RegisterValue *value = state.erased ? nullptr : state.shown(types::attachment.sha256.name());
        if (!value)
            return {};
        const auto text = decodeValue(types::attachment.sha256, value->value);
        if (text && std::holds_alternative<QString>(*text))
            said = QByteArray::fromHex(std::get<QString>(*text).toLatin1());
        return {};
    }));
    return said == hash ? Result<void>() : nothingThere();
}

// ... and that the reader sees it.
Result<void> admit(LogView &view, const RecordId &person, const RecordId &attachment, const QByteArray &hash)
{
    KF_TRY(recordSays(view, attachment, hash));
    if (Scoped(view.head().scope) == Scoped::No)
        return {};
    ScopeStore scope(view);
    KF_ASSIGN(std::vector<Audience> audiences, scope.audiencesOf(std::vector{attachment}));
    std::erase_if(audiences, [](const Audience &audience) { return audience.until != Still; });
    KF_ASSIGN(Sightline line, Sightline::of(view, person, view.head().number));
    KF_TRY(line.learn(audiences));
    const bool seen = std::any_of(audiences.begin(), audiences.end(),
                                  [&](const Audience &audience) { return line.sees(audience.key); });
    return seen ? Result<void>() : nothingThere();
}

Result<bool> isAsSaid(Storage &storage, const Reader &reader, const wire::MediaPut &range)
{
    KF_ASSIGN(const auto view, storage.beginRead(reader.workspace));
    Blobs blobs(view->tables(), range.attachment);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (quint64 at = 0; at < range.size;) {
        KF_ASSIGN(const QByteArray part, blobs.read(at, wire::MaxMediaRange));
        if (part.isEmpty())
            return false;
        hash.addData(part);
        at += quint64(part.size());
    }
    return hash.result() == range.sha256;
}

} // namespace

Result<wire::MediaPutAnswer> putMedia(Storage &storage, const Reader &reader, const wire::MediaPut &range, qint64 now)
{
    KF_TRY(beginReadAt(storage, reader.workspace, now).and_then([&](const auto &view) { // dates included
        return admit(*view, reader.user, range.attachment, range.sha256);
    }));
    const auto inside = [&](const auto &work) -> Result<Blob> {
        KF_ASSIGN(const auto transaction, storage.beginPush(reader.workspace));
        KF_TRY(recordSays(*transaction, range.attachment, range.sha256)); // it may have been erased meanwhile
        Blobs blobs(transaction->tables(), range.attachment);
        KF_ASSIGN(Blob found, blobs.find());
        KF_ASSIGN(const bool changed, work(blobs, found));
        if (!changed) {
            KF_TRY(transaction->confirm());
            return found;
        }
        PushWrites writes;
        writes.head = transaction->head();
        KF_TRY(transaction->commit(writes));
        return found;
    };
    const auto take = [&](Blobs &blobs, Blob &there) -> Result<bool> {
        const bool same = there.exists && there.hash == range.sha256;
        if (same && there.whole) // whatever length anybody says: this one is as the record says
            return false;
        const Blob before = same && there.size == range.size ? there : Blob();
        if (range.bytes.isEmpty() || range.offset != before.have) {
            there = before;
            return false;
        }
        if (there.exists && !before.exists)
            KF_TRY(blobs.drop()); // the record says something else now, or somebody's length was wrong
        KF_TRY(blobs.append(range.offset, range.bytes));
        there = {true,       range.sha256,
                 range.size, before.have + quint64(range.bytes.size()),
                 false,      before.exists ? before.birth : newBirth()};
        KF_TRY(blobs.write(there));
        return true;
    };
    KF_ASSIGN(const Blob blob, inside(take));
    if (blob.whole || blob.have < range.size)
        return wire::MediaPutAnswer{blob.have, blob.whole, false};
    // Outside of the transaction that keeps others waiting.
    KF_ASSIGN(const bool good, isAsSaid(storage, reader, range));
    const auto close = [&](Blobs &blobs, Blob &there) -> Result<bool> {
        if (!there.exists || there.whole || there.birth != blob.birth)
            return false; // somebody else was here
        there.whole = good;
        if (good) {
            KF_TRY(blobs.write(there));
        } else {
            there = {};
            KF_TRY(blobs.drop());
        }
        return true;
    };
    KF_ASSIGN(const Blob kept, inside(close));
    return wire::MediaPutAnswer{kept.have, kept.whole, !good};
}

Result<wire::MediaGetAnswer> getMedia(Storage &storage, const Reader &reader, const wire::MediaGet &wanted, qint64 now)
{
    KF_ASSIGN(const auto view, beginReadAt(storage, reader.workspace, now));
    KF_TRY(admit(*view, reader.user, wanted.attachment, wanted.sha256));
    Blobs blobs(view->tables(), wanted.attachment);
    KF_ASSIGN(const Blob blob, blobs.find());
    if (!blob.whole || blob.hash != wanted.sha256)
        return nothingThere();
    wire::MediaGetAnswer answer;
    answer.size = blob.size;
    if (wanted.offset < blob.size) {
        KF_ASSIGN(answer.bytes, blobs.read(wanted.offset, std::min(wanted.most, wire::MaxMediaRange)));
    }
    return answer;
}

Result<void> dropMedia(LogView &view, const RecordId &attachment)
{
    return Blobs(view.tables(), attachment).drop();
}

Result<quint64> countMedia(LogView &view)
{
    static constexpr Sql Count{"SELECT count(*) FROM blob WHERE whole = 1",
                               "SELECT count(*) FROM blob WHERE workspace = $1 AND whole = 1"};
    quint64 count = 0;
    KF_TRY(view.tables().select(Count, {}, [&](const SqlRow &row) { count = quint64(row.integer(0)); }));
    return count;
}

} // namespace kf::server
