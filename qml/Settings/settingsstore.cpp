// What Settings ask of the store and of the disk.
#include "core/media/makingroom.h"
#include "core/media/mediasizes.h"
#include "core/record/types.h"
#include "qml/Format/filesize.h"
#include "qml/Settings/settingsmodel.h"

#include <QDir>
#include <QStorageInfo>

namespace kf {

namespace {

qint64 bytesOfFiles(const QString &directory)
{
    qint64 bytes = 0;
    const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files)
        bytes += file.size();
    return bytes;
}

Result<SettingsModel::Snapshot> readSettings(Reader &reader, const QString &directory)
{
    SettingsModel::Snapshot found;
    KF_ASSIGN(const StoreStatus status, reader.status());
    found.user = status.user;
    found.workspace = status.workspace;
    found.server = status.server;
    found.lastSync = status.lastSync;
    found.device = status.device;
    found.deviceName = status.deviceName;
    KF_ASSIGN(const QByteArray role, reader.meta("role"));
    found.role = QString::fromUtf8(role);
    KF_ASSIGN(const QByteArray user, reader.meta("user"));
    KF_ASSIGN(const auto authors, reader.authors());
    for (const wire::Author &author : authors) {
        if (author.device != status.device && !user.isEmpty() && author.user.bytes() == QByteArrayView(user))
            found.others.push_back(author);
    }
    KF_ASSIGN(found.clients, reader.count(Query{.type = &types::account, .where = {}, .limit = {}}));
    found.databaseBytes = bytesOfFiles(directory); // the attachments have a folder of their own
    const QStorageInfo disk(directory);
    if (disk.isValid()) {
        found.freeBytes = disk.bytesAvailable();
        found.diskBytes = disk.bytesTotal();
    }
    return found;
}

} // namespace

void SettingsModel::attach(Session &session)
{
    connect(&session.sync(), &SyncLoop::finished, this, [this] { reload(); });
    StoreViewModel::attach(session);
}

void SettingsModel::reload()
{
    if (!session())
        return;
    readFromStore(
        [directory = session()->store().directory()](Reader &reader) { return readSettings(reader, directory); },
        [this](Snapshot found) { measure(std::move(found)); });
}

void SettingsModel::measure(Snapshot found)
{
    onResult(mediaSizes(session()->store()), this,
             [this, found = std::move(found)](const Result<std::map<QString, qint64>> &sizes) mutable {
                 if (sizes)
                     found.attachments = *sizes;
                 onResult(spareBytes(session()->store()), this,
                          [this, found = std::move(found)](const Result<qint64> &spare) mutable {
                              found.spareBytes = spare.value_or(0);
                              show(std::move(found));
                          });
             });
}

void SettingsModel::freeUp()
{
    if (!session())
        return;
    if (!m_sweeper)
        m_sweeper = std::make_unique<Executor>(QStringLiteral("kf-room"));
    onResult(m_sweeper->run([store = &session()->store()] { return makeRoom(*store); }), this,
             [this](const Result<qint64> &freed) {
                 if (freed)
                     Q_EMIT said(tr("%1 are free again. Photos and recordings come back when you open them")
                                     .arg(format::fileSize(*freed)));
                 else
                     Q_EMIT said(tr("No room could be made: %1").arg(freed.error().message));
                 reload();
             });
}

} // namespace kf
