#include "core/media/attachedfiles.h"

#include "core/record/types.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace kf {

Result<std::vector<RecordId>> attachFiles(Store &store, MediaStore &media, const QStringList &paths,
                                          const RecordId &account, const RecordId &note)
{
    const qint64 now = store.clock().nowMs();
    const QString place = QStringLiteral("attach/") + RecordId::generate(now).toString(); // until they have records
    Action action;
    std::vector<RecordId> ids;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        if (file.size() > LargestAttachment)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("%1 is larger than 500 MB").arg(path));
        Media what;
        what.name = QFileInfo(path).fileName();
        what.mediaType = QMimeDatabase().mimeTypeForFile(QFileInfo(path)).name();
        what.kind =
            what.mediaType.startsWith(QLatin1String("image/")) ? QStringLiteral("photo") : QStringLiteral("file");
        what.takenAt = now;
        what.place = place;
        KF_ASSIGN(const Media kept, media.keep(what, file));
        Record record = attachmentOf(kept);
        record.set(types::attachment.account, account).set(types::attachment.note, note);
        action.edits.push_back(RecordEdit::create(record));
        ids.push_back(kept.id);
    }
    KF_TRY(store
               .write([action, place](Store::WriteAccess &access) {
                   return access.writer.cutDraft(place, action, std::nullopt);
               })
               .result());
    return ids;
}

Result<qint64> writeCopy(MediaStore &media, const RecordId &id, const QString &path)
{
    KF_ASSIGN(SealedReader file, media.open(id));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be written: %2").arg(path, out.errorString()));
    for (;;) {
        const auto chunk = file.next();
        if (chunk && !*chunk)
            return out.size();
        if (chunk && out.write(**chunk) == (*chunk)->size())
            continue;
        out.remove();
        if (!chunk)
            return fail(chunk.error());
        return fail(ErrorCode::DiskFull, QStringLiteral("%1 cannot be written").arg(path));
    }
}

} // namespace kf
