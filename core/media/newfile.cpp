#include "core/media/newfile.h"

#include "core/db/files.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace kf {

namespace {

constexpr qsizetype ReadAtOnce = 256 * 1024;

tl::unexpected<Error> systemError(int number, const char *doing)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    const ErrorCode code = full ? ErrorCode::DiskFull : number == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::Io;
    return fail(code, QStringLiteral("could not %1 (system error %2)").arg(QLatin1String(doing)).arg(number));
}

} // namespace

Result<NewFile> NewFile::create(const QString &path)
{
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return systemError(errno, "make a file");
    NewFile file(path, fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return systemError(errno, "lock a file");
    return file;
}

Result<NewFile> NewFile::goOn(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return systemError(errno, "open a file");
    NewFile file(path, fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::Busy, QStringLiteral("somebody else is at this file"));
    QByteArray buffer(ReadAtOnce, Qt::Uninitialized);
    for (;;) { // behind its last byte when this ends
        const ssize_t got = ::read(fd, buffer.data(), size_t(buffer.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(errno, "read a file");
        if (got == 0)
            return file;
        file.m_hash->addData(QByteArrayView(buffer.constData(), got));
        file.m_size += got;
    }
}

NewFile::~NewFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<void> NewFile::write(QByteArrayView bytes)
{
    if (m_broken)
        return fail(ErrorCode::Io, QStringLiteral("nothing can be added to this file"));
    m_hash->addData(bytes);
    m_size += bytes.size();
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_fd, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR) {
            m_broken = true;
            return systemError(errno, "write a file");
        }
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> NewFile::sync()
{
    if (::fsync(m_fd) != 0)
        return systemError(errno, "write a file to the disk");
    if (!m_named)
        KF_TRY(syncDirectory(QFileInfo(m_path).absolutePath()));
    m_named = true;
    return {};
}

} // namespace kf
