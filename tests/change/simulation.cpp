#include "tests/change/simulation.h"

#include <set>

namespace kf::sim {

namespace {

bool closesCycle(const Records &records, const Operation &operation)
{
    std::vector<RecordId> open;
    for (const FieldChange &change : operation.fields) {
        CborReader in(change.value);
        const auto parent = change.merge == MergeKind::Parent ? RecordId::fromBytes(in.bytes()) : std::nullopt;
        if (parent)
            open.push_back(*parent);
    }
    std::set<RecordId> seen;
    while (!open.empty()) {
        const RecordId above = open.back();
        open.pop_back();
        if (above == operation.record)
            return true;
        const auto state = records.find(above);
        if (state == records.end() || !seen.insert(above).second)
            continue;
        const auto parents = parentsOf(state->second);
        open.insert(open.end(), parents.begin(), parents.end());
    }
    return false;
}

void unseenEditsOfChildren(const Records &records, const Operation &deletion, Surroundings &around)
{
    std::map<DeviceId, Edit> latest;
    for (const auto &[id, child] : records) {
        const auto parents = parentsOf(child);
        if (std::find(parents.begin(), parents.end(), deletion.record) == parents.end())
            continue;
        for (const Edit &edit : {child.lastEdit, child.otherEdit, child.thirdEdit}) {
            if (edit.device != DeviceId::None && !inContext({edit.device, edit.number}, deletion) &&
                edit.number > latest[edit.device].number)
                latest[edit.device] = edit;
        }
    }
    for (const auto &[device, edit] : latest) {
        if (edit.number == 0)
            continue;
        if (!around.childEdit || edit.number > around.childEdit->number) {
            around.otherChildEdit = around.childEdit;
            around.childEdit = edit;
        } else if (!around.otherChildEdit || edit.number > around.otherChildEdit->number) {
            around.otherChildEdit = edit;
        }
    }
}

struct Outcome
{
    FoldResult result;
    std::vector<RecordId> revived;
};

// The fold of one record amid the others: what a server does with an arriving operation, and a device with its own.
Outcome apply(Records &records, const Operation &operation, const Arrival &arrival, Fold fold)
{
    Surroundings around;
    around.closesCycle = closesCycle(records, operation);
    if (operation.kind == Operation::Kind::Delete)
        unseenEditsOfChildren(records, operation, around);
    RecordState &state = records[operation.record];
    Outcome outcome{fold(state, operation, arrival, around), {}};
    state = outcome.result.state;
    if (outcome.result.effect != Effect::Applied)
        return outcome;
    for (const RecordId &parent : parentsOf(state)) {
        const auto above = records.find(parent);
        if (above != records.end() && foldChild(above->second, operation, arrival))
            outcome.revived.push_back(parent);
    }
    return outcome;
}

std::optional<Operation> operationOf(const Step &step, const RecordState *shown)
{
    Operation operation;
    operation.type = QByteArrayLiteral("account");
    operation.record = step.record;
    operation.kind = step.kind;
    const bool there = shown && shown->exists() && !shown->erased;
    switch (step.kind) {
    case Operation::Kind::Create:
        if (there)
            return std::nullopt;
        break;
    case Operation::Kind::Edit:
        if (!there || shown->isDeleted())
            return std::nullopt;
        break;
    case Operation::Kind::Delete:
        return there && !shown->isDeleted() ? std::optional(operation) : std::nullopt;
    case Operation::Kind::Restore:
        return there && (shown->isDeleted() || shown->needsReview()) ? std::optional(operation) : std::nullopt;
    case Operation::Kind::Erase:
        return there ? std::optional(operation) : std::nullopt;
    }
    const FieldState *present = there ? shown->field(step.field) : nullptr;
    FieldChange change;
    change.name = step.field;
    change.merge = step.merge;
    if (step.merge == MergeKind::Set) {
        const auto holds = [&](const EncodedValue &element) {
            return present && std::any_of(present->values.begin(), present->values.end(),
                                          [&](const RegisterValue &value) { return value.value == element; });
        };
        std::copy_if(step.added.begin(), step.added.end(), std::back_inserter(change.added),
                     [&](const EncodedValue &element) { return !holds(element); });
        std::copy_if(step.removed.begin(), step.removed.end(), std::back_inserter(change.removed), holds);
        if (change.added.empty() && change.removed.empty())
            return std::nullopt;
    } else {
        const EncodedValue old = present && !present->values.empty() ? present->values.front().value : textValue({});
        change.value = step.next(old);
        if (change.value == old && present && present->values.size() < 2)
            return std::nullopt;
        if (step.merge == MergeKind::Text)
            change.seen = old;
    }
    operation.fields.push_back(std::move(change));
    return operation;
}

void takeFields(RecordState &state, const std::vector<FieldState> &fields)
{
    for (const FieldState &field : fields)
        state.fieldToWrite(field.name) = field;
}

} // namespace

RecordId recordId(int n)
{
    QByteArray bytes(RecordId::Size, '\0');
    bytes[15] = char(n);
    return RecordId::fromBytes(bytes).value();
}

EncodedValue textValue(const QByteArray &text)
{
    EncodedValue value;
    if (text.isEmpty())
        CborWriter(value).null();
    else
        CborWriter(value).text(QByteArrayView(text));
    return value;
}

QByteArray textOf(const EncodedValue &value)
{
    CborReader in(value);
    return in.takeNull() ? QByteArray() : in.text().toByteArray();
}

EncodedValue idValue(const RecordId &id)
{
    EncodedValue value;
    CborWriter(value).bytes(id.bytes());
    return value;
}

std::vector<RecordId> parentsOf(const RecordState &state)
{
    std::vector<RecordId> parents;
    const FieldState *field = state.field(ParentField);
    for (const RegisterValue &value : field ? field->values : std::vector<RegisterValue>()) {
        CborReader in(value.value);
        if (const auto parent = RecordId::fromBytes(in.bytes()))
            parents.push_back(*parent);
    }
    return parents;
}

World::World(const std::vector<Step> &start, const std::vector<Step> &steps, const Skew &skew, Fold fold, bool offline)
    : m_steps(3), m_fold(fold), m_offline(offline)
{
    m_server.skew = skew.server;
    for (size_t i = 0; i < m_devices.size(); ++i) {
        // Not in the order of their ids, so that nothing leans on it.
        m_devices[i].id = DeviceId(std::array<quint64, 3>{20, 10, 30}[i]);
        m_devices[i].skew = skew.devices[i];
    }
    m_steps[0] = QList<Step>(start.begin(), start.end());
    while (nextStep(m_devices[0]) != nullptr)
        happen({0, Event::Edit});
    drain();
    m_devices[0].nextStep = 0;
    m_steps[0].clear();
    for (const Step &step : steps)
        m_steps[step.device].push_back(step);
}

const Step *World::nextStep(const Device &device) const
{
    const auto &steps = m_steps.at(&device - m_devices.data());
    return device.nextStep < steps.size() ? &steps.at(device.nextStep) : nullptr;
}

std::vector<World::Choice> World::choices() const
{
    std::vector<Choice> choices;
    for (int i = 0; i < int(m_devices.size()); ++i) {
        const Device &device = m_devices[size_t(i)];
        const bool news = device.cursor < quint64(m_server.log.size());
        const Step *step = nextStep(device);
        if (device.editor) {
            if (device.editor->pulledSince)
                choices.push_back({i, Event::Commit});
        } else if (step) {
            choices.push_back({i, Event::Edit});
            if (!m_offline)
                choices.push_back({i, Event::Begin});
        }
        if (device.hasUnsent())
            choices.push_back({i, Event::Push});
        if (news && !m_offline && (step || device.editor || device.hasUnsent()))
            choices.push_back({i, Event::Pull});
    }
    return choices;
}

void World::happen(const Choice &choice)
{
    ++m_now;
    Device &device = m_devices[size_t(choice.device)];
    switch (choice.event) {
    case Event::Edit:
        begin(device, *nextStep(device));
        commit(device);
        break;
    case Event::Begin:
        begin(device, *nextStep(device));
        break;
    case Event::Commit:
        commit(device);
        break;
    case Event::Push:
        push(device);
        break;
    case Event::Pull:
        pull(device);
        break;
    }
}

void World::drain()
{
    for (Device &device : m_devices) {
        while (device.hasUnsent())
            push(device);
    }
    for (Device &device : m_devices)
        pull(device);
}

Records World::view(const Device &device) const
{
    Records records = device.records;
    for (const Device::Own &own : device.outbox)
        apply(records, own.operation, {unsentNumber(own.operation.counter), own.madeAt}, m_fold);
    return records;
}

std::vector<size_t> World::order() const
{
    std::vector<size_t> facts;
    for (const Server::Row &row : m_server.log)
        facts.push_back(row.fact);
    return facts;
}

std::vector<size_t> World::order(const Device &device) const
{
    std::vector<size_t> facts;
    for (quint64 number = 1; number <= device.cursor; ++number)
        facts.push_back(m_server.log.at(qsizetype(number) - 1).fact);
    for (const Device::Own &own : device.outbox)
        facts.push_back(own.fact);
    return facts;
}

void World::begin(Device &device, const Step &step)
{
    ++device.nextStep;
    Device::Editor editor;
    if (step.amends && device.hasUnsent()) {
        // The same draft typed on: what it was begun from stays.
        Device::Own &last = device.outbox.back();
        FieldChange &change = last.operation.fields.front();
        change.value = step.next(change.value);
        last.madeAt = m_now + device.skew;
        m_facts[qsizetype(last.fact)].operation = last.operation;
        m_facts[qsizetype(last.fact)].when = m_now;
        device.editor = editor;
        return;
    }
    const Records shown = view(device);
    const auto state = shown.find(step.record);
    editor.operation = operationOf(step, state == shown.end() ? nullptr : &state->second);
    if (editor.operation)
        editor.operation->base = device.cursor;
    for (quint64 number = 1; number <= device.cursor; ++number)
        editor.seen |= quint64(1) << m_server.log.at(qsizetype(number) - 1).fact;
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        if (m_facts.at(i).operation.device == device.id)
            editor.seen |= quint64(1) << i;
    }
    device.editor = editor;
}

void World::commit(Device &device)
{
    const Device::Editor editor = *device.editor;
    device.editor.reset();
    if (!editor.operation)
        return;
    Operation operation = *editor.operation;
    operation.device = device.id;
    operation.counter = operation.action = ++device.counter;
    device.outbox.push_back({operation, size_t(m_facts.size()), m_now + device.skew});
    m_facts.push_back({operation, editor.seen, m_now});
}

void World::push(Device &device)
{
    Device::Own &own =
        *std::find_if(device.outbox.begin(), device.outbox.end(), [](const Device::Own &one) { return !one.sent; });
    own.sent = true;
    const qint64 age = m_now + device.skew - own.madeAt;
    const auto operation = decodeOperation(encode(own.operation), device.id);
    check(operation && *operation == own.operation, "an operation changed on the wire");
    const Arrival arrival{quint64(m_server.log.size()) + 1, m_now + m_server.skew - age};
    const Outcome outcome = apply(m_server.records, *operation, arrival, m_fold);

    Server::Row row;
    row.fact = own.fact;
    row.asWritten = outcome.result.asWritten && outcome.revived.empty();
    wire::Entry &entry = row.entry;
    entry.number = arrival.number;
    entry.device = device.id;
    entry.counter = entry.action = operation->counter;
    entry.at = arrival.at;
    entry.record = operation->record;
    entry.type = operation->type;
    entry.kind = operation->kind;
    entry.effect = outcome.result.effect;
    for (const QByteArray &name : outcome.result.touched)
        entry.fields.push_back(*outcome.result.state.field(name));
    for (const RecordId &parent : outcome.revived)
        entry.revived.push_back({parent, operation->type, *m_server.records[parent].field(DeletedField)});
    m_server.log.push_back(std::move(row));
}

void World::pull(Device &device)
{
    wire::PullResponse response;
    response.cursor.number = response.head = quint64(m_server.log.size());
    QByteArray body;
    CborWriter out(body);
    encodePullHead(response, response.head - device.cursor, out);
    for (quint64 number = device.cursor + 1; number <= response.head; ++number) {
        const Server::Row &row = m_server.log.at(qsizetype(number) - 1);
        if (row.asWritten && row.entry.device == device.id)
            wire::encodeOwnEntry(number, row.entry.counter, row.entry.at, out);
        else
            wire::encodeEntry(number, row.entry.device, row.entry.counter, row.entry.at, encodeEntryBody(row.entry),
                              out);
    }
    auto answer = wire::decodePullResponse(body, device.id);
    check(answer.has_value(), "a pull could not be read");
    if (!answer)
        return;
    for (wire::Entry &entry : answer->entries)
        take(std::move(entry), device);
    device.cursor = answer->cursor.number;
    std::erase_if(device.outbox, [](const Device::Own &own) { return own.sent; });
    if (device.editor)
        device.editor->pulledSince = true;
    check(device.records == m_server.records, "a device that has pulled holds another state than the server");
}

void World::take(wire::Entry entry, Device &device)
{
    if (entry.ownAsWritten) {
        const auto own = std::find_if(device.outbox.begin(), device.outbox.end(),
                                      [&](const Device::Own &one) { return one.operation.counter == entry.counter; });
        RecordState &state = device.records[own->operation.record];
        state = m_fold(std::move(state), own->operation, {entry.number, entry.at}, {}).state;
        return;
    }
    RecordState &state = device.records[entry.record];
    if (entry.effect == Effect::Erased) {
        Operation erasure;
        erasure.device = entry.device;
        erasure.kind = Operation::Kind::Erase;
        erasure.type = entry.type;
        state = m_fold(std::move(state), erasure, {entry.number, entry.at}, {}).state;
        return;
    }
    const Edit edit{entry.device, entry.number, entry.at};
    if (!state.exists()) {
        state.type = entry.type;
        state.created = state.lastEdit = edit;
    } else if (entry.kind != Operation::Kind::Delete && entry.effect == Effect::Applied) {
        state.noteEdit(edit);
    }
    state.number = entry.number;
    takeFields(state, entry.fields);
    for (const wire::Revived &revived : entry.revived) {
        RecordState &parent = device.records[revived.record];
        parent.number = entry.number;
        takeFields(parent, {revived.deletion});
    }
}

void World::check(bool holds, const char *what)
{
    if (!holds && m_failure.isEmpty())
        m_failure = what;
}

} // namespace kf::sim
