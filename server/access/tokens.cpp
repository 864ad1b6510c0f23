#include "server/access/tokens.h"

#include "core/base/cbor.h"

#include <sodium.h>

namespace kf::server {

namespace {

constexpr qsizetype ProofBytes = 32;
constexpr qsizetype NonceBytes = 16;

// One secret for several purposes: the purpose is part of what is proved.
constexpr char ChallengePurpose = 'c';
constexpr char TokenPurpose = 't';
constexpr char TagPurpose = 'd';

} // namespace

QByteArray Tokens::seal(char purpose, QByteArrayView content) const
{
    QByteArray proof(ProofBytes, Qt::Uninitialized);
    crypto_generichash_state state;
    crypto_generichash_init(&state, m_secret.data(), size_t(m_secret.size()), size_t(ProofBytes));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(&purpose), 1);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(content.data()), size_t(content.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(proof.data()), size_t(ProofBytes));
    return content.toByteArray() + proof;
}

std::optional<QByteArray> Tokens::unseal(char purpose, const QByteArray &sealed) const
{
    if (sealed.size() <= ProofBytes || sealed.size() > 256)
        return std::nullopt;
    const QByteArray content = sealed.chopped(ProofBytes);
    const QByteArray right = seal(purpose, content);
    if (sodium_memcmp(right.constData(), sealed.constData(), size_t(sealed.size())) != 0)
        return std::nullopt;
    return content;
}

QByteArray Tokens::challenge(qint64 now) const
{
    QByteArray nonce(NonceBytes, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray content;
    CborWriter out(content);
    out.integer(now);
    out.bytes(nonce);
    return seal(ChallengePurpose, content);
}

bool Tokens::isValidChallenge(const QByteArray &challenge, qint64 now) const
{
    const auto content = unseal(ChallengePurpose, challenge);
    if (!content)
        return false;
    CborReader in(*content);
    const qint64 made = in.integer();
    return in.ok() && now - made < ChallengeValidMs && made - now < ChallengeValidMs; // nodes' clocks differ
}

QByteArray Tokens::token(const Bearer &bearer, qint64 now) const
{
    QByteArray content;
    CborWriter out(content);
    out.integer(now + TokenValidMs);
    out.bytes(bearer.workspace.bytes());
    out.unsignedInteger(quint64(bearer.device));
    return seal(TokenPurpose, content);
}

std::optional<Bearer> Tokens::bearer(const QByteArray &token, qint64 now) const
{
    const auto content = unseal(TokenPurpose, token);
    if (!content)
        return std::nullopt;
    CborReader in(*content);
    const qint64 until = in.integer();
    const auto workspace = RecordId::fromBytes(in.bytes());
    const auto device = DeviceId(in.unsignedInteger());
    if (!in.finished() || !workspace || now >= until)
        return std::nullopt;
    return Bearer{*workspace, device};
}

QByteArray Tokens::tag(DeviceId device) const
{
    QByteArray content;
    CborWriter(content).unsignedInteger(quint64(device));
    return seal(TagPurpose, content).right(ProofBytes).left(4).toHex();
}

} // namespace kf::server
