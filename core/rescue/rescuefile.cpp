#include "core/rescue/rescuefile.h"

#include "core/db/files.h"
#include "core/rescue/rescuemessages.h"
#include "core/rescue/rescuestream.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

namespace kf {

namespace {

constexpr qint64 BytesAtOnce = 60 * 1024; // with what a message adds, a chunk of the stream

using rescue::Kind;

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Damaged, QStringLiteral("this rescue file is not whole"));
}

Result<std::shared_ptr<Secret>> keyOf(Store &store, const RecordId &id)
{
    const auto key = std::make_shared<Secret>(); // shared, since answers are copied
    const auto read = [id, key](Reader &reader) -> Result<void> {
        KF_ASSIGN(*key, reader.mediaKey(id));
        return {};
    };
    KF_TRY(store.read(read).result());
    return key;
}

Result<void> writeMedia(RescueWriter &out, Store &store, const MediaStore &media, const Media &one, RescueMade &made)
{
    QFile file(media.path(one.id));
    if (!file.open(QIODevice::ReadOnly)) {
        ++made.missing;
        KF_TRY(out.write(rescue::encode(one, Secret())));
        return out.write(rescue::encodeMediaEnd());
    }
    KF_ASSIGN(const auto key, keyOf(store, one.id));
    QByteArray head = rescue::encode(one, *key);
    const auto written = out.write(head);
    sodium_memzero(head.data(), size_t(head.size()));
    KF_TRY(written);
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(BytesAtOnce);
        if (bytes.isEmpty())
            return fail(ErrorCode::Io, QStringLiteral("an attachment could not be read"));
        KF_TRY(out.write(rescue::encodeBytes(bytes)));
    }
    ++made.attachments;
    return out.write(rescue::encodeMediaEnd());
}

// Goes through a rescue file, message by message, and holds them against its own totals.
class Walk
{
public:
    static Result<Walk> open(const QString &path, const Secret &passphrase)
    {
        KF_ASSIGN(RescueReader file, RescueReader::open(path, passphrase));
        return Walk(std::move(file));
    }

    // Up to the first attachment.
    Result<Unacknowledged> work()
    {
        KF_TRY(step());
        if (m_kind != Kind::Origin)
            return damaged();
        Unacknowledged work;
        KF_ASSIGN(work.origin, rescue::decodeOrigin(m_message));
        if (work.origin.id != m_file.id())
            return damaged();
        for (;;) {
            const Kind before = m_kind;
            KF_TRY(step());
            if (m_kind < before)
                return damaged();
            if (m_kind == Kind::Known) {
                KF_ASSIGN(auto known, rescue::decodeKnown(m_message));
                work.known.push_back(std::move(known));
            } else if (m_kind == Kind::Item) {
                KF_ASSIGN(auto item, rescue::decodeItem(m_message));
                work.items.push_back(std::move(item));
            } else if (m_kind == Kind::Draft) {
                KF_ASSIGN(auto draft, rescue::decodeDraft(m_message));
                work.drafts.push_back(std::move(draft));
            } else {
                break;
            }
        }
        m_totals = {work.known.size(), work.items.size(), work.drafts.size(), 0};
        return work;
    }

    // The next attachment, whose bytes have to be gone through before the one behind it; nothing: the file ends here,
    // and is whole.
    Result<std::optional<rescue::SealedMedia>> media()
    {
        if (m_kind == Kind::Media) {
            ++m_totals.media;
            KF_ASSIGN(auto media, rescue::decodeMedia(m_message));
            sodium_memzero(m_message.data(), size_t(m_message.size()));
            return std::optional(std::move(media));
        }
        if (m_kind != Kind::End)
            return damaged();
        KF_ASSIGN(const rescue::Totals totals, rescue::decodeTotals(m_message));
        KF_ASSIGN(const auto behind, m_file.next());
        if (totals != m_totals || behind)
            return damaged();
        return std::nullopt;
    }

    template <typename Take>
    Result<void> bytes(Take take)
    {
        for (;;) {
            KF_TRY(step());
            if (m_kind == Kind::MediaEnd)
                return step();
            if (m_kind != Kind::Bytes)
                return damaged();
            KF_ASSIGN(const QByteArray bytes, rescue::decodeBytes(m_message));
            KF_TRY(take(bytes));
        }
    }

private:
    explicit Walk(RescueReader file) : m_file(std::move(file)) {}

    Result<void> step()
    {
        KF_ASSIGN(auto message, m_file.next());
        if (!message)
            return damaged();
        m_message = std::move(*message);
        KF_ASSIGN(m_kind, rescue::kindOf(m_message));
        return {};
    }

    RescueReader m_file;
    QByteArray m_message;
    Kind m_kind = Kind::Origin;
    rescue::Totals m_totals;
};

// Attachments on their way in: what is not settled with the records is taken away again.
class Reception
{
public:
    explicit Reception(MediaStore &media) : m_media(media) {}
    ~Reception()
    {
        for (const RecordId &id : m_received)
            (void)m_media.discard(id); // settled ones stay; the next recovery tries again
    }
    Q_DISABLE_COPY_MOVE(Reception)

    Result<void> take(Walk &walk, rescue::SealedMedia sent, RescueImported &report)
    {
        const Media what = sent.media;
        if (sent.key.isEmpty()) {
            ++report.missing;
            return walk.bytes([](QByteArrayView) { return Result<void>(); });
        }
        KF_ASSIGN(std::optional<NewFile> file, m_media.receive(what, std::move(sent.key)));
        if (file)
            m_received.push_back(what.id);
        KF_TRY(walk.bytes([&](QByteArrayView bytes) { return file ? file->write(bytes) : Result<void>(); }));
        if (!file)
            return {};
        KF_TRY(file->sync());
        if (file->sha256() != what.sha256) { // it was damaged where it came from
            ++report.missing;
            m_received.pop_back();
            return m_media.discard(what.id);
        }
        ++report.attachments;
        return {};
    }

    const std::vector<RecordId> &received() const { return m_received; }

private:
    MediaStore &m_media;
    std::vector<RecordId> m_received;
};

} // namespace

Result<RescueMade> writeRescueFile(Store &store, MediaStore &media, const QString &path, const Secret &passphrase,
                                   KdfProfile kdf)
{
    KF_ASSIGN(const Unacknowledged work,
              store.read([&clock = store.clock()](Reader &reader) { return readUnacknowledged(reader, clock); })
                  .takeResult());
    RescueMade made;
    if (work.isEmpty())
        return made;
    KF_ASSIGN(RescueWriter out,
              RescueWriter::create(path, work.origin.id, passphrase, kdf, std::max<qint64>(0, work.origin.madeAt)));
    KF_TRY(out.write(rescue::encode(work.origin)));
    for (const Unacknowledged::Known &known : work.known)
        KF_TRY(out.write(rescue::encode(known)));
    for (const Unacknowledged::Item &item : work.items) {
        KF_TRY(out.write(rescue::encode(item)));
        made.refused += item.refused;
    }
    for (const Draft &draft : work.drafts)
        KF_TRY(out.write(rescue::encode(draft)));
    for (const Media &one : work.media)
        KF_TRY(writeMedia(out, store, media, one, made));
    KF_TRY(out.write(
        rescue::encode(rescue::Totals{work.known.size(), work.items.size(), work.drafts.size(), work.media.size()})));
    KF_TRY(out.finish());
    made.path = path;
    made.operations = qint64(work.items.size());
    made.drafts = qint64(work.drafts.size());
    made.bytes = QFileInfo(path).size();
    return made;
}

Result<RescueContents> readRescueFile(const QString &path, const Secret &passphrase)
{
    KF_ASSIGN(Walk walk, Walk::open(path, passphrase));
    RescueContents contents;
    KF_ASSIGN(contents.work, walk.work());
    for (;;) {
        KF_ASSIGN(auto sent, walk.media());
        if (!sent)
            return contents;
        ++(sent->key.isEmpty() ? contents.missing : contents.attachments);
        contents.work.media.push_back(std::move(sent->media));
        KF_TRY(walk.bytes([](QByteArrayView) { return Result<void>(); }));
    }
}

Result<RescueImported> importRescueFile(Store &store, MediaStore &media, const QString &path, const Secret &passphrase)
{
    KF_ASSIGN(const FileLock lock,
              FileLock::tryAcquire(QDir(store.directory()).filePath(QStringLiteral("rescue.lock"))));
    // To its end before anything is touched: what a cut or changed file begins with is worth nothing.
    KF_ASSIGN(const RescueContents contents, readRescueFile(path, passphrase));
    KF_TRY(store
               .write([origin = contents.work.origin](Store::WriteAccess &access) {
                   return Reissue::checkWorkspace(access.keeper.db(), origin);
               })
               .result());
    RescueImported report;
    Reception reception(media);
    if (!contents.work.media.empty()) {
        KF_ASSIGN(Walk walk, Walk::open(path, passphrase));
        KF_ASSIGN(const Unacknowledged again, walk.work());
        if (again.origin != contents.work.origin)
            return fail(ErrorCode::Io, QStringLiteral("the file was replaced while it was read"));
        for (;;) {
            KF_ASSIGN(auto sent, walk.media());
            if (!sent)
                break;
            KF_TRY(reception.take(walk, std::move(*sent), report));
        }
    }
    const auto take = [&](Store::WriteAccess &access) {
        return Reissue(access, contents.work, reception.received()).run(QFileInfo(path).fileName());
    };
    KF_ASSIGN(static_cast<Reissued &>(report), store.write(take).result());
    return report;
}

} // namespace kf
