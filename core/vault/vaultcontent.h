#pragma once

#include "core/base/result.h"
#include "core/vault/keyslot.h"

#include <QByteArray>

#include <vector>

namespace kf {

// What a vault file says, and its bytes. The file is CBOR, at most 8 KiB: [magic, body, checksum], the body a byte
// string that holds {gen, slots, version, db_epoch, vault_id}. The checksum (BLAKE2b) tells damage from a wrong
// passphrase; what keeps a slot from being forged is its own authentication. Inside core/vault only.
struct VaultContent
{
    static constexpr qsizetype MaxFileSize = 8 * 1024;
    static constexpr qsizetype IdSize = 16;
    static constexpr quint64 MaxSlots = 16;
    static constexpr quint64 MaxEpoch = 998; // the numbers of the derived keys above it have other uses

    QByteArray vaultId;
    quint64 generation = 1; // grows with every write; of two copies the higher one counts
    quint64 databaseEpoch = 0;
    std::vector<KeySlot> keySlots;

    QByteArray encoded() const;
    // Damaged for anything that encoded() does not write, checked before anything is derived or allocated by its word;
    // TooNew for a later version.
    static Result<VaultContent> decode(QByteArrayView file);
    static QByteArray checksum(QByteArrayView body);

    bool operator==(const VaultContent &) const = default;
};

} // namespace kf
