#include "qml/People/personoffer.h"

#include "core/record/types.h"

namespace kf {

void PersonOffer::setPeople(capture::People people, QHash<RecordId, QString> details)
{
    m_people = std::move(people);
    m_details = std::move(details);
}

void PersonOffer::seek(const QString &words)
{
    m_words = words;
    m_newName = words.simplified();
    m_likely = false;
    std::vector<OfferedPersonRow> rows;
    const auto offer = [&](const RecordId &id, const QString &name) {
        const QString key = id.toString();
        if (std::none_of(rows.begin(), rows.end(), [&](const OfferedPersonRow &row) { return row.key == key; }))
            rows.push_back({key, name, m_details.value(id)});
    };
    if (m_namesakes && !m_newName.isEmpty()) {
        Record written(types::contact);
        written.set(types::contact.name, m_newName);
        for (const check::Likeness::Match &match : m_namesakes->likeness.find(written, MostNamesakes))
            offer(match.id, m_namesakes->names.value(match.id));
        m_likely = !rows.empty();
    }
    for (const capture::Person &person : m_people.beginning(words, MostPeople))
        offer(person.id, person.name);
    if (std::any_of(rows.begin(), rows.end(), [this](const OfferedPersonRow &row) {
            return row.name.compare(m_newName, Qt::CaseInsensitive) == 0;
        }))
        m_newName.clear();
    m_rows.setRows(std::move(rows));
    Q_EMIT sought();
}

QString PersonOffer::nameOf(const QString &key) const
{
    const OfferedPersonRow *row = m_rows.find(key);
    return row ? row->name : QString();
}

} // namespace kf
