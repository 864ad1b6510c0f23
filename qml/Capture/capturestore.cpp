// What the capture sheet asks of the store, and what it writes.
#include "core/record/types.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Note/notecut.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Guess = CaptureModel::Guess;
using Reason = CaptureModel::Reason;

constexpr qint64 NearMs = 30 * 60 * 1000; // a visit this near, before or behind, is what the note is about

struct Start
{
    Guess guess;
    QString draft;
    int cursor = 0;
    bool mediaWaiting = false;
    QCborMap memory; // of the draft
};

// The visit one is in, else the nearest one.
Result<Guess> guessByVisit(Reader &reader, Titles &titles, qint64 now)
{
    constexpr qint64 LongestVisitMs = 12ll * 3600 * 1000;
    Query query{.type = &types::visit,
                .where = {{&types::visit.start, Test::GreaterOrEqual, now - LongestVisitMs},
                          {&types::visit.start, Test::LessOrEqual, now + NearMs}},
                .orderBy = &types::visit.start,
                .limit = {}};
    KF_ASSIGN(const std::vector<Record> visits, reader.list(query));
    Guess guess;
    qint64 nearest = NearMs + 1;
    for (const Record &visit : visits) {
        const RecordId client = visit.get(types::visit.account);
        const qint64 start = visit.get(types::visit.start);
        const qint64 end = qMax(visit.get(types::visit.end), start);
        // The one that was started, whatever the plan says; not one that is over.
        const bool started = visit.get(types::visit.started) != 0;
        const bool finished = visit.get(types::visit.finished) != 0;
        const qint64 distance = started && !finished ? -1 : now < start ? start - now : now > end ? now - end : 0;
        if (client.isNull() || finished || distance >= nearest)
            continue;
        nearest = distance;
        guess = {client, titles.of(types::account, client), Reason::Visit, start, visit.id()};
    }
    return guess;
}

Result<Start> readStart(Reader &reader, const RecordId &asked, const RecordId &lastOpened, qint64 now)
{
    Titles titles(reader);
    Start start;
    KF_ASSIGN(const std::optional<Draft> draft, reader.draft(CaptureModel::draftPlace()));
    KF_ASSIGN(const std::vector<Media> media, reader.mediaOf(CaptureModel::draftPlace()));
    start.mediaWaiting = !media.empty();
    if (draft && (!draft->text.isEmpty() || start.mediaWaiting)) {
        start.draft = draft->text;
        start.cursor = draft->cursor;
        start.memory = CaptureModel::memoryOf(*draft);
        start.guess = {draft->account, titles.of(types::account, draft->account), Reason::Draft, 0, draft->visit};
        return start;
    }
    if (!asked.isNull()) {
        start.guess = {asked, titles.of(types::account, asked), Reason::Chosen, 0, {}};
        return start;
    }
    KF_ASSIGN(start.guess, guessByVisit(reader, titles, now));
    if (start.guess.account.isNull() && !lastOpened.isNull())
        start.guess = {lastOpened, titles.of(types::account, lastOpened), Reason::LastOpened, 0, {}};
    return start;
}

struct Known
{
    std::vector<CaptureModel::Client> clients;
    std::vector<CaptureModel::Contact> people;
};

Result<Known> readKnown(Reader &reader)
{
    Known known;
    Query all{.type = &types::account, .where = {}, .orderBy = &types::account.name, .limit = {}};
    KF_ASSIGN(const std::vector<Record> accounts, reader.list(all));
    Titles titles(reader);
    known.clients.reserve(accounts.size());
    for (const Record &account : accounts) {
        known.clients.push_back({account.id(), account.title()});
        titles.remember(account);
    }
    KF_ASSIGN(known.people, readContacts(reader, titles));
    return known;
}

// Unless another note was begun in its place.
Result<void> takeBackUnlessBegun(Writer &writer, const NoteCut &finished)
{
    KF_ASSIGN(const std::optional<Draft> begun, writer.draft(finished.draft.place));
    KF_ASSIGN(const std::vector<Media> hung, writer.mediaOf(finished.draft.place));
    if ((begun && !begun->text.isEmpty()) || !hung.empty())
        return fail(ErrorCode::AlreadyExists, QStringLiteral("another note is begun"));
    return takeBack(writer, finished);
}

} // namespace

QSet<QByteArray> CaptureModel::typesShown() const
{
    return {"account", "contact"};
}

void CaptureModel::reload()
{
    readFromStore([](Reader &reader) { return readKnown(reader); },
                  [this](Known known) {
                      showClients(std::move(known.clients));
                      showPeople(std::move(known.people));
                  });
}

void CaptureModel::look(const RecordId &account)
{
    m_lookFor = account;
    const int look = ++m_looks;
    // Behind whatever is still being written of the draft.
    writeToStore([](Store::WriteAccess &) { return Result<void>(); },
                 [this, account, look](const Result<void> &) {
                     onResult(
                         session()->store().read([account, lastOpened = m_lastOpened, now = nowMs()](Reader &reader) {
                             return readStart(reader, account, lastOpened, now);
                         }),
                         this, [this, look](Result<Start> start) {
                             if (look != m_looks)
                                 return;
                             if (start)
                                 show(std::move(start->guess), start->draft, start->cursor, start->mediaWaiting,
                                      start->memory);
                             else
                                 showTrouble();
                         });
                 });
}

void CaptureModel::resume()
{
    if (!session())
        return;
    onResult(session()->store().read([](Reader &reader) -> Result<bool> {
        KF_ASSIGN(const std::optional<Draft> draft, reader.draft(draftPlace()));
        KF_ASSIGN(const std::vector<Media> media, reader.mediaOf(draftPlace()));
        return draft && draft->open && (!draft->text.isEmpty() || !media.empty());
    }),
             this, [this](const Result<bool> &wasAtIt) {
                 if (wasAtIt && *wasAtIt)
                     Q_EMIT resumed();
             });
}

void CaptureModel::saveDraft()
{
    if (m_looking)
        return; // show() does, once it knows what is there
    writeToStore([draft = draft()](Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &done) { wrote(done); });
}

void CaptureModel::cutNote()
{
    const NoteEnding ending = m_looking ? NoteEnding::LeftUnread : NoteEnding::Left;
    writeToStore([draft = draft(), ending, now = nowMs()](
                     Store::WriteAccess &store) { return kf::cutNote(store.writer, draft, ending, {}, now); },
                 [this](const Result<NoteCut> &done) { wrote(done); });
}

void CaptureModel::finishNote()
{
    auto proposals = acceptedSteps();
    const int more = int(proposals.size());
    writeToStore(
        [draft = draft(), proposals = std::move(proposals), now = nowMs()](Store::WriteAccess &store) {
            return kf::cutNote(store.writer, draft, NoteEnding::Finished, proposals, now);
        },
        [this, more](Result<NoteCut> done) {
            if (!done) {
                showTrouble();
                return;
            }
            m_finished = std::move(*done);
            showFinished(m_finished->any, more);
        });
}

void CaptureModel::undo()
{
    if (!m_finished)
        return;
    writeToStore([finished = *std::exchange(m_finished, std::nullopt)](
                     Store::WriteAccess &store) { return takeBackUnlessBegun(store.writer, finished); },
                 [this](const Result<void> &done) {
                     if (done)
                         Q_EMIT resumed();
                     else
                         Q_EMIT undoRefused(tr("Another note is begun. Finish it first"));
                 });
}

} // namespace kf
