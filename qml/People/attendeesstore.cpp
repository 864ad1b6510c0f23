// What the choice of people asks of the store and writes to it.
#include "core/record/types.h"
#include "qml/People/attendees.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Person = Attendees::Person;

constexpr qint64 MostVisits = 5; // that are looked at for people, the last ones

Person personOf(const Record &contact)
{
    return {contact.id(), contact.title(), contact.get(types::contact.position)};
}

// Of the last visit before `now` that anybody took part in.
Result<std::vector<RecordId>> readLast(Reader &reader, const RecordId &visit, const RecordId &account, qint64 now)
{
    KF_ASSIGN(const std::vector<Record> visits,
              reader.list(Query{
                  .type = &types::visit,
                  .where = {{&types::visit.account, Test::Equal, account}, {&types::visit.start, Test::Less, now}},
                  .orderBy = &types::visit.start,
                  .descending = true,
                  .limit = MostVisits}));
    for (const Record &earlier : visits) {
        std::vector<RecordId> people = earlier.get(types::visit.people);
        if (earlier.id() != visit && !people.empty())
            return people;
    }
    return std::vector<RecordId>();
}

Result<std::vector<Person>> readLikely(Reader &reader, const RecordId &visit, const RecordId &account, qint64 now)
{
    std::vector<Person> likely;
    if (account.isNull())
        return likely;
    KF_ASSIGN(const std::vector<RecordId> last, readLast(reader, visit, account, now));
    KF_ASSIGN(const std::vector<Record> contacts,
              reader.list(Query{.type = &types::contact,
                                .where = {{&types::contact.account, Test::Equal, account}},
                                .orderBy = &types::contact.name,
                                .limit = {}}));
    for (const Record &contact : contacts)
        likely.push_back(personOf(contact));
    std::stable_partition(likely.begin(), likely.end(), [&](const Person &person) {
        return std::find(last.begin(), last.end(), person.id) != last.end();
    });
    return likely;
}

Result<Attendees::Snapshot> readSnapshot(Reader &reader, const RecordId &visit, const RecordId &account,
                                         std::optional<std::vector<RecordId>> chosen, qint64 now)
{
    Attendees::Snapshot found;
    KF_ASSIGN(found.likely, readLikely(reader, visit, account, now));
    if (!chosen) {
        KF_ASSIGN(const std::optional<Record> record, reader.get(types::visit, visit));
        chosen = record && !record->deleted ? record->get(types::visit.people) : std::vector<RecordId>();
    }
    for (const RecordId &id : *chosen) {
        KF_ASSIGN(const std::optional<Record> contact, reader.get(types::contact, id));
        // Who is not known here takes part all the same, and is not dropped by whoever changes the others.
        found.chosen.push_back(contact && !contact->deleted ? personOf(*contact) : Person{id, {}});
    }
    return found;
}

// To look for somebody among.
struct Everybody
{
    std::vector<KnownPerson> people;
    std::shared_ptr<const Namesakes> namesakes;
};

Result<Everybody> readEverybody(Reader &reader)
{
    Everybody found;
    Titles titles(reader);
    KF_ASSIGN(found.people, readContacts(reader, titles));
    found.namesakes = std::make_shared<const Namesakes>(found.people);
    return found;
}

} // namespace

void Attendees::reload()
{
    if (!m_open)
        return;
    const auto chosen = m_plans ? std::optional(this->chosen()) : std::nullopt;
    readFromStore([visit = m_visit, account = m_account, chosen,
                   now = nowMs()](Reader &reader) { return readSnapshot(reader, visit, account, chosen, now); },
                  [this, round = m_round](Snapshot found) {
                      if (round == m_round)
                          show(std::move(found));
                  });
}

void Attendees::keep(std::vector<Person> before, const QString &text, const Record &made)
{
    present();
    if (m_plans)
        return;
    Action action;
    Change change{m_visit, std::move(before), {}};
    if (!made.isNull()) {
        change.made = made.id();
        action.edits.push_back(RecordEdit::create(made));
    }
    action.edits.push_back(RecordEdit::change(types::visit, m_visit, {{&types::visit.people, chosen()}}));
    writeToStore([action = std::move(action)](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this, change = std::move(change), text](const Result<ActionReceipt> &kept) {
                     if (!kept) {
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                         reload();
                         return;
                     }
                     m_last = change;
                     Q_EMIT done(text);
                 });
}

void Attendees::undo()
{
    const std::optional<Change> last = std::exchange(m_last, std::nullopt);
    if (!last)
        return;
    std::vector<RecordId> people;
    for (const Person &person : last->before)
        people.push_back(person.id);
    Action action = Action::only(RecordEdit::change(types::visit, last->visit, {{&types::visit.people, people}}));
    if (!last->made.isNull())
        action.edits.push_back(RecordEdit::remove(types::contact, last->made));
    if (m_open && !m_plans && m_visit == last->visit) {
        m_chosen = last->before;
        std::erase_if(m_made, [&](const Person &person) { return person.id == last->made; });
        present();
    }
    writeToStore([action = std::move(action)](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this](const Result<ActionReceipt> &undone) {
                     if (!undone)
                         Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
                     reload();
                 });
}

void Attendees::offerOthers()
{
    if (!session())
        return;
    onResult(session()->store().read([](Reader &reader) { return readEverybody(reader); }), this,
             [this, account = m_account](Result<Everybody> found) {
                 if (!found)
                     return;
                 std::vector<capture::Person> people;
                 QHash<RecordId, QString> details;
                 people.reserve(found->people.size());
                 for (const KnownPerson &known : found->people) {
                     people.push_back(known.person);
                     people.back().ofAccount = !account.isNull() && known.account == account;
                     details.insert(known.person.id, known.accountName);
                 }
                 m_offer.setPeople(capture::People(std::move(people)), std::move(details));
                 m_offer.setNamesakes(std::move(found->namesakes));
                 m_offer.seekAgain();
             });
}

} // namespace kf
