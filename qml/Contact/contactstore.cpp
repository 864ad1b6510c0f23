// What the page of a person asks of the store.
#include "core/record/types.h"
#include "qml/Contact/contactmodel.h"

#include <QSet>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = ContactModel::Snapshot;
using Touch = ContactModel::Touch;

constexpr qint64 MostVisits = 300; // of the client, among which those with this person are found
constexpr qint64 MostOfAKind = 60;
constexpr size_t MostVisitsRead = 20; // for what was written in them
constexpr size_t MostTouches = 60;

Result<void> readHead(Reader &reader, Titles &titles, const RecordId &contact, Snapshot &found)
{
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::contact, contact));
    found.exists = record && !record->deleted;
    if (!record)
        return {};
    found.name = record->title();
    found.position = record->get(types::contact.position);
    found.account = record->get(types::contact.account);
    found.accountName = titles.of(types::account, found.account);
    found.phone = record->get(types::contact.phone);
    found.email = record->get(types::contact.email);
    found.about = record->get(types::contact.about).trimmed();
    if (const auto *birthday = std::get_if<Moment>(&record->value(types::contact.birthday)))
        found.birthday = *birthday;
    found.rhythm = record->get(types::contact.rhythm);
    // None of one's own: as often as the client.
    if (isEmpty(record->value(types::contact.rhythm)) && !found.account.isNull()) {
        KF_ASSIGN(const std::optional<Record> account, reader.get(types::account, found.account));
        found.rhythm = account ? account->get(types::account.rhythm) : 0;
    }
    return {};
}

// The visits that the person took part in.
Result<std::vector<Record>> readVisits(Reader &reader, const RecordId &contact, const RecordId &account, qint64 now)
{
    Query past{.type = &types::visit,
               .where = {{&types::visit.start, Test::LessOrEqual, now}, {&types::visit.people, Test::NotEmpty, {}}},
               .orderBy = &types::visit.start,
               .descending = true,
               .limit = MostVisits};
    if (!account.isNull())
        past.where.push_back({&types::visit.account, Test::Equal, account});
    KF_ASSIGN(std::vector<Record> visits, reader.list(past));
    std::erase_if(visits, [&](const Record &visit) {
        const std::vector<RecordId> people = visit.get(types::visit.people);
        return std::find(people.begin(), people.end(), contact) == people.end();
    });
    return visits;
}

void addNote(const Record &note, Snapshot &found)
{
    const QString text = note.get(types::note.text).trimmed();
    found.touches.push_back({note.id(), &types::note, text.section(u'\n', 0, 0), text.section(u'\n', 1).simplified(),
                             note.id().createdAt()});
}

// What names the person, and the notes that it was taken from.
template <typename Type>
Result<void> readNaming(Reader &reader, Titles &titles, const Type &type, const RecordId &contact,
                        QSet<RecordId> &notes, Snapshot &found)
{
    KF_ASSIGN(const std::vector<Record> records, reader.list({.type = &type,
                                                              .where = {{&type.person, Test::Equal, contact}},
                                                              .descending = true,
                                                              .limit = MostOfAKind}));
    for (const Record &record : records) {
        const bool settled = record.get(type.done);
        if constexpr (std::is_same_v<Type, types::Promise>) {
            if (!settled)
                found.open.push_back(dueItemOf(record, titles));
        }
        found.touches.push_back({record.id(), &type, record.title(), {}, record.id().createdAt(), settled});
        const RecordId note = record.get(type.note);
        if (!note.isNull())
            notes.insert(note);
    }
    return {};
}

Result<Snapshot> readContact(Reader &reader, const RecordId &contact, qint64 now)
{
    Snapshot found;
    Titles titles(reader);
    KF_TRY(readHead(reader, titles, contact, found));
    if (!found.exists)
        return found;
    QSet<RecordId> notes;
    KF_TRY(readNaming(reader, titles, types::promise, contact, notes, found));
    KF_TRY(readNaming(reader, titles, types::complaint, contact, notes, found));
    KF_TRY(readNaming(reader, titles, types::need, contact, notes, found));
    std::stable_sort(found.open.begin(), found.open.end(), isDueBefore);
    KF_ASSIGN(const std::vector<Record> visits, readVisits(reader, contact, found.account, now));
    for (const Record &visit : visits) {
        const qint64 at = visit.get(types::visit.start);
        found.lastContact = std::max(found.lastContact, at);
        found.touches.push_back({visit.id(), &types::visit, visit.title(), visit.get(types::visit.place), at});
    }
    for (size_t i = 0; i < std::min(visits.size(), MostVisitsRead); ++i) {
        KF_ASSIGN(const std::vector<Record> written,
                  reader.list({.type = &types::note,
                               .where = {{&types::note.visit, Test::Equal, visits[i].id()}},
                               .limit = MostOfAKind}));
        for (const Record &note : written) {
            notes.remove(note.id());
            addNote(note, found);
        }
    }
    for (const RecordId &id : notes) {
        KF_ASSIGN(const std::optional<Record> note, reader.get(types::note, id));
        if (!note || note->deleted)
            continue;
        addNote(*note, found);
        found.lastContact = std::max(found.lastContact, note->id().createdAt());
    }
    std::stable_sort(found.touches.begin(), found.touches.end(),
                     [](const Touch &left, const Touch &right) { return left.at > right.at; });
    if (found.touches.size() > MostTouches)
        found.touches.resize(MostTouches);
    return found;
}

} // namespace

QSet<QByteArray> ContactModel::typesShown() const
{
    return {"contact", "account", "visit", "note", "promise", "complaint", "need"};
}

void ContactModel::reload()
{
    if (m_contact.isNull())
        return;
    const RecordId contact = m_contact;
    readFromStore([contact, now = nowMs()](Reader &reader) { return readContact(reader, contact, now); },
                  [this, contact](Snapshot found) {
                      if (contact == m_contact)
                          show(std::move(found));
                  });
}

void ContactModel::keep(const DueItem &item)
{
    writeToStore(
        [action = actionOf(item, now().date())](Store::WriteAccess &store) { return store.writer.apply(action); },
        [this](const Result<ActionReceipt> &done) {
            if (!done)
                giveBack();
        });
}

} // namespace kf
