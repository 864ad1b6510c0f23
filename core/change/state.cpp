#include "core/change/state.h"

namespace kf {

namespace {

auto positionOf(auto &fields, QByteArrayView name)
{
    return std::lower_bound(fields.begin(), fields.end(), name, [](const FieldState &field, QByteArrayView key) {
        return QByteArrayView(field.name) < key;
    });
}

void encodeEdit(const Edit &edit, CborWriter &out)
{
    out.array(3);
    out.unsignedInteger(quint64(edit.device));
    out.unsignedInteger(edit.number);
    out.integer(edit.at);
}

Edit decodeEdit(CborReader &in)
{
    if (in.array() != 3)
        in.fail();
    Edit edit;
    edit.device = DeviceId(in.unsignedInteger());
    edit.number = in.unsignedInteger();
    edit.at = in.integer();
    return edit;
}

void encodeValue(const RegisterValue &value, CborWriter &out)
{
    out.array(2 + 2 * value.dots.size());
    out.raw(value.value);
    out.integer(value.at);
    for (const Dot &dot : value.dots) {
        out.unsignedInteger(quint64(dot.device));
        out.unsignedInteger(dot.number);
    }
}

RegisterValue decodeValue(CborReader &in)
{
    RegisterValue value;
    const quint64 size = in.array();
    if (size < 4 || size % 2 != 0)
        in.fail();
    value.value = in.item().toByteArray();
    value.at = in.integer();
    for (quint64 i = 2; i < size && in.ok(); i += 2) {
        const auto device = DeviceId(in.unsignedInteger());
        if (!value.dots.empty() && value.dots.back().device >= device)
            in.fail();
        value.dots.push_back({device, in.unsignedInteger()});
    }
    return value;
}

bool hasPlainEdits(const RecordState &state)
{
    return state.lastEdit == state.created && state.otherEdit == Edit() && state.thirdEdit == Edit();
}

bool hasSortedElements(const FieldState &field)
{
    for (size_t i = 1; i < field.values.size(); ++i) {
        if (!(field.values[i - 1].value < field.values[i].value))
            return false;
    }
    return true;
}

} // namespace

EncodedValue encodedBool(bool value)
{
    return value ? QByteArrayLiteral("\xf5") : QByteArrayLiteral("\xf4");
}

void RecordState::noteEdit(const Edit &edit)
{
    if (lastEdit.device != edit.device) {
        if (otherEdit.device != edit.device)
            thirdEdit = otherEdit;
        otherEdit = lastEdit;
    }
    lastEdit = edit;
}

const FieldState *RecordState::field(QByteArrayView name) const
{
    const auto at = positionOf(fields, name);
    return at != fields.end() && at->name == name ? &*at : nullptr;
}

FieldState &RecordState::fieldToWrite(QByteArrayView name)
{
    const auto at = positionOf(fields, name);
    if (at != fields.end() && at->name == name)
        return *at;
    return *fields.insert(at, FieldState{name.toByteArray(), false, {}});
}

const RegisterValue *RecordState::shown(QByteArrayView name) const
{
    const FieldState *state = field(name);
    return state && !state->set && !state->values.empty() ? &state->values.front() : nullptr;
}

bool RecordState::isDeleted() const
{
    const FieldState *deleted = field(DeletedField);
    return deleted && !deleted->values.empty() &&
           std::all_of(deleted->values.begin(), deleted->values.end(),
                       [](const RegisterValue &value) { return value.value == encodedBool(true); });
}

bool RecordState::needsReview() const
{
    const FieldState *deleted = field(DeletedField);
    return deleted && deleted->values.size() > 1;
}

bool RecordState::hasConflicts() const
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const FieldState &field) { return !field.set && field.values.size() > 1; });
}

bool isPlain(const FieldState &field, const Edit &plainFor)
{
    return !field.set && field.values.size() == 1 && field.values.front().at == plainFor.at &&
           field.values.front().dots.size() == 1 &&
           field.values.front().dots.front() == Dot{plainFor.device, plainFor.number};
}

void encodeFields(const std::vector<const FieldState *> &fields, const Edit &plainFor, CborWriter &out)
{
    const auto plain = size_t(std::count_if(fields.begin(), fields.end(),
                                            [&](const FieldState *field) { return isPlain(*field, plainFor); }));
    out.map(plain);
    for (const FieldState *field : fields) {
        if (isPlain(*field, plainFor)) {
            out.text(QByteArrayView(field->name));
            out.raw(field->values.front().value);
        }
    }
    if (plain == fields.size()) {
        out.null();
        return;
    }
    out.map(fields.size() - plain);
    for (const FieldState *field : fields) {
        if (isPlain(*field, plainFor))
            continue;
        out.text(QByteArrayView(field->name));
        out.array(1 + field->values.size());
        out.boolean(field->set);
        for (const RegisterValue &value : field->values)
            encodeValue(value, out);
    }
}

std::vector<FieldState> decodeFields(CborReader &in, const Edit &plainFor)
{
    std::vector<FieldState> fields;
    const quint64 plain = in.map();
    constexpr quint64 LikelyFields = 32; // no more is believed before it is there
    fields.reserve(size_t(std::min(plain, LikelyFields)));
    for (quint64 i = 0; i < plain && in.ok(); ++i) {
        FieldState field;
        field.name = in.text().toByteArray();
        field.values.push_back({in.item().toByteArray(), plainFor.at, {{plainFor.device, plainFor.number}}});
        if (i > 0 && !(fields.back().name < field.name))
            in.fail();
        fields.push_back(std::move(field));
    }
    if (!in.takeNull()) {
        const quint64 full = in.map();
        if (full == 0)
            in.fail();
        for (quint64 i = 0; i < full && in.ok(); ++i) {
            FieldState field;
            field.name = in.text().toByteArray();
            const quint64 size = in.array();
            if (size < 1)
                in.fail();
            field.set = in.boolean();
            for (quint64 v = 1; v < size && in.ok(); ++v)
                field.values.push_back(decodeValue(in));
            const bool inOrder = i == 0 || fields.back().name < field.name;
            if (!inOrder || isPlain(field, plainFor) || (field.set && !hasSortedElements(field)))
                in.fail();
            fields.push_back(std::move(field));
        }
        std::sort(fields.begin(), fields.end(),
                  [](const FieldState &a, const FieldState &b) { return a.name < b.name; });
    }
    for (size_t i = 1; i < fields.size(); ++i) {
        if (!(fields[i - 1].name < fields[i].name))
            in.fail();
    }
    return fields;
}

void encode(const RecordState &state, CborWriter &out)
{
    out.array(state.erased ? 2 : 5);
    out.unsignedInteger(state.number);
    encodeEdit(state.created, out);
    if (state.erased)
        return;
    if (hasPlainEdits(state)) {
        out.null();
    } else {
        const bool third = state.thirdEdit != Edit();
        out.array(third ? 3 : 2);
        encodeEdit(state.lastEdit, out);
        encodeEdit(state.otherEdit, out);
        if (third)
            encodeEdit(state.thirdEdit, out);
    }
    std::vector<const FieldState *> fields;
    fields.reserve(state.fields.size());
    for (const FieldState &field : state.fields)
        fields.push_back(&field);
    encodeFields(fields, state.created, out);
}

QByteArray encode(const RecordState &state)
{
    constexpr qsizetype HeadEstimate = 48;
    constexpr qsizetype ValueEstimate = 16; // its frame and, where it is written out, its dots
    QByteArray bytes;
    qsizetype estimate = HeadEstimate;
    for (const FieldState &field : state.fields) {
        estimate += field.name.size() + 1;
        for (const RegisterValue &value : field.values)
            estimate += value.value.size() + ValueEstimate;
    }
    bytes.reserve(estimate); // growing by halves costs more than the writing
    CborWriter out(bytes);
    encode(state, out);
    return bytes;
}

Result<RecordState> decodeState(QByteArrayView bytes, QByteArray type)
{
    CborReader in(bytes);
    RecordState state;
    state.type = std::move(type);
    const quint64 size = in.array();
    if (size != 5 && size != 2)
        in.fail();
    state.number = in.unsignedInteger();
    state.created = decodeEdit(in);
    if (size == 2) {
        state.erased = true;
    } else {
        if (in.takeNull()) {
            state.lastEdit = state.created;
        } else {
            const quint64 edits = in.array();
            if (edits != 2 && edits != 3)
                in.fail();
            state.lastEdit = decodeEdit(in);
            state.otherEdit = decodeEdit(in);
            if (edits == 3)
                state.thirdEdit = decodeEdit(in);
            if (hasPlainEdits(state) || (edits == 3 && state.thirdEdit == Edit()))
                in.fail();
        }
        state.fields = decodeFields(in, state.created);
    }
    if (!in.finished())
        return fail(ErrorCode::Protocol, QStringLiteral("the state of a record could not be read"));
    return state;
}

} // namespace kf
