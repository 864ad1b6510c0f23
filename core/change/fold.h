#pragma once

#include "core/change/state.h"

namespace kf {

// When an operation takes its place: its number, and its time (UTC ms, see RegisterValue::at).
struct Arrival
{
    quint64 number = 0;
    qint64 at = 0;
};

// What the fold of one record has to be told about other records.
struct Surroundings
{
    bool closesCycle = false; // the new parent is the record itself or stands below it
    // For a deletion: the last edit of a child that its author had not seen, and the last one by any other device.
    std::optional<Edit> childEdit;
    std::optional<Edit> otherChildEdit;
};

enum class Effect {
    Applied, // the state changed
    NoOp,    // numbered, and nothing came of it
    Erased   // the record was erased for privacy; the operation's content must be dropped
};

struct FoldResult
{
    RecordState state;
    Effect effect = Effect::NoOp;
    std::vector<QByteArray> touched; // the names of the fields whose state changed
    // The result says exactly what the operation said: every field it names holds its value and nothing else.
    bool asWritten = false;
};

// Architecture §4, whole: the state of a record after one more operation. Pure; the same on server and device. `before`
// is an empty state when there is no such record yet. Operations of one device come in the order of their counters.
FoldResult fold(RecordState before, const Operation &operation, const Arrival &arrival,
                const Surroundings &around = {});

// What an operation on a child does to its parent: a parent deleted without sight of it lives on, marked for review.
// True when the state changed.
bool foldChild(RecordState &parent, const Operation &onChild, const Arrival &arrival);

// True when the author of `operation` had seen, or made, what stands at `dot`.
bool inContext(const Dot &dot, const Operation &operation);

} // namespace kf
