#include "qml/Media/filetray.h"

#include "core/record/types.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace kf {

namespace {

// Worker thread: sealed files first, then their records in one action.
Result<std::vector<RecordId>> keepFiles(Store &store, MediaStore &media, const QStringList &paths,
                                        const RecordId &account)
{
    const qint64 now = store.clock().nowMs();
    const QString place = QStringLiteral("attach/") + RecordId::generate(now).toString();
    Action action;
    std::vector<RecordId> ids;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, QFileInfo(path).fileName());
        if (file.size() > FileTray::Largest)
            return fail(ErrorCode::LimitExceeded, QFileInfo(path).fileName());
        Media what;
        what.name = QFileInfo(path).fileName();
        what.mediaType = QMimeDatabase().mimeTypeForFile(QFileInfo(path)).name();
        what.kind =
            what.mediaType.startsWith(QLatin1String("image/")) ? QStringLiteral("photo") : QStringLiteral("file");
        what.takenAt = now;
        what.place = place; // until it has its record, and nobody else's
        KF_ASSIGN(const Media kept, media.keep(what, file));
        Record record = attachmentOf(kept);
        record.set(types::attachment.account, account);
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

// A name from another device is a name, and no way to somewhere else.
QString freePath(const QString &folder, const QString &name)
{
    const QFileInfo said(QFileInfo(name).fileName());
    const QString base = said.completeBaseName().isEmpty() ? QStringLiteral("file") : said.completeBaseName();
    const QString suffix = said.suffix().isEmpty() ? QString() : u'.' + said.suffix();
    QString path = QDir(folder).filePath(base + suffix);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1 (%2)%3").arg(base).arg(i).arg(suffix));
    return path;
}

// Worker thread. The path of the copy.
Result<QString> copyOut(MediaStore &media, const RecordId &id, const QString &name, const QString &folder)
{
    KF_ASSIGN(SealedReader file, media.open(id));
    QFile out(freePath(folder, name));
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Io, out.fileName());
    for (;;) {
        const auto chunk = file.next();
        if (chunk && !*chunk)
            return out.fileName();
        if (chunk && out.write(**chunk) == (*chunk)->size())
            continue;
        out.remove();
        return chunk ? Result<QString>(fail(ErrorCode::DiskFull, name)) : fail(chunk.error());
    }
}

} // namespace

void FileTray::attach(Session &session, MediaLibrary &library)
{
    m_session = &session;
    m_library = &library;
}

void FileTray::count(int by)
{
    m_busy += by;
    Q_EMIT busyChanged();
}

void FileTray::add(const QList<QUrl> &files, const QString &accountKey)
{
    const auto account = RecordId::fromString(accountKey);
    if (!m_session || files.isEmpty() || !account)
        return;
    QStringList paths;
    for (const QUrl &file : files)
        paths << file.toLocalFile();
    count(1);
    onResult(m_library->writing().run([&store = m_session->store(), &media = m_library->store(), paths,
                                       account = *account] { return keepFiles(store, media, paths, account); }),
             this, [this](const Result<std::vector<RecordId>> &kept) {
                 count(-1);
                 if (kept) {
                     m_back = {};
                     for (const RecordId &id : *kept)
                         m_back.edits.push_back(RecordEdit::remove(types::attachment, id));
                     Q_EMIT done(tr("%n file(s) added", "", int(kept->size())));
                     return;
                 }
                 const QString &name = kept.error().message;
                 switch (kept.error().code) {
                 case ErrorCode::NotFound:
                     Q_EMIT failed(tr("%1 cannot be read. Nothing was added").arg(name));
                     break;
                 case ErrorCode::LimitExceeded:
                     Q_EMIT failed(tr("%1 is larger than 500 MB. Nothing was added").arg(name));
                     break;
                 case ErrorCode::DiskFull:
                     Q_EMIT failed(tr("Not enough room on this device. Nothing was added"));
                     break;
                 default:
                     Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                 }
             });
}

void FileTray::undo()
{
    if (!m_session || m_back.edits.empty())
        return;
    onResult(m_session->store().apply(std::exchange(m_back, {})), this, [this](const Result<ActionReceipt> &taken) {
        if (!taken)
            Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
    });
}

void FileTray::saveCopy(const QString &key, const QString &name, const QUrl &folder)
{
    const auto id = RecordId::fromString(key);
    if (!m_library || !id)
        return;
    count(1);
    onResult(m_library->reading().run([&media = m_library->store(), id = *id, name, folder = folder.toLocalFile()] {
        return copyOut(media, id, name, folder);
    }),
             this, [this](const Result<QString> &path) {
                 count(-1);
                 if (path)
                     Q_EMIT told(tr("Saved, not encrypted: %1").arg(*path));
                 else if (path.error().code == ErrorCode::DiskFull)
                     Q_EMIT failed(tr("Not enough room in that folder. Nothing is left of it"));
                 else if (path.error().code == ErrorCode::Damaged)
                     Q_EMIT failed(tr("This file is damaged on this device"));
                 else
                     Q_EMIT failed(tr("It could not be saved there. Choose another folder"));
             });
}

void FileTray::fetch(const QString &key)
{
    const auto id = RecordId::fromString(key);
    if (!m_session || !id)
        return;
    m_session->sync().wantMedia(*id);
    Q_EMIT told(tr("It comes from the server when there is a network"));
}

} // namespace kf
