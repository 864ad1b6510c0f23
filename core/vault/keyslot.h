#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace kf {

class CborReader;
class CborWriter;

// What deriving a key from a passphrase costs, once per unlock: Argon2id with these passes over this much memory.
struct KdfProfile
{
    quint64 passes;
    quint64 memoryKiB;

    static constexpr KdfProfile desktop() { return {3, 128 * 1024}; }
    static constexpr KdfProfile phone() { return {3, 64 * 1024}; }
    static constexpr KdfProfile test()
    {
        return {1, 8};
    } // the least libsodium takes: for tests alone, protects nothing

    bool operator==(const KdfProfile &) const = default;
};

// The master key, wrapped in a key that comes from a passphrase. Inside core/vault only.
struct KeySlot
{
    static constexpr qsizetype SaltSize = 16;
    static constexpr qsizetype NonceSize = 24;
    static constexpr qsizetype WrappedSize = 48;
    static constexpr qsizetype MaxLabelSize = 64;
    // More than this is a poisoned file, which must not become a memory bomb.
    static constexpr KdfProfile Most{16, 1024 * 1024};

    quint64 id = 0;
    KdfProfile kdf = KdfProfile::desktop();
    QByteArray salt;
    QByteArray nonce;
    QByteArray wrapped;
    qint64 createdAt = 0; // UTC milliseconds
    QByteArray label;     // UTF-8

    // Fresh salt and nonce. `vaultId` and everything else in the slot are authenticated with the wrapped key, so that
    // no slot can be weakened or moved into another vault. Takes as long as the profile says.
    static Result<KeySlot> wrap(const Secret &masterKey, const Secret &passphrase, KdfProfile kdf, quint64 id,
                                qint64 nowMs, QByteArrayView vaultId);
    // WrongPassphrase, or LimitExceeded when the memory cannot be had.
    Result<Secret> unwrap(const Secret &passphrase, QByteArrayView vaultId) const;

    void write(CborWriter &out) const;
    static std::optional<KeySlot> read(CborReader &in);

    bool operator==(const KeySlot &) const = default;

private:
    void writeFields(CborWriter &out, bool withWrapped) const;
    QByteArray authenticated(QByteArrayView vaultId) const;
    Result<Secret> wrappingKey(const Secret &passphrase) const;
};

} // namespace kf
