#include "core/exchange/csvwriter.h"

#include <algorithm>

namespace kf {

namespace {

constexpr char ByteOrderMark[] = "\xef\xbb\xbf";

QByteArray line(const QStringList &row)
{
    QByteArray bytes;
    for (const QString &cell : row) {
        if (!bytes.isEmpty() || &cell != &row.front())
            bytes += ',';
        const bool quoted = std::any_of(cell.begin(), cell.end(), [](QChar c) {
            return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t';
        });
        bytes += quoted ? '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"' : cell.toUtf8();
    }
    return bytes + "\r\n";
}

// Behind any apostrophes.
bool beginsFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.mid(1);
    if (text.isEmpty())
        return false;
    const QChar first = text.front();
    if (first == u'=' || first == u'@' || first == u'\t')
        return true;
    if (first != u'+' && first != u'-')
        return false;
    return !std::all_of(text.begin() + 1, text.end(), [](QChar c) {
        return c.isDigit() || c.isSpace() || c == u'-' || c == u'(' || c == u')' || c == u'.' || c == u',';
    });
}

} // namespace

QString guarded(const QString &text)
{
    return beginsFormula(text) ? u'\'' + text : text;
}

QString unguarded(const QString &text)
{
    return text.startsWith(u'\'') && beginsFormula(text) ? text.mid(1) : text;
}

Result<CsvWriter> CsvWriter::create(const QString &path, const QStringList &headings)
{
    KF_ASSIGN(OutFile file, OutFile::create(path));
    CsvWriter writer(std::move(file));
    KF_TRY(writer.m_file.write(ByteOrderMark));
    KF_TRY(writer.write(headings));
    return writer;
}

Result<void> CsvWriter::write(const QStringList &row)
{
    return m_file.write(line(row));
}

} // namespace kf
