#pragma once

#include "core/base/id.h"

#include <QString>

#include <memory>
#include <vector>

namespace kf::capture {

// Somebody whom a note may mention.
struct Person
{
    QString name; // in full, in any order: «Иванова Мария»
    RecordId id;
    bool ofAccount = false; // a contact of the note's own account, who goes before all others

    bool operator==(const Person &) const = default;
};

// The people of a workspace, prepared for looking up. A value: copies share what they hold, and any thread may ask.
class People
{
public:
    People() = default;
    explicit People(std::vector<Person> people);

    // Who is meant by these words, each in any grammatical case: contacts of the account, else the others. A name in
    // the nominative goes before forms of other names when it is the only one. Several, at most MostCandidates: it
    // cannot be told.
    static constexpr size_t MostCandidates = 20;
    // `oblique`: a preposition stands before them, so the nominative comes last.
    std::vector<Person> find(const QList<QStringView> &words, bool oblique = false) const;
    // Whose names have a word for each of these beginnings, case and ё aside: contacts of the account first, then by
    // name. Looks at everybody.
    std::vector<Person> beginning(const QString &words, size_t most) const;

private:
    struct Index;
    std::shared_ptr<const Index> m_index;
};

} // namespace kf::capture
