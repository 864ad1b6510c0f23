#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

#include <memory>
#include <utility>

namespace kf {

// A new file of sealed bytes on its way to the disk, written from its beginning to its end. Only its owner may read it,
// and until it is dropped other processes see it locked (FileLock). One thread at a time.
class NewFile
{
public:
    static Result<NewFile> create(const QString &path); // AlreadyExists: there is such a file
    // Goes on where one of them ended; a new one where there is none. What is there is read once for the hash. Busy:
    // somebody else is at it.
    static Result<NewFile> goOn(const QString &path);
    NewFile(NewFile &&other) noexcept
        : m_path(std::move(other.m_path)),
          m_fd(std::exchange(other.m_fd, -1)),
          m_hash(std::move(other.m_hash)),
          m_size(other.m_size),
          m_named(other.m_named),
          m_broken(other.m_broken)
    {
    }
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile();

    Result<void> write(QByteArrayView bytes); // an error is for good
    Result<void> sync();                      // what was written outlives a power cut, the file's name included
    QByteArray sha256() const { return m_hash->result(); }
    qint64 size() const { return m_size; }

private:
    NewFile(QString path, int fd) : m_path(std::move(path)), m_fd(fd) {}

    QString m_path;
    int m_fd = -1;
    std::unique_ptr<QCryptographicHash> m_hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    qint64 m_size = 0;
    bool m_named = false; // its name is durable
    bool m_broken = false;
};

} // namespace kf
