#pragma once

#include "core/change/wire.h"
#include "server/access/tokens.h"
#include "server/storage/directory.h"

namespace kf::server {

// Who may come in, and how. Errors: Unauthorized (a new challenge helps), Forbidden (nothing does, short of an
// administrator), and what the directory reports. Any thread.
class Access
{
public:
    static constexpr qint64 InvitationValidMs = 7LL * 24 * 3600 * 1000;
    static constexpr qsizetype InvitationSecretBytes = 16;

    Access(Directory &directory, const Tokens &tokens) : m_directory(directory), m_tokens(tokens) {}

    // The one-time secret of a new invitation; only its hash is kept.
    Result<QByteArray> invite(const User &user, qint64 now);
    // The same secret with the same device and key gives the same answer again.
    Result<wire::EnrolResponse> enrol(const wire::EnrolRequest &request, qint64 now);
    Result<wire::TokenResponse> token(const wire::TokenRequest &request, qint64 now);
    // Registers another id for the bearer's device, under its key.
    Result<void> rename(const Bearer &bearer, const wire::RenameRequest &request, qint64 now);

    // Asked at every request: is this device still welcome, and as what.
    Result<User> admit(const Bearer &bearer);

private:
    Result<Device> knownDevice(const Bearer &bearer);
    Result<wire::EnrolResponse> enrolled(const StoredInvitation &invitation, const wire::EnrolRequest &request);

    Directory &m_directory;
    const Tokens &m_tokens;
};

} // namespace kf::server
