#pragma once

#include "core/exchange/rowsource.h"
#include "core/exchange/vcardlines.h"

#include <QHash>

#include <memory>

namespace kf {

// Contacts as vCards (2.1 of the IMC, 3.0 of RFC 2426, 4.0 of RFC 6350) as a source of rows: each card is a row, under
// the headings of VcardCells that occur in the file. One card is in memory at a time. What stands between cards, and a
// card that has no end, is a row with a problem.
class VcardReader final : public RowSource
{
public:
    static constexpr qsizetype MostHeadings = 200; // what is beyond stands under "More", each with its own heading

    // Reads the file twice: for its encoding and its hash, and for its headings. NotFound, Io; InvalidInput when it is
    // empty or no vCard. `encoding`: of what names none; nothing: found out.
    static Result<std::unique_ptr<RowSource>> open(const QString &path, std::optional<TextEncoding> encoding = {});
    // `device` is open for reading and can go back to its start.
    static Result<std::unique_ptr<RowSource>> open(std::unique_ptr<QIODevice> device, const QString &fileName,
                                                   std::optional<TextEncoding> encoding = {});

    const SourceFacts &facts() const override { return m_facts; }
    Result<bool> next(SourceRow &row) override;

private:
    VcardReader(std::unique_ptr<QIODevice> device, TextEncoding encoding, int mark, SourceFacts facts);
    Result<void> readHeadings();
    Result<void> rewind();

    std::unique_ptr<QIODevice> m_device;
    TextEncoding m_encoding; // of the file
    int m_mark = 0;          // bytes of its byte order mark
    SourceFacts m_facts;
    QStringList m_headings;
    QHash<QString, qsizetype> m_places; // of the headings
    std::optional<VcardLines> m_lines;
    bool m_toldHeadings = false;
};

} // namespace kf
