#include "server/scope/scopedpull.h"

#include "server/scope/sightline.h"
#include "server/sync/chain.h"

#include <algorithm>
#include <set>

namespace kf::server {

namespace {

constexpr size_t MostRows = 2000; // of the log, in one page
constexpr qint64 KeyedAtOnce = 100;

// A page may end inside the changes of one number: which key of them, and behind which of its records.
struct Position
{
    quint64 number = 0;
    ScopeKey key;
    RecordId after;
};

QByteArray encode(const Position &position)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(4);
    out.unsignedInteger(position.number);
    out.unsignedInteger(quint64(position.key.kind));
    out.bytes(position.key.id.bytes());
    out.bytes(position.after.bytes());
    return bytes;
}

// Another server's, or one of another number, is none: that number is told from its beginning then.
std::optional<Position> decodePosition(const QByteArray &bytes, quint64 number)
{
    CborReader in(bytes);
    Position position;
    if (in.array() != 4)
        in.fail();
    position.number = in.unsignedInteger();
    position.key.kind = ScopeKey::Kind(in.unsignedInteger());
    const auto id = RecordId::fromBytes(in.bytes());
    const auto after = RecordId::fromBytes(in.bytes());
    if (!id || !after || !in.finished() || position.number != number)
        return std::nullopt;
    position.key.id = *id;
    position.after = *after;
    return position;
}

struct Row
{
    LogRow row;
    QByteArray body; // what its view points into
    wire::Entry entry;
};

class Comparison
{
public:
    Comparison(ReadTransaction &view, const Reader &reader, const wire::PullRequest &request, Sightline sightline)
        : m_view(view),
          m_store(view),
          m_reader(reader),
          m_request(request),
          m_from(request.cursor.number),
          m_sightline(std::move(sightline)),
          m_position(decodePosition(request.position, request.cursor.number + 1))
    {
    }

    Result<QByteArray> page(wire::PullResponse response)
    {
        KF_TRY(readRows());
        KF_TRY(readMoved());
        KF_ASSIGN(const auto keyed, gatherKeys());
        KF_TRY(learn(touched()));
        KF_TRY(compareTouched());
        for (const RecordKey &record : keyed) {
            if (!m_fates.contains(record))
                decide(record, fateOf(record, false, false));
        }
        if (m_request.remindMe)
            KF_TRY(remind());
        if (!m_request.takesScope && !m_whole.empty()) { // an older app: it takes a snapshot, of what it may see
            response.unknownCursor = true;
            QByteArray body;
            CborWriter out(body);
            encodePullHead(response, 0, out);
            return body;
        }
        return encoded(std::move(response));
    }

private:
    enum class Fate { Nothing, Entries, Whole, Forget };

    Result<void> readRows()
    {
        qsizetype bytes = 0;
        bool readable = true;
        KF_TRY(m_view.log(m_from, [&](const LogRow &row) {
            Row copy{row, row.body.toByteArray(), {}};
            copy.row.body = copy.body;
            auto entry = wire::decodeEntry(row.number, row.device, row.counter, row.at, row.body);
            readable = readable && entry.has_value();
            if (!entry)
                return false;
            copy.entry = std::move(*entry);
            bytes += copy.body.size();
            m_rows.push_back(std::make_unique<Row>(std::move(copy)));
            return bytes < limit() && m_rows.size() < MostRows;
        }));
        if (!readable)
            return fail(ErrorCode::Damaged, QStringLiteral("an entry of the log could not be read"));
        m_to = m_rows.empty() ? m_from : m_rows.back()->row.number;
        return {};
    }

    Result<void> readMoved()
    {
        KF_ASSIGN(m_moved, m_store.movedAbove(m_from, m_to));
        return {};
    }

    std::vector<RecordKey> touched() const
    {
        std::set<RecordKey> records;
        for (const auto &row : m_rows) {
            records.insert({row->entry.type, row->entry.record});
            for (const wire::Revived &parent : row->entry.revived)
                records.insert({parent.type, parent.record});
        }
        for (const auto &[number, record] : m_moved)
            records.insert(record);
        return {records.begin(), records.end()};
    }

    Result<void> learn(const std::vector<RecordKey> &records)
    {
        std::vector<RecordId> ids;
        for (const RecordKey &record : records) {
            if (!m_audiences.contains(record))
                ids.push_back(record.id);
            m_audiences.try_emplace(record);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        KF_ASSIGN(const auto audiences, m_store.audiencesOf(ids));
        KF_TRY(m_sightline.learn(audiences));
        for (const Audience &audience : audiences) {
            const auto at = m_audiences.find(audience.record);
            if (at != m_audiences.end())
                at->second.push_back(audience);
        }
        return {};
    }

    bool seesNow(const RecordKey &record) const
    {
        const auto &audiences = m_audiences.at(record);
        return std::any_of(audiences.begin(), audiences.end(), [&](const Audience &audience) {
            return audience.until == Still && m_sightline.sees(audience.key);
        });
    }

    bool sawAt(const RecordKey &record, quint64 number) const
    {
        const auto &audiences = m_audiences.at(record);
        return std::any_of(audiences.begin(), audiences.end(), [&](const Audience &audience) {
            return audience.holdsAt(number) && m_sightline.saw(audience.key, number);
        });
    }

    // Part of what came at the number behind the cursor may be there already.
    bool mayHold(const RecordKey &record) const { return sawAt(record, m_from) || sawAt(record, m_from + 1); }

    Fate fateOf(const RecordKey &record, bool missedRows, bool created) const
    {
        if (!seesNow(record))
            return mayHold(record) ? Fate::Forget : Fate::Nothing;
        if (!sawAt(record, m_to)) // it comes whole with a later page
            return Fate::Nothing;
        if (missedRows || (!sawAt(record, m_from) && !created))
            return Fate::Whole;
        return Fate::Entries;
    }

    void decide(const RecordKey &record, Fate fate)
    {
        m_fates[record] = fate;
        m_whole.erase(record);
        m_forgets.erase(record);
        if (fate == Fate::Whole)
            m_whole.insert(record);
        else if (fate == Fate::Forget)
            m_forgets.insert(record);
    }

    Result<void> compareTouched()
    {
        struct Seen
        {
            bool missed = false;  // some row was not for these eyes
            bool created = false; // the first row made it
            bool any = false;
        };
        std::map<RecordKey, Seen> seen;
        for (const auto &row : m_rows) {
            const RecordKey record{row->entry.type, row->entry.record};
            Seen &of = seen[record];
            if (!of.any)
                of.created = row->entry.kind == Operation::Kind::Create && !wasThere(record, row->row.number);
            of.any = true;
            of.missed = of.missed || !sawAt(record, row->row.number);
        }
        for (const auto &[number, record] : m_moved)
            seen.try_emplace(record);
        for (const auto &[record, of] : seen)
            decide(record, fateOf(record, of.missed, of.created));
        // A parent that came back to life by a child that is not told of.
        for (const auto &row : m_rows) {
            if (m_fates.at({row->entry.type, row->entry.record}) == Fate::Entries)
                continue;
            for (const wire::Revived &parent : row->entry.revived) {
                const RecordKey record{parent.type, parent.record};
                decide(record, fateOf(record, true, false));
            }
        }
        return {};
    }

    bool wasThere(const RecordKey &record, quint64 number) const
    {
        const auto &audiences = m_audiences.at(record);
        return std::any_of(audiences.begin(), audiences.end(),
                           [&](const Audience &audience) { return audience.since < number; });
    }

    // The records of whole keys that came or went, as many of them as fit.
    Result<std::vector<RecordKey>> gatherKeys()
    {
        std::vector<RecordKey> gathered;
        qsizetype bytes = 0;
        for (const Sight &sight : m_sightline.changes()) {
            if (sight.number <= m_from)
                continue;
            if (sight.number > m_to)
                break;
            RecordId after;
            if (m_position && sight.number == m_position->number) {
                if (sight.key < m_position->key)
                    continue;
                if (sight.key == m_position->key)
                    after = m_position->after;
            }
            for (;;) {
                KF_ASSIGN(const auto keyed, m_store.withKey(sight.key, after, KeyedAtOnce));
                if (keyed.empty())
                    break;
                std::set<RecordKey> records;
                for (const Audience &audience : keyed) {
                    // Of later ones the log tells, and the reader may not.
                    if (audience.holdsAt(sight.enters ? sight.number : m_from) || audience.holdsAt(m_from + 1))
                        records.insert(audience.record);
                    after = audience.record.id;
                }
                const std::vector<RecordKey> list(records.begin(), records.end());
                KF_TRY(learn(list));
                KF_ASSIGN(const qsizetype more, likelyBytes(list));
                bytes += more;
                gathered.insert(gathered.end(), list.begin(), list.end());
                if (bytes >= limit()) {
                    cutAt({sight.number, sight.key, after});
                    return gathered;
                }
            }
        }
        return gathered;
    }

    Result<qsizetype> likelyBytes(const std::vector<RecordKey> &records)
    {
        qsizetype bytes = 0;
        std::vector<RecordKey> whole;
        for (const RecordKey &record : records) {
            const Fate fate = fateOf(record, false, false);
            if (fate == Fate::Whole)
                whole.push_back(record);
            else if (fate == Fate::Forget)
                bytes += RecordId::Size + record.type.size();
        }
        KF_TRY(m_view.states(whole, [&](const RecordKey &, QByteArrayView state) -> Result<void> {
            bytes += state.size();
            return {};
        }));
        return bytes;
    }

    // An app that could not forget keeps what went out of sight while it was here.
    Result<void> remind()
    {
        std::set<RecordKey> records;
        for (const Sight &sight : m_sightline.changes()) {
            if (sight.number > m_from || sight.enters)
                continue;
            KF_ASSIGN(const auto keyed, m_store.withKey(sight.key, {}, INT64_MAX));
            for (const Audience &audience : keyed) {
                if (audience.holdsAt(sight.number - 1))
                    records.insert(audience.record);
            }
        }
        KF_ASSIGN(const auto ended, m_store.endedUpTo(m_from));
        KF_TRY(m_sightline.learn(ended));
        for (const Audience &audience : ended) {
            if (m_sightline.saw(audience.key, audience.until - 1))
                records.insert(audience.record);
        }
        KF_TRY(learn({records.begin(), records.end()}));
        for (const RecordKey &record : records) {
            if (!seesNow(record))
                decide(record, Fate::Forget);
        }
        return {};
    }

    void cutAt(const Position &position)
    {
        m_cut = position;
        std::erase_if(m_rows, [&](const auto &row) { return row->row.number > position.number; });
        m_to = position.number;
    }

    qsizetype limit() const { return qsizetype(std::max(m_request.maxBytes, quint64(1024))); }

    Result<QByteArray> encoded(wire::PullResponse response)
    {
        QByteArray entries;
        CborWriter each(entries);
        quint64 count = 0;
        response.cursor.number = m_from;
        for (const auto &row : m_rows) {
            const quint64 number = row->row.number;
            if (!m_cut || number < m_cut->number) {
                response.cursor.number = number;
                response.cursor.chain = row->row.chain;
            }
            if (m_fates.at({row->entry.type, row->entry.record}) != Fate::Entries)
                continue;
            if (row->row.ownAsWritten && !m_request.needsWhole(row->row.device, row->row.counter, m_reader.device))
                wire::encodeOwnEntry(number, row->row.counter, row->row.at, each);
            else
                wire::encodeEntry(number, row->row.device, row->row.counter, row->row.at, bodyFor(*row), each);
            ++count;
        }
        if (m_request.takesScope) {
            for (const RecordKey &record : m_forgets)
                response.forgets.push_back({record.id, record.type});
            const std::vector<RecordKey> whole(m_whole.begin(), m_whole.end());
            KF_TRY(m_view.states(whole, [&](const RecordKey &record, QByteArrayView state) -> Result<void> {
                response.records.push_back({record.id, record.type, state.toByteArray()});
                return {};
            }));
            if (m_cut)
                response.position = encode(*m_cut);
        }
        QByteArray body;
        CborWriter out(body);
        encodePullHead(response, count, out);
        body += entries;
        encodePullTail(response, out);
        return body;
    }

    // A note may belong to two records, and its reader see one of them.
    QByteArray bodyFor(const Row &row) const
    {
        const auto hidden = [&](const wire::Revived &parent) { return !seesNow({parent.type, parent.record}); };
        if (std::none_of(row.entry.revived.begin(), row.entry.revived.end(), hidden))
            return row.body;
        wire::Entry entry = row.entry;
        std::erase_if(entry.revived, hidden);
        return wire::encodeEntryBody(entry);
    }

    ReadTransaction &m_view;
    ScopeStore m_store;
    const Reader &m_reader;
    const wire::PullRequest &m_request;
    const quint64 m_from; // the cursor
    quint64 m_to = 0;     // the last number of this page
    Sightline m_sightline;
    const std::optional<Position> m_position;
    std::optional<Position> m_cut;
    std::vector<std::unique_ptr<Row>> m_rows;
    std::vector<std::pair<quint64, RecordKey>> m_moved;
    std::map<RecordKey, std::vector<Audience>> m_audiences; // of what is touched
    std::map<RecordKey, Fate> m_fates;
    std::set<RecordKey> m_whole;
    std::set<RecordKey> m_forgets;
};

} // namespace

Result<QByteArray> scopedPull(ReadTransaction &view, const Reader &reader, const wire::PullRequest &request,
                              wire::PullResponse response)
{
    KF_ASSIGN(Sightline sightline, Sightline::of(view, reader.user, request.remindMe ? 0 : request.cursor.number));
    return Comparison(view, reader, request, std::move(sightline)).page(std::move(response));
}

// ---- Snapshots ----

struct SnapshotScope::Parts
{
    ScopeStore store;
    Sightline sightline;
    quint64 number = 0;
};

SnapshotScope::SnapshotScope(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SnapshotScope::SnapshotScope(SnapshotScope &&) noexcept = default;
SnapshotScope &SnapshotScope::operator=(SnapshotScope &&) noexcept = default;
SnapshotScope::~SnapshotScope() = default;

Result<SnapshotScope> SnapshotScope::of(ReadTransaction &view, const Reader &reader, quint64 number)
{
    KF_ASSIGN(Sightline sightline, Sightline::of(view, reader.user, number));
    return SnapshotScope(std::make_unique<Parts>(Parts{ScopeStore(view), std::move(sightline), number}));
}

Result<std::vector<RecordKey>> SnapshotScope::among(const std::vector<RecordKey> &records)
{
    std::vector<RecordId> ids;
    for (const RecordKey &record : records)
        ids.push_back(record.id);
    KF_ASSIGN(const auto audiences, m_parts->store.audiencesOf(ids));
    KF_TRY(m_parts->sightline.learn(audiences));
    std::set<RecordKey> seen;
    for (const Audience &audience : audiences) {
        // What came later comes by the log, from the snapshot's number on.
        if (audience.until == Still && audience.since <= m_parts->number && m_parts->sightline.sees(audience.key))
            seen.insert(audience.record);
    }
    return std::vector<RecordKey>(seen.begin(), seen.end());
}

Result<quint64> SnapshotScope::total()
{
    KF_ASSIGN(const auto keys, m_parts->store.keysNow());
    std::vector<Audience> asked;
    for (const ScopeKey &key : keys)
        asked.push_back({{}, key, 0, Still});
    KF_TRY(m_parts->sightline.learn(asked));
    quint64 total = 0;
    for (const ScopeKey &key : keys) {
        if (!m_parts->sightline.sees(key))
            continue;
        KF_ASSIGN(const quint64 count, m_parts->store.countNow(key));
        total += count;
    }
    return total;
}

} // namespace kf::server
