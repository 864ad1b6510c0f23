#include "core/media/mediasizes.h"

namespace kf {

QFuture<Result<std::map<QString, qint64>>> mediaSizes(Store &store)
{
    return store.write([](Store::WriteAccess &access) -> Result<std::map<QString, qint64>> {
        KF_ASSIGN(const std::vector<Media> all, readAllMedia(access.keeper.db()));
        std::map<QString, qint64> sizes;
        for (const Media &media : all) {
            if (media.state == Media::State::Whole)
                sizes[media.kind] += media.size;
        }
        return sizes;
    });
}

} // namespace kf
