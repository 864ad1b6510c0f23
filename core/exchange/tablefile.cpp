#include "core/exchange/tablefile.h"

#include "core/exchange/filescan.h"
#include "core/exchange/vcardreader.h"

#include <QFileInfo>

namespace kf {

namespace {

constexpr qint64 BeginningBytes = 4096;

} // namespace

Result<std::unique_ptr<RowSource>> openTable(const QString &path, const CsvOptions &options)
{
    KF_ASSIGN(auto file, openForImport(path));
    const QFileInfo info(path);
    const bool vcard = info.suffix().compare(QLatin1String("vcf"), Qt::CaseInsensitive) == 0 ||
                       beginsAsVcard(file->read(BeginningBytes));
    if (!file->seek(0))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read"));
    return vcard ? VcardReader::open(std::move(file), info.fileName(), options.encoding)
                 : CsvReader::open(std::move(file), info.fileName(), options);
}

} // namespace kf
