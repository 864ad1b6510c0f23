#pragma once

#include "core/store/store.h"
#include "tests/support/must.h"

// What a test needs of a store's records, past the user's own way to them.
namespace kf::test {

inline RecordId makeRecord(Store &store, const Record &record)
{
    Action action;
    action.edits.push_back(RecordEdit::create(record));
    return must(store.apply(std::move(action)).result()).ids.front();
}

inline std::vector<Record> recordsOf(Store &store, const RecordType &type)
{
    return must(
        store.read([&type](Reader &reader) { return reader.list(Query{.type = &type, .where = {}, .limit = {}}); })
            .result());
}

} // namespace kf::test
