#include "core/exchange/csvreader.h"

#include "core/exchange/filescan.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace kf {

namespace {

constexpr qint64 PieceBytes = 64 * 1024;
constexpr int SampleRows = 50;
constexpr std::array<char, 3> Separators{',', ';', '\t'};

struct KnownFormat
{
    QByteArrayView start;
    const char *name = nullptr;
};
// What people drop on an import although it is no table of text.
constexpr std::array<KnownFormat, 7> OtherFormats{{{"PK\x03\x04", "a workbook or another zip archive; save it as CSV"},
                                                   {"\xd0\xcf\x11\xe0", "an old Excel workbook; save it as CSV"},
                                                   {"%PDF", "a PDF document"},
                                                   {"SQLite format 3", "a database"},
                                                   {"\x7f"
                                                    "ELF",
                                                    "a program"},
                                                   {"\x89PNG", "a picture"},
                                                   {"\xff\xd8\xff", "a picture"}}};

QString separatorName(char separator)
{
    switch (separator) {
    case ';':
        return QStringLiteral("semicolon");
    case '\t':
        return QStringLiteral("tab");
    default:
        return QStringLiteral("comma");
    }
}

// "sep=;" in the first line is an order to spreadsheets, not a heading.
std::optional<char> declaredSeparator(QByteArrayView text)
{
    if (text.size() < 5 || !text.first(4).toByteArray().toLower().startsWith("sep="))
        return std::nullopt;
    const bool alone = text.size() == 5 || text[5] == '\r' || text[5] == '\n';
    return alone && std::find(Separators.begin(), Separators.end(), text[4]) != Separators.end()
               ? std::optional(text[4])
               : std::nullopt;
}

// The separator that gives the most rows as many cells as the first one has, and among equals the most cells.
char guessSeparator(QByteArrayView sample)
{
    if (const auto declared = declaredSeparator(sample))
        return *declared;
    char best = ',';
    std::pair<int, qsizetype> bestScore{0, 1};
    for (const char separator : Separators) {
        CsvParser parser(separator);
        SourceRow row;
        qsizetype at = 0;
        qsizetype width = 0;
        int rows = 0;
        int alike = 0;
        while (rows < SampleRows && parser.read(sample, at, row).value_or(false)) {
            if (rows++ == 0)
                width = row.cells.size();
            alike += row.cells.size() == width ? 1 : 0;
        }
        if (rows == 0 && parser.finish(row).value_or(false)) { // a heading without a line end
            width = row.cells.size();
            alike = 1;
        }
        const std::pair<int, qsizetype> score{width > 1 ? alike : 0, width};
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

Error unreadable()
{
    return {ErrorCode::Io, QStringLiteral("the file cannot be read")};
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\0'; });
}

} // namespace

Result<std::unique_ptr<RowSource>> CsvReader::open(const QString &path, const CsvOptions &options)
{
    KF_ASSIGN(auto file, openForImport(path));
    return open(std::move(file), QFileInfo(path).fileName(), options);
}

Result<std::unique_ptr<RowSource>> CsvReader::open(std::unique_ptr<QIODevice> device, const QString &fileName,
                                                   const CsvOptions &options)
{
    KF_ASSIGN(FileScan scan, scanFile(*device, fileName));
    for (const KnownFormat &format : OtherFormats) {
        if (scan.sample.startsWith(format.start))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("this is no CSV file but %1").arg(QLatin1String(format.name)));
    }

    const TextEncoding encoding = options.encoding.value_or(scan.guess.encoding());
    const int mark = encoding == scan.guess.encoding() ? scan.guess.markLength() : 0;
    QByteArray text;
    ToUtf8(encoding).feed(QByteArrayView(scan.sample).sliced(mark), text);
    if (scan.facts.bytes <= scan.sample.size() && isBlank(text))
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is empty"));
    const char separator = options.separator ? *options.separator : guessSeparator(text);
    scan.facts.encoding = encodingName(encoding);
    scan.facts.separator = separatorName(separator);
    if (!device->seek(mark))
        return fail(unreadable());
    return std::unique_ptr<RowSource>(new CsvReader(std::move(device), encoding, separator, std::move(scan.facts)));
}

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, TextEncoding encoding, char separator, SourceFacts facts)
    : m_device(std::move(device)), m_decoder(encoding), m_parser(separator), m_facts(std::move(facts))
{
}

Result<bool> CsvReader::refill()
{
    m_text.resize(0);
    m_at = 0;
    if (m_atEnd)
        return false;
    const QByteArray piece = m_device->read(PieceBytes);
    if (piece.isEmpty()) {
        if (!m_device->atEnd())
            return fail(unreadable());
        m_atEnd = true;
        m_decoder.finish(m_text);
    } else {
        m_decoder.feed(piece, m_text);
    }
    return true;
}

Result<bool> CsvReader::next(SourceRow &row)
{
    for (;;) {
        KF_ASSIGN(bool whole, m_parser.read(m_text, m_at, row));
        if (!whole) {
            KF_ASSIGN(const bool more, refill());
            if (more)
                continue;
            KF_ASSIGN(whole, m_parser.finish(row));
            if (!whole)
                return false;
        }
        if (std::exchange(m_first, false) && row.cells.size() <= 2 && declaredSeparator(row.cells.join(u';').toUtf8()))
            continue;
        return true;
    }
}

} // namespace kf
