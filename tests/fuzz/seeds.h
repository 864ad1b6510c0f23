#pragma once

#include <QByteArray>

#include <vector>

namespace kf::test {

// Good inputs to begin from: messages, made as they are written today, and the files of corpus/NAME, among them every
// one that ever broke its decoder.
std::vector<QByteArray> seedsOf(const QByteArray &decoder);

// By chance: bits and bytes changed, taken out, put in, repeated, and joined with another one.
template <typename Random>
QByteArray mutant(const std::vector<QByteArray> &seeds, Random &random)
{
    const auto below = [&](qsizetype limit) { return qsizetype(random() % quint64(std::max<qsizetype>(limit, 1))); };
    QByteArray bytes = seeds[size_t(below(qsizetype(seeds.size())))];
    for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 16) + 1);
        switch (below(7)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < bytes.size())
                bytes[at] = char(random());
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), 16));
            break;
        case 4:
            bytes.insert(at, char(random()));
            break;
        case 5:
            bytes.truncate(at);
            break;
        default: {
            const QByteArray &other = seeds[size_t(below(qsizetype(seeds.size())))];
            bytes = bytes.first(at) + other.sliced(below(other.size() + 1));
        }
        }
    }
    return bytes;
}

} // namespace kf::test
