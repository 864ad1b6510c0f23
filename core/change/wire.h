#pragma once

#include "core/change/fold.h"

#include <QString>

#include <functional>

// What a device and the server say to each other: HTTP/1.1 POST with CBOR bodies, zstd-compressed. Every message is an
// array whose later elements an older reader may not know and skips. Decoders are free of any network code, so that
// they can be fuzzed; they accept at most the stated limits and refuse everything malformed with ErrorCode::Protocol.
namespace kf::wire {

inline constexpr char EnrolPath[] = "/v1/enrol";
inline constexpr char TokenPath[] = "/v1/token";
inline constexpr char DevicePath[] = "/v1/device";
inline constexpr char PushPath[] = "/v1/push";
inline constexpr char PullPath[] = "/v1/pull";
inline constexpr char SnapshotPath[] = "/v1/snapshot";

inline constexpr qsizetype MaxBodyBytes = 4 * 1024 * 1024;   // compressed
inline constexpr qsizetype MaxPlainBytes = 16 * 1024 * 1024; // after zstd
inline constexpr size_t MaxPushOperations = 2500;            // several whole actions

// Where a device stands in the server's log. `chain` is the log's running hash at `number`: a server that was restored
// from a backup has another one there. `epoch` 0: never synced.
struct Cursor
{
    quint64 epoch = 0;
    quint64 number = 0;
    quint64 chain = 0;

    bool operator==(const Cursor &) const = default;
};

// One device of the workspace and the person behind it, so that a change can be told by a name.
struct Author
{
    DeviceId device = DeviceId::None;
    QString deviceName;
    RecordId user;
    QString userName;

    bool operator==(const Author &) const = default;
};

// ---- Enrolment: a one-time code and the device's key for a place in the workspace ----

struct EnrolRequest
{
    QByteArray secret; // from the invitation
    DeviceId device = DeviceId::None;
    QByteArray publicKey; // Ed25519, 32 bytes
    QString deviceName;
};

struct EnrolResponse
{
    RecordId workspace;
    QString workspaceName;
    RecordId user;
    QString userName;
    QString role;
};

// Every refused or expired token is answered with 401 and a fresh challenge; the device signs it and gets a token of
// ten minutes. There is no long-lived token to steal or to rotate: the key never leaves the device.
struct Challenge
{
    QByteArray challenge;
};
struct TokenRequest
{
    RecordId workspace;
    DeviceId device = DeviceId::None;
    QByteArray challenge;
    QByteArray signature; // Ed25519 over "keyfield-token" and the challenge
};
struct TokenResponse
{
    QByteArray token; // sent as "Authorization: Bearer <base64url>"
    qint64 validForMs = 0;
};
QByteArray tokenMessage(QByteArrayView challenge);

// A copied or restored device takes a new id under its old key; asked with the old id's token. Answered with an empty
// body; asking twice is harmless.
struct RenameRequest
{
    DeviceId device = DeviceId::None;
};

// ---- Push ----

struct PushRequest
{
    struct Item
    {
        QByteArray operation; // encode(Operation)
        qint64 ageMs = 0;     // since it was made, by the device's own measure
    };
    std::vector<Item> items; // whole actions, in the order of their counters
    // Where their author stands: what the operations' bases count in. A server that was restored has another log by
    // now, and says Retry.
    Cursor cursor;
};

enum class Verdict : quint8 {
    Numbered = 0,    // in the log
    Quarantined = 1, // not accepted; kept on the device with the reason
    Erased = 2,      // its record was erased: drop the content
    Retry = 3,       // not now; from here on, later (a gap, or the cursor is of another log: pull first)
    Reused = 4       // this counter holds another content: the device was copied or restored and must take a new id
};

// The answer for `count` operations in a row, from `firstCounter`; numbers run on from `firstNumber`.
struct Receipt
{
    Verdict verdict = Verdict::Numbered;
    quint64 firstCounter = 0;
    quint64 count = 0;
    quint64 firstNumber = 0;
    QByteArray reason; // a stable name such as "read-only", for Quarantined

    bool operator==(const Receipt &) const = default;
};

struct PushResponse
{
    quint64 epoch = 0;
    quint64 head = 0;        // the last number given so far
    quint64 lastCounter = 0; // the last counter the server knows of this device; more than ours: we were restored
    std::vector<Receipt> receipts;
};

// ---- Pull ----

// A parent that an operation on its child called back to life; a note may have two, its account and its visit.
struct Revived
{
    RecordId record;
    QByteArray type;
    FieldState deletion; // the field "deleted", after it

    bool operator==(const Revived &) const = default;
};

// One numbered operation and what came of it.
struct Entry
{
    quint64 number = 0;
    DeviceId device = DeviceId::None;
    quint64 counter = 0;
    qint64 at = 0; // arrival minus age, UTC ms
    // The reader's own operation, taken exactly as written: he has it, only its number and time travel.
    bool ownAsWritten = false;
    quint64 action = 0;
    RecordId import;
    RecordId record;
    QByteArray type;
    Operation::Kind kind = Operation::Kind::Edit;
    Effect effect = Effect::Applied;
    std::vector<FieldState> fields;   // the touched fields, after it
    std::vector<FieldChange> written; // what the author wrote, where that is not what came of it
    std::vector<Revived> revived;     // by their ids
};

// The log's row: everything but number, device, counter and time, which the row has beside it.
QByteArray encodeEntryBody(const Entry &entry);
// An entry as it travels; `body` is what encodeEntryBody made.
void encodeEntry(quint64 number, DeviceId device, quint64 counter, qint64 at, QByteArrayView body, CborWriter &out);
void encodeOwnEntry(quint64 number, quint64 counter, qint64 at, CborWriter &out);
// An entry from its row; Damaged when the body is not what encodeEntryBody makes.
Result<Entry> decodeEntry(quint64 number, DeviceId device, quint64 counter, qint64 at, QByteArrayView body);

// A record that the reader may no longer see: to be removed with its history, once what he wrote of it was sent.
struct Forget
{
    RecordId record;
    QByteArray type;

    bool operator==(const Forget &) const = default;
};

// A record that the reader may see from now on, as it stands.
struct WholeRecord
{
    RecordId record;
    QByteArray type;
    QByteArray state; // encode(RecordState)

    bool operator==(const WholeRecord &) const = default;
};

struct PullRequest
{
    Cursor cursor;
    quint64 maxBytes = 1024 * 1024; // of entries, before compression; at least one entry comes
    // Records may come whole and leave again: the reader knows what that is. Older ones do not.
    bool takesScope = false;
    QByteArray position = {}; // from the response before, as it was
    // Records that left while an older app was here, which could not forget them, are told anew.
    bool remindMe = false;
    // Of his own operations up to this counter the reader knows that they are his: these need not come whole. Another
    // life of his device (before it was restored, or a copy of it) may have written later ones.
    quint64 ownThrough = std::numeric_limits<quint64>::max();
    quint64 ownNumber = 0; // that he was told of the last of them, 0: none; a log that has another there is not his

    bool needsWhole(DeviceId author, quint64 counter, DeviceId reader) const
    {
        return author != reader || counter > ownThrough;
    }
};

struct PullResponse
{
    Cursor cursor; // behind the last entry
    quint64 head = 0;
    // The server does not know the cursor (it was restored, or the log is another): compare and take a snapshot.
    bool unknownCursor = false;
    std::vector<Author> authors; // all of the workspace when the request's cursor is 0, else those new since
    std::vector<Entry> entries;
    // For readers who take them. Each is true at the cursor: first what left, then what came in, then the entries.
    std::vector<Forget> forgets = {};
    std::vector<WholeRecord> records = {};
    QByteArray position =
        {}; // not empty: more belongs to the number behind the cursor; to be sent with the next request
};

// The parts of a response around its entries, for a server that streams stored bodies without decoding them.
void encodePullHead(const PullResponse &response, quint64 entryCount, CborWriter &out);
// Behind the entries; nothing when the head said that nothing follows.
void encodePullTail(const PullResponse &response, CborWriter &out);

// ---- Snapshot: the first sync ----

struct SnapshotRequest
{
    std::vector<QByteArray> types; // in the order in which the device wants them; types not named come last
    QByteArray position;           // opaque, from the page before; empty for the first
    quint64 maxBytes = 1024 * 1024;
};

struct SnapshotRecord
{
    RecordId record;
    QByteArrayView type;  // into the page's buffer
    QByteArrayView state; // encode(RecordState), into the page's buffer
};

struct SnapshotPageHead
{
    Cursor cursor;       // the log's place before the first page: the log is replayed from here
    quint64 total = 0;   // records in the workspace, for a progress bar
    QByteArray position; // of the next page; empty: this was the last
    std::vector<Author> authors;
};

void encodeSnapshotHead(const SnapshotPageHead &head, CborWriter &out);
// Records follow the head one after another, to the end of the body.
void encodeSnapshotRecord(const RecordId &record, QByteArrayView type, QByteArrayView state, CborWriter &out);
// Hands over each record in turn; stops at the first error of `take`.
Result<SnapshotPageHead> decodeSnapshotPage(QByteArrayView page,
                                            const std::function<Result<void>(const SnapshotRecord &)> &take);

// ---- Errors in words of a program; the HTTP status says the rest ----
struct Problem
{
    QByteArray code; // errorName
    QString message;
};

QByteArray encode(const EnrolRequest &message);
QByteArray encode(const EnrolResponse &message);
QByteArray encode(const Challenge &message);
QByteArray encode(const TokenRequest &message);
QByteArray encode(const TokenResponse &message);
QByteArray encode(const RenameRequest &message);
QByteArray encode(const PushRequest &message);
QByteArray encode(const PushResponse &message);
QByteArray encode(const PullRequest &message);
QByteArray encode(const SnapshotRequest &message);
QByteArray encode(const Problem &message);

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView body);
Result<EnrolResponse> decodeEnrolResponse(QByteArrayView body);
Result<Challenge> decodeChallenge(QByteArrayView body);
Result<TokenRequest> decodeTokenRequest(QByteArrayView body);
Result<TokenResponse> decodeTokenResponse(QByteArrayView body);
Result<RenameRequest> decodeRenameRequest(QByteArrayView body);
Result<PushRequest> decodePushRequest(QByteArrayView body);
Result<PushResponse> decodePushResponse(QByteArrayView body);
Result<PullRequest> decodePullRequest(QByteArrayView body);
Result<PullResponse> decodePullResponse(QByteArrayView body, DeviceId reader);
Result<SnapshotRequest> decodeSnapshotRequest(QByteArrayView body);
Result<Problem> decodeProblem(QByteArrayView body);

// ---- The invitation: what an administrator hands over, one line of letters and digits ----
struct Invitation
{
    QString server; // https://host:port
    RecordId workspace;
    QByteArray secret; // 16 bytes, one-time
    QByteArray
        fingerprint; // SHA-256 of the server's certificate (DER) when it is self-signed; empty: the system decides

    bool operator==(const Invitation &) const = default;
};
QString toCode(const Invitation &invitation); // "KF1-" and base64url with a checksum
Result<Invitation> invitationFromCode(QStringView code);

} // namespace kf::wire
