// What the brief asks of the store.
#include "core/record/types.h"
#include "qml/Brief/briefmodel.h"

namespace kf {

namespace {

using Test = Condition::Test;

constexpr qint64 MostOfAKind = 60;
constexpr qint64 LastNotes = 3;
constexpr qint64 UsualVisitMs = 60 * 60'000; // when nobody said how long

std::optional<Moment> momentOf(const Value &value)
{
    const auto *moment = std::get_if<Moment>(&value);
    return moment ? std::optional(*moment) : std::nullopt;
}

// The client's visit that goes on; else the next one that is not over.
Result<std::optional<Record>> nextVisit(Reader &reader, const RecordId &account, const QDateTime &now)
{
    KF_ASSIGN(const std::vector<Record> running,
              reader.list(Query{.type = &types::visit,
                                .where = {{&types::visit.account, Test::Equal, account},
                                          {&types::visit.started, Test::NotEmpty, {}},
                                          {&types::visit.finished, Test::Empty, {}}},
                                .orderBy = &types::visit.started,
                                .descending = true,
                                .limit = 1}));
    if (!running.empty())
        return running.front();
    const qint64 today = now.date().startOfDay().toMSecsSinceEpoch();
    KF_ASSIGN(const std::vector<Record> planned,
              reader.list(Query{.type = &types::visit,
                                .where = {{&types::visit.account, Test::Equal, account},
                                          {&types::visit.start, Test::GreaterOrEqual, today},
                                          {&types::visit.finished, Test::Empty, {}}},
                                .orderBy = &types::visit.start,
                                .limit = MostOfAKind}));
    for (const Record &visit : planned) {
        const qint64 start = visit.get(types::visit.start);
        const qint64 end = visit.get(types::visit.end);
        if ((end > start ? end : start + UsualVisitMs) > now.toMSecsSinceEpoch())
            return visit;
    }
    return std::nullopt;
}

void readVisit(const Record &visit, Brief &brief)
{
    brief.visit = visit.id();
    brief.account = visit.get(types::visit.account);
    brief.goal = visit.title();
    brief.place = visit.get(types::visit.place);
    brief.start = visit.get(types::visit.start);
    brief.started = visit.get(types::visit.finished) == 0 ? visit.get(types::visit.started) : 0;
}

Result<void> readAccount(Reader &reader, Brief &brief)
{
    if (brief.account.isNull())
        return {}; // a visit of one's own
    KF_ASSIGN(const std::optional<Record> account, reader.get(types::account, brief.account));
    brief.exists = account && !account->deleted;
    if (!brief.exists)
        return {};
    brief.accountName = account->title();
    brief.about = account->get(types::account.about);
    brief.address = account->get(types::account.address);
    if (const auto *place = std::get_if<GeoPlace>(&account->value(types::account.place)))
        brief.onMap = *place;
    const std::initializer_list<const FieldType *> known{&types::account.about, &types::account.sector,
                                                         &types::account.employees, &types::account.tags};
    for (const FieldType *field : known) {
        if (!isEmpty(account->value(*field)))
            brief.facts.push_back({field, account->value(*field)});
    }
    return {};
}

Result<void> readPeople(Reader &reader, const std::vector<RecordId> &invited, Brief &brief)
{
    std::vector<Record> people;
    for (const RecordId &id : invited) {
        KF_ASSIGN(std::optional<Record> person, reader.get(types::contact, id));
        if (person && !person->deleted)
            people.push_back(std::move(*person));
    }
    if (people.empty() && !brief.account.isNull()) {
        KF_ASSIGN(people, reader.list(Query{.type = &types::contact,
                                            .where = {{&types::contact.account, Test::Equal, brief.account}},
                                            .limit = MostOfAKind}));
    }
    for (const Record &person : people) {
        brief.people.push_back({person.id(), person.title(), person.get(types::contact.position),
                                momentOf(person.value(types::contact.birthday))});
    }
    return {};
}

// Whom one leans on alone, whoever comes to this visit.
Result<void> readOnlyContact(Reader &reader, Brief &brief)
{
    KF_ASSIGN(const std::vector<Record> people,
              reader.list(Query{.type = &types::contact,
                                .where = {{&types::contact.account, Test::Equal, brief.account}},
                                .limit = 2}));
    if (people.size() == 1)
        brief.onlyContact = people.front().title();
    return {};
}

Result<void> readSince(Reader &reader, Brief &brief)
{
    KF_ASSIGN(const std::vector<Record> last,
              reader.list(Query{.type = &types::visit,
                                .where = {{&types::visit.account, Test::Equal, brief.account},
                                          {&types::visit.finished, Test::NotEmpty, {}}},
                                .orderBy = &types::visit.finished,
                                .descending = true,
                                .limit = 2}));
    for (const Record &visit : last) {
        if (visit.id() != brief.visit && brief.since == 0)
            brief.since = visit.get(types::visit.finished);
    }
    return {};
}

// Of a client who was visited before, what is new; of another, what is known.
Result<void> readNews(Reader &reader, Titles &titles, Brief &brief)
{
    KF_ASSIGN(brief.notes, portfolio::readLastNotes(reader, brief.account, LastNotes));
    if (brief.since == 0)
        return {};
    brief.facts.clear();
    KF_ASSIGN(brief.changes, portfolio::readChanges(reader, brief.account, brief.since));
    std::erase_if(brief.changes, [&](const Brief::Change &change) {
        return std::any_of(brief.notes.begin(), brief.notes.end(),
                           [&](const Brief::Change &note) { return note.id == change.id; });
    });
    for (const Brief::Change &change : brief.changes) {
        for (const Value *value : {&change.before, &change.after}) {
            if (const auto *id = std::get_if<RecordId>(value))
                brief.titles.insert(*id, titles.of(*id));
        }
    }
    return {};
}

Result<void> readPromises(Reader &reader, Titles &titles, Brief &brief)
{
    const Condition here{&types::promise.account, Test::Equal, brief.account};
    KF_ASSIGN(std::vector<Record> promises,
              reader.list(Query{.type = &types::promise,
                                .where = {here, {&types::promise.done, Test::NotTrue, {}}},
                                .orderBy = &types::promise.due,
                                .limit = {}}));
    // What has no date stands last.
    std::stable_partition(promises.begin(), promises.end(),
                          [](const Record &promise) { return !isEmpty(promise.value(types::promise.due)); });
    if (brief.since != 0) {
        KF_ASSIGN(const std::vector<Record> kept,
                  reader.list(Query{.type = &types::promise,
                                    .where = {here, {&types::promise.done, Test::Equal, true}},
                                    .descending = true,
                                    .limit = MostOfAKind}));
        std::copy_if(kept.begin(), kept.end(), std::back_inserter(promises),
                     [&](const Record &promise) { return promise.changedAt > brief.since; });
    }
    for (const Record &promise : promises) {
        brief.promises.push_back({promise.id(), promise.title(),
                                  titles.of(types::contact, promise.get(types::promise.person)),
                                  promise.get(types::promise.direction) != QLatin1String("client"),
                                  promise.get(types::promise.done), momentOf(promise.value(types::promise.due))});
    }
    return {};
}

template <typename Type>
Result<std::vector<Record>> open(Reader &reader, const Type &type, const RecordId &account)
{
    return reader.list(Query{.type = &type,
                             .where = {{&type.account, Test::Equal, account}, {&type.done, Test::NotTrue, {}}},
                             .limit = MostOfAKind});
}

Brief::Question questionOf(const Record &record, const QString &text, const Value &due)
{
    return {record.id(), record.title(), text.trimmed().section(u'\n', 0, 0), momentOf(due)};
}

// What has no date stands last.
void earliestFirst(std::vector<Brief::Question> &questions)
{
    std::stable_sort(questions.begin(), questions.end(), [](const Brief::Question &left, const Brief::Question &right) {
        if (!left.due || !right.due)
            return left.due && !right.due;
        return left.due->toString() < right.due->toString();
    });
}

Result<void> readWhatIsOpen(Reader &reader, Brief &brief)
{
    KF_ASSIGN(const std::vector<Record> complaints, open(reader, types::complaint, brief.account));
    for (const Record &complaint : complaints)
        brief.questions.push_back(
            questionOf(complaint, complaint.get(types::complaint.text), complaint.value(types::complaint.due)));
    earliestFirst(brief.questions);
    KF_ASSIGN(const std::vector<Record> goals, open(reader, types::goal, brief.account));
    for (const Record &goal : goals)
        brief.goals.push_back(questionOf(goal, goal.get(types::goal.text), goal.value(types::goal.due)));
    earliestFirst(brief.goals);
    KF_ASSIGN(const std::vector<Record> risks, open(reader, types::risk, brief.account));
    for (const Record &risk : risks)
        brief.risks.push_back({risk.id(), risk.title(), risk.id().createdAt()});
    std::stable_sort(brief.risks.begin(), brief.risks.end(),
                     [](const Brief::Risk &left, const Brief::Risk &right) { return left.at > right.at; });
    KF_ASSIGN(const std::vector<Record> needs, open(reader, types::need, brief.account));
    for (const Record &need : needs)
        brief.needs.push_back({need.id(), need.title()});
    return {};
}

// What one means to talk about: the checklists of this very visit.
Result<void> readPoints(Reader &reader, Brief &brief)
{
    if (brief.visit.isNull())
        return {};
    const auto ofVisit = [&](const auto &type) {
        return reader.list(Query{.type = &type, .where = {{&type.visit, Test::Equal, brief.visit}}, .limit = {}});
    };
    KF_ASSIGN(const std::vector<Record> checklists, ofVisit(types::checklist));
    KF_ASSIGN(const std::vector<Record> answers, ofVisit(types::answer));
    for (const Record &checklist : checklists) {
        KF_ASSIGN(const std::vector<Record> items,
                  reader.list(Query{.type = &types::checklistItem,
                                    .where = {{&types::checklistItem.checklist, Test::Equal, checklist.id()}},
                                    .orderBy = &types::checklistItem.position,
                                    .limit = {}}));
        for (const Record &item : items) {
            const auto answer = std::find_if(answers.begin(), answers.end(), [&](const Record &one) {
                return one.get(types::answer.item) == item.id();
            });
            brief.points.push_back({item.id(), item.title(), item.get(types::checklistItem.why),
                                    answer == answers.end() ? QString() : answer->get(types::answer.state)});
        }
    }
    return {};
}

} // namespace

Result<Brief> readBrief(Reader &reader, const RecordId &visit, const RecordId &account, const QDateTime &now)
{
    Brief brief;
    brief.account = account;
    std::optional<Record> record;
    if (!visit.isNull()) {
        KF_ASSIGN(record, reader.get(types::visit, visit));
        brief.exists = record && !record->deleted;
        if (!brief.exists)
            return brief;
    } else {
        KF_ASSIGN(record, nextVisit(reader, account, now));
    }
    std::vector<RecordId> invited;
    if (record) {
        readVisit(*record, brief);
        invited = record->get(types::visit.people);
    }
    KF_TRY(readAccount(reader, brief));
    if (!brief.exists)
        return brief;
    KF_TRY(readPeople(reader, invited, brief));
    if (!brief.account.isNull()) {
        Titles titles(reader);
        KF_TRY(readOnlyContact(reader, brief));
        KF_TRY(readSince(reader, brief));
        KF_TRY(readNews(reader, titles, brief));
        KF_TRY(readPromises(reader, titles, brief));
        KF_TRY(readWhatIsOpen(reader, brief));
    }
    KF_TRY(readPoints(reader, brief));
    return brief;
}

QSet<QByteArray> BriefModel::typesShown() const
{
    return {"visit", "account",   "contact",       "note",   "promise", "complaint", "need",
            "risk",  "checklist", "checklistItem", "answer", "deal",    "goal"};
}

void BriefModel::reload()
{
    if (m_visit.isNull() && m_account.isNull())
        return;
    readFromStore([visit = m_visit, account = m_account,
                   now = now()](Reader &reader) { return readBrief(reader, visit, account, now); },
                  [this, visit = m_visit, account = m_account](Brief brief) {
                      if (visit == m_visit && account == m_account)
                          show(std::move(brief));
                  });
}

} // namespace kf
