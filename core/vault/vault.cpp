#include "core/vault/vault.h"

#include "core/vault/copies.h"
#include "core/vault/vaultcontent.h"

#include <QDir>

#include <sodium.h>

#include <algorithm>

namespace kf {

namespace {

constexpr qsizetype MasterKeySize = 32;
constexpr qsizetype DatabaseKeySize = 48;
constexpr qsizetype MaxPassphraseSize = 1024;
constexpr quint64 FirstDatabaseKey = 1; // plus the epoch
constexpr char KdfContext[crypto_kdf_CONTEXTBYTES + 1] = "keyfield";

struct Current
{
    VaultContent content;
    QByteArray bytes;
    bool bothSame = false;
};

// The copy that counts: the valid one of the highest generation.
Result<Current> readCurrent(const VaultCopies &copies)
{
    const Result<QByteArray> files[] = {copies.read(VaultCopies::A), copies.read(VaultCopies::B)};
    Current current;
    Error error{ErrorCode::NotFound, QStringLiteral("there is no vault here")};
    bool found = false;
    for (const Result<QByteArray> &file : files) {
        auto content = file ? VaultContent::decode(*file) : fail(file.error());
        if (!content) {
            if (content.error().code == ErrorCode::TooNew)
                return fail(std::move(content).error());
            if (content.error().code != ErrorCode::NotFound)
                error = std::move(content).error();
            continue;
        }
        if (!found || content->generation > current.content.generation) {
            current.content = std::move(*content);
            current.bytes = *file;
            found = true;
        }
    }
    if (!found)
        return fail(std::move(error));
    current.bothSame = files[0] && files[1] && *files[0] == *files[1];
    return current;
}

Result<Secret> unwrapAny(const VaultContent &content, const Secret &passphrase)
{
    Result<Secret> masterKey = fail(ErrorCode::Damaged, QStringLiteral("the vault has no passphrase"));
    for (const KeySlot &slot : content.keySlots) {
        masterKey = slot.unwrap(passphrase, content.vaultId);
        if (masterKey || masterKey.error().code != ErrorCode::WrongPassphrase)
            break;
    }
    return masterKey;
}

Result<void> checkPassphrase(const Secret &passphrase)
{
    if (passphrase.isEmpty() || passphrase.size() > MaxPassphraseSize)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a passphrase has 1 to 1024 bytes"));
    return {};
}

bool sameKey(const Secret &a, const Secret &b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

// Copy B follows only when A, read back from the disk, gives the master key to the passphrase; then the change holds,
// whatever becomes of B.
Result<Vault::Health> writeBoth(const VaultCopies &copies, const VaultContent &content, const Secret &passphrase,
                                const Secret &masterKey)
{
    const QByteArray bytes = content.encoded();
    KF_TRY(copies.write(VaultCopies::A, bytes));
    KF_ASSIGN(const QByteArray written, copies.read(VaultCopies::A));
    KF_ASSIGN(const VaultContent readBack, VaultContent::decode(written));
    KF_ASSIGN(const Secret unwrapped, unwrapAny(readBack, passphrase));
    if (!sameKey(unwrapped, masterKey))
        return fail(ErrorCode::Io, QStringLiteral("the vault file was not written as it should be"));
    return copies.write(VaultCopies::B, bytes) ? Vault::Health::Sound : Vault::Health::OneCopy;
}

Vault::Health repair(const VaultCopies &copies, const Current &opened)
{
    if (opened.bothSame)
        return Vault::Health::Sound;
    const auto lock = copies.lock();
    if (!lock)
        return Vault::Health::OneCopy;
    // Another process may have written meanwhile; only what was opened is known to be good.
    const auto now = readCurrent(copies);
    if (!now || now->bytes != opened.bytes || now->bothSame)
        return Vault::Health::Sound;
    const auto good = copies.read(VaultCopies::A);
    const auto other = good && *good == opened.bytes ? VaultCopies::B : VaultCopies::A;
    return copies.write(other, opened.bytes) ? Vault::Health::Repaired : Vault::Health::OneCopy;
}

} // namespace

Vault::Vault(const QString &directory, Secret masterKey) : m_directory(directory), m_masterKey(std::move(masterKey)) {}

bool Vault::exists(const QString &directory)
{
    return VaultCopies(directory).exist();
}

Result<Vault> Vault::create(const QString &directory, const Secret &passphrase, KdfProfile kdf, qint64 nowMs)
{
    KF_TRY(checkPassphrase(passphrase));
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::Io, QStringLiteral("could not make the folder of the vault"));
    const VaultCopies copies(directory);
    KF_ASSIGN(const VaultCopies::Lock lock, copies.lock());
    if (copies.exist())
        return fail(ErrorCode::AlreadyExists, QStringLiteral("there is a vault here already"));

    Vault vault(directory, Secret::random(MasterKeySize));
    VaultContent content;
    content.vaultId.resize(VaultContent::IdSize);
    randombytes_buf(content.vaultId.data(), size_t(content.vaultId.size()));
    KF_ASSIGN(KeySlot slot, KeySlot::wrap(vault.m_masterKey, passphrase, kdf, 1, nowMs, content.vaultId));
    content.keySlots.push_back(std::move(slot));
    KF_ASSIGN(vault.m_health, writeBoth(copies, content, passphrase, vault.m_masterKey));
    vault.m_id = content.vaultId;
    return vault;
}

Result<Vault> Vault::open(const QString &directory, const Secret &passphrase)
{
    KF_TRY(checkPassphrase(passphrase));
    const VaultCopies copies(directory);
    KF_ASSIGN(const Current current, readCurrent(copies));
    KF_ASSIGN(Secret masterKey, unwrapAny(current.content, passphrase));
    Vault vault(directory, std::move(masterKey));
    vault.m_id = current.content.vaultId;
    vault.m_databaseEpoch = current.content.databaseEpoch;
    vault.m_health = repair(copies, current);
    return vault;
}

Result<void> Vault::changePassphrase(const Secret &current, const Secret &next, KdfProfile kdf, qint64 nowMs)
{
    KF_TRY(checkPassphrase(current));
    KF_TRY(checkPassphrase(next));
    const VaultCopies copies(m_directory);
    KF_ASSIGN(const VaultCopies::Lock lock, copies.lock());
    KF_ASSIGN(const Current old, readCurrent(copies));
    KF_ASSIGN(const Secret masterKey, unwrapAny(old.content, current));
    if (old.content.vaultId != m_id || !sameKey(masterKey, m_masterKey))
        return fail(ErrorCode::Damaged, QStringLiteral("another vault has taken the place of this one"));

    VaultContent content = old.content;
    const quint64 id = std::ranges::max_element(content.keySlots, {}, &KeySlot::id)->id + 1;
    KF_ASSIGN(KeySlot slot, KeySlot::wrap(m_masterKey, next, kdf, id, nowMs, m_id));
    content.keySlots.clear();
    content.keySlots.push_back(std::move(slot));
    ++content.generation;
    KF_ASSIGN(m_health, writeBoth(copies, content, next, m_masterKey));
    return {};
}

Secret Vault::databaseKey() const
{
    Secret key(DatabaseKeySize);
    crypto_kdf_derive_from_key(key.data(), size_t(key.size()), FirstDatabaseKey + m_databaseEpoch, KdfContext,
                               m_masterKey.data());
    return key;
}

} // namespace kf
