#pragma once

#include "core/exchange/outfile.h"

#include <QStringList>

namespace kf {

// Writes the grammar of RFC 4180: CR LF, quotes only where they are needed, UTF-8 with a byte order mark, by which
// spreadsheets know the encoding.
class CsvWriter
{
public:
    static Result<CsvWriter> create(const QString &path, const QStringList &headings);
    Result<void> write(const QStringList &row);
    Result<void> finish() { return m_file.finish(); }

private:
    explicit CsvWriter(OutFile file) : m_file(std::move(file)) {}
    OutFile m_file;
};

// A spreadsheet takes what begins with = + - @ for a formula; an apostrophe before it makes it text again. Phones and
// numbers are none. unguarded() gives back exactly what was guarded.
QString guarded(const QString &text);
QString unguarded(const QString &text);

} // namespace kf
