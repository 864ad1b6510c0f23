#include "core/exchange/csvparser.h"

#include "core/base/cbor.h"

namespace kf {

Error CsvParser::tooLarge(const QString &what) const
{
    QString message = QStringLiteral("line %1, column %2: %3").arg(m_row.line).arg(m_row.cells.size() + 1).arg(what);
    if (m_state == State::Quoted)
        message += QStringLiteral("; perhaps the quote opened in line %1 is never closed").arg(m_quoteLine);
    return {ErrorCode::LimitExceeded, message};
}

void CsvParser::endCell()
{
    QString text = QString::fromUtf8(m_cell);
    // Only then may an undecodable byte be in it.
    if (text.contains(QChar(QChar::ReplacementCharacter)) && !isCleanUtf8(m_cell) && m_row.problem.isEmpty()) {
        m_row.problem = QStringLiteral("it holds bytes that are no text in the file's encoding");
        m_row.problemCell = int(m_row.cells.size());
    }
    m_row.cells.append(std::move(text));
    m_cell.resize(0); // keeps its memory
}

bool CsvParser::endRow(SourceRow &row)
{
    m_state = State::RowStart;
    if (!m_anyCharacter)
        return false;
    endCell();
    row = std::exchange(m_row, {});
    m_rowBytes = 0;
    m_anyCharacter = false;
    return true;
}

Result<bool> CsvParser::read(QByteArrayView utf8, qsizetype &at, SourceRow &row)
{
    while (at < utf8.size()) {
        const char c = utf8[at++];
        if (c == '\0') {
            ++m_row.nulsRemoved;
            continue;
        }
        if (std::exchange(m_afterCr, c == '\r') && c == '\n') { // one line end of two characters
            if (m_state == State::Quoted)
                m_cell += c;
            continue;
        }
        const bool lineEnd = c == '\n' || c == '\r';
        if (lineEnd)
            ++m_line;

        if (m_state == State::RowStart) {
            m_row.line = lineEnd ? m_line - 1 : m_line;
            m_state = State::CellStart;
        }
        if (m_state == State::Quoted) {
            if (c == '"') {
                m_state = State::QuoteInQuoted;
                continue;
            }
        } else if (lineEnd) {
            if (endRow(row))
                return true;
            continue;
        } else if (c == m_separator) {
            m_anyCharacter = true;
            endCell();
            if (m_row.cells.size() >= MaxCells)
                return fail(tooLarge(QStringLiteral("more than %1 columns").arg(MaxCells)));
            m_state = State::CellStart;
            continue;
        } else if (c == '"' && m_state == State::CellStart) {
            m_anyCharacter = true;
            m_quoteLine = m_line;
            m_state = State::Quoted;
            continue;
        } else if (m_state == State::QuoteInQuoted) {
            m_state = c == '"' ? State::Quoted : State::Plain;
            if (c != '"' && m_row.problem.isEmpty()) {
                m_row.problem = QStringLiteral("text follows a closing quote");
                m_row.problemCell = int(m_row.cells.size());
            }
        } else {
            m_state = State::Plain;
        }
        m_anyCharacter = true;
        m_cell += c;
        ++m_rowBytes;
        if (m_cell.size() > MaxCellBytes)
            return fail(tooLarge(QStringLiteral("a cell of more than 1 MiB")));
        if (m_rowBytes > MaxRowBytes)
            return fail(tooLarge(QStringLiteral("a row of more than 8 MiB")));
    }
    return false;
}

Result<bool> CsvParser::finish(SourceRow &row)
{
    if (m_state == State::Quoted)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the quote opened in line %1 is never closed").arg(m_quoteLine));
    return endRow(row);
}

} // namespace kf
