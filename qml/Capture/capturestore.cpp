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
    int cursor = 0;
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
        start.cursor = draft->cursor;
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
    known.clients.reserve(accounts.size());
    for (const Record &account : accounts)
        known.clients.push_back({account.id(), account.title()});
    KF_ASSIGN(const std::vector<Record> contacts,
              reader.list(Query{.type = &types::contact, .where = {}, .orderBy = &types::contact.name, .limit = {}}));
    known.people.reserve(contacts.size());
    for (const Record &contact : contacts)
        known.people.push_back({{contact.title(), contact.id(), false}, contact.get(types::contact.account)});
    return known;
}

// What brings the note that `typed` was cut into up to what was typed since; the note itself, if there is none yet.
RecordEdit editOf(Draft &typed, qint64 now)
{
    RecordEdit edit;
    if (typed.record.isNull()) {
        Record note(types::note, RecordId::generate(now));
        note.set(types::note.text, typed.text).set(types::note.account, typed.account);
        note.set(types::note.visit, typed.visit);
        typed.record = note.id();
        edit = RecordEdit::create(note);
    } else {
        edit.type = &types::note;
        edit.id = typed.record;
        edit.base = 0; // what colleagues made of the note was never on the screen of the sheet
        if (typed.text != typed.cutText) {
            edit.values.emplace_back(&types::note.text, typed.text);
            edit.seen.emplace_back(&types::note.text, typed.cutText);
        }
        if (typed.account != typed.cutAccount)
            edit.values.emplace_back(&types::note.account, typed.account);
    }
    typed.cutText = typed.text;
    typed.cutAccount = typed.account;
    return edit;
}

RecordEdit removalOf(const Draft &typed)
{
    RecordEdit edit;
    edit.kind = Operation::Kind::Delete;
    edit.type = &types::note;
    edit.id = typed.record;
    return edit;
}

// Sets the field of that name, where the type has it.
void setIn(Record &record, QByteArrayView name, const Value &value)
{
    if (const FieldType *field = record.type()->field(name))
        record.setValue(*field, value);
}

// What the user took out of the note: a record of its own that knows the note and the sentence it comes from.
RecordEdit nextStep(const RecordType &type, const NoteReading::Proposal &proposal, const Draft &note, qint64 now)
{
    Record record(type, RecordId::generate(now));
    setIn(record, "title", proposal.title);
    setIn(record, "account", note.account);
    setIn(record, "note", note.record);
    setIn(record, "sentence", proposal.sentence);
    setIn(record, "direction", QStringLiteral("we"));
    if (proposal.due)
        setIn(record, "due", *proposal.due);
    if (!proposal.person.isNull())
        setIn(record, "person", proposal.person);
    return RecordEdit::create(record);
}

void addNextSteps(Action &action, const std::vector<NoteReading::Proposal> &proposals, const Draft &note, qint64 now)
{
    for (const NoteReading::Proposal &proposal : proposals) {
        if (const RecordType *type = Registry::keyfield().find(proposal.type))
            action.edits.push_back(nextStep(*type, proposal, note, now));
    }
}

// Unread: before the draft that is there could be shown; what was typed stands behind it.
enum class Ending { Left, LeftUnread, Finished };

// The draft becomes a note, or goes into the note that it became before. An empty one takes that note away again.
// Returns what takes it back.
Result<CaptureModel::Finished> cut(Writer &writer, Draft typed, Ending ending,
                                   const std::vector<NoteReading::Proposal> &proposals, qint64 now)
{
    KF_ASSIGN(const std::optional<Draft> kept, writer.draft(typed.place));
    if (kept) {
        if (ending == Ending::LeftUnread && !kept->text.isEmpty()) {
            typed.cursor += int(kept->text.size()) + 1;
            typed.text = kept->text + u'\n' + typed.text;
            typed.account = kept->account;
            typed.visit = kept->visit;
        }
        typed.keepCutOf(*kept);
    }
    const bool blank = typed.text.trimmed().isEmpty();
    Action action;
    if (!blank) {
        action.edits.push_back(editOf(typed, now));
        addNextSteps(action, proposals, typed, now);
    } else if (!typed.record.isNull()) {
        action.edits.push_back(removalOf(typed));
    }
    const auto left = blank || ending == Ending::Finished ? std::nullopt : std::optional(typed);
    auto done = writer.cutDraft(typed.place, action, left);
    if (!done && done.error().code == ErrorCode::NotFound) {
        // Somebody deleted the note meanwhile; what was typed is a note of its own, then.
        typed.record = RecordId();
        action.edits.clear();
        if (!blank) {
            action.edits.push_back(editOf(typed, now));
            addNextSteps(action, proposals, typed, now);
        }
        done = writer.cutDraft(typed.place, action, left ? std::optional(typed) : std::nullopt);
    }
    if (!done)
        return fail(std::move(done).error());
    CaptureModel::Finished finished{typed, {}};
    for (size_t at = 1; at < action.edits.size(); ++at)
        finished.made.emplace_back(action.edits[at].type, done->ids[at]);
    return finished;
}

// The draft is there again, and what was made out of it is not.
Result<void> takeBack(Writer &writer, CaptureModel::Finished finished)
{
    KF_ASSIGN(const std::optional<Draft> begun, writer.draft(finished.draft.place));
    if (begun && !begun->text.isEmpty())
        return fail(ErrorCode::AlreadyExists, QStringLiteral("another note is begun"));
    Action action;
    for (const auto &[type, id] : finished.made) {
        RecordEdit removal;
        removal.kind = Operation::Kind::Delete;
        removal.type = type;
        removal.id = id;
        action.edits.push_back(std::move(removal));
    }
    finished.draft.open = true;
    KF_TRY(writer.cutDraft(finished.draft.place, action, finished.draft));
    return {};
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
                                 show(std::move(start->guess), start->draft, start->cursor);
                             else
                                 showTrouble();
                         });
                 });
}

void CaptureModel::resume()
{
    if (!session())
        return;
    onResult(session()->store().read([](Reader &reader) { return reader.draft(QStringLiteral("capture")); }), this,
             [this](const Result<std::optional<Draft>> &draft) {
                 if (draft && *draft && (*draft)->open && !(*draft)->text.isEmpty())
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

void CaptureModel::wrote(const Result<void> &done)
{
    if (done)
        showSaved();
    else
        showTrouble();
}

void CaptureModel::cutNote()
{
    const Ending ending = m_looking ? Ending::LeftUnread : Ending::Left;
    writeToStore([draft = draft(), ending,
                  now = nowMs()](Store::WriteAccess &store) { return cut(store.writer, draft, ending, {}, now); },
                 [this](const Result<Finished> &done) {
                     if (done)
                         showSaved();
                     else
                         showTrouble();
                 });
}

void CaptureModel::finishNote()
{
    auto proposals = m_reading.accepted();
    for (NoteReading::Proposal &proposal : proposals) {
        if (proposal.person.isNull())
            proposal.person = m_completion.personOf(proposal.mention);
    }
    const int more = int(proposals.size());
    writeToStore([draft = draft(), proposals = std::move(proposals), now = nowMs()](
                     Store::WriteAccess &store) { return cut(store.writer, draft, Ending::Finished, proposals, now); },
                 [this, more](Result<Finished> done) {
                     if (!done) {
                         showTrouble();
                         return;
                     }
                     m_finished = std::move(*done);
                     showFinished(more);
                 });
}

void CaptureModel::undo()
{
    if (!m_finished)
        return;
    writeToStore([finished = *std::exchange(m_finished, std::nullopt)](
                     Store::WriteAccess &store) { return takeBack(store.writer, finished); },
                 [this](const Result<void> &done) {
                     if (done)
                         Q_EMIT resumed();
                     else
                         Q_EMIT undoRefused(tr("Another note is begun. Finish it first"));
                 });
}

} // namespace kf
