#include "core/capture/people.h"

#include "core/capture/declension.h"
#include "core/capture/token.h"

#include <QHash>

#include <algorithm>

namespace kf::capture {

struct People::Index
{
    struct Entry
    {
        Person person;
        std::vector<QString> words; // of the name, as Token::normal
    };
    std::vector<Entry> entries;
    QHash<QChar, std::vector<int>> byLetter; // the entries with a word that begins so
};

namespace {

NameMatch matchWords(const QList<QStringView> &written, const std::vector<QString> &name)
{
    std::vector<bool> taken(name.size());
    NameMatch worst = NameMatch::Same;
    for (const QStringView word : written) {
        NameMatch best = NameMatch::None;
        size_t at = 0;
        for (size_t i = 0; i < name.size(); ++i) {
            const NameMatch match = taken[i] ? NameMatch::None : matchName(word, name[i]);
            if (match > best) {
                best = match;
                at = i;
            }
        }
        if (best == NameMatch::None)
            return NameMatch::None;
        taken[at] = true;
        worst = std::min(worst, best);
    }
    return worst;
}

// Words as the tokens of a note have them; a hyphenated name is one.
std::vector<QString> wordsOf(const QString &name)
{
    const Line line(name);
    std::vector<QString> words;
    for (int i = 0; i < line.size(); ++i) {
        if (!line.isWord(i))
            continue;
        const bool isJoined =
            i >= 2 && line.isSign(i - 1, u'-') && line.isAttached(i) && line.isAttached(i - 1) && !words.empty();
        if (isJoined)
            words.back() += u'-' + line.at(i).normal.toString();
        else
            words.push_back(line.at(i).normal.toString());
    }
    return words;
}

} // namespace

People::People(std::vector<Person> people)
{
    auto index = std::make_shared<Index>();
    for (Person &person : people) {
        std::vector<QString> words = wordsOf(person.name);
        const int at = int(index->entries.size());
        for (const QString &word : words) {
            auto &entries = index->byLetter[word.front()];
            if (entries.empty() || entries.back() != at)
                entries.push_back(at);
        }
        index->entries.push_back({std::move(person), std::move(words)});
    }
    m_index = std::move(index);
}

std::vector<Person> People::find(const QList<QStringView> &words) const
{
    if (!m_index || words.isEmpty() || words.front().isEmpty())
        return {};
    const auto letter = m_index->byLetter.constFind(words.front().front());
    if (letter == m_index->byLetter.constEnd())
        return {};
    for (const bool ofAccount : {true, false}) {
        std::vector<Person> same;
        std::vector<Person> all;
        for (const int at : *letter) {
            const Index::Entry &entry = m_index->entries[size_t(at)];
            if (entry.person.ofAccount != ofAccount)
                continue;
            const NameMatch match = matchWords(words, entry.words);
            if (match != NameMatch::None)
                all.push_back(entry.person);
            if (match == NameMatch::Same)
                same.push_back(entry.person);
        }
        if (same.size() == 1)
            return same;
        if (!all.empty())
            return all;
    }
    return {};
}

} // namespace kf::capture
