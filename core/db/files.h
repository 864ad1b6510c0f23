#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace kf {

// Keeps other processes and threads that use it out of a folder until it is dropped; waits for them. Ends with the
// process, however that ends, and leaves no file.
class FolderLock
{
public:
    static Result<FolderLock> acquire(const QString &directory);
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int fd) : m_fd(fd) {}
    int m_fd;
};

// Keeps others out of whatever the file at `path` stands for, until it is dropped; does not wait for them. The file is
// made when it is missing, and stays: nothing is written into it, so that taking the lock never waits for the disk.
class FileLock
{
public:
    static Result<FileLock> tryAcquire(const QString &path); // Busy: another has it
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd;
};

// A new file that only its owner may read, on the disk when this returns; AlreadyExists when there is one. Its name is
// durable after syncDirectory(). Inside core/db only.
Result<void> writeNewFile(const QString &path, QByteArrayView bytes);
Result<void> syncFile(const QString &path);
Result<void> syncDirectory(const QString &directory);

// Gives a finished file its name for good, over the one that has it. Both names are in one folder.
Result<void> publishFile(const QString &unfinished, const QString &path);

} // namespace kf
