#include "qml/Media/filetray.h"

#include "core/media/attachedfiles.h"
#include "core/record/types.h"

#include <QDir>
#include <QFileInfo>

namespace kf {

namespace {

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
    for (const QUrl &file : files) {
        const QFileInfo info(file.toLocalFile());
        if (!info.isFile() || !info.isReadable()) {
            Q_EMIT failed(tr("%1 cannot be read. Nothing was added").arg(info.fileName()));
            return;
        }
        if (info.size() > LargestAttachment) {
            Q_EMIT failed(tr("%1 is larger than 500 MB. Nothing was added").arg(info.fileName()));
            return;
        }
        paths << info.filePath();
    }
    count(1);
    onResult(m_library->writing().run([&store = m_session->store(), &media = m_library->store(), paths,
                                       account = *account] { return attachFiles(store, media, paths, account); }),
             this, [this](const Result<std::vector<RecordId>> &kept) {
                 count(-1);
                 if (kept) {
                     m_back = {};
                     for (const RecordId &id : *kept)
                         m_back.edits.push_back(RecordEdit::remove(types::attachment, id));
                     Q_EMIT done(tr("%n file(s) added", "", int(kept->size())));
                 } else if (kept.error().code == ErrorCode::DiskFull) {
                     Q_EMIT failed(tr("Not enough room on this device. Nothing was added"));
                 } else {
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
    const QString path = freePath(folder.toLocalFile(), name);
    onResult(
        m_library->reading().run([&media = m_library->store(), id = *id, path] { return writeCopy(media, id, path); }),
        this, [this, path](const Result<qint64> &written) {
            count(-1);
            if (written)
                Q_EMIT told(tr("Saved, not encrypted: %1").arg(path));
            else if (written.error().code == ErrorCode::DiskFull)
                Q_EMIT failed(tr("Not enough room in that folder. Nothing is left of it"));
            else if (written.error().code == ErrorCode::Damaged)
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
