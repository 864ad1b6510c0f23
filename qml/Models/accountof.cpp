#include "qml/Models/accountof.h"

#include "core/record/types.h"
#include "core/store/reader.h"

namespace kf {

namespace {

RecordId idIn(const Record &record, QByteArrayView name)
{
    const FieldType *field = record.type()->field(name);
    const auto *id = field ? std::get_if<RecordId>(&record.value(*field)) : nullptr;
    return id ? *id : RecordId();
}

} // namespace

Result<RecordId> accountOf(Reader &reader, const Record &record)
{
    if (record.type() == &types::account)
        return record.id();
    const RecordId own = idIn(record, "account");
    for (const char *whole : {"checklist", "visit"}) {
        const RecordId id = own.isNull() ? idIn(record, whole) : RecordId();
        if (id.isNull())
            continue;
        KF_ASSIGN(const std::optional<Record> found, reader.get(id));
        if (found)
            return accountOf(reader, *found);
    }
    return own;
}

} // namespace kf
