#include "server/storage/openstorage.h"

#include "core/db/keyfile.h"
#include "server/storage/embedded/embeddedstorage.h"
#include "server/storage/postgres/postgresstorage.h"

#include <QDir>
#include <QFile>

namespace kf::server {

namespace {

Result<Secret> masterKey(const StorageOptions &options, const std::function<void(const QString &)> &warn)
{
    const auto load = [](const QString &path) -> Result<Secret> {
        auto key = loadKeyFile(path);
        if (!key)
            return fail(key.error().code, QStringLiteral("%1: %2").arg(path, key.error().message));
        return key;
    };
    if (!options.keyFile.isEmpty())
        return load(options.keyFile);
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString credential = credentials + QStringLiteral("/keyfield");
    if (!credentials.isEmpty() && QFile::exists(credential))
        return load(credential);

    const QString path = options.folder + QStringLiteral("/server.key");
    bool created = false;
    auto key = ensureKeyFile(path, &created);
    if (!key)
        return fail(key.error().code, QStringLiteral("%1: %2").arg(path, key.error().message));
    if (created)
        warn(QStringLiteral("the key of the data was written beside it, to %1: that protects copies of the database "
                            "alone; give --key-file or a systemd credential \"keyfield\" to keep it elsewhere")
                 .arg(path));
    return key;
}

} // namespace

Result<std::unique_ptr<Storage>> openStorage(const StorageOptions &options,
                                             const std::function<void(const QString &)> &warn)
{
    if (!options.postgres.isEmpty())
        return PostgresStorage::open(options.postgres, warn);
    if (!QDir().mkpath(options.folder))
        return fail(ErrorCode::Io, QStringLiteral("could not make the folder %1").arg(options.folder));
    KF_ASSIGN(const Secret key, masterKey(options, warn));
    return EmbeddedStorage::open(options.folder, key);
}

} // namespace kf::server
