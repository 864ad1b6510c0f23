#include "core/db/files.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace kf {

namespace {

class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_fd; }

private:
    const int m_fd;
};

tl::unexpected<Error> systemError(int number, const char *doing)
{
    const ErrorCode code = number == ENOSPC || number == EDQUOT ? ErrorCode::DiskFull
                           : number == EEXIST                   ? ErrorCode::AlreadyExists
                                                                : ErrorCode::Io;
    return fail(code, QStringLiteral("could not %1 (system error %2)").arg(QLatin1String(doing)).arg(number));
}

} // namespace

Result<FolderLock> FolderLock::acquire(const QString &directory)
{
    const int fd = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return systemError(errno, "open a folder");
    FolderLock lock(fd);
    int result = 0;
    do {
        result = ::flock(fd, LOCK_EX);
    } while (result != 0 && errno == EINTR);
    if (result != 0)
        return systemError(errno, "lock a folder");
    return lock;
}

FolderLock::FolderLock(FolderLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<FileLock> FileLock::tryAcquire(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return systemError(errno, "open a lock file");
    FileLock lock(fd);
    int result = 0;
    do {
        result = ::flock(fd, LOCK_EX | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    if (result != 0 && errno == EWOULDBLOCK)
        return fail(ErrorCode::Busy, QStringLiteral("another process is at work here"));
    if (result != 0)
        return systemError(errno, "lock a file");
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FileLock::~FileLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<void> writeNewFile(const QString &path, QByteArrayView bytes)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
    if (file.get() < 0)
        return systemError(errno, "create a file");
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return systemError(errno, "write a file");
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return ::fsync(file.get()) == 0 ? Result<void>() : systemError(errno, "write a file to the disk");
}

Result<void> syncFile(const QString &path)
{
    const Descriptor file(path, O_RDONLY);
    if (file.get() < 0)
        return systemError(errno, "open a file");
    return ::fsync(file.get()) == 0 ? Result<void>() : systemError(errno, "write a file to the disk");
}

Result<void> syncDirectory(const QString &directory)
{
    const Descriptor folder(directory, O_RDONLY | O_DIRECTORY);
    if (folder.get() < 0)
        return systemError(errno, "open a folder");
    return ::fsync(folder.get()) == 0 ? Result<void>() : systemError(errno, "write a folder to the disk");
}

Result<void> publishFile(const QString &unfinished, const QString &path)
{
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0)
        return systemError(errno, "give a new file its name");
    return syncDirectory(QFileInfo(path).absolutePath());
}

} // namespace kf
