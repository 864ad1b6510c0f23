#include "tests/server/office.h"

#include "core/base/clock.h"

namespace kf::server {

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

void mustDo(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

} // namespace

EncodedValue textValue(const QString &text)
{
    EncodedValue value;
    CborWriter(value).text(text);
    return value;
}

EncodedValue idValue(const RecordId &id)
{
    EncodedValue value;
    CborWriter(value).bytes(id.bytes());
    return value;
}

FieldChange textField(const char *name, const QString &value)
{
    FieldChange field;
    field.name = name;
    field.value = textValue(value);
    return field;
}

FieldChange parentField(const char *name, const RecordId &parent)
{
    FieldChange field;
    field.name = name;
    field.merge = MergeKind::Parent;
    field.value = idValue(parent);
    return field;
}

Operation Pen::next(Operation::Kind kind, const char *type, const RecordId &record)
{
    Operation operation;
    operation.device = m_pusher.device;
    operation.counter = ++m_counter;
    operation.action = m_action == 0 ? m_counter : m_action;
    operation.kind = kind;
    operation.type = type;
    operation.record = record;
    return operation;
}

Operation Pen::create(const char *type, std::vector<FieldChange> fields)
{
    Operation operation = next(Operation::Kind::Create, type, RecordId::generate(Noon));
    operation.fields = std::move(fields);
    return operation;
}

Operation Pen::edit(const char *type, const RecordId &record, std::vector<FieldChange> fields, quint64 base)
{
    Operation operation = next(Operation::Kind::Edit, type, record);
    operation.fields = std::move(fields);
    operation.base = base;
    return operation;
}

Operation Pen::remove(const char *type, const RecordId &record, quint64 base)
{
    Operation operation = next(Operation::Kind::Delete, type, record);
    operation.base = base;
    return operation;
}

Operation Pen::erase(const char *type, const RecordId &record)
{
    return next(Operation::Kind::Erase, type, record);
}

Result<PushOutcome> Pen::push(Storage &storage, const std::vector<Operation> &operations, qint64 at,
                              const wire::Cursor &cursor) const
{
    std::vector<QByteArray> encoded;
    for (const Operation &operation : operations)
        encoded.push_back(encode(operation));
    return pushRaw(storage, encoded, at, cursor);
}

Result<PushOutcome> Pen::pushRaw(Storage &storage, const std::vector<QByteArray> &operations, qint64 at,
                                 const wire::Cursor &cursor) const
{
    wire::PushRequest request;
    request.cursor = cursor;
    for (const QByteArray &operation : operations)
        request.items.push_back({operation, 0});
    return server::push(storage, m_pusher, request, at);
}

wire::PullResponse Pen::pull(Storage &storage, const wire::Cursor &cursor, quint64 maxBytes) const
{
    const QByteArray body =
        must(server::pull(storage, {m_pusher.workspace, m_pusher.device, m_pusher.user}, {cursor, maxBytes}, Noon));
    return must(wire::decodePullResponse(body, m_pusher.device));
}

Office::Office(Storage &storage) : m_storage(storage)
{
    const qint64 now = Clock::system().nowMs();
    const RecordId id = RecordId::generate(now);
    m_workspace = {id, QStringLiteral("office ") + id.toString(), 7};
    mustDo(storage.directory().addWorkspace(m_workspace));
    for (const Role role : {Role::Kam, Role::Reader, Role::Admin}) {
        const QString name = QString::fromLatin1(roleName(role));
        const User user{RecordId::generate(now), m_workspace.id, name, name, role};
        mustDo(storage.directory().addUser(user));
        m_people[role] = user;
    }
}

Pen Office::device(Role role)
{
    Device device;
    device.id = generateDeviceId();
    device.workspace = m_workspace.id;
    device.user = m_people[role].id;
    device.publicKey = QByteArray::number(quint64(device.id)).leftJustified(32);
    device.name = QStringLiteral("phone");
    device.enrolledAt = Noon;
    mustDo(m_storage.directory().addDevice(device));
    return Pen(m_workspace.id, device.id, role, device.user);
}

std::map<RecordKey, RecordState> Office::records(quint64 maxBytes, wire::Cursor *cursor)
{
    std::map<RecordKey, RecordState> records;
    wire::SnapshotRequest request;
    request.maxBytes = maxBytes;
    request.types = {"visit", "account"};
    for (;;) {
        const QByteArray body = must(snapshot(m_storage, {m_workspace.id}, request, Noon));
        const auto head = must(wire::decodeSnapshotPage(body, [&](const wire::SnapshotRecord &record) -> Result<void> {
            const QByteArray type = record.type.toByteArray();
            KF_ASSIGN(RecordState state, decodeState(record.state, type));
            records[RecordKey{type, record.record}] = std::move(state);
            return {};
        }));
        if (cursor && request.position.isEmpty())
            *cursor = head.cursor;
        if (head.position.isEmpty())
            return records;
        request.position = head.position;
    }
}

wire::Cursor Office::head()
{
    return must(m_storage.beginRead(m_workspace.id))->head().cursor();
}

void replay(std::map<RecordKey, RecordState> &records, const wire::Entry &entry)
{
    const auto put = [](RecordState &state, const std::vector<FieldState> &fields) {
        for (const FieldState &field : fields)
            state.fieldToWrite(field.name) = field;
    };
    const Edit edit{entry.device, entry.number, entry.at};
    RecordState &state = records[RecordKey{entry.type, entry.record}];
    if (entry.number > state.number) {
        if (!state.exists()) {
            state.type = entry.type;
            state.created = state.lastEdit = edit;
        } else if (entry.kind != Operation::Kind::Delete && entry.effect == Effect::Applied) {
            state.noteEdit(edit);
        }
        state.number = entry.number;
        if (entry.effect == Effect::Erased) {
            state.erased = true;
            state.fields.clear();
            state.lastEdit = state.otherEdit = state.thirdEdit = Edit();
        }
        put(state, entry.fields);
    }
    for (const wire::Revived &revived : entry.revived) {
        RecordState &parent = records[RecordKey{revived.type, revived.record}];
        if (entry.number > parent.number) {
            parent.number = entry.number;
            put(parent, {revived.deletion});
        }
    }
}

} // namespace kf::server
