// What the letter asks of the store.
#include "core/calendar/visitday.h"
#include "core/portfolio/handover.h"
#include "core/record/types.h"
#include "qml/Letter/lettermodel.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = LetterModel::Snapshot;

// What was promised on the way out of the door still belongs to the visit.
constexpr qint64 AfterwardsMs = 12ll * 3600 * 1000;
constexpr qint64 MostOthers = 12;

Result<void> readPeople(Reader &reader, const Record &visit, Agreed &agreed)
{
    for (const RecordId &id : visit.get(types::visit.people)) {
        KF_ASSIGN(const std::optional<Record> person, reader.get(types::contact, id));
        if (!person || person->deleted)
            continue;
        agreed.people << person->title();
        if (const QString address = person->get(types::contact.email); !address.isEmpty())
            agreed.addresses << address;
    }
    return {};
}

// Whom else one may write to.
Result<void> readOthers(Reader &reader, Agreed &agreed)
{
    const Query ofClient{
        .type = &types::contact,
        .where = {{&types::contact.account, Test::Equal, agreed.account}, {&types::contact.email, Test::NotEmpty, {}}},
        .orderBy = &types::contact.name,
        .limit = MostOthers};
    KF_ASSIGN(const std::vector<Record> people, reader.list(ofClient));
    for (const Record &person : people) {
        const QString address = person.get(types::contact.email);
        if (!agreed.addresses.contains(address))
            agreed.others.push_back({person.title(), address});
    }
    return {};
}

// Promises taken from the notes of the visit, and those made while it went on.
Result<void> readPromises(Reader &reader, const Record &visit, Agreed &agreed)
{
    const Query ofVisit{.type = &types::note, .where = {{&types::note.visit, Test::Equal, visit.id()}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> notes, reader.list(ofVisit));
    QSet<RecordId> said;
    for (const Record &note : notes)
        said.insert(note.id());
    const qint64 from = visit.get(types::visit.started);
    const qint64 to = std::max(visit.get(types::visit.finished), from) + AfterwardsMs;
    const Query ofClient{
        .type = &types::promise, .where = {{&types::promise.account, Test::Equal, agreed.account}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> promises, reader.list(ofClient));
    for (const Record &promise : promises) {
        const RecordId note = promise.get(types::promise.note);
        const qint64 made = promise.id().createdAt();
        const bool during = note.isNull() && from != 0 && made >= from && made <= to;
        if (!during && !said.contains(note))
            continue;
        const auto *due = std::get_if<Moment>(&promise.value(types::promise.due));
        auto &side = promise.get(types::promise.direction) == QLatin1String("client") ? agreed.theirs : agreed.ours;
        side.push_back({promise.title(), due ? std::optional(*due) : std::nullopt});
    }
    return {};
}

// The client's next meeting behind `after`, but for one.
Result<void> readNext(Reader &reader, qint64 after, const RecordId &but, Agreed &agreed)
{
    const Query ahead{
        .type = &types::visit,
        .where = {{&types::visit.account, Test::Equal, agreed.account}, {&types::visit.start, Test::Greater, after}},
        .orderBy = &types::visit.start,
        .limit = {}};
    KF_ASSIGN(const std::vector<Record> next, reader.list(ahead));
    for (const Record &other : next) {
        if (other.id() == but || other.get(types::visit.started) != 0)
            continue;
        agreed.next = other.get(types::visit.start);
        agreed.nextAllDay = calendar::isAllDay(other);
        agreed.nextPlace = other.get(types::visit.place);
        break;
    }
    return {};
}

Result<void> readClient(Reader &reader, Agreed &agreed)
{
    KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, agreed.account));
    if (!client)
        return {};
    agreed.accountName = client->title();
    agreed.accountLanguage = client->get(types::account.language);
    if (const QString address = client->get(types::account.email); agreed.addresses.isEmpty() && !address.isEmpty())
        agreed.addresses << address;
    return {};
}

// Who works with the client from now on: to all of his people, with what is open between both sides.
Result<Agreed> readIntroduction(Reader &reader, const RecordId &task, qint64 now)
{
    Agreed agreed;
    KF_ASSIGN(const std::optional<portfolio::Takeover> given, portfolio::readTakeover(reader, task, now));
    if (!given || given->kind != portfolio::Takeover::Kind::Accept)
        return agreed;
    agreed.visit = task;
    agreed.account = given->account;
    agreed.start = now;
    KF_ASSIGN(const QByteArray me, reader.meta("user-name"));
    agreed.me = QString::fromUtf8(me);
    const bool mine = given->mine;
    agreed.introduces =
        Agreed::Introduction{given->receiver, mine ? given->colleague : QString(), given->from, given->to};
    KF_TRY(readOthers(reader, agreed));
    for (const Agreed::Person &person : std::exchange(agreed.others, {}))
        agreed.addresses << person.address;
    KF_TRY(readClient(reader, agreed));
    Titles titles(reader);
    KF_ASSIGN(const std::vector<DueItem> open, readOpenItems(reader, titles, {.account = agreed.account}));
    for (const DueItem &item : open) {
        if (item.isPromise())
            (item.kind == DueItem::Kind::ClientPromise ? agreed.theirs : agreed.ours).push_back({item.title, item.due});
    }
    KF_TRY(readNext(reader, now, {}, agreed));
    return agreed;
}

Result<Agreed> readAgreed(Reader &reader, const RecordId &id, qint64 now)
{
    Agreed agreed;
    KF_ASSIGN(const std::optional<Record> visit, reader.get(types::visit, id));
    if (!visit)
        return readIntroduction(reader, id, now);
    if (visit->deleted)
        return agreed;
    agreed.visit = id;
    agreed.account = visit->get(types::visit.account);
    agreed.start = visit->get(types::visit.started);
    if (agreed.start == 0)
        agreed.start = visit->get(types::visit.start);
    KF_ASSIGN(const QByteArray me, reader.meta("user-name"));
    agreed.me = QString::fromUtf8(me);
    KF_TRY(readPeople(reader, *visit, agreed));
    if (agreed.account.isNull())
        return agreed;
    KF_TRY(readClient(reader, agreed));
    KF_TRY(readOthers(reader, agreed));
    KF_TRY(readPromises(reader, *visit, agreed));
    KF_TRY(readNext(reader, agreed.start, id, agreed));
    return agreed;
}

struct Found
{
    Snapshot letter;
    std::vector<std::pair<RecordId, LetterDraft>> waiting;
};

Result<std::optional<LetterDraft>> readLetter(Reader &reader, const RecordId &visit)
{
    KF_ASSIGN(const std::optional<Draft> draft, reader.draft(letterPlace(visit)));
    if (!draft)
        return std::optional<LetterDraft>();
    KF_ASSIGN(LetterDraft letter, LetterDraft::fromText(draft->text));
    return std::optional(std::move(letter));
}

Result<Found> readLetters(Reader &reader, const RecordId &visit, qint64 now)
{
    Found found;
    if (!visit.isNull()) {
        KF_ASSIGN(found.letter.agreed, readAgreed(reader, visit, now));
        KF_ASSIGN(found.letter.draft, readLetter(reader, visit));
    }
    KF_ASSIGN(const std::optional<Draft> outbox, reader.draft(outboxPlace()));
    const QStringList keys = outbox ? outbox->text.split(u'\n', Qt::SkipEmptyParts) : QStringList();
    for (const QString &key : keys) {
        const auto id = RecordId::fromString(key);
        if (!id)
            continue;
        KF_ASSIGN(std::optional<LetterDraft> letter, readLetter(reader, *id));
        if (letter && letter->state == LetterDraft::State::Queued)
            found.waiting.emplace_back(*id, std::move(*letter));
    }
    return found;
}

Draft draftAt(const QString &place, const QString &text, qint64 now)
{
    Draft draft;
    draft.place = place;
    draft.text = text;
    draft.changedAt = now;
    return draft;
}

} // namespace

void LetterModel::reload()
{
    readFromStore([visit = m_visit, at = nowMs()](Reader &reader) { return readLetters(reader, visit, at); },
                  [this, visit = m_visit](Found found) {
                      m_waiting.clear();
                      for (auto &[id, letter] : found.waiting)
                          m_waiting.push_back({id, std::move(letter)});
                      presentOutbox();
                      if (visit == m_visit && !visit.isNull())
                          show(std::move(found.letter));
                  });
}

void LetterModel::keep(const RecordId &visit, const LetterDraft &letter)
{
    writeToStore([draft = draftAt(letterPlace(visit), letter.toText(), nowMs())](
                     Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &kept) {
                     if (!kept)
                         Q_EMIT failed(tr("The letter is not saved. Is there room on the disk?"));
                 });
}

void LetterModel::drop(const RecordId &visit)
{
    writeToStore([place = letterPlace(visit)](
                     Store::WriteAccess &store) { return store.writer.cutDraft(place, Action(), std::nullopt); },
                 [this](const Result<ActionReceipt> &) { reload(); });
}

void LetterModel::writeOutbox()
{
    QString text;
    for (const Waiting &waiting : m_waiting)
        text += waiting.visit.toString() + u'\n';
    writeToStore([draft = draftAt(outboxPlace(), text, nowMs())](
                     Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &kept) {
                     if (!kept)
                         Q_EMIT failed(tr("The letter is not saved. Is there room on the disk?"));
                 });
}

} // namespace kf
