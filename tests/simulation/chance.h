#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

// Everything that is left to chance in a simulation comes from one seed.
namespace kf::sim {

class Chance
{
public:
    explicit Chance(quint64 seed) : m_random(seed) {}

    quint64 below(quint64 limit) { return m_random() % limit; } // limit > 0
    bool oneIn(quint64 n) { return below(n) == 0; }
    template <typename T>
    T &of(std::vector<T> &all)
    {
        return all[size_t(below(all.size()))];
    }
    std::mt19937_64 &random() { return m_random; }

private:
    std::mt19937_64 m_random; // the same numbers on every machine, by the standard
};

// The program's own random bytes (libsodium's: ids, keys, tokens) come from a seed from now on, instead of from the
// operating system. To be called before anything has asked for some.
void takeChanceFromSeeds();
void seedTheProgram(quint64 seed);

} // namespace kf::sim
