#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <vector>

namespace kf::test {

// Milliseconds of a clock that only goes forward.
inline qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// When a device was told that the server has what it wrote.
class Acknowledgements
{
public:
    void add(qint64 writtenAt, qint64 toldAt) { m_all.push_back({writtenAt, toldAt}); }

    // From `moment` until it was told of something written after it; -1: it was not.
    qint64 gapAfter(qint64 moment) const
    {
        const auto first =
            std::find_if(m_all.begin(), m_all.end(), [moment](const One &one) { return one.writtenAt >= moment; });
        return first == m_all.end() ? -1 : first->toldAt - moment;
    }

private:
    struct One
    {
        qint64 writtenAt;
        qint64 toldAt;
    };
    std::vector<One> m_all;
};

} // namespace kf::test
