#pragma once

#include "core/exchange/rowsource.h"

namespace kf {

// The grammar of RFC 4180 over UTF-8 that comes in pieces, forgiving where nothing can be misread: lines may end with
// CR LF, LF or CR, and a quote within an unquoted cell is a character. U+0000 is dropped and counted.
class CsvParser
{
public:
    static constexpr qsizetype MaxCellBytes = 1024 * 1024;
    static constexpr qsizetype MaxRowBytes = 8 * MaxCellBytes;
    static constexpr int MaxCells = 2000;

    explicit CsvParser(char separator) : m_separator(separator) {}

    // Reads on from `at`, which moves. True when `row` is whole, lines without any character left out; false when
    // `utf8` has ended first. LimitExceeded with the line and the column.
    Result<bool> read(QByteArrayView utf8, qsizetype &at, SourceRow &row);
    // At the end of the input: the row that no line end has closed. InvalidInput when a quote was never closed.
    Result<bool> finish(SourceRow &row);

private:
    enum class State { RowStart, CellStart, Plain, Quoted, QuoteInQuoted };

    void endCell();
    bool endRow(SourceRow &row); // false for a blank line
    Error tooLarge(const QString &what) const;

    char m_separator;
    State m_state = State::RowStart;
    qint64 m_line = 1;
    bool m_afterCr = false;
    qint64 m_quoteLine = 0; // where the present quoted cell began
    QByteArray m_cell;
    qsizetype m_rowBytes = 0;
    bool m_anyCharacter = false;
    SourceRow m_row;
};

} // namespace kf
