#include "core/change/wireparts.h"

namespace kf::wire {

// ---- Invitation ----

namespace {

constexpr QStringView CodePrefix = u"KF1-";
constexpr qsizetype ChecksumBytes = 4;

QByteArray checksum(QByteArrayView bytes)
{
    return contentHash(bytes).left(ChecksumBytes);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QString toCode(const Invitation &invitation)
{
    QByteArray body;
    CborWriter out(body);
    out.array(4);
    out.text(invitation.server);
    out.bytes(invitation.workspace.bytes());
    out.bytes(invitation.secret);
    out.bytes(invitation.fingerprint);
    body += checksum(body);
    return CodePrefix.toString() + base64(body);
}

Result<Invitation> invitationFromCode(QStringView code)
{
    const QStringView trimmed = code.trimmed();
    const auto refuse = [](const char *why) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(why)); };
    if (!trimmed.startsWith(CodePrefix))
        return refuse("this is not a Keyfield invitation code; it begins with KF1-");
    if (trimmed.size() > 1024)
        return refuse("this invitation code is too long");
    const auto decoded = QByteArray::fromBase64Encoding(
        trimmed.mid(4).toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() <= ChecksumBytes)
        return refuse("this invitation code is incomplete or mistyped");
    const QByteArray body = decoded.decoded.chopped(ChecksumBytes);
    // The last letter carries bits that no byte holds: they count as well.
    if (checksum(body) != decoded.decoded.right(ChecksumBytes) || base64(decoded.decoded) != trimmed.mid(4))
        return refuse("this invitation code is incomplete or mistyped");
    CborReader in(body);
    Message array(in, 4);
    Invitation invitation;
    invitation.server = readText(in);
    invitation.workspace = readId(in);
    invitation.secret = in.bytes().toByteArray();
    invitation.fingerprint = in.bytes().toByteArray();
    if (!array.finish() || !invitation.server.startsWith(QStringLiteral("https://")))
        return refuse("this invitation code cannot be used");
    return invitation;
}

} // namespace kf::wire
