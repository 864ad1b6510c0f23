#include "core/capture/people.h"

#include "core/capture/declension.h"
#include "core/capture/token.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace kf::capture {

struct People::Index
{
    struct Entry
    {
        Person person;
        std::vector<QString> words; // of the name, as Token::normal
    };
    struct Word
    {
        QString text;
        std::array<std::vector<int>, 2> entries; // whose name has it: of the account, others
    };
    std::vector<Entry> entries;
    std::vector<Word> words;
    QHash<quint32, std::vector<int>> byBeginning; // the words that may be meant by what begins so
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

// Forms of a name begin as it does, but for Лев, Льва.
quint32 beginningOf(QStringView word)
{
    return quint32(word.front().unicode()) << 16 | (word.size() > 1 ? word[1].unicode() : 0);
}

} // namespace

People::People(std::vector<Person> people)
{
    auto index = std::make_shared<Index>();
    QHash<QString, int> known;
    for (Person &person : people) {
        std::vector<QString> words = wordsOf(person.name);
        const int at = int(index->entries.size());
        const size_t isOther = person.ofAccount ? 0 : 1;
        for (const QString &text : words) {
            const auto found = known.constFind(text);
            const int word = found == known.constEnd() ? int(index->words.size()) : *found;
            if (found == known.constEnd()) {
                known.insert(text, word);
                index->words.push_back({text, {}});
                index->byBeginning[beginningOf(text)].push_back(word);
                if (text.startsWith(u"лев"))
                    index->byBeginning[beginningOf(u"ль")].push_back(word);
            }
            auto &entries = index->words[size_t(word)].entries[isOther];
            if (entries.empty() || entries.back() != at)
                entries.push_back(at);
        }
        index->entries.push_back({std::move(person), std::move(words)});
    }
    m_index = std::move(index);
}

std::vector<Person> People::find(const QList<QStringView> &words, bool oblique) const
{
    if (!m_index)
        return {};
    // Of several words, the one that the fewest names have leads to them.
    std::vector<std::pair<const Index::Word *, NameMatch>> leading;
    size_t fewest = SIZE_MAX;
    for (const QStringView written : words) {
        const auto beginning =
            written.isEmpty() ? m_index->byBeginning.constEnd() : m_index->byBeginning.constFind(beginningOf(written));
        if (beginning == m_index->byBeginning.constEnd())
            return {};
        std::vector<std::pair<const Index::Word *, NameMatch>> matching;
        size_t count = 0;
        for (const int at : *beginning) {
            const Index::Word &word = m_index->words[size_t(at)];
            const NameMatch match = matchName(written, word.text);
            if (match == NameMatch::None)
                continue;
            matching.emplace_back(&word, match);
            count += word.entries[0].size() + word.entries[1].size();
        }
        if (count < fewest) {
            fewest = count;
            leading = std::move(matching);
        }
    }
    for (size_t group = 0; group < 2; ++group) {
        std::vector<int> same;
        std::vector<int> all;
        std::vector<int> inflected;
        const auto add = [](std::vector<int> &to, int entry) {
            if (to.size() < MostCandidates && std::find(to.begin(), to.end(), entry) == to.end())
                to.push_back(entry);
        };
        for (const auto &[word, first] : leading) {
            for (const int entry : word->entries[group]) {
                const NameMatch match =
                    words.size() == 1 ? first : matchWords(words, m_index->entries[size_t(entry)].words);
                if (match == NameMatch::Same)
                    add(same, entry);
                if (match == NameMatch::Inflected)
                    add(inflected, entry);
                if (match != NameMatch::None)
                    add(all, entry);
                if (same.size() > 1 && all.size() == MostCandidates)
                    break;
            }
        }
        std::vector<Person> people;
        for (const int entry : oblique && !inflected.empty() ? inflected : same.size() == 1 ? same : all)
            people.push_back(m_index->entries[size_t(entry)].person);
        if (!people.empty())
            return people;
    }
    return {};
}

std::vector<Person> People::beginning(const QString &words, size_t most) const
{
    if (!m_index)
        return {};
    const std::vector<QString> wanted = wordsOf(words);
    const auto hasAll = [&](const Index::Entry &entry) {
        std::vector<bool> taken(entry.words.size());
        for (const QString &word : wanted) {
            size_t at = 0;
            while (at < taken.size() && (taken[at] || !entry.words[at].startsWith(word)))
                ++at;
            if (at == taken.size())
                return false;
            taken[at] = true;
        }
        return true;
    };
    std::vector<const Person *> found;
    for (const Index::Entry &entry : m_index->entries) {
        if (hasAll(entry))
            found.push_back(&entry.person);
    }
    const auto middle = found.begin() + qsizetype(std::min(most, found.size()));
    std::partial_sort(found.begin(), middle, found.end(), [](const Person *a, const Person *b) {
        return a->ofAccount != b->ofAccount ? a->ofAccount : a->name.localeAwareCompare(b->name) < 0;
    });
    std::vector<Person> people;
    std::transform(found.begin(), middle, std::back_inserter(people), [](const Person *person) { return *person; });
    return people;
}

} // namespace kf::capture
