#pragma once

#include "core/change/wire.h"
#include "core/store/store.h"

namespace kf {

// What makes this store a device of a workspace: kept in the store itself, so it is as safe as the records are.
struct Identity
{
    QString server;         // https://host:port
    QByteArray fingerprint; // SHA-256 of a self-signed certificate; empty: the system's authorities decide
    RecordId workspace;
    QString workspaceName;
    RecordId user;
    QString userName;
    QString role;
    DeviceId device = DeviceId::None;
    Secret signingKey; // Ed25519, 64 bytes; never leaves the store

    bool isEnrolled() const { return !server.isEmpty(); }
};

// On the store's reader or writer thread.
Result<Identity> readIdentity(Connection &db);
Result<void> writeIdentity(Connection &db, const Identity &identity);
// The device's own key pair, made at the first asking.
Result<Secret> deviceKey(Connection &db);
QByteArray publicKeyOf(const Secret &signingKey);

} // namespace kf
