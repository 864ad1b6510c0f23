#include "core/change/wire.h"

#include <sodium.h>

namespace kf::wire {

namespace {

tl::unexpected<Error> unreadable(const char *what)
{
    return fail(ErrorCode::Protocol, QStringLiteral("%1 could not be read").arg(QLatin1String(what)));
}

// A message is an array; what a newer writer appended is stepped over.
class Message
{
public:
    Message(CborReader &in, quint64 known) : m_in(in), m_size(in.array()), m_known(known)
    {
        if (m_size < known)
            in.fail();
    }
    bool finish()
    {
        for (quint64 i = m_known; i < m_size && m_in.ok(); ++i)
            m_in.skip();
        return m_in.finished();
    }

private:
    CborReader &m_in;
    quint64 m_size;
    quint64 m_known;
};

QString readText(CborReader &in, qsizetype limit = 1024)
{
    const QByteArrayView text = in.text();
    if (text.size() > limit)
        in.fail();
    return QString::fromUtf8(text);
}

RecordId readId(CborReader &in)
{
    const auto id = RecordId::fromBytes(in.bytes());
    if (!id)
        in.fail();
    return id.value_or(RecordId());
}

void writeOptionalId(const RecordId &id, CborWriter &out)
{
    if (id.isNull())
        out.null();
    else
        out.bytes(id.bytes());
}

RecordId readOptionalId(CborReader &in)
{
    return in.takeNull() ? RecordId() : readId(in);
}

void write(const Cursor &cursor, CborWriter &out)
{
    out.array(3);
    out.unsignedInteger(cursor.epoch);
    out.unsignedInteger(cursor.number);
    out.unsignedInteger(cursor.chain);
}

Cursor readCursor(CborReader &in)
{
    if (in.array() != 3)
        in.fail();
    Cursor cursor;
    cursor.epoch = in.unsignedInteger();
    cursor.number = in.unsignedInteger();
    cursor.chain = in.unsignedInteger();
    return cursor;
}

void write(const std::vector<Author> &authors, CborWriter &out)
{
    out.array(authors.size());
    for (const Author &author : authors) {
        out.array(4);
        out.unsignedInteger(quint64(author.device));
        out.text(author.deviceName);
        out.bytes(author.user.bytes());
        out.text(author.userName);
    }
}

std::vector<Author> readAuthors(CborReader &in)
{
    std::vector<Author> authors;
    const quint64 count = in.array();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        if (in.array() != 4)
            in.fail();
        Author author;
        author.device = DeviceId(in.unsignedInteger());
        author.deviceName = readText(in);
        author.user = readId(in);
        author.userName = readText(in);
        authors.push_back(std::move(author));
    }
    return authors;
}

std::vector<const FieldState *> pointers(const std::vector<FieldState> &fields)
{
    std::vector<const FieldState *> result;
    result.reserve(fields.size());
    for (const FieldState &field : fields)
        result.push_back(&field);
    return result;
}

} // namespace

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
    out.array(1);
    out.array(message.items.size());
    for (const PushRequest::Item &item : message.items) {
        out.array(2);
        out.integer(item.ageMs);
        out.raw(item.operation);
    }
    return body;
}

Result<PushRequest> decodePushRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
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
        message.receipts.push_back(std::move(receipt));
    }
    if (!array.finish())
        return unreadable("the answer to a push");
    return message;
}

// ---- Pull ----

QByteArray encodeEntryBody(const Entry &entry)
{
    // The fields' own dot and time stand beside the body; only others' are written out.
    const Edit plainFor{entry.device, entry.number, entry.at};
    QByteArray body;
    CborWriter out(body);
    out.array(entry.revived.isNull() ? 9 : 12);
    out.unsignedInteger(entry.counter - entry.action);
    writeOptionalId(entry.import, out);
    out.bytes(entry.record.bytes());
    out.text(QByteArrayView(entry.type));
    out.unsignedInteger(quint64(entry.kind));
    out.unsignedInteger(quint64(entry.effect));
    encodeFields(pointers(entry.fields), plainFor, out); // two items
    if (entry.written.empty()) {
        out.null();
    } else {
        Operation carrier;
        carrier.counter = carrier.action = 1;
        carrier.record = entry.record;
        carrier.type = entry.type;
        carrier.fields = entry.written;
        kf::encode(carrier, out);
    }
    if (!entry.revived.isNull()) {
        out.bytes(entry.revived.bytes());
        out.text(QByteArrayView(entry.revivedType));
        QByteArray fields;
        CborWriter inner(fields);
        encodeFields(pointers(entry.revivedFields), plainFor, inner);
        out.bytes(fields);
    }
    return body;
}

void encodeEntry(quint64 number, DeviceId device, quint64 counter, qint64 at, QByteArrayView body, CborWriter &out)
{
    out.array(5);
    out.unsignedInteger(number);
    out.unsignedInteger(quint64(device));
    out.unsignedInteger(counter);
    out.integer(at);
    out.raw(body);
}

void encodeOwnEntry(quint64 number, quint64 counter, qint64 at, CborWriter &out)
{
    out.array(3);
    out.unsignedInteger(number);
    out.unsignedInteger(counter);
    out.integer(at);
}

namespace {

void readEntryBody(Entry &entry, CborReader &in)
{
    const Edit plainFor{entry.device, entry.number, entry.at};
    const quint64 size = in.array();
    if (size != 9 && size != 12)
        in.fail();
    const quint64 behind = in.unsignedInteger();
    entry.action = entry.counter - behind;
    entry.import = readOptionalId(in);
    entry.record = readId(in);
    entry.type = in.text().toByteArray();
    const quint64 kind = in.unsignedInteger();
    const quint64 effect = in.unsignedInteger();
    if (kind > quint64(Operation::Kind::Erase) || effect > quint64(Effect::Erased) || behind >= entry.counter)
        in.fail();
    entry.kind = Operation::Kind(kind);
    entry.effect = Effect(effect);
    entry.fields = decodeFields(in, plainFor);
    if (!in.takeNull()) {
        auto carrier = decodeOperation(in.item(), entry.device);
        if (carrier)
            entry.written = std::move(carrier->fields);
        else
            in.fail();
    }
    if (size == 12) {
        entry.revived = readId(in);
        entry.revivedType = in.text().toByteArray();
        CborReader inner(in.bytes());
        entry.revivedFields = decodeFields(inner, plainFor);
        if (!inner.finished())
            in.fail();
    }
}

Entry readEntry(CborReader &in, DeviceId reader)
{
    Entry entry;
    const quint64 size = in.array();
    entry.number = in.unsignedInteger();
    if (size == 3) {
        entry.ownAsWritten = true;
        entry.device = reader;
        entry.counter = in.unsignedInteger();
        entry.at = in.integer();
        return entry;
    }
    if (size != 5)
        in.fail();
    entry.device = DeviceId(in.unsignedInteger());
    entry.counter = in.unsignedInteger();
    entry.at = in.integer();
    readEntryBody(entry, in);
    return entry;
}

} // namespace

Result<Entry> decodeEntry(quint64 number, DeviceId device, quint64 counter, qint64 at, QByteArrayView body)
{
    CborReader in(body);
    Entry entry;
    entry.number = number;
    entry.device = device;
    entry.counter = counter;
    entry.at = at;
    readEntryBody(entry, in);
    if (!in.finished())
        return fail(ErrorCode::Damaged, QStringLiteral("an entry of the log could not be read"));
    return entry;
}

QByteArray encode(const PullRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(2);
    write(message.cursor, out);
    out.unsignedInteger(message.maxBytes);
    return body;
}

Result<PullRequest> decodePullRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 2);
    PullRequest message;
    message.cursor = readCursor(in);
    message.maxBytes = std::min(in.unsignedInteger(), quint64(MaxPlainBytes / 2));
    if (!array.finish())
        return unreadable("a pull");
    return message;
}

void encodePullHead(const PullResponse &response, quint64 entryCount, CborWriter &out)
{
    out.array(5);
    write(response.cursor, out);
    out.unsignedInteger(response.head);
    out.boolean(response.unknownCursor);
    write(response.authors, out);
    out.array(entryCount);
}

Result<PullResponse> decodePullResponse(QByteArrayView body, DeviceId reader)
{
    CborReader in(body);
    Message array(in, 5);
    PullResponse message;
    message.cursor = readCursor(in);
    message.head = in.unsignedInteger();
    message.unknownCursor = in.boolean();
    message.authors = readAuthors(in);
    const quint64 count = in.array();
    for (quint64 i = 0; i < count && in.ok(); ++i)
        message.entries.push_back(readEntry(in, reader));
    if (!array.finish())
        return unreadable("the answer to a pull");
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
    if (!array.finish() || message.position.size() > 256)
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

// ---- Invitation ----

namespace {

constexpr QStringView CodePrefix = u"KF1-";
constexpr qsizetype ChecksumBytes = 4;

QByteArray checksum(QByteArrayView bytes)
{
    return contentHash(bytes).left(ChecksumBytes);
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
    return CodePrefix.toString() +
           QString::fromLatin1(body.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
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
    if (checksum(body) != decoded.decoded.right(ChecksumBytes))
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
