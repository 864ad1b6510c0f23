// What the checklists of a visit ask of the store.
#include "core/record/types.h"
#include "qml/Checklist/checklistmodel.h"

#include <algorithm>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = ChecklistModel::Snapshot;
using Answers = QHash<RecordId, ChecklistAnswer>;

constexpr size_t GoalsBeforeNeeds = 2;

ChecklistAnswer::State stateOf(const QString &name)
{
    if (name == QLatin1String("done"))
        return ChecklistAnswer::State::Done;
    return name == QLatin1String("n/a") ? ChecklistAnswer::State::NotApplicable : ChecklistAnswer::State::Open;
}

// By item. Of several to one item, which scripts can make, the one that every device would have made counts.
Result<Answers> readAnswers(Reader &reader, const RecordId &visit)
{
    Answers answers;
    KF_ASSIGN(
        const std::vector<Record> records,
        reader.list(Query{.type = &types::answer, .where = {{&types::answer.visit, Test::Equal, visit}}, .limit = {}}));
    for (const Record &record : records) {
        const RecordId item = record.get(types::answer.item);
        if (answers.contains(item) && record.id() != answerId(item, visit))
            continue;
        answers.insert(item, {record.id(), stateOf(record.get(types::answer.state)), record.get(types::answer.reason),
                              record.get(types::answer.photo)});
    }
    return answers;
}

// The photo, from its note. One that is not here may be on its way from the device on which the item was ticked off.
Result<bool> isRemoved(Reader &reader, const ChecklistAnswer &answer)
{
    KF_ASSIGN(const std::optional<Media> media, reader.media(answer.photo));
    if (media)
        return media->state == Media::State::Removed;
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::attachment, answer.photo));
    return record ? record->deleted : answer.state != ChecklistAnswer::State::Done;
}

Result<std::vector<ChecklistEntry>> readEntries(Reader &reader, const RecordId &list, const Answers &answers)
{
    std::vector<ChecklistEntry> entries;
    KF_ASSIGN(const std::vector<Record> items,
              reader.list(Query{.type = &types::checklistItem,
                                .where = {{&types::checklistItem.checklist, Test::Equal, list}},
                                .limit = {}}));
    for (const Record &item : items) {
        ChecklistEntry entry;
        entry.id = item.id();
        entry.list = list;
        entry.title = item.title().simplified();
        entry.why = item.get(types::checklistItem.why).simplified();
        entry.position = item.get(types::checklistItem.position);
        entry.needsPhoto = item.get(types::checklistItem.needsPhoto);
        entry.answer = answers.value(entry.id);
        if (!entry.answer.photo.isNull()) {
            KF_ASSIGN(entry.photoRemoved, isRemoved(reader, entry.answer));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

void inOrder(std::vector<ChecklistEntry> &entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const ChecklistEntry &left, const ChecklistEntry &right) {
        return std::pair(left.position, left.id) < std::pair(right.position, right.id);
    });
}

Result<std::vector<ChecklistEntry>> readTopics(Reader &reader, const RecordId &visit, const Answers &answers)
{
    std::vector<ChecklistEntry> topics;
    KF_ASSIGN(const std::vector<Record> lists,
              reader.list(Query{
                  .type = &types::checklist, .where = {{&types::checklist.visit, Test::Equal, visit}}, .limit = {}}));
    for (const Record &list : lists) {
        KF_ASSIGN(std::vector<ChecklistEntry> entries, readEntries(reader, list.id(), answers));
        std::move(entries.begin(), entries.end(), std::back_inserter(topics));
    }
    inOrder(topics);
    return topics;
}

Result<void> addParts(Reader &reader, const Condition &whose, bool ofClient, const Answers &answers, Snapshot &found)
{
    KF_ASSIGN(const std::vector<Record> lists,
              reader.list(Query{.type = &types::checklist,
                                .where = {whose, {&types::checklist.visit, Test::Empty, {}}},
                                .limit = {}}));
    for (const Record &list : lists) {
        ChecklistPart part{list.id(), list.title(), ofClient, {}};
        KF_ASSIGN(part.entries, readEntries(reader, list.id(), answers));
        inOrder(part.entries);
        found.parts.push_back(std::move(part));
    }
    return {};
}

template <typename Type>
Result<std::vector<Record>> openOf(Reader &reader, const Type &type, const RecordId &account)
{
    return reader.list(Query{
        .type = &type, .where = {{&type.account, Test::Equal, account}, {&type.done, Test::NotTrue, {}}}, .limit = {}});
}

// Promises first, the most urgent of them; half of the room is for goals and needs, where there are any.
Result<std::vector<TopicIdea>> readIdeas(Reader &reader, const RecordId &account)
{
    Titles titles(reader);
    KF_ASSIGN(const std::vector<DueItem> open, readOpenItems(reader, titles, {.account = account}));
    KF_ASSIGN(const std::vector<Record> needs, openOf(reader, types::need, account));
    KF_ASSIGN(const std::vector<Record> goalRecords, openOf(reader, types::goal, account));
    std::vector<DueItem> goals;
    for (const Record &goal : goalRecords)
        goals.push_back(dueItemOf(goal, titles));
    std::stable_sort(goals.begin(), goals.end(), isDueBefore);

    std::vector<TopicIdea> ideas;
    const size_t forPromises =
        ChecklistModel::MostIdeas - std::min(needs.size() + goals.size(), ChecklistModel::MostIdeas / 2);
    for (const DueItem &item : open) {
        if (item.kind != DueItem::Kind::Task && ideas.size() < forPromises)
            ideas.push_back({item.id, item.title.simplified(), false, item});
    }
    const auto firstGoals = goals.begin() + qsizetype(std::min(goals.size(), GoalsBeforeNeeds));
    const auto offer = [&ideas](const DueItem &goal) {
        ideas.push_back({goal.id, goal.title.simplified(), false, goal});
    };
    std::for_each(goals.begin(), firstGoals, offer);
    for (const Record &need : needs)
        ideas.push_back({need.id(), need.title().simplified(), true, {}});
    std::for_each(firstGoals, goals.end(), offer);
    return ideas;
}

Result<Snapshot> readChecklists(Reader &reader, const RecordId &visit)
{
    Snapshot found;
    found.visit = visit;
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::visit, visit));
    if (record)
        found.account = record->get(types::visit.account);
    KF_ASSIGN(const Answers answers, readAnswers(reader, visit));
    KF_ASSIGN(found.topics, readTopics(reader, visit, answers));
    if (!found.account.isNull()) {
        KF_TRY(addParts(reader, {&types::checklist.account, Test::Equal, found.account}, true, answers, found));
        KF_ASSIGN(found.ideas, readIdeas(reader, found.account));
    }
    KF_TRY(addParts(reader, {&types::checklist.account, Test::Empty, {}}, false, answers, found));
    KF_ASSIGN(const std::optional<Draft> typed, reader.draft(topicsId(visit).toString()));
    if (typed)
        found.typed = typed->text;
    return found;
}

} // namespace

QSet<QByteArray> ChecklistModel::typesShown() const
{
    return {"checklist", "checklistItem", "answer", "visit", "promise", "need", "goal"};
}

void ChecklistModel::reload()
{
    if (m_snapshot.visit.isNull())
        return;
    readFromStore([visit = m_snapshot.visit](Reader &reader) { return readChecklists(reader, visit); },
                  [this](Snapshot found) {
                      if (found.visit != m_snapshot.visit) {
                          reload();
                          return;
                      }
                      if (m_writing > 0) // older than what is shown; when that is written, it is read again
                          return;
                      show(std::move(found));
                      openWithoutPhoto();
                  });
}

} // namespace kf
