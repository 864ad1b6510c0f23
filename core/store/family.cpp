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

Result<std::vector<Family::Key>> Family::childrenOf(const Key &parent, Which which, quint64 number)
{
    std::vector<Key> found;
    for (const auto &table : m_keeper.tables().all()) {
        for (const FieldType *field : table->type().fields()) {
            if (field->kind() != FieldKind::Parent || field->target() != parent.type)
                continue;
            // The column has the shown parent only; those with alternatives carry a flag.
            QByteArray sql = "SELECT _id FROM " + table->tableName() + " WHERE (" + RecordTable::columnName(*field) +
                             " = ?1 OR _flags > 0) AND ";
            sql += which == Which::Above ? "_number > ?2"
                                         : "_id IN (SELECT record FROM change WHERE status > 0 AND status < 3)";
            KF_ASSIGN(Statement rows, m_keeper.db().prepare(sql));
            rows.bindBlob(1, parent.id.bytes());
            if (which == Which::Above)
                rows.bind(2, number);
            KF_TRY(rows.forEach([&](const Statement &row) {
                if (const auto id = RecordId::fromBytes(row.blob(0)))
                    found.push_back({table->type().name().toByteArray(), *id});
            }));
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<Key> children;
    for (Key &key : found) {
        KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(key.type, key.id));
        const auto parents = parentsOf(kept.state);
        if (std::binary_search(parents.begin(), parents.end(), parent))
            children.push_back(std::move(key));
    }
    return children;
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
    KF_ASSIGN(const auto children, childrenOf({deletion.type, deletion.record}, Which::Above, deletion.base));
    UnseenEdits unseen(deletion);
    for (const Key &child : children) {
        // What we wrote on top hides who wrote before us.
        KF_ASSIGN(std::optional<RecordState> state, m_keeper.shadow(child.id));
        KF_ASSIGN(RecordKeeper::Kept kept, m_keeper.load(child.type, child.id));
        if (!state || kept.state.number < FirstUnsentNumber)
            state = std::move(kept.state);
        unseen.take(*state);
    }
    unseen.tell(around);
    return {};
}

Result<std::vector<Change>> Family::onTopOf(const Key &key, const RecordState &server)
{
    KF_ASSIGN(std::vector<Change> changes, journal::unsettledOf(m_keeper.db(), key.id));
    if (!holdsDeletion(server))
        return changes;
    KF_ASSIGN(const auto children, childrenOf(key, Which::Unsettled));
    for (const Key &child : children) {
        KF_ASSIGN(auto spoken, journal::unsettledOf(m_keeper.db(), child.id));
        std::copy_if(std::make_move_iterator(spoken.begin()), std::make_move_iterator(spoken.end()),
                     std::back_inserter(changes), [](const Change &change) { return speaks(change.operation.kind); });
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
