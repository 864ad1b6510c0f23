#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace kf::bench {

struct Times
{
    std::vector<double> ms;
    double at(double share) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, size_t(double(sorted.size()) * share))];
    }
    void add(const Times &more) { ms.insert(ms.end(), more.ms.begin(), more.ms.end()); }
    double p50() const { return at(0.50); }
    double p95() const { return at(0.95); }
    double p99() const { return at(0.99); }
};

template <typename Fn>
double once(Fn work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

template <typename Fn>
Times times(int count, Fn work)
{
    Times result;
    for (int i = 0; i < count; ++i)
        result.ms.push_back(once([&] { work(i); }));
    return result;
}

inline void line(const char *what, const QString &text)
{
    std::printf("%-46s %s\n", what, qPrintable(text));
    std::fflush(stdout);
}

inline QString figures(const Times &times)
{
    return QStringLiteral("p50 %1 ms   p95 %2 ms   p99 %3 ms")
        .arg(times.p50(), 0, 'f', 3)
        .arg(times.p95(), 0, 'f', 3)
        .arg(times.p99(), 0, 'f', 3);
}

} // namespace kf::bench
