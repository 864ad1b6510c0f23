#include "qml/People/attendees.h"

#include "core/record/types.h"

namespace kf {

namespace {

using Person = Attendees::Person;

std::vector<Person>::const_iterator find(const std::vector<Person> &people, const RecordId &id)
{
    return std::find_if(people.begin(), people.end(), [&](const Person &person) { return person.id == id; });
}

bool holds(const std::vector<Person> &people, const RecordId &id)
{
    return find(people, id) != people.end();
}

std::vector<RecordId> idsOf(const std::vector<Person> &people)
{
    std::vector<RecordId> ids;
    std::transform(people.begin(), people.end(), std::back_inserter(ids),
                   [](const Person &person) { return person.id; });
    return ids;
}

} // namespace

void Attendees::standOn(Session *session)
{
    if (session && !this->session())
        attach(*session);
}

void Attendees::begin(const RecordId &visit, const RecordId &account, bool plans)
{
    ++m_round;
    m_visit = visit;
    m_account = account;
    m_plans = plans;
    m_open = true;
    m_snapshot = {};
    m_mentioned.clear();
    m_chosen.clear();
    m_made.clear();
}

void Attendees::openVisit(const RecordId &visit, const RecordId &account)
{
    if (m_open && !m_plans && m_visit == visit && m_account == account)
        return;
    begin(visit, account, false);
    present();
    reload();
}

void Attendees::plan(const RecordId &visit, const RecordId &account, const std::vector<RecordId> &chosen)
{
    begin(visit, account, true);
    for (const RecordId &id : chosen)
        m_chosen.push_back({id, {}});
    present();
    reload();
}

void Attendees::planFor(const RecordId &account)
{
    if (m_account == account)
        return;
    begin(m_visit, account, true);
    present();
    reload();
}

void Attendees::show(Snapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    if (m_plans) {
        // Of those who were chosen before only the ids were known.
        for (Person &person : m_chosen) {
            const auto known = find(m_snapshot.chosen, person.id);
            if (known != m_snapshot.chosen.end() && !known->name.isEmpty())
                person = *known;
        }
    } else {
        m_chosen = m_snapshot.chosen;
    }
    present();
}

void Attendees::setMentioned(std::vector<Person> people)
{
    if (m_mentioned == people)
        return;
    m_mentioned = std::move(people);
    present();
}

QList<QString> Attendees::names() const
{
    QList<QString> names;
    for (const Person &person : m_chosen)
        names << person.name;
    names.removeAll(QString());
    return names;
}

std::vector<RecordId> Attendees::chosen() const
{
    return idsOf(m_chosen);
}

std::vector<Record> Attendees::made() const
{
    std::vector<Record> made;
    for (const Person &person : m_made) {
        if (isChosen(person.id))
            made.push_back(Record(types::contact, person.id)
                               .set(types::contact.name, person.name)
                               .set(types::contact.account, m_account));
    }
    return made;
}

bool Attendees::isChosen(const RecordId &id) const
{
    return holds(m_chosen, id);
}

// In the order in which they are offered; it stays as it is when somebody is chosen.
std::vector<Person> Attendees::candidates() const
{
    std::vector<Person> people;
    size_t offered = 0;
    const auto add = [&](const std::vector<Person> &more) {
        for (const Person &person : more) {
            const bool chosen = isChosen(person.id);
            if (holds(people, person.id) || person.name.isEmpty() || (!chosen && offered == MostRows))
                continue;
            people.push_back(person);
            offered += chosen ? 0 : 1;
        }
    };
    add(m_mentioned);
    add(m_snapshot.likely);
    add(m_made);
    add(m_chosen);
    return people;
}

void Attendees::present()
{
    std::vector<AttendeeRow> rows;
    for (const Person &person : candidates())
        rows.push_back({person.id.toString(), person.name, person.detail, isChosen(person.id)});
    m_rows.setRows(std::move(rows));
    Q_EMIT changed();
}

void Attendees::toggle(const QString &key)
{
    const auto id = RecordId::fromString(key);
    if (!id)
        return;
    const auto at = find(m_chosen, *id);
    if (at == m_chosen.end()) {
        choose(key);
        return;
    }
    const std::vector<Person> before = m_chosen;
    const QString name = at->name;
    m_chosen.erase(at);
    keep(before, tr("Does not take part: %1").arg(name));
}

void Attendees::choose(const QString &key)
{
    const auto id = RecordId::fromString(key);
    if (!id || isChosen(*id))
        return;
    const std::vector<Person> people = candidates();
    const auto at = find(people, *id);
    const Person person = at != people.end() ? *at : Person{*id, m_offer.nameOf(key)};
    if (person.name.isEmpty())
        return;
    const std::vector<Person> before = m_chosen;
    m_chosen.push_back(person);
    keep(before, tr("Takes part: %1").arg(person.name));
}

void Attendees::add(const QString &name)
{
    const Person person{RecordId::generate(nowMs()), name.simplified()};
    if (person.name.isEmpty())
        return;
    const std::vector<Person> before = m_chosen;
    m_chosen.push_back(person);
    m_made.push_back(person);
    keep(before, tr("New contact, takes part: %1").arg(person.name), made().back());
}

} // namespace kf
