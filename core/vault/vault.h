#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/vault/keyslot.h"

#include <QByteArray>
#include <QString>

namespace kf {

// The master key of a store, and the keys that come from it. It is 32 random bytes and lies in the store's folder only
// wrapped in a key that is derived from a passphrase, in two copies (`vault.kf`, `vault-b.kf`): losing both loses the
// data.
//
// Unlocked while it exists; locking is dropping it and everything made of it. Used by one thread at a time. open()
// derives one key, create() two and changePassphrase() three, each some 230 ms with the desktop profile: off the UI
// thread. Several processes may use one folder.
//
// A passphrase is what secretFromText() makes of it (NFC), 1 to 1024 bytes; how strong it must be is asked by whoever
// lets it be chosen.
class Vault
{
public:
    static bool exists(const QString &directory);

    // Makes the folder if need be. AlreadyExists when there is a vault, or a part of one. `nowMs`: UTC milliseconds.
    static Result<Vault> create(const QString &directory, const Secret &passphrase, KdfProfile kdf, qint64 nowMs);

    // NotFound, WrongPassphrase, Damaged (both copies), TooNew, LimitExceeded (not enough memory), Io. A copy that is
    // missing, damaged or older is written anew from the good one once that has been opened.
    static Result<Vault> open(const QString &directory, const Secret &passphrase);

    // Wraps the same master key anew; no other data changes. After an error the passphrase that holds is one of the
    // two, and never none.
    Result<void> changePassphrase(const Secret &current, const Secret &next, KdfProfile kdf, qint64 nowMs);

    // 48 bytes: key and salt of the database, for Connection::open().
    Secret databaseKey() const;

    // 16 random bytes that name this vault; the database remembers them.
    QByteArray id() const { return m_id; }

    enum class Health {
        Sound,    // both copies were good
        Repaired, // one was written anew
        OneCopy   // the other could not be written: the disk is full, read-only or failing
    };
    Health health() const { return m_health; }

private:
    Vault(const QString &directory, Secret masterKey);
    QString m_directory;
    Secret m_masterKey;
    QByteArray m_id;
    quint64 m_databaseEpoch = 0;
    Health m_health = Health::Sound;
};

} // namespace kf
