#include "core/vault/keyslot.h"

#include "core/base/cbor.h"

#include <sodium.h>

namespace kf {

namespace {

constexpr qint64 PassphraseSlot = 1; // slots of other kinds come with a newer version of the file
constexpr qsizetype KeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
static_assert(KeySlot::SaltSize == crypto_pwhash_SALTBYTES);
static_assert(KeySlot::NonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(KeySlot::WrappedSize == KeySize + crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char *asBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

bool expectKey(CborReader &in, QByteArrayView key)
{
    return in.text() == key && in.ok();
}

bool isWithinLimits(KdfProfile kdf)
{
    return kdf.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && kdf.passes <= KeySlot::Most.passes &&
           kdf.memoryKiB * 1024 >= crypto_pwhash_argon2id_MEMLIMIT_MIN && kdf.memoryKiB <= KeySlot::Most.memoryKiB;
}

} // namespace

Result<Secret> KeySlot::wrappingKey(const Secret &passphrase) const
{
    Secret key(KeySize);
    const int code = crypto_pwhash(key.data(), quint64(key.size()), reinterpret_cast<const char *>(passphrase.data()),
                                   quint64(passphrase.size()), asBytes(salt), kdf.passes, size_t(kdf.memoryKiB * 1024),
                                   crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("not enough memory to derive the key from the passphrase"));
    return key;
}

Result<KeySlot> KeySlot::wrap(const Secret &masterKey, const Secret &passphrase, KdfProfile kdf, quint64 id,
                              qint64 nowMs, QByteArrayView vaultId)
{
    if (!isWithinLimits(kdf))
        return fail(ErrorCode::InvalidInput, QStringLiteral("the cost of the key derivation is out of bounds"));
    KeySlot slot;
    slot.id = id;
    slot.kdf = kdf;
    slot.salt = randomBytes(SaltSize);
    slot.nonce = randomBytes(NonceSize);
    slot.createdAt = nowMs;
    slot.label = "passphrase";
    KF_ASSIGN(const Secret key, slot.wrappingKey(passphrase));
    const QByteArray bound = slot.authenticated(vaultId);
    slot.wrapped.resize(WrappedSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(slot.wrapped.data()), nullptr,
                                               masterKey.data(), quint64(masterKey.size()), asBytes(bound),
                                               quint64(bound.size()), nullptr, asBytes(slot.nonce), key.data());
    return slot;
}

Result<Secret> KeySlot::unwrap(const Secret &passphrase, QByteArrayView vaultId) const
{
    KF_ASSIGN(const Secret key, wrappingKey(passphrase));
    const QByteArray bound = authenticated(vaultId);
    Secret masterKey(KeySize);
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(masterKey.data(), nullptr, nullptr, asBytes(wrapped),
                                                                quint64(wrapped.size()), asBytes(bound),
                                                                quint64(bound.size()), asBytes(nonce), key.data());
    if (code != 0)
        return fail(ErrorCode::WrongPassphrase, QStringLiteral("the passphrase does not open this vault"));
    return masterKey;
}

QByteArray KeySlot::authenticated(QByteArrayView vaultId) const
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(2);
    out.bytes(vaultId);
    writeFields(out, false);
    return bytes;
}

void KeySlot::write(CborWriter &out) const
{
    writeFields(out, true);
}

// Keys in CBOR's canonical order: the shorter first, then by bytes.
void KeySlot::writeFields(CborWriter &out, bool withWrapped) const
{
    out.map(withWrapped ? 7 : 6);
    if (withWrapped) {
        out.text("ct");
        out.bytes(wrapped);
    }
    out.text("id");
    out.unsignedInteger(id);
    out.text("kdf");
    out.map(4);
    out.text("alg");
    out.text("argon2id13");
    out.text("ops");
    out.unsignedInteger(kdf.passes);
    out.text("salt");
    out.bytes(salt);
    out.text("mem_kib");
    out.unsignedInteger(kdf.memoryKiB);
    out.text("type");
    out.integer(PassphraseSlot);
    out.text("label");
    out.text(label);
    out.text("nonce");
    out.bytes(nonce);
    out.text("created");
    out.integer(createdAt);
}

std::optional<KeySlot> KeySlot::read(CborReader &in)
{
    KeySlot slot;
    const auto bytes = [&](QByteArrayView key, qsizetype size) {
        const QByteArray value = expectKey(in, key) ? in.bytes().toByteArray() : QByteArray();
        return value.size() == size ? value : (in.fail(), QByteArray());
    };
    const auto number = [&](QByteArrayView key) { return expectKey(in, key) ? in.unsignedInteger() : (in.fail(), 0); };

    if (in.map() != 7)
        return std::nullopt;
    slot.wrapped = bytes("ct", WrappedSize);
    slot.id = number("id");
    if (!expectKey(in, "kdf") || in.map() != 4 || !expectKey(in, "alg") || in.text() != QByteArrayView("argon2id13"))
        return std::nullopt;
    slot.kdf.passes = number("ops");
    slot.salt = bytes("salt", SaltSize);
    slot.kdf.memoryKiB = number("mem_kib");
    if (number("type") != PassphraseSlot || !expectKey(in, "label"))
        return std::nullopt;
    slot.label = in.text().toByteArray();
    slot.nonce = bytes("nonce", NonceSize);
    slot.createdAt = qint64(number("created"));
    if (!in.ok() || slot.label.size() > MaxLabelSize || slot.createdAt < 0 || slot.kdf.memoryKiB > Most.memoryKiB ||
        !isWithinLimits(slot.kdf))
        return std::nullopt;
    return slot;
}

} // namespace kf
