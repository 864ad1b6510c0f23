#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <QByteArray>

#include <optional>

namespace kf::server {

// Whom a token speaks for.
struct Bearer
{
    RecordId workspace;
    DeviceId device = DeviceId::None;

    bool operator==(const Bearer &) const = default;
};

// Challenges and tokens carry their own proof (keyed BLAKE2b under a secret that all nodes share), so that no node
// keeps any and every node accepts them. Times are UTC ms. Immutable; any thread.
class Tokens
{
public:
    static constexpr qint64 ChallengeValidMs = 2 * 60 * 1000;
    static constexpr qint64 TokenValidMs = 10 * 60 * 1000;

    explicit Tokens(Secret serverSecret) : m_secret(std::move(serverSecret)) {}

    QByteArray challenge(qint64 now) const;
    bool isValidChallenge(const QByteArray &challenge, qint64 now) const;

    QByteArray token(const Bearer &bearer, qint64 now) const;
    std::optional<Bearer> bearer(const QByteArray &token, qint64 now) const;

    // A device in a log line: the same one has the same tag, and nobody without the secret can tell which it is.
    QByteArray tag(DeviceId device) const;

private:
    QByteArray seal(char purpose, QByteArrayView content) const;
    std::optional<QByteArray> unseal(char purpose, const QByteArray &sealed) const;

    const Secret m_secret;
};

} // namespace kf::server
