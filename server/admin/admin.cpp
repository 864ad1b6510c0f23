#include "server/admin/admin.h"

#include "core/base/moment.h"
#include "server/access/access.h"
#include "server/admin/serverfolder.h"
#include "server/media/blobs.h"
#include "server/sync/numbering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace kf::server {

namespace {

constexpr qsizetype MaxNameLength = 200;

tl::unexpected<Error> wrong(const QString &message)
{
    return fail(ErrorCode::InvalidInput, message);
}

Result<QString> needed(const Options &options, const char *name)
{
    const QString value = options.value(name).trimmed();
    if (value.isEmpty())
        return wrong(QStringLiteral("--%1 is missing").arg(QLatin1String(name)));
    if (value.size() > MaxNameLength)
        return wrong(QStringLiteral("--%1 is too long").arg(QLatin1String(name)));
    return value;
}

Result<QString> wordAt(const Options &options, qsizetype index, const char *what)
{
    if (options.words.size() != index + 1 || options.words[index].trimmed().isEmpty() ||
        options.words[index].size() > MaxNameLength)
        return wrong(QStringLiteral("give %1, and nothing else").arg(QLatin1String(what)));
    return options.words[index].trimmed();
}

Result<void> noMoreWords(const Options &options, qsizetype count)
{
    if (options.words.size() > count)
        return wrong(QStringLiteral("\"%1\" means nothing here").arg(options.words[count]));
    return {};
}

Result<Role> roleNamed(const QString &name)
{
    if (const auto role = roleFromName(name))
        return *role;
    return wrong(QStringLiteral("there is no role \"%1\"; there are kam, deputy, manager, specialist, reader and admin")
                     .arg(name));
}

quint64 newEpoch()
{
    quint64 epoch = 0;
    while (epoch == 0) {
        randombytes_buf(&epoch, sizeof epoch);
        epoch >>= 16; // random enough, and short on the wire
    }
    return epoch;
}

} // namespace

Admin::Admin(Storage &storage, QString folder, const Clock &clock)
    : m_storage(storage), m_folder(std::move(folder)), m_clock(clock)
{
}

Result<QString> Admin::run(const Options &options)
{
    const QString command = options.words.mid(1, 2).join(u' ');
    if (command == QLatin1String("workspace create"))
        return createWorkspace(options);
    if (command == QLatin1String("workspace stat"))
        return workspaceStat(options);
    if (command == QLatin1String("user add"))
        return addUser(options);
    if (command == QLatin1String("user set"))
        return setUser(options);
    if (command == QLatin1String("workspace refused"))
        return workspaceRefused(options);
    if (command == QLatin1String("device invite"))
        return inviteDevice(options);
    if (command == QLatin1String("device list"))
        return listDevices(options);
    if (command == QLatin1String("device revoke"))
        return revokeDevice(options);
    return wrong(QStringLiteral("unknown command \"admin %1\"; see --help").arg(command));
}

Result<Workspace> Admin::workspaceNamed(const QString &name)
{
    KF_ASSIGN(const auto all, m_storage.directory().workspaces());
    if (name.isEmpty()) {
        if (all.size() == 1)
            return all.front();
        return wrong(all.empty() ? QStringLiteral("there is no workspace yet; make one with: admin workspace create")
                                 : QStringLiteral("there are several workspaces; say which with --workspace"));
    }
    for (const Workspace &workspace : all) {
        if (workspace.name == name)
            return workspace;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("there is no workspace \"%1\"").arg(name));
}

Result<std::vector<Workspace>> Admin::workspacesMeant(const Options &options)
{
    if (!options.has("workspace"))
        return m_storage.directory().workspaces();
    KF_ASSIGN(const Workspace workspace, workspaceNamed(options.value("workspace")));
    return std::vector<Workspace>{workspace};
}

Result<QString> Admin::createWorkspace(const Options &options)
{
    KF_ASSIGN(const QString name, wordAt(options, 3, "the workspace's name"));
    const Workspace workspace{RecordId::generate(m_clock.nowMs()), name, newEpoch()};
    const auto added = m_storage.directory().addWorkspace(workspace);
    if (!added && added.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("there is a workspace \"%1\" already").arg(name));
    if (!added)
        return fail(added.error());
    return workspace.id.toString() + u'\n';
}

Result<QString> Admin::workspaceStat(const Options &options)
{
    KF_TRY(noMoreWords(options, 4));
    KF_ASSIGN(const Workspace workspace, workspaceNamed(options.words.value(3, options.value("workspace")).trimmed()));
    KF_ASSIGN(const auto view, m_storage.beginRead(workspace.id));
    KF_ASSIGN(const quint64 deleted, view->deletedRecords());
    KF_ASSIGN(const quint64 blobs, countMedia(*view));
    const quint64 operations = view->head().number;
    const quint64 records = view->head().records - deleted;
    if (!options.has("json"))
        return QStringLiteral("%1 operations, %2 records, %3 blobs\n").arg(operations).arg(records).arg(blobs);
    const QJsonObject json{{QStringLiteral("operations"), qint64(operations)},
                           {QStringLiteral("records"), qint64(records)},
                           {QStringLiteral("blobs"), qint64(blobs)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

Result<QString> Admin::addUser(const Options &options)
{
    KF_TRY(noMoreWords(options, 3));
    KF_ASSIGN(const Workspace workspace, workspaceNamed(options.value("workspace")));
    User user;
    user.id = RecordId::generate(m_clock.nowMs());
    user.workspace = workspace.id;
    KF_ASSIGN(user.login, needed(options, "login"));
    KF_ASSIGN(user.name, needed(options, "name"));
    KF_ASSIGN(const QString roleText, needed(options, "role"));
    KF_ASSIGN(user.role, roleNamed(roleText));
    const auto added = m_storage.directory().addUser(user);
    if (!added && added.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists,
                    QStringLiteral("the login \"%1\" is taken in this workspace").arg(user.login));
    if (!added)
        return fail(added.error());
    KF_TRY(keepPeople(m_storage, workspace.id, m_clock.nowMs()));
    return user.id.toString() + u'\n';
}

Result<QString> Admin::setUser(const Options &options)
{
    KF_TRY(noMoreWords(options, 3));
    KF_ASSIGN(const Workspace workspace, workspaceNamed(options.value("workspace")));
    KF_ASSIGN(const QString login, needed(options, "login"));
    const auto named = [&](const QString &who) -> Result<User> {
        KF_ASSIGN(const auto user, m_storage.directory().userByLogin(workspace.id, who));
        if (!user)
            return fail(ErrorCode::NotFound, QStringLiteral("nobody has the login \"%1\" in this workspace").arg(who));
        return *user;
    };
    KF_ASSIGN(User user, named(login));
    if (options.has("name")) {
        KF_ASSIGN(user.name, needed(options, "name"));
    }
    if (options.has("role")) {
        KF_ASSIGN(user.role, roleNamed(options.value("role")));
    }
    if (options.has("manager")) {
        const QString manager = options.value("manager").trimmed();
        RecordId above;
        if (manager != QLatin1String("none")) {
            KF_ASSIGN(const User found, named(manager));
            above = found.id;
        }
        if (above == user.id)
            return wrong(QStringLiteral("nobody is his own manager"));
        user.manager = above;
    }
    KF_TRY(m_storage.directory().updateUser(user));
    KF_TRY(keepPeople(m_storage, workspace.id, m_clock.nowMs()));
    return user.id.toString() + u'\n';
}

Result<QString> Admin::workspaceRefused(const Options &options)
{
    KF_TRY(noMoreWords(options, 4));
    KF_ASSIGN(const Workspace workspace, workspaceNamed(options.words.value(3, options.value("workspace")).trimmed()));
    KF_ASSIGN(const auto view, m_storage.beginRead(workspace.id));
    KF_ASSIGN(const auto refused, ScopeStore(*view).refused());
    QJsonArray json;
    QString text;
    for (const Refused &each : refused) {
        KF_ASSIGN(const auto user, m_storage.directory().user(workspace.id, each.person));
        KF_ASSIGN(const Operation operation, decodeOperation(each.operation, each.device));
        const QString login = user ? user->login : QString();
        const QString at = formatInstant(each.at);
        QJsonObject texts; // what a person wrote; the rest is the app's
        for (const FieldChange &field : operation.fields) {
            CborReader value(field.value);
            if (value.type() == CborReader::Type::Text)
                texts[QString::fromUtf8(field.name)] = QString::fromUtf8(value.text());
        }
        json.append(QJsonObject{{QStringLiteral("login"), login},
                                {QStringLiteral("at"), at},
                                {QStringLiteral("reason"), QString::fromUtf8(each.reason)},
                                {QStringLiteral("type"), QString::fromUtf8(operation.type)},
                                {QStringLiteral("record"), operation.record.toString()},
                                {QStringLiteral("fields"), texts}});
        text += QStringLiteral("%1  %2  %3  %4  %5\n")
                    .arg(at, login, QString::fromUtf8(operation.type), operation.record.toString(),
                         QString::fromUtf8(each.reason));
    }
    return options.has("json") ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n' : text;
}

Result<QString> Admin::inviteDevice(const Options &options)
{
    KF_TRY(noMoreWords(options, 3));
    KF_ASSIGN(const Workspace workspace, workspaceNamed(options.value("workspace")));
    KF_ASSIGN(const QString login, needed(options, "login"));
    KF_ASSIGN(const auto user, m_storage.directory().userByLogin(workspace.id, login));
    if (!user)
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has the login \"%1\" in this workspace").arg(login));

    wire::Invitation invitation;
    const auto last = lastStart(m_folder);
    invitation.server = options.value("server", last ? last->url : defaultServerUrl());
    if (!invitation.server.startsWith(QLatin1String("https://")))
        return wrong(QStringLiteral("the server's address begins with https://"));
    if (last && !options.has("tls-cert")) {
        invitation.fingerprint = last->fingerprint;
    } else {
        KF_ASSIGN(const Certificate certificate,
                  serverCertificate(m_folder, options.value("tls-cert"), options.value("tls-key")));
        invitation.fingerprint = certificate.fingerprint;
    }
    invitation.workspace = workspace.id;
    const Tokens unused{Secret()};
    KF_ASSIGN(invitation.secret, Access(m_storage.directory(), unused).invite(*user, m_clock.nowMs()));
    return wire::toCode(invitation) + u'\n';
}

Result<QString> Admin::listDevices(const Options &options)
{
    KF_TRY(noMoreWords(options, 3));
    KF_ASSIGN(const auto workspaces, workspacesMeant(options));
    QJsonArray json;
    QString text;
    for (const Workspace &workspace : workspaces) {
        KF_ASSIGN(const auto devices, m_storage.directory().devices(workspace.id));
        for (const Device &device : devices) {
            KF_ASSIGN(const auto user, m_storage.directory().user(workspace.id, device.user));
            const QString login = user ? user->login : QString();
            const QString id = toString(device.id);
            const QString since = formatInstant(device.enrolledAt);
            json.append(QJsonObject{{QStringLiteral("id"), id},
                                    {QStringLiteral("name"), device.name},
                                    {QStringLiteral("login"), login},
                                    {QStringLiteral("workspace"), workspace.name},
                                    {QStringLiteral("enrolled"), since},
                                    {QStringLiteral("revoked"), device.revoked}});
            text += QStringLiteral("%1  %2  %3  %4  %5%6\n")
                        .arg(id, workspace.name, login, device.name, since,
                             device.revoked ? QStringLiteral("  revoked") : QString());
        }
    }
    return options.has("json") ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n' : text;
}

Result<QString> Admin::revokeDevice(const Options &options)
{
    KF_ASSIGN(const QString text, wordAt(options, 3, "the device's id"));
    const auto id = deviceIdFromString(text);
    if (!id)
        return wrong(QStringLiteral("\"%1\" is not the id of a device; see: admin device list").arg(text));
    KF_ASSIGN(const auto workspaces, workspacesMeant(options));
    bool found = false;
    for (const Workspace &workspace : workspaces) {
        KF_ASSIGN(const auto device, m_storage.directory().device(workspace.id, *id));
        if (!device)
            continue;
        found = true;
        KF_TRY(m_storage.directory().revokeKey(workspace.id, device->publicKey));
    }
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no device %1").arg(text));
    return QStringLiteral("revoked %1\n").arg(text);
}

} // namespace kf::server
