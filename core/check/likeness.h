#pragma once

#include "core/record/record.h"

#include <QHash>

#include <vector>

namespace kf::check {

// Finds the records of one type that are probably the one being typed: by the fields declared as telling. Phones,
// addresses and taxpayer numbers by what they mean, names by their words in any order and with a slip of the finger; a
// person's also where the patronymic is left out. Filled once, asked with every pause of the typing; one thread at a
// time.
class Likeness
{
public:
    explicit Likeness(const RecordType &type);

    void add(const Record &record);

    struct Match
    {
        RecordId id;
        const FieldType *field = nullptr; // in which they agree
        bool same = true;                 // false: nearly
    };
    // The surest first, each record once; never `typed` itself.
    std::vector<Match> find(const Record &typed, size_t most) const;

private:
    using Word = quint32;
    struct Name
    {
        quint32 record = 0;
        std::vector<Word> words;
    };
    struct Fit
    {
        bool fits = false;
        bool same = false;
    };

    QString keyOf(const FieldType &field, const Record &record) const;
    Word wordNumber(const QString &word);
    std::vector<Match> findByName(const Record &typed) const;
    Fit fit(const std::vector<std::vector<Word>> &meant, const Name &name, bool person) const;

    const RecordType &m_type;
    std::vector<RecordId> m_records;
    std::vector<QHash<QString, std::vector<quint32>>> m_byKey; // by field; empty for names
    std::vector<Name> m_names;
    QHash<QString, Word> m_numbers;
    std::vector<QString> m_words;
    std::vector<std::vector<quint32>> m_namesOf;    // by word
    std::vector<std::vector<Word>> m_wordsOfLength; // by letters
};

} // namespace kf::check
