#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <memory>

class QSaveFile;

namespace kf {

// A new file that stands under its name only when all of it is on the disk. DiskFull, Io.
class OutFile
{
public:
    static Result<OutFile> create(const QString &path);
    OutFile(OutFile &&) noexcept;
    OutFile &operator=(OutFile &&) noexcept;
    ~OutFile(); // not finished: leaves nothing

    Result<void> write(QByteArrayView bytes);
    Result<void> finish();

private:
    explicit OutFile(std::unique_ptr<QSaveFile> file);
    std::unique_ptr<QSaveFile> m_file;
};

// Why something could not be written below this folder: no room is left there, or the system refused.
Error writeError(const QString &directory);

} // namespace kf
