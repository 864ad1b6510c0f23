#include "core/vault/copies.h"

#include "core/vault/vaultcontent.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace kf {

namespace {

tl::unexpected<Error> systemError(int number, const char *doing)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Io,
                QStringLiteral("could not %1 (system error %2)").arg(QLatin1String(doing)).arg(number));
}

} // namespace

VaultCopies::VaultCopies(const QString &directory)
    : m_directory(directory),
      m_paths{QDir(directory).filePath(QStringLiteral("vault.kf")),
              QDir(directory).filePath(QStringLiteral("vault-b.kf"))}
{
}

bool VaultCopies::exist() const
{
    return QFile::exists(m_paths[A]) || QFile::exists(m_paths[B]);
}

Result<QByteArray> VaultCopies::read(Copy copy) const
{
    QFile file(m_paths[copy]);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no vault here"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("could not read the vault file"));
    QByteArray bytes = file.read(VaultContent::MaxFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, QStringLiteral("could not read the vault file"));
    if (bytes.size() > VaultContent::MaxFileSize)
        return fail(ErrorCode::Damaged, QStringLiteral("the vault file is damaged"));
    return bytes;
}

Result<void> VaultCopies::write(Copy copy, QByteArrayView bytes) const
{
    const QString unfinished = m_paths[copy] + QLatin1String(".new");
    QFile::remove(unfinished); // of a write that was cut off
    {
        QFile file(unfinished);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return fail(ErrorCode::Io, QStringLiteral("could not write into the folder of the vault"));
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return systemError(errno, "write the vault file");
        if (::fsync(file.handle()) != 0)
            return systemError(errno, "write the vault file to the disk");
    }
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(m_paths[copy]).constData()) != 0)
        return systemError(errno, "give the vault file its name");
    KF_ASSIGN(const Lock folder, openFolder());
    return ::fsync(folder.m_fd) == 0 ? Result<void>() : systemError(errno, "write the folder of the vault to the disk");
}

Result<VaultCopies::Lock> VaultCopies::openFolder() const
{
    const int fd = ::open(QFile::encodeName(m_directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return systemError(errno, "open the folder of the vault");
    return Lock(fd);
}

Result<VaultCopies::Lock> VaultCopies::lock() const
{
    KF_ASSIGN(Lock folder, openFolder());
    int result = 0;
    do {
        result = ::flock(folder.m_fd, LOCK_EX);
    } while (result != 0 && errno == EINTR);
    if (result != 0)
        return systemError(errno, "lock the folder of the vault");
    return folder;
}

VaultCopies::Lock::Lock(Lock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

VaultCopies::Lock::~Lock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace kf
