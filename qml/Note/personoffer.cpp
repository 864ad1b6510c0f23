#include "qml/Note/personoffer.h"

namespace kf {

void PersonOffer::setPeople(capture::People people, QHash<RecordId, QString> details)
{
    m_people = std::move(people);
    m_details = std::move(details);
}

void PersonOffer::seek(const QString &words)
{
    std::vector<OfferedPersonRow> rows;
    for (const capture::Person &person : m_people.beginning(words, MostPeople))
        rows.push_back({person.id.toString(), person.name, m_details.value(person.id)});
    m_rows.setRows(std::move(rows));
}

QString PersonOffer::nameOf(const QString &key) const
{
    const OfferedPersonRow *row = m_rows.find(key);
    return row ? row->name : QString();
}

} // namespace kf
