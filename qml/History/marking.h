#pragma once

#include "core/store/action.h"

namespace kf {

// Deletes a record, or brings it back.
inline RecordEdit marking(const Record &record, Operation::Kind kind)
{
    RecordEdit edit;
    edit.kind = kind;
    edit.type = record.type();
    edit.id = record.id();
    return edit;
}

} // namespace kf
