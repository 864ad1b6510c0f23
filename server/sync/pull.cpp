#include "server/sync/pull.h"

#include "server/scope/scopedpull.h"
#include "server/sync/chain.h"
#include "server/sync/numbering.h"

namespace kf::server {

namespace {

constexpr quint64 LeastPageBytes = 1024;

// A log that was put back from an older copy may have grown beyond the reader's cursor without what he was told of it.
Result<bool> holdsOwn(ReadTransaction &view, DeviceId reader, const wire::PullRequest &request)
{
    if (request.ownNumber == 0)
        return true;
    bool holds = false;
    KF_TRY(view.log(request.ownNumber - 1, [&](const LogRow &row) {
        holds = row.number == request.ownNumber && row.device == reader && row.counter == request.ownThrough;
        return false;
    }));
    return holds;
}

} // namespace

Result<QByteArray> pull(Storage &storage, const Reader &reader, const wire::PullRequest &request, qint64 now)
{
    KF_ASSIGN(const auto view, beginReadAt(storage, reader.workspace, now));
    wire::PullResponse response;
    response.head = view->head().number;
    QByteArray body;
    CborWriter out(body);
    KF_ASSIGN(const bool known, isOnThisLog(*view, request.cursor));
    KF_ASSIGN(const bool whole, holdsOwn(*view, reader.device, request));
    if (!known || !whole) {
        response.unknownCursor = true;
        encodePullHead(response, 0, out);
        return body;
    }
    response.cursor = {view->head().epoch, request.cursor.number, request.cursor.chain};
    KF_ASSIGN(response.authors, view->authors(request.cursor.number));
    if (view->head().scope != 0)
        return scopedPull(*view, reader, request, std::move(response));

    const qsizetype limit = qsizetype(std::max(request.maxBytes, LeastPageBytes));
    QByteArray entries;
    entries.reserve(limit + limit / 8);
    CborWriter each(entries);
    quint64 count = 0;
    KF_TRY(view->log(request.cursor.number, [&](const LogRow &row) {
        if (row.ownAsWritten && !request.needsWhole(row.device, row.counter, reader.device))
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
    quint64 total = 0; // what the reader may see; 0: everything, or nobody counted
};

QByteArray encode(const Position &position)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(position.total == 0 ? 5 : 6);
    out.unsignedInteger(position.cursor.epoch);
    out.unsignedInteger(position.cursor.number);
    out.unsignedInteger(position.cursor.chain);
    out.text(QByteArrayView(position.type));
    out.bytes(position.after.bytes());
    if (position.total != 0)
        out.unsignedInteger(position.total);
    return bytes;
}

Result<Position> decodePosition(QByteArrayView bytes)
{
    CborReader in(bytes);
    Position position;
    const quint64 size = in.array();
    if (size != 5 && size != 6)
        in.fail();
    position.cursor.epoch = in.unsignedInteger();
    position.cursor.number = in.unsignedInteger();
    position.cursor.chain = in.unsignedInteger();
    position.type = in.text().toByteArray();
    const auto after = RecordId::fromBytes(in.bytes());
    if (size == 6)
        position.total = in.unsignedInteger();
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

// Some more of the type's records, as far as the reader may see them. True when there may be others behind them.
Result<bool> addSeen(ReadTransaction &view, SnapshotScope &scope, Position &place, QByteArray &records)
{
    constexpr size_t AtOnce = 300;
    std::vector<std::pair<RecordKey, QByteArray>> some;
    KF_TRY(view.records(place.type, place.after, [&](const RecordId &id, QByteArrayView state) {
        some.emplace_back(RecordKey{place.type, id}, state.toByteArray());
        return some.size() < AtOnce;
    }));
    std::vector<RecordKey> keys;
    for (const auto &[key, state] : some)
        keys.push_back(key);
    KF_ASSIGN(const auto seen, scope.among(keys));
    CborWriter each(records);
    for (const auto &[key, state] : some) {
        if (std::binary_search(seen.begin(), seen.end(), key))
            wire::encodeSnapshotRecord(key.id, key.type, state, each);
        place.after = key.id;
    }
    return some.size() == AtOnce;
}

} // namespace

Result<QByteArray> snapshot(Storage &storage, const Reader &reader, const wire::SnapshotRequest &request, qint64 now)
{
    KF_ASSIGN(const auto view, beginReadAt(storage, reader.workspace, now));
    KF_ASSIGN(const std::vector<QByteArray> types, typesInOrder(*view, request.types));
    wire::SnapshotPageHead head;
    Position place;
    place.cursor = view->head().cursor();
    auto type = types.begin();
    bool fromTheBeginning = request.position.isEmpty();
    if (!fromTheBeginning) {
        KF_ASSIGN(place, decodePosition(request.position));
        KF_ASSIGN(const bool known, isOnThisLog(*view, place.cursor));
        type = std::find(types.begin(), types.end(), place.type);
        if (!known || type == types.end()) { // restored meanwhile, or asked in another order: from the beginning
            place = {view->head().cursor(), {}, {}};
            type = types.begin();
            fromTheBeginning = true;
        }
    }
    if (fromTheBeginning) {
        KF_ASSIGN(head.authors, view->authors(0));
    }
    std::optional<SnapshotScope> scope;
    if (view->head().scope != 0) {
        KF_ASSIGN(scope, SnapshotScope::of(*view, reader, place.cursor.number));
        if (fromTheBeginning) {
            KF_ASSIGN(place.total, scope->total());
        }
    }
    const qsizetype limit = qsizetype(std::max(request.maxBytes, LeastPageBytes));
    QByteArray records;
    records.reserve(limit + limit / 8);
    CborWriter each(records);
    bool full = false;
    while (type != types.end() && !full) {
        if (place.type != *type)
            place.after = {};
        place.type = *type;
        if (scope) {
            KF_ASSIGN(const bool more, addSeen(*view, *scope, place, records));
            full = records.size() >= limit;
            if (more)
                continue;
        } else {
            KF_TRY(view->records(place.type, place.after, [&](const RecordId &id, QByteArrayView state) {
                wire::encodeSnapshotRecord(id, place.type, state, each);
                place.after = id;
                full = records.size() >= limit;
                return !full;
            }));
        }
        ++type;
    }
    head.cursor = place.cursor;
    head.total = scope ? place.total : view->head().records;
    if (full)
        head.position = encode(place);
    QByteArray body;
    CborWriter out(body);
    encodeSnapshotHead(head, out);
    body += records;
    return body;
}

} // namespace kf::server
