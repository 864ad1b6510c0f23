#pragma once

#include "tests/change/simulation.h"

#include <QList>

// What people do to the client "Client" of these tests, which stands below a holding and beside an outlet.
namespace kf::sim {

inline const RecordId Client = recordId(1);
inline const RecordId Holding = recordId(2);
inline const RecordId Outlet = recordId(3);
inline constexpr int A = 0;
inline constexpr int B = 1;
inline constexpr int C = 2;

inline const QByteArray Name = QByteArrayLiteral("name");
inline const QByteArray Tags = QByteArrayLiteral("tags");
inline const QByteArray Text = QByteArrayLiteral("text");

inline Step write(int device, const QByteArray &value, const QByteArray &field = Name)
{
    Step step;
    step.device = device;
    step.record = Client;
    step.field = field;
    step.next = [value](const EncodedValue &) { return textValue(value); };
    return step;
}

inline Step change(int device, std::vector<EncodedValue> added, std::vector<EncodedValue> removed)
{
    Step step;
    step.device = device;
    step.record = Client;
    step.field = Tags;
    step.merge = MergeKind::Set;
    step.added = std::move(added);
    step.removed = std::move(removed);
    return step;
}
inline Step add(int device, const QByteArray &element)
{
    return change(device, {textValue(element)}, {});
}
inline Step remove(int device, const QByteArray &element)
{
    return change(device, {}, {textValue(element)});
}

template <typename Edit>
Step editText(int device, Edit edit)
{
    Step step;
    step.device = device;
    step.record = Client;
    step.field = Text;
    step.merge = MergeKind::Text;
    step.next = [edit](const EncodedValue &shown) {
        QList<QByteArray> lines = textOf(shown).split('\n');
        edit(lines);
        return textValue(lines.join('\n'));
    };
    return step;
}
inline Step setLine(int device, qsizetype line, const QByteArray &words)
{
    return editText(device, [=](QList<QByteArray> &lines) { lines[std::min(line, lines.size() - 1)] = words; });
}
inline Step append(int device, const QByteArray &words)
{
    return editText(device, [=](QList<QByteArray> &lines) { lines.append(words); });
}
inline Step prepend(int device, const QByteArray &words)
{
    return editText(device, [=](QList<QByteArray> &lines) { lines.prepend(words); });
}

inline Step move(int device, const RecordId &record, const RecordId &parent)
{
    Step step;
    step.device = device;
    step.record = record;
    step.field = ParentField;
    step.merge = MergeKind::Parent;
    step.next = [parent](const EncodedValue &) { return idValue(parent); };
    return step;
}

inline Step act(int device, Operation::Kind kind, const RecordId &record = Client)
{
    Step step;
    step.device = device;
    step.kind = kind;
    step.record = record;
    return step;
}
inline Step of(Step step, const RecordId &record)
{
    step.record = record;
    return step;
}
inline Step create(Step step, const RecordId &record)
{
    step.kind = Operation::Kind::Create;
    return of(std::move(step), record);
}
inline Step amend(Step step)
{
    step.amends = true;
    return step;
}

inline const std::vector<Step> &client()
{
    static const std::vector<Step> start{create(write(A, "old"), Client), add(A, "kept"),
                                         editText(A, [](QList<QByteArray> &lines) {
                                             lines = {"one", "two", "three", "four"};
                                         })};
    return start;
}

inline std::vector<Step> family()
{
    return {create(write(A, "outlet"), Outlet), create(write(A, "holding"), Holding), create(write(A, "old"), Client),
            move(A, Client, Holding)};
}

} // namespace kf::sim
