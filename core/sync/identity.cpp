#include "core/sync/identity.h"

#include <sodium.h>

namespace kf {

namespace {

constexpr char SigningKey[] = "device-key";

Result<QString> text(Connection &db, const char *key)
{
    return readMeta(db, key).map([](const QByteArray &value) { return QString::fromUtf8(value); });
}

Result<RecordId> id(Connection &db, const char *key)
{
    return readMeta(db, key).map(
        [](const QByteArray &value) { return RecordId::fromBytes(value).value_or(RecordId()); });
}

} // namespace

Result<Identity> readIdentity(Connection &db)
{
    Identity identity;
    KF_ASSIGN(identity.server, text(db, "server"));
    KF_ASSIGN(identity.fingerprint, readMeta(db, "fingerprint"));
    KF_ASSIGN(identity.workspace, id(db, "workspace"));
    KF_ASSIGN(identity.workspaceName, text(db, "workspace-name"));
    KF_ASSIGN(identity.user, id(db, "user"));
    KF_ASSIGN(identity.userName, text(db, "user-name"));
    KF_ASSIGN(identity.role, text(db, "role"));
    KF_ASSIGN(const Place place, journal::readPlace(db));
    identity.device = place.device;
    KF_ASSIGN(QByteArray key, readMeta(db, SigningKey));
    identity.signingKey = Secret::copyOf(key);
    sodium_memzero(key.data(), size_t(key.size()));
    return identity;
}

Result<void> writeIdentity(Connection &db, const Identity &identity)
{
    KF_TRY(writeMeta(db, "server", identity.server.toUtf8()));
    KF_TRY(writeMeta(db, "fingerprint", identity.fingerprint));
    KF_TRY(writeMeta(db, "workspace", identity.workspace.bytes()));
    KF_TRY(writeMeta(db, "workspace-name", identity.workspaceName.toUtf8()));
    KF_TRY(writeMeta(db, "user", identity.user.bytes()));
    KF_TRY(writeMeta(db, "user-name", identity.userName.toUtf8()));
    return writeMeta(db, "role", identity.role.toUtf8());
}

Result<Secret> deviceKey(Connection &db)
{
    KF_ASSIGN(QByteArray stored, readMeta(db, SigningKey));
    if (stored.size() == qsizetype(crypto_sign_SECRETKEYBYTES)) {
        Secret key = Secret::copyOf(stored);
        sodium_memzero(stored.data(), size_t(stored.size()));
        return key;
    }
    Secret key(crypto_sign_SECRETKEYBYTES);
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_keypair(publicKey, key.data());
    KF_TRY(writeMeta(db, SigningKey, key.view()));
    return key;
}

QByteArray publicKeyOf(const Secret &signingKey)
{
    QByteArray publicKey(qsizetype(crypto_sign_PUBLICKEYBYTES), Qt::Uninitialized);
    crypto_sign_ed25519_sk_to_pk(reinterpret_cast<unsigned char *>(publicKey.data()), signingKey.data());
    return publicKey;
}

} // namespace kf
