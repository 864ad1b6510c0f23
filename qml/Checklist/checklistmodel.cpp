#include "qml/Checklist/checklistmodel.h"

#include <algorithm>

namespace kf {

namespace {

bool sameTitle(const ChecklistEntry &left, const ChecklistEntry &right)
{
    return left.title.compare(right.title, Qt::CaseInsensitive) == 0;
}

} // namespace

ChecklistModel::~ChecklistModel()
{
    if (m_typing)
        saveTyped();
}

void ChecklistModel::useMedia(MediaModel &media)
{
    m_media = &media;
    connect(&media, &MediaModel::changed, this, &ChecklistModel::reload); // a photo may have been removed
    connect(&media, &MediaModel::settled, this, [this] {
        if (!m_media->camera()->on())
            m_photoFor = {};
    });
    connect(media.camera(), &CameraModel::kept, this, &ChecklistModel::takePhoto);
    connect(media.camera(), &CameraModel::stateChanged, this, &ChecklistModel::watchCamera);
}

void ChecklistModel::setVisitKey(const QString &key)
{
    const RecordId visit = RecordId::fromString(key).value_or(RecordId());
    if (visit == m_snapshot.visit)
        return;
    if (m_typing)
        saveTyped();
    m_photoFor = m_troubled = {};
    letGo();
    m_snapshot = {};
    m_snapshot.visit = visit;
    m_view = {};
    present();
    Q_EMIT typedChanged();
    reload();
}

void ChecklistModel::show(Snapshot snapshot)
{
    if (m_typing)
        snapshot.typed = m_snapshot.typed;
    const bool otherWords = snapshot.typed != m_snapshot.typed;
    m_snapshot = std::move(snapshot);
    m_view.loaded = true;
    present();
    if (otherWords)
        Q_EMIT typedChanged();
}

void ChecklistModel::setTyped(const QString &text)
{
    if (text == m_snapshot.typed)
        return;
    m_snapshot.typed = text;
    m_typing = true;
    m_save.setSingleShot(true);
    m_save.callOnTimeout(this, &ChecklistModel::saveTyped, Qt::UniqueConnection);
    m_save.start(SaveAfterMs);
    Q_EMIT typedChanged();
}

ChecklistEntry *ChecklistModel::find(const QString &key)
{
    const auto within = [&](std::vector<ChecklistEntry> &entries) -> ChecklistEntry * {
        const auto at = std::find_if(entries.begin(), entries.end(),
                                     [&](const ChecklistEntry &entry) { return entry.id.toString() == key; });
        return at == entries.end() ? nullptr : &*at;
    };
    if (ChecklistEntry *topic = within(m_snapshot.topics))
        return topic;
    for (ChecklistPart &part : m_snapshot.parts) {
        if (ChecklistEntry *entry = within(part.entries))
            return entry;
    }
    return nullptr;
}

ChecklistRow ChecklistModel::rowOf(const ChecklistEntry &entry) const
{
    ChecklistRow row = checklistRow(entry);
    if (entry.id == m_troubled)
        row.trouble = m_trouble;
    return row;
}

void ChecklistModel::present()
{
    std::pair<int, int> all = progressOf(m_snapshot.topics);
    m_view.topicsProgress = progressText(all);
    std::vector<ChecklistRow> topics;
    for (const ChecklistEntry &entry : m_snapshot.topics) {
        ChecklistRow row = rowOf(entry);
        row.own = true;
        row.first = topics.empty();
        topics.push_back(row);
    }
    if (!topics.empty())
        topics.back().last = true;
    std::vector<ChecklistRow> others;
    for (const ChecklistPart &part : m_snapshot.parts) {
        // What one means to talk about anyhow is not asked for twice.
        std::vector<ChecklistEntry> asked;
        std::copy_if(part.entries.begin(), part.entries.end(), std::back_inserter(asked),
                     [&](const ChecklistEntry &entry) {
                         return entry.settled() ||
                                std::none_of(m_snapshot.topics.begin(), m_snapshot.topics.end(),
                                             [&](const ChecklistEntry &topic) { return sameTitle(topic, entry); });
                     });
        const auto progress = progressOf(asked);
        all.first += progress.first;
        all.second += progress.second;
        for (size_t i = 0; i < asked.size(); ++i) {
            ChecklistRow row = rowOf(asked[i]);
            row.first = i == 0;
            row.last = i + 1 == asked.size();
            if (row.first) {
                row.heading = part.title.simplified();
                row.headingDetail =
                    (part.ofClient ? tr("%1 · this client") : tr("%1 · every client")).arg(progressText(progress));
            }
            others.push_back(row);
        }
    }
    std::vector<TopicIdeaRow> ideas;
    for (const TopicIdea &idea : m_snapshot.ideas) {
        const bool taken =
            std::any_of(m_snapshot.topics.begin(), m_snapshot.topics.end(), [&](const ChecklistEntry &topic) {
                return topic.title.compare(idea.title, Qt::CaseInsensitive) == 0;
            });
        if (!taken && m_snapshot.topics.size() < EnoughTopics && ideas.size() < MostIdeas)
            ideas.push_back(topicIdeaRow(idea, now()));
    }
    m_topics.setRows(std::move(topics));
    m_others.setRows(std::move(others));
    m_ideas.setRows(std::move(ideas));
    m_view.settled = all.first;
    m_view.total = all.second;
    m_view.progress = progressText(all);
    m_view.hasClient = !m_snapshot.account.isNull();
    Q_EMIT viewChanged();
}

// ---- Answers ----

void ChecklistModel::toggle(const QString &key)
{
    ChecklistEntry *entry = find(key);
    if (!entry)
        return;
    m_troubled = {};
    if (entry->settled()) {
        // A photo that was taken stays with it, so that it need not be taken again.
        answer(*entry, ChecklistAnswer::State::Open, {}, entry->hasPhoto() ? entry->answer.photo : RecordId());
    } else if (!entry->needsPhoto || entry->hasPhoto()) {
        answer(*entry, ChecklistAnswer::State::Done, {}, entry->hasPhoto() ? entry->answer.photo : RecordId());
    } else if (m_media) {
        m_photoFor = entry->id;
        present();
        Q_EMIT photoAsked();
    } else {
        m_troubled = entry->id;
        m_trouble = tr("Photos cannot be taken here");
        present();
    }
}

bool ChecklistModel::setNotApplicable(const QString &key, const QString &reason)
{
    ChecklistEntry *entry = find(key);
    const QString why = reason.simplified();
    if (!entry || why.isEmpty())
        return false;
    m_troubled = {};
    answer(*entry, ChecklistAnswer::State::NotApplicable, why, entry->hasPhoto() ? entry->answer.photo : RecordId());
    return true;
}

void ChecklistModel::takePhoto(const RecordId &photo)
{
    ChecklistEntry *entry = m_photoFor.isNull() ? nullptr : find(m_photoFor.toString());
    m_photoFor = {};
    if (!entry)
        return;
    entry->photoRemoved = false;
    answer(*entry, ChecklistAnswer::State::Done, {}, photo);
    Q_EMIT photoOver();
}

void ChecklistModel::watchCamera()
{
    if (m_photoFor.isNull() || m_media->camera()->trouble().isEmpty())
        return;
    m_troubled = std::exchange(m_photoFor, {});
    m_trouble = m_media->camera()->trouble();
    m_media->camera()->forgetTrouble(); // it is told where it was met
    present();
    Q_EMIT photoOver();
}

void ChecklistModel::endPhoto()
{
    if (!m_media || !m_media->camera()->busy())
        m_photoFor = {};
}

void ChecklistModel::openWithoutPhoto()
{
    const auto openIn = [this](std::vector<ChecklistEntry> &entries) {
        for (ChecklistEntry &entry : entries) {
            if (entry.answer.state == ChecklistAnswer::State::Done && entry.needsPhoto && entry.photoRemoved)
                answer(entry, ChecklistAnswer::State::Open, {}, entry.answer.photo);
        }
    };
    openIn(m_snapshot.topics);
    for (ChecklistPart &part : m_snapshot.parts)
        openIn(part.entries);
}

// ---- What can be taken back ----

void ChecklistModel::offerUndo(const QString &text, Action back)
{
    m_undoText = text;
    m_back = std::move(back);
    Q_EMIT undoChanged();
}

void ChecklistModel::letGo()
{
    offerUndo({}, {});
}

void ChecklistModel::undo()
{
    if (m_undoText.isEmpty())
        return;
    write([back = m_back](Writer &writer) -> Result<void> {
        KF_TRY(writer.apply(back));
        return {};
    });
    letGo();
}

} // namespace kf
