// Drafts and attachments of rescued work.
#include "core/record/types.h"
#include "core/store/reissue.h"

#include <algorithm>

namespace kf {

namespace {

QByteArray keyOf(DeviceId device, const Draft &draft)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(3);
    out.unsignedInteger(quint64(device));
    out.text(QStringView(draft.place));
    out.text(QStringView(draft.text));
    return contentHash(bytes);
}

} // namespace

Result<void> Reissue::takeDraft(const Draft &draft)
{
    Connection &db = m_keeper.db();
    const QByteArray key = keyOf(m_work.origin.device, draft);
    KF_ASSIGN(const auto present, readDraft(db, draft.place));
    if (m_takenBefore.contains(key) || (present && present->text == draft.text && !draft.text.isEmpty())) {
        ++m_report.here;
        return {};
    }
    m_keys.push_back(key);
    KF_ASSIGN(const auto hung, readMediaOf(db, draft.place));
    if ((present && !present->text.trimmed().isEmpty()) || !hung.empty())
        return noteOf(draft);
    Draft placed = draft;
    placed.base = m_sameLog ? std::min(draft.base, m_place.number) : 0;
    placed.open = false;
    KF_ASSIGN(const Kept cut, m_keeper.load(types::note.name(), draft.record));
    if (!draft.record.isNull() && !cut.state.exists())
        placed.keepCutOf(Draft()); // it begins anew
    KF_TRY(writeDraft(db, placed));
    m_placed.insert(draft.place);
    ++m_report.drafts;
    return {};
}

// Another draft stands in its place: what was typed becomes a note.
Result<void> Reissue::noteOf(const Draft &draft)
{
    const qint64 now = m_writer.m_clock.nowMs();
    beginAction(draft.changedAt > 0 ? draft.changedAt : now);
    KF_TRY(name(draft.account));
    KF_TRY(name(draft.visit));
    std::vector<const Media *> hung;
    for (const Media &media : m_work.media) {
        if (media.place == draft.place && !media.attached)
            hung.push_back(&media);
    }
    Record note(types::note, RecordId::generate(now));
    note.set(types::note.text, draft.text.trimmed().isEmpty() && !hung.empty() ? hung.front()->name : draft.text);
    note.set(types::note.account, draft.account).set(types::note.visit, draft.visit);
    KF_TRY(m_writer.applyEdit(m_session, RecordEdit::create(note)));
    for (const Media *media : hung) {
        Record record = attachmentOf(*media);
        record.set(types::attachment.note, note.id()).set(types::attachment.account, draft.account);
        record.set(types::attachment.visit, draft.visit);
        KF_TRY(m_writer.applyEdit(m_session, RecordEdit::create(record)));
    }
    ++m_report.notes;
    return {};
}

Result<void> Reissue::settleReceived()
{
    for (const RecordId &id : m_received) {
        KF_ASSIGN(std::optional<Media> media, readMedia(m_keeper.db(), id));
        const auto sent =
            std::find_if(m_work.media.begin(), m_work.media.end(), [&](const Media &one) { return one.id == id; });
        if (!media || sent == m_work.media.end())
            return fail(ErrorCode::Busy, QStringLiteral("another window has cleared away what was being imported; "
                                                        "please import the file again"));
        KF_ASSIGN(const Kept record, m_keeper.load(static_cast<const RecordType &>(types::attachment).name(), id));
        media->attached = record.state.exists();
        media->place = m_placed.contains(sent->place) ? sent->place : QString();
        if (!media->attached && media->place.isEmpty())
            continue; // its record was erased: so are its bytes
        media->state = Media::State::Whole;
        KF_TRY(writeMedia(m_keeper.db(), *media));
    }
    return {};
}

} // namespace kf
