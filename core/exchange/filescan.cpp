#include "core/exchange/filescan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace kf {

namespace {

constexpr qint64 PieceBytes = 64 * 1024;
constexpr qint64 SampleBytes = 256 * 1024;

} // namespace

Result<std::unique_ptr<QIODevice>> openForImport(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such file"));
    if (!info.isFile())
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no file that can be read twice"));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read"));
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<FileScan> scanFile(QIODevice &device, const QString &fileName)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    FileScan scan;
    scan.facts.fileName = fileName;
    for (;;) {
        const qint64 got = device.read(piece.data(), PieceBytes);
        if (got < 0)
            return fail(ErrorCode::Io, QStringLiteral("the file cannot be read"));
        if (got == 0)
            break;
        const QByteArrayView bytes(piece.constData(), got);
        scan.guess.feed(bytes);
        hash.addData(bytes);
        if (scan.sample.size() < SampleBytes)
            scan.sample.append(bytes.data(), bytes.size());
        scan.facts.bytes += got;
    }
    if (scan.facts.bytes <= scan.guess.markLength())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is empty"));
    scan.facts.contentHash = hash.result();
    return scan;
}

} // namespace kf
