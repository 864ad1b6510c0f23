#include "qml/People/knownpeople.h"

#include "core/record/types.h"

namespace kf {

Result<std::vector<KnownPerson>> readContacts(Reader &reader, Titles &titles)
{
    KF_ASSIGN(const std::vector<Record> contacts,
              reader.list(Query{.type = &types::contact, .where = {}, .orderBy = &types::contact.name, .limit = {}}));
    std::vector<KnownPerson> people;
    people.reserve(contacts.size());
    for (const Record &contact : contacts) {
        const RecordId client = contact.get(types::contact.account);
        people.push_back({{contact.title(), contact.id(), false}, client, titles.of(types::account, client)});
    }
    return people;
}

Namesakes::Namesakes(const std::vector<KnownPerson> &people) : likeness(types::contact)
{
    for (const KnownPerson &known : people) {
        Record record(types::contact, known.person.id);
        record.set(types::contact.name, known.person.name);
        likeness.add(record);
        names.insert(known.person.id, known.person.name);
    }
}

} // namespace kf
