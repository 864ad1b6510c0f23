#include "core/media/makingroom.h"

namespace kf {

namespace {

Result<std::vector<Media>> readSpare(Connection &db)
{
    KF_ASSIGN(std::vector<Media> all, readAllMedia(db));
    std::erase_if(all, [](const Media &media) { return !media.sent || media.state != Media::State::Whole; });
    return all;
}

} // namespace

QFuture<Result<qint64>> spareBytes(Store &store)
{
    return store.write([](Store::WriteAccess &access) -> Result<qint64> {
        KF_ASSIGN(const std::vector<Media> spare, readSpare(access.keeper.db()));
        qint64 bytes = 0;
        for (const Media &media : spare)
            bytes += media.size;
        return bytes;
    });
}

Result<qint64> makeRoom(Store &store)
{
    KF_ASSIGN(const std::vector<Media> spare,
              store.write([](Store::WriteAccess &access) { return readSpare(access.keeper.db()); }).result());
    MediaStore files(store);
    qint64 bytes = 0;
    for (const Media &media : spare) {
        if (files.evict(media.id))
            bytes += media.size;
    }
    return bytes;
}

} // namespace kf
