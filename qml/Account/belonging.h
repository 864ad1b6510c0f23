#pragma once

#include "core/store/query.h"

namespace kf {

// Of one client, or, when it is null, of none.
template <typename Type>
Condition belonging(const Type &type, const RecordId &account)
{
    if (account.isNull())
        return {&type.account, Condition::Test::Empty, {}};
    return {&type.account, Condition::Test::Equal, account};
}

} // namespace kf
