#include "core/exchange/outfile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace kf {

namespace {

constexpr qint64 NoRoomBytes = 256 * 1024; // what is kept for the administrator counts as none

} // namespace

Error writeError(const QString &directory)
{
    const QStorageInfo disk(directory);
    if (disk.isValid() && disk.bytesAvailable() < NoRoomBytes)
        return {ErrorCode::DiskFull, QStringLiteral("no room is left on the disk")};
    return {ErrorCode::Io, QStringLiteral("the folder cannot be written to")};
}

OutFile::OutFile(std::unique_ptr<QSaveFile> file) : m_file(std::move(file)) {}
OutFile::OutFile(OutFile &&) noexcept = default;
OutFile &OutFile::operator=(OutFile &&) noexcept = default;
OutFile::~OutFile() = default;

Result<OutFile> OutFile::create(const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return fail(writeError(QFileInfo(path).path()));
    return OutFile(std::move(file));
}

Result<void> OutFile::write(QByteArrayView bytes)
{
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return fail(writeError(QFileInfo(m_file->fileName()).path()));
    return {};
}

Result<void> OutFile::finish()
{
    if (!m_file->commit())
        return fail(writeError(QFileInfo(m_file->fileName()).path()));
    return {};
}

} // namespace kf
