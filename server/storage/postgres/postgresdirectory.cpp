#include "server/storage/postgres/postgresstorage.h"

namespace kf::server {

namespace {

using Kind = PgTransaction::Kind;

Workspace workspaceOf(const PgRows &rows, int i)
{
    return {rows.id(i, 0), rows.text(i, 1), quint64(rows.integer(i, 2))};
}

User userOf(const PgRows &rows, int i)
{
    return {rows.id(i, 1),
            rows.id(i, 0),
            rows.text(i, 2),
            rows.text(i, 3),
            roleFromName(rows.text(i, 4)).value_or(Role::Reader),
            rows.id(i, 5)};
}

Device deviceOf(const PgRows &rows, int i)
{
    return {
        DeviceId(rows.integer(i, 1)), rows.id(i, 0),     rows.id(i, 2), rows.bytes(i, 3).toByteArray(), rows.text(i, 4),
        rows.integer(i, 5),           rows.boolean(i, 6)};
}

template <typename T>
Result<std::optional<T>> one(const Result<PgRows> &rows, T (*read)(const PgRows &, int))
{
    if (!rows)
        return fail(rows.error());
    return rows->count() == 0 ? std::nullopt : std::optional<T>(read(*rows, 0));
}

template <typename T>
Result<std::vector<T>> all(const Result<PgRows> &rows, T (*read)(const PgRows &, int))
{
    if (!rows)
        return fail(rows.error());
    std::vector<T> items;
    for (int i = 0; i < rows->count(); ++i)
        items.push_back(read(*rows, i));
    return items;
}

// The device, and its name for the others; the place in the log at which it came is read under the log's lock.
Result<void> insertDevice(PgConnection &db, const Device &device)
{
    KF_TRY(db.run("INSERT INTO device(workspace, id, person, public_key, name, enrolled_at) "
                  "VALUES($1, $2, $3, $4, $5, $6)",
                  PgValues()
                      .add(device.workspace)
                      .add(device.id)
                      .add(device.user)
                      .add(QByteArrayView(device.publicKey))
                      .text(device.name)
                      .add(device.enrolledAt)));
    KF_ASSIGN(const PgRows head,
              db.run("SELECT number FROM head WHERE workspace = $1 FOR UPDATE", PgValues().add(device.workspace)));
    if (head.count() == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such workspace"));
    KF_TRY(db.run(
        "INSERT INTO author(workspace, device, device_name, person, person_name, since) "
        "SELECT $1, $2, $3, id, name, $5 FROM person WHERE workspace = $1 AND id = $4",
        PgValues().add(device.workspace).add(device.id).text(device.name).add(device.user).add(head.integer(0, 0))));
    return {};
}

} // namespace

Result<Secret> PostgresDirectory::serverSecret()
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_TRY(db->run("INSERT INTO setting(name, value) VALUES('server-secret', $1) ON CONFLICT DO NOTHING",
                   PgValues().add(Secret::random(32).view())));
    KF_ASSIGN(const PgRows rows, db->run("SELECT value FROM setting WHERE name = 'server-secret'"));
    return Secret::copyOf(rows.bytes(0, 0));
}

Result<void> PostgresDirectory::addWorkspace(const Workspace &workspace)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_ASSIGN(auto transaction, PgTransaction::begin(*db, Kind::Write, workspace.id));
    KF_TRY(db->run("INSERT INTO workspace(id, name, epoch) VALUES($1, $2, $3)",
                   PgValues().add(workspace.id).text(workspace.name).add(workspace.epoch)));
    KF_TRY(db->run("INSERT INTO head(workspace, epoch, number, chain, records) VALUES($1, $2, 0, 0, 0)",
                   PgValues().add(workspace.id).add(workspace.epoch)));
    return transaction.commit();
}

Result<std::vector<Workspace>> PostgresDirectory::workspaces()
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return all<Workspace>(db->run("SELECT id, name, epoch FROM workspace ORDER BY name"), workspaceOf);
}

Result<std::optional<Workspace>> PostgresDirectory::workspace(const RecordId &id)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return one<Workspace>(db->run("SELECT id, name, epoch FROM workspace WHERE id = $1", PgValues().add(id)),
                          workspaceOf);
}

Result<void> PostgresDirectory::addUser(const User &user)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_TRY(db->run("INSERT INTO person(workspace, id, login, name, role) VALUES($1, $2, $3, $4, $5)",
                   PgValues()
                       .add(user.workspace)
                       .add(user.id)
                       .text(user.login)
                       .text(user.name)
                       .text(QByteArrayView(roleName(user.role)))));
    return {};
}

Result<void> PostgresDirectory::updateUser(const User &user)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_TRY(db->run("UPDATE person SET name = $3, role = $4, manager = $5 WHERE workspace = $1 AND id = $2",
                   PgValues()
                       .add(user.workspace)
                       .add(user.id)
                       .text(user.name)
                       .text(QByteArrayView(roleName(user.role)))
                       .add(user.manager)));
    return {};
}

Result<std::vector<User>> PostgresDirectory::users(const RecordId &workspace)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return all<User>(db->run("SELECT workspace, id, login, name, role, manager FROM person WHERE workspace = $1 "
                             "ORDER BY login",
                             PgValues().add(workspace)),
                     userOf);
}

Result<std::optional<User>> PostgresDirectory::userByLogin(const RecordId &workspace, const QString &login)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return one<User>(db->run("SELECT workspace, id, login, name, role, manager FROM person WHERE workspace = $1 "
                             "AND login = $2",
                             PgValues().add(workspace).text(login)),
                     userOf);
}

Result<std::optional<User>> PostgresDirectory::user(const RecordId &workspace, const RecordId &id)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return one<User>(db->run("SELECT workspace, id, login, name, role, manager FROM person WHERE workspace = $1 "
                             "AND id = $2",
                             PgValues().add(workspace).add(id)),
                     userOf);
}

Result<void> PostgresDirectory::addInvitation(const StoredInvitation &invitation)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_TRY(db->run("INSERT INTO invitation(secret_hash, workspace, person, expires_at) VALUES($1, $2, $3, $4)",
                   PgValues()
                       .add(QByteArrayView(invitation.secretHash))
                       .add(invitation.workspace)
                       .add(invitation.user)
                       .add(invitation.expiresAt)));
    return {};
}

Result<std::optional<StoredInvitation>> PostgresDirectory::invitation(const QByteArray &secretHash)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_ASSIGN(const PgRows rows,
              db->run("SELECT workspace, person, expires_at, used_by FROM invitation WHERE secret_hash = $1",
                      PgValues().add(QByteArrayView(secretHash))));
    if (rows.count() == 0)
        return std::optional<StoredInvitation>();
    return std::optional(
        StoredInvitation{secretHash, rows.id(0, 0), rows.id(0, 1), rows.integer(0, 2), DeviceId(rows.integer(0, 3))});
}

Result<void> PostgresDirectory::redeem(const QByteArray &secretHash, const Device &device)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_ASSIGN(auto transaction, PgTransaction::begin(*db, Kind::Write, device.workspace));
    KF_ASSIGN(const PgRows marked, db->run("UPDATE invitation SET used_by = $2 WHERE secret_hash = $1 AND used_by = 0",
                                           PgValues().add(QByteArrayView(secretHash)).add(device.id)));
    if (marked.affected() != 1)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("the code is used"));
    KF_TRY(insertDevice(*db, device));
    return transaction.commit();
}

Result<void> PostgresDirectory::addDevice(const Device &device)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_ASSIGN(auto transaction, PgTransaction::begin(*db, Kind::Write, device.workspace));
    KF_TRY(insertDevice(*db, device));
    return transaction.commit();
}

Result<std::optional<Device>> PostgresDirectory::device(const RecordId &workspace, DeviceId id)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return one<Device>(db->run("SELECT workspace, id, person, public_key, name, enrolled_at, revoked FROM device "
                               "WHERE workspace = $1 AND id = $2",
                               PgValues().add(workspace).add(id)),
                       deviceOf);
}

Result<std::vector<Device>> PostgresDirectory::devices(const RecordId &workspace)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    return all<Device>(db->run("SELECT workspace, id, person, public_key, name, enrolled_at, revoked FROM device "
                               "WHERE workspace = $1 ORDER BY enrolled_at, id",
                               PgValues().add(workspace)),
                       deviceOf);
}

Result<int> PostgresDirectory::revokeKey(const RecordId &workspace, const QByteArray &publicKey)
{
    KF_ASSIGN(const auto db, m_pool.lease());
    KF_ASSIGN(const PgRows rows, db->run("UPDATE device SET revoked = true WHERE workspace = $1 AND public_key = $2 "
                                         "AND NOT revoked",
                                         PgValues().add(workspace).add(QByteArrayView(publicKey))));
    return int(rows.affected());
}

} // namespace kf::server
