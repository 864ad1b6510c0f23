#include "qml/Controls/orgtree.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace kf {

namespace {

constexpr qreal Gap = 34;     // between those side by side
constexpr qreal Descent = 52; // below the one at the top
constexpr qreal Step = 28;    // below a card that others are under
constexpr qreal Between = 18; // of those under the same one
constexpr qreal Inset = 32;   // of those under a card
constexpr qreal Trunk = 16;   // of the line at its left
constexpr qreal Corner = 10;

// Who reports to whom, by numbers.
struct Tree
{
    Tree(const QStringList &keys, const QStringList &bosses)
    {
        QHash<QString, int> numbers;
        for (int i = 0; i < keys.size(); ++i)
            numbers.insert(keys[i], i);
        boss = QList<int>(keys.size(), -1);
        for (int i = 0; i < keys.size(); ++i)
            boss[i] = numbers.value(bosses.value(i), -1);
        for (int i = 0; i < keys.size(); ++i) {
            QSet<int> above{i};
            for (int at = boss[i]; at >= 0; at = boss[at]) {
                if (above.contains(at)) {
                    boss[i] = -1;
                    break;
                }
                above.insert(at);
            }
        }
    }

    QList<int> below(int index) const
    {
        QList<int> found;
        for (int i = 0; i < boss.size(); ++i) {
            if (boss[i] == index)
                found << i;
        }
        return found;
    }
    // Those side by side: below the only one at the top, or the ones at the top.
    QList<int> columns() const
    {
        const QList<int> top = below(-1);
        return top.size() == 1 ? below(top.first()) : top;
    }
    int head() const
    {
        const QList<int> top = below(-1);
        return top.size() == 1 ? top.first() : -1;
    }

    QList<int> boss;
};

// Puts those under `index` below it and returns where the lowest one ends.
qreal putBelow(const Tree &tree, int index, qreal right, qreal height, QList<QRectF> &places)
{
    qreal bottom = places[index].bottom();
    bool first = true;
    for (const int i : tree.below(index)) {
        const qreal left = places[index].left() + Inset;
        places[i] = QRectF(left, bottom + (first ? Step : Between), std::max(right - left, 120.0), height);
        first = false;
        bottom = putBelow(tree, i, right, height, places);
    }
    return bottom;
}

QString move(qreal x, qreal y)
{
    return QStringLiteral("M%1 %2").arg(x, 0, 'f', 1).arg(y, 0, 'f', 1);
}

QString line(qreal x, qreal y)
{
    return QStringLiteral("L%1 %2").arg(x, 0, 'f', 1).arg(y, 0, 'f', 1);
}

// A quarter of a circle.
QString bend(QPointF from, QPointF corner, QPointF to)
{
    constexpr qreal Kappa = 0.5523;
    QString path(u'C');
    for (const QPointF point : {from + Kappa * (corner - from), to + Kappa * (corner - to), to})
        path += QStringLiteral("%1 %2 ").arg(point.x(), 0, 'f', 1).arg(point.y(), 0, 'f', 1);
    return path;
}

} // namespace

QList<QRectF> OrgTree::places(const QStringList &keys, const QStringList &bosses, qreal width, qreal height) const
{
    const Tree tree(keys, bosses);
    QList<QRectF> places(keys.size());
    const QList<int> columns = tree.columns();
    const int head = tree.head();
    const qreal top = head >= 0 ? height + Descent : 0;
    qreal x = 0;
    for (const int i : columns) {
        places[i] = QRectF(x, top, width, height);
        putBelow(tree, i, x + width, height, places);
        x += width + Gap;
    }
    if (head >= 0)
        places[head] = QRectF(std::max(0.0, (x - Gap - width) / 2), 0, width, height);
    return places;
}

QSizeF OrgTree::size(const QList<QRectF> &places) const
{
    QRectF all;
    for (const QRectF &place : places)
        all |= place;
    return {all.right(), all.bottom()};
}

QString OrgTree::lines(const QStringList &keys, const QStringList &bosses, const QList<QRectF> &places) const
{
    const Tree tree(keys, bosses);
    QString path;
    if (places.size() != keys.size())
        return path;
    const int head = tree.head();
    for (int i = 0; i < keys.size(); ++i) {
        if (tree.boss[i] < 0)
            continue;
        const QRectF boss = places[tree.boss[i]];
        const QRectF own = places[i];
        if (tree.boss[i] == head) {
            const qreal from = boss.center().x();
            const qreal to = own.center().x();
            const qreal middle = (boss.bottom() + own.top()) / 2;
            const qreal way = to > from ? Corner : -Corner;
            path += move(from, boss.bottom());
            if (std::abs(to - from) < 2 * Corner) {
                path += line(to, own.top());
                continue;
            }
            path += line(from, middle - Corner) + bend({from, middle - Corner}, {from, middle}, {from + way, middle}) +
                    line(to - way, middle) + bend({to - way, middle}, {to, middle}, {to, middle + Corner}) +
                    line(to, own.top());
        } else {
            const qreal trunk = boss.left() + Trunk;
            const qreal y = own.top() + own.height() * 0.75;
            path += move(trunk, boss.bottom()) + line(trunk, y - Corner) +
                    bend({trunk, y - Corner}, {trunk, y}, {trunk + Corner, y}) + line(own.left(), y);
        }
    }
    return path;
}

int OrgTree::neighbour(const QStringList &keys, const QStringList &bosses, int index, int key) const
{
    const Tree tree(keys, bosses);
    if (index < 0 || index >= tree.boss.size())
        return -1;
    const QList<int> beside = tree.below(tree.boss[index]);
    const int at = int(beside.indexOf(index));
    const bool stacked = !tree.columns().contains(index) && index != tree.head();
    const QList<int> below = tree.below(index);
    switch (key) {
    case Qt::Key_Up:
        return stacked && at > 0 ? beside[at - 1] : tree.boss[index];
    case Qt::Key_Down:
        if (!below.isEmpty())
            return below.first();
        return stacked ? beside.value(at + 1, -1) : -1;
    case Qt::Key_Left:
        return stacked ? tree.boss[index] : beside.value(at - 1, -1);
    case Qt::Key_Right:
        return stacked ? -1 : beside.value(at + 1, -1);
    default:
        return -1;
    }
}

} // namespace kf
