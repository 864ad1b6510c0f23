#pragma once

#include "core/change/wire.h"
#include "tests/base/property.h"

#include <set>

// Random content for everything that travels.
namespace kf::test {

inline void writeValue(Story &story, CborWriter &out, int depth = 0)
{
    switch (story.below(depth > 2 ? 5 : 6)) {
    case 0:
        return out.null();
    case 1:
        return out.integer(story.integer());
    case 2:
        return out.boolean(story.flip());
    case 3:
        return out.bytes(story.bytes(20));
    case 4:
        return out.text(story.text(20));
    default: {
        const int count = story.below(4);
        out.array(quint64(count));
        for (int i = 0; i < count; ++i)
            writeValue(story, out, depth + 1);
    }
    }
}

inline EncodedValue value(Story &story)
{
    EncodedValue encoded;
    CborWriter out(encoded);
    writeValue(story, out);
    return encoded;
}

inline RecordId id(Story &story)
{
    QByteArray bytes(RecordId::Size, '\x01');
    for (int i = 10; i < 16; ++i)
        bytes[i] = char(story.byte());
    return RecordId::fromBytes(bytes).value();
}
inline RecordId optionalId(Story &story)
{
    return story.flip() ? id(story) : RecordId();
}

inline DeviceId device(Story &story)
{
    return DeviceId((story.number() & INT64_MAX) | 1);
}

inline QByteArray name(Story &story)
{
    return story.among<const char *, 8>({"name", "text", "a", "b", "tags", "поле", "parent", "deleted"});
}

inline FieldChange fieldChange(Story &story)
{
    FieldChange change;
    change.name = name(story);
    change.merge = story.among<MergeKind, 4>({MergeKind::Register, MergeKind::Set, MergeKind::Text, MergeKind::Parent});
    if (change.merge == MergeKind::Set) {
        for (int i = story.below(4); i > 0; --i)
            (story.flip() ? change.added : change.removed).push_back(value(story));
    } else {
        change.value = value(story);
    }
    if (change.merge == MergeKind::Text)
        change.seen = value(story);
    return change;
}

inline std::vector<FieldChange> fieldChanges(Story &story)
{
    std::vector<FieldChange> changes;
    std::set<QByteArray> names;
    for (int i = story.below(5); i > 0; --i) {
        FieldChange change = fieldChange(story);
        if (names.insert(change.name).second)
            changes.push_back(std::move(change));
    }
    return changes;
}

inline Operation operation(Story &story)
{
    Operation operation;
    operation.device = device(story);
    operation.counter = (story.number() & INT64_MAX) | 1;
    operation.action = operation.counter - story.number() % operation.counter;
    operation.import = optionalId(story);
    operation.record = id(story);
    operation.type = story.among<const char *, 3>({"account", "note", "сделка"});
    operation.kind = Operation::Kind(story.below(5));
    operation.base = story.number() & INT64_MAX;
    operation.fields = fieldChanges(story);
    return operation;
}

inline Edit edit(Story &story)
{
    return {device(story), story.number(), story.integer()};
}

inline RegisterValue registerValue(Story &story)
{
    RegisterValue one{value(story), story.integer(), {}};
    std::set<DeviceId> devices;
    for (int i = 1 + story.below(3); i > 0; --i)
        devices.insert(device(story));
    for (const DeviceId device : devices)
        one.dots.push_back({device, story.number()});
    return one;
}

// Fields as the fold leaves them, some of them with nothing to say beyond `plainFor`.
inline std::vector<FieldState> fieldStates(Story &story, const Edit &plainFor)
{
    std::map<QByteArray, FieldState> fields;
    for (int i = story.below(5); i > 0; --i) {
        FieldState field{name(story), story.below(4) == 0, {}};
        if (story.flip()) {
            field.set = false;
            field.values.push_back({value(story), plainFor.at, {{plainFor.device, plainFor.number}}});
        } else if (field.set) {
            std::map<EncodedValue, RegisterValue> elements;
            for (int n = story.below(4); n > 0; --n) {
                RegisterValue element = registerValue(story);
                elements[element.value] = element;
            }
            for (const auto &[bytes, element] : elements)
                field.values.push_back(element);
        } else {
            for (int n = 1 + story.below(3); n > 0; --n)
                field.values.push_back(registerValue(story));
        }
        fields[field.name] = field;
    }
    std::vector<FieldState> sorted;
    for (const auto &[key, field] : fields)
        sorted.push_back(field);
    return sorted;
}

inline RecordState state(Story &story)
{
    RecordState state;
    state.type = "note";
    state.number = story.number();
    state.created = edit(story);
    if (story.below(5) == 0) {
        state.erased = true;
        return state;
    }
    state.lastEdit = state.created;
    for (int i = story.below(4); i > 0; --i)
        state.noteEdit(edit(story));
    state.fields = fieldStates(story, state.created);
    return state;
}

inline wire::Cursor cursor(Story &story)
{
    return {story.number(), story.number(), story.number()};
}

inline std::vector<wire::Author> authors(Story &story)
{
    std::vector<wire::Author> authors;
    for (int i = story.below(3); i > 0; --i)
        authors.push_back({device(story), story.text(10), id(story), story.text(10)});
    return authors;
}

inline wire::Entry entry(Story &story)
{
    wire::Entry entry;
    entry.number = story.number();
    entry.device = device(story);
    entry.counter = (story.number() & INT64_MAX) | 1;
    entry.at = story.integer();
    if (story.below(4) == 0) {
        entry.ownAsWritten = true;
        return entry;
    }
    entry.action = entry.counter - story.number() % entry.counter;
    entry.import = optionalId(story);
    entry.record = id(story);
    entry.type = "note";
    entry.kind = Operation::Kind(story.below(5));
    entry.effect = Effect(story.below(3));
    const Edit plainFor{entry.device, entry.number, entry.at};
    entry.fields = fieldStates(story, plainFor);
    if (story.flip())
        entry.written = fieldChanges(story);
    std::map<RecordId, wire::Revived> revived;
    for (int i = story.below(4); i > 1; --i) {
        FieldState deletion{DeletedField, false, {}};
        for (int n = 1 + story.below(2); n > 0; --n)
            deletion.values.push_back(registerValue(story));
        const RecordId parent = id(story);
        revived[parent] = {parent, story.flip() ? QByteArray("account") : QByteArray("visit"), deletion};
    }
    for (const auto &[parent, one] : revived)
        entry.revived.push_back(one);
    return entry;
}

inline QByteArray encodePull(const wire::PullResponse &response)
{
    QByteArray body;
    CborWriter out(body);
    encodePullHead(response, response.entries.size(), out);
    for (const wire::Entry &entry : response.entries) {
        if (entry.ownAsWritten)
            wire::encodeOwnEntry(entry.number, entry.counter, entry.at, out);
        else
            wire::encodeEntry(entry.number, entry.device, entry.counter, entry.at, encodeEntryBody(entry), out);
    }
    encodePullTail(response, out);
    return body;
}

} // namespace kf::test
