#include "core/exchange/vcardreader.h"

#include "core/exchange/filescan.h"
#include "core/exchange/vcardcells.h"

#include <QFileInfo>

namespace kf {

namespace {

const QString More = QStringLiteral("More");

// Lines of UTF-16 are UTF-8 once they are cut.
TextEncoding encodingOfLines(TextEncoding file)
{
    const bool wide = file == TextEncoding::Utf16Le || file == TextEncoding::Utf16Be;
    return wide ? TextEncoding::Utf8 : file;
}

} // namespace

Result<std::unique_ptr<RowSource>> VcardReader::open(const QString &path, std::optional<TextEncoding> encoding)
{
    KF_ASSIGN(auto file, openForImport(path));
    return open(std::move(file), QFileInfo(path).fileName(), encoding);
}

Result<std::unique_ptr<RowSource>> VcardReader::open(std::unique_ptr<QIODevice> device, const QString &fileName,
                                                     std::optional<TextEncoding> encoding)
{
    KF_ASSIGN(FileScan scan, scanFile(*device, fileName));
    if (!beginsAsVcard(scan.sample))
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no vCard"));
    const TextEncoding used = encoding.value_or(scan.guess.encoding());
    scan.facts.encoding = encodingName(used);
    const int mark = used == scan.guess.encoding() ? scan.guess.markLength() : 0;
    std::unique_ptr<VcardReader> reader(new VcardReader(std::move(device), used, mark, std::move(scan.facts)));
    KF_TRY(reader->readHeadings());
    return std::unique_ptr<RowSource>(std::move(reader));
}

VcardReader::VcardReader(std::unique_ptr<QIODevice> device, TextEncoding encoding, int mark, SourceFacts facts)
    : m_device(std::move(device)), m_encoding(encoding), m_mark(mark), m_facts(std::move(facts))
{
}

Result<void> VcardReader::rewind()
{
    if (!m_device->seek(m_mark))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read"));
    m_lines.emplace(*m_device, m_encoding);
    return {};
}

Result<void> VcardReader::readHeadings()
{
    KF_TRY(rewind());
    QSet<QString> known;
    QStringList others;
    bool more = false;
    for (VcardText card;;) {
        KF_ASSIGN(const bool any, m_lines->next(card));
        if (!any)
            break;
        for (const VcardCells::Cell &cell : readVcard(card, encodingOfLines(m_encoding)).cells) {
            if (known.contains(cell.heading))
                continue;
            if (known.size() == MostHeadings) {
                more = true;
                continue;
            }
            known.insert(cell.heading);
            if (!vcardHeadings().contains(cell.heading))
                others << cell.heading;
        }
    }
    for (const QString &heading : vcardHeadings()) {
        if (known.contains(heading) || heading == vcardHeadings().front())
            m_headings << heading;
    }
    m_headings << others;
    if (more)
        m_headings << More;
    for (qsizetype at = 0; at < m_headings.size(); ++at)
        m_places.insert(m_headings[at], at);
    return rewind();
}

Result<bool> VcardReader::next(SourceRow &row)
{
    row = {};
    row.cells.resize(m_headings.size());
    if (!std::exchange(m_toldHeadings, true)) {
        row.line = 1;
        row.cells = m_headings;
        return true;
    }
    VcardText card;
    KF_ASSIGN(const bool any, m_lines->next(card));
    if (!any)
        return false;
    row.line = card.line;
    row.nulsRemoved = card.nulsRemoved;
    const VcardCells read = readVcard(card, encodingOfLines(m_encoding));
    for (const VcardCells::Cell &cell : read.cells) {
        if (const auto place = m_places.constFind(cell.heading); place != m_places.cend())
            row.cells[*place] = cell.text;
        else
            row.cells.back() += QStringLiteral("%1: %2\n").arg(cell.heading, cell.text);
    }
    row.problem = read.problem;
    row.problemCell = int(m_places.value(read.problemHeading, -1));
    return true;
}

} // namespace kf
