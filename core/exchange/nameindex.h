#pragma once

#include "core/base/id.h"

#include <QHash>

#include <optional>
#include <vector>

namespace kf {

// Two spellings of one name compare equal by this: canonical composition, no case, single spaces.
QString foldedName(QStringView name);

// Names of records of one type, to find what a cell of a file refers to. Used by one thread at a time.
class NameIndex
{
public:
    void add(const QString &name, const RecordId &id);

    struct Found
    {
        enum class Kind { None, One, Several };
        Kind kind = Kind::None;
        RecordId id;  // of One
        QString name; // of One, as the record spells it
    };
    // By the folded name; among several, the one that is spelt exactly so.
    Found find(const QString &text) const;

    // The one name that `text` is most likely meant to be: the same but for spaces and punctuation, else not more than
    // a quarter of its letters away. Nothing when there is none, or two as good.
    std::optional<Found> closest(const QString &text) const;

private:
    struct Entry
    {
        QString name;
        QString squeezed;
        RecordId id;
    };
    std::vector<Entry> m_entries;
    QHash<QString, std::vector<size_t>> m_byFolded;
    QHash<QString, std::vector<size_t>> m_bySqueezed;
    mutable qint64 m_comparisons = 0;
};

// How many letters must be typed, dropped or replaced to make one of the other; more than `limit` is told as limit + 1.
int editDistance(QStringView a, QStringView b, int limit);

} // namespace kf
