#include "core/check/likeness.h"

#include "core/check/codes.h"
#include "core/check/names.h"
#include "core/check/phone.h"

#include <algorithm>

namespace kf::check {

namespace {

QString textOf(const FieldType &field, const Record &record)
{
    const auto *text = std::get_if<QString>(&record.value(field));
    return text ? *text : QString();
}

bool isName(const FieldType &field)
{
    return !field.has(FieldFlag::TaxNumber) && !field.has(FieldFlag::Phone) && !field.has(FieldFlag::Email);
}

} // namespace

Likeness::Likeness(const RecordType &type) : m_type(type), m_byKey(type.fields().size()) {}

// What two writings of the same have in common; empty: it tells nothing.
QString Likeness::keyOf(const FieldType &field, const Record &record) const
{
    const QString text = textOf(field, record);
    if (field.has(FieldFlag::Phone))
        return phoneKey(text);
    if (field.has(FieldFlag::Email))
        return emailText(text).toLower();
    return taxNumberText(text);
}

Likeness::Word Likeness::wordNumber(const QString &word)
{
    const auto known = m_numbers.constFind(word);
    if (known != m_numbers.cend())
        return *known;
    const auto number = Word(m_words.size());
    m_numbers.insert(word, number);
    m_words.push_back(word);
    m_namesOf.emplace_back();
    if (m_wordsOfLength.size() <= size_t(word.size()))
        m_wordsOfLength.resize(size_t(word.size()) + 1);
    m_wordsOfLength[size_t(word.size())].push_back(number);
    return number;
}

void Likeness::add(const Record &record)
{
    const auto place = quint32(m_records.size());
    m_records.push_back(record.id());
    for (const FieldType *field : m_type.fields()) {
        if (!field->has(FieldFlag::Telling))
            continue;
        if (!isName(*field)) {
            const QString key = keyOf(*field, record);
            if (!key.isEmpty())
                m_byKey[field->index()][key].push_back(place);
            continue;
        }
        Name name{place, {}};
        for (const QString &word : nameWords(textOf(*field, record)))
            name.words.push_back(wordNumber(word));
        if (name.words.empty())
            continue;
        for (const Word word : name.words) {
            if (m_namesOf[word].empty() || m_namesOf[word].back() != m_names.size())
                m_namesOf[word].push_back(quint32(m_names.size()));
        }
        m_names.push_back(std::move(name));
    }
}

// `meant`: for each word typed the words it may be, itself first if it is known.
Likeness::Fit Likeness::fit(const std::vector<std::vector<Word>> &meant, const Name &name, bool person) const
{
    constexpr size_t FewestOfPerson = 2; // words in common: a given name alone says nothing
    const size_t common = std::min(meant.size(), name.words.size());
    const size_t more = std::max(meant.size(), name.words.size()) - common;
    if (more > 0 && (!person || common < FewestOfPerson || more > 1))
        return {};
    std::vector<bool> taken(name.words.size(), false);
    size_t found = 0;
    bool same = more == 0;
    for (const std::vector<Word> &one : meant) {
        for (size_t at = 0; at < name.words.size(); ++at) {
            const auto as = std::find(one.begin(), one.end(), name.words[at]);
            if (taken[at] || as == one.end())
                continue;
            taken[at] = true;
            ++found;
            same = same && as == one.begin();
            break;
        }
    }
    return {found == common, same};
}

std::vector<Likeness::Match> Likeness::findByName(const Record &typed) const
{
    constexpr Word Unknown = ~Word(0);
    std::vector<Match> matches;
    for (const FieldType *field : m_type.fields()) {
        if (!field->has(FieldFlag::Telling) || !isName(*field))
            continue;
        std::vector<std::vector<Word>> meant;
        for (const QString &word : nameWords(textOf(*field, typed))) {
            std::vector<Word> &words = meant.emplace_back();
            words.push_back(m_numbers.value(word, Unknown));
            for (qsizetype size = word.size() - 1; size <= word.size() + 1; ++size) {
                if (size < 0 || size_t(size) >= m_wordsOfLength.size())
                    continue;
                for (const Word other : m_wordsOfLength[size_t(size)]) {
                    if (isOneSlip(word, m_words[other]))
                        words.push_back(other);
                }
            }
        }
        std::vector<quint32> candidates;
        for (const std::vector<Word> &words : meant) {
            for (const Word word : words) {
                if (word != Unknown)
                    candidates.insert(candidates.end(), m_namesOf[word].begin(), m_namesOf[word].end());
            }
        }
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const quint32 candidate : candidates) {
            const Fit fits = fit(meant, m_names[candidate], field->has(FieldFlag::PersonName));
            if (fits.fits)
                matches.push_back({m_records[m_names[candidate].record], field, fits.same});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) { return a.same && !b.same; });
    return matches;
}

std::vector<Likeness::Match> Likeness::find(const Record &typed, size_t most) const
{
    std::vector<Match> found;
    for (const FieldType *field : m_type.fields()) {
        if (!field->has(FieldFlag::Telling) || isName(*field))
            continue;
        const auto &keys = m_byKey[field->index()];
        const auto at = keys.constFind(keyOf(*field, typed));
        if (at == keys.cend())
            continue;
        for (const quint32 place : *at)
            found.push_back({m_records[place], field, true});
    }
    const std::vector<Match> named = findByName(typed);
    found.insert(found.end(), named.begin(), named.end());
    std::vector<Match> first;
    for (const Match &match : found) {
        const bool again =
            std::any_of(first.begin(), first.end(), [&](const Match &other) { return other.id == match.id; });
        if (first.size() < most && !again && match.id != typed.id())
            first.push_back(match);
    }
    return first;
}

} // namespace kf::check
