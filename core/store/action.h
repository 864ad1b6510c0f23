#pragma once

#include "core/change/operation.h"
#include "core/record/record.h"

#include <optional>
#include <vector>

namespace kf {

// One record's part in a user action.
struct RecordEdit
{
    Operation::Kind kind = Operation::Kind::Edit;
    const RecordType *type = nullptr;
    RecordId id; // null with Create: the writer makes one
    // New values; for a set the whole set, from which the additions and removals are found.
    std::vector<std::pair<const FieldType *, Value>> values;
    // The server's number that was on the screen when the edit began; nothing: now.
    std::optional<quint64> base;
    // Long texts as they stood when the edit began; nothing: as they stand now.
    std::vector<std::pair<const FieldType *, QString>> seen;

    using Values = std::vector<std::pair<const FieldType *, Value>>;

    static RecordEdit create(const Record &record);
    static RecordEdit change(const RecordType &type, const RecordId &id, Values values);
    static RecordEdit remove(const RecordType &type, const RecordId &id);
    static RecordEdit restore(const RecordType &type, const RecordId &id);
};

// What the user did with one gesture: accepted, refused, sent and undone whole.
struct Action
{
    std::vector<RecordEdit> edits;
    RecordId import; // null unless part of an import

    static Action only(RecordEdit edit);
};

struct ActionReceipt
{
    std::vector<RecordId> ids; // one for each edit
    quint64 firstCounter = 0;  // 0: nothing changed
};

} // namespace kf
