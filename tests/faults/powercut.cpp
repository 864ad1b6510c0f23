#include "tests/faults/powercut.h"

#include <algorithm>
#include <cstring>

namespace kf::test {

namespace {

constexpr qint64 Sector = 512;

using Kind = FaultyDisk::Event::Kind;

bool tossed(PowerCut::Random &random)
{
    return random() & 1;
}

} // namespace

PowerCut::PowerCut(Files before)
{
    for (auto &[name, bytes] : before) {
        const auto content = std::make_shared<Content>();
        content->durable = content->current = bytes;
        m_names[name] = {content, content};
    }
}

void PowerCut::put(QByteArray &content, const Piece &piece)
{
    if (piece.truncates) {
        content.resize(piece.offset);
        return;
    }
    const qint64 end = piece.offset + piece.bytes.size();
    if (const qint64 had = content.size(); had < end) {
        content.resize(end);
        std::memset(content.data() + had, 0, size_t(end - had));
    }
    std::memcpy(content.data() + piece.offset, piece.bytes.constData(), size_t(piece.bytes.size()));
}

void PowerCut::happen(const FaultyDisk::Event &event)
{
    m_last = event.kind;
    if (event.kind == Kind::Mark)
        return;
    Name &name = m_names[event.name];
    switch (event.kind) {
    case Kind::Create:
        name.current = std::make_shared<Content>();
        break;
    case Kind::Delete:
        name.current.reset();
        if (event.offset) // with a sync of the folder
            name.durable.reset();
        break;
    case Kind::Truncate:
        name.current->unsynced.push_back({event.offset, {}, true, name.current->writes++});
        put(name.current->current, name.current->unsynced.back());
        break;
    case Kind::Write:
        for (qint64 at = 0; at < event.bytes.size();) {
            const qint64 room = Sector - (event.offset + at) % Sector;
            const QByteArray bytes = event.bytes.mid(at, room);
            name.current->unsynced.push_back({event.offset + at, bytes, false, name.current->writes});
            put(name.current->current, name.current->unsynced.back());
            at += bytes.size();
        }
        ++name.current->writes;
        break;
    case Kind::Sync:
        for (const Piece &piece : name.current->unsynced)
            put(name.current->durable, piece);
        name.current->unsynced.clear();
        for (auto &[_, each] : m_names)
            each.durable = each.current;
        break;
    case Kind::Mark:
        break;
    }
}

bool PowerCut::isWorthACut(Loss loss) const
{
    switch (m_last) {
    case Kind::Mark: // something was acknowledged
        return loss == Loss::AllUnsynced;
    case Kind::Write:
    case Kind::Truncate:
        return loss != Loss::AllUnsynced; // as before the write
    case Kind::Create:
    case Kind::Delete:
        return loss != Loss::AllUnsynced && loss != Loss::TornLastWrite;
    case Kind::Sync:
        return loss == Loss::AllUnsynced; // there is nothing to lose
    }
    return false;
}

QByteArray PowerCut::contentAfter(const Content &content, Loss loss, Random &random)
{
    const std::vector<Piece> &pieces = content.unsynced;
    if (loss == Loss::None || pieces.empty())
        return content.current;
    QByteArray left = content.durable;
    if (loss == Loss::AllUnsynced)
        return left;
    const int last = pieces.back().write;
    if (loss == Loss::SomeSectors) {
        for (const Piece &piece : pieces) {
            if (tossed(random))
                put(left, piece);
        }
    } else if (loss == Loss::TornLastWrite) {
        const auto torn = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &p) { return p.write == last; });
        const auto end = torn + qint64(random() % quint64(pieces.end() - torn));
        std::for_each(pieces.begin(), end, [&](const Piece &piece) { put(left, piece); });
    } else {
        std::vector<int> order;
        for (const Piece &piece : pieces) {
            if (order.empty() || order.back() != piece.write)
                order.push_back(piece.write);
        }
        std::shuffle(order.begin(), order.end(), random);
        order.resize(size_t(1 + random() % order.size()));
        std::vector<const Piece *> kept;
        for (const int write : order) {
            for (const Piece &piece : pieces) {
                if (piece.write == write) {
                    put(left, piece);
                    kept.push_back(&piece);
                }
            }
        }
        Piece garbage = *kept[size_t(random() % kept.size())];
        std::generate(garbage.bytes.begin(), garbage.bytes.end(), [&] { return char(random()); });
        if (!garbage.truncates)
            put(left, garbage);
    }
    return left;
}

PowerCut::Files PowerCut::filesAfter(Loss loss, Random &random) const
{
    Files files;
    for (const auto &[name, each] : m_names) {
        const bool newName =
            loss != Loss::AllUnsynced && (loss == Loss::None || loss == Loss::TornLastWrite || tossed(random));
        if (const ContentRef &content = newName ? each.current : each.durable)
            files[name] = contentAfter(*content, loss, random);
    }
    return files;
}

} // namespace kf::test
