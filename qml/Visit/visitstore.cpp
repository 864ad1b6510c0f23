// What a visit in progress asks of the store, and what it writes.
#include "core/calendar/visitday.h"
#include "core/record/types.h"
#include "qml/Visit/visitmodel.h"

#include <QTimeZone>

#include <cmath>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = VisitModel::Snapshot;
using Values = RecordEdit::Values;

template <typename T>
std::optional<T> told(const Value &value)
{
    const auto *held = std::get_if<T>(&value);
    return held ? std::optional(*held) : std::nullopt;
}

std::optional<CheckIn> checkInOf(const Record &visit)
{
    const auto outcome = checkInOutcome(visit.get(types::visit.checkIn));
    if (!outcome)
        return std::nullopt;
    return CheckIn{*outcome, told<GeoPlace>(visit.value(types::visit.checkInPlace)), visit.get(types::visit.checkInAt)};
}

Result<void> readAccount(Reader &reader, const RecordId &account, Snapshot &found)
{
    found.account = account;
    if (account.isNull())
        return {};
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::account, account));
    if (!record)
        return {};
    found.accountName = record->title();
    found.accountPlace = told<GeoPlace>(record->value(types::account.place));
    found.wantsLetters = record->get(types::account.wantsLetters);
    if (found.recipients.isEmpty() && !record->get(types::account.email).isEmpty())
        found.recipients << record->title();
    if (found.place.isEmpty())
        found.place = record->get(types::account.address);
    Titles titles(reader);
    KF_ASSIGN(const std::vector<DueItem> open, readOpenItems(reader, titles, {.account = account}));
    std::copy_if(open.begin(), open.end(), std::back_inserter(found.promises),
                 [](const DueItem &item) { return item.kind == DueItem::Kind::OurPromise; });
    return {};
}

// The visit that comes after this one at the same client's.
Result<void> readPlannedAfter(Reader &reader, const Record &visit, Snapshot &found)
{
    if (found.account.isNull())
        return {};
    const qint64 after = std::max(found.started, visit.get(types::visit.start));
    KF_ASSIGN(const std::vector<Record> later,
              reader.list(Query{.type = &types::visit,
                                .where = {{&types::visit.account, Test::Equal, found.account},
                                          {&types::visit.start, Test::Greater, after},
                                          {&types::visit.started, Test::Empty, {}}},
                                .orderBy = &types::visit.start,
                                .limit = 1}));
    if (!later.empty()) {
        found.planned = later.front().get(types::visit.start);
        found.plannedAllDay = calendar::isAllDay(later.front());
    }
    return {};
}

Result<Snapshot> readVisit(Reader &reader, const Record &visit)
{
    Snapshot found;
    found.visit = visit.id();
    found.place = visit.get(types::visit.place);
    found.started = visit.get(types::visit.started);
    found.finished = visit.get(types::visit.finished);
    found.pausedAt = visit.get(types::visit.pausedAt);
    found.paused = visit.get(types::visit.paused);
    found.satisfaction = int(visit.get(types::visit.satisfaction));
    found.checkIn = checkInOf(visit);
    found.distance = told<qint64>(visit.value(types::visit.checkInDistance));
    for (const RecordId &id : visit.get(types::visit.people)) {
        KF_ASSIGN(const std::optional<Record> person, reader.get(types::contact, id));
        if (!person || person->deleted || person->title().isEmpty())
            continue;
        if (!person->get(types::contact.email).isEmpty())
            found.recipients << person->title();
    }
    KF_TRY(readAccount(reader, visit.get(types::visit.account), found));
    KF_TRY(readPlannedAfter(reader, visit, found));
    return found;
}

// The visit that has begun and is not over, of this user on whatever device.
Result<std::optional<Record>> readRunning(Reader &reader)
{
    KF_ASSIGN(std::vector<Record> running, reader.list(Query{.type = &types::visit,
                                                             .where = {{&types::visit.started, Test::NotEmpty, {}},
                                                                       {&types::visit.finished, Test::Empty, {}}},
                                                             .orderBy = &types::visit.started,
                                                             .descending = true,
                                                             .limit = 1}));
    if (running.empty())
        return std::nullopt;
    return std::move(running.front());
}

// The visit that is planned at a client's today and has not begun, the nearest one.
Result<std::optional<Record>> readPlanned(Reader &reader, const RecordId &account, qint64 now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    KF_ASSIGN(std::vector<Record> visits,
              reader.list(
                  Query{.type = &types::visit,
                        .where = {{&types::visit.account, Test::Equal, account},
                                  {&types::visit.start, Test::GreaterOrEqual, today.startOfDay().toMSecsSinceEpoch()},
                                  {&types::visit.start, Test::Less, today.addDays(1).startOfDay().toMSecsSinceEpoch()},
                                  {&types::visit.started, Test::Empty, {}}},
                        .limit = {}}));
    const auto away = [&](const Record &visit) { return std::abs(visit.get(types::visit.start) - now); };
    const auto nearest = std::min_element(visits.begin(), visits.end(), [&](const Record &left, const Record &right) {
        return away(left) < away(right);
    });
    if (nearest == visits.end())
        return std::nullopt;
    return std::move(*nearest);
}

struct Known
{
    std::optional<Snapshot> visit;
    std::vector<VisitModel::Contact> people;
};

Result<Known> readKnown(Reader &reader, const RecordId &visit)
{
    Known known;
    if (!visit.isNull()) {
        KF_ASSIGN(const std::optional<Record> record, reader.get(types::visit, visit));
        if (record && !record->deleted) {
            KF_ASSIGN(known.visit, readVisit(reader, *record));
        }
    }
    Titles titles(reader);
    KF_ASSIGN(known.people, readContacts(reader, titles));
    return known;
}

} // namespace

// What there is when a visit is to be started.
struct VisitModel::Begun
{
    Snapshot snapshot;
    bool running = false; // already
    std::optional<Draft> draft;
    Record made; // a visit nobody planned; null: it was planned
};

QSet<QByteArray> VisitModel::typesShown() const
{
    return {"visit", "account", "contact", "promise"};
}

void VisitModel::reload()
{
    readFromStore([visit = m_snapshot.visit](Reader &reader) { return readKnown(reader, visit); },
                  [this](Known known) {
                      showPeople(std::move(known.people));
                      if (known.visit && known.visit->visit == m_snapshot.visit)
                          show(std::move(*known.visit));
                  });
}

void VisitModel::start(const QString &visitKey, const QString &accountKey)
{
    if (!session() || m_starting)
        return;
    m_starting = true;
    const auto visit = RecordId::fromString(visitKey).value_or(RecordId());
    const auto account = RecordId::fromString(accountKey).value_or(RecordId());
    onResult(session()->store().read([visit, account, now = nowMs()](Reader &reader) -> Result<Begun> {
        Begun begun;
        KF_ASSIGN(begun.draft, reader.draft(draftPlace()));
        KF_ASSIGN(const std::optional<Record> running, readRunning(reader));
        if (running) {
            KF_ASSIGN(begun.snapshot, readVisit(reader, *running));
            begun.running = true;
            return begun;
        }
        std::optional<Record> planned;
        if (!visit.isNull()) {
            KF_ASSIGN(planned, reader.get(types::visit, visit));
        } else if (!account.isNull()) {
            KF_ASSIGN(planned, readPlanned(reader, account, now));
        }
        if (!planned || planned->deleted) {
            begun.made = Record(types::visit, RecordId::generate(now));
            begun.made.set(types::visit.account, account)
                .set(types::visit.start, now)
                .set(types::visit.zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
            planned = begun.made;
        }
        KF_ASSIGN(begun.snapshot, readVisit(reader, *planned));
        begun.snapshot.started = now;
        return begun;
    }),
             this, [this](Result<Begun> begun) {
                 m_starting = false;
                 if (begun)
                     begin(std::move(*begun));
                 else
                     Q_EMIT failed(tr("The visit could not be started"));
             });
}

void VisitModel::begin(Begun begun)
{
    const bool same = begun.draft && begun.draft->visit == begun.snapshot.visit;
    if (begun.running) {
        enter(std::move(begun.snapshot), same ? begun.draft : std::nullopt, false);
        return;
    }
    Draft fresh;
    fresh.place = draftPlace();
    fresh.account = begun.snapshot.account;
    fresh.visit = begun.snapshot.visit;
    fresh.changedAt = nowMs();
    fresh.open = true;
    Action action;
    if (begun.made.isNull()) {
        // A planned visit that was finished already, or checked in, begins anew.
        action = Action::only(
            RecordEdit::change(types::visit, begun.snapshot.visit,
                               {{&types::visit.started, begun.snapshot.started}, {&types::visit.finished, Value()}}));
    } else {
        begun.made.set(types::visit.started, begun.snapshot.started);
        action = Action::only(RecordEdit::create(begun.made));
    }
    // Words that were written in another visit, which a colleague or another device ended, become its note.
    const std::optional<Draft> left = !same ? begun.draft : std::nullopt;
    writeToStore(
        [action, fresh, left, now = nowMs()](Store::WriteAccess &store) -> Result<void> {
            if (left)
                KF_TRY(cutNote(store.writer, *left, NoteEnding::Finished, {}, now));
            KF_TRY(store.writer.cutDraft(fresh.place, action, fresh));
            return {};
        },
        [this, snapshot = std::move(begun.snapshot)](const Result<void> &done) mutable {
            if (done)
                enter(std::move(snapshot), std::nullopt, true);
            else
                Q_EMIT failed(tr("The visit could not be started"));
        });
}

void VisitModel::enter(Snapshot snapshot, const std::optional<Draft> &draft, bool search)
{
    const bool another = m_snapshot.visit != snapshot.visit;
    m_onPage = true;
    const QCborMap memory = draft ? memoryOf(*draft) : QCborMap();
    if (another) {
        stopSearching();
        m_placeDismissed = false;
        recallSummary(memory);
    }
    show(std::move(snapshot));
    if (another) {
        showNote(draft ? draft->text : QString(), draft ? draft->cursor : 0, memory);
        if (m_media)
            m_media->begin();
    }
    saveDraft(); // one is on the page, says the draft
    if (search)
        findPlace();
    Q_EMIT opened();
}

void VisitModel::resume()
{
    if (!session())
        return;
    onResult(session()->store().read([](Reader &reader) -> Result<std::optional<Begun>> {
        KF_ASSIGN(std::optional<Draft> draft, reader.draft(draftPlace()));
        if (!draft || !draft->open || draft->visit.isNull())
            return std::nullopt;
        KF_ASSIGN(const std::optional<Record> visit, reader.get(types::visit, draft->visit));
        if (!visit || visit->deleted || visit->get(types::visit.finished) != 0)
            return std::nullopt;
        Begun begun;
        KF_ASSIGN(begun.snapshot, readVisit(reader, *visit));
        begun.draft = std::move(draft);
        return begun;
    }),
             this, [this](Result<std::optional<Begun>> begun) {
                 if (begun && *begun)
                     enter(std::move((*begun)->snapshot), (*begun)->draft, false);
             });
}

void VisitModel::saveDraft()
{
    if (m_snapshot.visit.isNull())
        return;
    m_save.stop();
    writeToStore([draft = draft()](Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &done) { wrote(done); });
}

void VisitModel::leave()
{
    m_rest.stop();
    if (m_snapshot.visit.isNull())
        return;
    if (std::exchange(m_cut, true)) {
        if (m_save.isActive()) // something was said of it since
            saveDraft();
        return;
    }
    m_save.stop();
    writeToStore(
        [draft = draft(), now = nowMs()](Store::WriteAccess &store) -> Result<void> {
            KF_TRY(cutNote(store.writer, draft, NoteEnding::Left, {}, now));
            // An empty note is no draft any more; that one is in the visit is still to be known.
            return draft.text.trimmed().isEmpty() ? store.writer.saveDraft(draft) : Result<void>();
        },
        [this](const Result<void> &done) { wrote(done); });
}

void VisitModel::collapse()
{
    m_onPage = false;
    m_second.stop();
    if (m_media)
        m_media->end(); // nobody could see that it goes on
    saveDraft();
    leave();
}

void VisitModel::edit(Values values)
{
    writeToStore([action = Action::only(RecordEdit::change(types::visit, m_snapshot.visit, std::move(values)))](
                     Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this](const Result<ActionReceipt> &done) {
                     if (done)
                         return;
                     Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                     reload();
                 });
}

std::vector<std::pair<const FieldType *, Value>> VisitModel::valuesOf(const CheckIn &checkIn)
{
    m_snapshot.checkIn = checkIn;
    m_snapshot.distance.reset();
    if (checkIn.place && m_snapshot.accountPlace)
        m_snapshot.distance = qint64(std::lround(distance(checkIn.place->point, m_snapshot.accountPlace->point)));
    return {{&types::visit.checkIn, checkInWord(checkIn.outcome)},
            {&types::visit.checkInPlace, checkIn.place ? Value(*checkIn.place) : Value()},
            {&types::visit.checkInAt, checkIn.at},
            {&types::visit.checkInDistance, m_snapshot.distance ? Value(*m_snapshot.distance) : Value()}};
}

void VisitModel::pause()
{
    if (m_snapshot.visit.isNull())
        return;
    if (m_snapshot.pausedAt > 0) {
        m_snapshot.paused += std::max<qint64>(0, nowMs() - m_snapshot.pausedAt) / 1000;
        m_snapshot.pausedAt = 0;
    } else {
        m_snapshot.pausedAt = nowMs();
    }
    present();
    tick();
    edit({{&types::visit.pausedAt, m_snapshot.pausedAt > 0 ? Value(m_snapshot.pausedAt) : Value()},
          {&types::visit.paused, m_snapshot.paused}});
}

void VisitModel::savePlace()
{
    if (!m_snapshot.checkIn || !m_snapshot.checkIn->place || m_snapshot.account.isNull())
        return;
    m_snapshot.accountPlace = m_snapshot.checkIn->place;
    present();
    const auto placed =
        RecordEdit::change(types::account, m_snapshot.account, {{&types::account.place, *m_snapshot.accountPlace}});
    writeToStore([action = Action::only(placed)](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this](const Result<ActionReceipt> &saved) {
                     if (!saved) {
                         reload();
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                         return;
                     }
                     m_undo = Undo::Place;
                     Q_EMIT done(tr("The client's place is saved"));
                 });
}

void VisitModel::undoPlace()
{
    m_snapshot.accountPlace.reset();
    present();
    writeToStore([action = Action::only(
                      RecordEdit::change(types::account, m_snapshot.account, {{&types::account.place, Value()}}))](
                     Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this](const Result<ActionReceipt> &taken) {
                     if (!taken)
                         reload();
                 });
}

} // namespace kf
