#pragma once

#include "core/base/moment.h"
#include "core/record/record.h"
#include "core/store/reader.h"

#include <optional>
#include <vector>

// What is new at a client's, for somebody who was not there.
namespace kf::portfolio {

// Something about a client that is not as it was.
struct News
{
    const RecordType *type = nullptr;
    RecordId id;
    QString title;                    // of the record
    const FieldType *field = nullptr; // null: the record is new
    Value before;                     // of the field then
    Value after;                      // of the field now; of a new record what it says besides its title
    std::optional<Moment> due;
    qint64 at = 0;  // UTC ms
    QString author; // empty: oneself
};

// What is not as it was at `since`, what weighs more first. Reader thread.
Result<std::vector<News>> readChanges(Reader &reader, const RecordId &account, qint64 since);
// The same, and what colleagues did there: visits that were held, promises given and kept, tasks done.
Result<std::vector<News>> readDigest(Reader &reader, const RecordId &account, qint64 since);
// The client's last notes.
Result<std::vector<News>> readLastNotes(Reader &reader, const RecordId &account, qint64 most);

} // namespace kf::portfolio
