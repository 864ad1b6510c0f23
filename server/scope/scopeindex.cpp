#include "server/scope/scopeindex.h"

#include "core/change/surroundings.h"
#include "core/record/types.h"

#include <algorithm>

namespace kf::server {

namespace {

using Kind = ScopeKey::Kind;

template <typename T>
void sortUnique(std::vector<T> &items)
{
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

bool is(const RecordKey &record, const RecordType &type)
{
    return record.type == type.name();
}

bool holdsText(const RecordState &state, const FieldType &field, QByteArrayView word)
{
    const FieldState *held = state.field(field.name());
    return held && std::any_of(held->values.begin(), held->values.end(),
                               [&](const RegisterValue &value) { return CborReader(value.value).text() == word; });
}

std::vector<RecordId> referencesIn(const FieldState *field)
{
    std::vector<RecordId> references;
    for (const RegisterValue &value : field ? field->values : std::vector<RegisterValue>()) {
        if (const auto reference = referenceIn(value.value))
            references.push_back(*reference);
    }
    return references;
}

// Of a type that belongs to nobody. One that this server does not know is its author's, to be on the safe side.
bool isEverybodys(const QByteArray &type)
{
    const RecordType *known = Registry::keyfield().find(type);
    return known && known->alone() == RecordType::Alone::Everyone;
}

} // namespace

ScopeIndex::ScopeIndex(PushTransaction &transaction, WorkingSet &set, LogHead &head, qint64 now)
    : m_transaction(transaction), m_set(set), m_head(head), m_now(now), m_store(transaction), m_rights(m_store)
{
}

// ---- Keys ----

ScopeIndex::Facts ScopeIndex::factsOf(const RecordKey &record, const RecordState &state)
{
    Facts facts;
    facts.record = record;
    facts.creator = state.created.device;
    // Of several alternatives the most careful one holds until they are settled.
    facts.isPrivate = holdsText(state, types::note.marking, "private");
    for (const FieldState &field : state.fields) {
        for (const RecordId &reference : referencesIn(&field))
            facts.references.push_back(reference);
    }
    facts.notes = referencesIn(state.field(types::attachment.note.name()));
    sortUnique(facts.references);
    return facts;
}

Result<RecordId> ScopeIndex::personOf(DeviceId device)
{
    const auto known = m_people.find(device);
    if (known != m_people.end())
        return known->second;
    KF_ASSIGN(const RecordId person, m_store.personOf(device));
    m_people.emplace(device, person);
    return person;
}

Result<RecordId> ScopeIndex::authorOf(const RecordKey &record)
{
    KF_ASSIGN(const RecordState *state, m_set.state(record));
    return personOf(state->created.device);
}

Result<std::vector<RecordId>> ScopeIndex::parentsOf(const Facts &facts)
{
    std::vector<RecordId> parents;
    for (const RecordId &reference : facts.references) {
        bool linked = false;
        if (m_building) {
            const auto at = m_building->parents.find(facts.record.id);
            linked = at != m_building->parents.end() && at->second.contains(reference);
        } else {
            KF_ASSIGN(linked, m_set.isChild(reference, facts.record));
        }
        if (linked)
            parents.push_back(reference);
    }
    return parents;
}

Result<std::vector<ScopeKey>> ScopeIndex::workOut(const Facts &facts)
{
    if (is(facts.record, types::account))
        return std::vector<ScopeKey>{{Kind::Account, facts.record.id}, {Kind::Admins, {}}};
    if (is(facts.record, types::user))
        return std::vector<ScopeKey>{{Kind::Everyone, {}}};
    KF_ASSIGN(const RecordId author, personOf(facts.creator));
    const ScopeKey ownPrivate{Kind::Private, author};
    if (facts.isPrivate)
        return std::vector<ScopeKey>{ownPrivate};
    for (const RecordId &note : facts.notes) {
        KF_ASSIGN(const auto keys, keysOfAny(note));
        if (std::find(keys.begin(), keys.end(), ownPrivate) != keys.end())
            return std::vector<ScopeKey>{ownPrivate};
    }
    std::vector<ScopeKey> keys;
    KF_ASSIGN(const auto parents, parentsOf(facts));
    for (const RecordId &parent : parents) {
        KF_ASSIGN(const auto inherited, keysOfAny(parent));
        for (const ScopeKey &key : inherited) {
            if (key.kind != Kind::Admins)
                keys.push_back(key);
        }
    }
    if (is(facts.record, types::membership))
        keys.push_back({Kind::Admins, {}});
    else if (keys.empty())
        keys.push_back(isEverybodys(facts.record.type) ? ScopeKey{Kind::Everyone, {}} : ScopeKey{Kind::Author, author});
    sortUnique(keys);
    return keys;
}

Result<std::vector<Audience> *> ScopeIndex::audiences(const RecordId &record)
{
    const auto known = m_audiences.find(record);
    if (known != m_audiences.end())
        return &known->second;
    std::vector<Audience> held;
    if (m_building) {
        // A record may stand above itself in damaged data; it adds nothing then.
        const auto facts = m_building->facts.find(record);
        if (facts == m_building->facts.end() || !m_building->open.insert(record).second)
            return &(m_audiences[record] = {});
        for (const Facts &each : facts->second) {
            KF_ASSIGN(const auto keys, workOut(each));
            for (const ScopeKey &key : keys)
                held.push_back({each.record, key, 0, Still});
        }
        m_added.insert(m_added.end(), held.begin(), held.end());
    } else {
        KF_ASSIGN(held, m_store.audiencesOf(std::vector<RecordId>{record}));
        std::erase_if(held, [](const Audience &audience) { return audience.until != Still; });
    }
    return &(m_audiences[record] = std::move(held));
}

Result<std::vector<ScopeKey>> ScopeIndex::keysOf(const RecordKey &record)
{
    KF_ASSIGN(const auto *held, audiences(record.id));
    std::vector<ScopeKey> keys;
    for (const Audience &audience : *held) {
        if (audience.record == record)
            keys.push_back(audience.key);
    }
    return keys;
}

// An id under two types is nobody's honest doing: the client's wins, else neither tells anything.
Result<std::vector<ScopeKey>> ScopeIndex::keysOfAny(const RecordId &record)
{
    KF_ASSIGN(const auto *held, audiences(record));
    std::vector<ScopeKey> keys;
    std::optional<RecordKey> one;
    for (const Audience &audience : *held) {
        if (is(audience.record, types::account))
            return std::vector<ScopeKey>{{Kind::Account, record}, {Kind::Admins, {}}};
        if (one && !(*one == audience.record))
            return std::vector<ScopeKey>();
        one = audience.record;
        keys.push_back(audience.key);
    }
    return keys;
}

Result<bool> ScopeIndex::isFree(const RecordKey &record)
{
    if (!isOn())
        return true;
    KF_ASSIGN(const auto *held, audiences(record.id));
    return std::all_of(held->begin(), held->end(),
                       [&](const Audience &audience) { return audience.record.type == record.type; });
}

Result<bool> ScopeIndex::change(const RecordKey &record, std::vector<ScopeKey> keys, quint64 number)
{
    KF_ASSIGN(std::vector<Audience> * held, audiences(record.id));
    bool changed = false;
    std::vector<Audience> left;
    for (const Audience &audience : *held) {
        const auto at = std::find(keys.begin(), keys.end(), audience.key);
        if (!(audience.record == record) || at != keys.end()) {
            if (audience.record == record)
                keys.erase(at);
            left.push_back(audience);
            continue;
        }
        KF_TRY(flush());
        KF_TRY(m_store.end(audience, number));
        changed = true;
    }
    for (const ScopeKey &key : keys) {
        left.push_back({record, key, number, Still});
        m_added.push_back(left.back());
        changed = true;
    }
    *held = std::move(left);
    return changed;
}

Result<void> ScopeIndex::flush()
{
    if (m_added.empty())
        return {};
    return m_store.add(std::exchange(m_added, {}));
}

Result<void> ScopeIndex::write()
{
    return isOn() ? flush() : Result<void>();
}

// ---- After an operation ----

Result<void> ScopeIndex::follow(const RecordKey &record, quint64 number)
{
    if (!isOn())
        return {};
    KF_ASSIGN(const RecordState *state, m_set.state(record));
    if (!state->exists())
        return {};
    if (!state->erased) { // who could see it is told of the erasure
        const Facts facts = factsOf(record, *state);
        for (const RecordId &note : facts.notes)
            KF_TRY(m_store.addDerived(note, record));
        KF_ASSIGN(auto keys, workOut(facts));
        KF_ASSIGN(const bool changed, change(record, std::move(keys), number));
        if (changed)
            KF_TRY(followDependants(record, number));
    }
    if (scope() != Scoped::Teams)
        return {};
    if (is(record, types::membership))
        return followMembership(record, *state, number);
    if (is(record, types::user))
        return followColleague(record, *state, number);
    if (is(record, types::account)) {
        KF_ASSIGN(const auto accounts, accountsUnder(record.id));
        for (const RecordId &account : accounts)
            KF_TRY(regrant(account, number));
    }
    return {};
}

Result<void> ScopeIndex::followDependants(const RecordKey &record, quint64 number)
{
    std::vector<RecordKey> open{record};
    std::vector<RecordKey> moved;
    while (!open.empty()) {
        const RecordKey above = open.back();
        open.pop_back();
        KF_ASSIGN(std::vector<RecordKey> below, m_store.derivedFrom(above.id));
        KF_ASSIGN(const auto children, m_set.childrenOf(above.id));
        for (const Link &link : children)
            below.push_back(link.child);
        sortUnique(below);
        for (const RecordKey &child : below) {
            KF_ASSIGN(const RecordState *state, m_set.state(child));
            if (!state->exists() || state->erased)
                continue;
            KF_ASSIGN(auto keys, workOut(factsOf(child, *state)));
            KF_ASSIGN(const bool changed, change(child, std::move(keys), number));
            if (!changed)
                continue;
            moved.push_back(child);
            open.push_back(child);
        }
    }
    return m_store.addMoved(number, moved);
}

// ---- The first index ----

Result<void> ScopeIndex::turnOn()
{
    if (isOn())
        return {};
    m_head.scope = quint64(Scoped::Marked);
    m_audiences.clear();
    m_building.emplace();
    bool readable = true;
    std::vector<std::pair<RecordId, RecordKey>> derived;
    KF_TRY(m_store.everyRecord([&](const RecordKey &record, const QByteArray &encoded) {
        const auto state = decodeState(encoded, record.type);
        readable = readable && state.has_value();
        if (!state)
            return;
        Facts facts = factsOf(record, *state);
        for (const RecordId &note : facts.notes)
            derived.emplace_back(note, record);
        m_building->facts[record.id].push_back(std::move(facts));
    }));
    if (!readable)
        return fail(ErrorCode::Damaged, QStringLiteral("a record of the workspace could not be read"));
    KF_TRY(m_store.everyLink(
        [&](const RecordId &parent, const RecordId &child) { m_building->parents[child].insert(parent); }));
    std::vector<RecordId> all;
    for (const auto &[id, facts] : m_building->facts)
        all.push_back(id);
    std::sort(all.begin(), all.end());
    for (const RecordId &id : all)
        KF_TRY(audiences(id));
    m_building.reset();
    for (const auto &[note, record] : derived)
        KF_TRY(m_store.addDerived(note, record));
    KF_TRY(flush());
    m_audiences.clear();
    return {};
}

} // namespace kf::server
