#include "core/db/keyfile.h"

#include "core/db/files.h"

#include <QFile>
#include <QFileInfo>

namespace kf {

namespace {

constexpr qint64 KeySize = 32;

} // namespace

Result<Secret> loadKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no key file"));
    constexpr QFileDevice::Permissions Others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & Others)
        return fail(ErrorCode::Forbidden, QStringLiteral("the key file is open to other users; make it 0600"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, QStringLiteral("could not read the key file"));
    if (file.size() != KeySize)
        return fail(ErrorCode::Damaged, QStringLiteral("the key file is not 32 bytes long"));
    Secret key(KeySize);
    if (file.read(reinterpret_cast<char *>(key.data()), KeySize) != KeySize)
        return fail(ErrorCode::Io, QStringLiteral("could not read the key file"));
    return key;
}

Result<Secret> ensureKeyFile(const QString &path, bool *created)
{
    if (created)
        *created = false;
    if (QFile::exists(path))
        return loadKeyFile(path);
    KF_ASSIGN(const FolderLock lock, FolderLock::acquire(QFileInfo(path).absolutePath()));
    if (QFile::exists(path))
        return loadKeyFile(path);

    const QString unfinished = path + QLatin1String(".new");
    QFile::remove(unfinished); // of an attempt that was cut off: its key was never answered
    const Secret key = Secret::random(KeySize);
    KF_TRY(writeNewFile(unfinished, key.view()));
    KF_TRY(publishFile(unfinished, path));
    if (created)
        *created = true;
    return loadKeyFile(path); // what is on the disk, not what should be
}

} // namespace kf
