#include "core/store/incoming.h"

#include "core/db/transaction.h"

#include <algorithm>
#include <limits>

namespace kf {

namespace {

void setFields(RecordState &state, const std::vector<FieldState> &fields)
{
    for (const FieldState &field : fields)
        state.fieldToWrite(field.name) = field;
}

// What an entry tells of the record it speaks of, put over the server's state as we have it.
RecordState withEntry(RecordState state, const wire::Entry &entry)
{
    const Edit edit{entry.device, entry.number, entry.at};
    // A record of a log that was lost, made again in the one that took its place.
    const bool isStale = state.number == 1 && state.created.number != 1 && entry.kind == Operation::Kind::Create;
    if (!state.exists() || isStale) {
        state = RecordState();
        state.type = entry.type;
        state.created = edit;
        state.lastEdit = edit;
    } else if (entry.kind != Operation::Kind::Delete && entry.effect == Effect::Applied) {
        state.noteEdit(edit);
    }
    state.number = entry.number;
    setFields(state, entry.fields);
    return state;
}

// Whether the entry is what came of this operation, and not of another one under the same counter.
bool isOf(const Operation &operation, const wire::Entry &entry)
{
    if (entry.record != operation.record || entry.kind != operation.kind)
        return false;
    if (entry.effect == Effect::Erased || !entry.written.empty())
        return entry.effect == Effect::Erased || entry.written == operation.fields;
    return std::all_of(operation.fields.begin(), operation.fields.end(), [&](const FieldChange &change) {
        const auto field = std::find_if(entry.fields.begin(), entry.fields.end(),
                                        [&](const FieldState &each) { return each.name == change.name; });
        const auto holds = [&](const EncodedValue &value) {
            return std::any_of(field->values.begin(), field->values.end(),
                               [&](const RegisterValue &each) { return each.value == value; });
        };
        if (field == entry.fields.end())
            return false;
        return change.merge == MergeKind::Set ? std::all_of(change.added.begin(), change.added.end(), holds)
                                              : holds(change.value);
    });
}

bool known(quint64 rowNumber, quint64 entryNumber)
{
    return rowNumber < FirstUnsentNumber && entryNumber <= rowNumber;
}

} // namespace

Incoming::Incoming(RecordKeeper &keeper, const Clock &clock) : m_keeper(keeper), m_family(keeper), m_clock(clock) {}

Result<void> Incoming::refold(QByteArrayView type, const RecordId &id, RecordState server)
{
    KF_ASSIGN(auto ours, journal::unsettledOf(m_keeper.db(), id));
    KF_ASSIGN(const RecordKeeper::Kept before, m_keeper.load(type, id));
    return refold(type, id, before, std::move(server), std::move(ours));
}

Result<void> Incoming::refold(QByteArrayView type, const RecordId &id, const RecordKeeper::Kept &before,
                              RecordState server, std::vector<Change> ours)
{
    KF_ASSIGN(const auto onTop, m_family.onTopOf({type.toByteArray(), id}, server, std::move(ours)));
    if (onTop.empty()) {
        KF_TRY(m_keeper.dropShadow(id));
        if (!server.exists())
            return m_keeper.drop(type, id);
        return m_keeper.keep(id, before, server);
    }
    if (server.exists())
        KF_TRY(m_keeper.setShadow(id, server));
    RecordState shown = std::move(server);
    for (const Change &change : onTop) {
        const Arrival arrival{unsentNumber(change.operation.counter), change.at};
        if (change.operation.record != id) {
            foldChild(shown, change.operation, arrival);
            continue;
        }
        KF_ASSIGN(const Surroundings around, m_family.around(change.operation));
        shown = fold(std::move(shown), change.operation, arrival, around).state;
    }
    return m_keeper.keep(id, before, shown);
}

void Incoming::noteFamilies(const RecordState &before, const RecordState &after)
{
    for (const RecordState *state : {&before, &after}) {
        for (Family::Key &parent : m_family.parentsOf(*state))
            m_families.insert(std::move(parent));
    }
}

Result<void> Incoming::refoldFamilies()
{
    if (m_families.empty())
        return {};
    KF_ASSIGN(const auto open, journal::toSend(m_keeper.db(), 0, std::numeric_limits<int>::max()));
    for (const Change &change : open) {
        const Operation &operation = change.operation;
        if (operation.kind != Operation::Kind::Delete || !m_families.contains({operation.type, operation.record}))
            continue;
        KF_ASSIGN(auto server, m_keeper.shadow(operation.record));
        KF_TRY(refold(operation.type, operation.record, server.value_or(RecordState())));
    }
    return {};
}

Result<void> Incoming::refoldSpokenFor(const std::vector<Family::Key> &parents)
{
    for (const Family::Key &parent : parents) {
        KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(parent.type, parent.id));
        if (!Family::isSpokenFor(kept.state))
            continue;
        KF_ASSIGN(auto server, m_keeper.shadow(parent.id));
        if (server)
            KF_TRY(refold(parent.type, parent.id, std::move(*server)));
    }
    return {};
}

// ---- In: the log ----

Result<void> Incoming::takeAuthors(const std::vector<wire::Author> &authors)
{
    for (const wire::Author &author : authors) {
        KF_ASSIGN(Statement row, m_keeper.db().prepare("INSERT OR REPLACE INTO author(device, device_name, user, "
                                                       "user_name) VALUES(?, ?, ?, ?)"));
        row.bind(1, quint64(author.device));
        row.bind(2, author.deviceName);
        row.bindBlob(3, author.user.bytes());
        row.bind(4, author.userName);
        KF_TRY(row.run());
    }
    return {};
}

Result<void> Incoming::takeEntries(const wire::PullResponse &response)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(Place place, journal::readPlace(db));
    KF_TRY(takeAuthors(response.authors));
    KF_ASSIGN(const quint64 lastOpen, journal::lastUnsettled(db));
    m_families.clear();
    m_unsettled.reset();
    const RecordKeeper::Gathering gathering(m_keeper);
    KF_TRY(takeScope(response, lastOpen));

    std::span<const wire::Entry> entries(response.entries);
    while (!entries.empty()) {
        size_t taken = 1;
        if (entries.front().number > place.number) { // else another process was faster
            const OwnRun run = ownRunFrom(entries);
            if (run.empty()) {
                KF_TRY(takeEntry(entries.front(), place, lastOpen));
            } else {
                KF_TRY(settleRun(run));
                taken = run.size();
            }
        }
        entries = entries.subspan(taken);
    }
    m_unsettled.reset();

    place.epoch = response.cursor.epoch;
    place.number = std::max(place.number, response.cursor.number);
    place.chain = response.cursor.chain;
    KF_TRY(journal::writePlace(db, place));
    KF_TRY(settlePassed(place.number));
    KF_TRY(removeWhatLeft());
    KF_TRY(refoldFamilies());
    KF_ASSIGN(const quint64 stillOpen, journal::lastUnsettled(db));
    if (stillOpen == 0)
        KF_TRY(m_keeper.dropShadows()); // nothing of ours is on top of anything
    KF_TRY(m_keeper.writeGathered());
    return transaction.commit();
}

Result<Unsettled *> Incoming::unsettled()
{
    if (!m_unsettled) {
        KF_ASSIGN(m_unsettled, Unsettled::read(m_keeper.db()));
    }
    return &*m_unsettled;
}

Result<void> Incoming::takeEntry(const wire::Entry &entry, const Place &place, quint64 lastOpen)
{
    if (entry.device == place.device) {
        KF_TRY(takeOwn(entry));
    } else {
        KF_TRY(applyRemote(entry, lastOpen != 0));
    }
    for (const wire::Revived &parent : entry.revived)
        KF_TRY(takeRevived(entry, parent));
    return {};
}

Result<void> Incoming::takeOwn(const wire::Entry &entry)
{
    KF_ASSIGN(auto change, journal::ownOpen(m_keeper.db(), entry.counter));
    // Settled before, or of another life of this device, before it was restored or in a copy: the entry says it all.
    if (!change || !isOf(change->operation, entry))
        return applyRemote(entry, true);
    const Operation &operation = change->operation;
    KF_TRY(journal::setStatus(m_keeper.db(), change->seq, ChangeStatus::Settled, entry.number, entry.at));
    if (m_unsettled)
        m_unsettled->settle(entry.counter, entry.counter);
    if (entry.effect == Effect::Erased)
        return erase(operation.type, operation.record);
    KF_ASSIGN(const auto shadow, m_keeper.shadow(operation.record));
    const RecordState before = shadow.value_or(RecordState());
    // A record that came whole may be ahead of the log.
    RecordState after = before.exists() && known(before.number, entry.number) ? before : withEntry(before, entry);
    noteFamilies(before, after);
    return refold(operation.type, operation.record, std::move(after));
}

Result<void> Incoming::applyRemote(const wire::Entry &entry, bool mayHaveOwn)
{
    if (entry.effect == Effect::Erased)
        return erase(entry.type, entry.record);
    KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(entry.type, entry.record));
    std::vector<Change> ours;
    std::optional<RecordState> covered; // the server's state, where something of ours is on top of it
    if (mayHaveOwn) {
        KF_ASSIGN(const Unsettled *unsettled, this->unsettled());
        KF_ASSIGN(ours, unsettled->of(m_keeper.db(), entry.record));
        for (const Change &change : ours)
            m_family.addNamedParents(change.operation, m_families);
        if (!ours.empty() || Family::isSpokenFor(kept.state)) {
            KF_ASSIGN(covered, m_keeper.shadow(entry.record));
            if (!covered && !ours.empty())
                covered = RecordState(); // the server does not know it yet
        }
    }
    const RecordState &before = covered ? *covered : kept.state;
    if (before.exists() && known(before.number, entry.number)) {
        // A child of ours that has been settled speaks no more for what came whole, ahead of the log.
        return covered && Family::isSpokenFor(kept.state)
                   ? refold(entry.type, entry.record, kept, std::move(*covered), std::move(ours))
                   : Result<void>();
    }
    KF_TRY(appendHistory(entry, before));
    RecordState after = withEntry(before, entry);
    if (mayHaveOwn) {
        noteFamilies(before, after);
        if (covered || holdsDeletion(after))
            return refold(entry.type, entry.record, kept, std::move(after), std::move(ours));
    }
    return m_keeper.keep(entry.record, kept, after);
}

Result<void> Incoming::erase(QByteArrayView type, const RecordId &id)
{
    if (m_unsettled)
        m_unsettled->forget(id);
    return m_keeper.erase(type, id);
}

// It speaks of the deletion, not of the record's content.
Result<void> Incoming::takeRevived(const wire::Entry &entry, const wire::Revived &revived)
{
    wire::Entry parent = entry;
    parent.record = revived.record;
    parent.type = revived.type;
    parent.kind = Operation::Kind::Delete;
    parent.effect = Effect::Applied;
    parent.fields = {revived.deletion};
    parent.revived.clear();
    parent.written.clear();
    parent.ownAsWritten = false;
    return applyRemote(parent, true);
}

Result<void> Incoming::appendHistory(const wire::Entry &entry, const RecordState &before)
{
    Change change;
    change.operation.device = entry.device;
    change.operation.counter = entry.counter;
    change.operation.action = entry.action;
    change.operation.import = entry.import;
    change.operation.record = entry.record;
    change.operation.type = entry.type;
    change.operation.kind = entry.kind;
    if (!entry.written.empty()) {
        change.operation.fields = entry.written;
    } else {
        for (const FieldState &field : entry.fields) {
            FieldChange written;
            written.name = field.name;
            if (field.set) {
                CborWriter out(written.value);
                out.array(field.values.size());
                for (const RegisterValue &element : field.values)
                    out.raw(element.value);
            } else if (!field.values.empty()) {
                written.value = field.values.front().value;
            } else {
                CborWriter(written.value).null();
            }
            change.operation.fields.push_back(std::move(written));
        }
    }
    change.number = entry.number;
    change.at = entry.at;
    change.before = journal::encodeBefore(before, change.operation);
    KF_TRY(journal::append(m_keeper.db(), change));
    return {};
}

Result<void> Incoming::noteSynced()
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(Place place, journal::readPlace(db));
    place.lastSync = m_clock.nowMs();
    KF_TRY(journal::writePlace(db, place));
    return transaction.commit();
}

} // namespace kf
