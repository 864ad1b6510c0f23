#include "core/store/unacknowledged.h"

#include "core/change/surroundings.h"
#include "core/record/types.h"
#include "core/store/reader.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace kf {

namespace {

constexpr char Received[] = "SELECT ifnull(max(first_counter + count - 1), 0) FROM receipt";

// When it was made, though the clock may have been set since.
qint64 madeAt(const Change &change, const Clock &clock)
{
    return change.boot == clock.bootId() ? clock.nowMs() - (clock.monotonicMs() - change.bootMs) : change.at;
}

std::vector<Dot> dotsOf(const RecordState &state)
{
    std::vector<Dot> dots;
    for (const FieldState &field : state.fields) {
        for (const RegisterValue &value : field.values)
            dots.insert(dots.end(), value.dots.begin(), value.dots.end());
    }
    for (const Edit &edit : {state.created, state.lastEdit, state.otherEdit, state.thirdEdit}) {
        if (edit.device != DeviceId::None)
            dots.push_back({edit.device, edit.number});
    }
    std::erase_if(dots, [](const Dot &dot) { return dot.number >= FirstUnsentNumber; });
    std::sort(dots.begin(), dots.end());
    dots.erase(std::unique(dots.begin(), dots.end()), dots.end());
    return dots;
}

} // namespace

std::vector<RecordId> recordsNamedIn(const FieldChange &change)
{
    std::vector<RecordId> named;
    for (const EncodedValue &value : change.added) {
        if (const auto id = referenceIn(value))
            named.push_back(*id);
    }
    if (const auto id = referenceIn(change.value))
        named.push_back(*id);
    return named;
}

// Gathers on the reader's thread.
class UnacknowledgedReader
{
public:
    UnacknowledgedReader(Reader &reader, const Clock &clock) : m_reader(reader), m_clock(clock) {}

    Result<Unacknowledged> gather()
    {
        KF_TRY(readOrigin());
        KF_TRY(readItems());
        KF_TRY(readDrafts());
        KF_TRY(readMedia());
        KF_TRY(readKnown());
        return std::move(m_work);
    }

private:
    Connection &db() { return m_reader.m_db; }
    Result<RecordId> idOf(const char *key)
    {
        return readMeta(db(), key).map(
            [](const QByteArray &value) { return RecordId::fromBytes(value).value_or(RecordId()); });
    }

    Result<void> readOrigin()
    {
        KF_ASSIGN(const StoreStatus status, m_reader.status());
        KF_ASSIGN(const Place place, journal::readPlace(db()));
        Unacknowledged::Origin &origin = m_work.origin;
        origin.madeAt = m_clock.nowMs();
        origin.id = RecordId::generate(origin.madeAt);
        origin.device = place.device;
        origin.deviceName = status.deviceName;
        KF_ASSIGN(origin.workspace, idOf("workspace"));
        origin.workspaceName = status.workspace;
        KF_ASSIGN(origin.user, idOf("user"));
        origin.userName = status.user;
        origin.epoch = place.epoch;
        origin.number = place.number;
        origin.chain = place.chain;
        KF_ASSIGN(const qint64 numbered, db().integer("SELECT ifnull(max(first_number + count - 1), 0) FROM receipt"));
        origin.acknowledged = std::max(place.number, quint64(numbered));
        return {};
    }

    Result<void> readItems()
    {
        KF_ASSIGN(const auto changes, journal::open(db(), std::numeric_limits<int>::max()));
        KF_ASSIGN(const qint64 received, db().integer(Received));
        for (const Change &change : changes) {
            const bool refused = change.status == ChangeStatus::Quarantined;
            if (!refused && change.operation.counter <= quint64(received))
                continue; // the server has it
            KF_ASSIGN(const QString title, m_reader.titleOf(change.operation));
            if (change.operation.kind == Operation::Kind::Create)
                m_created.insert(change.operation.record);
            m_work.items.push_back(
                {change.operation, madeAt(change, m_clock), change.before, refused, change.reason, title});
        }
        return {};
    }

    Result<void> readKnown()
    {
        for (const Unacknowledged::Item &item : m_work.items)
            KF_TRY(addKnown(item.operation.record, item.operation.type, true));
        for (const Unacknowledged::Item &item : m_work.items) {
            for (const FieldChange &field : item.operation.fields) {
                for (const RecordId &id : recordsNamedIn(field))
                    KF_TRY(addKnown(id, {}, false));
            }
        }
        for (const Draft &draft : m_work.drafts) {
            for (const RecordId &id : {draft.account, draft.visit})
                KF_TRY(addKnown(id, {}, false));
        }
        return {};
    }

    Result<void> addKnown(const RecordId &id, QByteArray type, bool changed)
    {
        if (id.isNull() || m_created.contains(id) || m_asked.contains(id))
            return {};
        m_asked.insert(id);
        Unacknowledged::Known known{id, std::move(type), {}, {}};
        KF_ASSIGN(const auto record, m_reader.get(id));
        if (record) {
            known.type = record->type()->name().toByteArray();
            known.title = record->title();
        } else if (!changed) {
            return {};
        }
        if (changed) {
            KF_ASSIGN(known.seen, seenOf(known.type, id));
        }
        m_work.known.push_back(std::move(known));
        return {};
    }

    // Of the server's state, not of what our own operations made of it.
    Result<std::vector<Dot>> seenOf(const QByteArray &type, const RecordId &id)
    {
        for (const char *sql :
             {"SELECT state FROM shadow WHERE record = ?", "SELECT state FROM parked WHERE record = ?"}) {
            KF_ASSIGN(Statement row, db().prepare(sql));
            row.bindBlob(1, id.bytes());
            KF_ASSIGN(const bool found, row.step());
            if (!found)
                continue;
            KF_ASSIGN(const RecordState state, decodeState(row.blob(0), type));
            return dotsOf(state);
        }
        const RecordTable *table = m_reader.m_tables.find(type);
        if (!table)
            return std::vector<Dot>();
        KF_ASSIGN(const auto stored, table->load(db(), id));
        return stored ? dotsOf(stored->state) : std::vector<Dot>();
    }

    Result<void> readDrafts()
    {
        KF_ASSIGN(const auto drafts, readAllDrafts(db()));
        for (const Draft &draft : drafts) {
            KF_ASSIGN(const auto hung, readMediaOf(db(), draft.place));
            const bool holds = std::any_of(hung.begin(), hung.end(), isUnattached);
            if (holds || (!draft.text.trimmed().isEmpty() && draft.text != draft.cutText))
                m_work.drafts.push_back(draft);
        }
        return {};
    }

    static bool isUnattached(const Media &media) { return media.state == Media::State::Whole && !media.attached; }

    Result<void> readMedia()
    {
        KF_ASSIGN(const auto all, readAllMedia(db()));
        for (const Media &media : all) {
            const bool created = m_created.contains(media.id) && media.state != Media::State::Writing;
            const bool hangs = isUnattached(media) && !media.place.isEmpty();
            if (!created && !hangs)
                continue;
            m_work.media.push_back(media);
            const bool hasDraft =
                created || std::any_of(m_work.drafts.begin(), m_work.drafts.end(),
                                       [&](const Draft &draft) { return draft.place == media.place; });
            if (!hasDraft) { // a picture that came before the first word
                m_work.drafts.emplace_back();
                m_work.drafts.back().place = media.place;
            }
        }
        return {};
    }

    Reader &m_reader;
    const Clock &m_clock;
    Unacknowledged m_work;
    QSet<RecordId> m_created;
    QSet<RecordId> m_asked;
};

Result<Unacknowledged> readUnacknowledged(Reader &reader, const Clock &clock)
{
    return UnacknowledgedReader(reader, clock).gather();
}

} // namespace kf
