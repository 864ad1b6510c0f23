#pragma once

#include "core/change/fold.h"

#include <map>
#include <optional>

namespace kf {

// The record that an encoded value names, if it has the shape of a reference.
std::optional<RecordId> referenceIn(const EncodedValue &value);

// Gathers from the children of a record what the fold of its deletion has to be told: the edits that the deletion had
// not seen. Device and server gather alike, or they would disagree about who lives.
class UnseenEdits
{
public:
    explicit UnseenEdits(const Operation &deletion) : m_deletion(deletion) {} // outlives this

    void take(const RecordState &child);
    void tell(Surroundings &around) const;

private:
    const Operation &m_deletion;
    std::map<DeviceId, Edit> m_last; // of each device
};

} // namespace kf
