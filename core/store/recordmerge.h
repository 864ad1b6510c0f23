#pragma once

#include "core/store/action.h"
#include "core/store/reader.h"

namespace kf {

// Two records that are the same thing, made one; and the way back.
struct RecordMerge
{
    Action forth;
    Action back; // gives every record what it had, the other one among them
};

// All that points to `other` points to `kept` then, which takes from it what it has not itself; `other` is deleted and
// keeps its history. NotFound: one of them is not there; LimitExceeded: too many records point to it.
Result<RecordMerge> mergeRecords(Reader &reader, const RecordType &type, const RecordId &kept, const RecordId &other);

} // namespace kf
