#include "core/change/wireparts.h"

namespace kf::wire {

// ---- Pull ----

namespace {

std::vector<const Revived *> byRecord(const std::vector<Revived> &revived)
{
    std::vector<const Revived *> sorted;
    sorted.reserve(revived.size());
    for (const Revived &parent : revived)
        sorted.push_back(&parent);
    std::sort(sorted.begin(), sorted.end(), [](const Revived *a, const Revived *b) { return a->record < b->record; });
    return sorted;
}

} // namespace

QByteArray encodeEntryBody(const Entry &entry)
{
    // The fields' own dot and time stand beside the body; only others' are written out.
    const Edit plainFor{entry.device, entry.number, entry.at};
    constexpr qsizetype LikelySize = 256;
    QByteArray body;
    body.reserve(LikelySize);
    CborWriter out(body);
    out.array(entry.revived.empty() ? 9 : 10);
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
    if (!entry.revived.empty()) {
        out.array(entry.revived.size());
        for (const Revived *parent : byRecord(entry.revived)) {
            QByteArray deletion;
            CborWriter inner(deletion);
            encodeFields({&parent->deletion}, plainFor, inner);
            out.array(3);
            out.bytes(parent->record.bytes());
            out.text(QByteArrayView(parent->type));
            out.bytes(deletion);
        }
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

void readRevived(Entry &entry, const Edit &plainFor, CborReader &in)
{
    const quint64 count = in.array();
    if (count == 0)
        in.fail();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        if (in.array() != 3)
            in.fail();
        Revived parent;
        parent.record = readId(in);
        parent.type = in.text().toByteArray();
        CborReader inner(in.bytes());
        std::vector<FieldState> fields = decodeFields(inner, plainFor);
        const bool inOrder = i == 0 || (in.ok() && entry.revived.back().record < parent.record);
        if (!inner.finished() || fields.size() != 1 || fields.front().name != DeletedField || !inOrder) {
            in.fail();
            return;
        }
        parent.deletion = std::move(fields.front());
        entry.revived.push_back(std::move(parent));
    }
}

void readEntryBody(Entry &entry, CborReader &in)
{
    const Edit plainFor{entry.device, entry.number, entry.at};
    const quint64 size = in.array();
    if (size != 9 && size != 10)
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
    if (size == 10)
        readRevived(entry, plainFor, in);
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
    out.array(message.takesScope ? 6 : 2);
    write(message.cursor, out);
    out.unsignedInteger(message.maxBytes);
    if (message.takesScope) {
        out.bytes(message.position);
        out.boolean(message.remindMe);
        out.unsignedInteger(message.ownThrough);
        out.unsignedInteger(message.ownNumber);
    }
    return body;
}

Result<PullRequest> decodePullRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 2);
    PullRequest message;
    message.cursor = readCursor(in);
    message.maxBytes = std::min(in.unsignedInteger(), quint64(MaxPlainBytes / 2));
    if (array.hasMore()) {
        message.takesScope = true;
        message.position = in.bytes().toByteArray();
        message.remindMe = array.hasMore() && in.boolean();
        if (array.hasMore()) {
            message.ownThrough = in.unsignedInteger();
            message.ownNumber = array.hasMore() ? in.unsignedInteger() : 0;
        }
    }
    if (!array.finish() || message.position.size() > MaxPositionBytes)
        return unreadable("a pull");
    return message;
}

namespace {

bool hasTail(const PullResponse &response)
{
    return !response.forgets.empty() || !response.records.empty() || !response.position.isEmpty();
}

} // namespace

void encodePullHead(const PullResponse &response, quint64 entryCount, CborWriter &out)
{
    out.array(hasTail(response) ? 8 : 5);
    write(response.cursor, out);
    out.unsignedInteger(response.head);
    out.boolean(response.unknownCursor);
    write(response.authors, out);
    out.array(entryCount);
}

void encodePullTail(const PullResponse &response, CborWriter &out)
{
    if (!hasTail(response))
        return;
    out.array(response.forgets.size());
    for (const Forget &forget : response.forgets) {
        out.array(2);
        out.bytes(forget.record.bytes());
        out.text(QByteArrayView(forget.type));
    }
    out.array(response.records.size());
    for (const WholeRecord &record : response.records) {
        out.array(3);
        out.bytes(record.record.bytes());
        out.text(QByteArrayView(record.type));
        out.bytes(record.state);
    }
    out.bytes(response.position);
}

namespace {

void readTail(PullResponse &message, Message &array, CborReader &in)
{
    if (!array.hasMore())
        return;
    const quint64 forgets = in.array();
    for (quint64 i = 0; i < forgets && in.ok(); ++i) {
        if (in.array() != 2)
            in.fail();
        Forget forget;
        forget.record = readId(in);
        forget.type = in.text().toByteArray();
        message.forgets.push_back(std::move(forget));
    }
    const quint64 records = array.hasMore() ? in.array() : 0;
    for (quint64 i = 0; i < records && in.ok(); ++i) {
        if (in.array() != 3)
            in.fail();
        WholeRecord record;
        record.record = readId(in);
        record.type = in.text().toByteArray();
        record.state = in.bytes().toByteArray();
        message.records.push_back(std::move(record));
    }
    if (array.hasMore())
        message.position = in.bytes().toByteArray();
    if (message.position.size() > MaxPositionBytes)
        in.fail();
}

} // namespace

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
    readTail(message, array, in);
    if (!array.finish())
        return unreadable("the answer to a pull");
    return message;
}

} // namespace kf::wire
