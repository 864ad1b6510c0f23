// What the receiver of a client asks of the store.
#include "core/record/types.h"
#include "qml/Team/takeovermodel.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = TakeoverModel::Snapshot;

template <typename Type>
Result<QStringList> openTitles(Reader &reader, const Type &type, const RecordId &account)
{
    KF_ASSIGN(const std::vector<Record> records,
              reader.list({.type = &type,
                           .where = {{&type.account, Test::Equal, account}, {&type.done, Test::NotTrue, {}}},
                           .limit = {}}));
    QStringList titles;
    for (const Record &record : records)
        titles << record.title();
    return titles;
}

Result<void> readParts(Reader &reader, const portfolio::Takeover &open, qint64 now, Snapshot &found)
{
    Titles titles(reader);
    KF_ASSIGN(found.items, readOpenItems(reader, titles, {.account = open.account}));
    KF_ASSIGN(const std::vector<Record> visits,
              reader.list({.type = &types::visit,
                           .where = {{&types::visit.account, Test::Equal, open.account},
                                     {&types::visit.start, Test::GreaterOrEqual, now}},
                           .orderBy = &types::visit.start,
                           .limit = {}}));
    for (const Record &visit : visits)
        found.visits.push_back({visit.title(), visit.get(types::visit.start)});
    KF_ASSIGN(found.complaints, openTitles(reader, types::complaint, open.account));
    KF_ASSIGN(found.risks, openTitles(reader, types::risk, open.account));
    KF_ASSIGN(found.goals, openTitles(reader, types::goal, open.account));
    KF_ASSIGN(const std::vector<Record> people,
              reader.list({.type = &types::contact,
                           .where = {{&types::contact.account, Test::Equal, open.account}},
                           .orderBy = &types::contact.name,
                           .limit = {}}));
    for (const Record &person : people) {
        const QString position = person.get(types::contact.position);
        found.people << (position.isEmpty() ? person.title() : person.title() + QStringLiteral(", ") + position);
    }
    if (!open.story.isNull()) {
        KF_ASSIGN(const std::optional<Record> note, reader.get(types::note, open.story));
        if (note && !note->deleted)
            found.story = note->get(types::note.text);
    }
    return {};
}

Result<void> readMeanwhile(Reader &reader, const portfolio::Takeover &open, Snapshot &found)
{
    KF_ASSIGN(found.news, portfolio::readDigest(reader, open.account, open.from));
    Titles titles(reader);
    for (const portfolio::News &news : found.news) {
        for (const Value *value : {&news.before, &news.after}) {
            if (const auto *id = std::get_if<RecordId>(value))
                found.titles.insert(*id, titles.of(*id));
        }
    }
    return {};
}

Result<Snapshot> readTakeover(Reader &reader, const RecordId &task, qint64 now)
{
    Snapshot found;
    KF_ASSIGN(found.waiting, portfolio::readTakeovers(reader, now));
    if (task.isNull())
        return found;
    KF_ASSIGN(found.open, portfolio::readTakeover(reader, task, now));
    KF_ASSIGN(found.draft, reader.draft(TakeoverModel::draftPlace(task)));
    if (!found.open)
        return found;
    if (found.open->kind == portfolio::Takeover::Kind::Accept)
        KF_TRY(readParts(reader, *found.open, now, found));
    else
        KF_TRY(readMeanwhile(reader, *found.open, found));
    return found;
}

} // namespace

QSet<QByteArray> TakeoverModel::typesShown() const
{
    if (m_task.isNull())
        return {"account", "membership", "task", "user"};
    return {"account",   "membership", "user", "note", "promise", "task",
            "complaint", "risk",       "goal", "deal", "contact", "visit"};
}

void TakeoverModel::reload()
{
    readFromStore([task = m_task, at = nowMs()](Reader &reader) { return readTakeover(reader, task, at); },
                  [this, task = m_task](Snapshot found) {
                      if (task == m_task)
                          show(std::move(found));
                  });
}

} // namespace kf
