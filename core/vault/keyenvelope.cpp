#include "core/vault/keyenvelope.h"

#include "core/base/cbor.h"
#include "core/vault/vaultcontent.h"

namespace kf {

namespace {

// Tells damage from a wrong passphrase; what keeps an envelope from being forged is the slot's own authentication.
QByteArray checksumOf(QByteArrayView slot, QByteArrayView bound)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(2);
    out.bytes(bound);
    out.bytes(slot);
    return VaultContent::checksum(bytes);
}

} // namespace

Result<QByteArray> KeyEnvelope::seal(const Secret &key, const Secret &passphrase, KdfProfile kdf, qint64 nowMs,
                                     QByteArrayView bound)
{
    KF_ASSIGN(const KeySlot slot, KeySlot::wrap(key, passphrase, kdf, 1, nowMs, bound));
    QByteArray inner;
    CborWriter body(inner);
    slot.write(body);
    QByteArray sealed;
    CborWriter out(sealed);
    out.array(2);
    out.bytes(inner);
    out.bytes(checksumOf(inner, bound));
    return sealed;
}

Result<Secret> KeyEnvelope::open(QByteArrayView sealed, const Secret &passphrase, QByteArrayView bound)
{
    CborReader in(sealed);
    const bool shaped = in.array() == 2;
    const QByteArrayView inner = in.bytes();
    const QByteArrayView checksum = in.bytes();
    std::optional<KeySlot> slot;
    if (shaped && in.finished() && checksum == checksumOf(inner, bound)) {
        CborReader body(inner);
        slot = KeySlot::read(body);
        if (!body.finished())
            slot.reset();
    }
    if (!slot)
        return fail(ErrorCode::Damaged, QStringLiteral("the key of this file is damaged"));
    return slot->unwrap(passphrase, bound);
}

} // namespace kf
