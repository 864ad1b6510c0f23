#include "qml/Models/rowmodel.h"

#include <QMetaProperty>
#include <QSet>

namespace kf {

namespace {

// Beyond this many, single moves cost more than they show.
constexpr int MostMoves = 200;

// Which of the numbers form a longest rising run: those stay where they are, the others move.
std::vector<bool> risingRun(const std::vector<int> &numbers)
{
    std::vector<size_t> ends; // ends[n]: where the best run of n + 1 numbers ends
    std::vector<ptrdiff_t> previous(numbers.size(), -1);
    for (size_t at = 0; at < numbers.size(); ++at) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), numbers[at],
                                            [&](size_t end, int number) { return numbers[end] < number; });
        if (place != ends.begin())
            previous[at] = ptrdiff_t(*(place - 1));
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    std::vector<bool> stays(numbers.size(), false);
    for (auto at = ends.empty() ? ptrdiff_t(-1) : ptrdiff_t(ends.back()); at >= 0; at = previous[size_t(at)])
        stays[size_t(at)] = true;
    return stays;
}

} // namespace

QHash<int, QByteArray> RowModel::roleNames() const
{
    QHash<int, QByteArray> names;
    const QMetaObject &type = gadget();
    for (int i = 0; i < type.propertyCount(); ++i)
        names.insert(Qt::UserRole + i, type.property(i).name());
    return names;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QMetaObject &type = gadget();
    const int property = role - Qt::UserRole;
    if (property < 0 || property >= type.propertyCount())
        return {};
    return type.property(property).readOnGadget(row(index.row()));
}

void RowModel::become(const QStringList &next)
{
    const int before = count();
    Change change{next};
    const int most = qMin(before, int(next.size()));
    while (change.first < most && keyAt(change.first) == next[change.first])
        ++change.first;
    while (change.kept < most - change.first && keyAt(before - 1 - change.kept) == next[next.size() - 1 - change.kept])
        ++change.kept;
    removeMissing(change);
    reorder(change);
    insertNew(change);
    for (int at = 0; at < count(); ++at) {
        int last = at;
        while (last < count() && replace(last))
            ++last;
        if (last > at) {
            Q_EMIT dataChanged(index(at, 0), index(last - 1, 0));
            at = last;
        }
    }
    if (count() != before)
        Q_EMIT countChanged();
}

void RowModel::removeMissing(const Change &change)
{
    const QSet<QString> wanted(change.next.begin() + change.first, change.next.begin() + change.nextEnd());
    for (int last = count() - change.kept - 1; last >= change.first; --last) {
        int first = last + 1;
        while (first > change.first && !wanted.contains(keyAt(first - 1)))
            --first;
        if (first <= last) {
            beginRemoveRows({}, first, last);
            erase(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }
}

void RowModel::reorder(const Change &change)
{
    QHash<QString, int> places;
    places.reserve(change.nextEnd() - change.first);
    for (int i = change.first; i < change.nextEnd(); ++i)
        places.insert(change.next[i], i);
    std::vector<int> wanted; // of the rows from change.first on
    for (int at = change.first; at < count() - change.kept; ++at)
        wanted.push_back(places.value(keyAt(at)));
    if (std::is_sorted(wanted.begin(), wanted.end()))
        return;
    const std::vector<bool> stays = risingRun(wanted);
    std::vector<int> movers;
    for (size_t at = 0; at < wanted.size(); ++at) {
        if (!stays[at])
            movers.push_back(wanted[at]);
    }
    if (movers.size() > MostMoves) {
        const int rows = int(wanted.size());
        beginRemoveRows({}, change.first, change.first + rows - 1);
        erase(change.first, rows);
        endRemoveRows();
        return;
    }
    std::vector<int> settled; // in order already
    for (size_t at = 0; at < wanted.size(); ++at) {
        if (stays[at])
            settled.push_back(wanted[at]);
    }
    for (const int mover : movers) {
        const int from = int(std::find(wanted.begin(), wanted.end(), mover) - wanted.begin());
        const auto follower = std::upper_bound(settled.begin(), settled.end(), mover);
        int to = follower == settled.end() ? int(wanted.size())
                                           : int(std::find(wanted.begin(), wanted.end(), *follower) - wanted.begin());
        settled.insert(follower, mover);
        if (to == from || to == from + 1)
            continue;
        beginMoveRows({}, change.first + from, change.first + from, {}, change.first + to);
        if (to > from)
            --to;
        move(change.first + from, change.first + to);
        wanted.erase(wanted.begin() + from);
        wanted.insert(wanted.begin() + to, mover);
        endMoveRows();
    }
}

void RowModel::insertNew(const Change &change)
{
    for (int at = change.first; at < change.nextEnd(); ++at) {
        int end = at;
        const bool beyond = at >= count() - change.kept;
        const QString present = beyond ? QString() : keyAt(at);
        while (end < change.nextEnd() && (beyond || change.next[end] != present))
            ++end;
        if (end == at)
            continue;
        beginInsertRows({}, at, end - 1);
        insert(at, at, end - at);
        endInsertRows();
        at = end;
    }
}

} // namespace kf
