#include "core/store/media.h"

#include "core/db/statement.h"
#include "core/record/types.h"

namespace kf {

namespace {

constexpr qsizetype MediaKeySize = 32;
constexpr char Columns[] = "id, state, place, attached, kind, name, type, size, duration, taken, hash, levels, sent";

Media mediaAt(const Statement &row)
{
    Media media;
    media.id = RecordId::fromBytes(row.blob(0)).value_or(RecordId());
    media.state = Media::State(row.integer(1));
    media.place = row.string(2);
    media.attached = row.integer(3) != 0;
    media.kind = row.string(4);
    media.name = row.string(5);
    media.mediaType = row.string(6);
    media.size = row.integer(7);
    media.durationMs = row.integer(8);
    media.takenAt = row.integer(9);
    media.sha256 = row.blob(10).toByteArray();
    media.levels = row.blob(11).toByteArray();
    media.sent = row.integer(12) != 0;
    return media;
}

// A null view would be NULL.
QByteArrayView present(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArrayView("", 0) : QByteArrayView(bytes);
}

QStringView present(const QString &text)
{
    return text.isNull() ? QStringView(u"") : QStringView(text);
}

// Binds 1 to 12, in the order of Columns behind the id.
void bindRest(Statement &row, const Media &media)
{
    row.bind(1, int(media.state));
    row.bind(2, present(media.place));
    row.bind(3, media.attached);
    row.bind(4, present(media.kind));
    row.bind(5, present(media.name));
    row.bind(6, present(media.mediaType));
    row.bind(7, media.size);
    row.bind(8, media.durationMs);
    row.bind(9, media.takenAt);
    row.bindBlob(10, present(media.sha256));
    row.bindBlob(11, present(media.levels));
    row.bind(12, media.sent);
}

Result<std::vector<Media>> collect(Statement rows)
{
    std::vector<Media> found;
    KF_TRY(rows.forEach([&](const Statement &row) { found.push_back(mediaAt(row)); }));
    return found;
}

} // namespace

bool isAttachment(QByteArrayView type)
{
    return type == static_cast<const RecordType &>(types::attachment).name(); // its own `name` is a field
}

Record attachmentOf(const Media &media)
{
    Record record(types::attachment, media.id);
    record.set(types::attachment.name, media.name).set(types::attachment.kind, media.kind);
    record.set(types::attachment.mediaType, media.mediaType).set(types::attachment.size, media.size);
    record.set(types::attachment.duration, media.durationMs).set(types::attachment.taken, media.takenAt);
    record.set(types::attachment.sha256, QString::fromLatin1(media.sha256.toHex()));
    return record;
}

Media mediaOf(const Record &attachment)
{
    Media media;
    media.id = attachment.id();
    media.kind = attachment.get(types::attachment.kind);
    media.name = attachment.get(types::attachment.name);
    media.mediaType = attachment.get(types::attachment.mediaType);
    media.size = attachment.get(types::attachment.size);
    media.durationMs = attachment.get(types::attachment.duration);
    media.takenAt = attachment.get(types::attachment.taken);
    media.sha256 = QByteArray::fromHex(attachment.get(types::attachment.sha256).toLatin1());
    return media;
}

Secret keyIn(const Record &attachment)
{
    const auto key = QByteArray::fromBase64Encoding(attachment.get(types::attachment.key).toLatin1(),
                                                    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return key && key.decoded.size() == MediaKeySize ? Secret::copyOf(key.decoded) : Secret();
}

QString keyText(const Secret &key)
{
    return QString::fromLatin1(
        key.view().toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<void> addMedia(Connection &db, const Media &media, const Secret &key)
{
    KF_ASSIGN(Statement row,
              db.prepare("INSERT INTO media(state, place, attached, kind, name, type, size, duration, "
                         "taken, hash, levels, sent, id, key) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    bindRest(row, media);
    row.bindBlob(13, media.id.bytes());
    row.bindBlob(14, key.view());
    return row.run();
}

Result<void> writeMedia(Connection &db, const Media &media)
{
    KF_ASSIGN(Statement row, db.prepare("UPDATE media SET state = ?, place = ?, attached = ?, kind = ?, name = ?, "
                                        "type = ?, size = ?, duration = ?, taken = ?, hash = ?, levels = ?, "
                                        "sent = ? WHERE id = ?"));
    bindRest(row, media);
    row.bindBlob(13, media.id.bytes());
    return row.run();
}

Result<void> dropMediaElsewhere(Connection &db, const RecordId &id)
{
    KF_ASSIGN(Statement row, db.prepare("DELETE FROM media WHERE id = ? AND sent = 1"));
    row.bindBlob(1, id.bytes());
    return row.run();
}

Result<void> forgetMedia(Connection &db, const RecordId &id)
{
    KF_ASSIGN(Statement row, db.prepare("DELETE FROM media WHERE id = ?"));
    row.bindBlob(1, id.bytes());
    return row.run();
}

Result<std::optional<Media>> readMedia(Connection &db, const RecordId &id)
{
    KF_ASSIGN(Statement row, db.prepare(QByteArray("SELECT ") + Columns + " FROM media WHERE id = ?"));
    row.bindBlob(1, id.bytes());
    KF_ASSIGN(const bool found, row.step());
    return found ? std::optional(mediaAt(row)) : std::nullopt;
}

Result<std::vector<Media>> readMediaOf(Connection &db, const QString &place)
{
    KF_ASSIGN(Statement rows,
              db.prepare(QByteArray("SELECT ") + Columns + " FROM media WHERE place = ? ORDER BY taken, id"));
    rows.bind(1, place);
    return collect(std::move(rows));
}

Result<std::vector<Media>> readAllMedia(Connection &db)
{
    KF_ASSIGN(Statement rows, db.prepare(QByteArray("SELECT ") + Columns + " FROM media ORDER BY taken, id"));
    return collect(std::move(rows));
}

Result<std::vector<Media>> readUnsentMedia(Connection &db, int most)
{
    KF_ASSIGN(Statement rows, db.prepare(QByteArray("SELECT ") + Columns +
                                         " FROM media WHERE sent = 0 AND attached = 1 AND state = ? "
                                         "ORDER BY taken DESC, id LIMIT ?"));
    rows.bind(1, int(Media::State::Whole));
    rows.bind(2, most);
    return collect(std::move(rows));
}

Result<void> noteMediaSent(Connection &db, const RecordId &id)
{
    KF_ASSIGN(Statement row, db.prepare("UPDATE media SET sent = 1 WHERE id = ?"));
    row.bindBlob(1, id.bytes());
    return row.run();
}

Result<Secret> readMediaKey(Connection &db, const RecordId &id)
{
    KF_ASSIGN(Statement row, db.prepare("SELECT key FROM media WHERE id = ?"));
    row.bindBlob(1, id.bytes());
    KF_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("this attachment is not on this device"));
    return Secret::copyOf(row.blob(0));
}

Result<void> settleMedia(Connection &db, const QString &place, const std::vector<RecordId> &attached, bool finished)
{
    for (const RecordId &id : attached) {
        KF_ASSIGN(Statement row, db.prepare("UPDATE media SET attached = 1 WHERE id = ?"));
        row.bindBlob(1, id.bytes());
        KF_TRY(row.run());
    }
    if (!finished)
        return {};
    // Removed ones that have a record can be brought back with it: those are kept.
    KF_ASSIGN(Statement removal, db.prepare("DELETE FROM media WHERE place = ? AND state = ? AND attached = 0"));
    removal.bind(1, place);
    removal.bind(2, int(Media::State::Removed));
    KF_TRY(removal.run());
    KF_ASSIGN(Statement leaving, db.prepare("UPDATE media SET place = '' WHERE place = ? AND attached = 1"));
    leaving.bind(1, place);
    return leaving.run();
}

} // namespace kf
