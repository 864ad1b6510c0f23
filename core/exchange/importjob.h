#pragma once

#include "core/exchange/importer.h"
#include "core/store/store.h"

namespace kf {

// The whole import in one job of the store: all of it or nothing, durable when the future settles; or its dry run.
QFuture<Result<ImportReport>> importRows(Store &store, const std::shared_ptr<RowSource> &source,
                                         const ImportOptions &options);

// The same of a file (openTable), which is opened on the store's thread too.
QFuture<Result<ImportReport>> importTable(Store &store, const QString &path, const ImportOptions &options);

} // namespace kf
