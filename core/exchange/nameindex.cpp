#include "core/exchange/nameindex.h"

#include <algorithm>

namespace kf {

namespace {

constexpr qint64 MaxComparisons = 5'000'000; // of one import; beyond it nothing more is proposed
constexpr int LettersForEachMistake = 4;

QString squeezedName(QStringView name)
{
    QString letters;
    for (const QChar c : foldedName(name)) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

} // namespace

QString foldedName(QStringView name)
{
    return name.toString().simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        int best = row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row[size_t(j) + 1];
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            row[size_t(j) + 1] = std::min({replaced, above + 1, row[size_t(j)] + 1});
            best = std::min(best, row[size_t(j) + 1]);
            diagonal = above;
        }
        if (best > limit)
            return limit + 1;
    }
    return row.back();
}

void NameIndex::add(const QString &name, const RecordId &id)
{
    if (name.isEmpty())
        return;
    Entry entry{name, squeezedName(name), id};
    m_byFolded[foldedName(name)].push_back(m_entries.size());
    m_bySqueezed[entry.squeezed].push_back(m_entries.size());
    m_entries.push_back(std::move(entry));
}

NameIndex::Found NameIndex::find(const QString &text) const
{
    const auto at = m_byFolded.constFind(foldedName(text));
    if (at == m_byFolded.constEnd())
        return {};
    const Entry *one = at->size() == 1 ? &m_entries[at->front()] : nullptr;
    int exact = 0;
    for (const size_t index : *at) {
        if (m_entries[index].name == text && ++exact == 1)
            one = &m_entries[index];
    }
    if (!one || exact > 1)
        return {Found::Kind::Several, {}, {}};
    return {Found::Kind::One, one->id, one->name};
}

std::optional<NameIndex::Found> NameIndex::closest(const QString &text) const
{
    const QString wanted = squeezedName(text);
    if (wanted.isEmpty())
        return std::nullopt;
    const auto found = [this](size_t index) {
        return Found{Found::Kind::One, m_entries[index].id, m_entries[index].name};
    };
    if (const auto at = m_bySqueezed.constFind(wanted); at != m_bySqueezed.constEnd())
        return at->size() == 1 ? std::optional(found(at->front())) : std::nullopt;

    m_comparisons += qint64(m_entries.size());
    if (m_comparisons > MaxComparisons)
        return std::nullopt;
    int limit = int(wanted.size()) / LettersForEachMistake;
    std::optional<size_t> best;
    bool asGood = false;
    for (size_t i = 0; i < m_entries.size() && limit > 0; ++i) {
        const int distance = editDistance(wanted, m_entries[i].squeezed, limit);
        if (distance > limit)
            continue;
        asGood = best && distance == limit;
        if (!best || distance < limit)
            best = i;
        limit = distance;
    }
    // `limit` has followed the best distance down, so a later equal one was still seen.
    return best && !asGood ? std::optional(found(*best)) : std::nullopt;
}

} // namespace kf
