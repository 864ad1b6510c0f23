#include "server/scope/rights.h"

#include "core/change/surroundings.h"
#include "core/record/types.h"

#include <algorithm>
#include <set>

namespace kf::server {

namespace {

bool is(const RecordKey &record, const RecordType &type)
{
    return record.type == type.name();
}

QByteArray nameOf(const RecordType &type)
{
    return type.name().toByteArray();
}

const FieldChange *changeOf(const Operation &operation, const FieldType &field)
{
    for (const FieldChange &change : operation.fields) {
        if (change.name == field.name())
            return &change;
    }
    return nullptr;
}

std::optional<RecordId> referenceOf(const Operation &operation, const FieldType &field)
{
    const FieldChange *change = changeOf(operation, field);
    return change ? referenceIn(change->value) : std::nullopt;
}

class ActionJudge
{
public:
    ActionJudge(ScopeIndex &index, WorkingSet &set, const Pusher &pusher) : m_index(index), m_set(set), m_pusher(pusher)
    {
    }

    Result<QByteArray> judge(const Operation &operation)
    {
        const RecordKey key{operation.type, operation.record};
        if (is(key, types::user))
            return QByteArray(refusal::NotAllowed); // the server's own
        const bool mine = m_created.contains(key);
        KF_ASSIGN(const bool exists, m_set.exists(key));
        if (!exists && !mine) {
            KF_ASSIGN(const bool free, m_index.isFree(key));
            if (!free)
                return QByteArray(refusal::NotAllowed);
            m_created.insert(key);
        }
        if (is(key, types::membership))
            return judgeMembership(operation, exists);
        if (operation.kind == Operation::Kind::Erase) // an administrator's
            return QByteArray();
        if (!m_index.isOn())
            return QByteArray();
        const Power needed = is(key, types::account) ? Power::Write : Power::Add;
        if (exists) {
            KF_ASSIGN(const auto keys, m_index.keysOf(key));
            KF_ASSIGN(const QByteArray refusal, judgeKeys(keys, needed));
            if (!refusal.isEmpty())
                return refusal;
            KF_ASSIGN(const RecordId author, m_index.authorOf(key));
            if (changeOf(operation, types::note.marking) && author != m_pusher.user)
                return QByteArray(refusal::NotAllowed);
        }
        for (const FieldChange &change : operation.fields) {
            const auto parent = change.merge == MergeKind::Parent ? referenceIn(change.value) : std::nullopt;
            if (!parent || isCreated(*parent))
                continue;
            KF_ASSIGN(const auto keys, m_index.keysOfAny(*parent));
            KF_ASSIGN(const QByteArray refusal, keys.empty() ? QByteArray() : judgeKeys(keys, needed));
            if (!refusal.isEmpty())
                return refusal;
        }
        if (exists && is(key, types::account) && changeOf(operation, types::account.parent))
            return judgeMove(operation);
        return QByteArray();
    }

private:
    bool isCreated(const RecordId &id) const
    {
        return std::any_of(m_created.begin(), m_created.end(), [&](const RecordKey &key) { return key.id == id; });
    }

    Result<QByteArray> judgeKeys(const std::vector<ScopeKey> &keys, Power needed)
    {
        KF_ASSIGN(const Power power, m_index.rights().power(m_pusher.user, keys, m_index.scope()));
        if (power >= needed)
            return QByteArray();
        return QByteArray(power == Power::None   ? refusal::NoRight
                          : power == Power::Read ? refusal::ReadOnly
                                                 : refusal::NotAllowed);
    }

    // Who is above a client sees it: to move it is to change its team.
    Result<QByteArray> judgeMove(const Operation &operation)
    {
        const auto parent = referenceOf(operation, types::account.parent);
        const ScopeKey own{ScopeKey::Kind::Account, operation.record};
        KF_ASSIGN(const bool closed, m_index.rights().isClosed(operation.record));
        if (closed) {
            KF_ASSIGN(const QByteArray refusal, judgeKeys({own}, Power::Manage));
            if (!refusal.isEmpty())
                return refusal;
            // Nobody would see it any more.
            KF_ASSIGN(const auto members, m_index.store().members(std::vector<RecordId>{operation.record}));
            const bool hasOwn = std::any_of(members.begin(), members.end(),
                                            [&](const Member &member) { return member.isInForce(m_index.now()); });
            if (hasOwn)
                return QByteArray();
            KF_ASSIGN(const bool above, m_index.hasTeam(parent ? std::vector{*parent} : std::vector<RecordId>()));
            return above ? QByteArray() : QByteArray(refusal::NotAllowed);
        }
        if (!parent)
            return QByteArray();
        KF_ASSIGN(const bool closes, m_index.rights().isClosed(*parent));
        return closes ? judgeKeys({{ScopeKey::Kind::Account, *parent}}, Power::Manage) : QByteArray();
    }

    Result<QByteArray> judgeMembership(const Operation &operation, bool exists)
    {
        if (changeOf(operation, types::membership.over)) // the server's word
            return QByteArray(refusal::NotAllowed);
        std::optional<RecordId> account = referenceOf(operation, types::membership.account);
        std::optional<RecordId> person = referenceOf(operation, types::membership.user);
        if (exists) {
            if (changeOf(operation, types::membership.account) || changeOf(operation, types::membership.user))
                return QByteArray(refusal::NotAllowed);
            KF_ASSIGN(const RecordState *state, m_set.state({operation.type, operation.record}));
            const RegisterValue *ofAccount = state->shown(types::membership.account.name());
            const RegisterValue *ofPerson = state->shown(types::membership.user.name());
            account = ofAccount ? referenceIn(ofAccount->value) : std::nullopt;
            person = ofPerson ? referenceIn(ofPerson->value) : std::nullopt;
        } else if (operation.kind == Operation::Kind::Edit && m_created.contains({operation.type, operation.record})) {
            return QByteArray(account || person ? refusal::NotAllowed : ""); // of the same action
        }
        if (!account || !person)
            return QByteArray(refusal::Malformed);
        const RecordKey client{nameOf(types::account), *account};
        if (m_created.contains(client))
            return QByteArray();
        KF_ASSIGN(const bool known, m_set.exists(client));
        if (!known)
            return QByteArray(refusal::UnknownRecord);
        const bool forOther = *person != m_pusher.user;
        if (m_pusher.role == Role::Admin && forOther)
            return QByteArray();
        KF_ASSIGN(const bool closed, m_index.rights().isClosed(*account));
        if (closed)
            return judgeKeys({{ScopeKey::Kind::Account, *account}}, Power::Manage);
        // A client that was everybody's gets its team from whoever made it, or from a manager.
        KF_ASSIGN(const RecordId author, m_index.authorOf(client));
        return QByteArray(author == m_pusher.user || m_pusher.role == Role::Manager ? "" : refusal::NotAllowed);
    }

    ScopeIndex &m_index;
    WorkingSet &m_set;
    const Pusher &m_pusher;
    std::set<RecordKey> m_created; // by this action
};

} // namespace

Result<QByteArray> refusalByScope(ScopeIndex &index, WorkingSet &set, const Pusher &pusher,
                                  const std::vector<const Operation *> &action)
{
    ActionJudge judge(index, set, pusher);
    for (const Operation *operation : action) {
        KF_ASSIGN(const QByteArray refusal, judge.judge(*operation));
        if (!refusal.isEmpty())
            return refusal;
    }
    return QByteArray();
}

} // namespace kf::server
