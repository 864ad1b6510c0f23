#include "core/change/codec.h"
#include "core/change/news.h"
#include "core/change/refusedwire.h"
#include "core/change/state.h"
#include "core/change/textmerge.h"
#include "core/change/wire.h"
#include "server/admin/options.h"
#include "server/sync/results.h"
#include "tests/fuzz/decoders.h"

#include <QByteArrayList>
#include <QStringList>

namespace kf::test {

namespace {

constexpr DeviceId Reader{899};

// What was read is written and read again as the same.
template <typename T, typename Decode>
void comesBack(const Result<T> &message, Decode decode, const char *what)
{
    if (!message)
        return;
    const QByteArray written = encode(*message);
    const auto again = decode(QByteArrayView(written));
    insist(again.has_value() && encode(*again) == written, what);
}

void eatPush(QByteArrayView bytes)
{
    const auto request = wire::decodePushRequest(bytes);
    comesBack(request, wire::decodePushRequest, "a push comes back");
    if (!request)
        return;
    for (const auto &item : request->items) {
        (void)contentHash(item.operation);
        const auto operation = decodeOperation(item.operation, Reader);
        if (operation)
            insist(actionOf(item.operation) == operation->action, "an action is the same however it is read");
    }
}

void eatReceipts(QByteArrayView bytes)
{
    comesBack(wire::decodePushResponse(bytes), wire::decodePushResponse, "receipts come back");
}

void eatRefused(QByteArrayView bytes)
{
    comesBack(wire::decodeRefusedRequest(bytes), wire::decodeRefusedRequest,
              "a question for what was refused comes back");
    comesBack(wire::decodeRefusedAnswer(bytes), wire::decodeRefusedAnswer, "what was refused comes back");
}

void eatPull(QByteArrayView bytes)
{
    comesBack(wire::decodePullRequest(bytes), wire::decodePullRequest, "a pull comes back");
    const auto response = wire::decodePullResponse(bytes, Reader);
    if (!response)
        return;
    for (const wire::Entry &entry : response->entries) {
        const QByteArray body = encodeEntryBody(entry);
        const auto again = wire::decodeEntry(entry.number, entry.device, entry.counter, entry.at, body);
        if (!entry.ownAsWritten)
            insist(again.has_value() && encodeEntryBody(*again) == body, "an entry comes back");
    }
    for (const wire::WholeRecord &record : response->records)
        (void)decodeState(record.state, record.type);
}

void eatSnapshot(QByteArrayView bytes)
{
    comesBack(wire::decodeSnapshotRequest(bytes), wire::decodeSnapshotRequest, "a snapshot's request comes back");
    (void)wire::decodeSnapshotPage(bytes, [](const wire::SnapshotRecord &record) -> Result<void> {
        KF_TRY(decodeState(record.state, record.type.toByteArray()));
        return {};
    });
}

void eatHandshake(QByteArrayView bytes)
{
    comesBack(wire::decodeEnrolRequest(bytes), wire::decodeEnrolRequest, "an enrolment comes back");
    comesBack(wire::decodeEnrolResponse(bytes), wire::decodeEnrolResponse, "a welcome comes back");
    comesBack(wire::decodeChallenge(bytes), wire::decodeChallenge, "a challenge comes back");
    comesBack(wire::decodeTokenRequest(bytes), wire::decodeTokenRequest, "a token's request comes back");
    comesBack(wire::decodeTokenResponse(bytes), wire::decodeTokenResponse, "a token comes back");
    comesBack(wire::decodeRenameRequest(bytes), wire::decodeRenameRequest, "a new name comes back");
    comesBack(wire::decodeProblem(bytes), wire::decodeProblem, "a problem comes back");
    comesBack(wire::decodeNewsRequest(bytes), wire::decodeNewsRequest, "a question for news comes back");
    comesBack(wire::decodeNewsResponse(bytes), wire::decodeNewsResponse, "news come back");
}

void eatOperation(QByteArrayView bytes)
{
    const auto operation = decodeOperation(bytes, Reader);
    if (!operation)
        return;
    const auto again = decodeOperation(encode(*operation), Reader);
    insist(again.has_value() && *again == *operation, "an operation comes back");
}

void eatState(QByteArrayView bytes)
{
    const auto state = decodeState(bytes, "note");
    if (state)
        insist(encode(*state) == bytes, "one state has one encoding");
}

void eatFrame(QByteArrayView bytes)
{
    constexpr qsizetype Limit = 1024 * 1024;
    const auto plain = decompress(bytes, Limit);
    if (!plain)
        return;
    insist(plain->size() <= Limit, "a frame keeps to its limit");
    insist(decompress(compress(*plain), Limit) == *plain, "a frame comes back");
}

// base, mine and theirs, with a zero between them.
void eatTexts(QByteArrayView bytes)
{
    const QByteArrayList texts = bytes.toByteArray().split('\0');
    const QByteArray base = texts.value(0);
    const QByteArray mine = texts.value(1);
    const QByteArray theirs = texts.value(2);
    insist(mergeText(base, base, theirs) == theirs, "who changed nothing takes what the other wrote");
    insist(mergeText(base, mine, base) == mine, "whom nobody met keeps what he wrote");
    insist(mergeText(base, mine, mine) == mine, "equal changes count once");
    insist(mergeText(base, mine, theirs).has_value() == mergeText(base, theirs, mine).has_value(),
           "two texts meet or do not, whoever comes first");
    (void)mergeEncodedText(base, mine, theirs);
}

void eatInvitation(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const auto invitation = wire::invitationFromCode(text))
        insist(wire::invitationFromCode(toCode(*invitation)) == *invitation, "an invitation comes back");
    // Past the checksum, which chance would hardly meet.
    wire::Invitation made;
    made.server = text;
    made.secret = bytes.first(std::min<qsizetype>(bytes.size(), 16)).toByteArray();
    (void)wire::invitationFromCode(toCode(made));
}

void eatOptions(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    (void)server::parseListen(text);
    (void)server::parseOptions(text.split(u'\n'));
    if (const auto results = server::decodePushResults(bytes))
        insist(server::decodePushResults(server::encode(*results)).has_value(), "results come back");
}

constexpr Decoder Decoders[] = {
    {"push", eatPush},           {"receipts", eatReceipts},     {"pull", eatPull},       {"snapshot", eatSnapshot},
    {"handshake", eatHandshake}, {"operation", eatOperation},   {"state", eatState},     {"frame", eatFrame},
    {"textmerge", eatTexts},     {"invitation", eatInvitation}, {"options", eatOptions}, {"refused", eatRefused},
};

} // namespace

std::span<const Decoder> messageDecoders()
{
    return Decoders;
}

} // namespace kf::test
