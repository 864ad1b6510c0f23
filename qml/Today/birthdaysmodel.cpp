#include "qml/Today/birthdaysmodel.h"

#include "core/record/types.h"
#include "qml/Format/birthday.h"
#include "qml/Format/format.h"

namespace kf {

namespace {

using Person = BirthdaysModel::Person;

bool isSoon(QDate birthday, QDate today)
{
    return today.daysTo(nextBirthday(birthday, today)) <= BirthdaysModel::DaysAhead;
}

Result<std::vector<Person>> readBirthdays(Reader &reader, QDate today)
{
    Query known{
        .type = &types::contact, .where = {{&types::contact.birthday, Condition::Test::NotEmpty, {}}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> contacts, reader.list(known));
    Titles titles(reader);
    std::vector<Person> people;
    for (const Record &contact : contacts) {
        const QDate birthday = contact.get(types::contact.birthday).date;
        if (birthday.isValid() && isSoon(birthday, today))
            people.push_back({contact.id(), contact.title(),
                              titles.of(types::account, contact.get(types::contact.account)), birthday});
    }
    return people;
}

} // namespace

BirthdaysModel::BirthdaysModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void BirthdaysModel::show(std::vector<Person> people)
{
    m_people = std::move(people);
    present();
}

void BirthdaysModel::present()
{
    const QDate today = now().date();
    std::vector<const Person *> soon;
    for (const Person &person : m_people) {
        if (isSoon(person.birthday, today))
            soon.push_back(&person);
    }
    std::stable_sort(soon.begin(), soon.end(), [today](const Person *a, const Person *b) {
        return nextBirthday(a->birthday, today) < nextBirthday(b->birthday, today);
    });
    std::vector<BirthdayRow> rows;
    for (const Person *person : soon) {
        if (rows.size() == Most)
            break;
        const QDate day = nextBirthday(person->birthday, today);
        rows.push_back({person->id.toString(), person->name, person->account,
                        today.daysTo(day) <= 1 ? format::dayFromHere(day, today) : format::onWeekday(day),
                        day == today});
    }
    m_rows.setRows(std::move(rows));
}

QSet<QByteArray> BirthdaysModel::typesShown() const
{
    return {"contact", "account"};
}

void BirthdaysModel::reload()
{
    readFromStore([today = now().date()](Reader &reader) { return readBirthdays(reader, today); },
                  [this](std::vector<Person> people) { show(std::move(people)); });
}

} // namespace kf
