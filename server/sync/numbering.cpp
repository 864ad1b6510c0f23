#include "server/sync/numbering.h"

#include "core/record/types.h"
#include "server/media/blobs.h"
#include "server/sync/chain.h"

namespace kf::server {

namespace {

EncodedValue encodedText(const QString &text)
{
    EncodedValue value;
    CborWriter out(value);
    if (text.isEmpty())
        out.null();
    else
        out.text(text);
    return value;
}

EncodedValue encodedId(const RecordId &id)
{
    EncodedValue value;
    CborWriter out(value);
    if (id.isNull())
        out.null();
    else
        out.bytes(id.bytes());
    return value;
}

FieldChange written(const FieldType &field, EncodedValue value)
{
    FieldChange change;
    change.name = field.name().toByteArray();
    change.merge = field.mergeKind();
    change.value = std::move(value);
    return change;
}

} // namespace

Numbering::Numbering(PushTransaction &transaction, DeviceId device, qint64 now)
    : m_transaction(transaction), m_now(now), m_set(transaction), m_scope(transaction, m_set, m_writes.head, now)
{
    m_writes.head = transaction.head();
    m_writes.device = device;
}

Result<quint64> Numbering::number(const Operation &operation, qint64 at)
{
    const RecordKey key{operation.type, operation.record};
    KF_ASSIGN(const RecordState *before, m_set.state(key));
    if (before->erased)
        return quint64(0);
    LogHead &head = m_writes.head;
    const Arrival arrival{++head.number, at};
    KF_ASSIGN(const WorkingSet::Folded folded, m_set.fold(operation, arrival));
    KF_ASSIGN(const wire::Entry entry, entryOf(operation, arrival, folded));

    LogRow row;
    row.number = arrival.number;
    row.device = operation.device;
    row.counter = operation.counter;
    row.at = arrival.at;
    row.ownAsWritten = entry.ownAsWritten;
    m_bodies.push_back(std::make_unique<QByteArray>(wire::encodeEntryBody(entry)));
    row.body = *m_bodies.back();
    head.chain = nextChain(head.chain, row);
    row.chain = head.chain;
    m_writes.log.push_back(row);
    KF_TRY(m_scope.follow(key, arrival.number));
    if (operation.kind == Operation::Kind::Erase && m_scope.isOn())
        KF_TRY(m_scope.store().eraseRefused(key.id));
    if (operation.kind == Operation::Kind::Erase)
        KF_TRY(dropMedia(m_transaction, key.id));
    return arrival.number;
}

Result<wire::Entry> Numbering::entryOf(const Operation &operation, const Arrival &arrival,
                                       const WorkingSet::Folded &folded)
{
    wire::Entry entry;
    entry.number = arrival.number;
    entry.device = operation.device;
    entry.counter = operation.counter;
    entry.at = arrival.at;
    entry.action = operation.action;
    entry.import = operation.import;
    entry.record = operation.record;
    entry.type = operation.type;
    entry.kind = operation.kind;
    entry.effect = folded.result.effect;
    entry.ownAsWritten = folded.result.asWritten && folded.revived.empty();
    KF_ASSIGN(const RecordState *after, m_set.state({operation.type, operation.record}));
    for (const QByteArray &name : folded.result.touched) {
        if (const FieldState *field = after->field(name))
            entry.fields.push_back(*field);
    }
    if (!folded.result.asWritten && entry.effect != Effect::Erased)
        entry.written = operation.fields;
    for (const RecordKey &key : folded.revived) {
        KF_ASSIGN(const RecordState *parent, m_set.state(key));
        entry.revived.push_back({key.id, key.type, *parent->field(DeletedField)});
    }
    return entry;
}

Result<void> Numbering::writeOwn(const RecordType &type, const RecordId &record, std::vector<FieldChange> fields)
{
    const RecordKey key{type.name().toByteArray(), record};
    KF_ASSIGN(const RecordState *state, m_set.state(key));
    std::erase_if(fields, [&](const FieldChange &field) {
        const RegisterValue *shown = state->shown(field.name);
        EncodedValue none;
        CborWriter(none).null();
        return (shown ? shown->value : none) == field.value;
    });
    if (fields.empty() && state->exists())
        return {};
    Operation operation;
    operation.device = ServerDevice;
    operation.counter = operation.action = m_writes.head.number + 1;
    operation.record = record;
    operation.type = key.type;
    operation.kind = state->exists() ? Operation::Kind::Edit : Operation::Kind::Create;
    operation.base = m_writes.head.number;
    operation.fields = std::move(fields);
    KF_TRY(number(operation, m_now));
    return {};
}

Result<void> Numbering::writePeople(const std::vector<User> &people)
{
    for (const User &user : people) {
        KF_TRY(writeOwn(types::user, user.id,
                        {written(types::user.name, encodedText(user.name)),
                         written(types::user.login, encodedText(user.login)),
                         written(types::user.role, encodedText(QString::fromLatin1(roleName(user.role)))),
                         written(types::user.manager, encodedId(user.manager))}));
    }
    return {};
}

Result<void> Numbering::beginTeams(const std::vector<User> &people)
{
    m_writes.head.scope = quint64(Scoped::Teams);
    KF_TRY(writePeople(people));
    return m_scope.beginTeams(m_writes.head.number);
}

Result<void> Numbering::keepDates()
{
    if (m_writes.head.due == 0 || m_writes.head.due > m_now)
        return {};
    m_writes.head.due = 0;
    KF_ASSIGN(const auto members, m_scope.atOdds());
    for (const Member &member : members)
        KF_TRY(writeOwn(types::membership, member.membership,
                        {written(types::membership.over, encodedBool(!member.isInForce(m_now)))}));
    if (members.empty())
        KF_TRY(m_scope.noteDates());
    return {};
}

Result<void> Numbering::commit(std::optional<StoredBatch> batch)
{
    m_writes.batch = std::move(batch);
    m_set.collect(m_writes);
    KF_TRY(m_scope.write());
    return m_transaction.commit(m_writes);
}

Result<std::unique_ptr<ReadTransaction>> beginReadAt(Storage &storage, const RecordId &workspace, qint64 now)
{
    KF_ASSIGN(auto view, storage.beginRead(workspace));
    if (view->head().due == 0 || view->head().due > now)
        return view;
    view.reset();
    {
        KF_ASSIGN(const auto transaction, storage.beginPush(workspace));
        Numbering numbering(*transaction, ServerDevice, now);
        KF_TRY(numbering.keepDates());
        KF_TRY(numbering.commit(std::nullopt));
    }
    return storage.beginRead(workspace);
}

Result<void> keepPeople(Storage &storage, const RecordId &workspace, qint64 now)
{
    KF_ASSIGN(const auto people, storage.directory().users(workspace));
    KF_ASSIGN(const auto transaction, storage.beginPush(workspace));
    Numbering numbering(*transaction, ServerDevice, now);
    if (numbering.scope().scope() != Scoped::Teams)
        return {};
    KF_TRY(numbering.writePeople(people));
    return numbering.commit(std::nullopt);
}

} // namespace kf::server
