#pragma once

#include "core/media/sealedfile.h"
#include "core/vault/keyslot.h"

namespace kf {

// A rescue file as a row of messages, whole or not at all. Inside core/rescue only.
//
//   "KFRESCUE", version (4 bytes, little-endian), id (16), length of the envelope (2), the envelope (KeyEnvelope: the
//   file's own key, wrapped in one from the passphrase), then a sealed stream (SealedWriter), which holds for each
//   message its length (4 bytes) and that many bytes
//
// The envelope is bound to what stands before it and the stream to the id, so that no byte of the file can be another.

inline constexpr qsizetype MaxRescueMessage = 4 * 1024 * 1024;

// Holds one chunk in memory. One thread at a time.
class RescueWriter
{
public:
    // AlreadyExists: there is a file of this name. Until finish() it is called "<path>.unfinished-...".
    static Result<RescueWriter> create(const QString &path, const RecordId &id, const Secret &passphrase,
                                       KdfProfile kdf, qint64 nowMs);
    RescueWriter(RescueWriter &&other) noexcept;
    RescueWriter &operator=(RescueWriter &&) = delete;
    ~RescueWriter(); // not finished: leaves nothing

    Result<void> write(QByteArrayView message);
    Result<void> finish(); // it stands under its name, on the disk, when this returns

private:
    RescueWriter(QString path, QString unfinished, SealedWriter file);
    Result<void> push(QByteArrayView bytes);

    QString m_path;
    QString m_unfinished; // empty: it has its name, or has moved on
    SealedWriter m_file;
    QByteArray m_chunk;
};

// Holds one chunk and one message in memory. One thread at a time.
class RescueReader
{
public:
    // NotFound; InvalidInput: no rescue file at all; TooNew; WrongPassphrase; Damaged; LimitExceeded (not enough memory
    // to derive the key).
    static Result<RescueReader> open(const QString &path, const Secret &passphrase);

    const RecordId &id() const { return m_id; }
    // Each message, verified. Nothing: that was the last, and the file ends there. Damaged: cut or changed.
    Result<std::optional<QByteArray>> next();

private:
    RescueReader(const RecordId &id, SealedReader file) : m_id(id), m_file(std::move(file)) {}
    Result<bool> fill(qsizetype bytes); // false: the file ends before

    RecordId m_id;
    SealedReader m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
};

} // namespace kf
