#pragma once

#include "core/exchange/csvreader.h"

namespace kf {

// A file of whatever kind that rows can be read of: CSV, or vCards. What it is, it says itself; a name that ends with
// .vcf is taken at its word. Of the options a vCard knows the encoding alone. Errors as those of its reader.
Result<std::unique_ptr<RowSource>> openTable(const QString &path, const CsvOptions &options = {});

} // namespace kf
