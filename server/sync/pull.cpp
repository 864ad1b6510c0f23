#include "server/sync/pull.h"

#include "server/sync/chain.h"

namespace kf::server {

namespace {

constexpr quint64 LeastPageBytes = 1024;

} // namespace

Result<QByteArray> pull(Storage &storage, const RecordId &workspace, DeviceId reader, const wire::PullRequest &request)
{
    KF_ASSIGN(const auto view, storage.beginRead(workspace));
    wire::PullResponse response;
    response.head = view->head().number;
    QByteArray body;
    CborWriter out(body);
    KF_ASSIGN(const bool known, isOnThisLog(*view, request.cursor));
    if (!known) {
        response.unknownCursor = true;
        encodePullHead(response, 0, out);
        return body;
    }
    response.cursor = {view->head().epoch, request.cursor.number, request.cursor.chain};
    KF_ASSIGN(response.authors, view->authors(request.cursor.number));

    const qsizetype limit = qsizetype(std::max(request.maxBytes, LeastPageBytes));
    QByteArray entries;
    entries.reserve(limit + limit / 8);
    CborWriter each(entries);
    quint64 count = 0;
    KF_TRY(view->log(request.cursor.number, [&](const LogRow &row) {
        if (row.ownAsWritten && row.device == reader)
            wire::encodeOwnEntry(row.number, row.counter, row.at, each);
        else
            wire::encodeEntry(row.number, row.device, row.counter, row.at, row.body, each);
        ++count;
        response.cursor.number = row.number;
        response.cursor.chain = row.chain;
        return entries.size() < limit;
    }));
    encodePullHead(response, count, out);
    body += entries;
    return body;
}

namespace {

// Where the next page begins, and where the log stood before the first one.
struct Position
{
    wire::Cursor cursor;
    QByteArray type;
    RecordId after;
};

QByteArray encode(const Position &position)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(5);
    out.unsignedInteger(position.cursor.epoch);
    out.unsignedInteger(position.cursor.number);
    out.unsignedInteger(position.cursor.chain);
    out.text(QByteArrayView(position.type));
    out.bytes(position.after.bytes());
    return bytes;
}

Result<Position> decodePosition(QByteArrayView bytes)
{
    CborReader in(bytes);
    Position position;
    if (in.array() != 5)
        in.fail();
    position.cursor.epoch = in.unsignedInteger();
    position.cursor.number = in.unsignedInteger();
    position.cursor.chain = in.unsignedInteger();
    position.type = in.text().toByteArray();
    const auto after = RecordId::fromBytes(in.bytes());
    if (!after || !in.finished())
        return fail(ErrorCode::Protocol, QStringLiteral("the position in a snapshot could not be read"));
    position.after = *after;
    return position;
}

// The types in the reader's order, then those he did not name, by their bytes.
Result<std::vector<QByteArray>> typesInOrder(ReadTransaction &view, const std::vector<QByteArray> &wanted)
{
    std::vector<QByteArray> present;
    for (QByteArray last;;) {
        KF_ASSIGN(const std::optional<QByteArray> type, view.typeAfter(last));
        if (!type)
            break;
        present.push_back(*type);
        last = *type;
    }
    std::vector<QByteArray> ordered;
    const auto move = [&](const QByteArray &type) {
        const auto at = std::find(present.begin(), present.end(), type);
        if (at != present.end()) {
            ordered.push_back(type);
            present.erase(at);
        }
    };
    std::for_each(wanted.begin(), wanted.end(), move);
    ordered.insert(ordered.end(), present.begin(), present.end());
    return ordered;
}

} // namespace

Result<QByteArray> snapshot(Storage &storage, const RecordId &workspace, const wire::SnapshotRequest &request)
{
    KF_ASSIGN(const auto view, storage.beginRead(workspace));
    KF_ASSIGN(const std::vector<QByteArray> types, typesInOrder(*view, request.types));
    wire::SnapshotPageHead head;
    Position place;
    place.cursor = view->head().cursor();
    auto type = types.begin();
    if (request.position.isEmpty()) {
        KF_ASSIGN(head.authors, view->authors(0));
    } else {
        KF_ASSIGN(place, decodePosition(request.position));
        KF_ASSIGN(const bool known, isOnThisLog(*view, place.cursor));
        type = std::find(types.begin(), types.end(), place.type);
        if (!known || type == types.end()) { // restored meanwhile, or asked in another order: from the beginning
            place = {view->head().cursor(), {}, {}};
            type = types.begin();
            KF_ASSIGN(head.authors, view->authors(0));
        }
    }
    const qsizetype limit = qsizetype(std::max(request.maxBytes, LeastPageBytes));
    QByteArray records;
    records.reserve(limit + limit / 8);
    CborWriter each(records);
    bool full = false;
    for (; type != types.end() && !full; ++type) {
        if (place.type != *type)
            place.after = {};
        place.type = *type;
        KF_TRY(view->records(place.type, place.after, [&](const RecordId &id, QByteArrayView state) {
            wire::encodeSnapshotRecord(id, place.type, state, each);
            place.after = id;
            full = records.size() >= limit;
            return !full;
        }));
    }
    head.cursor = place.cursor;
    head.total = view->head().records;
    if (full)
        head.position = encode(place);
    QByteArray body;
    CborWriter out(body);
    encodeSnapshotHead(head, out);
    body += records;
    return body;
}

} // namespace kf::server
