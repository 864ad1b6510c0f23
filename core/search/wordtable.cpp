#include "core/search/wordtable.h"

#include <QHash>

#include <algorithm>

namespace kf::wordtable {

namespace {

// What the generated lists say, ready to be asked. Made once, never changed.
struct Index
{
    std::vector<QByteArrayView> strings;
    std::vector<QList<QByteArray>> oddGroups; // words without a common stem: человек, люди
    QMultiHash<QByteArray, qsizetype> oddWords;

    Index()
    {
        const char *at = stringText;
        for (int i = 0; i < stringCount; ++i) {
            strings.emplace_back(at, qsizetype(stringSize[i]));
            at += stringSize[i];
        }
        for (const QByteArray &line : QByteArray(oddText).split('\n')) {
            QList<QByteArray> group = line.split(' ');
            for (const QByteArray &word : group)
                oddWords.insert(word, qsizetype(oddGroups.size()));
            oddGroups.push_back(std::move(group));
        }
    }
};

const Index &index()
{
    static const Index made;
    return made;
}

// One paradigm that a word may belong to: what stands before `ending` is its stem.
struct Match
{
    qsizetype stem = 0;
    quint32 pattern = 0;
    bool strict = false; // the base form itself, more usual than whatever else the letters could mean
};

bool hasEnding(quint32 pattern, QByteArrayView ending)
{
    const Index &all = index();
    for (quint32 part = patternStart[pattern]; part < patternStart[pattern + 1]; part += 2) {
        const QByteArrayView infix = all.strings[patternPart[part]];
        if (!ending.startsWith(infix))
            continue;
        const QByteArrayView rest = ending.sliced(infix.size());
        const quint16 list = patternPart[part + 1];
        if (std::any_of(endings + endingsStart[list], endings + endingsStart[list + 1],
                        [&](quint16 end) { return all.strings[end] == rest; }))
            return true;
    }
    return ending == all.strings[patternHead[pattern] / 2];
}

template <typename Take> // bool take(Match): whether to go on
void findPatterns(QByteArrayView word, Take take)
{
    quint64 hash = 0xcbf29ce484222325;
    for (qsizetype size = 0;; ++size) {
        if (size == word.size() || (uchar(word[size]) & 0xc0) != 0x80) {
            const quint64 folded = hash ^ (hash >> 32);
            const quint64 bucket = (folded >> 20) & 0xfff;
            const auto *const first = entryHash + bucketStart[bucket];
            const auto *const last = entryHash + bucketStart[bucket + 1];
            const auto [low, high] = std::equal_range(first, last, quint16(folded));
            for (const quint16 *entry = low; entry < high; ++entry) {
                const quint32 pattern = entryPattern[entry - entryHash];
                const QByteArrayView ending = word.sliced(size);
                if (entryCheck[entry - entryHash] != quint8(folded >> 40))
                    continue;
                if (!hasEnding(pattern, ending))
                    continue;
                const bool isBase = ending == index().strings[patternHead[pattern] / 2];
                if (!take(Match{size, pattern, isBase && patternHead[pattern] % 2 == 1}))
                    return;
            }
        }
        if (size == word.size())
            return;
        hash = (hash ^ uchar(word[size])) * 0x100000001b3;
    }
}

void addForms(QByteArrayView stem, quint32 pattern, std::vector<QByteArray> &forms)
{
    const Index &all = index();
    forms.push_back(stem.toByteArray() + all.strings[patternHead[pattern] / 2].toByteArray());
    for (quint32 part = patternStart[pattern]; part < patternStart[pattern + 1]; part += 2) {
        const QByteArray start = stem.toByteArray() + all.strings[patternPart[part]].toByteArray();
        const quint16 list = patternPart[part + 1];
        for (quint32 end = endingsStart[list]; end < endingsStart[list + 1]; ++end)
            forms.push_back(start + all.strings[endings[end]].toByteArray());
    }
}

} // namespace

std::vector<QByteArray> formsOf(QByteArrayView word)
{
    std::vector<Match> matches;
    bool strict = false;
    findPatterns(word, [&](const Match &match) {
        if (match.strict && !strict)
            matches.clear();
        strict = strict || match.strict;
        if (match.strict || !strict)
            matches.push_back(match);
        return true;
    });
    std::vector<QByteArray> forms;
    for (const Match &match : matches)
        addForms(word.first(match.stem), match.pattern, forms);
    if (!strict) {
        const Index &all = index();
        const auto [first, last] = all.oddWords.equal_range(word.toByteArray());
        for (auto at = first; at != last; ++at)
            forms.insert(forms.end(), all.oddGroups[size_t(*at)].begin(), all.oddGroups[size_t(*at)].end());
    }
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

bool knows(QByteArrayView word)
{
    bool known = index().oddWords.contains(word.toByteArray());
    if (!known) {
        findPatterns(word, [&](const Match &) {
            known = true;
            return false;
        });
    }
    return known;
}

} // namespace kf::wordtable
