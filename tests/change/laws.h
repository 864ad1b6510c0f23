#pragma once

#include "core/change/fold.h"
#include "tests/base/property.h"

#include <algorithm>
#include <map>
#include <set>

// One record, and what random people have done to it: the ground on which the laws of the fold are said.
namespace kf::laws {

using Kind = Operation::Kind;

inline constexpr std::array<DeviceId, 4> Devices{DeviceId(20), DeviceId(10), DeviceId(30), DeviceId(5)};

inline EncodedValue text(const QByteArray &words)
{
    EncodedValue value;
    if (words.isEmpty())
        CborWriter(value).null();
    else
        CborWriter(value).text(QByteArrayView(words));
    return value;
}

inline EncodedValue anyValue(test::Story &story)
{
    return text(story.among<const char *, 6>({"", "a", "b", "c", "dd", "same"}));
}

inline FieldChange writes(const char *field, const EncodedValue &value)
{
    return {field, MergeKind::Register, value, {}, {}, {}};
}
inline FieldChange adds(const EncodedValue &element)
{
    return {"tags", MergeKind::Set, {}, {}, {element}, {}};
}
inline FieldChange removes(const EncodedValue &element)
{
    return {"tags", MergeKind::Set, {}, {}, {}, {element}};
}
inline FieldChange types(const QByteArray &words, const QByteArray &seen)
{
    return {"text", MergeKind::Text, text(words), text(seen), {}, {}};
}

inline FieldChange anyChange(test::Story &story, const char *field)
{
    if (qstrcmp(field, "tags") == 0) {
        FieldChange change{field, MergeKind::Set, {}, {}, {}, {}};
        for (int i = 1 + story.below(2); i > 0; --i)
            (story.flip() ? change.added : change.removed).push_back(anyValue(story));
        return change;
    }
    if (qstrcmp(field, "text") == 0)
        return {field, MergeKind::Text, anyValue(story), anyValue(story), {}, {}};
    return writes(field, anyValue(story));
}

inline std::vector<FieldChange> anyChanges(test::Story &story)
{
    std::vector<FieldChange> changes;
    for (const char *field : {"name", "phone", "tags", "text"}) {
        if (story.below(3) == 0)
            changes.push_back(anyChange(story, field));
    }
    return changes;
}

inline Operation operation(DeviceId device, Kind kind, quint64 base, std::vector<FieldChange> fields = {})
{
    Operation operation;
    operation.device = device;
    operation.kind = kind;
    operation.base = base;
    operation.type = "account";
    operation.fields = std::move(fields);
    return operation;
}

// What may happen to a record in a past: with which of them a law still holds.
struct Among
{
    bool deletions = false;
    bool erasures = false;
    bool texts = true;
};

// A log of one record. Every device reads it up to some place, and never goes back.
class Past
{
public:
    struct Row
    {
        Operation operation;
        Arrival arrival;
    };

    explicit Past(test::Story &story, const Among &among = {}, int most = 8)
    {
        happen(operation(Devices[0], Kind::Create, 0, {writes("name", text("old"))}), 1000);
        for (int i = story.below(most + 1); i > 0; --i) {
            const DeviceId device = story.among(Devices);
            Kind kind = Kind::Edit;
            const int luck = story.below(12);
            if (among.deletions && luck < 4)
                kind = luck < 3 ? Kind::Delete : Kind::Restore;
            else if (among.erasures && luck == 11)
                kind = Kind::Erase;
            std::vector<FieldChange> changes = kind == Kind::Edit ? anyChanges(story) : std::vector<FieldChange>();
            if (!among.texts)
                std::erase_if(changes, [](const FieldChange &change) { return change.merge == MergeKind::Text; });
            happen(operation(device, kind, look(story, device), std::move(changes)), time(story));
        }
    }

    FoldResult happen(Operation operation, qint64 at)
    {
        operation.counter = operation.action = ++m_head;
        m_rows.push_back({operation, {m_head, at}});
        FoldResult result = fold(std::move(m_state), operation, {m_head, at});
        m_state = result.state;
        return result;
    }

    // What comes next by this device, which has read on before it began, or not.
    Operation next(test::Story &story, DeviceId device, std::vector<FieldChange> fields, Kind kind = Kind::Edit)
    {
        return operation(device, kind, look(story, device), std::move(fields));
    }
    Operation knowingAll(DeviceId device, std::vector<FieldChange> fields, Kind kind = Kind::Edit) const
    {
        return operation(device, kind, m_head, std::move(fields));
    }
    FoldResult after(const Operation &operation, qint64 at = 50'000) const
    {
        return fold(m_state, operation, {m_head + 1, at});
    }
    // The state behind two operations neither of which knew of the other, and behind the same in the other order.
    std::pair<RecordState, RecordState> inBothOrders(const Operation &a, const Operation &b, qint64 atA = 50'000,
                                                     qint64 atB = 60'000) const
    {
        RecordState first = fold(fold(m_state, a, {m_head + 1, atA}).state, b, {m_head + 2, atB}).state;
        RecordState other = fold(fold(m_state, b, {m_head + 1, atB}).state, a, {m_head + 2, atA}).state;
        return {std::move(first), std::move(other)};
    }

    // UTC ms, now and then the same twice, or earlier than what came before.
    static qint64 time(test::Story &story) { return 1000 + 1000 * story.below(20); }

    const RecordState &state() const { return m_state; }
    quint64 head() const { return m_head; }
    const std::vector<Row> &rows() const { return m_rows; }

private:
    quint64 look(test::Story &story, DeviceId device)
    {
        quint64 &seen = m_seen[device];
        seen += quint64(story.below(int(m_head - seen) + 1));
        return seen;
    }

    RecordState m_state;
    std::vector<Row> m_rows;
    quint64 m_head = 0;
    std::map<DeviceId, quint64> m_seen;
};

inline const std::vector<RegisterValue> &valuesOf(const RecordState &state, const char *field)
{
    static const std::vector<RegisterValue> none;
    const FieldState *found = state.field(field);
    return found ? found->values : none;
}

inline std::set<EncodedValue> valueSet(const RecordState &state, const char *field)
{
    std::set<EncodedValue> values;
    for (const RegisterValue &value : valuesOf(state, field))
        values.insert(value.value);
    return values;
}

inline const RegisterValue *find(const RecordState &state, const char *field, const EncodedValue &value)
{
    for (const RegisterValue &one : valuesOf(state, field)) {
        if (one.value == value)
            return &one;
    }
    return nullptr;
}

inline bool has(const RegisterValue &value, const Dot &dot)
{
    return std::find(value.dots.begin(), value.dots.end(), dot) != value.dots.end();
}

} // namespace kf::laws
