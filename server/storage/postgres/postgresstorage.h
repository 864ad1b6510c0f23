#pragma once

#include "server/storage/postgres/pglistener.h"
#include "server/storage/postgres/pgpool.h"
#include "server/storage/storage.h"

namespace kf::server {

// The directory in PostgreSQL.
class PostgresDirectory final : public Directory
{
public:
    explicit PostgresDirectory(PgPool &pool) : m_pool(pool) {}

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
    PgPool &m_pool;
};

// Everything in one PostgreSQL database; any number of servers share it.
class PostgresStorage final : public Storage
{
public:
    // Brings the schema up to date. `warn` gets plain sentences that an administrator should read.
    static Result<std::unique_ptr<Storage>> open(const QString &url, const std::function<void(const QString &)> &warn);

    Directory &directory() override { return m_directory; }
    Result<std::unique_ptr<PushTransaction>> beginPush(const RecordId &workspace) override;
    Result<std::unique_ptr<ReadTransaction>> beginRead(const RecordId &workspace) override;
    Result<void> probe() override;
    void announce(const News &news) override;
    void listen(std::function<void(const std::optional<News> &)> hear) override;

private:
    explicit PostgresStorage(const QString &url) : m_url(url), m_pool(url) {}
    const QString m_url;
    PgPool m_pool;
    PostgresDirectory m_directory{m_pool};
    std::unique_ptr<PgListener> m_listener;
};

} // namespace kf::server
