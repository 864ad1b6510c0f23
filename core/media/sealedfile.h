#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace kf {

// A file of sealed chunks, written from its beginning to its end, that holds no byte of its content in the clear.
//
//   a preamble or none, "KFS1", 24 bytes of the stream's own, then for each chunk its length (4 bytes, little-endian)
//   and that many bytes
//
// The chunks are a libsodium secretstream (XChaCha20-Poly1305): each counts the ones before it and is bound to the id,
// the format and its length; the last one says that it is. So a file that was cut, changed, put together anew or given
// another's name is told from a good one, however well the pieces were chosen.

// What a finished file is: what the outside can check without a key.
struct SealedSeal
{
    qint64 contentSize = 0;
    QByteArray sha256; // of the file
};

// Holds one chunk in memory. One thread at a time. Dropped before finish() it leaves a file without an end.
class SealedWriter
{
public:
    static constexpr qsizetype ChunkSize = 64 * 1024;

    // `key`: 32 bytes, of this file alone. AlreadyExists: there is such a file. Until it is dropped other processes
    // see the file locked (FileLock). `preamble` stands before all of it, in the clear.
    static Result<SealedWriter> create(const QString &path, const RecordId &id, const Secret &key,
                                       QByteArrayView preamble = {});
    SealedWriter(SealedWriter &&) noexcept;
    SealedWriter &operator=(SealedWriter &&) = delete;
    ~SealedWriter();

    // Whole chunks, at once: what was appended is on its way to the disk when this returns. An error is for good.
    Result<void> append(QByteArrayView content);
    Result<void> sync(); // what was appended outlives a power cut, the file's name included
    Result<SealedSeal> finish();

private:
    struct State;
    explicit SealedWriter(std::unique_ptr<State> state);
    Result<void> seal(QByteArrayView content, unsigned char tag);
    Result<void> write(QByteArrayView bytes);
    std::unique_ptr<State> m_state;
};

// Holds one chunk in memory. One thread at a time.
class SealedReader
{
public:
    // NotFound: no such file. Damaged: it is none of ours. `preambleSize`: of what stands before it; `what`: the file
    // in the words of errors.
    static Result<SealedReader> open(const QString &path, const RecordId &id, const Secret &key,
                                     qint64 preambleSize = 0,
                                     const QString &what = QStringLiteral("this attachment's file"));
    SealedReader(SealedReader &&) noexcept;
    SealedReader &operator=(SealedReader &&) = delete;
    ~SealedReader();

    // The next chunk, verified; nothing: that was the last one, and the file ends there. Damaged: cut or changed.
    Result<std::optional<QByteArray>> next();

private:
    struct State;
    explicit SealedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace kf
