#include "core/change/codec.h"

#include <zstd.h>

namespace kf {

QByteArray compress(QByteArrayView plain, int level)
{
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(frame.data(), size_t(frame.size()), plain.data(), size_t(plain.size()), level);
    if (ZSTD_isError(size))
        return {};
    frame.truncate(qsizetype(size));
    return frame;
}

Result<QByteArray> decompress(QByteArrayView frame, qsizetype limit)
{
    const unsigned long long claimed = ZSTD_getFrameContentSize(frame.data(), size_t(frame.size()));
    if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN)
        return fail(ErrorCode::Protocol, QStringLiteral("a compressed message could not be read"));
    if (claimed > quint64(limit))
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a compressed message is too large"));
    QByteArray plain(qsizetype(claimed), Qt::Uninitialized);
    const size_t size = ZSTD_decompress(plain.data(), size_t(plain.size()), frame.data(), size_t(frame.size()));
    if (ZSTD_isError(size) || size != claimed)
        return fail(ErrorCode::Protocol, QStringLiteral("a compressed message could not be read"));
    return plain;
}

} // namespace kf
