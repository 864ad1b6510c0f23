#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>

namespace kf {

// The two copies of a vault file in a folder. Inside core/vault only.
class VaultCopies
{
public:
    enum Copy { A, B };

    explicit VaultCopies(const QString &directory);

    bool exist() const; // any of them
    // NotFound, Damaged when larger than any vault file, or Io.
    Result<QByteArray> read(Copy copy) const;
    // On the disk under its name, whole or not at all, when this returns. Only the owner may read it.
    Result<void> write(Copy copy, QByteArrayView bytes) const;

    // Held while the copies are changed; keeps other processes and threads out and ends with the process.
    class Lock
    {
    public:
        Lock(Lock &&other) noexcept;
        Lock &operator=(Lock &&) = delete;
        ~Lock();

    private:
        friend class VaultCopies;
        explicit Lock(int fd) : m_fd(fd) {}
        int m_fd;
    };
    Result<Lock> lock() const;

private:
    Result<Lock> openFolder() const;

    QString m_directory;
    std::array<QString, 2> m_paths;
};

} // namespace kf
