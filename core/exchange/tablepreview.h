#pragma once

#include "core/exchange/rowsource.h"

#include <vector>

namespace kf {

// The beginning of a file, for somebody to say what its columns are.
struct TablePreview
{
    SourceFacts facts;
    QStringList headings;
    std::vector<QStringList> rows; // the first ones, each as wide as the headings
};

// InvalidInput when it is no table, NotFound, Io.
Result<TablePreview> previewTable(const QString &path, int rows = 3);

} // namespace kf
