#pragma once

#include <QtGlobal>

namespace kf {

// How two edits of one field meet (architecture §4). The numbers are part of the wire format.
enum class MergeKind : quint8 {
    Register = 0, // one value; concurrent ones stay side by side until the user settles them
    Set = 1,      // add wins; a removal takes only what its author had seen
    Text = 2,     // long text: three-way merge by lines, overlapping versions stay side by side
    Parent = 3    // a register that names the record this one belongs to; never closes a cycle
};

} // namespace kf
