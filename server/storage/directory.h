#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "server/access/role.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace kf::server {

struct Workspace
{
    RecordId id;
    QString name;
    quint64 epoch = 0; // of its log; never 0
};

struct User
{
    RecordId id;
    RecordId workspace;
    QString login;
    QString name;
    Role role = Role::Reader;
    RecordId manager = {}; // another person of the workspace, who sees what this one sees
};

struct Device
{
    DeviceId id = DeviceId::None;
    RecordId workspace;
    RecordId user;
    QByteArray publicKey; // Ed25519, 32 bytes
    QString name;
    qint64 enrolledAt = 0; // UTC ms
    bool revoked = false;
};

// A one-time code: kept as the hash of its secret, so that a copy of the database invites nobody.
struct StoredInvitation
{
    QByteArray secretHash;
    RecordId workspace;
    RecordId user;
    qint64 expiresAt = 0; // UTC ms
    DeviceId usedBy = DeviceId::None;
};

// Who may come in: workspaces, their people, their devices. Each call is one transaction, durable when it returns. Any
// thread. Errors: NotFound, AlreadyExists; Offline, Busy, DiskFull and Io pass, another try may succeed.
class Directory
{
public:
    virtual ~Directory() = default;

    // Random bytes, made once, that every node signs tokens with.
    virtual Result<Secret> serverSecret() = 0;

    virtual Result<void> addWorkspace(const Workspace &workspace) = 0; // AlreadyExists: the name is taken
    virtual Result<std::vector<Workspace>> workspaces() = 0;
    virtual Result<std::optional<Workspace>> workspace(const RecordId &id) = 0;

    virtual Result<void> addUser(const User &user) = 0;    // AlreadyExists: the login is taken in this workspace
    virtual Result<void> updateUser(const User &user) = 0; // his name, role and manager
    virtual Result<std::vector<User>> users(const RecordId &workspace) = 0; // by their logins
    virtual Result<std::optional<User>> userByLogin(const RecordId &workspace, const QString &login) = 0;
    virtual Result<std::optional<User>> user(const RecordId &workspace, const RecordId &id) = 0;

    virtual Result<void> addInvitation(const StoredInvitation &invitation) = 0;
    virtual Result<std::optional<StoredInvitation>> invitation(const QByteArray &secretHash) = 0;
    // The device, and the mark that this invitation is used by it, together or not at all. AlreadyExists: the
    // invitation was used meanwhile.
    virtual Result<void> redeem(const QByteArray &secretHash, const Device &device) = 0;

    // From here on its name travels with pulls. AlreadyExists: the workspace has a device with this id.
    virtual Result<void> addDevice(const Device &device) = 0;
    virtual Result<std::optional<Device>> device(const RecordId &workspace, DeviceId id) = 0;
    virtual Result<std::vector<Device>> devices(const RecordId &workspace) = 0;
    // With every other id that has the same key; answers how many were not revoked before.
    virtual Result<int> revokeKey(const RecordId &workspace, const QByteArray &publicKey) = 0;
};

} // namespace kf::server
