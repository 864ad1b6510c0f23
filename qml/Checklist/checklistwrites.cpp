// What the checklists of a visit write.
#include "core/record/types.h"
#include "qml/Checklist/checklistmodel.h"

#include <algorithm>

namespace kf {

namespace {

Value reference(const RecordId &id)
{
    return id.isNull() ? Value() : Value(id);
}

// Another device may have made the record of that name meanwhile, or it was deleted: it is there again, then.
Result<void> makeOrBringBack(Writer &writer, const Record &record, const RecordEdit &also)
{
    Action action = Action::only(RecordEdit::create(record));
    action.edits.push_back(also);
    auto done = writer.apply(action);
    if (!done && done.error().code == ErrorCode::AlreadyExists) {
        action.edits.front() = RecordEdit::restore(*record.type(), record.id());
        done = writer.apply(action);
    }
    if (!done)
        return fail(std::move(done).error());
    return {};
}

QString stateName(ChecklistAnswer::State state)
{
    switch (state) {
    case ChecklistAnswer::State::Done:
        return QStringLiteral("done");
    case ChecklistAnswer::State::NotApplicable:
        return QStringLiteral("n/a");
    case ChecklistAnswer::State::Open:
        break;
    }
    return QStringLiteral("open");
}

} // namespace

void ChecklistModel::write(std::function<Result<void>(Writer &)> work)
{
    if (!session())
        return;
    ++m_writing;
    writeToStore([work = std::move(work)](Store::WriteAccess &store) { return work(store.writer); },
                 [this](const Result<void> &done) { wrote(done); });
}

void ChecklistModel::wrote(const Result<void> &done)
{
    --m_writing;
    if (!done)
        Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
    if (m_writing == 0)
        reload();
}

void ChecklistModel::answer(ChecklistEntry &entry, ChecklistAnswer::State state, const QString &reason,
                            const RecordId &photo)
{
    const RecordId known = entry.answer.id;
    entry.answer = {known.isNull() ? answerId(entry.id, m_snapshot.visit) : known, state, reason, photo};
    Record fresh(types::answer, entry.answer.id);
    fresh.set(types::answer.item, entry.id).set(types::answer.visit, m_snapshot.visit);
    const RecordEdit said = RecordEdit::change(types::answer, entry.answer.id,
                                               {{&types::answer.state, stateName(state)},
                                                {&types::answer.reason, reason.isEmpty() ? Value() : Value(reason)},
                                                {&types::answer.photo, reference(photo)}});
    present();
    write([fresh, said, first = known.isNull()](Writer &writer) -> Result<void> {
        if (first)
            return makeOrBringBack(writer, fresh, said);
        KF_TRY(writer.apply(Action::only(said)));
        return {};
    });
}

// ---- Topics ----

void ChecklistModel::saveTyped()
{
    m_save.stop();
    m_typing = false;
    if (!session() || m_snapshot.visit.isNull())
        return;
    Draft draft;
    draft.place = topicsId(m_snapshot.visit).toString();
    draft.visit = m_snapshot.visit;
    draft.account = m_snapshot.account;
    draft.text = m_snapshot.typed;
    draft.changedAt = nowMs();
    write([draft](Writer &writer) -> Result<void> {
        if (!draft.text.isEmpty())
            return writer.saveDraft(draft);
        KF_TRY(writer.cutDraft(draft.place, {}, std::nullopt));
        return {};
    });
}

void ChecklistModel::add()
{
    const QString title = m_snapshot.typed.simplified();
    if (title.isEmpty())
        return;
    addTopic(title, {});
    setTyped({});
    saveTyped();
}

void ChecklistModel::addIdea(const QString &key)
{
    const TopicIdeaRow *row = m_ideas.find(key);
    if (row)
        addTopic(QString(row->title), QString(row->why));
}

void ChecklistModel::addTopic(const QString &title, const QString &why)
{
    if (m_snapshot.visit.isNull())
        return;
    ChecklistEntry topic;
    topic.id = RecordId::generate(nowMs());
    topic.list = topicsId(m_snapshot.visit);
    topic.title = title;
    topic.why = why;
    topic.position = m_snapshot.topics.empty() ? 1 : m_snapshot.topics.back().position + 1;
    m_snapshot.topics.push_back(topic);
    present();
    Record list(types::checklist, topic.list);
    list.set(types::checklist.title, tr("To talk about")).set(types::checklist.visit, m_snapshot.visit);
    list.setValue(types::checklist.account, reference(m_snapshot.account));
    Record item(types::checklistItem, topic.id);
    item.set(types::checklistItem.title, title).set(types::checklistItem.why, why);
    item.set(types::checklistItem.checklist, topic.list).set(types::checklistItem.position, topic.position);
    write([list, item](Writer &writer) { return makeOrBringBack(writer, list, RecordEdit::create(item)); });
}

void ChecklistModel::writeTopic(const ChecklistEntry &topic, RecordEdit::Values values)
{
    present();
    write(
        [edit = RecordEdit::change(types::checklistItem, topic.id, std::move(values))](Writer &writer) -> Result<void> {
            KF_TRY(writer.apply(Action::only(edit)));
            return {};
        });
}

void ChecklistModel::edit(const QString &key, const QString &title, const QString &why)
{
    ChecklistEntry *topic = find(key);
    const QString wanted = title.simplified();
    const QString reason = why.simplified();
    if (!topic || (topic->title == wanted && topic->why == reason))
        return;
    if (!wanted.isEmpty()) // one without words would be none
        topic->title = wanted;
    topic->why = reason;
    writeTopic(*topic, {{&types::checklistItem.title, topic->title}, {&types::checklistItem.why, topic->why}});
}

void ChecklistModel::setNeedsPhoto(const QString &key, bool needs)
{
    ChecklistEntry *topic = find(key);
    if (!topic || topic->needsPhoto == needs)
        return;
    topic->needsPhoto = needs;
    writeTopic(*topic, {{&types::checklistItem.needsPhoto, needs}});
    // Done without the photo that it needs now is not done.
    if (needs && topic->answer.state == ChecklistAnswer::State::Done && !topic->hasPhoto())
        answer(*topic, ChecklistAnswer::State::Open, {}, {});
}

void ChecklistModel::move(const QString &key, int by)
{
    std::vector<ChecklistEntry> &topics = m_snapshot.topics;
    const ChecklistEntry *topic = find(key);
    const auto at = std::find_if(topics.begin(), topics.end(),
                                 [&](const ChecklistEntry &one) { return topic && one.id == topic->id; });
    const auto to = at - topics.begin() + by;
    if (at == topics.end() || to < 0 || size_t(to) >= topics.size())
        return;
    std::swap(*at, topics[size_t(to)]);
    Action action;
    for (size_t i = 0; i < topics.size(); ++i) {
        const auto place = qint64(i + 1);
        if (std::exchange(topics[i].position, place) != place)
            action.edits.push_back(
                RecordEdit::change(types::checklistItem, topics[i].id, {{&types::checklistItem.position, place}}));
    }
    present();
    write([action](Writer &writer) -> Result<void> {
        KF_TRY(writer.apply(action));
        return {};
    });
}

void ChecklistModel::remove(const QString &key)
{
    const ChecklistEntry *found = find(key);
    if (!found)
        return;
    const ChecklistEntry topic = *found;
    std::erase_if(m_snapshot.topics, [&](const ChecklistEntry &one) { return one.id == topic.id; });
    present();
    write([id = topic.id](Writer &writer) -> Result<void> {
        KF_TRY(writer.apply(Action::only(RecordEdit::remove(types::checklistItem, id))));
        return {};
    });
    offerUndo(tr("Deleted: %1").arg(topic.title), Action::only(RecordEdit::restore(types::checklistItem, topic.id)));
}

// ---- Templates ----

bool ChecklistModel::saveTemplate(const QString &title, bool forClient)
{
    const QString name = title.simplified();
    if (name.isEmpty() || m_snapshot.topics.empty())
        return false;
    Record list(types::checklist, RecordId::generate(nowMs()));
    list.set(types::checklist.title, name);
    if (forClient)
        list.setValue(types::checklist.account, reference(m_snapshot.account));
    Action action = Action::only(RecordEdit::create(list));
    for (const ChecklistEntry &topic : m_snapshot.topics) {
        Record item(types::checklistItem, RecordId::generate(nowMs()));
        item.set(types::checklistItem.title, topic.title).set(types::checklistItem.why, topic.why);
        item.set(types::checklistItem.checklist, list.id()).set(types::checklistItem.position, topic.position);
        item.set(types::checklistItem.needsPhoto, topic.needsPhoto);
        action.edits.push_back(RecordEdit::create(item));
    }
    write([action](Writer &writer) -> Result<void> {
        KF_TRY(writer.apply(action));
        return {};
    });
    offerUndo(tr("Template saved: %1").arg(name), Action::only(RecordEdit::remove(types::checklist, list.id())));
    return true;
}

void ChecklistModel::removeTemplate(const QString &listKey)
{
    const auto at = std::find_if(m_snapshot.parts.begin(), m_snapshot.parts.end(),
                                 [&](const ChecklistPart &part) { return part.id.toString() == listKey; });
    if (at == m_snapshot.parts.end())
        return;
    const ChecklistPart part = *at;
    m_snapshot.parts.erase(at);
    present();
    write([id = part.id](Writer &writer) -> Result<void> {
        KF_TRY(writer.apply(Action::only(RecordEdit::remove(types::checklist, id))));
        return {};
    });
    offerUndo(tr("Template deleted: %1").arg(part.title), Action::only(RecordEdit::restore(types::checklist, part.id)));
}

} // namespace kf
