// What the capture sheet asks of the store, and what it writes.
#include "core/record/types.h"
#include "qml/Capture/capturemodel.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Guess = CaptureModel::Guess;
using Reason = CaptureModel::Reason;

constexpr qint64 NearMs = 45 * 60 * 1000; // a visit this near is what the note is about

struct Start
{
    Guess guess;
    QString draft;
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
        const qint64 distance = now < start ? start - now : now > end ? now - end : 0;
        if (client.isNull() || distance >= nearest)
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
    KF_ASSIGN(const std::optional<Draft> draft, reader.draft(QStringLiteral("capture")));
    if (draft && !draft->text.isEmpty()) {
        start.draft = draft->text;
        start.guess = {draft->account, titles.of(types::account, draft->account), Reason::Draft, 0, {}};
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

Result<std::vector<CaptureModel::Client>> readClients(Reader &reader)
{
    Query all{.type = &types::account, .where = {}, .orderBy = &types::account.name, .limit = {}};
    KF_ASSIGN(const std::vector<Record> accounts, reader.list(all));
    std::vector<CaptureModel::Client> clients;
    for (const Record &account : accounts)
        clients.push_back({account.id(), account.title()});
    return clients;
}

} // namespace

QSet<QByteArray> CaptureModel::typesShown() const
{
    return {"account"};
}

void CaptureModel::reload()
{
    readFromStore([](Reader &reader) { return readClients(reader); },
                  [this](std::vector<Client> clients) { showClients(std::move(clients)); });
}

void CaptureModel::look(const RecordId &account)
{
    if (!session())
        return;
    onResult(session()->store().read([account, lastOpened = m_lastOpened, now = nowMs()](Reader &reader) {
        return readStart(reader, account, lastOpened, now);
    }),
             this, [this](Result<Start> start) {
                 if (start)
                     show(std::move(start->guess), start->draft);
             });
}

void CaptureModel::saveDraft()
{
    writeToStore([draft = draft()](Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &done) {
                     if (done)
                         showSaved();
                     else
                         showTrouble();
                 });
}

void CaptureModel::saveNote()
{
    Record note(types::note);
    note.set(types::note.text, m_text);
    if (!m_guess.account.isNull())
        note.set(types::note.account, m_guess.account);
    if (!m_guess.visit.isNull())
        note.set(types::note.visit, m_guess.visit);
    Action action;
    action.edits.push_back(RecordEdit::create(note));
    const QString place = draft().place;
    writeToStore(
        [action, place](Store::WriteAccess &store) -> Result<void> {
            KF_TRY(store.writer.apply(action));
            // Cut short between the two, the text is there twice: better than not at all.
            return store.writer.removeDraft(place);
        },
        [this](const Result<void> &done) {
            if (done)
                showFinished();
            else
                showTrouble();
        });
}

} // namespace kf
