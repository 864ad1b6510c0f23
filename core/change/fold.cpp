#include "core/change/fold.h"

#include "core/change/textmerge.h"

namespace kf {

namespace {

void forgetSeen(RegisterValue &value, const Operation &operation)
{
    std::erase_if(value.dots, [&](const Dot &dot) { return inContext(dot, operation); });
}

// A value that several wrote stands for those of them whom the author had not seen, and falls with the last.
void forgetSeen(std::vector<RegisterValue> &values, const Operation &operation)
{
    for (RegisterValue &value : values)
        forgetSeen(value, operation);
    std::erase_if(values, [](const RegisterValue &value) { return value.dots.empty(); });
}

// Of each device the latest dot says it all: its context holds everything that device wrote before.
void addDots(std::vector<Dot> &dots, const std::vector<Dot> &more)
{
    for (const Dot &dot : more) {
        const auto at = std::lower_bound(dots.begin(), dots.end(), dot,
                                         [](const Dot &a, const Dot &b) { return a.device < b.device; });
        if (at != dots.end() && at->device == dot.device)
            at->number = std::max(at->number, dot.number);
        else
            dots.insert(at, dot);
    }
}

quint64 latestNumber(const RegisterValue &value)
{
    quint64 latest = 0;
    for (const Dot &dot : value.dots)
        latest = std::max(latest, dot.number);
    return latest;
}

// Equal values count once; the shown one, the later by its author's time, comes first.
void settle(std::vector<RegisterValue> &values)
{
    for (size_t i = 0; i < values.size(); ++i) {
        for (size_t j = values.size() - 1; j > i; --j) {
            if (values[j].value != values[i].value)
                continue;
            addDots(values[i].dots, values[j].dots);
            values[i].at = std::max(values[i].at, values[j].at);
            values.erase(values.begin() + qsizetype(j));
        }
    }
    std::sort(values.begin(), values.end(), [](const RegisterValue &a, const RegisterValue &b) {
        if (a.at != b.at)
            return a.at > b.at;
        return latestNumber(a) > latestNumber(b);
    });
}

RegisterValue written(EncodedValue value, const Operation &operation, const Arrival &arrival)
{
    return {std::move(value), arrival.at, {{operation.device, arrival.number}}};
}

void writeRegister(FieldState &field, const EncodedValue &value, const Operation &operation, const Arrival &arrival)
{
    field.set = false;
    forgetSeen(field.values, operation);
    field.values.push_back(written(value, operation, arrival));
    settle(field.values);
}

// A text that stands alone and was not seen grew from the one the author saw: what differs in it is what others
// changed. Of versions that stood side by side that is not true of all: what one of them lacks it may never have had,
// and a merge would take it out of the others. So they stay apart until the user settles them.
void writeText(FieldState &field, const FieldChange &change, const Operation &operation, const Arrival &arrival)
{
    field.set = false;
    const bool alone = field.values.size() == 1;
    forgetSeen(field.values, operation);
    RegisterValue mine = written(change.value, operation, arrival);
    if (alone && !field.values.empty()) {
        const RegisterValue &other = field.values.front();
        if (const auto merged = mergeEncodedText(change.seen, mine.value, other.value)) {
            mine.value = *merged;
            mine.at = std::max(mine.at, other.at);
            addDots(mine.dots, other.dots);
            field.values.clear();
        }
    }
    field.values.push_back(std::move(mine));
    settle(field.values);
}

void writeSet(FieldState &field, const FieldChange &change, const Operation &operation, const Arrival &arrival)
{
    if (!field.set) { // another version of the app kept one value here; that there was none is no element
        std::erase_if(field.values, [](const RegisterValue &value) { return CborReader(value.value).takeNull(); });
        std::sort(field.values.begin(), field.values.end(),
                  [](const RegisterValue &a, const RegisterValue &b) { return a.value < b.value; });
        field.set = true;
    }
    const auto find = [&](const EncodedValue &element) {
        return std::lower_bound(field.values.begin(), field.values.end(), element,
                                [](const RegisterValue &a, const EncodedValue &b) { return a.value < b; });
    };
    for (const EncodedValue &element : change.removed) {
        const auto at = find(element);
        if (at == field.values.end() || at->value != element)
            continue;
        forgetSeen(*at, operation);
        if (at->dots.empty())
            field.values.erase(at);
    }
    for (const EncodedValue &element : change.added) {
        auto at = find(element);
        if (at == field.values.end() || at->value != element) {
            field.values.insert(at, written(element, operation, arrival));
            continue;
        }
        forgetSeen(*at, operation);
        addDots(at->dots, {{operation.device, arrival.number}});
        at->at = std::max(at->at, arrival.at);
    }
}

// An edit whose author knew of no deletion speaks for the record's life.
bool objectToDeletion(RecordState &state, const Operation &operation, const Arrival &arrival)
{
    const FieldState *field = state.field(DeletedField);
    if (!field)
        return false;
    const bool unseen = std::any_of(field->values.begin(), field->values.end(), [&](const RegisterValue &value) {
        return value.value == encodedBool(true) &&
               std::none_of(value.dots.begin(), value.dots.end(),
                            [&](const Dot &dot) { return inContext(dot, operation); });
    });
    if (!unseen)
        return false;
    FieldState &deleted = state.fieldToWrite(DeletedField);
    // What is already said for life stays; what the author had seen of deletions stays too, he did not speak of them.
    deleted.values.push_back(written(encodedBool(false), operation, arrival));
    settle(deleted.values);
    return true;
}

// What speaks for the life of a record against a deletion: edits of it and of its children that the author had not
// seen, as far back as the state knows them.
std::optional<RegisterValue> objectionTo(const Operation &deletion, const RecordState &state,
                                         const Surroundings &around)
{
    RegisterValue objection{encodedBool(false), 0, {}};
    for (const Edit &edit : {state.lastEdit, state.otherEdit, state.thirdEdit, around.childEdit.value_or(Edit()),
                             around.otherChildEdit.value_or(Edit())}) {
        const Dot dot{edit.device, edit.number};
        if (edit.device == DeviceId::None || inContext(dot, deletion))
            continue;
        objection.at = objection.dots.empty() ? edit.at : std::max(objection.at, edit.at);
        addDots(objection.dots, {dot});
    }
    return objection.dots.empty() ? std::nullopt : std::optional(std::move(objection));
}

void applyDeletion(FoldResult &result, const Operation &operation, const Arrival &arrival, const Surroundings &around)
{
    const std::optional<RegisterValue> objection = objectionTo(operation, result.state, around);
    FieldState &deleted = result.state.fieldToWrite(DeletedField);
    forgetSeen(deleted.values, operation);
    // Where another deletion stands, every edit has met that one already: it objected, or was deleted knowingly.
    const bool first = std::none_of(deleted.values.begin(), deleted.values.end(),
                                    [](const RegisterValue &value) { return value.value == encodedBool(true); });
    deleted.values.push_back(written(encodedBool(true), operation, arrival));
    if (objection && first)
        deleted.values.push_back(*objection);
    settle(deleted.values);
    result.touched.push_back(DeletedField);
}

// Of an operation whose every field was written.
bool sameAsWritten(const RecordState &state, const Operation &operation, const Arrival &arrival)
{
    return std::all_of(operation.fields.begin(), operation.fields.end(), [&](const FieldChange &change) {
        const std::vector<RegisterValue> &values = state.field(change.name)->values;
        return change.merge != MergeKind::Set && values.size() == 1 &&
               values.front() == written(change.value, operation, arrival);
    });
}

void applyFields(FoldResult &result, const Operation &operation, const Arrival &arrival, const Surroundings &around)
{
    for (const FieldChange &change : operation.fields) {
        if (change.name == DeletedField || (change.merge == MergeKind::Parent && around.closesCycle))
            continue;
        FieldState &field = result.state.fieldToWrite(change.name);
        switch (change.merge) {
        case MergeKind::Register:
        case MergeKind::Parent:
            writeRegister(field, change.value, operation, arrival);
            break;
        case MergeKind::Text:
            writeText(field, change, operation, arrival);
            break;
        case MergeKind::Set:
            writeSet(field, change, operation, arrival);
            break;
        }
        result.touched.push_back(change.name);
    }
}

} // namespace

bool inContext(const Dot &dot, const Operation &operation)
{
    // Unsent numbers exist on one device only, for what it wrote itself (perhaps under an earlier id).
    return dot.number <= operation.base || dot.device == operation.device || dot.number >= FirstUnsentNumber;
}

FoldResult fold(RecordState before, const Operation &operation, const Arrival &arrival, const Surroundings &around)
{
    FoldResult result;
    result.state = std::move(before);
    RecordState &state = result.state;
    if (state.erased) {
        result.effect = Effect::Erased;
        return result;
    }
    const Edit edit{operation.device, arrival.number, arrival.at};
    if (!state.exists()) {
        state.type = operation.type;
        state.created = edit;
        state.lastEdit = edit;
    }
    state.number = arrival.number;
    switch (operation.kind) {
    case Operation::Kind::Erase:
        state.fields.clear();
        state.lastEdit = state.otherEdit = state.thirdEdit = {};
        state.erased = true;
        result.effect = Effect::Erased;
        return result;
    case Operation::Kind::Delete:
        applyDeletion(result, operation, arrival, around);
        break;
    case Operation::Kind::Restore:
        writeRegister(state.fieldToWrite(DeletedField), encodedBool(false), operation, arrival);
        result.touched.push_back(DeletedField);
        state.noteEdit(edit);
        break;
    case Operation::Kind::Create:
    case Operation::Kind::Edit: {
        applyFields(result, operation, arrival, around);
        const bool creates = operation.kind == Operation::Kind::Create;
        if (result.touched.empty() && !creates)
            return result;
        result.asWritten = result.touched.size() == operation.fields.size() && sameAsWritten(state, operation, arrival);
        if (objectToDeletion(state, operation, arrival)) {
            result.touched.push_back(DeletedField);
            result.asWritten = false;
        }
        state.noteEdit(edit);
        break;
    }
    }
    result.effect = Effect::Applied;
    return result;
}

bool foldChild(RecordState &parent, const Operation &onChild, const Arrival &arrival)
{
    if (!parent.exists() || parent.erased)
        return false;
    const bool speaks = onChild.kind == Operation::Kind::Create || onChild.kind == Operation::Kind::Edit ||
                        onChild.kind == Operation::Kind::Restore;
    if (!speaks || !objectToDeletion(parent, onChild, arrival))
        return false;
    parent.number = arrival.number;
    return true;
}

} // namespace kf
