#include "server/scope/refusals.h"

#include "core/change/surroundings.h"
#include "core/record/types.h"
#include "server/sync/numbering.h"

#include <algorithm>

namespace kf::server {

namespace {

using Kind = ScopeKey::Kind;

constexpr qsizetype MostBytes = 2 * 1024 * 1024; // of operations in one answer; at least one goes

bool isPrivate(const std::vector<ScopeKey> &keys)
{
    return std::any_of(keys.begin(), keys.end(), [](const ScopeKey &key) { return key.kind == Kind::Private; });
}

RecordId clientIn(const std::vector<ScopeKey> &keys)
{
    const auto at =
        std::find_if(keys.begin(), keys.end(), [](const ScopeKey &key) { return key.kind == Kind::Account; });
    return at == keys.end() ? RecordId() : at->id;
}

bool is(const Operation &operation, const RecordType &type)
{
    return operation.type == type.name();
}

bool marksPrivate(const Operation &operation)
{
    return std::any_of(operation.fields.begin(), operation.fields.end(), [](const FieldChange &field) {
        return field.name == types::note.marking.name() && CborReader(field.value).text() == "private";
    });
}

} // namespace

Result<RecordId> clientOfRefused(ScopeIndex &index, WorkingSet &set, const Operation &operation,
                                 const std::map<RecordId, RecordId> &before)
{
    const bool aboutRights = is(operation, types::membership) || is(operation, types::user);
    if (aboutRights || operation.kind == Operation::Kind::Erase || marksPrivate(operation))
        return RecordId();
    const auto refusedBefore = [&](const RecordId &record) -> Result<RecordId> {
        const auto at = before.find(record);
        return at != before.end() ? Result<RecordId>(at->second) : index.store().accountOfRefused(record);
    };
    KF_ASSIGN(const bool exists, set.exists({operation.type, operation.record}));
    if (exists) {
        KF_ASSIGN(const auto keys, index.keysOf({operation.type, operation.record}));
        return isPrivate(keys) ? RecordId() : clientIn(keys);
    }
    if (operation.kind != Operation::Kind::Create) // of what was refused
        return refusedBefore(operation.record);
    RecordId client;
    for (const FieldChange &change : operation.fields) {
        const bool points = change.merge == MergeKind::Parent || change.name == types::task.note.name();
        const auto target = points ? referenceIn(change.value) : std::nullopt;
        if (!target)
            continue;
        KF_ASSIGN(const auto keys, index.keysOfAny(*target));
        if (isPrivate(keys))
            return RecordId(); // taken from words that are his alone
        RecordId found = clientIn(keys);
        if (keys.empty()) {
            KF_ASSIGN(found, refusedBefore(*target));
            if (found.isNull())
                return RecordId(); // whoever sees what it points to is not known
        }
        if (client.isNull())
            client = found;
    }
    return client;
}

Result<wire::RefusedAnswer> answerRefused(Storage &storage, const Reader &reader, const wire::RefusedRequest &request,
                                          qint64 now)
{
    if (!request.settled.empty()) {
        KF_ASSIGN(const auto transaction, storage.beginPush(reader.workspace));
        std::vector<std::pair<DeviceId, quint64>> names;
        for (const wire::RefusedName &name : request.settled)
            names.emplace_back(name.device, name.counter);
        KF_TRY(ScopeStore(*transaction).settleRefused(reader.user, names));
        PushWrites writes;
        writes.head = transaction->head();
        KF_TRY(transaction->commit(writes));
    }
    KF_ASSIGN(const auto view, beginReadAt(storage, reader.workspace, now));
    wire::RefusedAnswer answer;
    if (view->head().scope != quint64(Scoped::Teams))
        return answer;
    KF_ASSIGN(const auto waiting, ScopeStore(*view).refusedFor(reader.user, qint64(wire::MaxRefused)));
    qsizetype bytes = 0;
    for (const Refused &each : waiting) {
        bytes += each.operation.size();
        if (bytes > MostBytes && !answer.items.empty())
            break;
        answer.items.push_back(
            {{each.device, each.counter}, each.at, each.person, each.reason, each.account, each.operation});
    }
    return answer;
}

} // namespace kf::server
