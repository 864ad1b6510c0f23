#pragma once

#include "server/storage/directory.h"
#include "server/storage/embedded/workspacefile.h"

namespace kf::server {

// Where the directory finds the files of workspaces.
class WorkspaceFiles
{
public:
    virtual ~WorkspaceFiles() = default;
    virtual Result<std::shared_ptr<DatabasePool>> file(const RecordId &workspace) = 0;
    virtual Result<void> createFile(const Workspace &workspace) = 0;
};

// The directory in control.kf. Names of devices are written into the workspace's file as well, first, so that they
// travel in one view with the log.
class EmbeddedDirectory final : public Directory
{
public:
    EmbeddedDirectory(DatabasePool &control, WorkspaceFiles &files) : m_control(control), m_files(files) {}

    Result<Secret> serverSecret() override;
    Result<void> addWorkspace(const Workspace &workspace) override;
    Result<std::vector<Workspace>> workspaces() override;
    Result<std::optional<Workspace>> workspace(const RecordId &id) override;
    Result<void> addUser(const User &user) override;
    Result<void> updateUser(const User &user) override;
    Result<std::vector<User>> users(const RecordId &workspace) override;
    Result<std::optional<User>> userByLogin(const RecordId &workspace, const QString &login) override;
    Result<std::optional<User>> user(const RecordId &workspace, const RecordId &id) override;
    Result<void> addInvitation(const StoredInvitation &invitation) override;
    Result<std::optional<StoredInvitation>> invitation(const QByteArray &secretHash) override;
    Result<void> redeem(const QByteArray &secretHash, const Device &device) override;
    Result<void> addDevice(const Device &device) override;
    Result<std::optional<Device>> device(const RecordId &workspace, DeviceId id) override;
    Result<std::vector<Device>> devices(const RecordId &workspace) override;
    Result<int> revokeKey(const RecordId &workspace, const QByteArray &publicKey) override;

private:
    Result<void> announce(const Device &device);

    DatabasePool &m_control;
    WorkspaceFiles &m_files;
};

} // namespace kf::server
