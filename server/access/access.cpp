#include "server/access/access.h"

#include <sodium.h>

namespace kf::server {

namespace {

QByteArray hashOf(const QByteArray &secret)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(secret.constData()), size_t(secret.size()), nullptr, 0);
    return hash;
}

tl::unexpected<Error> refuse(const char *why)
{
    return fail(ErrorCode::Forbidden, QString::fromLatin1(why));
}

constexpr char BadCode[] = "this code is not valid, or no longer; ask for a new one";
constexpr char Revoked[] = "this device was revoked";
constexpr char Unknown[] = "the server does not know this device";

} // namespace

Result<QByteArray> Access::invite(const User &user, qint64 now)
{
    QByteArray secret(InvitationSecretBytes, Qt::Uninitialized);
    randombytes_buf(secret.data(), size_t(secret.size()));
    StoredInvitation invitation;
    invitation.secretHash = hashOf(secret);
    invitation.workspace = user.workspace;
    invitation.user = user.id;
    invitation.expiresAt = now + InvitationValidMs;
    KF_TRY(m_directory.addInvitation(invitation));
    return secret;
}

Result<wire::EnrolResponse> Access::enrol(const wire::EnrolRequest &request, qint64 now)
{
    const QByteArray hash = hashOf(request.secret);
    KF_ASSIGN(auto invitation, m_directory.invitation(hash));
    if (!invitation)
        return refuse(BadCode);
    if (invitation->usedBy == DeviceId::None) {
        if (now >= invitation->expiresAt)
            return refuse(BadCode);
        KF_ASSIGN(const auto present, m_directory.device(invitation->workspace, request.device));
        if (present)
            return refuse("this device is enrolled already, with another code");
        const Device device{
            request.device, invitation->workspace, invitation->user, request.publicKey, request.deviceName, now, false};
        const auto redeemed = m_directory.redeem(hash, device);
        if (!redeemed && redeemed.error().code != ErrorCode::AlreadyExists)
            return fail(redeemed.error());
        if (redeemed)
            return enrolled(*invitation, request);
        KF_ASSIGN(invitation, m_directory.invitation(hash)); // another request was faster, perhaps our own
    }
    if (!invitation || invitation->usedBy != request.device)
        return refuse(BadCode);
    return enrolled(*invitation, request);
}

Result<wire::EnrolResponse> Access::enrolled(const StoredInvitation &invitation, const wire::EnrolRequest &request)
{
    KF_ASSIGN(const auto device, m_directory.device(invitation.workspace, request.device));
    if (!device || device->publicKey != request.publicKey)
        return refuse(BadCode);
    if (device->revoked)
        return refuse(Revoked);
    KF_ASSIGN(const auto workspace, m_directory.workspace(invitation.workspace));
    KF_ASSIGN(const auto user, m_directory.user(invitation.workspace, invitation.user));
    if (!workspace || !user)
        return refuse(BadCode);
    return wire::EnrolResponse{workspace->id, workspace->name, user->id, user->name,
                               QString::fromLatin1(roleName(user->role))};
}

Result<Device> Access::knownDevice(const Bearer &bearer)
{
    KF_ASSIGN(const auto device, m_directory.device(bearer.workspace, bearer.device));
    if (!device)
        return refuse(Unknown);
    if (device->revoked)
        return refuse(Revoked);
    return *device;
}

Result<wire::TokenResponse> Access::token(const wire::TokenRequest &request, qint64 now)
{
    if (!m_tokens.isValidChallenge(request.challenge, now))
        return fail(ErrorCode::Unauthorized, QStringLiteral("the challenge is too old"));
    const Bearer bearer{request.workspace, request.device};
    KF_ASSIGN(const Device device, knownDevice(bearer));
    const QByteArray message = wire::tokenMessage(request.challenge);
    if (crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(request.signature.constData()),
                                    reinterpret_cast<const unsigned char *>(message.constData()),
                                    size_t(message.size()),
                                    reinterpret_cast<const unsigned char *>(device.publicKey.constData())) != 0)
        return refuse(Unknown);
    return wire::TokenResponse{m_tokens.token(bearer, now), Tokens::TokenValidMs};
}

Result<void> Access::rename(const Bearer &bearer, const wire::RenameRequest &request, qint64 now)
{
    KF_ASSIGN(Device device, knownDevice(bearer));
    device.id = request.device;
    device.enrolledAt = now;
    const auto added = m_directory.addDevice(device);
    if (added || added.error().code != ErrorCode::AlreadyExists)
        return added;
    KF_ASSIGN(const auto present, m_directory.device(bearer.workspace, request.device));
    if (!present || present->publicKey != device.publicKey)
        return refuse("another device has this id");
    return {};
}

Result<User> Access::admit(const Bearer &bearer)
{
    KF_ASSIGN(const Device device, knownDevice(bearer));
    KF_ASSIGN(const auto user, m_directory.user(bearer.workspace, device.user));
    if (!user)
        return refuse(Unknown);
    return *user;
}

} // namespace kf::server
