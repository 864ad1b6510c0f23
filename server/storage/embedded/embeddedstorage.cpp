#include "server/storage/embedded/embeddedstorage.h"

#include "server/storage/embedded/schema.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

namespace kf::server {

namespace {

constexpr int WriterCacheKiB = 32 * 1024;
constexpr int ReaderCacheKiB = 4 * 1024;
// The checkpointer works long before; a commit steps in only when it cannot keep up.
constexpr int LastResortCheckpointPages = 16 * 1024;

QString controlPath(const QString &folder)
{
    return folder + QStringLiteral("/control.kf");
}

} // namespace

EmbeddedStorage::EmbeddedStorage(QString folder, const Secret &masterKey)
    : m_folder(std::move(folder)),
      m_masterKey(masterKey.clone()),
      m_control(controlPath(m_folder), keyFor("control"), {.schema = controlSchema()}),
      m_directory(m_control, *this)
{
}

Result<std::unique_ptr<Storage>> EmbeddedStorage::open(const QString &folder, const Secret &masterKey)
{
    if (!QDir().mkpath(folder + QStringLiteral("/workspaces")))
        return fail(ErrorCode::Io, QStringLiteral("could not make the folder %1").arg(folder));
    std::unique_ptr<EmbeddedStorage> storage(new EmbeddedStorage(folder, masterKey));
    if (!QFile::exists(controlPath(folder))) {
        auto created = storage->m_control.create();
        if (!created && created.error().code != ErrorCode::AlreadyExists) // another process was faster
            return fail(std::move(created).error());
    }
    if (auto opened = storage->m_control.writer(); !opened) {
        if (opened.error().code == ErrorCode::Damaged)
            return fail(ErrorCode::Damaged,
                        QStringLiteral("%1 does not open: another key, or a damaged file").arg(controlPath(folder)));
        return fail(std::move(opened).error());
    }
    return storage;
}

Secret EmbeddedStorage::keyFor(const QByteArray &label) const
{
    Secret key(32);
    crypto_generichash(key.data(), size_t(key.size()), reinterpret_cast<const unsigned char *>(label.constData()),
                       size_t(label.size()), m_masterKey.data(), size_t(m_masterKey.size()));
    return key;
}

std::shared_ptr<DatabasePool> EmbeddedStorage::poolFor(const RecordId &workspace)
{
    return std::make_shared<DatabasePool>(m_folder + QStringLiteral("/workspaces/%1.kf").arg(workspace.toString()),
                                          keyFor("workspace" + workspace.toByteArray()),
                                          DatabasePool::Settings{.schema = workspaceSchema(),
                                                                 .writerCacheKiB = WriterCacheKiB,
                                                                 .readerCacheKiB = ReaderCacheKiB,
                                                                 .autoCheckpointPages = LastResortCheckpointPages});
}

Result<std::shared_ptr<DatabasePool>> EmbeddedStorage::file(const RecordId &workspace)
{
    const std::lock_guard lock(m_lock);
    const auto known = m_files.find(workspace);
    if (known != m_files.end())
        return known->second;
    auto pool = poolFor(workspace);
    if (!QFile::exists(pool->path()))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such workspace"));
    m_files.emplace(workspace, pool);
    return pool;
}

Result<void> EmbeddedStorage::createFile(const Workspace &workspace)
{
    const auto pool = poolFor(workspace.id);
    KF_TRY(pool->create());
    return startLog(*pool, workspace.epoch);
}

Result<std::unique_ptr<PushTransaction>> EmbeddedStorage::beginPush(const RecordId &workspace)
{
    KF_ASSIGN(const auto pool, file(workspace));
    return beginEmbeddedPush(pool, m_checkpointer);
}

Result<std::unique_ptr<ReadTransaction>> EmbeddedStorage::beginRead(const RecordId &workspace)
{
    KF_ASSIGN(const auto pool, file(workspace));
    return beginEmbeddedRead(pool);
}

Result<void> EmbeddedStorage::probe()
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_TRY(db->integer("SELECT count(*) FROM setting"));
    return {};
}

} // namespace kf::server
