#pragma once

#include "core/exchange/csvparser.h"
#include "core/exchange/textencoding.h"

#include <QIODevice>

#include <memory>

namespace kf {

struct CsvOptions
{
    std::optional<TextEncoding> encoding; // nothing: found out
    std::optional<char> separator;        // ',', ';' or tab; nothing: found out
};

// A CSV file as a source of rows, read in pieces of 64 KiB: memory does not grow with the file.
class CsvReader final : public RowSource
{
public:
    // Reads the file once through for its encoding and its hash. NotFound, Io; InvalidInput when it is empty or no text
    // at all, naming what it is instead.
    static Result<std::unique_ptr<RowSource>> open(const QString &path, const CsvOptions &options = {});
    // `device` is open for reading and can go back to its start.
    static Result<std::unique_ptr<RowSource>> open(std::unique_ptr<QIODevice> device, const QString &fileName,
                                                   const CsvOptions &options = {});

    const SourceFacts &facts() const override { return m_facts; }
    Result<bool> next(SourceRow &row) override;

private:
    CsvReader(std::unique_ptr<QIODevice> device, TextEncoding encoding, char separator, SourceFacts facts);
    Result<bool> refill();

    std::unique_ptr<QIODevice> m_device;
    ToUtf8 m_decoder;
    CsvParser m_parser;
    SourceFacts m_facts;
    QByteArray m_text; // UTF-8
    qsizetype m_at = 0;
    bool m_atEnd = false;
    bool m_first = true;
};

} // namespace kf
