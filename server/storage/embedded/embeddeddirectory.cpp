#include "server/storage/embedded/embeddeddirectory.h"

#include "core/db/transaction.h"

#include <sodium.h>

namespace kf::server {

namespace {

RecordId idOf(const Statement &row, int column)
{
    return RecordId::fromBytes(row.blob(column)).value_or(RecordId());
}

Workspace workspaceOf(const Statement &row)
{
    return {idOf(row, 0), row.string(1), quint64(row.integer(2))};
}

User userOf(const Statement &row)
{
    return {
        idOf(row, 1), idOf(row, 0), row.string(2), row.string(3), roleFromName(row.string(4)).value_or(Role::Reader),
        idOf(row, 5)};
}

Device deviceOf(const Statement &row)
{
    return {DeviceId(row.integer(1)), idOf(row, 0),       idOf(row, 2), row.blob(3).toByteArray(), row.string(4),
            row.integer(5),           row.integer(6) != 0};
}

Result<void> insertDevice(Connection &db, const Device &device)
{
    KF_ASSIGN(Statement row, db.prepare("INSERT INTO device(workspace, id, person, public_key, name, enrolled_at) "
                                        "VALUES(?, ?, ?, ?, ?, ?)"));
    row.bindBlob(1, device.workspace.bytes());
    row.bind(2, quint64(device.id));
    row.bindBlob(3, device.user.bytes());
    row.bindBlob(4, device.publicKey);
    row.bind(5, device.name);
    row.bind(6, device.enrolledAt);
    return row.run();
}

template <typename T>
Result<std::optional<T>> one(Statement &row, T (*read)(const Statement &))
{
    KF_ASSIGN(const bool found, row.step());
    return found ? std::optional<T>(read(row)) : std::nullopt;
}

template <typename T>
Result<std::vector<T>> all(Statement &rows, T (*read)(const Statement &))
{
    std::vector<T> items;
    KF_TRY(rows.forEach([&](const Statement &row) { items.push_back(read(row)); }));
    return items;
}

} // namespace

Result<Secret> EmbeddedDirectory::serverSecret()
{
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(auto transaction, Transaction::begin(*db));
    Secret secret;
    {
        KF_ASSIGN(Statement row, db->prepare("SELECT value FROM setting WHERE name = 'server-secret'"));
        KF_ASSIGN(const bool found, row.step());
        if (found)
            return Secret::copyOf(row.blob(0));
        secret = Secret::random(32);
        KF_ASSIGN(Statement made, db->prepare("INSERT INTO setting(name, value) VALUES('server-secret', ?)"));
        made.bindBlob(1, secret.view());
        KF_TRY(made.run());
    }
    KF_TRY(transaction.commit());
    return secret;
}

Result<void> EmbeddedDirectory::addWorkspace(const Workspace &workspace)
{
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(auto transaction, Transaction::begin(*db));
    {
        KF_ASSIGN(Statement row, db->prepare("INSERT INTO workspace(id, name, epoch) VALUES(?, ?, ?)"));
        row.bindBlob(1, workspace.id.bytes());
        row.bind(2, workspace.name);
        row.bind(3, workspace.epoch);
        KF_TRY(row.run());
    }
    // Under the lock and before the commit: a workspace that is known has its file.
    KF_TRY(m_files.createFile(workspace));
    return transaction.commit();
}

Result<std::vector<Workspace>> EmbeddedDirectory::workspaces()
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement rows, db->prepare("SELECT id, name, epoch FROM workspace ORDER BY name"));
    return all<Workspace>(rows, workspaceOf);
}

Result<std::optional<Workspace>> EmbeddedDirectory::workspace(const RecordId &id)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement row, db->prepare("SELECT id, name, epoch FROM workspace WHERE id = ?"));
    row.bindBlob(1, id.bytes());
    return one<Workspace>(row, workspaceOf);
}

Result<void> EmbeddedDirectory::addUser(const User &user)
{
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(Statement row, db->prepare("INSERT INTO person(workspace, id, login, name, role) VALUES(?, ?, ?, ?, ?)"));
    row.bindBlob(1, user.workspace.bytes());
    row.bindBlob(2, user.id.bytes());
    row.bind(3, user.login);
    row.bind(4, user.name);
    row.bindText(5, QByteArrayView(roleName(user.role)));
    return row.run();
}

Result<void> EmbeddedDirectory::updateUser(const User &user)
{
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(Statement row, db->prepare("UPDATE person SET name = ?, role = ?, manager = ? WHERE workspace = ? AND "
                                         "id = ?"));
    row.bind(1, user.name);
    row.bindText(2, QByteArrayView(roleName(user.role)));
    row.bindBlob(3, user.manager.bytes());
    row.bindBlob(4, user.workspace.bytes());
    row.bindBlob(5, user.id.bytes());
    return row.run();
}

Result<std::vector<User>> EmbeddedDirectory::users(const RecordId &workspace)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement rows, db->prepare("SELECT workspace, id, login, name, role, manager FROM person "
                                          "WHERE workspace = ? ORDER BY login"));
    rows.bindBlob(1, workspace.bytes());
    return all<User>(rows, userOf);
}

Result<std::optional<User>> EmbeddedDirectory::userByLogin(const RecordId &workspace, const QString &login)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement row, db->prepare("SELECT workspace, id, login, name, role, manager FROM person "
                                         "WHERE workspace = ? AND login = ?"));
    row.bindBlob(1, workspace.bytes());
    row.bind(2, login);
    return one<User>(row, userOf);
}

Result<std::optional<User>> EmbeddedDirectory::user(const RecordId &workspace, const RecordId &id)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement row, db->prepare("SELECT workspace, id, login, name, role, manager FROM person "
                                         "WHERE workspace = ? AND id = ?"));
    row.bindBlob(1, workspace.bytes());
    row.bindBlob(2, id.bytes());
    return one<User>(row, userOf);
}

Result<void> EmbeddedDirectory::addInvitation(const StoredInvitation &invitation)
{
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(Statement row, db->prepare("INSERT INTO invitation(secret_hash, workspace, person, expires_at) "
                                         "VALUES(?, ?, ?, ?)"));
    row.bindBlob(1, invitation.secretHash);
    row.bindBlob(2, invitation.workspace.bytes());
    row.bindBlob(3, invitation.user.bytes());
    row.bind(4, invitation.expiresAt);
    return row.run();
}

Result<std::optional<StoredInvitation>> EmbeddedDirectory::invitation(const QByteArray &secretHash)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement row, db->prepare("SELECT workspace, person, expires_at, used_by FROM invitation "
                                         "WHERE secret_hash = ?"));
    row.bindBlob(1, secretHash);
    KF_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<StoredInvitation>();
    return std::optional(
        StoredInvitation{secretHash, idOf(row, 0), idOf(row, 1), row.integer(2), DeviceId(row.integer(3))});
}

Result<void> EmbeddedDirectory::announce(const Device &device)
{
    KF_ASSIGN(const auto person, user(device.workspace, device.user));
    if (!person)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such person in the workspace"));
    KF_ASSIGN(const auto file, m_files.file(device.workspace));
    return writeAuthor(*file, {device.id, device.name, device.user, person->name});
}

Result<void> EmbeddedDirectory::redeem(const QByteArray &secretHash, const Device &device)
{
    KF_TRY(announce(device));
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(auto transaction, Transaction::begin(*db));
    {
        KF_ASSIGN(Statement mark, db->prepare("UPDATE invitation SET used_by = ? WHERE secret_hash = ? "
                                              "AND used_by = 0"));
        mark.bind(1, quint64(device.id));
        mark.bindBlob(2, secretHash);
        KF_TRY(mark.run());
    }
    if (db->changes() != 1)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("the code is used"));
    KF_TRY(insertDevice(*db, device));
    return transaction.commit();
}

Result<void> EmbeddedDirectory::addDevice(const Device &device)
{
    KF_TRY(announce(device));
    KF_ASSIGN(const auto db, m_control.writer());
    return insertDevice(*db, device);
}

Result<std::optional<Device>> EmbeddedDirectory::device(const RecordId &workspace, DeviceId id)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement row, db->prepare("SELECT workspace, id, person, public_key, name, enrolled_at, revoked "
                                         "FROM device WHERE workspace = ? AND id = ?"));
    row.bindBlob(1, workspace.bytes());
    row.bind(2, quint64(id));
    return one<Device>(row, deviceOf);
}

Result<std::vector<Device>> EmbeddedDirectory::devices(const RecordId &workspace)
{
    KF_ASSIGN(const auto db, m_control.reader());
    KF_ASSIGN(Statement rows, db->prepare("SELECT workspace, id, person, public_key, name, enrolled_at, revoked "
                                          "FROM device WHERE workspace = ? ORDER BY enrolled_at, id"));
    rows.bindBlob(1, workspace.bytes());
    return all<Device>(rows, deviceOf);
}

Result<int> EmbeddedDirectory::revokeKey(const RecordId &workspace, const QByteArray &publicKey)
{
    KF_ASSIGN(const auto db, m_control.writer());
    KF_ASSIGN(Statement row, db->prepare("UPDATE device SET revoked = 1 WHERE workspace = ? AND public_key = ? "
                                         "AND revoked = 0"));
    row.bindBlob(1, workspace.bytes());
    row.bindBlob(2, publicKey);
    KF_TRY(row.run());
    return int(db->changes());
}

} // namespace kf::server
