#pragma once

#include "core/base/clock.h"
#include "server/admin/options.h"
#include "server/storage/storage.h"

namespace kf::server {

// What an administrator does on the command line, before the first start or beside a running server.
class Admin
{
public:
    // `folder`: see serverfolder.h.
    Admin(Storage &storage, QString folder, const Clock &clock);

    // What is to be printed on stdout, complete lines. InvalidInput for a command that does not exist.
    Result<QString> run(const Options &options);

private:
    Result<QString> createWorkspace(const Options &options);
    Result<QString> workspaceStat(const Options &options);
    Result<QString> workspaceRefused(const Options &options);
    Result<QString> addUser(const Options &options);
    Result<QString> setUser(const Options &options);
    Result<QString> inviteDevice(const Options &options);
    Result<QString> listDevices(const Options &options);
    Result<QString> revokeDevice(const Options &options);

    Result<Workspace> workspaceNamed(const QString &name); // empty: the only one
    Result<std::vector<Workspace>> workspacesMeant(const Options &options);

    Storage &m_storage;
    const QString m_folder;
    const Clock &m_clock;
};

} // namespace kf::server
