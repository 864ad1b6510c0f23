#include "core/media/mediastore.h"

#include "core/db/files.h"
#include "core/db/transaction.h"
#include "core/media/voicedecoder.h"
#include "core/record/types.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace kf {

namespace {

constexpr qsizetype KeySize = 32;
constexpr char Suffix[] = ".kfm";
constexpr char ArrivalSuffix[] = ".part";
constexpr char VoiceType[] = "audio/ogg; codecs=opus";

} // namespace

QString MediaStore::folder() const
{
    return QDir(m_store.directory()).filePath(QStringLiteral("media"));
}

QString MediaStore::path(const RecordId &id) const
{
    return QDir(folder()).filePath(id.toString() + QLatin1String(Suffix));
}

Result<SealedWriter> MediaStore::begin(Media &what, Media::State state)
{
    if (!QDir().mkpath(folder()))
        return fail(ErrorCode::Io, QStringLiteral("the folder of attachments cannot be made"));
    what.id = RecordId::generate(m_store.clock().nowMs());
    what.state = state;
    const auto key = std::make_shared<Secret>(Secret::random(KeySize)); // shared, since work is copied
    // The row first: a file without one is nobody's.
    KF_TRY(m_store.write([what, key](Store::WriteAccess &store) { return addMedia(store.keeper.db(), what, *key); })
               .result());
    return SealedWriter::create(path(what.id), what.id, *key);
}

Result<Media> MediaStore::complete(Media media, SealedWriter &file, const RecordId &replaces)
{
    KF_ASSIGN(const SealedSeal seal, file.finish());
    media.size = seal.contentSize;
    media.sha256 = seal.sha256;
    media.state = Media::State::Whole;
    const auto write = [media, replaces](Store::WriteAccess &store) -> Result<void> {
        Connection &db = store.keeper.db();
        KF_ASSIGN(auto transaction, Transaction::begin(db));
        KF_TRY(writeMedia(db, media));
        KF_TRY(forgetMedia(db, replaces));
        return transaction.commit();
    };
    KF_TRY(m_store.write(write).result());
    return media;
}

Result<Media> MediaStore::keep(Media what, QByteArrayView content)
{
    KF_ASSIGN(SealedWriter file, begin(what, Media::State::Writing));
    KF_TRY(file.append(content));
    return complete(std::move(what), file);
}

Result<Media> MediaStore::keep(Media what, QIODevice &content)
{
    KF_ASSIGN(SealedWriter file, begin(what, Media::State::Writing));
    QByteArray chunk(SealedWriter::ChunkSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = content.read(chunk.data(), chunk.size());
        if (got == 0)
            break;
        const auto kept = got > 0 ? file.append(QByteArrayView(chunk.constData(), got))
                                  : Result<void>(fail(ErrorCode::Io, QStringLiteral("this file cannot be read")));
        if (!kept) {
            KF_TRY(forget(what.id));
            return fail(kept.error());
        }
    }
    return complete(std::move(what), file);
}

Result<VoiceRecording> MediaStore::record(Media what, int rate)
{
    KF_ASSIGN(VoiceEncoder encoder, VoiceEncoder::create(rate));
    what.mediaType = QLatin1String(VoiceType);
    KF_ASSIGN(SealedWriter file, begin(what, Media::State::Recording));
    return VoiceRecording(*this, std::move(what), std::move(file), std::move(encoder), rate);
}

Result<std::optional<Media>> MediaStore::find(const RecordId &id)
{
    return m_store.read([id](Reader &reader) { return reader.media(id); }).result();
}

Result<SealedReader> MediaStore::open(const RecordId &id)
{
    const auto key = std::make_shared<Secret>();
    const auto read = [id, key](Reader &reader) -> Result<void> {
        KF_ASSIGN(*key, reader.mediaKey(id));
        return {};
    };
    KF_TRY(m_store.read(read).result());
    return SealedReader::open(path(id), id, *key);
}

Result<QByteArray> MediaStore::read(const RecordId &id, qint64 limit)
{
    KF_ASSIGN(SealedReader file, open(id));
    QByteArray content;
    for (;;) {
        KF_ASSIGN(const std::optional<QByteArray> chunk, file.next());
        if (!chunk)
            return content;
        content += *chunk;
        if (content.size() > limit)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("this attachment is too large to be shown"));
    }
}

Result<std::optional<NewFile>> MediaStore::receive(Media what, Secret key)
{
    if (what.id.isNull() || key.size() != KeySize)
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no attachment"));
    KF_ASSIGN(const std::optional<Media> present, find(what.id));
    if (present && present->state != Media::State::Writing)
        return std::nullopt;
    if (present) { // half of one, of an import that was cut off
        KF_TRY(discard(what.id));
    } else if (!QDir().mkpath(folder())) {
        return fail(ErrorCode::Io, QStringLiteral("the folder of attachments cannot be made"));
    }
    what.state = Media::State::Writing;
    what.attached = false;
    what.place.clear();
    const auto shared = std::make_shared<Secret>(std::move(key)); // since work is copied
    KF_TRY(
        m_store.write([what, shared](Store::WriteAccess &store) { return addMedia(store.keeper.db(), what, *shared); })
            .result());
    KF_ASSIGN(NewFile file, NewFile::create(path(what.id)));
    return std::optional<NewFile>(std::move(file));
}

Result<void> MediaStore::discard(const RecordId &id)
{
    KF_ASSIGN(const std::optional<Media> present, find(id));
    return present && present->state == Media::State::Writing ? forget(id) : Result<void>();
}

QString MediaStore::arrivalPath(const RecordId &id) const
{
    return QDir(folder()).filePath(id.toString() + QLatin1String(ArrivalSuffix));
}

Result<NewFile> MediaStore::arriving(const RecordId &id)
{
    if (!QDir().mkpath(folder()))
        return fail(ErrorCode::Io, QStringLiteral("the folder of attachments cannot be made"));
    return NewFile::goOn(arrivalPath(id));
}

Result<void> MediaStore::check(const Record &attachment) const
{
    const Media said = mediaOf(attachment);
    const QString path = arrivalPath(attachment.id());
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return fail(ErrorCode::Io, QStringLiteral("this attachment cannot be read"));
        if (hash.result() != said.sha256)
            return fail(ErrorCode::Damaged,
                        QStringLiteral("this attachment came with other bytes than it was sent with"));
    }
    KF_ASSIGN(SealedReader file, SealedReader::open(path, attachment.id(), keyIn(attachment)));
    qint64 size = 0;
    for (;;) {
        KF_ASSIGN(const std::optional<QByteArray> chunk, file.next());
        if (!chunk)
            break;
        size += chunk->size();
    }
    return size == said.size ? Result<void>()
                             : fail(ErrorCode::Damaged, QStringLiteral("this attachment is not as long as it was"));
}

Result<void> MediaStore::adopt(const Record &attachment)
{
    const RecordId id = attachment.id();
    if (const auto good = check(attachment); !good) {
        if (good.error().code == ErrorCode::Damaged)
            QFile::remove(arrivalPath(id));
        return fail(good.error());
    }
    Media media = mediaOf(attachment);
    media.attached = true;
    media.sent = true;
    media.state = Media::State::Writing; // a kill in here leaves what the next recovery clears away
    const auto key = std::make_shared<Secret>(keyIn(attachment)); // shared, since work is copied
    KF_TRY(m_store.write([media, key](Store::WriteAccess &store) { return addMedia(store.keeper.db(), media, *key); })
               .result());
    if (!QFile::rename(arrivalPath(id), path(id))) {
        KF_TRY(forget(id));
        return fail(ErrorCode::Io, QStringLiteral("this attachment cannot be kept"));
    }
    media.state = Media::State::Whole;
    const auto settle = [media](Store::WriteAccess &store) {
        store.keeper.noteChanged(static_cast<const RecordType &>(types::attachment).name()); // it can be shown now
        return writeMedia(store.keeper.db(), media);
    };
    return m_store.write(settle).result();
}

Result<void> MediaStore::evict(const RecordId &id)
{
    KF_ASSIGN(const std::optional<Media> media, find(id));
    if (!media)
        return {};
    if (!media->sent || media->state != Media::State::Whole)
        return fail(ErrorCode::Forbidden, QStringLiteral("the server does not have this attachment yet"));
    return forget(id);
}

Result<void> MediaStore::setState(const RecordId &id, Media::State state)
{
    return m_store
        .write([id, state](Store::WriteAccess &store) -> Result<void> {
            KF_ASSIGN(std::optional<Media> media, readMedia(store.keeper.db(), id));
            if (!media)
                return fail(ErrorCode::NotFound, QStringLiteral("there is no such attachment"));
            media->state = state;
            return writeMedia(store.keeper.db(), *media);
        })
        .result();
}

Result<void> MediaStore::remove(const RecordId &id)
{
    return setState(id, Media::State::Removed);
}

Result<void> MediaStore::takeBack(const RecordId &id)
{
    return setState(id, Media::State::Whole);
}

Result<void> MediaStore::forget(const RecordId &id)
{
    KF_TRY(m_store.write([id](Store::WriteAccess &store) { return forgetMedia(store.keeper.db(), id); }).result());
    QFile::remove(path(id)); // left behind, nobody can read it, and the next recovery tries again
    return {};
}

// The stream cannot go on where it was cut: what is whole of it moves into a file of its own, under a new key.
Result<std::optional<Media>> MediaStore::rescue(const RecordId &id)
{
    KF_ASSIGN(const std::optional<Media> cut, find(id));
    if (!cut)
        return std::nullopt;
    Result<SealedReader> from = open(id);
    if (!from) {
        if (from.error().code != ErrorCode::Damaged)
            return fail(std::move(from).error());
        KF_TRY(forget(id)); // not even its beginning had come to the disk
        return std::nullopt;
    }
    Media copy = *cut;
    KF_ASSIGN(SealedWriter to, begin(copy, Media::State::Writing));
    VoiceDecoder decoder;
    VoiceLevels levels(VoiceDecoder::Rate);
    for (;;) {
        const auto chunk = from->next();
        if (!chunk || !*chunk)
            break;
        KF_TRY(to.append(**chunk));
        KF_ASSIGN(const Samples heard, decoder.decode(**chunk));
        levels.add(heard);
    }
    if (decoder.decoded() == 0) {
        KF_TRY(forget(copy.id));
        KF_TRY(forget(id));
        return std::nullopt;
    }
    copy.durationMs = decoder.decoded() * 1000 / VoiceDecoder::Rate;
    copy.levels = levels.bars();
    KF_ASSIGN(copy, complete(std::move(copy), to, id));
    QFile::remove(path(id));
    return copy;
}

// What came in part goes with its record, or when the whole is here.
Result<void> MediaStore::clearArrivals()
{
    const QStringList files = QDir(folder()).entryList({QLatin1Char('*') + QLatin1String(ArrivalSuffix)}, QDir::Files);
    for (const QString &file : files) {
        const auto id = RecordId::fromString(file.chopped(qsizetype(sizeof ArrivalSuffix) - 1));
        const auto isAwaited = [id](Reader &reader) -> Result<bool> {
            KF_ASSIGN(const std::optional<Media> here, reader.media(*id));
            KF_ASSIGN(const std::optional<Record> record, reader.get(types::attachment, *id));
            return record && !here;
        };
        if (id) {
            KF_ASSIGN(const bool awaited, m_store.read(isAwaited).result());
            if (awaited)
                continue;
        }
        if (const auto lock = FileLock::tryAcquire(QDir(folder()).filePath(file))) // else somebody is at it
            QFile::remove(QDir(folder()).filePath(file));
    }
    return {};
}

Result<std::vector<Media>> MediaStore::recover()
{
    // Files before rows: whoever makes a file has made its row before.
    const QStringList files = QDir(folder()).entryList({QLatin1Char('*') + QLatin1String(Suffix)}, QDir::Files);
    KF_ASSIGN(const std::vector<Media> all,
              m_store.write([](Store::WriteAccess &store) { return readAllMedia(store.keeper.db()); }).result());
    QSet<QString> known;
    std::vector<Media> rescued;
    for (const Media &media : all) {
        known.insert(media.id.toString() + QLatin1String(Suffix));
        const bool unfinished = media.state == Media::State::Recording || media.state == Media::State::Writing;
        if (media.state == Media::State::Removed && !media.attached)
            KF_TRY(forget(media.id));
        if (!unfinished || media.id.createdAt() > m_openedAt)
            continue;
        const auto lock = FileLock::tryAcquire(path(media.id));
        if (!lock)
            continue; // somebody is at it, here or in another window
        if (media.state == Media::State::Writing) {
            KF_TRY(forget(media.id));
            continue;
        }
        KF_ASSIGN(const std::optional<Media> kept, rescue(media.id));
        if (kept)
            rescued.push_back(*kept);
    }
    for (const QString &file : files) {
        if (!known.contains(file))
            QFile::remove(QDir(folder()).filePath(file));
    }
    KF_TRY(clearArrivals());
    return rescued;
}

} // namespace kf
