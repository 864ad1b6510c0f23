#include "qml/Controls/curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kf {

namespace {

struct Run
{
    qsizetype first;
    qsizetype end;
};

// The stretches without a gap.
QList<Run> runs(qsizetype count, const auto &known)
{
    QList<Run> runs;
    for (qsizetype i = 0; i < count; ++i) {
        if (!known(i))
            continue;
        if (!runs.isEmpty() && runs.last().end == i)
            ++runs.last().end;
        else
            runs.append({i, i + 1});
    }
    return runs;
}

void add(QString &path, char16_t command, qreal x, qreal y)
{
    path += QChar(command) + QString::number(x, 'f', 2) + QLatin1Char(' ') + QString::number(y, 'f', 2);
}

} // namespace

QList<qreal> Curves::even(const QVariantList &things, qreal first, qreal step) const
{
    QList<qreal> places(things.size());
    for (qsizetype i = 0; i < things.size(); ++i)
        places[i] = first + qreal(i) * step;
    return places;
}

QList<qreal> Curves::scaled(const QList<qreal> &values, qreal from, qreal to, qreal low, qreal high) const
{
    QList<qreal> places = values;
    for (qreal &value : places)
        value = low + (high - low) * (to > from ? (value - from) / (to - from) : 0.5);
    return places;
}

QList<qreal> Curves::fitted(const QList<qreal> &values, qreal low, qreal high) const
{
    qreal least = std::numeric_limits<qreal>::infinity();
    qreal most = -least;
    for (const qreal value : values) {
        if (!std::isfinite(value))
            continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    return scaled(values, least, most, low, high);
}

QString Curves::line(const QList<qreal> &xs, const QList<qreal> &ys) const
{
    QString path;
    for (const Run &run : runs(std::min(xs.size(), ys.size()), [&](qsizetype i) { return std::isfinite(ys[i]); })) {
        for (qsizetype i = run.first; i < run.end; ++i)
            add(path, i == run.first ? u'M' : u'L', xs[i], ys[i]);
        if (run.end - run.first == 1) // a point of its own
            add(path, u'L', xs[run.first], ys[run.first] + 0.01);
    }
    return path;
}

QString Curves::area(const QList<qreal> &xs, const QList<qreal> &ys, qreal base) const
{
    return band(xs, ys, QList<qreal>(ys.size(), base));
}

QString Curves::band(const QList<qreal> &xs, const QList<qreal> &upper, const QList<qreal> &lower) const
{
    QString path;
    const qsizetype count = std::min({xs.size(), upper.size(), lower.size()});
    for (const Run &run :
         runs(count, [&](qsizetype i) { return std::isfinite(upper[i]) && std::isfinite(lower[i]); })) {
        for (qsizetype i = run.first; i < run.end; ++i)
            add(path, i == run.first ? u'M' : u'L', xs[i], upper[i]);
        for (qsizetype i = run.end - 1; i >= run.first; --i)
            add(path, u'L', xs[i], lower[i]);
        path += u'z';
    }
    return path;
}

} // namespace kf
