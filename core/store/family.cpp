#include "core/store/family.h"

#include "core/change/surroundings.h"

#include <algorithm>

namespace kf {

namespace {

bool speaks(Operation::Kind kind)
{
    return kind == Operation::Kind::Create || kind == Operation::Kind::Edit || kind == Operation::Kind::Restore;
}

} // namespace

bool holdsDeletion(const RecordState &state)
{
    const FieldState *deleted = state.field(DeletedField);
    return deleted && std::any_of(deleted->values.begin(), deleted->values.end(),
                                  [](const RegisterValue &value) { return value.value == encodedBool(true); });
}

bool Family::isSpokenFor(const RecordState &shown)
{
    const FieldState *deleted = shown.field(DeletedField);
    return deleted && std::any_of(deleted->values.begin(), deleted->values.end(), [](const RegisterValue &value) {
               return value.value == encodedBool(false) &&
                      std::any_of(value.dots.begin(), value.dots.end(),
                                  [](const Dot &dot) { return dot.number >= FirstUnsentNumber; });
           });
}

std::vector<Family::Key> Family::parentsOf(const RecordState &child) const
{
    std::vector<Key> parents;
    const RecordTable *table = m_keeper.tables().find(child.type);
    if (!table)
        return parents;
    for (const FieldState &field : child.fields) {
        const FieldType *known = table->type().field(field.name);
        if (!known || known->kind() != FieldKind::Parent)
            continue;
        for (const RegisterValue &value : field.values) {
            if (const auto parent = referenceIn(value.value))
                parents.push_back({known->target().toByteArray(), *parent});
        }
    }
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    return parents;
}

void Family::addNamedParents(const Operation &operation, std::set<Key> &parents) const
{
    const RecordTable *table = m_keeper.tables().find(operation.type);
    for (const FieldChange &change : operation.fields) {
        const FieldType *known = table ? table->type().field(change.name) : nullptr;
        const auto parent = known && known->kind() == FieldKind::Parent ? referenceIn(change.value) : std::nullopt;
        if (parent)
            parents.insert({known->target().toByteArray(), *parent});
    }
}

Result<std::vector<Family::Key>> Family::perhapsChildrenOf(const Key &parent, Which which, quint64 number)
{
    constexpr char WithOurs[] = "_id IN (SELECT record FROM change WHERE status > 0 AND status < 3)";
    std::vector<Key> found;
    for (const auto &table : m_keeper.tables().all()) {
        for (const FieldType *field : table->type().fields()) {
            if (field->kind() != FieldKind::Parent || field->target() != parent.type)
                continue;
            QByteArray sql = "SELECT _id FROM " + table->tableName() + " WHERE ";
            // The column has the shown parent only; those with alternatives carry a flag, and those with operations of
            // ours may have stood under another one before.
            if (which == Which::Above)
                sql +=
                    "(" + RecordTable::columnName(*field) + " = ?1 OR _flags > 0 OR " + WithOurs + ") AND _number > ?2";
            else
                sql += WithOurs;
            KF_ASSIGN(Statement rows, m_keeper.db().prepare(sql));
            if (which == Which::Above) {
                rows.bindBlob(1, parent.id.bytes());
                rows.bind(2, number);
            }
            KF_TRY(rows.forEach([&](const Statement &row) {
                if (const auto id = RecordId::fromBytes(row.blob(0)))
                    found.push_back({table->type().name().toByteArray(), *id});
            }));
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool Family::belongs(const RecordState &child, const Key &parent) const
{
    const auto parents = parentsOf(child);
    return std::binary_search(parents.begin(), parents.end(), parent);
}

Result<void> Family::foldOnTop(RecordState &child, const Change &change)
{
    const Operation &operation = change.operation;
    // A deletion moves nothing, so that what the child's own children say against it is of no matter here.
    Surroundings around;
    if (operation.kind != Operation::Kind::Delete) {
        KF_ASSIGN(around, this->around(operation));
    }
    child = fold(std::move(child), operation, {unsentNumber(operation.counter), change.at}, around).state;
    return {};
}

Result<Surroundings> Family::around(const Operation &operation)
{
    Surroundings around;
    const RecordTable *table = m_keeper.tables().find(operation.type);
    for (const FieldChange &change : operation.fields) {
        const auto parent = change.merge == MergeKind::Parent ? referenceIn(change.value) : std::nullopt;
        const FieldType *known = parent && table ? table->type().field(change.name) : nullptr;
        if (!known || around.closesCycle)
            continue;
        KF_ASSIGN(around.closesCycle, m_keeper.isAbove(known->target(), operation.record, *parent));
    }
    if (operation.kind == Operation::Kind::Delete)
        KF_TRY(unseenEditsOfChildren(operation, around));
    return around;
}

Result<void> Family::unseenEditsOfChildren(const Operation &deletion, Surroundings &around)
{
    const Key parent{deletion.type, deletion.record};
    KF_ASSIGN(const auto children, perhapsChildrenOf(parent, Which::Above, deletion.base));
    UnseenEdits unseen(deletion);
    for (const Key &child : children) {
        KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(child.type, child.id));
        KF_ASSIGN(const auto ours, journal::unsettledOf(m_keeper.db(), child.id));
        // What we wrote on top hides who wrote before us, and may have moved the child away since.
        RecordState server = kept.state;
        if (!ours.empty()) {
            KF_ASSIGN(auto shadow, m_keeper.shadow(child.id));
            server = std::move(shadow).value_or(RecordState());
        }
        RecordState then = server;
        for (const Change &change : ours) {
            if (change.operation.counter < deletion.counter)
                KF_TRY(foldOnTop(then, change));
        }
        if (belongs(then, parent))
            unseen.take(server);
    }
    unseen.tell(around);
    return {};
}

Result<std::vector<Change>> Family::onTopOf(const Key &key, const RecordState &server, std::vector<Change> own)
{
    std::vector<Change> changes = std::move(own);
    if (!holdsDeletion(server))
        return changes;
    KF_ASSIGN(const auto children, perhapsChildrenOf(key, Which::Unsettled));
    for (const Key &child : children) {
        KF_ASSIGN(const auto shadow, m_keeper.shadow(child.id));
        RecordState state = shadow.value_or(RecordState());
        KF_ASSIGN(auto ours, journal::unsettledOf(m_keeper.db(), child.id));
        for (Change &change : ours) {
            KF_TRY(foldOnTop(state, change));
            // An operation speaks for those whom the child belonged to after it.
            if (speaks(change.operation.kind) && belongs(state, key))
                changes.push_back(std::move(change));
        }
    }
    std::sort(changes.begin(), changes.end(),
              [](const Change &a, const Change &b) { return a.operation.counter < b.operation.counter; });
    return changes;
}

Result<void> Family::speakForParents(const RecordState &child, const Operation &operation, const Arrival &arrival)
{
    for (const Key &key : parentsOf(child)) {
        KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(key.type, key.id));
        RecordState parent = kept.state;
        if (!foldChild(parent, operation, arrival))
            continue;
        KF_ASSIGN(const auto onTop, journal::unsettledOf(m_keeper.db(), key.id));
        if (onTop.empty() && !isSpokenFor(kept.state))
            KF_TRY(m_keeper.setShadow(key.id, kept.state));
        KF_TRY(m_keeper.keep(key.id, kept, parent));
    }
    return {};
}

} // namespace kf
