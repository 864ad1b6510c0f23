#include "server/sync/workingset.h"

#include "core/change/surroundings.h"

#include <algorithm>
#include <unordered_set>

namespace kf::server {

namespace {

RecordKey keyOf(const Operation &operation)
{
    return {operation.type, operation.record};
}

// The links by the fields that the operation may change.
std::vector<Link> linksOf(const RecordKey &key, const RecordState &state, const Operation &operation)
{
    std::vector<Link> links;
    const auto add = [&](const FieldState &field) {
        for (const RegisterValue &value : field.values) {
            if (const auto parent = referenceIn(value.value))
                links.push_back({*parent, key, field.name});
        }
    };
    if (operation.kind == Operation::Kind::Erase) {
        std::for_each(state.fields.begin(), state.fields.end(), add);
    } else {
        for (const FieldChange &change : operation.fields) {
            const FieldState *field = change.merge == MergeKind::Parent ? state.field(change.name) : nullptr;
            if (field)
                add(*field);
        }
    }
    return links;
}

template <typename T>
void sortUnique(std::vector<T> &items)
{
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

} // namespace

Deletion deletionOf(const RecordState &state)
{
    if (state.erased || state.isDeleted())
        return Deletion::Whole;
    const FieldState *deleted = state.field(DeletedField);
    const bool disputed = deleted && std::any_of(deleted->values.begin(), deleted->values.end(),
                                                 [](const auto &value) { return value.value == encodedBool(true); });
    return disputed ? Deletion::Disputed : Deletion::None;
}

Result<void> WorkingSet::load(const std::vector<const Operation *> &operations)
{
    std::vector<RecordKey> keys;
    std::vector<RecordId> mayBeDeleted;
    std::vector<RecordId> parents;
    keys.reserve(operations.size());
    for (const Operation *operation : operations) {
        keys.push_back(keyOf(*operation));
        bool moves = operation->kind == Operation::Kind::Delete;
        for (const FieldChange &change : operation->fields) {
            const auto parent = change.merge == MergeKind::Parent ? referenceIn(change.value) : std::nullopt;
            if (!parent)
                continue;
            mayBeDeleted.push_back(*parent);
            moves = true;
        }
        if (moves)
            parents.push_back(operation->record);
    }
    KF_TRY(loadStates(std::move(keys)));
    for (const auto &[key, loaded] : m_records) {
        for (const FieldState &field : loaded.state.fields) {
            for (const RegisterValue &value : field.values) {
                if (const auto reference = referenceIn(value.value))
                    mayBeDeleted.push_back(*reference);
            }
        }
    }
    KF_TRY(loadDeletions(std::move(mayBeDeleted)));
    return loadFamilies(std::move(parents));
}

Result<void> WorkingSet::loadStates(std::vector<RecordKey> keys)
{
    sortUnique(keys);
    std::erase_if(keys, [&](const RecordKey &key) { return m_records.contains(key); });
    if (keys.empty())
        return {};
    m_records.reserve(m_records.size() + keys.size());
    for (const RecordKey &key : keys)
        m_records.try_emplace(key);
    return m_transaction.states(keys, [&](const RecordKey &key, QByteArrayView state) -> Result<void> {
        Loaded &loaded = m_records[key];
        KF_ASSIGN(loaded.state, decodeState(state, key.type));
        loaded.stored = true;
        loaded.storedDeletion = deletionOf(loaded.state);
        return {};
    });
}

Result<void> WorkingSet::loadDeletions(std::vector<RecordId> ids)
{
    sortUnique(ids);
    std::erase_if(ids, [&](const RecordId &id) { return m_deleted.contains(id); });
    if (ids.empty())
        return {};
    for (const RecordId &id : ids)
        m_deleted.try_emplace(id);
    KF_ASSIGN(const std::vector<RecordKey> deleted, m_transaction.deletedAmong(ids));
    for (const RecordKey &key : deleted)
        m_deleted[key.id] = key;
    return {};
}

Result<void> WorkingSet::loadFamilies(std::vector<RecordId> parents)
{
    sortUnique(parents);
    std::erase_if(parents, [&](const RecordId &id) { return m_families.contains(id); });
    if (parents.empty())
        return {};
    for (const RecordId &id : parents)
        m_families.try_emplace(id);
    KF_ASSIGN(std::vector<Link> links, m_transaction.children(parents));
    for (Link &link : links)
        m_families[link.parent].push_back(std::move(link));
    return {};
}

Result<RecordState *> WorkingSet::state(const RecordKey &key)
{
    auto at = m_records.find(key);
    if (at == m_records.end()) {
        KF_TRY(loadStates({key}));
        at = m_records.find(key);
    }
    return &at->second.state;
}

Result<bool> WorkingSet::exists(const RecordKey &key)
{
    return state(key).map([](const RecordState *state) { return state->exists(); });
}

Result<std::vector<Link>> WorkingSet::childrenOf(const RecordId &parent)
{
    KF_TRY(loadFamilies({parent}));
    std::vector<Link> children;
    for (const Link &link : m_families[parent]) {
        const auto changed = m_links.find(link);
        if (changed == m_links.end())
            children.push_back(link);
    }
    for (auto at = m_links.lower_bound(Link{parent, {}, {}}); at != m_links.end() && at->first.parent == parent; ++at) {
        if (at->second)
            children.push_back(at->first);
    }
    return children;
}

Result<bool> WorkingSet::isChild(const RecordId &parent, const RecordKey &child)
{
    static constexpr Sql Select{"SELECT field FROM link WHERE parent = ?1 AND child = ?2",
                                "SELECT field FROM link WHERE workspace = $1 AND parent = $2 AND child = $3"};
    for (auto at = m_links.lower_bound(Link{parent, child, {}});
         at != m_links.end() && at->first.parent == parent && at->first.child == child; ++at) {
        if (at->second)
            return true;
    }
    bool linked = false;
    KF_TRY(m_transaction.tables().select(Select, {parent, child.id}, [&](const SqlRow &row) {
        linked = linked || !m_links.contains(Link{parent, child, row.text(0)}); // not removed since
    }));
    return linked;
}

Result<bool> WorkingSet::standsUnder(const RecordId &record, const RecordId &above)
{
    std::vector<RecordId> level{above};
    std::unordered_set<RecordId> seen{above};
    while (!level.empty()) {
        KF_TRY(loadFamilies(level));
        std::vector<RecordId> below;
        for (const RecordId &parent : level) {
            if (parent == record)
                return true;
            KF_ASSIGN(const std::vector<Link> children, childrenOf(parent));
            for (const Link &link : children) {
                if (seen.insert(link.child.id).second)
                    below.push_back(link.child.id);
            }
        }
        level = std::move(below);
    }
    return false;
}

Result<Surroundings> WorkingSet::surroundings(const Operation &operation, const RecordKey &key)
{
    Surroundings around;
    for (const FieldChange &change : operation.fields) {
        const auto parent = change.merge == MergeKind::Parent ? referenceIn(change.value) : std::nullopt;
        if (!parent || around.closesCycle)
            continue;
        KF_ASSIGN(around.closesCycle, standsUnder(*parent, key.id));
    }
    if (operation.kind != Operation::Kind::Delete)
        return around;
    KF_ASSIGN(const std::vector<Link> children, childrenOf(key.id));
    std::vector<RecordKey> keys;
    keys.reserve(children.size());
    for (const Link &link : children)
        keys.push_back(link.child);
    KF_TRY(loadStates(keys));
    UnseenEdits unseen(operation);
    for (const RecordKey &child : keys)
        unseen.take(m_records[child].state);
    unseen.tell(around);
    return around;
}

Result<std::vector<RecordKey>> WorkingSet::reviveParents(const Operation &operation, const Arrival &arrival,
                                                         const RecordKey &key, const RecordState &state)
{
    std::vector<RecordId> references;
    for (const FieldState &field : state.fields) {
        for (const RegisterValue &value : field.values) {
            if (const auto reference = referenceIn(value.value))
                references.push_back(*reference);
        }
    }
    sortUnique(references);
    KF_TRY(loadDeletions(references));
    std::vector<RecordKey> revived;
    for (const RecordId &reference : references) {
        const std::optional<RecordKey> parent = m_deleted[reference];
        if (!parent)
            continue;
        KF_ASSIGN(const std::vector<Link> children, childrenOf(reference));
        const bool belongs =
            std::any_of(children.begin(), children.end(), [&](const Link &link) { return link.child == key; });
        if (!belongs)
            continue;
        KF_TRY(loadStates({*parent}));
        Loaded &loaded = m_records[*parent];
        if (!foldChild(loaded.state, operation, arrival))
            continue;
        loaded.changed = true;
        revived.push_back(*parent);
    }
    return revived;
}

Result<WorkingSet::Folded> WorkingSet::fold(const Operation &operation, const Arrival &arrival)
{
    const RecordKey key = keyOf(operation);
    KF_ASSIGN(const Surroundings around, surroundings(operation, key));
    KF_TRY(loadStates({key}));
    Loaded &loaded = m_records[key];

    const std::vector<Link> before = linksOf(key, loaded.state, operation);
    Folded folded;
    folded.result = kf::fold(std::move(loaded.state), operation, arrival, around);
    loaded.state = std::move(folded.result.state);
    loaded.changed = true;
    const std::vector<Link> after = linksOf(key, loaded.state, operation);
    if (before != after) {
        for (const Link &link : before)
            m_links[link] = false;
        for (const Link &link : after)
            m_links[link] = true;
    }
    if (folded.result.effect == Effect::Applied) {
        KF_ASSIGN(folded.revived, reviveParents(operation, arrival, key, loaded.state));
    }
    return folded;
}

void WorkingSet::collect(PushWrites &writes) const
{
    for (const auto &[key, loaded] : m_records) {
        if (!loaded.changed)
            continue;
        writes.records.push_back({key, encode(loaded.state), !loaded.stored});
        writes.head.records += loaded.stored ? 0 : 1;
        const Deletion deletion = deletionOf(loaded.state);
        if (deletion != loaded.storedDeletion)
            writes.deletions.push_back({key, deletion});
        if (loaded.state.erased)
            writes.erased.push_back(key.id);
    }
    std::sort(writes.records.begin(), writes.records.end(),
              [](const WrittenRecord &a, const WrittenRecord &b) { return a.key < b.key; });
    for (const auto &[link, added] : m_links)
        (added ? writes.linksAdded : writes.linksRemoved).push_back(link);
}

} // namespace kf::server
