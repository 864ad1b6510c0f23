#pragma once

#include "tests/faults/faultydisk.h"

#include <QString>

#include <map>
#include <optional>
#include <random>

namespace kf::test {

// What of the writes since the last sync a disk holds after the power has gone. A sync is honest; names of files are
// durable with the next sync of a file, as on ext4; and a write changes no byte beside its own (SQLite's
// "powersafe overwrite", which it takes for granted on every disk).
enum class Loss {
    AllUnsynced,   // nothing of them
    None,          // all of them
    SomeSectors,   // each sector of 512 bytes by chance
    TornLastWrite, // all, and of the last one the first sectors
    OutOfOrder     // some whole writes, in another order, and one sector with garbage
};
constexpr int LossCount = 5;

// The files of one folder, moved along what was recorded of them.
class PowerCut
{
public:
    using Random = std::mt19937_64;
    using Files = std::map<QByteArray, QByteArray>; // by name

    explicit PowerCut(Files before);

    void happen(const FaultyDisk::Event &event);
    // Whether the loss could make another image now than before the last event.
    bool isWorthACut(Loss loss) const;
    Files filesAfter(Loss loss, Random &random) const;

private:
    struct Piece // of a write, within one sector; or a new size
    {
        qint64 offset = 0;
        QByteArray bytes;
        bool truncates = false;
        int write = 0; // which one it belongs to
    };
    struct Content
    {
        QByteArray durable;
        QByteArray current;
        std::vector<Piece> unsynced;
        int writes = 0;
    };
    using ContentRef = std::shared_ptr<Content>;
    struct Name
    {
        ContentRef durable; // null: no such file
        ContentRef current;
    };

    static QByteArray contentAfter(const Content &content, Loss loss, Random &random);
    static void put(QByteArray &content, const Piece &piece);

    std::map<QByteArray, Name> m_names;
    FaultyDisk::Event::Kind m_last = FaultyDisk::Event::Kind::Mark;
};

} // namespace kf::test
