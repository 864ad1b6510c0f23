#include "core/change/wireparts.h"

#include <sodium.h>

namespace kf::wire {

// ---- Enrolment and tokens ----

QByteArray encode(const EnrolRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(4);
    out.bytes(message.secret);
    out.unsignedInteger(quint64(message.device));
    out.bytes(message.publicKey);
    out.text(message.deviceName);
    return body;
}

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 4);
    EnrolRequest message;
    message.secret = in.bytes().toByteArray();
    message.device = DeviceId(in.unsignedInteger());
    message.publicKey = in.bytes().toByteArray();
    message.deviceName = readText(in, 200);
    if (!array.finish() || message.device == DeviceId::None || quint64(message.device) > quint64(INT64_MAX) ||
        message.publicKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES))
        return unreadable("a request to enrol");
    return message;
}

QByteArray encode(const EnrolResponse &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(5);
    out.bytes(message.workspace.bytes());
    out.text(message.workspaceName);
    out.bytes(message.user.bytes());
    out.text(message.userName);
    out.text(message.role);
    return body;
}

Result<EnrolResponse> decodeEnrolResponse(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 5);
    EnrolResponse message;
    message.workspace = readId(in);
    message.workspaceName = readText(in);
    message.user = readId(in);
    message.userName = readText(in);
    message.role = readText(in);
    if (!array.finish())
        return unreadable("the answer to an enrolment");
    return message;
}

QByteArray encode(const Challenge &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(1);
    out.bytes(message.challenge);
    return body;
}

Result<Challenge> decodeChallenge(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
    Challenge message;
    message.challenge = in.bytes().toByteArray();
    if (!array.finish() || message.challenge.size() > 256)
        return unreadable("a challenge");
    return message;
}

QByteArray encode(const TokenRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(4);
    out.bytes(message.workspace.bytes());
    out.unsignedInteger(quint64(message.device));
    out.bytes(message.challenge);
    out.bytes(message.signature);
    return body;
}

Result<TokenRequest> decodeTokenRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 4);
    TokenRequest message;
    message.workspace = readId(in);
    message.device = DeviceId(in.unsignedInteger());
    message.challenge = in.bytes().toByteArray();
    message.signature = in.bytes().toByteArray();
    if (!array.finish() || message.signature.size() != qsizetype(crypto_sign_BYTES))
        return unreadable("a request for a token");
    return message;
}

QByteArray encode(const TokenResponse &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(2);
    out.bytes(message.token);
    out.integer(message.validForMs);
    return body;
}

Result<TokenResponse> decodeTokenResponse(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 2);
    TokenResponse message;
    message.token = in.bytes().toByteArray();
    message.validForMs = in.integer();
    if (!array.finish())
        return unreadable("a token");
    return message;
}

QByteArray tokenMessage(QByteArrayView challenge)
{
    return QByteArrayLiteral("keyfield-token") + challenge.toByteArray();
}

QByteArray encode(const RenameRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(1);
    out.unsignedInteger(quint64(message.device));
    return body;
}

Result<RenameRequest> decodeRenameRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
    RenameRequest message;
    message.device = DeviceId(in.unsignedInteger());
    if (!array.finish() || message.device == DeviceId::None || quint64(message.device) > quint64(INT64_MAX))
        return unreadable("a device's new name");
    return message;
}

// ---- Push ----

QByteArray encode(const PushRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(2);
    out.array(message.items.size());
    for (const PushRequest::Item &item : message.items) {
        out.array(2);
        out.integer(item.ageMs);
        out.raw(item.operation);
    }
    write(message.cursor, out);
    return body;
}

Result<PushRequest> decodePushRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 2);
    PushRequest message;
    const quint64 count = in.array();
    if (count > MaxPushOperations)
        in.fail();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        if (in.array() != 2)
            in.fail();
        const qint64 age = in.integer();
        message.items.push_back({in.item().toByteArray(), age});
    }
    message.cursor = readCursor(in);
    if (!array.finish())
        return unreadable("a push");
    return message;
}

QByteArray encode(const PushResponse &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(4);
    out.unsignedInteger(message.epoch);
    out.unsignedInteger(message.head);
    out.unsignedInteger(message.lastCounter);
    out.array(message.receipts.size());
    for (const Receipt &receipt : message.receipts) {
        out.array(5);
        out.unsignedInteger(quint64(receipt.verdict));
        out.unsignedInteger(receipt.firstCounter);
        out.unsignedInteger(receipt.count);
        out.unsignedInteger(receipt.firstNumber);
        out.text(QByteArrayView(receipt.reason));
    }
    return body;
}

Result<PushResponse> decodePushResponse(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 4);
    PushResponse message;
    message.epoch = in.unsignedInteger();
    message.head = in.unsignedInteger();
    message.lastCounter = in.unsignedInteger();
    const quint64 count = in.array();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        if (in.array() != 5)
            in.fail();
        Receipt receipt;
        const quint64 verdict = in.unsignedInteger();
        if (verdict > quint64(Verdict::Reused))
            in.fail();
        receipt.verdict = Verdict(verdict);
        receipt.firstCounter = in.unsignedInteger();
        receipt.count = in.unsignedInteger();
        receipt.firstNumber = in.unsignedInteger();
        receipt.reason = in.text().toByteArray();
        if (receipt.count > MaxPushOperations || receipt.firstCounter > quint64(INT64_MAX))
            in.fail();
        message.receipts.push_back(std::move(receipt));
    }
    if (!array.finish())
        return unreadable("the answer to a push");
    return message;
}

// ---- Snapshot ----

QByteArray encode(const SnapshotRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(3);
    out.array(message.types.size());
    for (const QByteArray &type : message.types)
        out.text(QByteArrayView(type));
    out.bytes(message.position);
    out.unsignedInteger(message.maxBytes);
    return body;
}

Result<SnapshotRequest> decodeSnapshotRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 3);
    SnapshotRequest message;
    const quint64 count = in.array();
    if (count > 256)
        in.fail();
    for (quint64 i = 0; i < count && in.ok(); ++i)
        message.types.push_back(in.text().toByteArray());
    message.position = in.bytes().toByteArray();
    message.maxBytes = std::min(in.unsignedInteger(), quint64(MaxPlainBytes / 2));
    if (!array.finish() || message.position.size() > MaxPositionBytes)
        return unreadable("a request for a snapshot");
    return message;
}

void encodeSnapshotHead(const SnapshotPageHead &head, CborWriter &out)
{
    out.array(4);
    write(head.cursor, out);
    out.unsignedInteger(head.total);
    out.bytes(head.position);
    write(head.authors, out);
}

void encodeSnapshotRecord(const RecordId &record, QByteArrayView type, QByteArrayView state, CborWriter &out)
{
    out.bytes(record.bytes());
    out.text(type);
    out.bytes(state);
}

Result<SnapshotPageHead> decodeSnapshotPage(QByteArrayView page,
                                            const std::function<Result<void>(const SnapshotRecord &)> &take)
{
    CborReader in(page);
    SnapshotPageHead head;
    if (in.array() != 4)
        in.fail();
    head.cursor = readCursor(in);
    head.total = in.unsignedInteger();
    head.position = in.bytes().toByteArray();
    head.authors = readAuthors(in);
    while (in.ok() && in.type() != CborReader::Type::End) {
        SnapshotRecord record;
        record.record = readId(in);
        record.type = in.text();
        record.state = in.bytes();
        if (in.ok())
            KF_TRY(take(record));
    }
    if (!in.finished())
        return unreadable("a page of a snapshot");
    return head;
}

QByteArray encode(const Problem &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(2);
    out.text(QByteArrayView(message.code));
    out.text(message.message);
    return body;
}

Result<Problem> decodeProblem(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 2);
    Problem message;
    message.code = in.text().toByteArray();
    message.message = readText(in);
    if (!array.finish())
        return unreadable("an error message");
    return message;
}

} // namespace kf::wire
