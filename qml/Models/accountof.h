#pragma once

#include "core/store/query.h"

namespace kf {

class Reader;

// Whose a record is: said by itself, or by what it is a part of; null: nobody's. Reader thread.
Result<RecordId> accountOf(Reader &reader, const Record &record);

} // namespace kf
