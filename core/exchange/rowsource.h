#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace kf {

// One row of a table that somebody else's program has written.
struct SourceRow
{
    qint64 line = 0; // where it begins, as an editor counts lines
    QStringList cells;
    qint64 nulsRemoved = 0; // U+0000 cannot be kept
    // Why the row cannot be used, and in which cell; empty: it can be.
    QString problem;
    int problemCell = -1;
};

// What is known of a file once it is open.
struct SourceFacts
{
    QString fileName; // without folders
    QString encoding;
    QString separator; // "comma", "semicolon" or "tab"; empty where cells need none
    QByteArray contentHash;
    qint64 bytes = 0;
};

// Rows of cells from whatever kind of file: CSV now, a sheet of a workbook later. Keeps one row in memory. Used by one
// thread at a time.
class RowSource
{
public:
    virtual ~RowSource() = default;

    virtual const SourceFacts &facts() const = 0;
    // The next row, false at the end. An error means that the rest of the file cannot be understood; its message names
    // the line.
    virtual Result<bool> next(SourceRow &row) = 0;
};

} // namespace kf
