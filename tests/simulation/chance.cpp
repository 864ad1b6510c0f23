#include "tests/simulation/chance.h"

#include <sodium.h>

#include <algorithm>
#include <mutex>

namespace kf::sim {

namespace {

std::mutex lock;
std::mt19937_64 numbers; // under the lock: a store has its own threads

uint32_t nextNumber()
{
    const std::lock_guard guard(lock);
    return uint32_t(numbers());
}

void fill(void *const bytes, const size_t count)
{
    const std::lock_guard guard(lock);
    std::generate_n(static_cast<unsigned char *>(bytes), count, [] { return static_cast<unsigned char>(numbers()); });
}

randombytes_implementation seeded = {
    .implementation_name = [] { return "seeded"; },
    .random = nextNumber,
    .stir = nullptr,
    .uniform = nullptr,
    .buf = fill,
    .close = nullptr,
};

} // namespace

void takeChanceFromSeeds()
{
    randombytes_set_implementation(&seeded);
}

void seedTheProgram(quint64 seed)
{
    const std::lock_guard guard(lock);
    numbers.seed(seed);
}

} // namespace kf::sim
