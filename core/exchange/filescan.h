#pragma once

#include "core/exchange/rowsource.h"
#include "core/exchange/textencoding.h"

#include <QIODevice>

#include <memory>

namespace kf {

// What is found out of a file before its rows are read.
struct FileScan
{
    SourceFacts facts; // name, size and hash
    EncodingGuess guess;
    QByteArray sample; // its first bytes, as they stand
};

// NotFound, Io; InvalidInput when it is nothing that can be read twice.
Result<std::unique_ptr<QIODevice>> openForImport(const QString &path);
// Goes once through it, in pieces. Io; InvalidInput when there is nothing in it.
Result<FileScan> scanFile(QIODevice &device, const QString &fileName);

} // namespace kf
